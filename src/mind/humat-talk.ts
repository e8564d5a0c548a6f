/**
 * How far one person moves another in a talk. Source: HUMAT (Antosz, Jager et al., JASSS 28(1) 4, 2025),
 * whose shares of .4 for likeness and for standing make a talk move nobody by more than 40 %.
 */

/**
 * Similarity in a need, [0, likeness]: likeness * (1 - difference of importance) where both evaluate the
 * alternative alike in it, else 0; importances in [0, 1].
 * @example
 * similarity(0.75, 0.5, true, 0.4); // 0.3
 */
export function similarity(importance: number, other: number, alike: boolean, likeness: number): number {
  return alike ? likeness * (1 - Math.abs(importance - other)) : 0;
}

/**
 * Whether two evaluations (or satisfactions, whose sign is the same) are not of opposite sign; 0, nothing
 * known, opposes nobody.
 * @example
 * alike(0.5, 0); // true
 */
export function alike(a: number, b: number): boolean {
  return !((a > 0 && b < 0) || (a < 0 && b > 0));
}

/**
 * Standing of the one who speaks with the one who listens, [0, 1]: base + aspiration of the speaker -
 * aspiration of the listener, cut.
 * @example
 * standing(0.75, 0.25, 0.4); // 0.9
 */
export function standing(speaker: number, listener: number, base: number): number {
  return Math.max(0, Math.min(1, base + speaker - listener));
}

/**
 * The satisfaction of the listener after the talk: (1 - p) * own + p * the speaker's, p = similarity *
 * standing in [0, 1]; written so that equal people stay exactly where they are.
 * @example
 * persuaded(0, 1, 0.25); // 0.25
 */
export function persuaded(own: number, speaker: number, persuasion: number): number {
  return own + persuasion * (speaker - own);
}
