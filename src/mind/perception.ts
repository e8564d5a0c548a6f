import type { ColumnSpec } from "../core/columns.ts";
import { retention } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64, scratch, u8 } from "./bind.ts";
import { createDesk, layOut, PLACE, type Senders, STRIDE } from "./desk.ts";
import { drawBeta, drawFlags } from "./draws.ts";
import type { Inbox } from "./message.ts";
import type { perceptionOptions } from "./perception-options.ts";

export { perceptionOptions } from "./perception-options.ts";

const columns: Readonly<Record<string, ColumnSpec>> = {
  load: {
    type: "f64",
    meaning: "messages about the change waiting for attention",
    unit: "minutes",
    range: [0, 1e9],
  },
  exposures: { type: "f64", meaning: "remembered messages", unit: "messages", range: [0, 1e9] },
  reactance: { type: "f64", meaning: "resistance to being persuaded", unit: "reactance", range: [0, 1] },
  promised: {
    type: "f32",
    meaning: "remembered promise of how far needs will be served; 0 where nothing was promised",
    unit: "share of needs",
    range: [0, 1],
  },
  emotionalStyle: {
    type: "f32",
    meaning: "trait: 0 moved by arguments, 1 by feelings",
    unit: "share",
    range: [0, 1],
  },
  reached: { type: "u8", meaning: "has attended to at least one message", unit: "flag", range: [0, 1] },
  consent: { type: "u8", meaning: "agreed to be listened to", unit: "flag", range: [0, 1] },
  reaction: {
    type: "u8",
    meaning:
      "force of today's last attended message as it was felt: 1 (-1) to 128 (0) to 255 (+1); 0 where none was attended",
    unit: "code",
    range: [0, 255],
  },
};

const clip = (x: number, most: number): number => Math.max(-most, Math.min(most, x));

/**
 * Perception: one message meets one mind. Reads the posts of the day; moves readiness, a little
 * valence, reactance and the remembered promise, and nothing else. `consent` is the share of people
 * who agree to be listened to, `resistance` shrinks positive steps by the trait.
 */
export function perception(
  options: Values<typeof perceptionOptions>,
  consent: number,
  resistance: number,
  inbox: Inbox,
): Mechanism {
  const o = options;
  const senders: Senders = {
    preference: {
      top: { business: o.topOnBusiness, personal: o.topOnPersonal },
      manager: { business: o.managerOnBusiness, personal: o.managerOnPersonal },
      peer: { business: o.peerOnBusiness, personal: o.peerOnPersonal },
      feed: { business: o.feedOnBusiness, personal: o.feedOnPersonal },
    },
    trust: { peer: o.trustInPeers, feed: o.trustInFeed },
    visibility: o.visibility,
  };
  return {
    name: "perception",
    columns,
    initialize(world, random) {
      const traits = random("perception/traits");
      const consents = random("perception/consent");
      const notices = random("perception/attend");
      const uniform = scratch(world);
      const load = f64(world, "load");
      const exposures = f64(world, "exposures");
      const reactance = f64(world, "reactance");
      const readiness = f64(world, "readiness");
      const valence = f64(world, "valence");
      const promised = f32(world, "promised");
      const style = f32(world, "emotionalStyle");
      const stubborn = f32(world, "resistanceToChange");
      const top = f64(world, "trustInTop");
      const manager = f64(world, "trustInManager");
      const reached = u8(world, "reached");
      const agreed = u8(world, "consent");
      const reaction = u8(world, "reaction");
      const z0 = f32(world, "needRecognition");
      const z1 = f32(world, "needSelfDevelopment");
      const z2 = f32(world, "needStatus");
      const z3 = f32(world, "needSecurity");
      const w0 = f32(world, "importanceRecognition");
      const w1 = f32(world, "importanceSelfDevelopment");
      const w2 = f32(world, "importanceStatus");
      const w3 = f32(world, "importanceSecurity");
      const { capacity, backlog, involvement, fit, matching, peak, expertise, gain, backlash, warmth, promiseMemory } =
        options;
      const kept = retention(options.exposureHalfLife);
      const keptReactance = retention(options.reactanceHalfLife);
      const raise = options.reactance;
      const warranted = 1 - options.warranted;
      const unwarranted = 1 - options.unwarranted;
      const desk = createDesk();
      let laid = 0;

      /** Message in row `at` of the desk, attended by person i; `fidelity` of its argument arrives. */
      const attend = (i: number, at: number, fidelity: number): void => {
        const m = desk.rows;
        const p0 = m[at]!;
        const p1 = m[at + 1]!;
        const p2 = m[at + 2]!;
        const p3 = m[at + 3]!;
        const pressure = m[at + PLACE.pressure]!;
        const mode = m[at + PLACE.mode]!;
        const promise = m[at + PLACE.promise]!;
        const trusted = m[at + PLACE.trusted]!;
        const trust = trusted === 0 ? top[i]! : trusted === 1 ? manager[i]! : m[at + PLACE.trust]!;
        const room = capacity / (capacity + load[i]!);
        const relevance = Math.min(1, involvement * (w0[i]! * p0 + w1[i]! * p1 + w2[i]! * p2 + w3[i]! * p3));
        const elaboration = room * relevance;
        const before = reactance[i]!;
        const credibility = 0.5 * (expertise + trust) * m[at + PLACE.preference]! * (1 - before);
        const argument = 2 * m[at + PLACE.quality]! * fidelity - 1 + fit * (1 - 2 * Math.abs(mode - style[i]!));
        const force = clip(elaboration * argument + (1 - elaboration) * (2 * credibility - 1), 1);
        const match = 1 + matching * clip(z0[i]! * p0 + z1[i]! * p1 + z2[i]! * p2 + z3[i]! * p3, 2);
        const wear = Math.max(-1, 1 - exposures[i]! / peak);
        const doubt = m[at + PLACE.disclosed]! === 1 && agreed[i]! === 1 ? warranted : unwarranted;
        const annoyed = before + raise * m[at + PLACE.detection]! * doubt * pressure * (1 - before);
        const worn = wear >= 0 ? force * wear : Math.abs(force) * wear;
        const push = Math.max(0, match) * worn - backlash * annoyed * pressure;
        const b = readiness[i]!;
        const d = clip(gain * push, 1);
        readiness[i] = d > 0 ? b + d * (1 - resistance * stubborn[i]!) * (1 - b) : b + d * (1 + b);
        const v = valence[i]!;
        const felt = clip(push, 1);
        const touch = warmth * mode * felt;
        valence[i] = touch > 0 ? v + touch * (1 - v) : v + touch * (1 + v);
        reactance[i] = annoyed;
        exposures[i] = exposures[i]! + 1;
        if (promise > 0)
          promised[i] = promised[i]! > 0 ? promised[i]! + promiseMemory * (promise - promised[i]!) : promise;
        reached[i] = 1;
        reaction[i] = 128 + Math.round(127 * felt);
      };

      return {
        start() {
          laid = 0;
          desk.posts = 0;
          drawBeta(traits, 0, style, 4, 4);
          drawFlags(consents, 0, agreed, consent);
        },
        step(day, lo, hi) {
          if (laid !== day) {
            laid = day;
            layOut(desk, inbox, senders);
          }
          for (let i = lo; i < hi; i++) {
            load[i] = load[i]! * backlog;
            exposures[i] = exposures[i]! * kept;
            reactance[i] = reactance[i]! * keptReactance;
            reaction[i] = 0;
          }
          for (let p = 0; p < desk.posts; p++) {
            const choice = desk.choice[p]!;
            const fidelity = desk.fidelity[p]!;
            const count = desk.count[p]!;
            notices.fill(uniform, lo, hi, day, p);
            for (let i = lo; i < hi; i++) {
              const chosen = choice === null ? 0 : choice[i]!;
              if (chosen >= count) continue;
              const at = (desk.first[p]! + chosen) * STRIDE;
              const noticed = (desk.rows[at + PLACE.open]! * capacity) / (capacity + load[i]!);
              if (uniform[i - lo]! < noticed) attend(i, at, fidelity === null ? 1 : fidelity[i]!);
              load[i] = load[i]! + desk.rows[at + PLACE.minutes]!;
            }
          }
        },
      };
    },
  };
}
