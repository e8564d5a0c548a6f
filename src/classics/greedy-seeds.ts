/** Whom to win first: greedy maximisation of influence over worlds that all candidates share. */
import { InputError, type Problem, unknownWord } from "../core/errors.ts";
import { resolveOptions } from "../core/options.ts";
import type { Network } from "../people/network.ts";
import { buildPopulation, type Population } from "../people/population.ts";
import { cascadeWorld, reachOf, thresholdWorld } from "./live-worlds.ts";

/** The numbers of `greedySeeds`. */
export const greedySeedsOptions = {
  count: {
    symbol: "k",
    meaning: "people to choose",
    unit: "people",
    default: 5,
    range: [1, 1_000_000],
    source: "our choice",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
  worlds: {
    symbol: "R",
    meaning: "worlds of live ties over which the reach is averaged",
    unit: "worlds",
    default: 1000,
    range: [1, 1_000_000],
    source: "Kempe, Kleinberg & Tardos 2003: 10,000",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
  probability: {
    symbol: "p",
    meaning: "of the independent cascade: chance to reach one who listens over a tie of strength 1",
    unit: "share",
    default: 0.1,
    range: [0, 1],
    source: "Kempe, Kleinberg & Tardos 2003: 1 % and 10 %",
    evidence: "quoted",
    distribution: "uniform",
  },
} as const;

/** What `greedySeeds` needs to know. */
export interface GreedySeedsOptions {
  /** Who listens to whom. */
  readonly network: Network;
  /** The same text or number gives the same people. World w, from 1, is that of a run with the seed `${seed}/${w}`. */
  readonly seed: string | number;
  /** People to choose, whole, from 1 to all; default 5. */
  readonly count?: number;
  /** Worlds to average over, whole, from 1; default 1,000. */
  readonly worlds?: number;
  /** The rule; default independentCascade. */
  readonly rule?: "independentCascade" | "linearThreshold";
  /** Of the independent cascade; default .1. */
  readonly probability?: number;
  /** As given to `simulate`; default as many as the network has, by number. */
  readonly people?: Population;
}

/** Who was chosen, and how far they reach. */
export interface GreedySeeds {
  /** The people chosen, by index, first the best alone; of equals the one with the lowest index. */
  readonly seeds: readonly number[];
  /** The mean number reached by the first one, the first two and so on, themselves included. */
  readonly reached: readonly number[];
}

const RULES = ["independentCascade", "linearThreshold"];
const NAMES = ["network", "seed", "people", "rule", ...Object.keys(greedySeedsOptions)];

/**
 * Chooses people one by one, each time the one who adds most to the mean number reached over the same worlds of
 * live ties; at least 1 - 1/e of what the best choice reaches in these worlds. A candidate is only counted
 * again where an old count, which can only have been too high, is still the highest (Leskovec and others 2007).
 * Counts everybody in every world once: worlds * people * reach steps.
 * Source: Kempe, Kleinberg & Tardos 2003, KDD; Nemhauser, Wolsey & Fisher 1978.
 * @throws InputError with everything unknown, missing or out of bounds
 * @example
 * const network = gs.network([[0, 1], [0, 2], [0, 3], [4, 5], [4, 6], [7, 8]]);
 * const { seeds, reached } = gs.greedySeeds({ network, seed: 1, count: 3, probability: 1 });
 * seeds; // [0, 4, 7]
 * reached; // [4, 7, 9]
 */
export function greedySeeds(options: GreedySeedsOptions): GreedySeeds {
  const { network, count, worldSeeds, probability, keys, rule } = checked(options);
  const { n } = network;
  const worlds = worldSeeds.map((seed) =>
    rule === "linearThreshold" ? thresholdWorld(network, keys, seed) : cascadeWorld(network, keys, seed, probability),
  );
  const reached = worlds.map(() => new Uint8Array(n));
  const reach = reachOf(n);
  const added = (i: number, add: boolean): number => {
    let sum = 0;
    for (let w = 0; w < worlds.length; w++) sum += reach(worlds[w]!, reached[w]!, i, add);
    return sum;
  };
  const most = new Float64Array(n);
  const counted = new Int32Array(n);
  for (let i = 0; i < n; i++) most[i] = added(i, false);
  const seeds: number[] = [];
  const means: number[] = [];
  let total = 0;
  while (seeds.length < count) {
    let best = highest(most);
    while (counted[best] !== seeds.length) {
      most[best] = added(best, false);
      counted[best] = seeds.length;
      best = highest(most);
    }
    total += added(best, true);
    most[best] = -1;
    seeds.push(best);
    means.push(total / worlds.length);
  }
  return Object.freeze({ seeds: Object.freeze(seeds), reached: Object.freeze(means) });
}

function highest(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

/** What is worked with. @throws InputError with every fault */
function checked(options: GreedySeedsOptions) {
  const problems: Problem[] = [];
  if (!(typeof options === "object" && options !== null))
    throw new InputError([{ path: "options", message: "missing; expected { network, seed }" }]);
  const { network, seed, people, rule = "independentCascade", ...rest } = options;
  for (const name of Object.keys(options))
    if (!NAMES.includes(name)) problems.push({ path: `greedySeeds.${name}`, message: unknownWord(name, NAMES) });
  const numbers = Object.fromEntries(Object.entries(rest).filter(([name]) => NAMES.includes(name)));
  const values = resolveOptions(greedySeedsOptions, numbers, "greedySeeds", problems);
  if (!(network?.offsets?.length === network?.n + 1))
    throw new InputError([
      ...problems,
      { path: "network", message: "missing; expected a network made by gs.network or a generator" },
    ]);
  const { n } = network;
  if (!(typeof seed === "string" || Number.isFinite(seed)))
    problems.push({ path: "seed", message: `invalid ${String(seed)}; expected a number or a text` });
  if (!RULES.includes(rule)) problems.push({ path: "rule", message: unknownWord(String(rule), RULES) });
  if (values.count > n)
    problems.push({ path: "count", message: `invalid ${values.count}; expected a whole number from 1 to ${n}` });
  if (people && people.n !== n)
    problems.push({ path: "people.n", message: `invalid ${people.n}; expected ${n}, as in the network` });
  if (problems.length > 0) throw new InputError(problems);
  const worldSeeds = Array.from({ length: values.worlds }, (_, w) => `${seed}/${w + 1}`);
  const { keys } =
    people ??
    buildPopulation({ manager: new Int32Array(n).fill(-1), groupings: [], source: { kind: "synthetic" } }).people;
  return { network, count: values.count, probability: values.probability, worldSeeds, keys, rule };
}
