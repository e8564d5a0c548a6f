/** The list of the patterns. */
import { deGrootPattern } from "./o01-de-groot.ts";
import { friedkinJohnsenPattern } from "./o02-friedkin-johnsen.ts";
import { deffuantPattern } from "./o03-deffuant.ts";
import { hegselmannKrausePattern } from "./o04-hegselmann-krause.ts";
import { wattsPattern } from "./o05-watts.ts";
import { cascadeSizePattern } from "./o06-cascade-size.ts";
import { ringPattern } from "./o07-ring.ts";
import { longTiesPattern } from "./o08-long-ties.ts";
import { epidemicPattern } from "./o09-epidemic.ts";
import { bassPattern } from "./o10-bass.ts";
import { riotPattern } from "./o11-riot.ts";
import { influencePattern } from "./o12-influence.ts";
import { karatePattern } from "./o13-karate.ts";
import { smallWorldPattern } from "./o14-small-world.ts";
import { barabasiAlbertPattern } from "./o15-barabasi-albert.ts";
import { humatPattern } from "./o16-humat.ts";
import { habitPattern } from "./o17-habit.ts";
import { forgettingPattern } from "./o18-forgetting.ts";
import { profilingPattern } from "./o19-profiling.ts";
import { repetitionPattern } from "./o20-repetition.ts";
import { correlationsPattern } from "./o21-correlations.ts";
import { lawsPattern } from "./o22-laws.ts";
import type { Pattern } from "./pattern.ts";
import { relapsePattern } from "./s1-relapse.ts";
import { brokenPromisePattern } from "./s2-broken-promise.ts";
import { sleeperPattern } from "./s3-sleeper.ts";
import { sendersPattern } from "./s4-senders.ts";

/**
 * The published results that the simulator is held to, in the order of their numbers: O1 to O22, with sizes and
 * tolerances, then S1 to S4, of which only the order of two outcomes is known.
 * @example
 * const [first] = patterns;
 * first.id; // "O1"
 * first.paper.year; // 1974
 */
export const patterns: readonly Pattern[] = Object.freeze([
  deGrootPattern,
  friedkinJohnsenPattern,
  deffuantPattern,
  hegselmannKrausePattern,
  wattsPattern,
  cascadeSizePattern,
  ringPattern,
  longTiesPattern,
  epidemicPattern,
  bassPattern,
  riotPattern,
  influencePattern,
  karatePattern,
  smallWorldPattern,
  barabasiAlbertPattern,
  humatPattern,
  habitPattern,
  forgettingPattern,
  profilingPattern,
  repetitionPattern,
  correlationsPattern,
  lawsPattern,
  relapsePattern,
  brokenPromisePattern,
  sleeperPattern,
  sendersPattern,
]);
