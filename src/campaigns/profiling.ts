/** Needs in a profile. */
const K = 4;

/** What is assumed of cues when they are read. */
export interface Reading {
  /** Variance of the noise of one cue against that of the trait behind it: 48 for Likes. */
  readonly noiseRatio: number;
  /** Share of the variance of needs that lies between communities, [0, 1). */
  readonly clustering: number;
}

/** Cues heard so far, person by person: their number and the sum of their values. */
export interface Profiles {
  readonly n: number;
  readonly heard: Int32Array;
  /** sums[i * 4 + k] */
  readonly sums: Float64Array;
}

/** Profiles of n people of whom nothing has been heard. */
export function createProfiles(n: number): Profiles {
  return { n, heard: new Int32Array(n), sums: new Float64Array(n * K) };
}

/** Adds one cue of person i. Changes the profiles. */
export function hear(profiles: Profiles, i: number, cue: ArrayLike<number>): void {
  profiles.heard[i]!++;
  for (let k = 0; k < K; k++) profiles.sums[i * K + k]! += cue[k]!;
}

/** Forgets all cues of person i. Changes the profiles. */
export function forgetPerson(profiles: Profiles, i: number): void {
  profiles.heard[i] = 0;
  profiles.sums.fill(0, i * K, (i + 1) * K);
}

/** Community profiles: estimates[c * 4 + k] in standard deviations of the trait, and the cues behind them. */
export interface GroupProfiles {
  readonly estimates: Float64Array;
  readonly heard: Int32Array;
}

/**
 * Posterior mean of each community's needs. One cue is trait + noise, scaled to variance 1, so the
 * trait is read back by sqrt(1 + noiseRatio). A community's mean has prior variance
 * v = clustering + (1 - clustering) / m for m members, its estimate noise noiseRatio / cues: shrink
 * by v / (v + noise). With few cues it stays near 0, with many it is the plain mean.
 * `membership` is -1 for people in no community.
 */
export function profileGroups(
  profiles: Profiles,
  membership: Int32Array,
  count: number,
  reading: Reading,
): GroupProfiles {
  const estimates = new Float64Array(count * K);
  const heard = new Int32Array(count);
  const members = new Int32Array(count);
  for (let i = 0; i < profiles.n; i++) {
    const c = membership[i]!;
    if (c < 0) continue;
    members[c]!++;
    heard[c]! += profiles.heard[i]!;
    for (let k = 0; k < K; k++) estimates[c * K + k]! += profiles.sums[i * K + k]!;
  }
  const scale = Math.sqrt(1 + reading.noiseRatio);
  for (let c = 0; c < count; c++) {
    const cues = heard[c]!;
    if (cues === 0) continue;
    const prior = reading.clustering + (1 - reading.clustering) / members[c]!;
    const shrink = prior / (prior + reading.noiseRatio / cues);
    for (let k = 0; k < K; k++) estimates[c * K + k] = (estimates[c * K + k]! / cues) * scale * shrink;
  }
  return { estimates, heard };
}

/**
 * Posterior mean of one need of person i: the community's estimate, moved towards the person's own
 * cues by their reliability w = (1 - clustering) / (1 - clustering + noiseRatio / cues). With
 * `group` 0 and clustering 0 its accuracy after n cues is sqrt(n / (n + noiseRatio)) of the best
 * possible, the curve fitted to Youyou, Kosinski and Stillwell (2015).
 */
export function profilePerson(profiles: Profiles, i: number, k: number, group: number, reading: Reading): number {
  const cues = profiles.heard[i]!;
  if (cues === 0) return group;
  const own = (profiles.sums[i * K + k]! / cues) * Math.sqrt(1 + reading.noiseRatio);
  const between = 1 - reading.clustering;
  return group + (between / (between + reading.noiseRatio / cues)) * (own - group);
}

/** Share of accuracy that survives when the meaning of cues must be learned from `people` consenting ones: sqrt(N / (N + M)) (Daetwyler et al. 2008). */
export function learnable(people: number, dimensions: number): number {
  return people <= 0 ? 0 : Math.sqrt(people / (people + dimensions));
}
