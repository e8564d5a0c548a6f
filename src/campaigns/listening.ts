import type { Luck } from "../core/luck.ts";
import type { Signals } from "../mind/signals.ts";
import { createProfiles, forgetPerson, hear, type Profiles } from "./profiling.ts";

/** How a campaign listens. */
export interface Listening {
  /** What cues say about needs. */
  readonly profiles: Profiles;
  /** wins[i * arms + arm], losses likewise: welcomed and rejected messages of person i. */
  readonly wins: Float32Array;
  readonly losses: Float32Array;
  /** Reads the cues that have come through by this evening, if `pay` agrees to their number; whether it did. */
  cues(day: number, pay: (cues: number) => boolean): boolean;
  /** Keeps today's visible reactions to what was sent: `sent` is the arm of each person. */
  watch(day: number, sent: Uint8Array): void;
  /** Counts the reactions that have come through by this evening. */
  reactions(day: number): void;
  /** Forgets a part of all reactions. */
  fade(kept: number): void;
}

/** What listening needs to know. */
export interface ListeningOptions {
  readonly n: number;
  readonly arms: number;
  readonly signals: Signals;
  /** Days from a signal to its use. */
  readonly delay: number;
  /** Share of accuracy that is learnable, (0, 1]; below 1, other traits are read as needs. */
  readonly accuracy: number;
  readonly noiseRatio: number;
  readonly luck: Luck;
  /** First day on which there was anybody to listen. */
  readonly first: number;
}

interface Watched {
  readonly due: number;
  /** 0 none seen, 1 + 2 * arm rejected, 2 + 2 * arm welcomed. */
  readonly marks: Uint8Array;
}

/** Ears of a campaign: consented and noisy signals, late by `delay` days. */
export function createListening(options: ListeningOptions): Listening {
  const { n, arms, signals, delay, first } = options;
  const profiles = createProfiles(n);
  const wins = new Float32Array(n * arms);
  const losses = new Float32Array(n * arms);
  const misread = new Float32Array(n * 4);
  const lasting = misreading(options);
  for (let i = 0; i < n; i++) lasting(i, misread);
  /** The day on which the person came of whom something is known. */
  const known = new Int32Array(n);
  const cue = new Float64Array(4);
  /** The day's cues, read once and kept only if they are paid for. */
  const shown = new Float64Array(n * 4);
  const speakers = new Int32Array(n);
  const watched: Watched[] = [];

  /** Of somebody who has taken over a place nothing is known: what was heard of the one before is forgotten. */
  const meetNewcomers = (): void => {
    for (let i = 0; i < n; i++) {
      if (signals.arrived(i) === known[i]) continue;
      known[i] = signals.arrived(i);
      forgetPerson(profiles, i);
      wins.fill(0, i * arms, (i + 1) * arms);
      losses.fill(0, i * arms, (i + 1) * arms);
      for (const { marks } of watched) marks[i] = 0;
      lasting(i, misread);
    }
  };

  return {
    profiles,
    wins,
    losses,
    cues(day, pay) {
      meetNewcomers();
      const said = day - delay;
      if (said < first) return true;
      let count = 0;
      for (let i = 0; i < n; i++) {
        if (!signals.cue(i, said, cue)) continue;
        for (let k = 0; k < 4; k++) shown[count * 4 + k] = cue[k]! + misread[i * 4 + k]!;
        speakers[count++] = i;
      }
      if (!pay(count)) return false;
      for (let c = 0; c < count; c++) hear(profiles, speakers[c]!, shown.subarray(c * 4, c * 4 + 4));
      return true;
    },
    watch(day, sent) {
      meetNewcomers();
      const marks = new Uint8Array(n);
      for (let i = 0; i < n; i++) {
        const reaction = signals.reaction(i, day);
        if (reaction !== 0 && sent[i] !== 255) marks[i] = 1 + 2 * sent[i]! + (reaction > 0 ? 1 : 0);
      }
      watched.push({ due: day + delay, marks });
    },
    reactions(day) {
      while (watched.length > 0 && watched[0]!.due <= day) {
        const { marks } = watched.shift()!;
        for (let i = 0; i < n; i++) {
          const mark = marks[i]!;
          if (mark === 0) continue;
          const at = i * arms + ((mark - 1) >> 1);
          if (mark % 2 === 0) wins[at]!++;
          else losses[at]!++;
        }
      }
    },
    fade(kept) {
      for (let at = 0; at < wins.length; at++) {
        wins[at]! *= kept;
        losses[at]! *= kept;
      }
    },
  };
}

/**
 * Writes what is read into a person's cues for want of people to learn their meaning from: a lasting
 * error, uniform with variance 1/accuracy^2 - 1 on the scale of the trait, so that the correlation
 * of estimate and truth is multiplied by `accuracy`.
 */
function misreading({
  accuracy,
  noiseRatio,
  luck,
  signals,
}: ListeningOptions): (i: number, errors: Float32Array) => void {
  if (!(accuracy > 0)) return () => {};
  const spread = Math.sqrt((12 * (1 / (accuracy * accuracy) - 1)) / (1 + noiseRatio));
  return (i, errors) => {
    for (let k = 0; k < 4; k++) errors[i * 4 + k] = spread * (luck.at(i, signals.arrived(i), k) - 0.5);
  };
}
