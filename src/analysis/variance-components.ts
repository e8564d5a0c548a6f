/** How much of a spread lies between groups and how much within them. */

/** The two variances of values in groups. */
export interface VarianceComponents {
  /** Groups with a value. */
  readonly groups: number;
  /** Variance of the true means of the groups, at least 0; null below 2 groups, or where no group has 2 values. */
  readonly between: number | null;
  /** Variance of values of one group; null where no group has 2 values. */
  readonly within: number | null;
}

/**
 * Variance components of a one-way random-effects model, from the mean squares: within = MSW, between =
 * (MSB - MSW)/n0, at least 0, with n0 the values of a group where all have as many, else (N - sum n²/N)/
 * (groups - 1). Null and NaN are left out. `group[k]` names the group of value k. Changes nothing.
 * Source: Searle, Casella & McCulloch, "Variance Components" (1992), chapter 3.
 * @example varianceComponents([1, 3, 5, 7], [1, 1, 2, 2]).between // 7
 */
export function varianceComponents(values: ArrayLike<number | null>, group: ArrayLike<number>): VarianceComponents {
  const sets = groupedValues(values, group);
  const groups = sets.length;
  const all = sets.flat();
  const count = all.length;
  if (count - groups < 1) return { groups, between: null, within: null };
  const grand = meanOf(all);
  const means = sets.map(meanOf);
  let inside = 0;
  let across = 0;
  let squares = 0;
  sets.forEach((set, g) => {
    for (const value of set) inside += (value - means[g]!) * (value - means[g]!);
    across += set.length * (means[g]! - grand) * (means[g]! - grand);
    squares += set.length * set.length;
  });
  const within = inside / (count - groups);
  if (groups < 2) return { groups, between: null, within };
  const usual = (count - squares / count) / (groups - 1);
  return { groups, between: Math.max(0, (across / (groups - 1) - within) / usual), within };
}

/** The defined values of each group, groups ascending. Copies. */
export function groupedValues(values: ArrayLike<number | null>, group: ArrayLike<number>): number[][] {
  const sets = new Map<number, number[]>();
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    if (value === null || value === undefined || Number.isNaN(value)) continue;
    const set = sets.get(group[k]!);
    if (set) set.push(value);
    else sets.set(group[k]!, [value]);
  }
  return [...sets].sort(([a], [b]) => a - b).map(([, set]) => set);
}

/** Mean, exact where all are equal. */
function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value - values[0]!;
  return values[0]! + sum / values.length;
}
