/**
 * Room 2, the engine: time. A mechanism is a small object made by `(options) => mechanism`; the
 * engine knows its shape and none by name. Write one and it runs beside ours: no base class, no
 * registry.
 */
import type { Column, ColumnSpec } from "../core/columns.ts";
import type { Random } from "../core/luck.ts";
import type { Network } from "../people/network.ts";
import type { Population } from "../people/population.ts";

/** A bounded-confidence reading: only neighbours whose value of `field` is within `bound` of one's own. */
export interface Within {
  /** Name of an f64 column. */
  readonly field: string;
  /** Largest difference that still counts, in the unit of the field, included; at least 0. */
  readonly bound: number;
}

/**
 * What a mechanism sees of the world. The arrays stay the same from run to run; their content
 * changes. Asking for a column, or for a neighbours' field that was not declared, throws.
 */
export interface World {
  /** Number of people. */
  readonly n: number;
  /** The most people a step is called for at a time (hi - lo): as long as scratch indexed i - lo must be. */
  readonly block: number;
  /**
   * Today's columns. A synchronous step writes its own row only and reads neighbours through `gathered` or
   * `yesterday`; `start`, `before`, `after` and a sequential step may read and write any row.
   */
  readonly columns: Readonly<Record<string, Column>>;
  /**
   * Yesterday's copy of every field named in `gathers` or `gathersWithin` (today's for a sequential
   * mechanism), made after every `before` and ahead of the first step; NaN on day 0. Probes and `until` see
   * those of all synchronous mechanisms.
   */
  readonly yesterday: Readonly<Record<string, Float64Array>>;
  /**
   * For every field named in `gathers`: row i - lo holds the sum over the ties of i of strength
   * times yesterday's field of the neighbour.
   */
  readonly gathered: Readonly<Record<string, Float64Array>>;
  /**
   * For every field named in `gathersWithin`: row i - lo holds the same sum over those ties only
   * whose neighbour's field differs from that of i by at most the bound, both as they were yesterday.
   */
  readonly gatheredWithin: Readonly<Record<string, Float64Array>>;
  /** For every field named in `gathersWithin`: row i - lo holds the sum of the strengths of those ties. */
  readonly strengthWithin: Readonly<Record<string, Float64Array>>;
  /** Row i (not i - lo): sum of the strengths of all ties of i; 0 without ties. */
  readonly strength: Float64Array;
  /** The network of the run at hand. It may change between runs, and by `rewire`: read it where it is needed. */
  readonly network: Network;
  /** The people of the run at hand. They may change between runs: read them in `start`. */
  readonly people: Population;
  /**
   * Puts another network of the same people in the place of the one at hand, from now to the end of the
   * run: in `before`, ahead of today's steps; in `after`, for tomorrow. Throws InputError from a step.
   */
  rewire(network: Network): void;
  /**
   * Lets a newcomer take the place of person i at the end of the day: all columns of the row are zeroed
   * and every mechanism's `enter` is called for it. For `before` and `after`; twice a day is once.
   */
  renew(i: number): void;
}

/** What a mechanism does in the course of a run; all parts may be left out. */
export interface Acts {
  /** Sets up a run, at its beginning (day 0); all columns are 0 before the first mechanism's start. */
  start?(world: World): void;
  /**
   * Sets start values of the people lo (included) to hi (excluded): of everybody on day 0, straight after
   * the mechanism's own start; of each newcomer at the end of the day of arrival, whose draws are keyed by that day.
   */
  enter?(day: number, lo: number, hi: number): void;
  /** Before anybody's step, once a day; days count from 1. */
  before?(day: number): void;
  /** The people lo (included) to hi (excluded); scratch is indexed i - lo. No allocation, no strings, no checks. */
  step?(day: number, lo: number, hi: number): void;
  /** After everybody's step, once a day. */
  after?(day: number): void;
}

/**
 * A rule that acts on every person every day. Only `name` is required.
 *
 * How the rules of the literature are written: a weight on oneself is a column of one's own; parameters
 * of a person are columns given to `simulate`; where everybody hears everybody, sum the column in
 * `before`, no network needed; n random meetings a day are a loop in `before` that draws pairs with
 * `luck.shared(day, k)`; one after the other in random order is `sequential`; a single neighbour, drawn
 * or chosen, is found in `world.network` and read in `world.yesterday`.
 *
 * The shape to write: `initialize` binds columns, luck and options as constants and returns the
 * functions that close over them. Measured in V8, ns per person for a rule of 25 flops on 9 arrays,
 * with one world in the process and with four of the same rules:
 *
 * | shape                                                                 | one | four |
 * |-----------------------------------------------------------------------|-----|------|
 * | `initialize(world) { const { x } = world.columns; return { step } }`  | 6.6 | 13.2 |
 * | `step` hands all arrays to a function at the top of the file          | 10.4| 11.3 |
 * | `let x` bound in `initialize`, read by a `step` beside it             | 11.9| 13.6 |
 *
 * (V8 compiles constants into the code as long as a function's source has one closure; that is why a
 * stage is made once and used for many runs.) In all three, options that the loop reads are numbers
 * in variables, never properties.
 */
export interface Mechanism extends Acts {
  /** What it is called in messages; no two mechanisms of a world have the same name. */
  readonly name: string;
  /** Columns it owns; the engine allocates them. Two mechanisms may not own the same column. */
  readonly columns?: Readonly<Record<string, ColumnSpec>>;
  /** f64 columns whose neighbours' values it reads through `world.gathered` and `world.yesterday`. */
  readonly gathers?: readonly string[];
  /**
   * f64 columns read from the like-minded only, through `world.gatheredWithin`, `world.strengthWithin`
   * and `world.yesterday`. One bound a field in a world.
   */
  readonly gathersWithin?: readonly Within[];
  /**
   * True: `step(day, i, i + 1)` is called person by person, everybody once a day in a random order keyed by
   * the day, and neighbours are read (at row 0 of `gathered`) as they are by then.
   */
  readonly sequential?: boolean;
  /**
   * Binds columns and luck, once for a world. Luck is re-keyed by the engine at each run: keep the
   * object, draw later. The acts it returns, if any, stand for those of the same name beside it.
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: most mechanisms return nothing here
  initialize?(world: World, random: Random): Acts | void;
}
