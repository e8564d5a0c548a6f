/** Causes of what people expect of the change: who has talked to them. */
import type { World } from "../../engine/mechanism.ts";
import { f32 } from "../bind.ts";
import { alike, persuaded, similarity, standing } from "../humat-talk.ts";
import { NEED_COLUMNS } from "../needs.ts";
import type { Mind } from "../parts.ts";
import { note } from "./causes.ts";
import type { Followed, Track } from "./track.ts";
import type { MakeWitness } from "./watching.ts";

/** Around HUMAT, person by person: whoever acts while the expectations of somebody followed move has talked, or was asked. */
export const talkCauses =
  (followed: Followed, mind: Mind): MakeWitness =>
  (world) => {
    const w = NEED_COLUMNS.map((need) => f32(world, `importance${need}`));
    const expected = ["change", "statusQuo"].flatMap((stem) => NEED_COLUMNS.map((need) => f32(world, stem + need)));
    const { tracks } = followed;
    const before = new Map<Track, Float64Array>();
    const speakerFor = speaker(world, mind, w, expected);
    let today = -1;
    const look = (track: Track): void => {
      const seen = before.get(track) ?? new Float64Array(8);
      for (let k = 0; k < 8; k++) seen[k] = expected[k]![track.i]!;
      before.set(track, seen);
    };
    return {
      ahead(day) {
        if (day === today) return;
        today = day;
        for (const track of tracks) look(track);
      },
      behind(day, acting) {
        for (const track of tracks) {
          const was = before.get(track)!;
          const { i } = track;
          if (expected.every((column, k) => column[i] === was[k])) continue;
          const who = acting === i ? speakerFor(i, was) : acting;
          for (let k = 0; k < 4; k++) {
            const moved = expected[k]![i]! - was[k]! - (expected[k + 4]![i]! - was[k + 4]!);
            note(track.talks[k]!, "neighbour", who < 0 ? "somebody asked" : who, moved);
          }
          look(track);
          today = day;
        }
      },
    };
  };

/** Finds whom a person asked: the one tied to him or her whose answer gives just these numbers. */
function speaker(
  world: World,
  mind: Mind,
  w: readonly Float32Array[],
  expected: readonly Float32Array[],
): (listener: number, was: Float64Array) => number {
  const aspiration = f32(world, "aspiration");
  const likeness = mind.option("humat", "likeness", 0);
  const base = mind.option("humat", "standing", 0);
  return (listener, was) => {
    const { offsets, neighbours } = world.network;
    for (let t = offsets[listener]!; t < offsets[listener + 1]!; t++) {
      const j = neighbours[t]!;
      const heard = standing(aspiration[j]!, aspiration[listener]!, base);
      const fits = expected.every((column, e) => {
        const own = w[e % 4]![listener]!;
        const other = w[e % 4]![j]!;
        const like = similarity(own, other, alike(own * was[e]!, other * column[j]!), likeness);
        return Math.fround(persuaded(was[e]!, column[j]!, heard * like)) === column[listener];
      });
      if (fits) return j;
    }
    return -1;
  };
}
