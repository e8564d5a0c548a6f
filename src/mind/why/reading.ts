/** Today's messages read once more by one person: the formulas of persuasion, with what each message moved. */
import type { Random } from "../../core/luck.ts";
import { retention } from "../../core/numbers.ts";
import type { World } from "../../engine/mechanism.ts";
import { roomLeft } from "../attention-rule.ts";
import { f32, f64, i32, u8 } from "../bind.ts";
import { credibility } from "../credibility-rule.ts";
import { createDesk, layOut, PLACE, STRIDE } from "../desk.ts";
import { argument, elaboration } from "../elaboration-rule.ts";
import { match } from "../matching-rule.ts";
import type { Sender } from "../message.ts";
import type { Mind } from "../parts.ts";
import { legitimacy } from "../reactance-rule.ts";
import { wearOf, worn } from "../repetition-rule.ts";

/** What a person brings to the day's messages: the columns as they are just before persuasion. */
export interface Reader {
  load: number;
  exposuresBusiness: number;
  exposuresPersonal: number;
  reactance: number;
  discrepancy: number;
  appropriateness: number;
  valence: number;
}

/** What one attended message moved. */
export interface Moved {
  /** 0 top, 1 manager, 2 peer, 3 feed. */
  readonly sender: number;
  /** 0 business (it moves discrepancy), 1 personal (it moves appropriateness). */
  readonly topic: number;
  /** Applied to the belief. */
  readonly belief: number;
  /** Of it, what rests on the sender. */
  readonly cue: number;
  /** Applied to valence. */
  readonly valence: number;
}

/** Today's messages, to be read again. */
export interface Rereading {
  /** Takes in the posts of the day; before anybody reads. */
  lay(day: number): void;
  /** What they move in person i; the reader's numbers become those after the last message. */
  read(i: number, day: number, reader: Reader): Moved[];
}

const SENDERS: readonly Sender[] = ["top", "manager", "peer", "feed"];
const clip = (x: number, most: number): number => Math.max(-most, Math.min(most, x));

/** Made once for a world; to be asked while the day's posts are in the inbox. Writes to the reader only. */
export function rereading(world: World, random: Random, mind: Mind): Rereading {
  const gain = mind.option("persuasion", "gain", 0);
  const warmth = mind.option("persuasion", "warmth", 0);
  const notices = random("attention/notice");
  const style = f32(world, "emotionalStyle");
  const consent = u8(world, "consent");
  const away = i32(world, "away");
  const stubborn = f32(world, "resistanceToChange");
  const participation = f32(world, "participation");
  const trustInTop = f64(world, "trustInTop");
  const trustInManager = f64(world, "trustInManager");
  const trustInPeers = f32(world, "trustInPeers");
  const needs = ["Recognition", "SelfDevelopment", "Status", "Security"];
  const z = needs.map((need) => f32(world, `need${need}`));
  const w = needs.map((need) => f32(world, `importance${need}`));
  const short = mind.on("attention") ? 1 : 0;
  const capacity = mind.option("attention", "capacity", 1);
  const backlog = mind.option("attention", "backlog", 0);
  const involvement = mind.option("elaboration", "involvement", 0);
  const fit = mind.option("elaboration", "fit", 0);
  const expertise = mind.option("credibility", "expertise", 0);
  const trustInFeed = mind.option("credibility", "trustInFeed", 0);
  const counts = mind.on("repetition") ? 1 : 0;
  const peak = mind.option("repetition", "peak", 1);
  const exposuresKept = retention(mind.option("repetition", "halfLife", 0));
  const rise = mind.option("reactance", "rise", 0);
  const warranted = mind.option("reactance", "warranted", 1);
  const unwarranted = mind.option("reactance", "unwarranted", 1);
  const reactanceKept = retention(mind.option("reactance", "halfLife", 0));
  const backlash = mind.option("reactance", "backlash", 0);
  const brake = mind.option("readiness", "brake", 0);
  const { inbox } = mind;
  const preference = Object.fromEntries(
    SENDERS.map((sender) => [
      sender,
      {
        business: mind.option("credibility", `${sender}OnBusiness`, 1),
        personal: mind.option("credibility", `${sender}OnPersonal`, 1),
      },
    ]),
  ) as Record<Sender, { readonly business: number; readonly personal: number }>;
  const reading = {
    preference,
    visibility: mind.option("reactance", "visibility", 0),
    gain: mind.option("matching", "gain", 0),
    spread: mind.option("matching", "spread", 0),
    luck: random("matching/message"),
  };
  const desk = createDesk();

  const attend = (i: number, at: number, fidelity: number, reader: Reader): Moved => {
    const m = desk.rows;
    let relevance = 0;
    let met = 0;
    for (let k = 0; k < 4; k++) {
      relevance += w[k]![i]! * m[at + k]!;
      met += z[k]![i]! * m[at + k]!;
    }
    const mode = m[at + PLACE.mode]!;
    const pressure = m[at + PLACE.pressure]!;
    const sender = m[at + PLACE.sender]!;
    const topic = m[at + PLACE.topic]!;
    const before = reader.reactance;
    const share = mind.on("elaboration") ? elaboration(roomLeft(capacity, reader.load), involvement, relevance) : 1;
    const said = share * argument(m[at + PLACE.quality]! * fidelity, mode, style[i]!, fit);
    const trust = [trustInTop[i]!, trustInManager[i]!, trustInPeers[i]!, trustInFeed][sender]!;
    const believed = mind.on("credibility") ? credibility(expertise, trust, m[at + PLACE.preference]!, before) : 0.5;
    const force = clip(said + (1 - share) * (2 * believed - 1), 1);
    const bySender = force - clip(said, 1);
    const matched = match(m[at + PLACE.gain]!, met);
    const wear = wearOf(topic === 0 ? reader.exposuresBusiness : reader.exposuresPersonal, peak);
    const agreed = m[at + PLACE.disclosed]! === 1 && consent[i]! === 1;
    const doubt = 1 - legitimacy(agreed, participation[i]!, warranted, unwarranted);
    const annoyed = before + rise * m[at + PLACE.detection]! * doubt * pressure * (1 - before);
    const push = matched * worn(force, wear) - backlash * annoyed * pressure;
    const b = topic === 0 ? reader.discrepancy : reader.appropriateness;
    const d = clip(gain * push, 1);
    const belief = d > 0 ? d * (1 - brake * stubborn[i]!) * (1 - b) : d * (1 + b);
    const cue = push === 0 || wear < 0 ? 0 : (belief / push) * matched * wear * bySender;
    const touch = warmth * mode * clip(push, 1);
    const valence = touch > 0 ? touch * (1 - reader.valence) : touch * (1 + reader.valence);
    reader.reactance = annoyed;
    reader.valence += valence;
    if (topic === 0) {
      reader.discrepancy += belief;
      reader.exposuresBusiness += counts;
    } else {
      reader.appropriateness += belief;
      reader.exposuresPersonal += counts;
    }
    return { sender, topic, belief, cue, valence };
  };

  return {
    lay(day) {
      layOut(desk, inbox, day, reading);
    },
    read(i, day, reader) {
      const moved: Moved[] = [];
      reader.load *= backlog;
      reader.exposuresBusiness *= exposuresKept;
      reader.exposuresPersonal *= exposuresKept;
      reader.reactance *= reactanceKept;
      for (let p = 0; p < desk.posts; p++) {
        const choice = desk.choice[p]!;
        const chosen = choice === null ? 0 : choice[i]!;
        if (chosen >= desk.count[p]! || away[i] !== 0) continue;
        const at = (desk.first[p]! + chosen) * STRIDE;
        const fidelity = desk.fidelity[p]!;
        if (notices.at(i, day, p) < desk.rows[at + PLACE.open]! * roomLeft(capacity, reader.load))
          moved.push(attend(i, at, fidelity === null ? 1 : fidelity[i]!, reader));
        reader.load += short * desk.rows[at + PLACE.minutes]!;
      }
      return moved;
    },
  };
}
