/** Influence, culture, behaviour, habit, trust, commitment and exit of one person, written plainly. */
import { around, average, cut, type Day, four, keep, logistic, step01, sum, tiesOf } from "./day.ts";

export function influence(today: Day, i: number): void {
  const row = today.rows[i]!;
  const o = (name: string): number => today.o("influence", name);
  const own = today.yesterday[i]!.attitude!;
  const near = tiesOf(today.network, i).filter(({ j }) => Math.abs(today.yesterday[j]!.attitude! - own) <= o("bound"));
  const x = row.attitude!;
  const mean =
    near.length > 0
      ? average(
          near.map(({ j }) => today.yesterday[j]!.attitude!),
          near.map(({ weight }) => weight),
        )
      : x;
  const open = cut((row.susceptibility! * row.trustInPeers!) / 0.6, 0, 1);
  row.attitude = x + o("pace") * (open * mean + (1 - open) * row.attitudeAnchor! - x);
}

export function culture(today: Day, i: number): void {
  const row = today.rows[i]!;
  row.norm! += (1 - keep(today.o("culture", "halfLife"))) * (around(today, i, "shown") - row.norm!);
}

export function behaviour(today: Day, i: number): void {
  const row = today.rows[i]!;
  const { day, conditions: c } = today;
  const o = (name: string): number => today.o("behaviour", name);
  const usual = today.on("culture") ? today.o("culture", "weight") : 0;
  const tied = tiesOf(today.network, i).length > 0;
  const social = tied ? 2 * ((1 - usual) * around(today, i, "shown") + usual * row.norm!) - 1 : 0;
  const intention =
    o("attitude") * row.attitude! +
    o("peers") * social +
    o("efficacy") * row.efficacy! +
    o("valence") * row.valence! +
    (today.on("humat") || today.on("consumat") ? o("choice") * (2 * row.choice! - 1) : 0) +
    o("habit") * row.habit!;
  const effort =
    o("barrier") +
    o("thresholdWeight") * (row.threshold! - 0.25) +
    (c.supportLast > 0 && day > c.supportLast ? o("supportEnd") : 0);
  const mandate = day >= c.mandateFirst && day <= c.mandateLast ? c.mandate : 0;
  const free = logistic(o("steepness") * (intention - effort));
  const chance = logistic(o("steepness") * (intention - effort + o("mandate") * mandate));
  row.voluntary = mandate > 0 ? free / chance : 1;
  row.practised = today.luck("behaviour/practise").at(i, day) < chance ? 1 : 0;
  row.shown = row.practised * row.voluntary;
  row.recent = (row.recent! * 2 + row.practised) % 1024;
}

export function habit(today: Day, i: number): void {
  const row = today.rows[i]!;
  const o = (name: string): number => today.o("habit", name);
  const meant = o("underMandate") + (1 - o("underMandate")) * row.voluntary!;
  const worth = cut(o("benefit") + row.personalValence!, 0, 1);
  row.habit! += row.practised === 1 ? o("gain") * meant * worth * (1 - row.habit!) : -o("loss") * row.habit!;
}

export function trust(today: Day, i: number): void {
  const row = today.rows[i]!;
  const o = (name: string): number => today.o("trust", name);
  const gap = row.promised! > 0 ? row.promised! - row.perceivedSupply! : 0;
  const short = Math.min(1, Math.max(0, gap - o("tolerance")));
  const over = row.promised! * Math.min(1, Math.max(0, -gap - o("tolerance")));
  row.breach = o("breachKept") * (row.breach! + o("breachGain") * short * (1 - row.breach!));
  row.integrity = row.promised! > 0 ? cut(1 - Math.abs(gap), 0, 1) : 1;
  for (const [column, share] of [
    ["trustInTop", o("blameOnTop")],
    ["trustInManager", 1 - o("blameOnTop")],
  ] as const) {
    const won = step01(row[column]!, o("gain") * share * over + o("participation") * row.participation!);
    const kept = step01(won, -o("gain") * o("asymmetry") * share * short);
    row[column] = kept + o("recovery") * (row[`${column}AtStart`]! - kept);
  }
}

export function commitment(today: Day, i: number): void {
  const row = today.rows[i]!;
  const pace = today.o("commitment", "pace");
  const by = pace * (Math.max(0, row.attitude!) + row.participation!) - pace * row.breach!;
  row.commitment = step01(row.commitment!, by);
}

/** Nothing is done, shown or passed on by somebody who is not there. */
const ABSENT =
  "practised voluntary shown recent habit spreading knowing expressiveness shownValence shownArousal".split(" ");

/** Feelings about staying, and whether one goes; true where somebody new takes the place at the end of the day. */
export function exit(today: Day, i: number): boolean {
  const row = today.rows[i]!;
  const o = (name: string): number => today.o("exit", name);
  const needs = sum(four(row, "satisfaction")) / 4;
  const [com, alt] = [row.commitment!, row.alternatives!];
  const felt =
    o("byNeeds") * needs + o("byValence") * row.valence! + o("byTrust") * row.trustInTop! + o("byCommitment") * com;
  const sat = cut(felt, -1, 1);
  if (row.away! > 0) {
    row.away! += 1;
    for (const name of ["workSatisfaction", "voice", "loyalty", "neglect"]) row[name] = 0;
  } else {
    row.workSatisfaction = sat;
    row.voice = cut(((1 - sat) / 2) * com * row.trustInManager!, 0, 1);
    row.loyalty = cut(com * (1 - alt), 0, 1);
    row.neglect = cut(((1 - sat) / 2) * (1 - com) * (1 - alt), 0, 1);
    const unhappy = 1 + o("dissatisfaction") * Math.max(0, -sat) + o("breach") * row.breach!;
    if (today.luck("exit/leave").at(i, today.day) < o("hazard") * unhappy * (0.5 + alt)) row.away = 1;
  }
  if (row.away! > 0) for (const name of ABSENT) row[name] = 0;
  return row.away! > o("vacancy") && o("replaced") === 1;
}
