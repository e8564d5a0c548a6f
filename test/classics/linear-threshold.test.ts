import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { mean, poisson, seeds, sum } from "./support.ts";

describe("Kempe, Kleinberg and Tardos 2003, linear thresholds", () => {
  test.each(["threshold", "tie"] as const)(
    "from the tip of a diamond of strengths p 1 + 2p + 2p^2 are reached, whichever is drawn: a %s",
    (draw) => {
      const copies = 50_000;
      for (const p of [0.5, 0.3]) {
        const edges: gs.Edge[] = [];
        for (let c = 0; c < 4 * copies; c += 4)
          edges.push([c + 1, c, p], [c + 2, c, p], [c + 3, c + 1, p], [c + 3, c + 2, p]);
        const people = { active: Array.from({ length: 4 * copies }, (_, i) => (i % 4 === 0 ? 1 : 0)) };
        const options = { people, network: gs.network(edges, { directed: true }), days: 3, seed: 1, digest: false };
        const last = gs.simulate({ ...options, mechanisms: [gs.linearThreshold({ draw })] }).last("active");
        expect(Math.abs(sum(last) / copies - (1 + 2 * p + 2 * p * p))).toBeLessThan(0.02);
      }
    },
  );

  test("theorem 2.5: thresholds and live ties reach as many in the mean, from the same people", () => {
    const network = poisson(300, 4, 2);
    const active = Float64Array.from({ length: 300 }, (_, i) => (i % 50 === 0 ? 1 : 0));
    const reached = (draw: "threshold" | "tie"): number[] =>
      seeds(200).map((seed) => {
        const options = { people: { active }, network, days: 300, seed, digest: false, until: gs.still("active") };
        return sum(gs.simulate({ ...options, mechanisms: [gs.linearThreshold({ draw })] }).last("active"));
      });
    const [a, b] = [reached("threshold"), reached("tie")];
    const variance = (values: number[]): number => mean(values.map((x) => (x - mean(values)) ** 2));
    expect(Math.abs(mean(a) - mean(b))).toBeLessThan(4 * Math.sqrt((variance(a) + variance(b)) / 200));
    expect(mean(a)).toBeGreaterThan(20);
  });

  test("whoever has only active neighbours is won over, whatever the threshold; nobody without them", () => {
    const people = { active: [1, 1, 1, 0, 0], threshold: [0, 0, 0, 1, 0.01] };
    const network = gs.network(
      [
        [3, 0, 0.1],
        [3, 1, 0.7],
        [3, 2, 0.9],
      ],
      { n: 5 },
    );
    const run = gs.simulate({ people, network, mechanisms: [gs.linearThreshold()], days: 4, seed: 1 });
    expect([...run.last("active")]).toEqual([1, 1, 1, 1, 0]);
  });

  test("a threshold given as 0 is reached by no influence at all, on the first day; a drawn one never is", () => {
    const people = { active: [0, 0, 0], threshold: [0, 0.5, 0] };
    const network = gs.network([[0, 1]], { n: 3 });
    const mechanisms = [gs.linearThreshold({ first: 0 })];
    const run = gs.simulate({ people, network, mechanisms, days: 2, seed: 1, probes: ["active"] });
    expect([...run.column("active", 1)]).toEqual([1, 0, 1]);
    expect([...run.last("active")]).toEqual([1, 1, 1]);
    const drawn = gs.simulate({ people: 20_000, mechanisms, days: 3, seed: 1 });
    expect(sum(drawn.last("active"))).toBe(0);
  });

  test.each([
    [7, 25, 0.28],
    [7, 100, 0.07],
    [7, 50, 0.14],
    [55, 100, 0.55],
    [14, 25, 0.56],
  ])("an influence of exactly %i / %i reaches a threshold of %f, and of one fewer does not", (k, ties, share) => {
    expect(centre(k, ties, share)).toBe(1);
    expect(centre(k - 1, ties, share)).toBe(0);
  });
});

/** Whether the centre of a star becomes active when `k` of its `ties` neighbours are. */
function centre(k: number, ties: number, share: number): number {
  const active = Array.from({ length: ties + 1 }, (_, i) => (i > 0 && i <= k ? 1 : 0));
  const threshold = Array.from({ length: ties + 1 }, (_, i) => (i === 0 ? share : 1));
  const network = gs.network(Array.from({ length: ties }, (_, i): gs.Edge => [0, i + 1]));
  const options = { people: { active, threshold }, network, days: 1, seed: 1 };
  return gs.simulate({ ...options, mechanisms: [gs.linearThreshold()] }).last("active")[0]!;
}
