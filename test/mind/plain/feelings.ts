/** Appraisal, regulation, contagion and rumour of one person, written plainly. */
import { around, average, cut, type Day, keep, step01, step11, tiesOf } from "./day.ts";

export function appraisal(today: Day, i: number): void {
  const row = today.rows[i]!;
  const o = (name: string): number => today.o("appraisal", name);
  const change = row.satisfaction! - row.expectation!;
  row.expectation! += change / o("reference");
  const threat =
    o("shock") * 2 ** (-(today.day - 1) / o("shockHalfLife")) +
    (today.on("rumour") ? today.o("rumour", "threat") * row.spreading! : 0);
  const loss = Math.min(1, o("lossAversion") * Math.max(0, -change) + threat + o("disappointment") * row.breach!);
  const share = around(today, i, "shown");
  const unsure = 4 * share * (1 - share);
  const part = row.participation!;
  const cope = Math.min(1, 0.5 * o("coping") * (row.efficacy! + 1) + o("participationCoping") * part);
  row.joy = Math.min(1, Math.max(0, change));
  const gap = row.promised! - row.perceivedSupply!;
  row.hope = row.promised! > 0 ? Math.min(1, Math.max(0, gap)) * row.trustInTop! * unsure : 0;
  row.fear = loss * (1 - cope) * unsure * (1 - 0.5 * part);
  row.anger = loss * o("blame") * cope;
  row.sadness = loss * (1 - cope) * (1 - unsure);
  row.violation! += 0.1 * (row.anger - row.violation!);
  const stir = Math.max(row.joy, row.hope, row.fear, row.anger, row.sadness) + o("uncertainty") * unsure;
  const felt = row.joy + o("hope") * row.hope - row.fear - row.anger - row.sadness;
  row.valence = step11(row.valence!, o("impact") * felt);
  row.arousal = step01(row.arousal!, o("impact") * stir);
}

export function regulation(today: Day, i: number): void {
  const row = today.rows[i]!;
  const o = (name: string): number => today.o("regulation", name);
  const boss = today.manager[i]!;
  const empathy = boss < 0 ? 0 : today.yesterday[boss]!.empathy!;
  row.calm = keep(o("valenceHalfLife") * (1 - o("empathy") * empathy));
  row.affectMemory! += (1 - keep(o("affectHalfLife"))) * (row.valence! - row.affectMemory!);
  const rest = o("valenceRest") + o("affectWeight") * (row.affectMemory! - o("valenceRest"));
  row.valence = rest + row.calm * (row.valence! - rest);
  row.arousal = o("arousalRest") + keep(o("arousalHalfLife")) * (row.arousal! - o("arousalRest"));
}

export function contagion(today: Day, i: number): void {
  const row = today.rows[i]!;
  const o = (name: string): number => today.o("contagion", name);
  const ties = tiesOf(today.network, i).map(({ j, weight }) => ({ other: today.yesterday[j]!, weight }));
  const weights = ties.map(({ other, weight }) => weight * other.expressiveness!);
  const total = weights.reduce((sum, w) => sum + w, 0);
  if (total > 0) {
    // What a neighbour shows is expressiveness times feeling: divided by it again, the feeling.
    const mean = (shown: string): number =>
      average(
        ties.map(({ other }) => (other.expressiveness! > 0 ? other[shown]! / other.expressiveness! : 0)),
        weights,
      );
    const reach = Math.min(1, o("strength") * row.receptivity! * total);
    const caught = (q: number, from: number, bias: number): number => {
      const mixed = bias * (1 - (1 - from) * (1 - q)) + (1 - bias) * from * q;
      return q + reach * (o("amplification") * mixed + (1 - o("amplification")) * from - q);
    };
    const own = (1 - row.valence!) / 2;
    const theirs = (1 - mean("shownValence")) / 2;
    // No bias where moods are equal, all of it from a difference in valence of .5 on.
    const apart = cut(4 * (theirs - own), -1, 1);
    const bias = apart > 0 ? 0.5 + apart * (o("biasBad") - 0.5) : 0.5 - apart * (o("biasGood") - 0.5);
    row.valence = 1 - 2 * caught(own, theirs, bias);
    row.arousal = caught(row.arousal!, mean("shownArousal"), 0.5);
  }
  row.shownValence = row.expressiveness! * row.valence!;
  row.shownArousal = row.expressiveness! * row.arousal!;
}

export function rumour(today: Day, i: number): void {
  const row = today.rows[i]!;
  const o = (name: string): number => today.o("rumour", name);
  const share = around(today, i, "shown");
  const unsure = 4 * share * (1 - share);
  const luck = today.luck("rumour/day");
  const u = luck.at(i, today.day);
  if (row.heardManager === 1 && row.rumour! < 2 && luck.at(i, today.day, 1) < o("damping")) row.rumour = 2;
  else if (row.rumour === 0) {
    const made = o("generation") * row.importanceSecurity! * unsure * row.arousal!;
    const heard = o("contact") * around(today, i, "spreading");
    if (u < 1 - (1 - made) * (1 - heard)) row.rumour = 1;
  } else if (row.rumour === 1 && u < o("contact") * around(today, i, "knowing")) row.rumour = 2;
  row.spreading = row.rumour === 1 ? 1 : 0;
  row.knowing = row.rumour! > 0 ? 1 : 0;
}
