import { parts, prose } from "./markdown.ts";
import type { Given } from "./view.ts";

/** Element 1. */
export function purpose(given: Given): string {
  return parts(
    "## Purpose and patterns",
    given ? question(given) : "",
    aim,
    uses,
    patterns,
    given ? expected(given) : "",
  );
}

const question = ({ info }: NonNullable<Given>): string =>
  parts("**The question of this scenario.**", info.whatIsIt.trim());

const expected = ({ expected: { pattern, refutedBy } }: NonNullable<Given>): string =>
  parts(
    "**The pattern expected in this scenario, written before it was run.**",
    pattern.trim(),
    "**What would refute it.**",
    refutedBy.trim(),
  );

const aim = prose(`
The purpose of the model is to compare ways of accompanying an organisational change: which campaign leaves more people
practising a new way of working, at what cost in attention, managers' hours and money, and what it does to trust and to
the mood on the way. It is a tool for thinking and for teaching. In the terms of Edmonds et al. (2019) it explores and
explains: it shows which outcomes follow from mechanisms that the literature names, under which conditions one design
is better than another, and how sure that is within the model.
`);

const uses = prose(`
It is not made to predict what will happen in a particular organisation, to judge an individual, or to choose
individuals to be addressed: needs and feelings of real people cannot be put into it, on purpose. Nothing was fitted to
an organisation. The success of political micro-targeting, often quoted as proof that such campaigns work, is contested
(Tappin et al. 2023 find small gains by one covariate and none by more) and is used neither as a target nor as an
assumption: a campaign that listens and tailors can lose here, and one that says the same to everybody can win.
`);

const patterns = prose(`
The model is judged useful as far as the same engine and the same rules reproduce patterns that others have published.
\`groundswell patterns\` runs them and prints each with its source, the value expected, the value found and the verdict;
what is not reproduced is listed in the open, with the reason. They are of three kinds.

- *Rules in their classic limits.* Averaging to consensus (DeGroot 1974) and anchored influence in closed form (Friedkin
& Johnsen 1990); the number of clusters under bounded confidence (Deffuant et al. 2000; Hegselmann & Krause 2002); the
window of global cascades and their size (Watts 2002; Gleeson & Cahalane 2007); exact times on ring lattices and the
loss of complex contagion by rewiring (Centola & Macy 2007); final sizes of epidemics (Kermack & McKendrick 1927);
diffusion of innovations (Bass 1969); riots decided by one threshold (Granovetter 1978); independent cascades with
greedy seeding (Kempe et al. 2003); the structure of well-known networks (Zachary 1977; Watts & Strogatz 1998; Barabási
& Albert 1999).
- *Rules of the mind alone.* Dissonance and persuasion of HUMAT against numbers worked by hand (Antosz et al. 2025);
growth of habit in 18 to 254 days (Lally et al. 2010); two-store forgetting against Ebbinghaus' savings (Murre & Dros
2015); the accuracy of profiles by number of signals (Youyou et al. 2015); wear-out near ten exposures (Schmidt & Eisend
2015).
- *The whole.* Correlations between breach, feelings of violation, satisfaction, commitment, trust, the intention to
leave and leaving, at the level of persons (Zhao et al. 2007; Dirks & Ferrin 2002; Griffeth et al. 2000); more relapse
after a mandate than after participation; trust that falls below that of no campaign where more is promised than is
lived; a message of a discredited sender that gains as its source is forgotten (Hovland & Weiss 1951); and invariances
that must hold exactly, as that a campaign which hears nothing does the same as one that does not listen.
`);
