/**
 * One day of docs/MODEL.md written plainly, person by person, from the page and not from the code:
 * slow, with Math.exp, for comparison only. Default options; messages go to everybody.
 */
import type { Luck } from "../../src/core/luck.ts";
import { mindOptions } from "../../src/mind/catalogue.ts";
import type { Message } from "../../src/mind/message.ts";
import type { LivedConditions } from "../../src/mind/mind.ts";
import type { Network } from "../../src/people/network.ts";

/** One person's row: column name to number. */
export type Row = Record<string, number>;

/** Default of an option. */
const d = (mechanism: string, option: string): number => mindOptions[mechanism]![option]!.default;
const keep = (halfLife: number): number => 2 ** (-1 / halfLife);
const cut = (x: number, low: number, high: number): number => Math.max(low, Math.min(high, x));
const step11 = (x: number, by: number): number => (by >= 0 ? x + by * (1 - x) : x + by * (1 + x));
const step01 = (x: number, by: number): number => (by >= 0 ? x + by * (1 - x) : x + by * x);
const KEYS = ["Recognition", "SelfDevelopment", "Status", "Security"];
const average = (values: number[], weights: number[]): number =>
  weights.length === 0
    ? 0
    : values.reduce((sum, x, k) => sum + x * weights[k]!, 0) / weights.reduce((sum, w) => sum + w, 0);

/** The next day of everybody. Copies. */
export function plainDay(
  rows: readonly Row[],
  network: Network,
  day: number,
  conditions: LivedConditions,
  messages: readonly Message[],
  luck: (purpose: string) => Luck,
): Row[] {
  return rows.map((before, i) => {
    const row = { ...before };
    const ties = Array.from(
      { length: network.offsets[i + 1]! - network.offsets[i]! },
      (_, k) => network.offsets[i]! + k,
    );
    const weights = ties.map((t) => network.weights[t]!);
    const others = ties.map((t) => rows[network.neighbours[t]!]!);
    const around = (column: string): number =>
      average(
        others.map((other) => other[column]!),
        weights,
      );
    const total = weights.reduce((sum, w) => sum + w, 0);
    lived(row, conditions.lived, luck("needs/reading").at(i, day));
    row.load! *= d("perception", "backlog");
    row.exposures! *= keep(d("perception", "exposureHalfLife"));
    row.reactance! *= keep(d("perception", "reactanceHalfLife"));
    row.reaction = 0;
    messages.forEach((message, p) => {
      const room = d("perception", "capacity") / (d("perception", "capacity") + row.load!);
      if (luck("perception/attend").at(i, day, p) < message.open * room) hear(row, message, room);
      row.load! += message.minutes;
    });
    const seen =
      d("readiness", "support") * (2 * conditions.alignment - 1 - row.breach!) +
      d("readiness", "benefit") * (row.satisfaction! - d("needs", "statusQuo"));
    const home = cut(row.readinessAtRest! + seen, -1, 1);
    row.readiness = home + keep(d("readiness", "memory")) * (row.readiness! - home);
    row.attitude = step11(row.attitude!, slowed(row, d("readiness", "pull") * (row.readiness! - row.attitude!)));
    feel(row, day, around("practised"));
    if (total > 0) {
      const reach = Math.min(1, d("emotion", "contagion") * total);
      const caught = (q: number, from: number, bias: number): number => {
        const mixed = bias * (1 - (1 - from) * (1 - q)) + (1 - bias) * from * q;
        const share = d("emotion", "amplification");
        return q + reach * (share * mixed + (1 - share) * from - q);
      };
      const bias = d("emotion", "negativityBias");
      row.valence = 1 - 2 * caught((1 - row.valence!) / 2, (1 - around("valence")) / 2, bias);
      row.arousal = caught(row.arousal!, around("arousal"), 0.5);
    }
    const bound = d("influence", "bound");
    const near = ties.map((_, k) => k).filter((k) => Math.abs(others[k]!.attitude! - before.attitude!) <= bound);
    const x = row.attitude!;
    const m =
      near.length > 0
        ? average(
            near.map((k) => others[k]!.attitude!),
            near.map((k) => weights[k]!),
          )
        : x;
    const open = row.susceptibility!;
    row.attitude = x + d("influence", "pace") * (open * m + (1 - open) * row.attitudeAnchor! - x);
    act(row, total > 0 ? 2 * around("practised") - 1 : 0, luck("behaviour/practise").at(i, day));
    settle(row);
    return row;
  });
}

const slowed = (row: Row, by: number): number =>
  by > 0 ? by * (1 - d("readiness", "resistance") * row.resistanceToChange!) : by;

function lived(row: Row, level: number, u: number): void {
  const reading = level + (u - 0.5) * Math.sqrt(12) * d("needs", "noise");
  row.perceivedSupply = Math.fround(reading + keep(d("needs", "memory")) * (row.perceivedSupply! - reading));
  const goal = cut(2 * reading - 1 + row.fortune!, -1, 1);
  for (const key of KEYS)
    row[`satisfaction${key}`]! += (1 - keep(d("needs", "adjustment"))) * (goal - row[`satisfaction${key}`]!);
  const w = KEYS.map((key) => row[`importance${key}`]!);
  row.satisfaction = Math.fround(
    average(
      KEYS.map((key) => row[`satisfaction${key}`]!),
      w,
    ),
  );
}

function hear(row: Row, message: Message, room: number): void {
  const o = (name: string): number => d("perception", name);
  const dot = (what: string): number =>
    KEYS.reduce((sum, key, k) => sum + row[`${what}${key}`]! * message.frame[k]!, 0);
  const elaboration = room * Math.min(1, o("involvement") * dot("importance"));
  const trust = {
    top: row.trustInTop!,
    manager: row.trustInManager!,
    peer: o("trustInPeers"),
    feed: o("trustInFeed"),
  }[message.sender];
  const preference = o(`${message.sender}On${message.topic === "business" ? "Business" : "Personal"}`);
  const credibility = ((o("expertise") + trust) / 2) * preference * (1 - row.reactance!);
  const argument = 2 * message.quality - 1 + o("fit") * (1 - 2 * Math.abs(message.mode - row.emotionalStyle!));
  const force = cut(elaboration * argument + (1 - elaboration) * (2 * credibility - 1), -1, 1);
  const match = Math.max(0, 1 + o("matching") * cut(dot("need"), -2, 2));
  const wear = Math.max(-1, 1 - row.exposures! / o("peak"));
  const detection = message.targeted ? (message.disclosed ? 1 : o("visibility")) : message.pressure;
  const legitimacy = message.disclosed && row.consent === 1 ? o("warranted") : o("unwarranted");
  row.reactance = step01(row.reactance!, o("reactance") * detection * (1 - legitimacy) * message.pressure);
  const push =
    match * (wear >= 0 ? force * wear : -Math.abs(force) * Math.abs(wear)) -
    o("backlash") * row.reactance! * message.pressure;
  row.readiness = step11(row.readiness!, slowed(row, o("gain") * push));
  row.valence = step11(row.valence!, o("warmth") * message.mode * cut(push, -1, 1));
  row.exposures! += 1;
  row.reached = 1;
  row.reaction = 128 + Math.round(127 * cut(push, -1, 1));
  if (message.promise > 0) {
    const p = row.promised!;
    row.promised = Math.fround(p > 0 ? p + o("promiseMemory") * (message.promise - p) : message.promise);
  }
}

function feel(row: Row, day: number, share: number): void {
  const o = (name: string): number => d("emotion", name);
  const change = row.satisfaction! - row.expectation!;
  row.expectation = Math.fround(row.expectation! + change / o("reference"));
  const threat = o("shock") * 2 ** (-(day - 1) / o("shockHalfLife"));
  const loss = Math.min(1, o("lossAversion") * Math.max(0, -change) + threat + o("disappointment") * row.breach!);
  const unsure = 4 * share * (1 - share);
  const cope = (o("coping") * (row.readiness! + 1)) / 2;
  const joy = Math.max(0, change);
  const hope = row.promised! > 0 ? Math.max(0, row.promised! - row.perceivedSupply!) * row.trustInTop! * unsure : 0;
  const fear = loss * (1 - cope) * unsure;
  const anger = loss * o("blame") * cope;
  const sadness = loss * (1 - cope) * (1 - unsure);
  const stir = Math.max(joy, hope, fear, anger, sadness) + o("uncertainty") * unsure;
  const v = step11(row.valence!, o("impact") * (joy + o("hope") * hope - fear - anger - sadness));
  const a = step01(row.arousal!, o("impact") * stir);
  row.valence = o("valenceRest") + keep(o("valenceHalfLife")) * (v - o("valenceRest"));
  row.arousal = o("arousalRest") + keep(o("arousalHalfLife")) * (a - o("arousalRest"));
}

function act(row: Row, social: number, u: number): void {
  const o = (name: string): number => d("behaviour", name);
  const intention =
    o("attitude") * row.attitude! + o("peers") * social + o("readiness") * row.readiness! + o("valence") * row.valence!;
  const over = intention + o("habit") * row.habit! - o("barrier") - o("threshold") * (row.threshold! - 0.25);
  const does = u < 1 / (1 + Math.exp(-o("steepness") * over)) ? 1 : 0;
  row.practised = does;
  row.habit = does ? row.habit! + o("habitGain") * (1 - row.habit!) : row.habit! - o("habitLoss") * row.habit!;
  row.recent = (row.recent! * 2 + does) % 1024;
}

function settle(row: Row): void {
  const o = (name: string): number => d("trust", name);
  const gap = row.promised! > 0 ? row.promised! - row.perceivedSupply! : 0;
  const short = Math.min(1, Math.max(0, gap - o("tolerance")));
  const over = Math.min(1, Math.max(0, -gap - o("tolerance")));
  row.breach = o("breachKept") * (row.breach! + o("breachGain") * short * (1 - row.breach!));
  const top = o("blameOnTop");
  for (const [column, share] of [
    ["trustInTop", top],
    ["trustInManager", 1 - top],
  ] as const) {
    const won = step01(row[column]!, o("gain") * share * over);
    const kept = step01(won, -o("gain") * o("asymmetry") * share * short);
    row[column] = kept + o("recovery") * (row[`${column}AtStart`]! - kept);
  }
}
