import type { Option } from "../../core/options.ts";
import { mindOptions } from "../../mind/catalogue.ts";
import { code, parts, prose, span, table } from "./markdown.ts";

/** The numbers that calibration is free to choose, and why these: a test holds them to those it does choose. */
const free: readonly (readonly [rule: string, option: string, why: string])[] = [
  ["persuasion", "gain", "how far a message moves people; the ordinary and the matched message set it"],
  ["behaviour", "barrier", "how many practise unasked; the share practising without a campaign sets it"],
  ["trust", "gain", "how fast trust is won; the correlations of trust and of breach with mistrust set it"],
  ["appraisal", "disappointment", "how far a broken promise hurts; its correlation with violation sets it"],
  ["reactance", "rise", "hardly seen by the targets, free so that the worlds differ in it"],
  ["contagion", "strength", "hardly seen by the targets, free so that the worlds differ in it"],
  ["participation", "gain", "hardly seen by the targets, free so that the worlds differ in it"],
  ["exit", "hazard", "how many leave; yearly turnover sets it"],
];

const BREACH = "Zhao, Wayne, Glibkowski & Bravo 2007";
const TRUST = "Dirks & Ferrin 2002";
/** Names of what goes together where one word does not say it. */
const spoken: Readonly<Record<string, string>> = {
  violation: "the feeling of violation",
  intention: "the intention to leave",
  inRole: "performance in the role",
  citizenship: "help beyond the role",
};
const between = (one: string, other: string, value: number, source: string): readonly string[] => [
  `${one}${other.charAt(0).toUpperCase()}${other.slice(1)}`,
  `correlation of ${one} and ${spoken[other] ?? other} between people, where what they live differs`,
  `${value} ± 0.15`,
  source,
];

/** What plausible worlds are to show: a test holds these rows to the targets that calibration does have. */
const aims: readonly (readonly string[])[] = [
  [
    "practising",
    "share practising on day 130 with no campaign",
    "0.125 ± 0.075",
    "our choice: .05 to .20 try something new unasked and stay with it",
  ],
  [
    "turnover",
    "people who leave of their own accord in a year of 260 days, of 1 at work, with no campaign",
    "0.125 ± 0.025",
    "voluntary turnover of 10 to 15 % a year, usual in surveys of employers (quoted)",
  ],
  [
    "median message",
    "rise of mean readiness by one ordinary message that everybody opens, in standard deviations of readiness",
    "0.1 ± 0.05",
    "O'Keefe & Hoeken 2021: variations of messages matter by r about .10",
  ],
  [
    "matched message",
    "the same for a message framed for each person's strongest need",
    "0.2 ± 0.1",
    "Joyal-Desmarais et al. 2022: motivational matching r = .20",
  ],
  between("breach", "mistrust", 0.65, BREACH),
  between("breach", "violation", 0.52, BREACH),
  between("breach", "satisfaction", -0.54, BREACH),
  between("breach", "commitment", -0.38, BREACH),
  between("breach", "intention", 0.42, BREACH),
  between("breach", "inRole", -0.24, BREACH),
  between("breach", "citizenship", -0.14, BREACH),
  between("trust", "satisfaction", 0.51, TRUST),
  between("trust", "commitment", 0.49, TRUST),
  between("trust", "intention", -0.4, TRUST),
  between("trust", "inRole", 0.16, TRUST),
];

/** How free numbers were found, from which targets, and what that leaves open. */
export function calibration(): string {
  return parts(
    prose(`
Numbers fall into three groups. Those with a source of their own stay at it: motivational matching, the growth of habit,
the accuracy of profiles, wear-out, forgetting, loss aversion. Those that scenarios are about, as what is lived or how
leaders stand, are questions and not calibrated. The rest is assumed. Of these, ${free.length} that decide how large things come
out are free; all others stay at their defaults:
`),
    table(
      ["free parameter", "drawn from", "distribution", "why it is free"],
      free.map(([rule, option, why]) => {
        const { range, distribution } = optionOf(rule, option);
        return [code(`mind.${rule}.${option}`), span(range), distribution, why];
      }),
    ),
    prose(`
Some numbers cannot be told apart by outcomes, because only both together show. Of each such pair one is held fixed: the strength of
matching beside the gain of persuasion, the steepness beside the barrier of behaviour, the visibility beside the rise of
reactance, the asymmetry beside the gain of trust. That says nothing of whether the fixed one is right.
`),
    prose(`
Calibration is approximate Bayesian computation by rejection (Pritchard, Seielstad, Perez-Lezaun & Feldman 1999): vectors
of the free parameters are drawn at random, and each is run on several synthetic organisations of 500 people, without a campaign, with promises that about
half of the people find broken, and with a single message. Its distance is the largest of its differences from the targets, each in units of its
tolerance; a difference from a target that no draw meets counts from the nearest that was reached. The draws of the smallest distance are
kept as *plausible worlds*, and shipped with their distances and values. They come nearest to the targets and need not meet all of them: a comparison
over worlds says for each target in how many of its worlds it is met. The targets:
`),
    table(["target", "what is measured", "aimed at", "source"], aims),
    prose(`
No target names a campaign: which of them is ahead is a result and never a target. Turnover is no part of the
correlations, since few leave in the days simulated.
`),
    prose(`
\`npm run calibrate\` runs the whole procedure again, can be interrupted and resumed, and writes the vectors, their
distances and what it found. A world replaces the free parameters, also where a scenario sets one of them; that is said. Claims should
be shown over the plausible worlds, and over a range of barriers.
`),
  );
}

const optionOf = (rule: string, option: string): Option => mindOptions[rule]![option]!;
