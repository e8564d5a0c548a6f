import { describe, expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import { type Run, simulate } from "../../src/engine/run.ts";
import { rumour } from "../../src/mind/rumour.ts";
import { rumourOptions } from "../../src/mind/rumour-rule.ts";
import { type Network, networkOf } from "../../src/people/network.ts";
import { complete } from "./lone.ts";

const IGNORANT = 0;
const SPREADER = 1;
const STIFLER = 2;

const rule = (options: Readonly<Record<string, number>>): Mechanism => rumour(resolveOptions(rumourOptions, options));

interface Gossip {
  /** Who knows what on day 0; the first alone spreads it where nothing is said. */
  readonly states?: readonly number[];
  readonly n?: number;
  readonly network?: Network;
  readonly mechanism: Mechanism;
  readonly days: number;
  readonly seed?: number;
  readonly held?: Readonly<Record<string, number | readonly number[]>>;
}

function gossip(talk: Gossip): Run {
  const { mechanism, days, network, seed = 1, held = {} } = talk;
  const { n = network?.n ?? 1 } = talk;
  const { states = Array.from({ length: n }, (_, i) => (i === 0 ? SPREADER : IGNORANT)) } = talk;
  const read = { heardManager: 0, importanceSecurity: 0.5, arousal: 0, shown: 0, ...held };
  const fill = (value: number | readonly number[]) => (typeof value === "number" ? Array(n).fill(value) : value);
  return simulate({
    people: Object.fromEntries(Object.entries(read).map(([name, value]) => [name, fill(value)])),
    start: {
      rumour: states,
      spreading: states.map((s) => (s === SPREADER ? 1 : 0)),
      knowing: states.map((s) => (s === IGNORANT ? 0 : 1)),
    },
    ...(network && { network }),
    mechanisms: [mechanism],
    days,
    seed,
    probes: days > 1000 ? [] : ["rumour", "spreading", "knowing"],
    until: ({ columns }) => days > 1000 && !columns.spreading!.includes(1),
    digest: false,
  });
}
const count = (run: Run, state: number): number => run.last("rumour").filter((s) => s === state).length;

/** The rule among people of whom everybody is tied to everybody, with sums in the place of n (n - 1) ties. */
function amongAll(mechanism: Mechanism): Mechanism {
  return {
    name: mechanism.name,
    columns: mechanism.columns!,
    initialize(world, random) {
      const { n, columns, block } = world;
      const spreading = columns.spreading!;
      const knowing = columns.knowing!;
      const gathered = {
        spreading: new Float64Array(block),
        knowing: new Float64Array(block),
        shown: new Float64Array(block),
      };
      const strength = new Float64Array(n).fill(n - 1);
      const { enter, step } = mechanism.initialize!({ ...world, gathered, strength }, random)!;
      let [spreaders, knowers] = [0, 0];
      return {
        enter: enter!,
        before() {
          spreaders = spreading.reduce((a, b) => a + b);
          knowers = knowing.reduce((a, b) => a + b);
        },
        step(day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            gathered.spreading[i - lo] = spreaders - spreading[i]!;
            gathered.knowing[i - lo] = knowers - knowing[i]!;
          }
          step!(day, lo, hi);
        },
      };
    },
  };
}

/** Shares that never hear it, of the map of the rule in the limit of many people. */
function neverHear(contact: number, n: number): number {
  let [ignorant, spreading] = [1 - 1 / n, 1 / n];
  for (let day = 0; day < 100_000 && spreading > 1e-13; day++)
    [ignorant, spreading] = [
      ignorant * (1 - contact * spreading),
      spreading * (1 - contact * (1 - ignorant)) + contact * ignorant * spreading,
    ];
  return ignorant;
}

describe("the share that never hears it (Daley and Kendall 1965, Maki and Thompson 1973, Sudbury 1985)", () => {
  const n = 5000;
  /** Watson 1988: of Maki and Thompson's rule the variance is .2727 a person. */
  const spread = (runs: number): number => Math.sqrt(0.2727 / (n * runs));
  const left = (contact: number, seeds: readonly number[]): number => {
    const mechanism = amongAll(rule({ contact, generation: 0 }));
    const shares = seeds.map((seed) => count(gossip({ mechanism, n, days: 20_000, seed }), IGNORANT) / n);
    return shares.reduce((a, b) => a + b) / seeds.length;
  };

  test("sums in the place of ties are the complete graph, person by person and day by day", () => {
    const mechanism = rule({ contact: 0.4, generation: 0 });
    const days = 60;
    const one = gossip({ mechanism, network: complete(300), days });
    const two = gossip({ mechanism: amongAll(mechanism), n: 300, days });
    for (let day = 0; day <= days; day++) expect(two.column("rumour", day)).toEqual(one.column("rumour", day));
    expect(count(one, STIFLER)).toBeGreaterThan(200);
  });

  test("is .203 where contact is rare, which solves x = exp(-2 (1 - x))", () => {
    let x = 0.1;
    for (let k = 0; k < 100; k++) x = Math.exp(-2 * (1 - x));
    expect(x).toBeCloseTo(0.2032, 4);
    expect(neverHear(0.002, n)).toBeCloseTo(x, 3);
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const found = left(0.05, seeds);
    expect(Math.abs(found - neverHear(0.05, n))).toBeLessThan(4 * spread(8));
    // steps of a day leave .0028 fewer
    expect(Math.abs(found - x)).toBeLessThan(0.003 + 4 * spread(8));
  });

  test.each([1, 0.3])("with steps of a day and contact %f it is that of the map", (contact) => {
    const seeds = [11, 12, 13, 14, 15, 16, 17, 18];
    expect(Math.abs(left(contact, seeds) - neverHear(contact, n))).toBeLessThan(4 * spread(8));
  });

  test("the map leaves .131, .185 and .200 with contact 1, .3 and .05", () => {
    expect([1, 0.3, 0.05].map((contact) => Number(neverHear(contact, 5000).toFixed(3)))).toEqual([0.131, 0.185, 0.2]);
  });
});

describe("one day of it, by chances", () => {
  const n = 20_000;
  /** Everybody alone with a colleague in a pair, the first of whom is in this state. */
  const pairs = networkOf(Array.from({ length: n / 2 }, (_, k): [number, number] => [2 * k, 2 * k + 1]));
  const share = (own: number, other: number, becomes: number, options: object, held: Gossip["held"] = {}): number => {
    const states = Array.from({ length: n }, (_, i) => (i % 2 === 0 ? other : own));
    const run = gossip({ mechanism: rule({ generation: 0, ...options }), network: pairs, states, days: 1, held });
    return run.last("rumour").filter((s, i) => i % 2 === 1 && s === becomes).length / (n / 2);
  };
  const near = (found: number, chance: number): void => {
    expect(Math.abs(found - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / (n / 2)));
  };

  test("an ignorant hears it from a spreader only, by the chance of contact", () => {
    near(share(IGNORANT, SPREADER, SPREADER, { contact: 0.3 }), 0.3);
    expect(share(IGNORANT, STIFLER, SPREADER, { contact: 1 })).toBe(0);
    expect(share(IGNORANT, SPREADER, SPREADER, { contact: 1 })).toBe(1);
  });

  test("a spreader is done with it by meeting anybody who knows it, and goes on beside the ignorant", () => {
    near(share(SPREADER, SPREADER, STIFLER, { contact: 0.3 }), 0.3);
    near(share(SPREADER, STIFLER, STIFLER, { contact: 0.3 }), 0.3);
    expect(share(SPREADER, IGNORANT, STIFLER, { contact: 1 })).toBe(0);
  });

  test("it begins by importance, uncertainty and arousal, and not where one of them is missing", () => {
    const unsure = { importanceSecurity: 0.8, arousal: 0.5, shown: 0.5 };
    const begun = (held: object): number =>
      share(IGNORANT, IGNORANT, SPREADER, { generation: 0.2 }, { ...unsure, ...held });
    near(begun({}), 0.2 * 0.8 * 0.5);
    near(begun({ shown: 0.25 }), 0.2 * 0.8 * 0.75 * 0.5);
    for (const missing of [{ importanceSecurity: 0 }, { arousal: 0 }, { shown: 0 }, { shown: 1 }])
      expect(begun(missing)).toBe(0);
    // both ways at once: 1 - (1 - g)(1 - h)
    near(share(IGNORANT, SPREADER, SPREADER, { generation: 0.2, contact: 0.3 }, unsure), 1 - 0.92 * 0.7);
  });

  test("a manager who is heard ends it for the ignorant and the spreading, by the chance of damping", () => {
    for (const own of [IGNORANT, SPREADER]) {
      near(share(own, IGNORANT, STIFLER, { damping: 0.3 }, { heardManager: 1 }), 0.3);
      expect(share(own, IGNORANT, STIFLER, { damping: 1 }, { heardManager: 0 })).toBe(0);
      expect(share(own, IGNORANT, STIFLER, { damping: 1 }, { heardManager: 1 })).toBe(1);
    }
  });

  test("who is done with it stays so", () => {
    expect(share(STIFLER, SPREADER, STIFLER, { contact: 1, generation: 0.2 }, { arousal: 1, shown: 0.5 })).toBe(1);
  });
});

test("what neighbours read says what the state says, every day", () => {
  const run = gossip({ mechanism: rule({ contact: 0.5 }), network: complete(100), days: 40 });
  for (let day = 0; day <= 40; day++) {
    const [state, spreading, knowing] = ["rumour", "spreading", "knowing"].map((name) => run.column(name, day));
    state!.forEach((s, i) => {
      expect(spreading![i]).toBe(s === SPREADER ? 1 : 0);
      expect(knowing![i]).toBe(s === IGNORANT ? 0 : 1);
    });
  }
});

test("the more managers speak the fewer pass it on", () => {
  const passed = (damping: number, heard: number): number => {
    const held = { heardManager: Array.from({ length: 400 }, (_, i) => (i % 10 < heard ? 1 : 0)) };
    let ever = 0;
    for (const seed of [1, 2, 3, 4, 5]) {
      const run = gossip({ mechanism: rule({ contact: 0.5, damping }), network: complete(400), days: 60, seed, held });
      const spread = new Set<number>();
      for (let day = 0; day <= 60; day++)
        run.column("rumour", day).forEach((s, i) => {
          if (s === SPREADER) spread.add(i);
        });
      ever += spread.size;
    }
    return ever / 5 / 400;
  };
  const [never, some, many] = [passed(0.3, 0), passed(0.3, 3), passed(0.3, 8)];
  expect(never).toBeGreaterThan(0.7);
  expect(some).toBeLessThan(never);
  expect(many).toBeLessThan(some - 0.1);
  expect(passed(1, 8)).toBeLessThan(many);
});

test("people without ties neither begin it nor pass it on", () => {
  const held = { arousal: 1, importanceSecurity: 1, shown: 0.5 };
  const run = gossip({ mechanism: rule({ generation: 0.2, contact: 1 }), n: 50, days: 100, held });
  expect([...run.last("rumour")]).toEqual([SPREADER, ...Array(49).fill(IGNORANT)]);
});
