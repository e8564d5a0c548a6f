import { describe, expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import { sequence } from "../../src/core/sequence.ts";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import { type Run, simulate } from "../../src/engine/run.ts";
import { switchedOff } from "../../src/engine/switched-off.ts";
import { contagion } from "../../src/mind/contagion.ts";
import { contagionOptions } from "../../src/mind/contagion-rule.ts";
import { type Network, networkOf } from "../../src/people/network.ts";
import { complete } from "./lone.ts";

interface Company {
  readonly valence: readonly number[];
  readonly arousal?: readonly number[];
  readonly expressiveness?: readonly number[];
  readonly receptivity?: readonly number[];
  readonly network?: Network;
  readonly options?: Readonly<Record<string, number>>;
  readonly days?: number;
  readonly more?: readonly Mechanism[];
  readonly off?: boolean;
}

/** Moods of people as they are given; all show and take on feelings alike where nothing else is said. */
function mingle(company: Company): Run {
  const { valence, options = {}, days = 1, more = [] } = company;
  const n = valence.length;
  const ones = Array(n).fill(1);
  const { arousal = Array(n).fill(0), expressiveness = ones, receptivity = ones } = company;
  const rule = contagion(resolveOptions(contagionOptions, options));
  return simulate({
    people: { valence, arousal },
    start: {
      expressiveness,
      receptivity,
      shownValence: valence.map((v, i) => v * expressiveness[i]!),
      shownArousal: arousal.map((a, i) => a * expressiveness[i]!),
    },
    network: company.network ?? complete(n),
    mechanisms: [...more, company.off ? switchedOff(rule) : rule],
    days,
    seed: 1,
    probes: ["valence", "arousal"],
  });
}
/** The mood of person 0, who moves, beside one colleague tied with this strength. */
const beside = (own: number, other: number, options: Readonly<Record<string, number>>, weight = 1): number =>
  mingle({ valence: [own, other], network: networkOf([[0, 1, weight]]), options }).last("valence")[0]!;

/** Valence of negativity. */
const mood = (q: number): number => 1 - 2 * q;

describe("averaging", () => {
  const options = { amplification: 0, strength: 0.1 };

  test("moves a person by reach to the mean around, weighted by tie and expressiveness", () => {
    const company = {
      valence: [0.2, -0.6, 0.8, 0],
      arousal: [0.5, 0.1, 0.9, 0.3],
      expressiveness: [1.2, 0.5, 1.5, 1],
      receptivity: [0.75, 1, 1.25, 1.5],
      network: networkOf(
        [
          [0, 1, 0.5],
          [0, 2, 2],
          [1, 2, 1],
        ],
        { n: 4 },
      ),
    };
    const run = mingle({ ...company, options });
    const W = 0.5 * 0.5 + 2 * 1.5;
    const reach = 0.1 * 0.75 * W;
    const around = (0.5 * 0.5 * -0.6 + 2 * 1.5 * 0.8) / W;
    const stirred = (0.5 * 0.5 * 0.1 + 2 * 1.5 * 0.9) / W;
    expect(run.last("valence")[0]!).toBeCloseTo(0.2 + reach * (around - 0.2), 14);
    expect(run.last("arousal")[0]!).toBeCloseTo(0.5 + reach * (stirred - 0.5), 14);
    expect(run.last("shownValence")[0]!).toBeCloseTo(1.2 * run.last("valence")[0]!, 14);
    expect(run.last("shownArousal")[2]!).toBeCloseTo(1.5 * run.last("arousal")[2]!, 14);
    // nobody is tied to the last
    expect(run.last("valence")[3]).toBe(0);
    expect(run.last("arousal")[3]).toBe(0.3);
  });

  test("is DeGroot's rule: a closed company ends in one mood, its mean weighted by expressiveness", () => {
    const expressiveness = [0.5, 1, 1.5];
    const run = mingle({ valence: [0.9, 0, -0.9], expressiveness, options, days: 400 });
    const mean = (0.5 * 0.9 + 1.5 * -0.9) / 3;
    for (const v of run.last("valence")) expect(v).toBeCloseTo(mean, 12);
  });

  test("never reaches beyond the mood around, however many and strong the ties are", () => {
    expect(beside(-0.5, 0.7, options, 40)).toBeCloseTo(0.7, 14);
    expect(beside(-0.5, 0.7, options, 10)).toBeCloseTo(0.7, 14);
    expect(beside(-0.5, 0.7, options, 5)).toBeCloseTo(0.1, 14);
  });
});

describe("amplification", () => {
  const all = { strength: 0.1 };

  test.each([
    // the bias is whole from a difference in negativity of .25 on, and in proportion below
    [0.7, 0.6],
    [0.65, 0.6],
    [0.5, 0.54],
    [0.4, 0.5],
    [0.35, 0.48],
    [0.15, 0.4],
    [0.05, 0.4],
  ])("beside a negativity of %f one of .4 is pulled with a bias of %f", (Q, bias) => {
    const q = 0.4;
    const pull = bias * (1 - (1 - Q) * (1 - q)) + (1 - bias) * Q * q;
    const after = q + 0.1 * (0.3 * pull + 0.7 * Q - q);
    expect(beside(mood(q), mood(Q), { ...all, amplification: 0.3 })).toBeCloseTo(mood(after), 14);
  });

  test("pull is a line in the bias, from q Q at 0 to q + Q - q Q at 1", () => {
    // pull is linear in the bias: two readings inside the range give both ends
    const [q, Q] = [0.4, 0.7];
    const pull = (biasBad: number): number => {
      const after = (1 - beside(mood(q), mood(Q), { strength: 0.1, amplification: 0.6, biasBad }, 10)) / 2;
      return (after - 0.4 * Q) / 0.6;
    };
    const slope = (pull(0.7) - pull(0.5)) / 0.2;
    expect(pull(0.5) + 0.5 * slope).toBeCloseTo(q + Q - q * Q, 12);
    expect(pull(0.5) - 0.5 * slope).toBeCloseTo(q * Q, 12);
  });

  test("equal moods stay as they are", () => {
    const run = mingle({ valence: [0.25, 0.25, 0.25, 0.25], arousal: [0.5, 0.5, 0.5, 0.5], days: 50 });
    for (const v of run.last("valence")) expect(v).toBeCloseTo(0.25, 12);
    for (const a of run.last("arousal")) expect(a).toBeCloseTo(0.5, 12);
  });

  test("the default biases mirror each other: bad and good moods spread alike", () => {
    const valence = [0.6, -0.3, 0.1, -0.8, 0.4];
    const one = mingle({ valence, days: 30 }).last("valence");
    const mirrored = mingle({ valence: valence.map((v) => -v), days: 30 }).last("valence");
    one.forEach((v, i) => {
      expect(v).toBeCloseTo(-mirrored[i]!, 12);
    });
  });

  test("a company of mixed moods that mean 0 keeps that mean near 0: ties alone make no mood", () => {
    const draw = sequence("mixed", "test/contagion");
    for (let round = 0; round < 20; round++) {
      // skewed: a few feel very bad, many a little good, or the other way round
      const sign = round % 2 === 0 ? 1 : -1;
      const skewed = Array.from({ length: 30 }, (_, i) => sign * (i < 5 ? -0.5 : 0.1) * (0.8 + 0.4 * draw.uniform()));
      const middle = skewed.reduce((a, b) => a + b) / 30;
      const run = mingle({ valence: skewed.map((v) => v - middle), days: 60 });
      expect(Math.abs(run.last("valence").reduce((a, b) => a + b) / 30)).toBeLessThan(0.02);
    }
  });

  test("without a bias to good, bad moods win", () => {
    const valence = [0.8, 0.4, -0.4, -0.8];
    const mean = (values: Float64Array): number => values.reduce((a, b) => a + b) / 4;
    const biased = { strength: 0.1, amplification: 0.6, biasBad: 0.7, biasGood: 0.5 };
    expect(mean(mingle({ valence, days: 40, options: biased }).last("valence"))).toBeLessThan(-0.01);
    const unbiased = { ...biased, biasBad: 0.5 };
    expect(mean(mingle({ valence, days: 40, options: unbiased }).last("valence"))).toBeCloseTo(0, 12);
  });
});

test("without bias negativity, weighted by expressiveness / receptivity, is conserved on any symmetric network", () => {
  const draw = sequence("moods", "test/contagion");
  const n = 40;
  const many = (low: number, high: number): number[] =>
    Array.from({ length: n }, () => low + (high - low) * draw.uniform());
  const edges = Array.from({ length: 120 }, (): [number, number, number] => {
    const i = draw.integer(n);
    return [i, (i + 1 + draw.integer(n - 1)) % n, 0.05 + draw.uniform()];
  });
  const [expressiveness, receptivity] = [many(0.5, 1.5), many(0.5, 1.5).map(Math.fround)];
  const options = { strength: 0.02, amplification: 0.4, biasBad: 0.5, biasGood: 0.5 };
  const company = { valence: many(-1, 1), arousal: many(0, 1), expressiveness, receptivity, options };
  const run = mingle({ ...company, network: networkOf(edges, { n }), days: 100 });
  for (const field of ["valence", "arousal"] as const) {
    const total = (values: ArrayLike<number>): number =>
      expressiveness.reduce((sum, e, i) => sum + (e / receptivity[i]!) * values[i]!, 0);
    expect(total(run.column(field, 100))).toBeCloseTo(total(company[field]), 10);
    const plain = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b) / n;
    expect(Math.abs(plain(run.column(field, 100)) - plain(company[field]))).toBeGreaterThan(1e-4);
  }
});

describe("a confederate among four (Barsade 2002)", () => {
  const company = (v: number, a: number): Run =>
    mingle({
      valence: [v, 0, 0, 0, 0],
      arousal: [a, 0.2, 0.2, 0.2, 0.2],
      days: 10,
      more: [
        {
          name: "confederate",
          initialize: ({ columns }) => ({
            before() {
              columns.valence![0] = v;
              columns.arousal![0] = a;
            },
          }),
        },
      ],
    });

  test.each([
    ["cheerful", 0.9, 0.9],
    ["serene", 0.9, 0],
    ["irritable", -0.9, 0.9],
    ["depressed", -0.9, 0],
  ])("who is %s draws the others' valence and arousal to the same side", (_, v, a) => {
    const run = company(v, a);
    for (const moved of run.last("valence").slice(1)) expect(Math.sign(v) * moved).toBeGreaterThan(0.05);
    for (const moved of run.last("arousal").slice(1)) expect(Math.sign(a - 0.2) * (moved - 0.2)).toBeGreaterThan(0.02);
  });

  test("who shows little moves them less", () => {
    const reached = (e: number): number =>
      mingle({ valence: [0.9, 0, 0], expressiveness: [e, 1, 1], days: 5 }).last("valence")[1]!;
    expect(reached(1.5)).toBeGreaterThan(reached(0.5));
  });
});

test("without neighbours, without strength, beside people who show nothing, and switched off, nothing is caught", () => {
  const valence = [0.9, -0.9, 0.3];
  const quiet: readonly Partial<Company>[] = [
    { network: networkOf([], { n: 3 }) },
    { options: { strength: 0 } },
    { expressiveness: [0, 0, 0] },
    { off: true },
  ];
  for (const company of quiet)
    mingle({ valence, days: 20, ...company })
      .last("valence")
      .forEach((v, i) => {
        expect(v).toBeCloseTo(valence[i]!, 14);
      });
});

test("what is shown at the start is what is felt, for a switched-off contagion too", () => {
  const rule = contagion(resolveOptions(contagionOptions));
  for (const mechanism of [rule, switchedOff(rule)]) {
    const people = { valence: [0.5, -0.25, 0], arousal: [0.1, 0.2, 0.3] };
    const run = simulate({ people, mechanisms: [mechanism], days: 0, seed: 5 });
    const [shown, expressed] = [run.last("shownValence"), run.last("expressiveness")];
    people.valence.forEach((v, i) => {
      expect(expressed[i]!).toBeGreaterThan(0.5);
      expect(expressed[i]!).toBeLessThan(1.5);
      expect(shown[i]!).toBe(v * expressed[i]!);
      expect(run.last("shownArousal")[i]!).toBe(people.arousal[i]! * expressed[i]!);
    });
  }
});
