/** Whole minds in an organisation, and a campaign: one run. */
import type { Campaign, Office, Spend } from "../campaigns/campaign.ts";
import { designs } from "../campaigns/catalogue.ts";
import { campaignMechanism } from "../campaigns/mechanism.ts";
import type { Random } from "../core/luck.ts";
import type { Mechanism, World } from "../engine/mechanism.ts";
import type { Recorder } from "../engine/recorder.ts";
import { advance } from "../engine/simulate.ts";
import { createStage } from "../engine/stage.ts";
import { trajectoryDigest } from "../engine/trajectory.ts";
import type { MeasuredColumns } from "../experiment/measure.ts";
import { createSignals } from "../mind/create-signals.ts";
import type { Inbox } from "../mind/message.ts";
import { type MindSpec, mindMechanisms } from "../mind/mind.ts";
import type { Signals } from "../mind/signals.ts";
import type { Organisation } from "../people/population.ts";

/** A campaign, put to work in a run. */
export type Plan = (office: Office) => Campaign;

/** What a run is made of; the mind has its defaults where nothing is said. */
export interface Play {
  readonly organisation: Organisation;
  readonly plan: Plan;
  readonly days: number;
  readonly seed: string | number;
  /** Last day of the campaign; default the last of the run. */
  readonly last?: number;
  readonly mind?: MindSpec["options"];
  readonly conditions?: Partial<MindSpec["conditions"]>;
  /** Caps by head, as in a scenario; default none. */
  readonly budget?: Spend;
  /** What people let out; default by the options of `signals`. */
  readonly signals?: (world: World, random: Random) => Signals;
  /** Mechanisms that act after the mind and the campaign; default none. */
  readonly also?: readonly Mechanism[];
  /** People a rule is called for at a time. */
  readonly block?: number;
  readonly recorder?: Recorder;
}

/** What a run leaves. */
export interface Played {
  readonly columns: MeasuredColumns;
  readonly spent: Spend;
}

const UNCAPPED: Spend = Object.freeze({ attentionMinutes: 1e12, managerHours: 1e12, money: 1e12 });

/** A design by name with these options. */
export function design(kind: "nothing" | "cascade" | "fluid", options: Readonly<Record<string, number>> = {}): Plan {
  return (office) => designs[kind]!.create(options, office);
}

/** Runs it; the columns are as they stand on the last day. */
export function play({ organisation, plan, days, seed, recorder, block, ...given }: Play): Played {
  const { mind = {}, budget = UNCAPPED, signals = createSignals, last = days, also = [] } = given;
  const conditions = { lived: 0.6, alignment: 0.8, consent: 0.6, ...given.conditions };
  const inbox: Inbox = { posts: [] };
  const seat = campaignMechanism({ inbox, signals, first: 1, last, budget, alignment: conditions.alignment });
  const mechanisms = [...mindMechanisms({ options: mind, conditions, inbox }), seat.mechanism, ...also];
  const stage = createStage({ ...organisation, mechanisms, ...(block === undefined ? {} : { block }) });
  seat.seat(plan);
  stage.begin({ seed });
  advance(stage, days, recorder);
  return { columns: stage.columns.of, spent: seat.spent() };
}

/** Runs it, with the digest of every column on every day. */
export function traced(one: Play): Played & { readonly digest: string } {
  const recorder = trajectoryDigest();
  const played = play({ ...one, recorder });
  return { ...played, digest: recorder.hex() };
}
