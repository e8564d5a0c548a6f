/** Needs, participation, memory, beliefs and readiness of one person, written plainly. */
import { average, braked, cut, type Day, four, KEYS, keep, step11, sum } from "./day.ts";

export function needs(today: Day, i: number): void {
  const row = today.rows[i]!;
  const o = (name: string): number => today.o("needs", name);
  const level = Math.min(1, row.supply! + o("involvementSupply") * row.participation!);
  const reading = level + (today.luck("needs/reading").at(i, today.day) - 0.5) * Math.sqrt(12) * o("noise");
  row.perceivedSupply = reading + keep(o("supplyMemory")) * (row.perceivedSupply! - reading);
  const goal = cut(2 * level - 1 + row.fortune!, -1, 1);
  for (const key of KEYS) {
    const s = row[`satisfaction${key}`]!;
    row[`satisfaction${key}`] = s + (1 - keep(o("adjustment"))) * (goal - s);
    if (row.practised === 1) row[`change${key}`]! += o("experience") * (goal - row[`change${key}`]!);
  }
  row.satisfaction = average(four(row, "satisfaction"), four(row, "importance"));
}

export function participation(today: Day, i: number): void {
  const row = today.rows[i]!;
  const by = braked(today, row, today.o("participation", "gain") * row.participation!);
  row.appropriateness = step11(row.appropriateness!, by);
  row.efficacy = step11(row.efficacy!, by);
}

export function memory(today: Day, i: number): void {
  const row = today.rows[i]!;
  const o = (name: string): number => today.o("memory", name);
  const kept = { Fast: o("fastKept"), Slow: keep(o("slowHalfLife")), Cue: keep(o("cueHalfLife")) };
  for (const belief of ["discrepancy", "appropriateness"]) {
    let forgotten = 0;
    for (const [store, share] of Object.entries(kept)) {
      forgotten += (1 - share) * row[belief + store]!;
      row[belief + store]! *= share;
    }
    row[belief] = cut(row[belief]! - forgotten, -1, 1);
  }
}

export function beliefs(today: Day, i: number): void {
  const row = today.rows[i]!;
  const o = (name: string): number => today.o("beliefs", name);
  row.efficacy =
    row.practised === 1
      ? step11(row.efficacy!, braked(today, row, o("mastery")))
      : row.efficacyAtRest! + keep(o("fading")) * (row.efficacy! - row.efficacyAtRest!);
  const seen = cut(2 * row.alignment! - 1 - row.breach!, -1, 1);
  row.principalSupport! += o("support") * (seen - row.principalSupport!);
  const w = four(row, "importance");
  const [change, statusQuo] = [four(row, "change"), four(row, "statusQuo")];
  row.personalValence = cut(
    average(
      change.map((s, k) => s - statusQuo[k]!),
      w,
    ),
    -1,
    1,
  );
}

export function readiness(today: Day, i: number): void {
  const row = today.rows[i]!;
  const names = ["discrepancy", "appropriateness", "efficacy", "principalSupport", "personalValence"];
  const om = names.map((name) => today.o("readiness", name));
  row.readiness = sum(om) > 0 ? sum(names.map((name, k) => om[k]! * row[name]!)) / sum(om) : 0;
  const by = today.o("readiness", "pull") * (row.readiness - row.attitude!);
  row.attitude = step11(row.attitude!, braked(today, row, by));
}
