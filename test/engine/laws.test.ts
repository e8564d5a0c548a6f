/** What must hold of every run, whatever the mechanisms, the people and the network. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import { recorders } from "../../src/engine/recorder.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage } from "../../src/engine/stage.ts";
import { trajectoryDigest } from "../../src/engine/trajectory.ts";
import { buildPopulation } from "../../src/people/population.ts";
import {
  adoption,
  all,
  f64,
  keyed,
  mood,
  networkFrom,
  opinion,
  peopleOf,
  play,
  playNew,
  randomNetwork,
  randomTies,
} from "./rules.ts";

const seeds = fc.string({ minLength: 1, maxLength: 8 });
const sizes = fc.integer({ min: 2, max: 80 });
const check = (property: fc.IProperty<never> | fc.IRawProperty<unknown>): void => {
  fc.assert(property as fc.IRawProperty<unknown>, { numRuns: 25, seed: 7 });
};

test("the same seed gives the same trajectory and another seed another one", () => {
  check(
    fc.property(seeds, sizes, (seed, n) => {
      const network = randomNetwork(seed, n);
      const first = playNew(n, network, all(), { seed });
      expect(playNew(n, network, all(), { seed }).digest).toBe(first.digest);
      expect(playNew(n, network, all(), { seed: `${seed}!` }).digest).not.toBe(first.digest);
    }),
  );
});

test("a stage used again equals a fresh one, also with other people and another network", () => {
  check(
    fc.property(seeds, sizes, (seed, n) => {
      const [a, b] = [randomNetwork(`${seed}a`, n), randomNetwork(`${seed}b`, n)];
      const others = keyed(peopleOf(n), { high: new Uint32Array(n).fill(9), low: peopleOf(n).keys.low });
      const stage = createStage({ people: peopleOf(n), network: a, mechanisms: all() });
      play(stage, "something else", 5);
      expect(play(stage, seed, 8).digest).toBe(playNew(n, a, all(), { seed }).digest);
      stage.begin({ seed: 3, people: others, network: b });
      expect([stage.world.people, stage.world.network]).toEqual([others, b]);
      expect(play(stage, seed, 8).digest).toBe(playNew(n, b, all(), { seed, people: others }).digest);
    }),
  );
});

test("the size of the blocks changes nothing", () => {
  const n = 1100;
  const network = randomNetwork("blocks", n);
  const wide = [mood, () => adoption(false), opinion].map((make) => make() as Mechanism);
  for (const rules of [all(), wide]) {
    const [first, ...rest] = [256, 1, 37, 1000].map((block) => playNew(n, network, rules, { block, days: 4 }).digest);
    expect(new Set(rest)).toEqual(new Set([first]));
  }
  const small = randomNetwork("blocks", 600);
  expect(playNew(600, small, wide, { block: 600 }).digest).toBe(playNew(600, small, wide).digest);
});

test("recording more, or looking at more, changes nothing", () => {
  const network = randomNetwork("looking", 60);
  const stage = createStage({ people: peopleOf(60), network, mechanisms: all() });
  const plain = trajectoryDigest();
  stage.begin({ seed: 5 });
  advance(stage, 10, plain);
  const watched = trajectoryDigest();
  let seen = 0;
  const looking = { record: () => void seen++ };
  stage.begin({ seed: 5 });
  advance(stage, 10, recorders(looking, watched, looking));
  expect(watched.hex()).toBe(plain.hex());
  expect(seen).toBe(22);
  stage.begin({ seed: 5 });
  advance(stage, 10);
  const end = [...stage.world.columns.attitude!];
  stage.begin({ seed: 5 });
  for (let day = 0; day < 10; day++) advance(stage, 1, looking);
  expect([...stage.world.columns.attitude!]).toEqual(end);
});

test("a mechanism more, with draws of its own, moves nobody's luck", () => {
  const noise: Mechanism = {
    name: "noise",
    columns: { noise: f64 },
    gathers: ["noise", "valence"],
    initialize({ n, columns }, random) {
      const { noise } = columns;
      const luck = random("noise");
      return {
        start: () => {
          for (let i = 0; i < n; i++) noise![i] = luck.normal(i, 0);
        },
        step(day, lo, hi) {
          for (let i = lo; i < hi; i++) noise![i] = luck.pair(i, 0, day) + luck.at(i, day);
        },
      };
    },
  };
  check(
    fc.property(seeds, sizes, fc.nat(3), (seed, n, at) => {
      const network = randomNetwork(seed, n);
      const without = playNew(n, network, all(), { seed });
      const rules = all();
      rules.splice(at, 0, noise);
      const withNoise = playNew(n, network, rules, { seed });
      for (const name of ["valence", "arousal", "attitude", "practising", "days", "trait"])
        for (let day = 0; day <= 8; day++) expect(withNoise.column(name, day)).toEqual(without.column(name, day));
    }),
  );
});

test("a person more, tied to nobody, changes nobody else", () => {
  check(
    fc.property(seeds, sizes, (seed, n) => {
      const ties = randomTies(seed, 0, n, 4 * n);
      const without = playNew(n, networkFrom(n, ties), all(), { seed });
      const withOne = playNew(n + 1, networkFrom(n + 1, ties), all(), { seed });
      for (const name of ["valence", "arousal", "attitude", "practising", "days"])
        expect(withOne.column(name, 8)!.slice(0, n)).toEqual(without.column(name, 8));
    }),
  );
});

test("an organisation in two parts equals its parts run alone", () => {
  check(
    fc.property(seeds, sizes, sizes, (seed, a, b) => {
      const n = a + b;
      const left = randomTies(`${seed}l`, 0, a, 4 * a);
      const right = randomTies(`${seed}r`, 0, b, 4 * b);
      const shifted = { source: right.source.map((i) => i + a), target: right.target.map((j) => j + a) };
      const whole = networkFrom(n, {
        source: [...left.source, ...shifted.source],
        target: [...left.target, ...shifted.target],
        weight: [...left.weight, ...right.weight],
      });
      const keys = peopleOf(n).keys;
      const part = (lo: number, hi: number) =>
        keyed(peopleOf(hi - lo), { high: keys.high.slice(lo, hi), low: keys.low.slice(lo, hi) });
      const together = playNew(n, whole, all(), { seed });
      const first = playNew(a, networkFrom(a, left), all(), { seed, people: part(0, a) });
      const second = playNew(b, networkFrom(b, right), all(), { seed, people: part(a, n) });
      for (const name of ["valence", "arousal", "attitude", "practising", "days"]) {
        expect(together.column(name, 8)!.slice(0, a)).toEqual(first.column(name, 8));
        expect(together.column(name, 8)!.slice(a)).toEqual(second.column(name, 8));
      }
    }),
  );
});

test("shuffling the rows in which people and ties are given changes nobody's trajectory", () => {
  check(
    fc.property(seeds, sizes, fc.infiniteStream(fc.nat()), (seed, n, stream) => {
      const ties = randomTies(seed, 0, n, 4 * n);
      const order = Array.from({ length: n }, (_, i) => [stream.next().value!, i] as const)
        .sort((x, y) => x[0] - y[0])
        .map(([, i]) => i);
      const rowOf = new Map(order.map((person, row) => [person, row]));
      const run = (rows: readonly number[], row: (i: number) => number, reverse: boolean) => {
        const { people, person } = buildPopulation({
          ids: rows.map((i) => `person ${i}`),
          manager: rows.map(() => -1),
          groupings: [],
          source: { kind: "synthetic" },
        });
        const turn = <T>(list: readonly T[]): T[] => (reverse ? [...list].reverse() : [...list]);
        const network = networkFrom(n, {
          source: turn(ties.source).map((i) => person[row(i)]!),
          target: turn(ties.target).map((j) => person[row(j)]!),
          weight: turn(ties.weight),
        });
        return playNew(n, network, all(), { seed, people }).digest;
      };
      const given = run(
        Array.from({ length: n }, (_, i) => i),
        (i) => i,
        false,
      );
      expect(run(order, (i) => rowOf.get(i)!, true)).toBe(given);
    }),
  );
});
