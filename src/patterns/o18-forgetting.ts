/** O18: what is left of something learned, day after day. */
import { resolveOptions } from "../core/options.ts";
import { simulate } from "../engine/run.ts";
import { savings } from "../mind/memory.ts";
import { memoryOptions } from "../mind/memory-rule.ts";
import { alike, near } from "./check.ts";
import { type Mail, minds, plainMessage, toAll } from "./minds.ts";
import type { Pattern } from "./pattern.ts";

/** Days since learning, and the share of effort that learning it anew saves: Ebbinghaus' own values (1885), as reprinted in Murre & Dros 2015, table 3. */
const measured: readonly (readonly [number, number])[] = [
  [1, 0.337],
  [2, 0.278],
  [6, 0.254],
  [31, 0.211],
];
const DAYS = 120;
const { fast, slow } = resolveOptions(memoryOptions);

/** A belief of one person, day by day from day 0. */
function belief(
  rules: Record<string, "on">,
  start: Readonly<Record<string, readonly number[]>>,
  mail?: Mail,
): number[] {
  const mechanisms = minds(mail ? { rules, mail } : { rules });
  const probes = ["discrepancy"];
  const run = simulate({ people: 1, start, mechanisms, days: DAYS + 1, seed: 1, probes, digest: false });
  return Array.from(run.probe("discrepancy"));
}

/** A belief that rests on two full stores of memory. */
const stores = (): number[] =>
  belief({ memory: "on" }, { discrepancy: [fast + slow], discrepancyFast: [fast], discrepancySlow: [slow] });

/** What one message has left of what it moved, from its own day on, on the scale of savings. */
function afterMessage(): number[] {
  const mail: Mail = (day) => (day === 1 ? [toAll(plainMessage())] : []);
  const [before, heard, ...later] = belief({ memory: "on", persuasion: "on" }, { discrepancy: [0] }, mail);
  return [heard!, ...later].map((now) => ((now - before!) / (heard! - before!)) * savings(0));
}

/** The pattern. */
export const forgettingPattern: Pattern = Object.freeze({
  id: "O18",
  title: "forgetting",
  paper: {
    authors: "Ebbinghaus 1885, reprinted by Murre & Dros",
    year: 2015,
    title: "Replication and analysis of Ebbinghaus' forgetting curve",
    journal: "PLoS ONE 10(7)",
  },
  claim: "learning anew saves .337 of the effort after a day, .278 after 2, .254 after 6 and .211 after 31",
  stochastic: false,
  seconds: 0.1,
  *run() {
    for (const [t, saved] of measured) yield near(`savings after ${t} days, the curve`, savings(t), saved, 0.02);
    const kept = stores();
    for (const [t, saved] of measured)
      yield near(`savings after ${t} days, the rule of memory from full stores`, kept[t]!, saved, 0.02);
    const message = afterMessage();
    for (const [t, saved] of measured)
      yield near(`savings after ${t} days, what is left of one message`, message[t]!, saved, 0.02);
    const apart = [kept, message].flatMap((days) => days.slice(0, DAYS).map((now, t) => now - savings(t)));
    yield alike(`largest difference of rule and message from the curve over ${DAYS} days`, apart, 1e-9);
  },
});
