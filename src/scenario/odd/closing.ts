import { parts, prose } from "./markdown.ts";

export const fixedByDefinition: string = prose(`
Shapes and numbers that are part of a rule and not parameters are not varied: that traits are standard normal or
Beta(4, 4); that importance of a need is the map (1 + u / sqrt(1 + u^2)) / 2 of its standardised value z, u = z / 1.7;
that trust in the top starts as Beta(5, 5), trust in the manager as Beta(5, 4) with a common part in each team, and
commitment as Beta(5, 4); that a new tie of the rule \`spaces\` has strength .5. All of them are assumed.
`);

export const leftOut: string = parts(
  prose(`
What was made simpler than its sources stands with each submodel. The largest simplifications are these. One lived supply stands for all
four needs, so that a change which serves security and harms status cannot be told from one that does the reverse; and
one promise likewise. The behaviour is one, done or not on a day. Leaders differ in how far they stand behind the change,
and not in what they say. Beliefs are moved by the topic of a message alone: discrepancy by why, appropriateness by what
it means for me. Trust is held in the top, in the own manager and in peers as a whole, not in each person. Readiness draws attitude
at one pace for everybody.
`),
  prose(`
Left out, though the literature offers it:

- Agent_Zero (Epstein 2013), as an alternative chooser: its passion, reason and contagion are here as mood, belief and
example, and a second formula for the same disposition would have no data to choose it by;
- contagion of mood by a feed: it is smaller than the face-to-face kind by an order of magnitude or more (Kramer et al. 2014), so only ties carry mood;
- messages that employees make themselves, apart from talks and rumour;
- fairness between groups, differences between trades and countries, and everything on the labour market but the alternatives that a person sees;
- promotion, reorganisation of the line, and growth or decline of the organisation: seats stay, people change;
- skill: practice makes one surer of oneself, not better at it.
`),
);
