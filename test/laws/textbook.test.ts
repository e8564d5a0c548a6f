/** Rules of the literature written as a user would, through the front door alone: each is ours, bit for bit, or keeps to a known result. */
import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
const seeds = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1);

describe("Hegselmann and Krause 2002, written by hand", () => {
  /** Everybody takes the mean of all opinions within `bound`, one's own among them. */
  const likeMinded = (bound: number, sequential: boolean): gs.Mechanism => ({
    name: "likeMinded",
    sequential,
    gathersWithin: [{ field: "opinion", bound }],
    initialize({ columns: { opinion }, gatheredWithin: { opinion: sum }, strengthWithin: { opinion: heard } }) {
      return {
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) opinion[i] = (opinion[i] + sum[i - lo]) / (1 + heard[i - lo]);
        },
      };
    },
  });

  test("is the classic, bit for bit, all at once", () => {
    const random = gs.sequence(1, "opinions");
    const people = { opinion: Array.from({ length: 400 }, () => random.uniform()) };
    const network = gs.wattsStrogatz({ n: 400, k: 10, p: 0.1 }, 1);
    const run = (rule: gs.Mechanism): gs.Run =>
      gs.simulate({ people, network, mechanisms: [rule], days: 40, seed: 1, probes: ["opinion"] });
    const [own, ours] = [run(likeMinded(0.2, false)), run(gs.hegselmannKrause({ bound: 0.2 }))];
    for (const day of own.recorded) expect(own.column("opinion", day)).toEqual(ours.column("opinion", day));
    expect(own.last("opinion")).not.toEqual(run(likeMinded(0.2, true)).last("opinion"));
  });
});

describe("the voter model in another order, written by hand", () => {
  /** Everybody once a day, in random order, copies a random neighbour, as that one is by then. */
  const neighbours = (): gs.Mechanism => ({
    name: "neighbours",
    sequential: true,
    initialize({ network: { offsets, neighbours }, columns: { opinion } }, random) {
      const luck = random("whom");
      return {
        step(day, i) {
          const degree = offsets[i + 1] - offsets[i];
          opinion[i] = opinion[neighbours[offsets[i] + Math.floor(luck.at(i, day) * degree)]];
        },
      };
    },
  });
  const agreed: gs.Until = ({ n, columns }) => [0, n].includes(sum(columns.opinion));

  test("on a ring lattice, one after the other, all agree in the end, as often on 1 as on 0", () => {
    const network = gs.ringLattice({ n: 30, k: 4 });
    const opinion = Array.from({ length: 30 }, (_, i) => (i < 15 ? 1 : 0));
    const wins = seeds(300).map((seed) => {
      const options = { people: { opinion }, network, days: 5000, until: agreed, digest: false };
      const run = gs.simulate({ ...options, mechanisms: [neighbours()], seed });
      expect(run.days).toBeLessThan(5000);
      return run.last("opinion")[0];
    });
    expect(Math.abs(sum(wins) / wins.length - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / wins.length));
  });
});
