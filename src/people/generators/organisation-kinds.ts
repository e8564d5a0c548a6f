/** The layers of a synthetic organisation and the kinds of ties in them. */
import type { TieKind } from "../tie-kinds.ts";

/** The layers of a synthetic organisation, in order; all undirected. */
export const organisationLayers: readonly string[] = Object.freeze(["reporting", "work", "informal"]);

const [REPORTING_LAYER, WORK_LAYER, INFORMAL_LAYER] = [0, 1, 2];
/** Weight of a tie to those whom one meets every day, and to others. */
const [STRONG, WEAK] = [1, 0.5];

/** Layer and weight of each kind, in ascending order. */
export const organisationKinds: readonly TieKind[] = Object.freeze([
  { layer: REPORTING_LAYER, weight: STRONG },
  { layer: WORK_LAYER, weight: WEAK },
  { layer: WORK_LAYER, weight: STRONG },
  { layer: INFORMAL_LAYER, weight: WEAK },
  { layer: INFORMAL_LAYER, weight: STRONG },
]);

/** Numbers of the kinds. */
export const REPORTING = 0;
export const OTHER_TEAM = 1;
export const TEAM = 2;
export const OTHER_COMMUNITY = 3;
export const COMMUNITY = 4;
