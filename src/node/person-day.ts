/** One person on one day, in words: what changed and what it came from. */
import type { Cause } from "../mind/why/causes.ts";
import type { Change, PersonDay } from "../mind/why/follow.ts";
import { aligned } from "./screen.ts";

/** Causes told one by one. */
const TOLD = 8;

const SENDERS: Readonly<Record<string, string>> = {
  top: "the top",
  manager: "their manager",
  peer: "a colleague",
  feed: "the feed",
};
const NEED_WORDS: Readonly<Record<string, string>> = {
  recognition: "recognition",
  selfDevelopment: "self-development",
  status: "status",
  security: "security",
};

/** The four changes with their causes, the heaviest first, and whether the person practised. */
export function personDayText(one: PersonDay): string {
  const { behaviour, person, day, away } = one;
  const { probability, draw, practised } = behaviour;
  const drawn = `the probability was ${percent(probability)}, the draw of the day ${percent(draw)}`;
  const ending = away
    ? `person ${person} has left, and the place is empty`
    : `person ${person} ${practised ? "practised" : "did not practise"} on day ${day}: ${drawn}`;
  return [
    block("attitude", one.attitude),
    block("mood (valence)", one.valence),
    block("arousal", one.arousal),
    block("inclination to practise", behaviour),
    ending,
  ].join("\n\n");
}

function block(name: string, { before, after, causes }: Change): string {
  const told = causes.slice(0, TOLD);
  const rest = causes.slice(TOLD);
  const rows = told.map((cause) => [causeText(cause), number(cause.weight)]);
  const left = rest.reduce((sum, { weight }) => sum + weight, 0);
  if (rest.length > 0) rows.push([`${rest.length} smaller ${rest.length === 1 ? "one" : "ones"}`, number(left)]);
  const change = `${name}: ${plain(before)} to ${plain(after)}, a change of ${number(after - before)}`;
  if (rows.length === 0) return `${change}; nothing moved it`;
  return `${change}\n${aligned(rows).replaceAll(/^/gm, "  ")}`;
}

/** One cause in words. */
export function causeText({ kind, of }: Cause): string {
  if (typeof of === "number") return `person ${of}`;
  const need = NEED_WORDS[of];
  if (kind === "message") {
    const [sender = "", topic] = of.split(", ");
    return topic ? `a message from ${SENDERS[sender] ?? sender} (${topic})` : of;
  }
  if (kind === "need") return need ? `what the change does for ${need}` : of;
  if (kind === "lived") return need ? `${need}, as lived at work` : of;
  return kind === "leaders" ? `leaders: ${of}` : of;
}

const number = (value: number): string => `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(5)}`;
const plain = (value: number): string => (Math.abs(value) < 5e-4 ? "0.000" : value.toFixed(3));
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
