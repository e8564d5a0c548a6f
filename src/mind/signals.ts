/**
 * What a mind lets out: the only thing a campaign can learn about people. Consented, noisy, and in
 * the form an employer could see; made by `createSignals` from the mind's columns and keyed luck.
 */

/** The outside of minds. Row numbers are people; nothing is visible of people without consent. */
export interface Signals {
  /** Whether person i agreed to be listened to, and is there. */
  consents(i: number): boolean;
  /** The day on which the person in place i came; 0 from the start. Employers know that. */
  arrived(i: number): number;
  /** Writes today's noisy cue of the four needs of i into `out` and returns true; false when i shows none today or has not consented. */
  cue(i: number, day: number, out: Float64Array): boolean;
  /** Visible reaction of i to today's message: 1 welcomed, -1 rejected, 0 none seen. */
  reaction(i: number, day: number): -1 | 0 | 1;
}
