/** O17: how long it takes to form a habit. */
import { resolveOptions } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { simulate } from "../engine/run.ts";
import { habit } from "../mind/habit.ts";
import { habitOptions } from "../mind/habit-rule.ts";
import { alike, between, near } from "./check.ts";
import type { Pattern } from "./pattern.ts";

const GAIN = habitOptions.gain.default;

/** Whether somebody practises on a day. */
type Diary = (day: number) => boolean;

/** Practice as a diary has it, all of one's own will and with full benefit. */
function practice(diary: Diary): Mechanism {
  return {
    name: "diary",
    initialize({ columns }) {
      return {
        before(day) {
          columns.practised!.fill(diary(day) ? 1 : 0);
        },
      };
    },
  };
}

/** Strength of habit from day 0 on, by the mind's rule. */
function habitBy(diary: Diary, days: number, gain: number = GAIN): Float64Array {
  const people = { practised: [0], voluntary: [1], personalValence: [0] };
  const rule = habit(resolveOptions(habitOptions, { benefit: 1, gain }));
  const probes = ["habit"];
  return simulate({ people, mechanisms: [practice(diary), rule], days, seed: 1, probes, digest: false }).probe("habit");
}

const always: Diary = () => true;

/** Days until .95 of a full habit, a part of a day read off between two. */
function daysToHabit(gain: number): number {
  const curve = habitBy(always, 300, gain);
  const after = curve.findIndex((strength) => strength >= 0.95);
  if (after < 1) return Number.NaN;
  return after - (curve[after]! - 0.95) / (curve[after]! - curve[after - 1]!);
}

/** Gains from the smallest to the largest plausible one, equally far apart in their logarithm. */
function gains(count: number): number[] {
  const [low, high] = habitOptions.gain.range;
  return Array.from({ length: count }, (_, k) => low * Math.exp((k / (count - 1)) * Math.log(high / low)));
}

/** The pattern. */
export const habitPattern: Pattern = Object.freeze({
  id: "O17",
  title: "time to form a habit",
  paper: {
    authors: "Lally et al.",
    year: 2010,
    title: "How are habits formed: modelling habit formation in the real world",
    journal: "European Journal of Social Psychology 40",
  },
  claim:
    "daily practice makes 95 % of a habit in a median of 66 days and in 18 to 254 days between people; one missed day hardly matters",
  stochastic: false,
  seconds: 0.3,
  *run() {
    const curve = habitBy(always, 260);
    yield near("habit after 66 days of practice", curve[66]!, 0.95, 1e-3);
    const closed = Array.from(curve, (strength, t) => strength - (1 - (1 - GAIN) ** t));
    yield alike("largest difference from 1 - (1 - gain)^t over 260 days", closed, 1e-12);
    const missed = habitBy((day) => day !== 30, 84);
    yield between("what one missed day, the 30th, takes from the habit of day 84", curve[84]! - missed[84]!, 0, 0.01);
    const spans = gains(200).map(daysToHabit);
    yield near("days to 95 % of habit of the quickest of 200 people", Math.min(...spans), 18, 1);
    yield near("days to 95 % of habit of the slowest of 200 people", Math.max(...spans), 254, 1);
    const lost = habitBy((day) => day <= 100, 160);
    yield near("share of habit left after 60 days without practice", lost[160]! / lost[100]!, 0.2976, 5e-5);
    yield near("the same against .98^60", lost[160]! / lost[100]!, 0.98 ** 60, 1e-12);
  },
});
