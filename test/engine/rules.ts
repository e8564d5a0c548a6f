/** Small mechanisms, people and networks for the tests of the engine. */
import type { ColumnSpec } from "../../src/core/columns.ts";
import type { PersonKeys } from "../../src/core/luck.ts";
import { sequence } from "../../src/core/sequence.ts";
import type { Mechanism } from "../../src/engine/mechanism.ts";
import { recordColumns } from "../../src/engine/recorder.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage, type Stage } from "../../src/engine/stage.ts";
import { trajectoryDigest } from "../../src/engine/trajectory.ts";
import { buildNetwork, type Network } from "../../src/people/network.ts";
import { buildPopulation, type Population } from "../../src/people/population.ts";

export const f64: ColumnSpec = { type: "f64", meaning: "test", unit: "index", range: [-1, 1] };

export function peopleOf(n: number): Population {
  const manager = new Int32Array(n).fill(-1);
  return buildPopulation({ manager, groupings: [], source: { kind: "synthetic" } }).people;
}

/** The same people, with other keys. */
export const keyed = (people: Population, keys: PersonKeys): Population => ({ ...people, keys });

/** About `ties` random ties of random strength among the people lo to hi of n. */
export function randomTies(seed: string, lo: number, hi: number, ties: number) {
  const draw = sequence(seed, "ties");
  const [source, target, weight]: [number[], number[], number[]] = [[], [], []];
  for (let k = 0; k < ties; k++) {
    const i = lo + draw.integer(hi - lo);
    const j = lo + draw.integer(hi - lo);
    if (i === j) continue;
    source.push(i);
    target.push(j);
    weight.push(0.1 + draw.uniform());
  }
  return { source, target, weight };
}

export type TieLists = ReturnType<typeof randomTies>;
export const networkFrom = (n: number, ties: TieLists): Network =>
  buildNetwork({ n, layers: [{ name: "work", directed: false }], ...ties });
export const randomNetwork = (seed: string, n: number): Network => networkFrom(n, randomTies(seed, 0, n, 4 * n));

/** Mood: starts at random, follows the neighbours, is shaken by two draws a day. */
export function mood(purpose = "mood"): Mechanism {
  return {
    name: "mood",
    columns: { valence: f64, arousal: { ...f64, range: [0, 1] } },
    gathers: ["valence", "arousal"],
    initialize({ n, block, columns, gathered, strength }, random) {
      const { valence, arousal } = columns as Record<string, Float64Array>;
      const { valence: others, arousal: stir } = gathered;
      const luck = random(purpose);
      const shock = new Float64Array(block);
      return {
        start() {
          for (let i = 0; i < n; i++) valence![i] = 2 * luck.at(i, 0) - 1;
        },
        step(day, lo, hi) {
          luck.fill(shock, lo, hi, day);
          for (let i = lo; i < hi; i++) {
            const s = strength[i]!;
            const pull = s > 0 ? others![i - lo]! / s - valence![i]! : 0;
            valence![i] = 0.9 * valence![i]! + 0.2 * pull + 0.05 * (shock[i - lo]! - 0.5);
            arousal![i] = 0.5 * arousal![i]! + 0.1 * luck.at(i, day, 1) + (s > 0 ? (0.1 * stir![i - lo]!) / s : 0);
          }
        },
      };
    },
  };
}

/** Opinion: bounded confidence, a little moved by the day's valence; counts days in an i32 column. */
export function opinion(bound = 0.3): Mechanism {
  return {
    name: "opinion",
    columns: { attitude: f64, days: { ...f64, type: "i32" }, trait: { ...f64, type: "f32" } },
    gathersWithin: [{ field: "attitude", bound }],
    initialize({ n, columns, gatheredWithin, strengthWithin }, random) {
      const { attitude, days, valence, trait } = columns;
      const { attitude: sum } = gatheredWithin;
      const { attitude: heard } = strengthWithin;
      const luck = random("opinion");
      return {
        start() {
          for (let i = 0; i < n; i++) attitude![i] = 2 * luck.at(i, 0) - 1;
          for (let i = 0; i < n; i++) trait![i] = luck.normal(i, 0);
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const h = heard![i - lo]!;
            const pull = h > 0 ? sum![i - lo]! / h - attitude![i]! : 0;
            attitude![i] = attitude![i]! + 0.3 * pull + 0.01 * valence![i]! + 0.001 * trait![i]!;
            days![i]!++;
          }
        },
      };
    },
  };
}

/** Adopters of something whose share of adopting neighbours passes a random threshold. */
export function adoption(sequential: boolean): Mechanism {
  return {
    name: "adoption",
    sequential,
    columns: { practising: { ...f64, unit: "flag", range: [0, 1] } },
    gathers: ["practising"],
    initialize({ n, columns, gathered, strength }, random) {
      const { practising } = columns;
      const { practising: others } = gathered;
      const luck = random("adoption");
      return {
        start() {
          for (let i = 0; i < n; i++) practising![i] = luck.at(i, 0) < 0.2 ? 1 : 0;
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) if (others![i - lo]! > 0.3 * strength[i]!) practising![i] = 1;
        },
      };
    },
  };
}

export const all = (): Mechanism[] => [mood(), adoption(true), opinion()];

/** Runs a stage from its beginning; gives the digest and every column of every day. */
export function play(stage: Stage, seed: string | number, days: number) {
  const trajectory = trajectoryDigest();
  const album = recordColumns(stage.columns.names, () => true);
  stage.begin({ seed });
  advance(stage, days, {
    record(day, world) {
      trajectory.record(day, world);
      album.record(day, world);
    },
  });
  return { digest: trajectory.hex(), column: album.column };
}

export function playNew(
  n: number,
  network: Network,
  mechanisms: readonly Mechanism[],
  {
    seed = 1,
    days = 8,
    block = 256,
    people = peopleOf(n),
  }: { seed?: string | number; days?: number; block?: number; people?: Population } = {},
) {
  return play(createStage({ people, network, mechanisms, block }), seed, days);
}
