import { InputError, type Problem } from "../core/errors.ts";
import type { Random } from "../core/luck.ts";
import { logistic, normalQuantile } from "../core/numbers.ts";
import { resolveOptions } from "../core/options.ts";
import type { World } from "../engine/mechanism.ts";
import { f32, i32, u8 } from "./bind.ts";
import { NEED_COLUMNS } from "./needs.ts";
import type { Signals } from "./signals.ts";

/** Options of what minds let out. */
export const signalsOptions = {
  rate: {
    symbol: "r_s",
    meaning: "probability that a consenting person shows a cue of needs on a day",
    unit: "a day",
    default: 0.5,
    range: [0.05, 1],
    distribution: "log-uniform",
    source: "our choice",
    evidence: "assumed",
  },
  observable: {
    symbol: "rho_o",
    meaning: "correlation of the observable part of a need with the need; the best any number of cues can reach",
    unit: "correlation",
    default: 0.605,
    range: [0.3, 0.8],
    distribution: "uniform",
    source: "our fit to the accuracy curve of Youyou, Kosinski & Stillwell 2015",
    evidence: "measured",
  },
  noise: {
    symbol: "v_s",
    meaning: "variance of the noise in one cue, against that of the observable part",
    unit: "factor",
    default: 48,
    range: [20, 100],
    distribution: "log-uniform",
    source: "our fit to the accuracy curve of Youyou, Kosinski & Stillwell 2015",
    evidence: "measured",
  },
  shown: {
    symbol: "r_r",
    meaning: "probability that a reaction to a message can be seen",
    unit: "share",
    default: 0.5,
    range: [0.1, 1],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  sharpness: {
    symbol: "s_r",
    meaning: "how surely a shown reaction has the sign of what was felt; grows with the strength of the feeling",
    unit: "per unit of force",
    default: 5,
    range: [1, 20],
    distribution: "log-uniform",
    source: "our choice: a message of median force is welcomed by about seven in eight of those who show a reaction",
    evidence: "assumed",
  },
} as const;

/** A standard normal draw from a uniform in [0, 1). */
const standardNormal = (u: number): number => normalQuantile(u > 0 ? u : 5.551115123125783e-17);

/**
 * The outside of the minds of a world: cues of needs and reactions to messages, of consenting people
 * only, with noise. Pure functions of luck and of today's columns: asking changes nothing.
 * @throws InputError where an option is unknown or outside its range
 */
export function createSignals(world: World, random: Random, options: Readonly<Record<string, number>> = {}): Signals {
  const problems: Problem[] = [];
  const { rate, observable, noise, shown, sharpness } = resolveOptions(signalsOptions, options, "options", problems);
  if (problems.length > 0) throw new InputError(problems);
  const hidden = random("signals/observable");
  const emission = random("signals/emission");
  const blur = random("signals/noise");
  const visible = random("signals/reaction");
  const consent = u8(world, "consent");
  const reaction = u8(world, "reaction");
  const away = i32(world, "away");
  const arrived = i32(world, "arrived");
  const needs = NEED_COLUMNS.map((name) => f32(world, `need${name}`));
  const clear = Math.sqrt(1 / (1 + noise));
  const clouded = Math.sqrt(noise / (1 + noise));
  const unseen = Math.sqrt(1 - observable * observable);

  return {
    consents: (i) => consent[i] === 1 && away[i] === 0,
    arrived: (i) => arrived[i]!,
    cue(i, day, out) {
      if (consent[i] !== 1 || away[i] !== 0 || emission.at(i, day) >= rate) return false;
      for (let k = 0; k < 4; k++) {
        const o = observable * needs[k]![i]! + unseen * standardNormal(hidden.at(i, arrived[i]!, k));
        out[k] = clear * o + clouded * standardNormal(blur.at(i, day, k));
      }
      return true;
    },
    reaction(i, day) {
      const code = reaction[i]!;
      if (consent[i] !== 1 || away[i] !== 0 || code === 0 || visible.at(i, day, 0) >= shown) return 0;
      return visible.at(i, day, 1) < logistic((sharpness * (code - 128)) / 127) ? 1 : -1;
    },
  };
}
