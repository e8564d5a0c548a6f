/** Causes of beliefs: taking part, messages and their forgetting, practice, and what leaders do. */
import { retention } from "../../core/numbers.ts";
import type { World } from "../../engine/mechanism.ts";
import { f64 } from "../bind.ts";
import type { Sender } from "../message.ts";
import type { Mind } from "../parts.ts";
import { note, scale } from "./causes.ts";
import { type Reader, rereading } from "./reading.ts";
import { type Followed, onEach, spill, type Track } from "./track.ts";
import type { MakeWitness } from "./watching.ts";

const SENDERS: readonly Sender[] = ["top", "manager", "peer", "feed"];
const TOPICS = ["business", "personal"] as const;
const BELIEFS = ["discrepancy", "appropriateness"] as const;

/** Notes what people bring: their first beliefs are their own. */
export function firstBeliefs(world: World): (track: Track) => void {
  const columns = [...BELIEFS, "principalSupport"].map((name) => f64(world, name));
  return ({ i, discrepancy, appropriateness, backed }) => {
    [discrepancy.rest, appropriateness.rest, backed].forEach((of, b) => {
      note(of, "self", "first beliefs", columns[b]![i]!);
    });
  };
}

/** Around participation: what taking part adds to appropriateness and efficacy. */
export const participationCauses =
  (followed: Followed): MakeWitness =>
  (world) => {
    const right = f64(world, "appropriateness");
    const able = f64(world, "efficacy");
    return onEach(
      followed,
      ({ i, noted }) => {
        noted.right = right[i]!;
        noted.able = able[i]!;
      },
      ({ i, noted, appropriateness, able: of, today }) => {
        const raised = able[i]! - noted.able!;
        note(appropriateness.rest, "participation", "taking part", right[i]! - noted.right!);
        note(of, "participation", "taking part", raised);
        note(today.efficacy, "participation", "taking part", raised);
      },
    );
  };

/** Around memory: all stores fade. */
export const memoryCauses =
  (followed: Followed, mind: Mind): MakeWitness =>
  (world) => {
    const kept = {
      fast: mind.option("memory", "fastKept", 1),
      slow: retention(mind.option("memory", "slowHalfLife", 0)),
      cue: retention(mind.option("memory", "cueHalfLife", 0)),
    };
    const columns = BELIEFS.map((name) => ({
      name,
      belief: f64(world, name),
      stores: (["fast", "slow", "cue"] as const).map((store) => ({
        store,
        column: f64(world, `${name}${store[0]!.toUpperCase()}${store.slice(1)}`),
      })),
    }));
    return onEach(
      followed,
      ({ i, noted }) => {
        for (const { name, belief, stores } of columns) {
          let forgotten = 0;
          for (const { store, column } of stores) forgotten += (1 - kept[store]) * column[i]!;
          noted[name] = belief[i]! - forgotten;
        }
      },
      (track) => {
        for (const { name, belief, stores } of columns) {
          for (const { store } of stores) scale(track[name][store], kept[store]);
          note(track[name].rest, "self", "the end of the scale", belief[track.i]! - track.noted[name]!);
        }
      },
    );
  };

/** Around persuasion: each message of the day, read again. */
export const messageCauses =
  (followed: Followed, mind: Mind): MakeWitness =>
  (world, random) => {
    const messages = rereading(world, random, mind);
    const names = ["load", "exposuresBusiness", "exposuresPersonal", "reactance", ...BELIEFS, "valence"] as const;
    const columns = names.map((name) => f64(world, name));
    const stores = (name: (typeof BELIEFS)[number]) =>
      ["Fast", "Slow", "Cue"].map((store) => f64(world, `${name}${store}`));
    const held = BELIEFS.map(stores);
    const remembers = mind.on("memory");
    const fast = mind.option("memory", "fast", 0);
    const fastShare = remembers ? fast / (fast + mind.option("memory", "slow", 1)) : 0;
    const readers = new Map<Track, Reader>();
    return onEach(
      followed,
      (track) => {
        const reader = Object.fromEntries(names.map((name, c) => [name, columns[c]![track.i]!]));
        readers.set(track, reader as unknown as Reader);
      },
      (track, day) => {
        for (const { sender, topic, belief, cue, valence } of messages.read(track.i, day, readers.get(track)!)) {
          const of = `${SENDERS[sender]!}, ${TOPICS[topic]!}`;
          const moved = track[BELIEFS[topic]!];
          note(track.today.valence, "message", of, valence);
          if (!remembers) {
            note(moved.rest, "message", of, belief);
            continue;
          }
          note(moved.fast, "message", of, fastShare * (belief - cue));
          note(moved.slow, "message", of, (1 - fastShare) * (belief - cue));
          note(moved.cue, "message", of, cue);
        }
        if (!remembers) return;
        BELIEFS.forEach((name, b) => {
          const moved = track[name];
          [moved.fast, moved.slow, moved.cue].forEach((store, s) => {
            spill(moved, store, held[b]![s]![track.i]!);
          });
        });
      },
      (day) => messages.lay(day),
    );
  };

/** Around the rule of beliefs: practice and its fading, and what leaders do. */
export const beliefCauses =
  (followed: Followed, mind: Mind): MakeWitness =>
  (world) => {
    const able = f64(world, "efficacy");
    const practised = f64(world, "practised");
    const alignment = f64(world, "alignment");
    const breach = f64(world, "breach");
    const support = mind.option("beliefs", "support", 0);
    const fadingKept = retention(mind.option("beliefs", "fading", 0));
    return onEach(
      followed,
      ({ i, noted }) => {
        noted.able = able[i]!;
        noted.practised = practised[i]!;
      },
      ({ i, noted, able: of, backed: by, today }) => {
        const change = able[i]! - noted.able!;
        if (noted.practised! > 0) {
          note(of, "practice", "a day of practice", change);
          note(today.efficacy, "practice", "a day of practice", change);
        } else {
          scale(of, fadingKept);
          note(today.efficacy, "practice", "a day without", change);
        }
        const led = 2 * alignment[i]! - 1;
        const seen = Math.max(-1, Math.min(1, led - breach[i]!));
        scale(by, 1 - support);
        note(by, "leaders", "what they do", support * (seen + breach[i]!));
        note(by, "lived", "broken promises", -support * breach[i]!);
      },
    );
  };
