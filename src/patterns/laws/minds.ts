/** What minds cannot do, and what makes no difference to them. */
import { measures } from "../../experiment/measures.ts";
import { mindRules } from "../../mind/catalogue.ts";
import type { RuleSetting } from "../../mind/mind.ts";
import { syntheticOrganisation } from "../../people/generators/organisation.ts";
import { exactly } from "../check.ts";
import type { Check, Seeds } from "../pattern.ts";
import { design, play, traced } from "../plays.ts";

const DAYS = 60;
const MOVED = ["attitude", "discrepancy", "appropriateness", "efficacy", "principalSupport", "personalValence"];
/** The way of a message. */
const WAY = ["attention", "elaboration", "credibility", "matching", "repetition", "reactance"];

/** Messages alone move nobody where their gain is 0. */
export function* noGain(seeds: Seeds): Generator<Check> {
  const [seed] = seeds(1);
  const largest = (gain: number, kind: "cascade" | "fluid"): number => {
    const settings = mindRules.map(({ name }): [string, RuleSetting] => [name, WAY.includes(name) ? "on" : "off"]);
    const days: Float64Array[][] = [];
    play({
      organisation: syntheticOrganisation({ people: 150 }, seed!),
      plan: design(kind),
      days: DAYS,
      seed: seed!,
      mind: { ...Object.fromEntries(settings), persuasion: { gain } },
      recorder: { record: (_, { columns }) => days.push(MOVED.map((name) => Float64Array.from(columns[name]!))) },
    });
    const apart = (now: readonly Float64Array[]): number =>
      Math.max(...now.flatMap((column, c) => Array.from(column, (x, i) => Math.abs(x - days[0]![c]![i]!))));
    return Math.max(...days.map(apart));
  };
  for (const kind of ["cascade", "fluid"] as const)
    yield exactly(`d: largest change of an attitude or belief by messages of gain 0, ${kind}`, largest(0, kind), 0);
  yield exactly("d: whether messages of gain .1 change one", largest(0.1, "cascade") > 0 ? "yes" : "no", "yes");
}

/** Lives from bad to good. */
const LIVED = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Whoever gets more of what was promised never trusts less, in the mean. */
export function* moreDelivery(seeds: Seeds): Generator<Check> {
  for (const promise of [0.6, 0.9]) {
    let falls = 0;
    let steps = 0;
    let higher = 0;
    for (const seed of seeds(5)) {
      const organisation = syntheticOrganisation({ people: 150 }, seed);
      const trust = LIVED.map((lived) => {
        const { columns } = play({
          organisation,
          plan: design("cascade", { promise }),
          days: 130,
          seed,
          conditions: { lived },
        });
        return measures.trust!.compute(columns, null) ?? Number.NaN;
      });
      for (let k = 1; k < trust.length; k++) {
        steps++;
        if (!(trust[k]! >= trust[k - 1]!)) falls++;
      }
      if (trust.at(-1)! > trust[0]!) higher++;
    }
    yield exactly(`e: steps of .1 in what is lived that lower mean trust, of ${steps}, ${promise} promised`, falls, 0);
    yield exactly(
      `e: organisations of 5 that trust more where all is lived than where nothing is, ${promise} promised`,
      higher,
      5,
    );
  }
}

/** The same seed is the same run. */
export function* sameSeed(seeds: Seeds): Generator<Check> {
  const [seed, other] = seeds(2);
  const run = (luck: number, block?: number): string => {
    const organisation = syntheticOrganisation({ people: 150 }, luck);
    const blocks = block === undefined ? {} : { block };
    return traced({ organisation, plan: design("fluid"), days: DAYS, seed: luck, ...blocks }).digest;
  };
  const digests = [run(seed!), run(seed!), run(seed!, 1), run(seed!, 7), run(seed!, 64)];
  yield exactly(
    "g: different trajectories of one seed, in blocks of 256 twice, 1, 7 and 64, in this engine; in others test/engines runs it",
    new Set(digests).size,
    1,
  );
  yield exactly("g: different trajectories of two seeds", new Set([digests[0], run(other!)]).size, 2);
}
