/** The way of today's messages into one mind: the loop over posts; the formulas are those of the rules it passes. */
import { retention } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { attentionRule, roomLeft } from "./attention-rule.ts";
import { f32, f64, i32, scratch, u8 } from "./bind.ts";
import { credibility } from "./credibility-rule.ts";
import { createDesk, layOut, PLACE, STRIDE } from "./desk.ts";
import { drawBeta, drawFlags } from "./draws.ts";
import { argument, elaboration, elaborationRule } from "./elaboration-rule.ts";
import { match } from "./matching-rule.ts";
import type { Sender } from "./message.ts";
import type { Mind } from "./parts.ts";
import { type persuasionOptions, persuasionRule } from "./persuasion-rule.ts";
import { legitimacy, reactanceRule } from "./reactance-rule.ts";
import { repetitionRule, wearOf, worn } from "./repetition-rule.ts";

/** Preferences by sender and topic, from the options of credibility. */
function preferences(mind: Mind): Record<Sender, { readonly business: number; readonly personal: number }> {
  const of = (sender: Sender): { readonly business: number; readonly personal: number } => ({
    business: mind.option("credibility", `${sender}OnBusiness`, 1),
    personal: mind.option("credibility", `${sender}OnPersonal`, 1),
  });
  return { top: of("top"), manager: of("manager"), peer: of("peer"), feed: of("feed") };
}

const clip = (x: number, most: number): number => Math.max(-most, Math.min(most, x));

/**
 * Persuasion: one message meets one mind. Reads the posts of the day and the options of the six rules
 * on the way of a message, of memory and of readiness (its brake); a rule that is off is neutral.
 * Moves the two beliefs that messages address, a little valence, reactance, load, exposures and the
 * remembered promise, and fills the stores of memory; nothing else.
 */
export function persuasion(options: Values<typeof persuasionOptions>, mind: Mind): Mechanism {
  return {
    name: persuasionRule.name,
    columns: {
      ...attentionRule.columns,
      ...elaborationRule.columns,
      ...repetitionRule.columns,
      ...reactanceRule.columns,
      ...persuasionRule.columns,
    },
    initialize(world, random) {
      const styles = random("elaboration/style");
      const consents = random("persuasion/consent");
      const notices = random("attention/notice");
      const detections = random("reactance/detect");
      const uniform = scratch(world);
      const load = f64(world, "load");
      const style = f32(world, "emotionalStyle");
      const heardBusiness = f64(world, "exposuresBusiness");
      const heardPersonal = f64(world, "exposuresPersonal");
      const reactance = f64(world, "reactance");
      const away = i32(world, "away");
      const detected = u8(world, "detected");
      const promised = f32(world, "promised");
      const reached = u8(world, "reached");
      const reaction = u8(world, "reaction");
      const consent = u8(world, "consent");
      const heardManager = u8(world, "heardManager");
      const discrepancy = f64(world, "discrepancy");
      const dFast = f64(world, "discrepancyFast");
      const dSlow = f64(world, "discrepancySlow");
      const dCue = f64(world, "discrepancyCue");
      const appropriateness = f64(world, "appropriateness");
      const aFast = f64(world, "appropriatenessFast");
      const aSlow = f64(world, "appropriatenessSlow");
      const aCue = f64(world, "appropriatenessCue");
      const valence = f64(world, "valence");
      const stubborn = f32(world, "resistanceToChange");
      const participation = f32(world, "participation");
      const trustInTop = f64(world, "trustInTop");
      const trustInManager = f64(world, "trustInManager");
      const trustInPeers = f32(world, "trustInPeers");
      const z0 = f32(world, "needRecognition");
      const z1 = f32(world, "needSelfDevelopment");
      const z2 = f32(world, "needStatus");
      const z3 = f32(world, "needSecurity");
      const w0 = f32(world, "importanceRecognition");
      const w1 = f32(world, "importanceSelfDevelopment");
      const w2 = f32(world, "importanceStatus");
      const w3 = f32(world, "importanceSecurity");

      // A rule that is off is neutral: attention never short, everything thought through, everybody half believed.
      const short = mind.on("attention") ? 1 : 0;
      const capacity = mind.option("attention", "capacity", 1);
      const backlog = mind.option("attention", "backlog", 0);
      const thinks = mind.on("elaboration");
      const involvement = mind.option("elaboration", "involvement", 0);
      const fit = mind.option("elaboration", "fit", 0);
      const judges = mind.on("credibility");
      const expertise = mind.option("credibility", "expertise", 0);
      const trustInFeed = mind.option("credibility", "trustInFeed", 0);
      const counts = mind.on("repetition") ? 1 : 0;
      const peak = mind.option("repetition", "peak", 1);
      const exposuresKept = retention(mind.option("repetition", "halfLife", 0));
      const detects = mind.on("reactance");
      const rise = mind.option("reactance", "rise", 0);
      const warranted = mind.option("reactance", "warranted", 1);
      const unwarranted = mind.option("reactance", "unwarranted", 1);
      const reactanceKept = retention(mind.option("reactance", "halfLife", 0));
      const backlash = mind.option("reactance", "backlash", 0);
      const remembers = mind.on("memory");
      const fast = mind.option("memory", "fast", 0);
      const fastShare = remembers ? fast / (fast + mind.option("memory", "slow", 1)) : 0;
      const brake = mind.option("readiness", "brake", 0);
      const { gain, warmth, promiseMemory } = options;
      const { conditions, inbox } = mind;
      const reading = {
        preference: preferences(mind),
        visibility: mind.option("reactance", "visibility", 0),
        gain: mind.option("matching", "gain", 0),
        spread: mind.option("matching", "spread", 0),
        luck: random("matching/message"),
      };
      const desk = createDesk();
      let laid = 0;

      /** Message in row `at` of the desk, post p, attended by person i; `fidelity` of its argument arrives. */
      const attend = (i: number, at: number, p: number, day: number, fidelity: number): void => {
        const m = desk.rows;
        const p0 = m[at]!;
        const p1 = m[at + 1]!;
        const p2 = m[at + 2]!;
        const p3 = m[at + 3]!;
        const mode = m[at + PLACE.mode]!;
        const pressure = m[at + PLACE.pressure]!;
        const promise = m[at + PLACE.promise]!;
        const sender = m[at + PLACE.sender]!;
        const business = m[at + PLACE.topic]! === 0;
        const heard = business ? heardBusiness : heardPersonal;
        const belief = business ? discrepancy : appropriateness;
        const before = reactance[i]!;

        // Force: what the argument says and what the sender is worth.
        const room = roomLeft(capacity, load[i]!);
        const relevance = w0[i]! * p0 + w1[i]! * p1 + w2[i]! * p2 + w3[i]! * p3;
        const share = thinks ? elaboration(room, involvement, relevance) : 1;
        const said = share * argument(m[at + PLACE.quality]! * fidelity, mode, style[i]!, fit);
        const trust =
          sender === 0
            ? trustInTop[i]!
            : sender === 1
              ? trustInManager[i]!
              : sender === 2
                ? trustInPeers[i]!
                : trustInFeed;
        const believed = judges ? credibility(expertise, trust, m[at + PLACE.preference]!, before) : 0.5;
        const force = clip(said + (1 - share) * (2 * believed - 1), 1);
        const bySender = force - clip(said, 1);

        // What becomes of the force: matched, worn, resisted.
        const matched = match(m[at + PLACE.gain]!, z0[i]! * p0 + z1[i]! * p1 + z2[i]! * p2 + z3[i]! * p3);
        const wear = wearOf(heard[i]!, peak);
        const agreed = m[at + PLACE.disclosed]! === 1 && consent[i]! === 1;
        const doubt = 1 - legitimacy(agreed, participation[i]!, warranted, unwarranted);
        const annoyed = before + rise * m[at + PLACE.detection]! * doubt * pressure * (1 - before);
        const push = matched * worn(force, wear) - backlash * annoyed * pressure;

        // What it moves: the belief by delta, of which cue rests on the sender; and a feeling.
        const b = belief[i]!;
        const d = clip(gain * push, 1);
        const delta = d > 0 ? d * (1 - brake * stubborn[i]!) * (1 - b) : d * (1 + b);
        belief[i] = b + delta;
        if (remembers) {
          const cue = push === 0 || wear < 0 ? 0 : (delta / push) * matched * wear * bySender;
          const content = delta - cue;
          const toFast = business ? dFast : aFast;
          const toSlow = business ? dSlow : aSlow;
          const toCue = business ? dCue : aCue;
          toFast[i] = clip(toFast[i]! + fastShare * content, 2);
          toSlow[i] = clip(toSlow[i]! + (1 - fastShare) * content, 2);
          toCue[i] = clip(toCue[i]! + cue, 2);
        }
        const felt = clip(push, 1);
        const v = valence[i]!;
        const touch = warmth * mode * felt;
        valence[i] = touch > 0 ? v + touch * (1 - v) : v + touch * (1 + v);

        // What stays behind.
        reactance[i] = annoyed;
        const noticed = m[at + PLACE.noticed]!;
        if (detects && noticed > 0 && detected[i] === 0)
          detected[i] = noticed === 1 || detections.at(i, day, p) < noticed ? 1 : 0;
        heard[i] = heard[i]! + counts;
        if (promise > 0)
          promised[i] = promised[i]! > 0 ? promised[i]! + promiseMemory * (promise - promised[i]!) : promise;
        reached[i] = 1;
        reaction[i] = 128 + Math.round(127 * felt);
        if (sender === 1) heardManager[i] = 1;
      };

      return {
        start() {
          laid = 0;
          desk.posts = 0;
        },
        enter(day, lo, hi) {
          const entry = { day, lo, hi };
          drawBeta(styles, 0, style, entry, 4, 4);
          drawFlags(consents, 0, consent, entry, conditions.consent);
        },
        step(day, lo, hi) {
          if (laid !== day) {
            laid = day;
            layOut(desk, inbox, day, reading);
          }
          for (let i = lo; i < hi; i++) {
            load[i] = load[i]! * backlog;
            heardBusiness[i] = heardBusiness[i]! * exposuresKept;
            heardPersonal[i] = heardPersonal[i]! * exposuresKept;
            reactance[i] = reactance[i]! * reactanceKept;
            reaction[i] = 0;
            heardManager[i] = 0;
          }
          for (let p = 0; p < desk.posts; p++) {
            const choice = desk.choice[p]!;
            const fidelity = desk.fidelity[p]!;
            const count = desk.count[p]!;
            notices.fill(uniform, lo, hi, day, p);
            for (let i = lo; i < hi; i++) {
              const chosen = choice === null ? 0 : choice[i]!;
              if (chosen >= count || away[i] !== 0) continue;
              const at = (desk.first[p]! + chosen) * STRIDE;
              if (uniform[i - lo]! < desk.rows[at + PLACE.open]! * roomLeft(capacity, load[i]!))
                attend(i, at, p, day, fidelity === null ? 1 : fidelity[i]!);
              load[i] = load[i]! + short * desk.rows[at + PLACE.minutes]!;
            }
          }
        },
      };
    },
  };
}
