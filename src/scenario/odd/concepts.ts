import { emergence, interaction, observation, stochasticity } from "./concepts-of-outcome.ts";
import { parts, prose } from "./markdown.ts";

/** Element 4. */
export function concepts(): string {
  return parts(
    "## Design concepts",
    "### Basic principles",
    basicPrinciples,
    "### Emergence",
    emergence,
    "### Adaptation",
    adaptation,
    "### Objectives",
    objectives,
    "### Learning",
    learning,
    "### Prediction",
    prediction,
    "### Sensing",
    sensing,
    "### Interaction",
    interaction,
    "### Stochasticity",
    stochasticity,
    "### Collectives",
    collectives,
    "### Observation",
    observation(),
  );
}

const basicPrinciples = prose(`
The backbone is HUMAT (Antosz, Jager et al. 2025): people compare two alternatives, the change and staying as before, by
how far each serves their needs and what those around them prefer; where an alternative is good in one respect and bad
in another they feel dissonance, and signal or inquire to resolve it. Around it stand modules that the literature on
organisational change asks for, each from a theory of its own:

- what is said: elaboration likelihood (Petty & Cacioppo 1986), credibility (Hovland & Weiss 1951), motivational
matching (Joyal-Desmarais et al. 2022), wear-out (Schmidt & Eisend 2015), persuasion knowledge and reactance (Friestad &
Wright 1994; Brehm 1966), two-store forgetting (Murre & Dros 2015);
- what is believed: the five beliefs of readiness (Armenakis et al. 1993, 2007), resistance to change (Oreg 2003);
- what is felt: appraisal (Scherer; Ortony, Clore & Collins), loss aversion (Tversky & Kahneman 1992), contagion of mood
(ASCRIBE, Bosse et al. 2009), return to rest;
- what is lived: promise against experience, breach and the asymmetry of trust (Slovic 1993), behavioural integrity
(Simons et al. 2015), alignment of the leaders, participation (Coch & French 1948);
- what others do: anchored influence with bounded confidence (Friedkin & Johnsen 1990; Hegselmann & Krause 2002),
adoption as complex contagion (Centola & Macy 2007), norms, rumour (Daley & Kendall 1965), homophily;
- what is done: planned behaviour with thresholds, habit (Lally et al. 2010), relapse; and exit, voice, loyalty and
neglect (Hirschman 1970; Rusbult et al. 1988).

Every module is a rule with a switch and a classic limit in which it is tested alone. Where a theory leaves room, the
simplest form that shows the behaviour was taken; what was made simpler stands with each submodel.

Two principles guard against handing any campaign its victory. Life comes before words: the conditions of the
organisation act on everybody whether or not anything is said, and a promise that life does not keep costs trust. And
campaigns meet the same world: a design sees the organisation chart, its ledger and the noisy signals of people who
consent, never a mind; it pays for what it does, from the same caps; and every design is run on the same people, the
same ties and the same luck.
`);

const adaptation = prose(`
People adapt in five ways. They practise or not, every day anew, with a probability that grows with intention, habit
and example and falls with effort (\`behaviour\`). They come to prefer the change or staying as before, by what serves
them (\`humat\`; with the rule \`consumat\` by repeating, imitating, deliberating or inquiring). They talk: who is torn between
oneself and others signals, who is torn within inquires (\`humat\`). They attend to messages or let them pass, as load allows
(\`attention\`). And they leave (\`exit\`). Of these the choice of an alternative is direct: alternatives are
compared. The others are indirect: probabilities and steps that reproduce what has been observed of people. A campaign
of the kind fluid adapts too: it looks for communities anew and changes what it says to each by the reactions it has seen.
`);

const objectives = prose(`
For the choice between the change and staying as before the objective is satisfaction: the mean, over an experiential, a social and a
value motive, of importance times satisfaction. Where the two alternatives are equal within a band, the one with less
dissonance wins, then the more pleasant one, then the one chosen before. Nothing else is maximised: practising,
influence and leaving follow rates and probabilities. The tailoring campaign's objective is the share of welcomed
messages in each community.
`);

const learning = prose(`
People do not change the rules by which they decide. What they carry over is state: habits, memories of messages and of
feelings, trust and breach, expected satisfaction drawn towards what practice shows, and what others told them. The
tailoring campaign learns: it estimates needs from cues and success from reactions (see the submodel fluid).
`);

const prediction = prose(`
Prediction is implicit. People expect of each alternative the satisfaction that they have come to associate with it, and
of the promise they remember that it will be kept: hope rests on what is promised above what is lived. Nobody looks
ahead beyond that, and nobody anticipates what others will do.
`);

const sensing = prose(`
People know their own state without error, with one exception: how far life at work serves their needs is read with
noise, day by day, and what counts against a promise is a mean of such readings. Of those with whom they have a tie they
sense what shows: whether they practise (discounted where practice is ordered), the mood they show, and whether they
spread a rumour; in a talk, what the other prefers and expects. Attitudes are sensed in influence, and only of
like-minded people does the attitude count. Of the top and of their own manager they sense what those say. The
agreement of the leaders above reaches them as a number without noise. They do not know the network beyond their own ties.

The campaign senses the organisation chart, its ledger, and signals: cues of needs and reactions to messages, of people
who consent, each with noise and delay. Which ties people have it sees only among those who consent.
`);

const collectives = prose(`
Teams, departments, levels and sites are fixed and come with the organisation; members of a team share a manager, and
their needs and their trust in that manager are correlated at the start. Informal communities shape who has ties with whom in a synthetic
organisation, and exist afterwards only as ties. Communities that a campaign finds are its own construct, of the
contacts of people who consent, and mean nothing to the people in them. Groups of the rule \`spaces\` exist for a day and
may leave ties.
`);
