/** Causes of valence and arousal: social spaces, what happened to one's needs, calming down, the moods of others. */
import { retention } from "../../core/numbers.ts";
import { f32, f64 } from "../bind.ts";
import { NEEDS } from "../message.ts";
import { NEED_COLUMNS } from "../needs.ts";
import type { Mind } from "../parts.ts";
import { type CauseKind, note } from "./causes.ts";
import { type Followed, noteShares, onEach } from "./track.ts";
import type { MakeWitness } from "./watching.ts";

/** Around social spaces: the mood of the group one met. */
export const spaceCauses =
  (followed: Followed): MakeWitness =>
  (world) => {
    const valence = f64(world, "valence");
    return onEach(
      followed,
      ({ i, noted }) => {
        noted.valence = valence[i]!;
      },
      ({ i, noted, today }) => {
        note(today.valence, "neighbour", "the people of a social space", valence[i]! - noted.valence!);
      },
    );
  };

/** Around appraisal: joy, hope and the three feelings of loss, each by what it came from. */
export const appraisalCauses =
  (followed: Followed, mind: Mind): MakeWitness =>
  (world) => {
    const option = (name: string): number => mind.option("appraisal", name, 0);
    const columns = ["satisfaction", "expectation", "participation", "promised", "perceivedSupply"] as const;
    const f = Object.fromEntries(columns.map((name) => [name, f32(world, name)]));
    const fields = ["valence", "arousal", "efficacy", "breach", "trustInTop", "spreading"] as const;
    const g = Object.fromEntries(fields.map((name) => [name, f64(world, name)]));
    const w = NEED_COLUMNS.map((need) => f32(world, `importance${need}`));
    const s = NEED_COLUMNS.map((need) => f64(world, `satisfaction${need}`));
    const shown = world.gathered.shown!;
    const impact = option("impact");
    const fading = retention(option("shockHalfLife"));
    const threat = mind.option("rumour", "threat", 0);
    return onEach(
      followed,
      ({ i, noted }) => {
        for (const name of columns) noted[name] = f[name]![i]!;
        for (const name of fields) noted[name] = g[name]![i]!;
      },
      ({ i, noted, today }, day, lo) => {
        const of = (name: (typeof columns)[number] | (typeof fields)[number]): number => noted[name]!;
        const ties = world.strength[i]!;
        const share = ties > 0 ? shown[i - lo]! / ties : 0;
        const unsure = 4 * share * (1 - share);
        const part = of("participation");
        const cope = Math.min(1, 0.5 * option("coping") * (of("efficacy") + 1) + option("participationCoping") * part);
        const change = of("satisfaction") - of("expectation");
        let shock = option("shock");
        for (let past = 1; past < day; past++) shock *= fading;
        const joy = change > 0 ? Math.min(1, change) : 0;
        const missed = change < 0 ? -option("lossAversion") * change : 0;
        const broken = option("disappointment") * of("breach");
        const heard = threat * of("spreading");
        const loss = Math.min(1, missed + shock + broken + heard);
        const gap = of("promised") - of("perceivedSupply");
        const hope = of("promised") > 0 && gap > 0 ? Math.min(1, gap) * of("trustInTop") * unsure : 0;
        const fear = loss * (1 - cope) * unsure * (1 - 0.5 * part);
        const anger = loss * option("blame") * cope;
        const sadness = loss * (1 - cope) * (1 - unsure);

        const needs = w.map((weight, k) => ({
          kind: "lived" as CauseKind,
          of: NEEDS[k]!,
          weight: weight[i]! * (s[k]![i]! - of("expectation")),
        }));
        const missedShares = shares(needs, missed);
        const losses = [
          ...missedShares,
          { kind: "announcement" as CauseKind, of: "the announcement", weight: shock },
          { kind: "lived" as CauseKind, of: "broken promises", weight: broken },
          { kind: "rumour" as CauseKind, of: "a rumour", weight: heard },
        ];
        const v = of("valence");
        const push = impact * (joy + option("hope") * hope - fear - anger - sadness);
        const room = push >= 0 ? 1 - v : 1 + v;
        noteShares(today.valence, impact * room * joy, needs, "needs");
        note(today.valence, "message", "what was promised", impact * room * option("hope") * hope);
        noteShares(today.valence, -impact * room * (fear + anger + sadness), losses, "needs");

        const quiet = 1 - of("arousal");
        const most = Math.max(joy, hope, fear, anger, sadness);
        const stirred = impact * quiet * most;
        if (most === joy) noteShares(today.arousal, stirred, needs, "needs");
        else if (most === hope) note(today.arousal, "message", "what was promised", stirred);
        else noteShares(today.arousal, stirred, losses, "needs");
        note(today.arousal, "neighbour", "colleagues divided", impact * quiet * option("uncertainty") * unsure);
      },
    );
  };

type Share = { readonly kind: CauseKind; readonly of: string; readonly weight: number };

/** The same in proportion, summing to `sum`; all as one where they sum to nothing. */
function shares(parts: readonly Share[], sum: number): Share[] {
  const all = parts.reduce((total, { weight }) => total + weight, 0);
  if (all === 0) return [{ kind: "lived", of: "needs", weight: sum }];
  return parts.map((part) => ({ ...part, weight: sum * (part.weight / all) }));
}

/** Around regulation: calming down to one's rest, which remembered feelings shift. */
export const regulationCauses =
  (followed: Followed, mind: Mind): MakeWitness =>
  (world) => {
    const valence = f64(world, "valence");
    const arousal = f64(world, "arousal");
    const calm = f32(world, "calm");
    const remembered = f32(world, "affectMemory");
    const valenceRest = mind.option("regulation", "valenceRest", 0);
    const affectWeight = mind.option("regulation", "affectWeight", 0);
    const learned = 1 - retention(mind.option("regulation", "affectHalfLife", 0));
    return onEach(
      followed,
      ({ i, noted }) => {
        noted.valence = valence[i]!;
        noted.arousal = arousal[i]!;
        noted.memory = remembered[i]!;
      },
      ({ i, noted, today }) => {
        const v = noted.valence!;
        const memory = noted.memory! + learned * (v - noted.memory!);
        const gone = 1 - calm[i]!;
        note(today.valence, "calming", "calming down", gone * (valenceRest - v));
        note(today.valence, "memory", "remembered feelings", gone * affectWeight * (memory - valenceRest));
        note(today.arousal, "calming", "calming down", arousal[i]! - noted.arousal!);
      },
    );
  };

/** Around contagion: each neighbour's mood by its difference to one's own, and how one's own mood feeds on itself. */
export const contagionCauses =
  (followed: Followed, mind: Mind): MakeWitness =>
  (world) => {
    const valence = f64(world, "valence");
    const arousal = f64(world, "arousal");
    const receptivity = f32(world, "receptivity");
    const expressed = world.gathered.expressiveness!;
    const moods = world.gathered.shownValence!;
    const option = (name: string): number => mind.option("contagion", name, 0);
    const amplification = option("amplification");
    const averaging = 1 - amplification;
    return onEach(
      followed,
      ({ i, noted }) => {
        noted.valence = valence[i]!;
        noted.arousal = arousal[i]!;
      },
      ({ i, noted, today }, _day, lo) => {
        const all = expressed[i - lo]!;
        if (!(all > 0)) return;
        const reach = Math.min(1, option("strength") * receptivity[i]! * all);
        const q = 0.5 * (1 - noted.valence!);
        const around = 0.5 * (1 - moods[i - lo]! / all);
        const apart = Math.max(-1, Math.min(1, 4 * (around - q)));
        const bias = 0.5 + (apart > 0 ? (option("biasBad") - 0.5) * apart : (0.5 - option("biasGood")) * apart);
        // On negativity the rule is linear in the mean of the others, and so in each of them.
        const byOthers = amplification * (bias + (1 - 2 * bias) * q) + averaging;
        const stirring = amplification * 0.5 + averaging;
        const own = reach * (byOthers * q + amplification * bias * q - q);
        note(today.valence, "self", "one's own mood, amplified", -2 * own);
        const a = noted.arousal!;
        const { offsets, neighbours, weights } = world.network;
        const { expressiveness, shownValence, shownArousal } = world.yesterday;
        for (let t = offsets[i]!; t < offsets[i + 1]!; t++) {
          const j = neighbours[t]!;
          const share = weights[t]! / all;
          const apartBy = 0.5 * (expressiveness![j]! - shownValence![j]!) - expressiveness![j]! * q;
          note(today.valence, "neighbour", j, -2 * reach * byOthers * share * apartBy);
          note(today.arousal, "neighbour", j, reach * stirring * share * (shownArousal![j]! - expressiveness![j]! * a));
        }
      },
    );
  };
