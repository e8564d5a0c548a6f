import { normalCdf, normalQuantile } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { createAround } from "./around.ts";
import { f32, f64, i32, u8 } from "./bind.ts";
import { drawBeta, drawNormal } from "./draws.ts";
import {
  dilemmaOf,
  dissonance as dissonanceOf,
  motive,
  NO_DILEMMA,
  SOCIAL_DILEMMA,
  satisfactionWith,
  settled,
  strength as strengthOf,
} from "./humat-dissonance.ts";
import { type humatOptions, humatRule } from "./humat-rule.ts";
import { alike, persuaded, similarity, standing } from "./humat-talk.ts";
import { importance } from "./importance.ts";
import { NEED_COLUMNS } from "./needs.ts";
import { createPartners } from "./partners.ts";
import type { Mind } from "./parts.ts";

type Four = readonly [Float32Array, Float32Array, Float32Array, Float32Array];

/**
 * HUMAT: people weigh the change against the status quo by their motives; where these are at odds
 * beyond what they tolerate, they convince the people they are tied to, or ask them.
 */
export function humat(options: Values<typeof humatOptions>, mind: Mind): Mechanism {
  const { satisfactionBand, dissonanceBand, experientialBand, talks, likeness, standing: base } = options;
  const chooses = !mind.on("consumat");
  return {
    name: humatRule.name,
    columns: humatRule.columns,
    sequential: true,
    initialize(world, random) {
      const traits = random("humat/traits");
      const luck = random("humat/talk");
      const choice = f64(world, "choice");
      const dissonance = f32(world, "dissonance");
      const tolerance = f32(world, "tolerance");
      const aspiration = f32(world, "aspiration");
      const importanceSocial = f32(world, "importanceSocial");
      const dilemma = u8(world, "dilemma");
      const away = i32(world, "away");
      const four = (start: string): Four => NEED_COLUMNS.map((need) => f32(world, start + need)) as unknown as Four;
      const w = four("importance");
      const change = four("change");
      const stay = four("statusQuo");
      const [w0, w1, w2, w3] = w;
      const [c0, c1, c2, c3] = change;
      const [b0, b1, b2, b3] = stay;
      const ties = world.strength;
      const ofChange = new Float64Array(3);
      const ofStay = new Float64Array(3);
      // What everybody thinks without the others, side by side, as people act in random order; and who has to
      // think anew, as something has changed: most people, on most days, have not.
      const own = new Float64Array(6 * world.n);
      const due = new Uint8Array(world.n);
      const around = createAround(world, choice);
      const { stale } = around;
      let today = -1;
      const note = (at: number, value: number): number => {
        if (own[at] === value) return 0;
        own[at] = value;
        return 1;
      };
      const evaluate = (lo: number, hi: number): void => {
        for (let i = lo; i < hi; i++) {
          const a = w0[i]!;
          const b = w1[i]!;
          const c = w2[i]!;
          const d = w3[i]!;
          const changes =
            note(6 * i, motive(a, c0[i]!, d, c3[i]!)) +
            note(6 * i + 1, motive(b, c1[i]!, c, c2[i]!)) +
            note(6 * i + 2, motive(a, b0[i]!, d, b3[i]!)) +
            note(6 * i + 3, motive(b, b1[i]!, c, b2[i]!)) +
            note(6 * i + 4, importanceSocial[i]!) +
            note(6 * i + 5, tolerance[i]!);
          if (changes > 0) due[i] = 1;
        }
      };
      const partners = createPartners(world);

      /** What a listener hears of a speaker in one need of one alternative. */
      const alikeness = (k: number, s: Four, speaker: number, listener: number): number => {
        const own = w[k]![listener]!;
        const other = w[k]![speaker]!;
        return similarity(own, other, alike(own * s[k]![listener]!, other * s[k]![speaker]!), likeness);
      };
      const persuasion = (speaker: number, listener: number): number => {
        let sum = 0;
        for (let k = 0; k < 4; k++)
          sum += alikeness(k, change, speaker, listener) + alikeness(k, stay, speaker, listener);
        return sum * standing(aspiration[speaker]!, aspiration[listener]!, base);
      };
      const gullible = (i: number, j: number): number => persuasion(i, j);
      const persuasive = (i: number, j: number): number => persuasion(j, i);

      const persuade = (speaker: number, listener: number): void => {
        const heard = standing(aspiration[speaker]!, aspiration[listener]!, base);
        for (let k = 0; k < 4; k++) {
          const ofNew = heard * alikeness(k, change, speaker, listener);
          const ofOld = heard * alikeness(k, stay, speaker, listener);
          change[k]![listener] = persuaded(change[k]![listener]!, change[k]![speaker]!, ofNew);
          stay[k]![listener] = persuaded(stay[k]![listener]!, stay[k]![speaker]!, ofOld);
        }
        evaluate(listener, listener + 1);
      };
      const talk = (i: number, kind: number): void => {
        if (kind === SOCIAL_DILEMMA) {
          const listener = partners.next(i, choice, 0, away, gullible);
          if (listener >= 0) persuade(i, listener);
        } else {
          const speaker = partners.next(i, choice, 1, away, persuasive);
          if (speaker >= 0) persuade(speaker, i);
        }
      };

      const think = (i: number): void => {
        const sum = ties[i]!;
        const social = sum > 0 ? own[6 * i + 4]! * ((2 * around.sum(i)) / sum - 1) : 0;
        ofChange[0] = own[6 * i]!;
        ofChange[1] = social;
        ofChange[2] = own[6 * i + 1]!;
        ofStay[0] = own[6 * i + 2]!;
        ofStay[1] = 0 - social;
        ofStay[2] = own[6 * i + 3]!;
        const dissonanceOfChange = dissonanceOf(ofChange);
        const dissonanceOfStay = dissonanceOf(ofStay);
        if (chooses) {
          const better =
            settled(satisfactionWith(ofChange) - satisfactionWith(ofStay), satisfactionBand) ||
            settled(dissonanceOfStay - dissonanceOfChange, dissonanceBand) ||
            settled(ofChange[0]! - ofStay[0]!, experientialBand);
          if (better !== 0 && better > 0 !== (choice[i] === 1)) {
            choice[i] = better > 0 ? 1 : 0;
            around.changed(i);
          }
        }
        const changes = choice[i] === 1;
        const d = changes ? dissonanceOfChange : dissonanceOfStay;
        dissonance[i] = d;
        dilemma[i] = dilemmaOf(changes ? ofChange : ofStay, strengthOf(d, own[6 * i + 5]!));
        due[i] = 0;
        stale[i] = 0;
      };

      return {
        start() {
          partners.forget();
          around.forget();
          due.fill(1);
          today = -1;
        },
        enter(day, lo, hi) {
          const entry = { day, lo, hi };
          if (day > 0) partners.forgetPeople(lo, hi);
          due.fill(1, lo, hi);
          const { toleranceMean: mean, toleranceSpread: spread } = options;
          const below = spread > 0 ? normalCdf(-mean / spread) : 0;
          const within = spread > 0 ? normalCdf((1 - mean) / spread) - below : 0;
          drawBeta(traits, 1, aspiration, entry, 4, 4);
          drawNormal(traits, 0, importanceSocial, entry, 0, 1);
          for (let i = lo; i < hi; i++) {
            importanceSocial[i] = importance(importanceSocial[i]!);
            const z = spread > 0 ? normalQuantile(below + within * traits.at(i, day, 0)) : 0;
            tolerance[i] = Math.max(0, Math.min(1, mean + spread * z));
            choice[i] = 0;
            dissonance[i] = 0;
            dilemma[i] = NO_DILEMMA;
          }
        },
        step(day, i) {
          if (day !== today) {
            today = day;
            around.look(due);
            evaluate(0, world.n);
          }
          if (due[i]! + stale[i]! > 0) think(i);
          if (dilemma[i] !== NO_DILEMMA && away[i] === 0 && luck.at(i, day) < talks) talk(i, dilemma[i]!);
        },
      };
    },
  };
}
