/**
 * The groups about which anything may be said. Of an organisation's own people: groups of at least
 * k, small ones merged into "other" and further ones with them, so that no sum or difference of what
 * is shown is about fewer than k. Of invented people and published data: all groups.
 */
import { refuse, unknownWord } from "../core/errors.ts";
import type { Grouping, Population, Source } from "../people/population.ts";
import { type Division, divisionsTogether, FEWEST_GROUPS, OTHER, sizesOf } from "./divisions.ts";

/** No setting goes below this. */
export const SMALLEST_GROUP = 5;
/** The setting that results by groups of any other setting must be safe beside. */
const USUAL_GROUP = 10;

/** How a grouping may be reported. */
export interface Reportable {
  readonly name: string;
  /** Labels of the groups shown; empty where only the whole organisation may be shown. */
  readonly labels: readonly string[];
  /** People of each label. */
  readonly sizes: readonly number[];
  /** Index into `labels` of each code of the grouping, -1 where it is not shown. */
  readonly groupOf: Int32Array;
  /** Index into `labels` of people whose code is unknown, -1 where they are not shown. */
  readonly unknown: number;
  /** What was merged, or why no group is shown, in one line; null where every group is shown as it is. */
  readonly explanation: string | null;
}

/** Whether results about these people are protected: imported, and not published research data. */
export function isProtected(source: Source): boolean {
  return source.kind === "imported" && source.publicData === null;
}

/** The smallest group about which anything is said: at least 5 where people are protected, else 1. */
export function minimumGroupOf(source: Source): number {
  return source.kind === "imported" && source.publicData === null ? floored(source.minimumGroup) : 1;
}

const known = new WeakMap<Population, Map<string, Reportable>>();

/**
 * The groups of these people's grouping `name` that may be shown, safe beside all groupings that
 * stand before it. Worked out once for a population.
 * @throws InputError where they have no such grouping
 */
export function groupsOf(people: Population, name: string): Reportable {
  const at = people.groupings.findIndex((grouping) => grouping.name === name && grouping.hidden !== true);
  if (at < 0) {
    const names = people.groupings.filter(({ hidden }) => hidden !== true).map((grouping) => grouping.name);
    const none = `unknown ${JSON.stringify(name)}; these people have no groups`;
    refuse("by", names.length > 0 ? unknownWord(name, names) : none);
  }
  const found = known.get(people) ?? new Map<string, Reportable>();
  known.set(people, found);
  if (!found.has(name)) found.set(name, workOut(people, at));
  return found.get(name)!;
}

function workOut({ groupings, n, source }: Population, at: number): Reportable {
  if (!isProtected(source)) return everyGroup(groupings[at]!);
  const k = minimumGroupOf(source);
  // Of the usual setting only what stands before matters; of any other, everything the usual one shows.
  return reportableTogether(k === USUAL_GROUP ? groupings.slice(0, at + 1) : groupings, n, k)[at]!;
}

/**
 * The groups of one grouping of n people that may be shown. Groups smaller than `minimumGroup`
 * (never below 5) and people of unknown group become "other"; while that is too small itself, the
 * smallest group joins it. With fewer than 3 groups left beside it, only the whole is shown.
 */
export function reportable(grouping: Grouping, n: number, minimumGroup: number): Reportable {
  return reportableTogether([grouping], n, minimumGroup)[0]!;
}

/**
 * The same for several groupings shown of the same people: whatever is added and subtracted within
 * one or between two of them, at least `minimumGroup` people are left over, or nobody. Earlier
 * groupings keep their groups; later ones give way. With another `minimumGroup` than 10 the same holds
 * (of the smaller of the two) beside all that is shown of the same groupings with 10.
 */
export function reportableTogether(
  groupings: readonly Grouping[],
  n: number,
  minimumGroup: number,
): readonly Reportable[] {
  const k = floored(minimumGroup);
  const usual = divisionsTogether(groupings, n, USUAL_GROUP, []);
  return (k === USUAL_GROUP ? usual : divisionsTogether(groupings, n, k, usual, USUAL_GROUP)).map((division) =>
    present(division, k),
  );
}

/** The people of each label, as indices in ascending order. */
export function groupMembers(grouping: Grouping, groups: Reportable): readonly Int32Array[] {
  const members = groups.sizes.map((size) => new Int32Array(size));
  const filled = new Int32Array(members.length);
  for (let i = 0; i < grouping.codes.length; i++) {
    const code = grouping.codes[i]!;
    const group = code >= 0 ? groups.groupOf[code]! : groups.unknown;
    if (group >= 0) members[group]![filled[group]++] = i;
  }
  return members;
}

const floored = (minimumGroup: number): number =>
  minimumGroup >= SMALLEST_GROUP ? Math.ceil(minimumGroup) : SMALLEST_GROUP;

function everyGroup(grouping: Grouping): Reportable {
  const sizes = sizesOf(grouping);
  const shown = grouping.labels.map((_, code) => code).filter((code) => sizes[code]! > 0);
  return present({ grouping, sizes, shown, rest: 0 }, 0);
}

function present({ grouping, sizes, shown, rest }: Division, k: number): Reportable {
  const groupOf = new Int32Array(sizes.length).fill(-1);
  if (k > 0 && shown.length < FEWEST_GROUPS) {
    const explanation = `${grouping.name}: only the whole organisation is shown, because fewer than ${FEWEST_GROUPS} groups of at least ${k} people can be shown safely`;
    return Object.freeze({ name: grouping.name, labels: [], sizes: [], groupOf, unknown: -1, explanation });
  }
  shown.forEach((code, group) => {
    groupOf[code] = group;
  });
  const others = rest > 0 ? shown.length : -1;
  for (let code = 0; code < groupOf.length; code++) if (groupOf[code] === -1) groupOf[code] = others;
  return Object.freeze({
    name: grouping.name,
    labels: [...shown.map((code) => grouping.labels[code]!), ...(rest > 0 ? [OTHER] : [])],
    sizes: [...shown.map((code) => sizes[code]!), ...(rest > 0 ? [rest] : [])],
    groupOf,
    unknown: others,
    explanation: merging({ grouping, sizes, shown, rest }, k),
  });
}

function merging({ grouping, sizes, shown, rest }: Division, k: number): string | null {
  const merged = grouping.labels.filter((label, code) => sizes[code]! > 0 && !shown.includes(code) && label !== OTHER);
  const unknown = grouping.codes.reduce((sum, code) => sum + (code < 0 ? 1 : 0), 0);
  const parts: string[] = [];
  if (merged.length > 0) parts.push(`${merged.length} ${merged.length === 1 ? "group" : "groups"}`);
  if (unknown > 0) parts.push("people of unknown group");
  if (parts.length === 0) return null;
  return `${grouping.name}: ${parts.join(" and ")} shown as "${OTHER}" (${rest} people), so that nothing shown is about fewer than ${k}`;
}
