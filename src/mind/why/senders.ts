/** Who moved a person's beliefs by messages so far, by sender: read off what persuasion did that day. */
import type { Random } from "../../core/luck.ts";
import type { World } from "../../engine/mechanism.ts";
import { f64 } from "../bind.ts";
import type { Sender } from "../message.ts";
import type { Mind } from "../parts.ts";
import { type Reader, rereading } from "./reading.ts";
import type { MakeWitness } from "./watching.ts";

const SENDERS: readonly Sender[] = ["top", "manager", "peer", "feed"];

/** A tally by sender for everybody. */
export interface Senders {
  /** Stands around persuasion. */
  readonly around: MakeWitness;
  /** The sender who moved person i's readiness most, 0 top to 3 feed. */
  first(i: number): number;
  /** Forgets the people lo to hi. */
  forget(lo: number, hi: number): void;
}

/**
 * Tallies of the readiness that messages of each sender moved (what is forgotten later is not taken
 * off), while `looks` holds. On a day with one sender it is read off the beliefs; with several, messages are
 * read again.
 */
export function senders(mind: Mind, looks: () => boolean): Senders {
  const byDiscrepancy = mind.option("readiness", "discrepancy", 0);
  const byAppropriateness = mind.option("readiness", "appropriateness", 0);
  const { inbox } = mind;
  let tally: Float64Array = new Float64Array(0);

  const around = (world: World, random: Random) => {
    tally = new Float64Array(4 * world.n);
    const tallies = tally;
    const discrepancy = f64(world, "discrepancy");
    const appropriateness = f64(world, "appropriateness");
    const before = ["load", "exposuresBusiness", "exposuresPersonal", "reactance", "valence"].map((name) => ({
      column: f64(world, name),
      copy: new Float64Array(world.block),
    }));
    const needed = new Float64Array(world.block);
    const right = new Float64Array(world.block);
    const messages = rereading(world, random, mind);
    const reader: Reader = {
      ...{ load: 0, exposuresBusiness: 0, exposuresPersonal: 0, reactance: 0 },
      ...{ discrepancy: 0, appropriateness: 0, valence: 0 },
    };
    /** The only sender of the day, -1 where there is none, 4 where there are several. */
    let speaker = -1;

    const survey = (): void => {
      speaker = -1;
      for (const post of inbox.posts)
        for (const { sender } of post.messages) {
          const code = SENDERS.indexOf(sender);
          if (speaker !== code) speaker = speaker < 0 ? code : 4;
        }
    };
    return {
      ahead(day: number, lo: number, hi: number): void {
        if (lo === 0) {
          if (looks()) survey();
          else speaker = -1;
          if (speaker === 4) messages.lay(day);
        }
        if (speaker < 0) return;
        needed.set(discrepancy.subarray(lo, hi));
        right.set(appropriateness.subarray(lo, hi));
        if (speaker === 4) for (const { column, copy } of before) copy.set(column.subarray(lo, hi));
      },
      behind(day: number, lo: number, hi: number): void {
        if (speaker < 0) return;
        for (let i = lo; i < hi; i++) {
          const d = discrepancy[i]! - needed[i - lo]!;
          const a = appropriateness[i]! - right[i - lo]!;
          if (d === 0 && a === 0) continue;
          if (speaker < 4) {
            tallies[4 * i + speaker] = tallies[4 * i + speaker]! + byDiscrepancy * d + byAppropriateness * a;
            continue;
          }
          reader.discrepancy = needed[i - lo]!;
          reader.appropriateness = right[i - lo]!;
          [reader.load, reader.exposuresBusiness, reader.exposuresPersonal, reader.reactance, reader.valence] =
            before.map(({ copy }) => copy[i - lo]!) as [number, number, number, number, number];
          for (const { sender, topic, belief } of messages.read(i, day, reader))
            tallies[4 * i + sender] =
              tallies[4 * i + sender]! + (topic === 0 ? byDiscrepancy : byAppropriateness) * belief;
        }
      },
    };
  };
  return {
    around,
    first(i) {
      let best = 0;
      for (let s = 1; s < 4; s++) if (tally[4 * i + s]! > tally[4 * i + best]!) best = s;
      return best;
    },
    forget(lo, hi) {
      tally.fill(0, 4 * lo, 4 * hi);
    },
  };
}
