/** Causes of attitude: what readiness is made of, and each neighbour within the bound. */
import { f32, f64 } from "../bind.ts";
import { NEEDS } from "../message.ts";
import { NEED_COLUMNS } from "../needs.ts";
import type { Mind } from "../parts.ts";
import { note, noteAll, total } from "./causes.ts";
import { type Followed, noteBelief, onEach, type Track } from "./track.ts";
import type { MakeWitness } from "./watching.ts";

/** Trust in peers at which susceptibility counts as drawn, as in the rule of influence. */
const USUAL_TRUST = 0.6;

/** Around readiness: attitude moves towards the five beliefs, each by its causes, and away from what it was. */
export const readinessCauses =
  (followed: Followed, mind: Mind): MakeWitness =>
  (world) => {
    const attitude = f64(world, "attitude");
    const ready = f64(world, "readiness");
    const worth = f64(world, "personalValence");
    const rest = f32(world, "efficacyAtRest");
    const resistance = f32(world, "resistanceToChange");
    const w = NEED_COLUMNS.map((need) => f32(world, `importance${need}`));
    const change = NEED_COLUMNS.map((need) => f32(world, `change${need}`));
    const stay = NEED_COLUMNS.map((need) => f32(world, `statusQuo${need}`));
    const names = ["discrepancy", "appropriateness", "efficacy", "principalSupport", "personalValence"] as const;
    const weights = names.map((name) => mind.option("readiness", name, 0));
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const [byNeeded, byRight, byAble, byBacked, byWorth] = weights.map((weight) => weight / sum) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const pull = mind.option("readiness", "pull", 0);
    const brake = mind.option("readiness", "brake", 0);

    /** What the change is worth to a person, need by need; what talks have added counts with who spoke. */
    const noteWorth = ({ i, talks, today }: Track, factor: number): void => {
      const all = w.reduce((sum, column) => sum + column[i]!, 0);
      if (!(all > 0)) return;
      let sum = 0;
      for (let k = 0; k < 4; k++) {
        const share = w[k]![i]! / all;
        const whole = change[k]![i]! - stay[k]![i]!;
        noteAll(today.attitude, talks[k]!, factor * share);
        note(today.attitude, "need", NEEDS[k]!, factor * share * (whole - total(talks[k]!)));
        sum += share * whole;
      }
      note(today.attitude, "self", "the end of the scale", factor * (Math.max(-1, Math.min(1, sum)) - sum));
    };
    /** Without the rule of beliefs, worth stays what it was as the person came. */
    const learns = mind.on("beliefs");

    return onEach(
      followed,
      ({ i, noted }) => {
        noted.attitude = attitude[i]!;
      },
      (track) => {
        const { i, noted, today } = track;
        const x = noted.attitude!;
        const d = pull * (ready[i]! - x);
        const factor = pull * (d > 0 ? (1 - brake * resistance[i]!) * (1 - x) : 1 + x);
        noteBelief(today.attitude, track.discrepancy, factor * byNeeded);
        noteBelief(today.attitude, track.appropriateness, factor * byRight);
        note(today.attitude, "self", "first beliefs", factor * byAble * rest[i]!);
        noteAll(today.attitude, track.able, factor * byAble);
        noteAll(today.attitude, track.backed, factor * byBacked);
        if (learns) noteWorth(track, factor * byWorth);
        else note(today.attitude, "self", "first beliefs", factor * byWorth * worth[i]!);
        note(today.attitude, "self", "own attitude so far", -factor * x);
      },
    );
  };

/** Around influence: each like-minded neighbour by the difference to oneself, and the pull of one's anchor. */
export const influenceCauses =
  (followed: Followed, mind: Mind): MakeWitness =>
  (world) => {
    const attitude = f64(world, "attitude");
    const yesterday = world.yesterday.attitude!;
    const anchor = f32(world, "attitudeAnchor");
    const susceptibility = f32(world, "susceptibility");
    const trusting = f32(world, "trustInPeers");
    const within = world.strengthWithin.attitude!;
    const pace = mind.option("influence", "pace", 0);
    const bound = mind.option("influence", "bound", 0);
    return onEach(
      followed,
      ({ i, noted }) => {
        noted.attitude = attitude[i]!;
      },
      ({ i, noted, today }, _day, lo) => {
        const x = noted.attitude!;
        const open = Math.max(0, Math.min(1, (susceptibility[i]! * trusting[i]!) / USUAL_TRUST));
        note(today.attitude, "self", "first attitude", pace * (1 - open) * (anchor[i]! - x));
        const all = within[i - lo]!;
        if (!(all > 0)) return;
        const { offsets, neighbours, weights } = world.network;
        for (let t = offsets[i]!; t < offsets[i + 1]!; t++) {
          const j = neighbours[t]!;
          const apart = yesterday[j]! - yesterday[i]!;
          if (!(apart <= bound && -apart <= bound)) continue;
          note(today.attitude, "neighbour", j, ((pace * open * weights[t]!) / all) * (yesterday[j]! - x));
        }
      },
    );
  };
