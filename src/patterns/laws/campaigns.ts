/** What a campaign can do no better than another, or the same as another. */

import { calendar } from "../../campaigns/calendar.ts";
import { EVEN, message } from "../../campaigns/content.ts";
import { cascadeOptions } from "../../campaigns/designs/cascade-options.ts";
import { resolveOptions } from "../../core/options.ts";
import { createSignals } from "../../mind/create-signals.ts";
import type { Signals } from "../../mind/signals.ts";
import { syntheticOrganisation } from "../../people/generators/organisation.ts";
import { buildNetwork } from "../../people/network.ts";
import { buildPopulation, type Organisation } from "../../people/population.ts";
import { atLeast, below, exactly } from "../check.ts";
import type { Check, Seeds } from "../pattern.ts";
import { design, type Plan, type Play, play, traced } from "../plays.ts";
import { sum } from "../statistics.ts";

const DAYS = 60;
/** Campaigns as in the flagship study. */
const budget = { attentionMinutes: 480, managerHours: 8, money: 200 };
const mute: Signals = { consents: () => true, arrived: () => 0, cue: () => false, reaction: () => 0 };

/** A fluid campaign that hears nothing is its fallback, bit for bit except the cost. */
export function* fallback(seeds: Seeds): Generator<Check> {
  const [seed] = seeds(1);
  const organisation = syntheticOrganisation({ people: 150 }, seed!);
  const common = { organisation, days: DAYS, last: 50, seed: seed!, budget };
  const run = (tailoring: number, rest: Partial<Play>) =>
    traced({ ...common, plan: design("fluid", { tailoring }), ...rest });
  const cases = [
    ["nobody consents", { conditions: { consent: 0 } }],
    ["nobody shows anything", { conditions: { consent: 1 }, signals: () => mute }],
  ] as const;
  for (const [words, rest] of cases) {
    const [tailored, same] = [run(1, rest), run(0, rest)];
    yield exactly(`b: different trajectories of fluid and its fallback, ${words}`, distinct(tailored, same), 1);
    yield exactly(
      `b: minutes of attention that fluid takes beyond its fallback, ${words}`,
      tailored.spent.attentionMinutes - same.spent.attentionMinutes,
      0,
    );
    const dearer = tailored.spent.money > same.spent.money ? "yes" : "no";
    yield exactly(`b: whether fluid costs more money than its fallback, ${words}`, dearer, "yes");
  }
  const heard = { conditions: { consent: 1 } };
  yield exactly("b: different trajectories of the two where all consent", distinct(run(1, heard), run(0, heard)), 2);
}

const distinct = (...runs: readonly { readonly digest: string }[]): number =>
  new Set(runs.map(({ digest }) => digest)).size;

const STATES = ["attitude", "readiness", "discrepancy", "appropriateness", "efficacy", "principalSupport"] as const;

/** Tailoring brings nothing where everybody needs the same, however clear the signals are. */
export function* alikeNeeds(seeds: Seeds): Generator<Check> {
  const [seed] = seeds(1);
  const clear = { rate: 1, observable: 0.8, noise: 20, shown: 1, sharpness: 20 };
  const tailor = {
    pinpoint: 1,
    dimensions: 0,
    noiseRatio: 20,
    slope: 0.4,
    delay: 0,
    whyEvery: 0,
    focus: 1,
    pressure: 0,
  };
  const compared = (heterogeneity: number): { readonly largest: number; readonly targeted: number } => {
    const run = (tailoring: number) =>
      play({
        organisation: syntheticOrganisation({ people: 150 }, seed!),
        plan: design("fluid", { ...tailor, tailoring }),
        days: DAYS,
        seed: seed!,
        mind: { needs: { heterogeneity }, matching: { gain: 0.7 } },
        conditions: { consent: 1 },
        signals: (world, random) => createSignals(world, random, clear),
      }).columns;
    const [tailored, same] = [run(1), run(0)];
    const apart = STATES.flatMap((name) =>
      Array.from(tailored[name]!, (value, i) => Math.abs(value - same[name]![i]!)),
    );
    return { largest: Math.max(...apart), targeted: sum(tailored.detected!) };
  };
  const words = "largest effect of tailoring on attitude and beliefs";
  const [alike, different] = [compared(0), compared(1)];
  yield below(`c: ${words}, needs and importances the same for all`, alike.largest, 1e-12);
  yield atLeast("c: people who were sent what was chosen for them there, of 150", alike.targeted, 15);
  yield atLeast(`c: ${words}, needs different`, different.largest, 0.01);
}

/** One manager with all the others as reports, tied in a ring. */
function star(n: number): Organisation {
  const manager = Int32Array.from({ length: n }, (_, i) => (i === 0 ? -1 : 0));
  const { people } = buildPopulation({ manager, groupings: [], source: { kind: "synthetic" } });
  const source = Array.from({ length: n }, (_, i) => i);
  const layers = [{ name: "work", directed: false }];
  return { people, network: buildNetwork({ n, layers, source, target: source.map((i) => (i + 1) % n) }) };
}

/** The briefing of the cascade sent to all reports of the top at once, on the days of its rounds. */
const broadcast: Plan = ({ inbox, first, last, people }) => {
  const o = resolveOptions(cascadeOptions);
  const days = calendar(first, last, o.every);
  const words = { frame: EVEN, targeted: false, disclosed: true, open: o.briefingOpen, minutes: o.briefingMinutes };
  const briefing = message(o, { ...words, sender: "manager", topic: "personal" });
  const choice = Uint8Array.from(people.depth, (depth) => (depth > 0 ? 0 : 255));
  return {
    name: "broadcast",
    morning(day) {
      if (days.on(day) >= 0) inbox.posts.push({ messages: [briefing], choice, fidelity: null });
    },
    evening() {},
  };
};

/** A cascade that loses nothing on its only hop is a broadcast. */
export function* cascadeAsBroadcast(seeds: Seeds): Generator<Check> {
  const [seed] = seeds(1);
  const common = { organisation: star(150), days: DAYS, seed: seed!, conditions: { alignment: 1 } };
  const lossless = { fidelity: 1, noise: 0, latency: 0, townHall: 0 };
  const digests = [design("cascade", lossless), broadcast].map((plan) => traced({ ...common, plan }));
  const words = "different trajectories of a cascade and a broadcast by the same sender, 149 reports of one manager";
  yield exactly(`i: ${words}, fidelity 1`, distinct(...digests), 1);
  const lossy = traced({ ...common, plan: design("cascade", { ...lossless, fidelity: 0.8 }) });
  yield exactly(`i: ${words}, fidelity .8`, distinct(lossy, digests[1]!), 2);
}
