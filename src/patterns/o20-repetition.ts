/** O20: hearing the same again and again. */
import { simulate } from "../engine/run.ts";
import { below, between } from "./check.ts";
import { type Mail, minds, plainMessage, toAll } from "./minds.ts";
import type { Pattern } from "./pattern.ts";

const MOST = 25;
/** Small beside 1, so that a belief has room for every message. */
const GAIN = 0.001;
const NOBODY = 255;
const message = plainMessage();

/** A belief after the last day, person by person; nothing is forgotten but how often the message was heard. */
function beliefs(people: number, days: number, mail: Mail): Float64Array {
  const rules = { persuasion: { gain: GAIN }, repetition: "on" } as const;
  const start = { discrepancy: new Float64Array(people) };
  return simulate({ people, start, mechanisms: minds({ rules, mail }), days, seed: 1, digest: false }).last(
    "discrepancy",
  );
}

/** Effect of hearing a message 0, 1, 2 ... times on one day: person i hears it i times. */
function massed(): Float64Array {
  const people = MOST + 1;
  const post = (p: number) => ({
    messages: [message],
    choice: Uint8Array.from({ length: people }, (_, i) => (i > p ? 0 : NOBODY)),
    fidelity: null,
  });
  return beliefs(people, 1, () => Array.from({ length: MOST }, (_, p) => post(p)));
}

/** Effect of hearing a message `count` times, once every 5 days. */
function spaced(count: number): number {
  const days = 5 * (count - 1) + 1;
  return beliefs(1, days, (day) => (day % 5 === 1 ? [toAll(message)] : []))[0]!;
}

/** The pattern. */
export const repetitionPattern: Pattern = Object.freeze({
  id: "O20",
  title: "repetition",
  paper: {
    authors: "Schmidt & Eisend",
    year: 2015,
    title: "Advertising repetition: a meta-analysis on effective frequency in advertising",
    journal: "Journal of Advertising 44(4)",
  },
  claim:
    "attitude is highest after about ten exposures and lower after many more; spaced exposures do more than massed ones",
  stochastic: false,
  seconds: 0.1,
  *run() {
    const effects = massed();
    yield between(
      "exposures of the largest effect, up to 25 on one day",
      effects.indexOf(Math.max(...effects)),
      10,
      11,
    );
    yield below("effect of 20 exposures, as a share of that of 10", effects[20]! / effects[10]!, 1);
    for (const count of [10, 20]) {
      const words = `effect of ${count} exposures on one day, as a share of that of ${count} every 5 days`;
      yield below(words, effects[count]! / spaced(count), 1);
    }
  },
});
