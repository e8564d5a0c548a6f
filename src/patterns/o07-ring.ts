/** O7: exact times on a ring. */
import { ringLattice } from "../people/generators/ring-lattice.ts";
import { exactly } from "./check.ts";
import type { Pattern } from "./pattern.ts";
import { spread } from "./spread.ts";

/** Ties a person, threshold, neighbours who begin, share in the end, day on which all have adopted. */
const cases: readonly (readonly [number, number, number, number, number | null])[] = [
  [4, 2, 2, 1, 99],
  [4, 1, 2, 1, 50],
  [4, 3, 2, 0.01, null],
  [6, 3, 2, 0.01, null],
  [6, 3, 3, 1, 98],
];

/** The pattern. */
export const ringPattern: Pattern = Object.freeze({
  id: "O7",
  title: "exact times on a ring",
  paper: {
    authors: "Centola & Macy",
    year: 2007,
    title: "Complex contagions and the weakness of long ties",
    journal: "American Journal of Sociology 113",
  },
  claim: "on a ring of 200 a contagion walks at the pace that its threshold leaves it, or not at all",
  stochastic: false,
  seconds: 0.1,
  *run() {
    for (const [k, threshold, first, share, day] of cases) {
      const reached = spread(ringLattice({ n: 200, k }), [...Array(first).keys()], threshold);
      const where = `degree ${k}, threshold ${threshold}, ${first} neighbours begin`;
      yield exactly(`share in the end: ${where}`, reached.share, share);
      if (day !== null) yield exactly(`day on which all have adopted: ${where}`, reached.days, day);
    }
  },
});
