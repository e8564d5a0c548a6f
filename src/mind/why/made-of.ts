/**
 * What everybody's attitude is made of, in seven sums kept up day by day: messages, leaders, needs,
 * taking part, practice, neighbours and one's own first view. Readiness and influence are linear in
 * attitude, so the sums follow the same formulas and always add up to the attitude.
 */
import { retention } from "../../core/numbers.ts";
import type { World } from "../../engine/mechanism.ts";
import { f32, f64, i32 } from "../bind.ts";
import type { Mind } from "../parts.ts";

/** Numbers kept of a person: the seven sums, and the attitude as it was yesterday. */
export const PARTS = 8;
/** Where each sum stands among the numbers of a person. */
export const PART = { message: 0, leaders: 1, need: 2, participation: 3, practice: 4, neighbours: 5, self: 6 } as const;
const BEFORE = 7;

/** Trust in peers at which susceptibility counts as drawn, as in the rule of influence. */
const USUAL_TRUST = 0.6;

/** The sums of one world. */
export interface MadeOf {
  /** Row i at i * PARTS. */
  readonly parts: Float64Array;
  /** Efficacy of person i that is owed to taking part. */
  readonly ableByPart: Float64Array;
  /** Takes the people lo to hi as they came. */
  enter(lo: number, hi: number): void;
  /** Follows the day; after all rules, with the neighbours' sums of influence. */
  step(lo: number, hi: number): void;
}

/** Makes the sums of a world whose mechanism gathers attitude within the bound of influence, where that is on. */
export function madeOf(world: World, mind: Mind): MadeOf {
  const { n } = world;
  const parts = new Float64Array(PARTS * n);
  const needed = f64(world, "discrepancy");
  const right = f64(world, "appropriateness");
  const able = f64(world, "efficacy");
  const rest = f32(world, "efficacyAtRest");
  const backed = f64(world, "principalSupport");
  const worth = f64(world, "personalValence");
  const ready = f64(world, "readiness");
  const attitude = f64(world, "attitude");
  const anchor = f32(world, "attitudeAnchor");
  const susceptibility = f32(world, "susceptibility");
  const trusting = f32(world, "trustInPeers");
  const resistance = f32(world, "resistanceToChange");
  const taking = f32(world, "participation");
  const recent = i32(world, "recent");
  const influences = mind.on("influence");
  const others = influences ? world.gatheredWithin.attitude! : new Float64Array(world.block);
  const within = influences ? world.strengthWithin.attitude! : others;
  const four = (stem: string): readonly [Float32Array, Float32Array, Float32Array, Float32Array] => [
    f32(world, `${stem}Recognition`),
    f32(world, `${stem}SelfDevelopment`),
    f32(world, `${stem}Status`),
    f32(world, `${stem}Security`),
  ];
  const [w0, w1, w2, w3] = four("importance");
  const [c0, c1, c2, c3] = four("change");
  const [b0, b1, b2, b3] = four("statusQuo");

  const weight = (belief: string): number => mind.option("readiness", belief, 0);
  const byNeeded = weight("discrepancy");
  const byRight = weight("appropriateness");
  const byAble = weight("efficacy");
  const byBacked = weight("principalSupport");
  const byWorth = weight("personalValence");
  const sum = byNeeded + byRight + byAble + byBacked + byWorth;
  const scale = sum > 0 ? 1 / sum : 0;
  const pull = mind.option("readiness", "pull", 0);
  const brake = mind.option("readiness", "brake", 0);
  const supportKept = 1 - mind.option("beliefs", "support", 0);
  const fadingKept = mind.on("beliefs") ? retention(mind.option("beliefs", "fading", 0)) : 1;
  const involves = mind.on("participation") && mind.conditions.participation > 0;
  const gain = mind.option("participation", "gain", 0);
  const pace = mind.option("influence", "pace", 0);
  const talks = mind.on("humat");
  const learns = mind.on("beliefs");

  // Beliefs as people brought them, as they were yesterday, and what of them is owed to whom.
  const neededAtStart = new Float64Array(n);
  const rightAtStart = new Float64Array(n);
  const rightBefore = new Float64Array(n);
  const ableBefore = new Float64Array(n);
  const backedBefore = new Float64Array(n);
  const rightByPart = new Float64Array(n);
  const ableByPart = new Float64Array(n);
  const backedByLeaders = new Float64Array(n);
  const worthByTalk = new Float64Array(n);

  const worthOf = (i: number): number => {
    const a = w0[i]!;
    const b = w1[i]!;
    const c = w2[i]!;
    const d = w3[i]!;
    const all = a + b + c + d;
    if (!(all > 0)) return 0;
    const gained = a * (c0[i]! - b0[i]!) + b * (c1[i]! - b1[i]!) + c * (c2[i]! - b2[i]!) + d * (c3[i]! - b3[i]!);
    return Math.max(-1, Math.min(1, gained / all));
  };
  /** Taking part raises appropriateness and efficacy; the latter fades where one did not practise. */
  const involve = (lo: number, hi: number): void => {
    for (let i = lo; i < hi; i++) {
      const d = gain * taking[i]! * (1 - brake * resistance[i]!);
      rightByPart[i] = rightByPart[i]! + d * (1 - rightBefore[i]!);
      const fresh = ableByPart[i]! + d * (1 - ableBefore[i]!);
      ableByPart[i] = (recent[i]! & 2) > 0 ? fresh : fadingKept * fresh;
      rightBefore[i] = right[i]!;
      ableBefore[i] = able[i]!;
    }
  };

  return {
    parts,
    ableByPart,
    enter(lo, hi) {
      parts.fill(0, PARTS * lo, PARTS * hi);
      for (const owed of [rightByPart, ableByPart, backedByLeaders, worthByTalk]) owed.fill(0, lo, hi);
      for (let i = lo; i < hi; i++) {
        parts[PARTS * i + PART.self] = attitude[i]!;
        parts[PARTS * i + BEFORE] = attitude[i]!;
        neededAtStart[i] = needed[i]!;
        rightAtStart[i] = right[i]!;
        rightBefore[i] = right[i]!;
        ableBefore[i] = able[i]!;
        backedBefore[i] = backed[i]!;
      }
    },
    step(lo, hi) {
      if (involves) involve(lo, hi);
      for (let i = lo; i < hi; i++) {
        const p = backed[i]!;
        const led = supportKept * backedByLeaders[i]! + (p - supportKept * backedBefore[i]!);
        backedByLeaders[i] = led;
        backedBefore[i] = p;
        const a0 = rightAtStart[i]!;
        const d0 = neededAtStart[i]!;
        const home = rest[i]!;
        const owedA = rightByPart[i]!;
        const owedE = ableByPart[i]!;
        const talked = worthByTalk[i]!;

        // Readiness pulls the attitude, neighbours and the anchor move it: the same, sum by sum.
        const at = PARTS * i;
        const x = parts[at + BEFORE]!;
        const step = pull * (ready[i]! > x ? (1 - brake * resistance[i]!) * (1 - x) : 1 + x);
        const open = Math.max(0, Math.min(1, (susceptibility[i]! * trusting[i]!) / USUAL_TRUST));
        const total = within[i - lo]!;
        const stay = total > 0 ? 1 - pace : 1 - pace * (1 - open);
        const heard = total > 0 ? (pace * open * others[i - lo]!) / total : 0;
        const kept = (1 - step) * stay;
        const grown = step * stay * scale;
        parts[at] = kept * parts[at]! + grown * (byNeeded * (needed[i]! - d0) + byRight * (right[i]! - a0 - owedA));
        parts[at + 1] = kept * parts[at + 1]! + grown * byBacked * led;
        parts[at + 2] = kept * parts[at + 2]! + grown * byWorth * (worth[i]! - talked);
        parts[at + 3] = kept * parts[at + 3]! + grown * (byRight * owedA + byAble * owedE);
        parts[at + 4] = kept * parts[at + 4]! + grown * byAble * (able[i]! - home - owedE);
        parts[at + 5] = kept * parts[at + 5]! + grown * byWorth * talked + heard;
        const own = byNeeded * d0 + byRight * a0 + byAble * home + byBacked * (p - led);
        parts[at + 6] = kept * parts[at + 6]! + grown * own + pace * (1 - open) * anchor[i]!;
        parts[at + BEFORE] = attitude[i]!;
        if (talks && learns) worthByTalk[i] = talked + worthOf(i) - worth[i]!;
      }
    },
  };
}
