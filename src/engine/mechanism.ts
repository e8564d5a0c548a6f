/**
 * Room 2, the engine: time. A mechanism is a small object made by `(options) => mechanism`; the
 * engine knows its shape and none by name. Write one and it runs beside ours: no base class, no
 * registry.
 */
import type { Column, ColumnSpec } from "../core/columns.ts";
import type { Random } from "../core/luck.ts";
import type { Network } from "../people/network.ts";
import type { Population } from "../people/population.ts";

/** What a mechanism sees of the world. The arrays stay the same from run to run; their content changes. */
export interface World {
  readonly n: number;
  /** Today's columns: read and write, own row only. */
  readonly columns: Readonly<Record<string, Column>>;
  /** Yesterday's copy of every field named in `gathers` (today's for a sequential mechanism). */
  readonly yesterday: Readonly<Record<string, Float64Array>>;
  /**
   * For every field named in `gathers`: row i - lo holds the sum over the ties of i of strength
   * times yesterday's field of the neighbour.
   */
  readonly gathered: Readonly<Record<string, Float64Array>>;
  /** Row i: sum of the strengths of the ties of i; 0 without ties. */
  readonly strength: Float64Array;
  /** The network and the people of the run at hand. They may change between runs: read them in `start`. */
  readonly network: Network;
  readonly people: Population;
}

/** A rule that acts on every person every day. Only `name` is required. */
export interface Mechanism {
  readonly name: string;
  /** Columns it owns; the engine allocates them. Two mechanisms may not own the same column. */
  readonly columns?: Readonly<Record<string, ColumnSpec>>;
  /** f64 columns whose neighbours' values it reads through `world.gathered` and `world.yesterday`. */
  readonly gathers?: readonly string[];
  /** True: `step` is called person by person in an order keyed by the day, and neighbours are read as they are today. */
  readonly sequential?: boolean;
  /** Binds columns and luck, once for a world. Luck is re-keyed by the engine at each run; keep the object. */
  initialize?(world: World, random: Random): void;
  /** Sets start values, at the beginning of every run (day 0). */
  start?(world: World): void;
  /** Before anybody's step, once a day; days count from 1. */
  before?(day: number): void;
  /** The people lo (included) to hi (excluded); scratch is indexed i - lo. No allocation, no strings, no checks. */
  step?(day: number, lo: number, hi: number): void;
  /** After everybody's step, once a day. */
  after?(day: number): void;
}
