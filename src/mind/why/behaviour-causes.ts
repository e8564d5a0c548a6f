/** Causes of behaviour: what has moved the inclination to practise since yesterday, and how the day's draw fell. */
import { logistic } from "../../core/numbers.ts";
import type { World } from "../../engine/mechanism.ts";
import { f32, f64 } from "../bind.ts";
import type { Mind } from "../parts.ts";
import { note, noteAll } from "./causes.ts";
import { type Followed, onEach, type Track } from "./track.ts";
import type { MakeWitness } from "./watching.ts";

/** Notes the terms of the inclination as a person brings them. */
export function firstInclination(world: World, mind: Mind): (track: Track) => void {
  const terms = termsOf(world, mind);
  return (track) => {
    track.seen = new Map();
    keep(track, terms(track.i, 0, 0));
  };
}

/** Around behaviour. */
export const behaviourCauses =
  (followed: Followed, mind: Mind): MakeWitness =>
  (world, random) => {
    const luck = random("behaviour/practise");
    const terms = termsOf(world, mind);
    const option = (name: string): number => mind.option("behaviour", name, 0);
    const byNorm = mind.option("culture", "weight", 0);
    const shown = world.gathered.shown!;
    return onEach(
      followed,
      () => {},
      (track, day, lo) => {
        const { i, noted, today } = track;
        const to = today.behaviour;
        const ties = world.strength[i]!;
        const now = terms(i, day, ties > 0 ? shown[i - lo]! / ties : 0);
        noteAll(to, today.attitude, option("attitude"));
        noteAll(to, today.efficacy, option("efficacy"));
        noteAll(to, today.valence, option("valence"));
        note(to, "practice", "habit", now.habit - noted.habit!);
        note(to, "need", "what one prefers", now.choice - noted.choice!);
        note(to, "culture", "what is usual here", now.culture - noted.culture!);
        note(to, "mandate", "a mandate", now.mandate - noted.mandate!);
        note(to, "mandate", "the end of support", now.support - noted.support!);
        // Neighbours who show more or less than they did; the first or the last tie brings the social term itself.
        note(to, "neighbour", "having colleagues at all", now.tied - noted.tied!);
        const seen = new Map<number, number>();
        const { offsets, neighbours, weights } = world.network;
        for (let t = offsets[i]!; t < offsets[i + 1]!; t++) {
          const part = (weights[t]! * world.yesterday.shown![neighbours[t]!]!) / ties;
          if (part !== 0) seen.set(neighbours[t]!, (seen.get(neighbours[t]!) ?? 0) + part);
        }
        const factor = 2 * option("peers") * (1 - byNorm);
        for (const j of new Set([...track.seen.keys(), ...seen.keys()]))
          note(to, "neighbour", j, factor * ((seen.get(j) ?? 0) - (track.seen.get(j) ?? 0)));
        track.seen = seen;
        noted.before = noted.inclination!;
        keep(track, now);
        noted.probability = logistic(option("steepness") * noted.inclination!);
        noted.draw = luck.at(i, day);
      },
    );
  };

interface Terms {
  readonly attitude: number;
  readonly efficacy: number;
  readonly valence: number;
  readonly habit: number;
  readonly choice: number;
  readonly culture: number;
  readonly peers: number;
  readonly tied: number;
  readonly mandate: number;
  readonly support: number;
  readonly effort: number;
}

/** The terms of the inclination of person i, who sees this share of others practise. */
function termsOf(world: World, mind: Mind): (i: number, day: number, share: number) => Terms {
  const option = (name: string): number => mind.option("behaviour", name, 0);
  const [attitude, efficacy, valence, habit, choice] = ["attitude", "efficacy", "valence", "habit", "choice"].map(
    (name) => f64(world, name),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const norm = f32(world, "norm");
  const threshold = f32(world, "threshold");
  const byChoice = mind.on("humat") || mind.on("consumat") ? option("choice") : 0;
  const byNorm = mind.option("culture", "weight", 0);
  const { mandate, mandateFirst, mandateLast, supportLast } = mind.conditions;
  return (i, day, share) => {
    const tied = world.strength[i]! > 0 ? 1 : 0;
    return {
      attitude: option("attitude") * attitude[i]!,
      efficacy: option("efficacy") * efficacy[i]!,
      valence: option("valence") * valence[i]!,
      habit: option("habit") * habit[i]!,
      choice: byChoice * (2 * choice[i]! - 1),
      culture: tied * option("peers") * 2 * byNorm * norm[i]!,
      peers: tied * option("peers") * 2 * (1 - byNorm) * share,
      tied: -tied * option("peers"),
      mandate: day >= mandateFirst && day <= mandateLast ? option("mandate") * mandate : 0,
      support: supportLast > 0 && day > supportLast ? -option("supportEnd") : 0,
      effort: -option("barrier") - option("thresholdWeight") * (threshold[i]! - 0.25),
    };
  };
}

/** Keeps the terms for tomorrow. Changes the track. */
function keep({ noted }: Track, terms: Terms): void {
  for (const [name, term] of Object.entries(terms)) if (name in KEPT) noted[name] = term;
  noted.inclination = Object.values(terms).reduce((sum: number, term: number) => sum + term, 0);
}

/** Terms whose change is told as one. */
const KEPT = { habit: 1, choice: 1, culture: 1, tied: 1, mandate: 1, support: 1 };
