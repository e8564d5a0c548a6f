/** O19: how well people are known from the cues they leave. */
import { correlation } from "../analysis/correlation.ts";
import { createListening } from "../campaigns/listening.ts";
import { learnable, profilePerson } from "../campaigns/profiling.ts";
import type { Random } from "../core/luck.ts";
import { resolveOptions } from "../core/options.ts";
import type { World } from "../engine/mechanism.ts";
import { createStage } from "../engine/stage.ts";
import { createSignals, signalsOptions } from "../mind/create-signals.ts";
import { NEED_COLUMNS } from "../mind/needs.ts";
import { buildNetwork } from "../people/network.ts";
import { buildPopulation } from "../people/population.ts";
import { below, near } from "./check.ts";
import { minds } from "./minds.ts";
import type { Check, Pattern, Seeds } from "./pattern.ts";

const PEOPLE = 4000;
/** Number of cues, accuracy by the fitted curve, accuracy that was measured. */
const points: readonly (readonly [cues: number, fitted: number, measured: number])[] = [
  [10, 0.251, 0.27],
  [70, 0.466, 0.45],
  [150, 0.527, 0.5],
  [300, 0.562, 0.58],
];
/** People from whom the meaning of cues is learned, and the dimensions it has: nothing is left to learn. */
const LEARNED = learnable(1e9, 250);

/** People with needs and the consent of everybody, on day 0. */
function strangers(seed: number): { world: World; random: Random } {
  const manager = new Int32Array(PEOPLE).fill(-1);
  const { people } = buildPopulation({ manager, groupings: [], source: { kind: "synthetic" } });
  const network = buildNetwork({ n: PEOPLE, layers: [{ name: "tie", directed: false }], source: [], target: [] });
  let luck: Random | undefined;
  const ear = {
    name: "ear",
    initialize(_: World, random: Random): void {
      luck = random;
    },
  };
  const stage = createStage({
    people,
    network,
    mechanisms: [...minds({ rules: {}, conditions: { consent: 1 } }), ear],
  });
  stage.begin({ seed });
  return { world: stage.world, random: luck! };
}

/** Correlation of estimate and truth, over all people and needs, after each number of cues; one cue a day. */
function accuracies(seed: number): number[] {
  const { world, random } = strangers(seed);
  const noiseRatio = resolveOptions(signalsOptions).noise;
  const signals = createSignals(world, random, { rate: 1 });
  const luck = random("campaign/misreading");
  const ears = { n: PEOPLE, arms: 1, signals, delay: 0, accuracy: LEARNED, noiseRatio, luck, first: 1 };
  const { profiles, cues } = createListening(ears);
  const truth = NEED_COLUMNS.flatMap((need) => Array.from(world.columns[`need${need}`]!));
  const found: number[] = [];
  for (let day = 1; found.length < points.length; day++) {
    cues(day, () => true);
    if (day !== points[found.length]![0]) continue;
    const reading = { noiseRatio, clustering: 0 };
    const estimate = (k: number): number[] =>
      Array.from({ length: PEOPLE }, (_, i) => profilePerson(profiles, i, k, 0, reading));
    const guessed = NEED_COLUMNS.flatMap((_, k) => estimate(k));
    found.push(correlation(guessed, truth) ?? Number.NaN);
  }
  return found;
}

/** The checks of one run. */
function* checksOf(got: readonly number[]): Generator<Check> {
  for (const [p, [cues, fitted]] of points.entries())
    yield near(`correlation of estimate and need after ${cues} cues, 4,000 people`, got[p]!, fitted, 0.03);
  for (let p = 1; p < points.length; p++) {
    const words = `what the correlation after ${points[p - 1]![0]} cues is above that after ${points[p]![0]}`;
    yield below(words, got[p - 1]! - got[p]!, 0);
  }
  for (const [p, [cues, , measured]] of points.entries())
    yield near(
      `the correlation after ${cues} cues against that of computers after as many Likes`,
      got[p]!,
      measured,
      0.04,
    );
}

/** The pattern. */
export const profilingPattern: Pattern = Object.freeze({
  id: "O19",
  title: "what cues tell",
  paper: {
    authors: "Youyou, Kosinski & Stillwell",
    year: 2015,
    title: "Computer-based personality judgments are more accurate than those made by humans",
    journal: "PNAS 112(4)",
  },
  claim: "judgements from 10, 70, 150 and 300 cues correlate with the trait by .27, .45, .50 and .58",
  stochastic: true,
  seconds: 4,
  *run(seeds: Seeds) {
    yield* checksOf(accuracies(seeds(1)[0]!));
  },
});
