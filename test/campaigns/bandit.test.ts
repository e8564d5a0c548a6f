import { describe, expect, test } from "vitest";
import { best, betaDraw, drawArms, plausible } from "../../src/campaigns/bandit.ts";
import { sequence } from "../../src/core/sequence.ts";

describe("a Beta draw by order statistics", () => {
  test.each([
    [1, 1],
    [3, 2],
    [20, 5],
  ])("of Beta(%i, %i) has its mean and variance", (a, b) => {
    const luck = sequence("beta", `${a}/${b}`);
    const draws = Array.from({ length: 20000 }, () => betaDraw(a, b, () => luck.uniform()));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(a / (a + b), 2);
    expect(variance / ((a * b) / ((a + b) ** 2 * (a + b + 1)))).toBeCloseTo(1, 1);
  });

  test("is the a-th smallest of the uniforms it is given", () => {
    const uniforms = [0.9, 0.1, 0.5, 0.7];
    expect(betaDraw(2, 3, (k) => uniforms[k]!)).toBe(0.5);
  });
});

test("more observations than the memory holds count as many as it holds", () => {
  let asked = 0;
  plausible({ wins: 9000, losses: 3000 }, 100, () => {
    asked++;
    return 0.5;
  });
  expect(asked).toBe(101);
});

test("of equal arms the first is best", () => {
  expect(best([0.2, 0.7, 0.7, 0.1])).toBe(1);
});

describe("Thompson sampling on four arms", () => {
  const chances = [0.5, 0.4, 0.4, 0.3];
  const rounds = 2000;

  /** Expected successes lost against always taking the best arm. */
  function regret(seed: string, choose: (wins: number[], losses: number[], uniform: () => number) => number): number {
    const luck = sequence(seed, "bandit");
    const wins = [0, 0, 0, 0];
    const losses = [0, 0, 0, 0];
    let lost = 0;
    for (let round = 0; round < rounds; round++) {
      const arm = choose(wins, losses, () => luck.uniform());
      lost += 0.5 - chances[arm]!;
      if (luck.uniform() < chances[arm]!) wins[arm]!++;
      else losses[arm]!++;
    }
    return lost;
  }

  test("loses less than half of what uniform choice loses", () => {
    const seeds = ["a", "b", "c", "d", "e"];
    const mean = (choose: Parameters<typeof regret>[1]) =>
      seeds.reduce((sum, seed) => sum + regret(seed, choose), 0) / seeds.length;
    const learning = mean((wins, losses, uniform) =>
      best(
        drawArms(
          wins.map((won, arm) => ({ wins: won, losses: losses[arm]! })),
          400,
          () => uniform(),
        ),
      ),
    );
    const uniform = mean((_wins, _losses, draw) => Math.floor(4 * draw()));
    expect(uniform).toBeCloseTo(rounds * 0.1, -1);
    expect(learning).toBeLessThan(uniform / 2);
  });
});
