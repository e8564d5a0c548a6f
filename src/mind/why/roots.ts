/** The roots of adoption, for everybody: at an adoption, what had raised the inclination, and who came before. */
import { log } from "../../core/numbers.ts";
import type { Mechanism } from "../../engine/mechanism.ts";
import { f32, f64, i32 } from "../bind.ts";
import type { Mind } from "../parts.ts";
import { madeOf, PART, PARTS } from "./made-of.ts";
import {
  type AdoptionRows,
  adoptionBook,
  CLASS,
  CLASSES,
  CLEAR_ODDS,
  NO_CLEAR_CAUSE,
  NO_SENDER,
} from "./roots-of-adoption.ts";
import { type Senders, senders } from "./senders.ts";
import type { Watching } from "./watching.ts";

/** Looks on at one theatre, run after run; to begin with it looks. */
export interface Roots {
  readonly watching: Watching;
  /** From the next run on it looks, or does not, which costs next to nothing. */
  look(on: boolean): void;
  /** The adoptions of the run at hand, copied. */
  adoptions(): AdoptionRows;
  /** Seven sums that add up to person i's attitude, in the order of `PART`. Copied. */
  attitude(i: number): Float64Array;
}

/** Days of ten that make an adoption. */
const ADOPTED = 5;
/** Of every pattern of ten days, how many were practised. */
const DAYS: Uint8Array = Uint8Array.from({ length: 1024 }, (_, bits) => {
  let count = 0;
  for (let left = bits; left > 0; left >>= 1) count += left & 1;
  return count;
});

/** Makes the observer of roots; for one theatre at a time. */
export function roots(): Roots {
  const book = adoptionBook();
  let parts: Float64Array = new Float64Array(0);
  let looks = true;

  const atDaysEnd = (mind: Mind, tally: Senders): Mechanism => ({
    name: "roots of adoption",
    gathers: ["shown"],
    gathersWithin: mind.on("influence") ? [{ field: "attitude", bound: mind.option("influence", "bound", 0) }] : [],
    initialize(world) {
      const { n, strength } = world;
      const sums = madeOf(world, mind);
      parts = sums.parts;
      const of = sums.parts;
      const { ableByPart } = sums;
      const recent = i32(world, "recent");
      const able = f64(world, "efficacy");
      const rest = f32(world, "efficacyAtRest");
      const norm = f32(world, "norm");
      const habit = f64(world, "habit");
      const choice = f64(world, "choice");
      const valence = f64(world, "valence");
      const anchor = f32(world, "attitudeAnchor");
      const seen = world.gathered.shown!;
      const option = (name: string): number => mind.option("behaviour", name, 0);
      const byAttitude = option("attitude");
      const byEfficacy = option("efficacy");
      const byChoice = mind.on("humat") || mind.on("consumat") ? option("choice") : 0;
      const byNorm = mind.option("culture", "weight", 0);
      const steepness = option("steepness");
      const clear = steepness > 0 ? log(CLEAR_ODDS) / steepness : Number.POSITIVE_INFINITY;
      const { mandateFirst, mandateLast, supportLast, mandate } = mind.conditions;
      const valenceAtStart = new Float64Array(n);
      /** Row of each person's adoption in the book, -1 before it; and its day. */
      const record = new Int32Array(n);
      const adoptedOn = new Int32Array(n);
      const rise = new Float64Array(CLASSES);

      /** What each class has done to the inclination since the person came; it adds up to its rise. */
      const weigh = (i: number, day: number, around: number): void => {
        const at = PARTS * i;
        const owed = ableByPart[i]!;
        const forced = day >= mandateFirst && day <= mandateLast ? option("mandate") * mandate : 0;
        const unsupported = supportLast > 0 && day > supportLast ? option("supportEnd") : 0;
        rise[CLASS.message] = byAttitude * of[at + PART.message]!;
        rise[CLASS.leaders] = byAttitude * of[at + PART.leaders]!;
        rise[CLASS.need] = byAttitude * of[at + PART.need]! + byChoice * 2 * choice[i]!;
        rise[CLASS.participation] = byAttitude * of[at + PART.participation]! + byEfficacy * owed;
        rise[CLASS.practice] =
          byAttitude * of[at + PART.practice]! +
          byEfficacy * (able[i]! - rest[i]! - owed) +
          option("habit") * habit[i]!;
        rise[CLASS.neighbours] = byAttitude * of[at + PART.neighbours]! + option("peers") * around;
        rise[CLASS.feeling] = option("valence") * (valence[i]! - valenceAtStart[i]!);
        rise[CLASS.mandate] = forced - unsupported;
        rise[CLASS.self] = byAttitude * (of[at + PART.self]! - anchor[i]!);
      };
      /** The most strongly tied person who adopted before this day, -1 where there is none. */
      const forerunner = (i: number, today: number): number => {
        const { offsets, neighbours, weights } = world.network;
        let best = -1;
        let most = 0;
        for (let t = offsets[i]!; t < offsets[i + 1]!; t++) {
          const j = neighbours[t]!;
          if (record[j]! < 0 || adoptedOn[j]! >= today || !(weights[t]! > most)) continue;
          best = j;
          most = weights[t]!;
        }
        return best;
      };
      const adopt = (i: number, day: number): void => {
        const before = forerunner(i, day);
        let cause = NO_CLEAR_CAUSE;
        let most = clear;
        for (let c = 0; c < CLASSES; c++) {
          if (c === CLASS.practice || (c === CLASS.neighbours && before < 0) || !(rise[c]! >= most)) continue;
          cause = c;
          most = rise[c]!;
        }
        const parent = cause === CLASS.neighbours ? record[before]! : -1;
        const sender = cause === CLASS.message ? tally.first(i) : NO_SENDER;
        record[i] = book.add(i, day, cause, sender, parent, rise);
        adoptedOn[i] = day;
      };

      return {
        start() {
          book.clear();
        },
        enter(_day, lo, hi) {
          if (!looks) return;
          sums.enter(lo, hi);
          tally.forget(lo, hi);
          record.fill(-1, lo, hi);
          for (let i = lo; i < hi; i++) valenceAtStart[i] = valence[i]!;
        },
        step(day, lo, hi) {
          if (!looks) return;
          sums.step(lo, hi);
          for (let i = lo; i < hi; i++) {
            if (record[i]! >= 0 || DAYS[recent[i]!]! < ADOPTED) continue;
            const total = strength[i]!;
            const shown = total > 0 ? seen[i - lo]! / total : 0;
            weigh(i, day, total > 0 ? 2 * ((1 - byNorm) * shown + byNorm * norm[i]!) : 0);
            adopt(i, day);
          }
        },
      };
    },
  });

  return {
    watching(mind) {
      const tally = senders(mind, () => looks);
      return { around: { persuasion: tally.around }, last: atDaysEnd(mind, tally) };
    },
    look(on) {
      looks = on;
    },
    adoptions: () => book.rows(),
    attitude: (i) => parts.slice(PARTS * i, PARTS * i + PARTS - 1),
  };
}
