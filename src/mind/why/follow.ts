/** Following a few people through a run: on days asked for, every change of theirs with its causes. */
import type { Mechanism } from "../../engine/mechanism.ts";
import { f64, i32 } from "../bind.ts";
import type { Mind } from "../parts.ts";
import { influenceCauses, readinessCauses } from "./attitude-causes.ts";
import { behaviourCauses, firstInclination } from "./behaviour-causes.ts";
import { beliefCauses, firstBeliefs, memoryCauses, messageCauses, participationCauses } from "./belief-causes.ts";
import { type Cause, causesIn } from "./causes.ts";
import { appraisalCauses, contagionCauses, regulationCauses, spaceCauses } from "./feeling-causes.ts";
import { talkCauses } from "./talk-causes.ts";
import { type Track, trackOf } from "./track.ts";
import type { Watching } from "./watching.ts";

/** A change in the course of one day, and what it came from. */
export interface Change {
  /** The value on the evening before. */
  readonly before: number;
  /** The value on this evening. */
  readonly after: number;
  /** The heaviest first; their weights sum to after - before. */
  readonly causes: readonly Cause[];
}

/** What happened to one person on one day. */
export interface PersonDay {
  /** Index of the person. */
  readonly person: number;
  /** The day, from 1. */
  readonly day: number;
  /** Whether the person has left and the place is empty: what is told then is of nobody's doing. */
  readonly away: boolean;
  /** Attitude towards the change, [-1, 1]. */
  readonly attitude: Change;
  /** Valence of the mood, [-1, 1]. */
  readonly valence: Change;
  /** Arousal, [0, 1]. */
  readonly arousal: Change;
  /** Inclination to practise less what it takes: the argument of the logistic, before its steepness. */
  readonly behaviour: Change & {
    /** Probability of practising that day, [0, 1]. */
    readonly probability: number;
    /** The uniform draw of the day: below the probability one practises. */
    readonly draw: number;
    /** Whether the person practised. */
    readonly practised: boolean;
  };
}

/** Looks on at one theatre. */
export interface Following {
  readonly watching: Watching;
  /** The days asked for, in the order of days, then of `people`. */
  days(): readonly PersonDay[];
}

const FEELINGS = ["attitude", "valence", "arousal"] as const;

/** Follows these people; keeps what happened on days for which `wanted` holds. */
export function follow(people: readonly number[], wanted: (day: number) => boolean): Following {
  const tracks: Track[] = people.map(trackOf);
  const followed = { tracks };
  const kept: PersonDay[] = [];

  const evening = (mind: Mind): Mechanism => ({
    name: "following",
    initialize(world) {
      const columns = FEELINGS.map((name) => ({ name, column: f64(world, name) }));
      const practised = f64(world, "practised");
      const away = i32(world, "away");
      const beliefs = firstBeliefs(world);
      const inclination = firstInclination(world, mind);
      const asOf = (track: Track, at: number): PersonDay =>
        told(track, at, away[track.i]! > 0, practised[track.i]! > 0);
      const clear = (track: Track): void => {
        for (const { name, column } of columns) track.noted[`evening ${name}`] = column[track.i]!;
        for (const ledger of Object.values(track.today)) ledger.clear();
      };
      return {
        start() {
          kept.length = 0;
        },
        enter(_day, lo, hi) {
          tracks.forEach(({ i }, k) => {
            if (i < lo || i >= hi) return;
            tracks[k] = trackOf(i);
            beliefs(tracks[k]);
            clear(tracks[k]);
            inclination(tracks[k]);
          });
        },
        after(day) {
          for (const track of tracks) {
            if (wanted(day)) kept.push(asOf(track, day));
            clear(track);
          }
        },
      };

      function told(track: Track, day: number, gone: boolean, did: boolean): PersonDay {
        const { noted, today, i } = track;
        const change = (name: (typeof FEELINGS)[number], column: Float64Array): Change => ({
          before: noted[`evening ${name}`]!,
          after: column[i]!,
          causes: causesIn(today[name]),
        });
        const [attitude, valence, arousal] = columns.map(({ name, column }) => change(name, column)) as [
          Change,
          Change,
          Change,
        ];
        const before = noted.before ?? noted.inclination!;
        const behaviour = {
          ...{ before, after: noted.inclination!, causes: causesIn(today.behaviour) },
          ...{ probability: noted.probability ?? 0, draw: noted.draw ?? 1, practised: did },
        };
        return { person: i, day, away: gone, attitude, valence, arousal, behaviour };
      }
    },
  });

  return {
    watching: (mind) => ({
      around: {
        spaces: spaceCauses(followed),
        participation: participationCauses(followed),
        memory: memoryCauses(followed, mind),
        persuasion: messageCauses(followed, mind),
        beliefs: beliefCauses(followed, mind),
        readiness: readinessCauses(followed, mind),
        humat: talkCauses(followed, mind),
        appraisal: appraisalCauses(followed, mind),
        regulation: regulationCauses(followed, mind),
        contagion: contagionCauses(followed, mind),
        influence: influenceCauses(followed, mind),
        behaviour: behaviourCauses(followed, mind),
      },
      last: evening(mind),
    }),
    days: () => [...kept],
  };
}
