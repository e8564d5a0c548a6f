import { inverse, Matrix } from "ml-matrix";
import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { influence } from "./support.ts";

const n = 20;
const random = gs.sequence(1, "matrices");
const vector = (): number[] => Array.from({ length: n }, () => random.uniform());
const play = (W: number[][], susceptibility: number[], opinion: number[], days: number, updating?: gs.Updating) => {
  const { network, self } = influence(W);
  const mechanisms = [gs.friedkinJohnsen(updating ? { updating } : {})];
  const people = { opinion, self, susceptibility };
  return gs.simulate({ people, network, mechanisms, days, seed: 1 }).last("opinion");
};
const stochastic = (): number[][] => {
  const rows = Array.from({ length: n }, () => vector().map((w) => (random.uniform() < 0.5 ? w : 0)));
  const W = rows.map((row, i) => row.map((w, j) => (i === j ? w + 0.01 : w)));
  return W.map((row) => row.map((w) => w / row.reduce((a, b) => a + b)));
};
const closedForm = (W: number[][], open: number[], first: number[]): number[] => {
  const [A, I] = [Matrix.diag(open), Matrix.eye(n)];
  const held = Matrix.sub(I, A).mmul(Matrix.columnVector(first));
  return inverse(Matrix.sub(I, A.mmul(new Matrix(W))))
    .mmul(held)
    .to1DArray();
};

describe("Friedkin and Johnsen 1990", () => {
  test("one after the other, any row-stochastic influence ends at (I - AW)^-1 (I - A) s too", () => {
    for (let trial = 0; trial < 5; trial++) {
      const [W, open, first] = [stochastic(), vector(), vector()];
      const last = play(W, open, first, 2000, "sequential");
      closedForm(W, open, first).forEach((x, i) => {
        expect(Math.abs(last[i]! - x)).toBeLessThan(1e-10);
      });
    }
  });

  test("a start of nothing but zeros is held on to like any other", () => {
    const options = { people: { opinion: [0, 0, 0] }, mechanisms: [gs.friedkinJohnsen()], days: 5, seed: 1 };
    expect([...gs.simulate(options).last("opinion")]).toEqual([0, 0, 0]);
  });

  test("where everybody hears everybody, it is that of the complete graph", () => {
    const opinion = vector();
    const options = { people: { opinion }, mechanisms: [gs.friedkinJohnsen({ self: 2 })], days: 9, seed: 1 };
    const [mixed, complete] = [{}, { network: gs.completeGraph({ n }) }].map((ties) =>
      gs.simulate({ ...options, ...ties }).last("opinion"),
    );
    for (let i = 0; i < n; i++) expect(Math.abs(mixed![i]! - complete![i]!)).toBeLessThan(1e-13);
  });
});
