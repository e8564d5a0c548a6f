/**
 * Friedkin & Johnsen 1999, Social influence networks and opinion change, Advances in Group Processes
 * 16: a group of four, of whom the third never gives way. Written by hand, with its closed form.
 */
import { inverse, Matrix } from "ml-matrix";
import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";

/** As printed: who listens to whom, the first opinions, and where they end, in whole numbers. */
const W = [
  [0.22, 0.12, 0.36, 0.3],
  [0.147, 0.215, 0.344, 0.294],
  [0, 0, 1, 0],
  [0.09, 0.178, 0.446, 0.286],
];
const FIRST = [25, 25, 75, 85];
const LAST = [60, 60, 75, 75];
/** Openness: one less the weight on oneself. */
const open = W.map((row, i) => 1 - row[i]!);

/** The whole matrix of weights in the rule itself: everybody reads all others as they were yesterday. */
const influence: gs.Mechanism = {
  name: "influence",
  gathers: ["opinion"],
  initialize({ columns: { opinion, first, openness }, yesterday }) {
    return {
      start() {
        first.set(opinion);
      },
      step(_day, lo, hi) {
        const was = yesterday.opinion!;
        for (let i = lo; i < hi; i++) {
          let heard = 0;
          for (let j = 0; j < W.length; j++) heard += W[i]![j]! * was[j]!;
          opinion[i] = openness[i] * heard + (1 - openness[i]) * first[i];
        }
      },
    };
  },
};

const closedForm = (): number[] => {
  const [A, I] = [Matrix.diag(open), Matrix.eye(4)];
  const held = Matrix.sub(I, A).mmul(Matrix.columnVector(FIRST));
  return inverse(Matrix.sub(I, A.mmul(new Matrix(W))))
    .mmul(held)
    .to1DArray();
};

describe("a group of four (Friedkin and Johnsen 1999)", () => {
  const options = { days: 300, seed: 1 };
  const people = { opinion: FIRST, first: FIRST, openness: open };
  const byHand = gs.simulate({ ...options, people, mechanisms: [influence] }).last("opinion");

  test("ends where the paper says, in whole numbers", () => {
    expect([...byHand].map(Math.round)).toEqual(LAST);
  });

  test("ends at (I - AW)^-1 (I - A) s", () => {
    closedForm().forEach((x, i) => {
      expect(Math.abs(byHand[i]! - x)).toBeLessThan(1e-10);
    });
  });

  test("is the classic rule on a network of these weights", () => {
    const ties = W.flatMap((row, i) => row.map((w, j): gs.Edge => [i, j, w])).filter(([i, j, w]) => i !== j && w! > 0);
    const network = gs.network(ties, { directed: true });
    const people = { opinion: FIRST, self: W.map((row, i) => row[i]!), susceptibility: open };
    const last = gs.simulate({ ...options, people, network, mechanisms: [gs.friedkinJohnsen()] }).last("opinion");
    for (let i = 0; i < 4; i++) expect(Math.abs(last[i]! - byHand[i]!)).toBeLessThan(1e-10);
  });
});
