/**
 * Room 1, people: who works here and how they are linked. A population is columns, never objects;
 * it holds no name and no identifier, only 64-bit keys made from them at the door, and its people
 * are in ascending order of those keys.
 */
import type { PersonKeys } from "../core/luck.ts";

/** A way of dividing people into groups: department, location, level, age band, a user's own column. */
export interface Grouping {
  readonly name: string;
  /** Label of each code. Ordered from low to high where `ordered`. */
  readonly labels: readonly string[];
  /** Code of each person, -1 where unknown. */
  readonly codes: Int32Array;
  readonly ordered: boolean;
}

/** Where people come from decides what may come out: see `analysis/privacy`. */
export type Source =
  | { readonly kind: "synthetic" }
  | {
      readonly kind: "imported";
      /** Smallest group about which anything is reported, at least 5. */
      readonly minimumGroup: number;
      /** Citation of published research data; null for an organisation's own people. */
      readonly publicData: string | null;
    };

/** The people of an organisation, in ascending order of their keys. Arrays are not to be changed. */
export interface Population {
  readonly n: number;
  readonly keys: PersonKeys;
  /** Index of the manager, -1 for people at the top. */
  readonly manager: Int32Array;
  /** Steps from the top of the reporting line, 0 at the top. */
  readonly depth: Int32Array;
  /** Number of direct reports. */
  readonly reports: Int32Array;
  /** Team: people with the same manager share a number; a manager belongs to the team he or she is led in. */
  readonly team: Int32Array;
  readonly groupings: readonly Grouping[];
  readonly source: Source;
  /** What was generated and not given, one line each, for output, manifest and report; empty when all was given. */
  readonly generated: readonly string[];
}

/** People and their network together. */
export interface Organisation {
  readonly people: Population;
  readonly network: Network;
}

import type { Network } from "./network.ts";
