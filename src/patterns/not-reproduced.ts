/** Every check that does not hold, with what came out and why. A test fails where this list and a run differ. */
import type { SeedSet } from "./seed-sets.ts";

/** One check of a pattern that does not hold on every set of seeds. */
export interface NotReproduced {
  /** The pattern: `O6`. */
  readonly id: string;
  /** The words of the check. */
  readonly check: string;
  /** What came out on each set of seeds. */
  readonly got: Readonly<Record<SeedSet, number | string>>;
  /** The sets on which it does not hold. */
  readonly fails: readonly SeedSet[];
  /** Why, as far as it is known. */
  readonly reason: string;
}

/**
 * All checks of the patterns that do not hold on every set of seeds.
 * @example notReproduced.every(({ fails, reason }) => fails.length > 0 && reason !== ""); // true
 */
export const notReproduced: readonly NotReproduced[] = Object.freeze([
  {
    id: "O6",
    check: "share of 5,000 active in the end, 8 ties a person, mean of 6",
    got: { first: 0.675133, second: 0.999533 },
    fails: ["first"],
    reason:
      "the published share is that of an endless network; of 5,000 people one graph in sixty does not cascade (33 of 2,000, and 30 of the same 2,000 by the rule in plain arrays from other first people), and seeds 4 and 5 are two such; of 20,000 people all do, on both sets",
  },
  {
    id: "O10",
    check: "the same of 20,000 people who hear of all, one run",
    got: { first: 0.0115, second: 0.00305 },
    fails: ["first"],
    reason:
      "the tolerance of .01 is 1.3 standard deviations of one run of 20,000 people on day 8 (.0076 by the variance of the rule itself), so one run in five strays further; the mean of 20 runs keeps to .003 on both sets",
  },
  {
    id: "O21",
    check: "correlation of breach and violation (Zhao et al. 2007)",
    got: { first: 0.669174, second: 0.672532 },
    fails: ["second"],
    reason:
      "anger has no other cause here than a lived supply below what one is used to, which is also what breach comes from: .86 before measurement noise; nobody is angered by anything of his or her own. On the first seeds it is just within the tolerance",
  },
  {
    id: "O21",
    check: "correlation of trust and commitment (Dirks & Ferrin 2002)",
    got: { first: 0.30753, second: 0.312712 },
    fails: ["first", "second"],
    reason:
      "trust and commitment are drawn apart at the start (correlation 0), while what made one in years at work has made the other too; their changes in the half-year go together by .71",
  },
  {
    id: "O21",
    check: "correlation of the intention to leave and leaving (Griffeth et al. 2000)",
    got: { first: 0.111547, second: 0.140847 },
    fails: ["first", "second"],
    reason:
      "who leaves is drawn each day from small chances, and these differ between people by a factor of three: with one in seven leaving within a year, such differences make correlations of about .15 at most; the intention is no step on the way to leaving in the rule",
  },
  {
    id: "O21",
    check: "correlation of commitment and leaving (Griffeth et al. 2000)",
    got: { first: -0.0270525, second: -0.0479301 },
    fails: ["first", "second"],
    reason:
      "commitment reaches the chance of leaving only as a fifth of satisfaction, and only where satisfaction is below 0, as it is for one in seven",
  },
  {
    id: "O21",
    check: "what breach goes with, the strongest first",
    got: {
      first: "satisfaction, mistrust, commitment, in-role, citizenship",
      second: "mistrust, satisfaction, commitment, in-role, citizenship",
    },
    fails: ["first"],
    reason:
      "before measurement noise mistrust and satisfaction go with breach alike (.78 and .79), as people differ in trust from the start for reasons that have nothing to do with breach: which of the two is first is left to luck; the others are in the published order on both sets",
  },
] satisfies NotReproduced[]);

/** Whether a check is listed as one that does not hold on this set of seeds; its reason, or undefined. */
export function reasonFor(id: string, check: string, set: SeedSet): string | undefined {
  return notReproduced.find((entry) => entry.id === id && entry.check === check && entry.fails.includes(set))?.reason;
}
