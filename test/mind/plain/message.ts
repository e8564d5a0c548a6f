/** The way of a message into one mind, written plainly. */
import type { Message } from "../../../src/mind/message.ts";
import { braked, cut, type Day, four, keep, type Row, step01, step11, sum } from "./day.ts";

/** All that is said to one person in a day. */
export function persuasion(today: Day, i: number): void {
  const row = today.rows[i]!;
  if (today.on("attention")) row.load! *= today.o("attention", "backlog");
  if (today.on("repetition"))
    for (const family of ["exposuresBusiness", "exposuresPersonal"])
      row[family]! *= keep(today.o("repetition", "halfLife"));
  if (today.on("reactance")) row.reactance! *= keep(today.o("reactance", "halfLife"));
  row.reaction = 0;
  row.heardManager = 0;
  const sent = today.posts.filter(({ messages }) => messages.length > 0);
  sent.forEach(({ messages, choice, fidelity }, p) => {
    const which = choice === null ? 0 : choice[i]!;
    const message = messages[which];
    if (!message || row.away! > 0) return;
    const capacity = today.o("attention", "capacity");
    const room = today.on("attention") ? capacity / (capacity + row.load!) : 1;
    if (today.luck("attention/notice").at(i, today.day, p) < message.open * room)
      hear(today, i, message, p, which, room, fidelity === null ? 1 : fidelity[i]!);
    if (today.on("attention")) row.load! += message.minutes;
  });
}

function hear(today: Day, i: number, message: Message, p: number, which: number, room: number, fidelity: number) {
  const row = today.rows[i]!;
  const { o, on } = today;
  const { frame, mode, pressure } = message;
  const dot = (what: string): number => sum(four(row, what).map((x, k) => x * frame[k]!));
  const elaboration = on("elaboration") ? room * Math.min(1, o("elaboration", "involvement") * dot("importance")) : 1;
  const fit = on("elaboration") ? o("elaboration", "fit") : 0;
  const argument = 2 * message.quality * fidelity - 1 + fit * (1 - 2 * Math.abs(mode - row.emotionalStyle!));
  const force = cut(elaboration * argument + (1 - elaboration) * (2 * credibility(today, row, message) - 1), -1, 1);
  const fromSource = force - cut(elaboration * argument, -1, 1);
  const match = on("matching") ? Math.max(0, 1 + gainOf(today, p, which) * cut(dot("need"), -2, 2)) : 1;
  const family = message.topic === "business" ? "exposuresBusiness" : "exposuresPersonal";
  const wear = on("repetition") ? Math.max(-1, 1 - row[family]! / o("repetition", "peak")) : 1;
  if (on("repetition")) row[family]! += 1;
  if (on("reactance")) resist(today, i, message, p);
  const push =
    match * (wear >= 0 ? force * wear : -Math.abs(force) * Math.abs(wear)) -
    o("reactance", "backlash") * row.reactance! * pressure;
  const belief = message.topic === "business" ? "discrepancy" : "appropriateness";
  const before = row[belief]!;
  row[belief] = step11(before, braked(today, row, cut(o("persuasion", "gain") * push, -1, 1)));
  if (on("memory")) {
    const moved = row[belief]! - before;
    const cue = push === 0 || wear < 0 ? 0 : ((match * wear * fromSource) / push) * moved;
    const fast = o("memory", "fast") / (o("memory", "fast") + o("memory", "slow"));
    for (const [store, part] of Object.entries({ Fast: fast, Slow: 1 - fast }))
      row[belief + store] = cut(row[belief + store]! + part * (moved - cue), -2, 2);
    row[`${belief}Cue`] = cut(row[`${belief}Cue`]! + cue, -2, 2);
  }
  const felt = cut(push, -1, 1);
  row.valence = step11(row.valence!, o("persuasion", "warmth") * mode * felt);
  row.reaction = 128 + Math.round(127 * felt);
  row.reached = 1;
  if (message.sender === "manager") row.heardManager = 1;
  if (message.promise > 0) {
    const known = row.promised!;
    row.promised = known > 0 ? known + o("persuasion", "promiseMemory") * (message.promise - known) : message.promise;
  }
}

function credibility(today: Day, row: Row, { sender, topic }: Message): number {
  if (!today.on("credibility")) return 0.5;
  const o = (name: string): number => today.o("credibility", name);
  const trust = {
    top: row.trustInTop!,
    manager: row.trustInManager!,
    peer: row.trustInPeers!,
    feed: o("trustInFeed"),
  }[sender];
  const preference = o(`${sender}On${topic === "business" ? "Business" : "Personal"}`);
  return ((o("expertise") + trust) / 2) * preference * (1 - row.reactance!);
}

/** How much matching does for this message, the same for everybody. */
function gainOf(today: Day, p: number, which: number): number {
  const u = today.luck("matching/message").shared(today.day, p * 256 + which);
  return Math.max(0, today.o("matching", "gain") + today.o("matching", "spread") * normalBelow(u));
}

/** The standard normal below which a share u lies, by halving, from the series of the distribution function. */
function normalBelow(u: number): number {
  let [low, high] = [-8, 8];
  for (let k = 0; k < 60; k++) {
    const x = (low + high) / 2;
    let term = x;
    let series = x;
    for (let n = 3; n < 300; n += 2) {
      term *= (x * x) / n;
      series += term;
    }
    const below = 0.5 + (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series;
    if (below < u) low = x;
    else high = x;
  }
  return (low + high) / 2;
}

function resist(today: Day, i: number, { targeted, disclosed, pressure }: Message, p: number): void {
  const row = today.rows[i]!;
  const o = (name: string): number => today.o("reactance", name);
  const detection = targeted ? (disclosed ? 1 : o("visibility")) : pressure;
  const legitimacy = Math.max(
    disclosed && row.consent === 1 ? o("warranted") : o("unwarranted"),
    o("warranted") * row.participation!,
  );
  row.reactance = step01(row.reactance!, o("rise") * detection * (1 - legitimacy) * pressure);
  const noticed = disclosed || today.luck("reactance/detect").at(i, today.day, p) < o("visibility");
  if (targeted && noticed) row.detected = 1;
}
