/** S4: who says why, and who says what it means for me. */
import type { Message } from "../mind/message.ts";
import { plainMessage } from "./minds.ts";
import { measureOf, ordered, organisationOf, sends } from "./outcomes.ts";
import type { Pattern, Seeds } from "./pattern.ts";
import { play } from "./plays.ts";

const DAYS = 130;
const EVERY = 10;
const readiness = measureOf("readiness");
const channel = { open: 0.6, minutes: 15, mode: 0.5, pressure: 0.3, promise: 0.6 };

const says = (sender: Message["sender"], topic: Message["topic"]): Message =>
  plainMessage({ ...channel, sender, topic });

/** Mean readiness after half a year in which both topics are spoken of every ten days. */
function readinessBy(why: Message["sender"], personal: Message["sender"], seed: number): number {
  const both = [says(why, "business"), says(personal, "personal")];
  const plan = sends((day) => (day % EVERY === 1 ? both : []));
  return readiness(play({ organisation: organisationOf(seed), plan, days: DAYS, seed }).columns);
}

/** The pattern. */
export const sendersPattern: Pattern = Object.freeze({
  id: "S4",
  title: "two preferred senders",
  paper: {
    authors: "Larkin & Larkin",
    year: 1996,
    title: "Reaching and changing frontline employees",
    journal: "Harvard Business Review 74(3)",
  },
  claim: "the top is believed on why a change comes, the manager on what it means for oneself",
  stochastic: true,
  seconds: 3,
  *run(seeds: Seeds) {
    yield ordered(
      "mean readiness on day 130: more where the top says why and managers say what it means than the other way round (by construction: preferences for senders)",
      seeds,
      (seed) => readinessBy("top", "manager", seed) > readinessBy("manager", "top", seed),
    );
  },
});
