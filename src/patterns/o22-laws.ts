/** O22: laws that hold whatever the numbers are. */
import { syntheticOrganisation } from "../people/generators/organisation.ts";
import { exactly } from "./check.ts";
import { alikeNeeds, cascadeAsBroadcast, fallback } from "./laws/campaigns.ts";
import { moreDelivery, noGain, sameSeed } from "./laws/minds.ts";
import { parts, shuffledRows } from "./laws/people.ts";
import { randomLife } from "./laws/random-lives.ts";
import type { Check, Pattern, Seeds } from "./pattern.ts";

const LIVES = 400;

/** Numbers stay where they belong under any parameters. */
function* anyParameters(seeds: Seeds): Generator<Check> {
  const organisation = syntheticOrganisation({ people: 12 }, "lives");
  const faults = seeds(LIVES).flatMap((vector) => randomLife("pattern", vector, 8, organisation).fault ?? []);
  const words = `h: what leaves its range in the lives of 12 people under ${LIVES} random parameter vectors; test/laws runs 10,000`;
  yield exactly(words, faults[0] ?? "nothing", "nothing");
}

/** The pattern. */
export const lawsPattern: Pattern = Object.freeze({
  id: "O22",
  title: "laws of the simulator",
  paper: {
    authors: "Segura, Fraser, Sanchez & Ruiz-Cortés",
    year: 2016,
    title: "A survey on metamorphic testing",
    journal: "IEEE Transactions on Software Engineering 42(9)",
  },
  claim: "where the right outcome is not known, it is known how outcomes of related runs must relate",
  stochastic: true,
  seconds: 7,
  *run(seeds: Seeds) {
    yield* shuffledRows(seeds);
    yield* fallback(seeds);
    yield* alikeNeeds(seeds);
    yield* noGain(seeds);
    yield* moreDelivery(seeds);
    yield* parts(seeds);
    yield* sameSeed(seeds);
    yield* anyParameters(seeds);
    yield* cascadeAsBroadcast(seeds);
  },
});
