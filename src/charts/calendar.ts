/** Working days in a week; scenarios count working days. */
const daysPerWeek = 5;

/** The week of a working day, from 1; day 0 is the start of week 1. */
export function weekOf(day: number): number {
  return Math.max(1, Math.ceil(day / daysPerWeek));
}

/** Days at which a time axis is marked, at most `most` of them, in whole weeks where there are at least 3 weeks. */
export function timeTicks(
  lastDay: number,
  most: number,
): { days: number[]; label: string; text: (day: number) => string } {
  const weekly = lastDay >= 3 * daysPerWeek;
  const total = weekly ? lastDay / daysPerWeek : lastDay;
  const steps = weekly ? [1, 2, 4, 8, 13, 26, 52, 104, 208, 520] : [1, 2, 5];
  const wide = steps.filter((size) => total / size <= most);
  const least = wide[0] ?? Math.ceil(total / most);
  const step = wide.find((size) => size <= 2 * least && total % size === 0) ?? least;
  const unit = weekly ? daysPerWeek : 1;
  const days: number[] = [];
  for (let k = 0; k * step <= total + 1e-9; k++) days.push(k * step * unit);
  return { days, label: weekly ? "week" : "working day", text: (day) => String(day / unit) };
}
