/** What a measure is, and the sums over people that measures are made of. */
import type { Spend } from "../campaigns/campaign.ts";
import type { Column } from "../core/columns.ts";
import type { Prices } from "./prices.ts";

/** Columns by name, as in `World.columns`. */
export type MeasuredColumns = Readonly<Record<string, Column>>;

/** One number that says how people, or a design, are doing. */
export interface Measure {
  /** Its word in tables, scenarios and options. */
  readonly name: string;
  /** For the axis of a chart and the row of a table. */
  readonly label: string;
  /** "share", "scale" (a mental state without a unit), "minutes", "hours" or "thousand euros". */
  readonly unit: "share" | "scale" | "minutes" | "hours" | "thousand euros";
  /** Which way is better; none where neither is. */
  readonly direction: "higher" | "lower" | "none";
  /** What it is, in words, with all its numbers. */
  readonly definition: string;
  /** Lowest and highest possible value, both included; absent where there is no upper end. */
  readonly range?: readonly [number, number];
  /** people: of everybody and of every group, on every day; design: of a whole run, from what was spent. */
  readonly of: "people" | "design";
  /**
   * Its value over `members` (null: everybody); null where nobody is there, where a column it needs
   * is absent, and for a measure of the design. Pure; sums in ascending order of person.
   */
  compute(columns: MeasuredColumns, members: Int32Array | null): number | null;
  /** Its value from what was spent; null for a measure of people. */
  price(spent: Spend, prices: Prices): number | null;
}

/** How many of the last 10 working days a `recent` column says somebody practised. */
export const daysPractised = (recent: number): number => {
  let bits = recent & 1023;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  bits = (bits + (bits >>> 4)) & 0x0f0f0f0f;
  return (bits + (bits >>> 8)) & 0x1f;
};

/** The sum behind a measure of people. */
export type Compute = Measure["compute"];

const columnOf = (columns: MeasuredColumns, name: string): Column | undefined =>
  Object.hasOwn(columns, name) ? columns[name] : undefined;

/** Share of places, empty ones included, of which the column holds at least `least`. */
export function shareOf(name: string, least: number, value: (held: number) => number = (held) => held): Compute {
  return (columns, members) => {
    const column = columnOf(columns, name);
    const count = members ? members.length : (column?.length ?? 0);
    if (!column || count === 0) return null;
    let hits = 0;
    for (let k = 0; k < count; k++) if (value(column[members ? members[k]! : k]!) >= least) hits++;
    return hits / count;
  };
}

/** Share of places, empty ones included, of which at least one of the columns is above 0. */
export function shareOfAny(...names: readonly string[]): Compute {
  return (columns, members) => {
    const held = names.map((name) => columnOf(columns, name));
    const count = members ? members.length : (held[0]?.length ?? 0);
    if (held.some((column) => !column) || count === 0) return null;
    let hits = 0;
    for (let k = 0; k < count; k++) if (held.some((column) => column![members ? members[k]! : k]! > 0)) hits++;
    return hits / count;
  };
}

/**
 * Mean, over all places, of the mean of the columns. A place left empty counts with the state of whoever
 * left it: a mean over those present would be about ever fewer people, and tell of one of them in the end.
 */
export function meanOf(...names: readonly string[]): Compute {
  return (columns, members) => {
    let total = 0;
    for (let c = 0; c < names.length; c++) {
      const column = columnOf(columns, names[c]!);
      const count = members ? members.length : (column?.length ?? 0);
      if (!column || count === 0) return null;
      let sum = 0;
      for (let k = 0; k < count; k++) sum += column[members ? members[k]! : k]!;
      total += sum / count;
    }
    return total / names.length;
  };
}
