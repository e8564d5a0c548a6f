/** A scenario made by hand, for tests that need no day loop. */
import type { Scenario } from "../../src/scenario/scenario.ts";

export function study(changes: Partial<Scenario> = {}): Scenario {
  return {
    format: 1,
    name: "by-hand",
    title: "By hand",
    info: {
      whatIsIt: "",
      howItWorks: "",
      howToUseIt: "",
      thingsToNotice: "",
      thingsToTry: "",
      whatItDoesNotShow: "",
      sources: [],
    },
    expected: { pattern: "", refutedBy: "" },
    organisation: { synthetic: { people: 60 } },
    days: 40,
    campaign: { first: 1, last: 20 },
    conditions: { lived: 0.6, alignment: 0.8, consent: 0.6 },
    mind: {},
    budget: { attentionMinutes: 100, managerHours: 10, money: 10 },
    designs: [
      { name: "nothing", kind: "nothing", options: {} },
      { name: "cascade", kind: "cascade", options: {} },
      { name: "fluid", kind: "fluid", options: {} },
    ],
    replications: 5,
    seed: "1",
    primary: "practising",
    practicalDifference: 0.02,
    ...changes,
  };
}
