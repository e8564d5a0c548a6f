/** O16: what dissonance is, and how far a talk moves somebody. */
import { dissonance, strength } from "../mind/humat-dissonance.ts";
import { alike, persuaded, similarity, standing } from "../mind/humat-talk.ts";
import { near } from "./check.ts";
import type { Check, Pattern } from "./pattern.ts";

/** Weights of likeness and of standing in the reference source. */
const SHARE = 0.4;

const exact = (what: string, got: number, expected: number): Check => near(what, got, expected, 1e-12);

/** The pattern. */
export const humatPattern: Pattern = Object.freeze({
  id: "O16",
  title: "dissonance and talk",
  paper: {
    authors: "Antosz, Jager et al.",
    year: 2025,
    title: "HUMAT, formulas as in its reference source",
    journal: "JASSS 28(1) 4",
  },
  claim: "evaluations at odds make dissonance, and a talk moves nobody by more than 40 % of what parts two people",
  stochastic: false,
  seconds: 0.1,
  *run() {
    const mixed = dissonance([0.4, -0.2, 0.3]);
    yield exact("dissonance of the evaluations .4, -.2 and .3: positive .7, negative .2", mixed, 4 / 9);
    yield exact("its strength where .3 is tolerated", strength(mixed, 0.3), 13 / 63);
    yield exact("its strength where .5 is tolerated", strength(mixed, 0.5), 0);
    const torn = dissonance([0.5, -0.5, 0]);
    yield exact("dissonance of the evaluations .5, -.5 and 0", torn, 1);
    yield exact("its strength, .5 tolerated", strength(torn, 0.5), 1);
    const like = similarity(0.7, 0.5, alike(0.3, 0.6), SHARE);
    yield exact("similarity of importances .7 and .5, evaluations of the same sign", like, 0.32);
    yield exact(
      "similarity of importances .7 and .5, evaluations of opposite sign",
      similarity(0.7, 0.5, alike(0.3, -0.6), SHARE),
      0,
    );
    const rank = standing(0.8, 0.6, SHARE);
    yield exact("standing of somebody who aspires to .8 with somebody who aspires to .6", rank, 0.6);
    yield exact("persuasion, the product of both", like * rank, 0.192);
    yield exact("a satisfaction of .1 that meets one of .9", persuaded(0.1, 0.9, like * rank), 0.2536);
    const most = similarity(1, 1, true, SHARE) * standing(1, 0, SHARE);
    yield exact(
      "a satisfaction of 0 that meets one of 1, of somebody alike and looked up to",
      persuaded(0, 1, most),
      0.4,
    );
  },
});
