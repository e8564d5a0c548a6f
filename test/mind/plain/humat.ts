/** How one person weighs the change against the status quo, and whom he or she talks to, written plainly. */
import { average, type Day, four, KEYS, type Row, sum, tiesOf } from "./day.ts";

const SIDES = { 0: "statusQuo", 1: "change" } as const;
type Side = keyof typeof SIDES;

/** The three evaluations of an alternative; `like` is the share of others who prefer the change, null without any. */
function evaluations(
  row: Row,
  side: Side,
  like: number | null,
): [experiential: number, values: number, social: number] {
  const e = four(row, SIDES[side]).map((s, k) => s * four(row, "importance")[k]!);
  const same = like === null ? 0.5 : side === 1 ? like : 1 - like;
  return [(e[0]! + e[3]!) / 2, (e[1]! + e[2]!) / 2, row.importanceSocial! * (2 * same - 1)];
}

const dissonance = (e: readonly number[]): number => {
  const [plus, minus] = [sum(e.map((x) => Math.max(0, x))), sum(e.map((x) => Math.max(0, -x)))];
  return plus + minus > 0 ? (2 * Math.min(plus, minus)) / (plus + minus) : 0;
};
const mean = (e: readonly number[]): number => sum(e) / e.length;

/** Share of the people one is tied to who prefer the change, as `rows` has them. */
const preferring = (today: Day, rows: readonly Row[], i: number): number | null => {
  const ties = tiesOf(today.network, i);
  if (ties.length === 0) return null;
  return average(
    ties.map(({ j }) => rows[j]!.choice!),
    ties.map(({ weight }) => weight),
  );
};

/** Evaluates, chooses and perhaps talks; everybody sees what others prefer by now. */
export function humat(today: Day, i: number): void {
  const row = today.rows[i]!;
  const o = (name: string): number => today.o("humat", name);
  const like = preferring(today, today.rows, i);
  const [stay, change] = [evaluations(row, 0, like), evaluations(row, 1, like)];
  if (!today.on("consumat")) {
    const better = mean(change) - mean(stay);
    const calmer = dissonance(stay) - dissonance(change);
    const nicer = change[0] - stay[0];
    if (Math.abs(better) >= o("satisfactionBand")) row.choice = better > 0 ? 1 : 0;
    else if (Math.abs(calmer) >= o("dissonanceBand")) row.choice = calmer > 0 ? 1 : 0;
    else if (Math.abs(nicer) >= o("experientialBand")) row.choice = nicer > 0 ? 1 : 0;
  }
  const [experiential, values, social] = row.choice === 1 ? change : stay;
  row.dissonance = dissonance([experiential, values, social]);
  const tolerance = row.tolerance!;
  const strength = tolerance < 1 ? Math.max(0, (row.dissonance - tolerance) / (1 - tolerance)) : 0;
  row.dilemma = 0;
  if (strength > 0) {
    if (social < 0 && (experiential >= 0 || values >= 0)) row.dilemma = 1;
    if (social >= 0 && (experiential < 0 || values < 0)) row.dilemma = 2;
  }
  if (row.dilemma > 0 && row.away === 0 && today.luck("humat/talk").at(i, today.day) < o("talks")) talk(today, i);
}

/** How far a listener goes towards a speaker in each need, for one alternative. */
function persuaded(today: Day, listener: Row, speaker: Row, side: Side): number[] {
  const standing = today.o("humat", "standing") + speaker.aspiration! - listener.aspiration!;
  const asp = Math.max(0, Math.min(1, standing));
  return KEYS.map((key) => {
    const [a, b] = [listener[`importance${key}`]!, speaker[`importance${key}`]!];
    const opposed = a * listener[SIDES[side] + key]! * (b * speaker[SIDES[side] + key]!) < 0;
    return opposed ? 0 : today.o("humat", "likeness") * (1 - Math.abs(a - b)) * asp;
  });
}

function talk(today: Day, i: number): void {
  const { rows } = today;
  const signal = rows[i]!.dilemma === 1;
  const roles = (j: number): [listener: Row, speaker: Row] => (signal ? [rows[j]!, rows[i]!] : [rows[i]!, rows[j]!]);
  const there = tiesOf(today.network, i)
    .map(({ j }) => j)
    .filter((j) => rows[j]!.away === 0);
  if (there.length === 0) return;
  const had = today.turns[i]!;
  if (there.every((j) => had.has(j))) had.clear();
  // Who has had no turn; among these who fits; among these who is moved, or moves, most; then the first in the row.
  const waiting = there.filter((j) => !had.has(j));
  const fitting = waiting.filter((j) => (rows[j]!.choice === rows[i]!.choice) === !signal);
  const appeal = (j: number): number => {
    const [listener, speaker] = roles(j);
    return sum([...persuaded(today, listener, speaker, 1), ...persuaded(today, listener, speaker, 0)]);
  };
  const asked = fitting.length > 0 ? fitting : waiting;
  const most = Math.max(...asked.map(appeal));
  const partner = asked.find((j) => appeal(j) === most)!;
  had.add(partner);
  const [listener, speaker] = roles(partner);
  const pulls = { 0: persuaded(today, listener, speaker, 0), 1: persuaded(today, listener, speaker, 1) };
  for (const side of [0, 1] as const)
    KEYS.forEach((key, k) => {
      const name = SIDES[side] + key;
      listener[name] = Math.fround(listener[name]! + pulls[side][k]! * (speaker[name]! - listener[name]!));
    });
}

/** Another way to choose, by whether one is satisfied and certain; sees what others preferred yesterday. */
export function consumat(today: Day, i: number): void {
  const row = today.rows[i]!;
  const like = preferring(today, today.yesterday, i);
  const liking = { 0: mean(evaluations(row, 0, like)), 1: mean(evaluations(row, 1, like)) };
  const own: Side = row.choice === 1 ? 1 : 0;
  const majority = like === null || like === 0.5 ? own : like > 0.5 ? 1 : 0;
  const certain = (like === null ? 0 : 4 * like * (1 - like)) <= today.o("consumat", "uncertain");
  if (liking[own] >= today.o("consumat", "satisfied")) {
    row.strategy = certain ? 1 : 2;
    if (!certain) row.choice = majority;
  } else {
    row.strategy = certain ? 3 : 4;
    const other: Side = own === 1 ? 0 : 1;
    if ((certain || majority === other) && liking[other] > liking[own]) row.choice = other;
  }
}
