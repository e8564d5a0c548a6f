import { describe, expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import { sequence } from "../../src/core/sequence.ts";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import { simulate } from "../../src/engine/run.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage } from "../../src/engine/stage.ts";
import { switchedOff } from "../../src/engine/switched-off.ts";
import { homophily } from "../../src/mind/homophily.ts";
import { homophilyOptions } from "../../src/mind/homophily-rule.ts";
import { buildNetwork, type Network, networkOf } from "../../src/people/network.ts";
import { alone } from "./lone.ts";
import { createColumnsOwner } from "./owner.ts";

const rule = (options: Readonly<Record<string, number>> = {}): Mechanism =>
  homophily(resolveOptions(homophilyOptions, options));

/** The network of each day, its strengths copied. */
function courseOf(network: Network, attitude: readonly number[], days: number, mechanism: Mechanism): Network[] {
  const course: Network[] = [];
  simulate({
    people: { attitude },
    network,
    mechanisms: [mechanism],
    days: days + 1,
    seed: 1,
    until: (world) => {
      course.push({ ...world.network, weights: world.network.weights.slice() });
      return false;
    },
    digest: false,
  });
  return course;
}
const strengthOf = ({ offsets, neighbours, weights }: Network, i: number, j: number): number => {
  for (let t = offsets[i]!; t < offsets[i + 1]!; t++) if (neighbours[t] === j) return weights[t]!;
  return Number.NaN;
};

describe("one change of the ties, by hand", () => {
  const network = networkOf([
    [0, 1, 0.5],
    [0, 2, 0.5],
    [0, 3, 0.5],
    [0, 4, 3],
    [0, 5, 3],
  ]);
  const attitude = [0.25, 0.25, -0.25, -0.75, 0.25, -0.75];
  const step = 0.005 * 20;
  const course = courseOf(network, attitude, 21, rule({ rate: 0.005 }));
  const tie = (j: number): number => strengthOf(course[20]!, 0, j);

  test("the like-minded come closer, those half a scale apart stay, opposites drift apart", () => {
    expect(tie(1)).toBeCloseTo(0.5 + step * 0.5, 7);
    expect(tie(2)).toBe(0.5);
    // 1 apart: 1 - 2 = -1
    expect(tie(3)).toBeCloseTo(0.5 - step * 0.5, 7);
  });

  test("a tie of more than 1 moves to 1 between the like-minded and fades by its share between others", () => {
    expect(tie(4)).toBeCloseTo(3 + step * (1 - 3), 6);
    expect(tie(5)).toBeCloseTo(3 - step * 3, 6);
  });

  test("it happens at the end of the days that `every` divides and on no other", () => {
    for (let day = 0; day < 20; day++) expect(course[day]!.weights).toEqual(network.weights);
    expect(course[20]!.weights).not.toEqual(network.weights);
    expect(course[21]!.weights).toEqual(course[20]!.weights);
  });
});

test("k changes leave a tie at 1 - (1 - w)(1 - rate * every)^k between the like-minded, at w (1 - rate * every)^k one apart", () => {
  const network = networkOf([
    [0, 1, 0.5],
    [0, 2, 0.25],
  ]);
  const course = courseOf(network, [0.5, 0.5, -0.5], 200, rule({ rate: 0.004, every: 10 }));
  for (const k of [1, 5, 20]) {
    expect(strengthOf(course[10 * k]!, 0, 1)).toBeCloseTo(1 - 0.5 * 0.96 ** k, 5);
    expect(strengthOf(course[10 * k]!, 2, 0)).toBeCloseTo(0.25 * 0.96 ** k, 5);
  }
});

describe("a random network of two layers", () => {
  const n = 60;
  const draw = sequence("ties", "test/homophily");
  const m = 300;
  const source = Array.from({ length: m }, () => draw.integer(n));
  const columns = {
    n,
    layers: [
      { name: "work", directed: false },
      { name: "listening", directed: true },
    ],
    source,
    target: source.map((i) => (i + 1 + draw.integer(n - 1)) % n),
    weight: Array.from({ length: m }, () => 0.1 + 2 * draw.uniform()),
    layer: Array.from({ length: m }, () => draw.integer(2)),
  };
  const attitude = Array.from({ length: n }, () => 2 * draw.uniform() - 1);

  test.each([false, true])("keeps ties mutual, layers in place and strengths above 0 (64 bits: %s)", (exact) => {
    const network = buildNetwork({ ...columns, exact });
    const given = { ...network, weights: network.weights.slice() };
    const course = courseOf(network, attitude, 2400, rule({ rate: 0.01, every: 60 }));
    expect(network.weights).toEqual(given.weights);
    for (const day of [60, 600, 2400]) {
      const now = course[day]!;
      expect(now.weights.constructor).toBe(network.weights.constructor);
      for (const part of ["n", "layers", "offsets", "neighbours", "layer"] as const)
        expect(now[part]).toBe(network[part]);
      for (const w of now.weights) expect(w).toBeGreaterThan(0);
      for (let i = 0; i < n; i++)
        for (let t = now.offsets[i]!; t < now.offsets[i + 1]!; t++) {
          if (now.layer[t] !== 0) continue;
          const j = now.neighbours[t]!;
          let back = now.offsets[j]!;
          while (!(now.neighbours[back] === i && now.layer[back] === 0)) back++;
          expect(now.weights[back]).toBe(now.weights[t]);
        }
    }
    const like = (at: Network): number => {
      let [same, all] = [0, 0];
      for (let i = 0; i < n; i++)
        for (let t = at.offsets[i]!; t < at.offsets[i + 1]!; t++) {
          all += at.weights[t]!;
          if (attitude[i]! * attitude[at.neighbours[t]!]! > 0) same += at.weights[t]!;
        }
      return same / all;
    };
    expect(like(course[2400]!)).toBeGreaterThan(like(network) + 0.1);
  });

  test("is the given one at rate 0 and where the rule is off", () => {
    const network = buildNetwork(columns);
    for (const mechanism of [rule({ rate: 0 }), switchedOff(rule())]) {
      const seen: Network[] = [];
      simulate({
        people: { attitude },
        network,
        mechanisms: [mechanism],
        days: 50,
        seed: 1,
        until: (world) => seen.push(world.network) < 0,
      });
      expect(seen.every((one) => one === network)).toBe(true);
    }
  });

  test("begins every run of a stage with the ties that were given, and sums their strengths anew", () => {
    const network = buildNetwork(columns);
    const owner = createColumnsOwner(["attitude"], { attitude: (i) => attitude[i]! });
    const stage = createStage({ people: alone(n).people, network, mechanisms: [owner, rule({ rate: 0.01 })] });
    const finals = [1, 2].map(() => {
      stage.begin({ seed: 1, network });
      expect(stage.world.network).toBe(network);
      advance(stage, 100);
      const { offsets, weights } = stage.world.network;
      for (let i = 0; i < n; i++) {
        const sum = weights.slice(offsets[i]!, offsets[i + 1]!).reduce((a: number, b: number) => a + b, 0);
        expect(stage.world.strength[i]!).toBeCloseTo(sum, 5);
      }
      return weights.slice();
    });
    expect(finals[1]).toEqual(finals[0]);
    // a run may begin with the ties that the last one left: these are then given, and stay as they are
    const left = stage.world.network;
    const kept = left.weights.slice();
    stage.begin({ seed: 1, network: left });
    advance(stage, 100);
    expect(left.weights).toEqual(kept);
    expect(stage.world.network.weights).not.toEqual(kept);
  });
});
