import { primaryMeasures } from "../schema.ts";
import { code, parts, prose } from "./markdown.ts";

export const emergence: string = prose(`
Emergent, in that nothing in any rule states them: how many practise and when, whether adoption takes off or stays
local, the split into camps of opinion, the dip of the mood after the announcement and its return, the fall of trust
where promise and life part, relapse after an order is lifted, who leaves, and every difference between campaigns. The
model has regions in which small causes have large effects: example and habit feed each other, so that a few hundredths
of barrier or of mean readiness decide between a fringe and a majority. A difference between campaigns should be
read over a range of barriers and not at one.

Imposed rather than emergent: the direction of each single step; that reactance lowers credibility; that breach costs
trust faster than delivery wins it; that habit grows with voluntary practice. Patterns which a single parameter implies
are marked "by construction" where they are tested.
`);

export const interaction: string = prose(`
Direct, along ties: influence on attitudes within a bound of confidence; contagion of mood; example, the practice that
is seen; talks in which people signal or inquire; rumour. Direct, along the reporting line: a manager's empathy, briefings
that lose a part of the message at each hop, and the agreement of the leaders above. Indirect, through one's own
limits: messages compete for attention, and each that is attended to wears out the next of its family. Through the
organisation: a manager who leaves is missing as an example until the place is taken. Competition for anything else is
not in the model.
`);

export const stochasticity: string = prose(`
Chance is used where causes are not modelled (start values and traits, attention, practice on a day, cues, talks,
leaving) and where a source states a probability (rumour). All of it is drawn from a counter-based generator
(Threefry) keyed by seed, purpose, person, day and index. So a draw does not depend on what else was drawn: a person more, a probe
or a campaign changes nobody else's luck, and two designs differ only by what they do (common random numbers). People
are keyed by a stable hash of their identifiers: the order of rows in a file does not matter. A replication has an
organisation of its own where it is synthetic, and luck of its own in any case; results are identical to the last bit on every machine,
with any number of workers.

A normal is drawn by the inverse of its distribution or as the sum of twelve uniforms minus 6; Beta(p, q) is the p-th
smallest of p + q - 1 uniforms. Both need only arithmetic that is exactly specified.
`);

/** Observation: what is read off a run. */
export function observation(): string {
  return parts(
    prose(`
Measures are taken at the end of a day: the share practising (on at least 5 of the last 10 days) and trying (on at least
one of them), mean attitude, trust, wellbeing and others, and the cost in attention, hours and money. One of
${primaryMeasures.map(code).join(", ")} decides a comparison. The read-out is 130 days after the campaign ends, else the
last day, and says so. A place that nobody holds counts as not practising; a newcomer counts from the first day on.
`),
    prose(`
Every design is compared with doing nothing, and with every other design, replication by replication: the difference
with an interval by bootstrap over replications, how often each was ahead, and whether the difference is large enough to
matter (\`practicalDifference\`). A study may be repeated over plausible worlds, vectors of parameters that come nearest
to the targets of calibration: in how many of the worlds each target is met, the spread between runs and the spread
between worlds are then shown apart. From six worlds on the interval is by bootstrap over whole worlds; of fewer, by bootstrap within
each, and covers luck alone.
`),
  );
}
