import type { Post } from "../../mind/message.ts";
import { calendar } from "../calendar.ts";
import type { Campaign, Office } from "../campaign.ts";
import { EVEN, message } from "../content.ts";
import { arriving, lineOf, relay } from "../line.ts";
import { type Given, resolved } from "../resolved.ts";
import { type CascadeOption, cascadeOptions } from "./cascade-options.ts";

/** What it believes. */
export const cascadeBelief =
  "everybody needs to hear the same message: why from the top, what it means from one's own manager";

/**
 * One message in tsunami mode: on fixed days a town hall by the top on why, then a briefing down
 * the reporting line by one's own manager. Every hop costs days, hours and a part of the message.
 * It listens to nobody. A level that cannot be paid for is not briefed, nor is anybody below it.
 * @throws InputError where an option is unknown or out of range
 */
export function cascade(options: Given<CascadeOption>, office: Office): Campaign {
  const o = resolved(cascadeOptions, options, "cascade");
  const { people, inbox } = office;
  const line = lineOf(people);
  const last = Math.min(office.last, office.first + (o.rounds - 1) * o.every);
  const rounds = o.rounds > 0 ? calendar(office.first, last, o.every) : calendar(1, 0, 1);
  const luck = office.luck("campaign/relay");
  const hop = { fidelity: o.fidelity, alignment: office.alignment, noise: o.noise };
  const spoken = { frame: EVEN, targeted: false, disclosed: true };
  const townHall = message(o, {
    ...spoken,
    sender: "top",
    topic: "business",
    open: o.townHallOpen,
    minutes: o.townHallMinutes,
  });
  const briefing = message(o, {
    ...spoken,
    sender: "manager",
    topic: "personal",
    open: o.briefingOpen,
    minutes: o.briefingMinutes,
  });
  /** Level that each round has reached; a broken line stays where it is. */
  const reached = new Int32Array(rounds.count);
  /** What arrives of each round under way. */
  const arrives = new Map<number, Float64Array>();

  function speak(): void {
    const cost = {
      attentionMinutes: people.n * o.townHallMinutes * o.townHallOpen,
      managerHours: 0,
      money: o.townHallMoney + o.townHallMoneyPerPerson * people.n,
    };
    if (office.spend(cost)) inbox.posts.push({ messages: [townHall], choice: null, fidelity: null });
  }

  function brief(round: number, level: number): void {
    const from = line.start[level]!;
    const to = line.start[level + 1]!;
    const cost = {
      attentionMinutes: (to - from) * o.briefingMinutes * o.briefingOpen,
      managerHours: line.briefers[level]! * o.briefingHours,
      money: 0,
    };
    if (reached[round] !== level - 1 || !office.spend(cost)) return;
    reached[round] = level;
    inbox.posts.push(briefLevel(round, level));
    if (level === line.levels) arrives.delete(round);
  }

  function briefLevel(round: number, level: number): Post {
    let fidelity = arrives.get(round);
    if (!fidelity) {
      fidelity = new Float64Array(people.n);
      relay(line, people, hop, luck, rounds.day(round), fidelity);
      for (let i = 0; i < people.n; i++) fidelity[i] = arriving(o.quality, fidelity[i]!);
      arrives.set(round, fidelity);
    }
    const choice = new Uint8Array(people.n).fill(255);
    for (let k = line.start[level]!; k < line.start[level + 1]!; k++) choice[line.order[k]!] = 0;
    return { messages: [briefing], choice, fidelity };
  }

  return {
    name: "cascade",
    morning(day) {
      if (day < office.first || day > office.last) return;
      if (o.townHall === 1 && rounds.on(day) >= 0) speak();
      if (o.briefings === 0) return;
      for (let round = 0; round < rounds.count; round++) {
        const since = day - rounds.day(round);
        if (since < 0) break;
        if (o.latency === 0) {
          if (since === 0) for (let level = 1; level <= line.levels; level++) brief(round, level);
        } else if (since % o.latency === 0 && since > 0 && since / o.latency <= line.levels)
          brief(round, since / o.latency);
      }
    },
    evening() {},
  };
}
