import type { Option } from "../core/options.ts";

/** What employees live through, whatever is said to them; and what working time costs. */
export const conditionOptions: Readonly<
  Record<"lived" | "alignment" | "consent" | "pricePerAttentionHour" | "pricePerManagerHour", Option>
> = Object.freeze({
  lived: {
    meaning: "lived supply of the four needs once the change is at work",
    unit: "share",
    default: 0.6,
    range: [0, 1],
    source: "our choice; walk the talk is kept where it equals the promise",
    evidence: "assumed",
  },
  alignment: {
    meaning: "agreement of the leaders down the line: the share of meaning each hop keeps on top of the fidelity",
    unit: "share",
    default: 0.8,
    range: [0.05, 1],
    source: "our choice; Breitenstein: the fish must smell from the head",
    evidence: "assumed",
  },
  consent: {
    meaning: "share of people who consent to be listened to",
    unit: "share",
    default: 0.6,
    range: [0, 1],
    source: "our choice; works agreements and opt-in differ widely",
    evidence: "assumed",
  },
  pricePerAttentionHour: {
    meaning: "what an hour of a receiver's working time costs",
    unit: "euros",
    default: 45,
    range: [0, 500],
    source: "rounded labour cost per hour of an office job in western Europe, with overhead; set your own",
    evidence: "assumed",
  },
  pricePerManagerHour: {
    meaning: "what an hour of a manager's working time costs",
    unit: "euros",
    default: 75,
    range: [0, 1000],
    source: "rounded labour cost per hour of a line manager in western Europe, with overhead; set your own",
    evidence: "assumed",
  },
});
