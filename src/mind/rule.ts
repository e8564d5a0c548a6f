import type { ColumnSpec } from "../core/columns.ts";
import type { OptionTable } from "../core/options.ts";

/** One rule of the mind as its documents tell it: what the model page, the schema and the sweeps read. */
export interface Rule {
  /** Its word in code, scenario, documents and tests. */
  readonly name: string;
  /** What it does, one line. */
  readonly what: string;
  /** Every number of it. */
  readonly options: OptionTable;
  /** The columns it owns. */
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** Fields of neighbours it reads. */
  readonly gathers: readonly string[];
  /** How the rule acts on people: all at once from yesterday's neighbours, one after the other in random order, or once a day for all. */
  readonly updating: "synchronous" | "sequential" | "daily";
  /** The rule step by step: lines of Markdown, formulas in the words of the columns and options. */
  readonly formulas: readonly string[];
  /** Papers behind the form of the rule. */
  readonly sources: string;
  /** What was made simpler than its sources, and why that is enough. */
  readonly simplified: string;
  /** The classic limit in which a test verifies it alone. */
  readonly limit: string;
  /** Whether it acts where a scenario says nothing. */
  readonly on: boolean;
}
