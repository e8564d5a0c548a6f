/**
 * Which groups of several groupings stand under their own label, so that nothing is left over of fewer
 * than k people. What comes out depends on who is in which group, never on the order of labels.
 */
import type { Grouping } from "../people/population.ts";
import { thinCut } from "./differencing.ts";

/** With fewer groups than this that stand on their own, only the whole organisation is shown. */
export const FEWEST_GROUPS = 3;
/** Label of the group into which small groups are merged. */
export const OTHER = "other";

/** A grouping and what is shown of it: codes are shown as they are, or in the rest. */
export interface Division {
  readonly grouping: Grouping;
  /** People of each code. */
  readonly sizes: readonly number[];
  /** Codes shown under their own label, in order of code. */
  readonly shown: readonly number[];
  /** People in the rest. */
  readonly rest: number;
}

/** People of each code. */
export function sizesOf(grouping: Grouping): number[] {
  const sizes = grouping.labels.map(() => 0);
  for (const code of grouping.codes) if (code >= 0) sizes[code]!++;
  return sizes;
}

/**
 * Divisions of several groupings of the same n people: between any two of them at least k people are
 * left over, or nobody; earlier ones keep their groups. Beside each of `others`, made with `otherK`, it
 * is at least the smaller of k and `otherK`. Copies.
 */
export function divisionsTogether(
  groupings: readonly Grouping[],
  n: number,
  k: number,
  others: readonly Division[],
  otherK: number = k,
): Division[] {
  const before = others.filter(isShown).map((division) => ({ ...byFirst(classes(division)), k: Math.min(k, otherK) }));
  return groupings.map((given) => {
    const { codes, codeOf } = byFirst(given.codes);
    const open = divide({ ...given, labels: codeOf.map((code) => given.labels[code]!), codes }, n, k);
    for (let safe = false; !safe; ) {
      safe = true;
      for (const earlier of before) {
        if (open.shown.length === 0) break;
        const side = thinCut(earlier.codes, classes(open), earlier.codeOf.length, open.sizes.length + 1, earlier.k);
        if (side === null) continue;
        give(open, side);
        safe = false;
      }
    }
    const shown = open.shown.map((code) => codeOf[code]!).sort((a, b) => a - b);
    const division: Division = { grouping: given, sizes: sizesOf(given), shown, rest: open.rest };
    if (isShown(division)) before.push({ ...byFirst(classes(division)), k });
    return division;
  });
}

const isShown = ({ shown }: Division): boolean => shown.length >= FEWEST_GROUPS;

/** Codes numbered by their first person, -1 kept; `codeOf` leads back. */
function byFirst(codes: Int32Array): { readonly codes: Int32Array; readonly codeOf: readonly number[] } {
  const number = new Map<number, number>([[-1, -1]]);
  const codeOf: number[] = [];
  const renumbered = codes.map((code) => {
    if (!number.has(code)) number.set(code, codeOf.push(code) - 1);
    return number.get(code)!;
  });
  return { codes: renumbered, codeOf };
}

/** A division on its way. */
interface Open {
  readonly grouping: Grouping;
  readonly sizes: readonly number[];
  shown: number[];
  rest: number;
}

function divide(grouping: Grouping, n: number, k: number): Open {
  const sizes = sizesOf(grouping);
  const shown = grouping.labels.map((_, code) => code).filter((c) => sizes[c]! >= k && grouping.labels[c] !== OTHER);
  const open: Open = { grouping, sizes, shown, rest: n - shown.reduce((sum, code) => sum + sizes[code]!, 0) };
  while (open.rest > 0 && open.rest < k && open.shown.length > 0) hide(open, smallest(open, open.shown));
  return open;
}

const smallest = ({ sizes }: Open, codes: readonly number[]): number =>
  codes.reduce((least, code) => (sizes[code]! < sizes[least]! ? code : least));

function hide(open: Open, code: number): void {
  open.shown = open.shown.filter((kept) => kept !== code);
  open.rest += open.sizes[code]!;
}

/** Puts the smallest group of the side where the rest is not into the rest: that cut is gone. */
function give(open: Open, side: Uint8Array): void {
  const rest = open.sizes.length;
  const across = open.shown.filter((code) => open.rest === 0 || side[code] !== side[rest]);
  hide(open, smallest(open, across));
}

/** Class of each person: the code where it is shown, else the number of codes. */
function classes({ grouping, sizes, shown }: Division): Int32Array {
  const own = new Set(shown);
  return grouping.codes.map((code) => (own.has(code) ? code : sizes.length));
}
