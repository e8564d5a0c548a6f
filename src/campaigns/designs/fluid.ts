import { InputError } from "../../core/errors.ts";
import { calendar } from "../calendar.ts";
import type { Campaign, Office } from "../campaign.ts";
import { EVEN, frameFor, message } from "../content.ts";
import { FREE } from "../ledger.ts";
import { type Given, resolved } from "../resolved.ts";
import { createTailor } from "../tailor.ts";
import { type FluidOption, fluidOptions } from "./fluid-options.ts";

/** What it believes. */
export const fluidBelief =
  "people listen to what speaks to their needs: listen, find communities, choose the frame for each, learn from reactions";

/**
 * Listens to people who consent, finds communities in their contacts, picks for each community the
 * need a message speaks to, and learns from late and noisy reactions. Everybody else gets the
 * untargeted message, and so does a community of which too little has been heard. The untargeted
 * sendings of the whole campaign are set aside first: listening is bought with what is left, so
 * that it never silences the campaign.
 * @throws InputError where an option is unknown or out of range, or people of an imported
 * organisation are to be addressed one by one
 */
export function fluid(options: Given<FluidOption>, office: Office): Campaign {
  const o = resolved(fluidOptions, options, "fluid");
  const { people, inbox, first, last } = office;
  if (o.pinpoint === 1 && people.source.kind === "imported")
    throw new InputError([
      { path: "fluid.pinpoint", message: "invalid 1; expected 0: imported people are addressed by community only" },
    ]);
  const sendings = calendar(first, last, o.every);
  const reviews = calendar(first, last, o.regroup);
  const delivery = { sender: "top", open: o.open, minutes: o.minutes } as const;
  const same = { ...delivery, frame: EVEN, targeted: false, disclosed: true };
  const why = message(o, { ...same, topic: "business" });
  const tailored = [0, 1, 2, 3].map((need) => ({
    frame: frameFor(need, o.focus),
    targeted: true,
    disclosed: o.disclosed === 1,
  }));
  const personal = [same, ...tailored].map((part) => message(o, { ...delivery, ...part, topic: "personal" }));
  const base = {
    attentionMinutes: people.n * o.minutes * o.open,
    managerHours: 0,
    money: o.variantMoney + o.sendMoney * people.n,
  };
  /** Sendings not yet made: their untargeted form is set aside. */
  let ahead = sendings.count;
  const tailor = createTailor(o, office);
  let connected = false;

  /** Buys something beside the sendings, if it can be paid without touching them. */
  function extra(money: number): boolean {
    return office.left().money - ahead * base.money >= money && office.spend({ ...FREE, money });
  }

  function send(sending: number): void {
    ahead--;
    if (!office.spend(base)) {
      tailor.silent();
      return;
    }
    const isWhy = o.whyEvery > 0 && sending % o.whyEvery === 0;
    const choice = connected && !isWhy ? tailor.choose(first + sending * o.every) : null;
    if (choice && extra(o.variantMoney * (tailor.variants() - 1)))
      inbox.posts.push({ messages: personal, choice, fidelity: null });
    else {
      tailor.sameForAll();
      inbox.posts.push({ messages: [isWhy ? why : personal[0]!], choice: null, fidelity: null });
    }
  }

  return {
    name: "fluid",
    morning(day) {
      if (day < first || day > last) return;
      if (day === first && o.tailoring === 1) connected = extra(o.platformMoney + o.platformMoneyPerPerson * people.n);
      if (connected && reviews.on(day) >= 0 && extra(o.analystMoney)) tailor.regroup();
      const sending = sendings.on(day);
      if (sending >= 0) send(sending);
    },
    evening(day) {
      if (connected && day >= first && day <= last)
        tailor.listen(day, sendings.on(day) >= 0, (cues) => extra(o.cueMoney * cues));
    },
  };
}
