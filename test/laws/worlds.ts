import { trajectoryDigest } from "../../src/engine/trajectory.ts";
import type { Organisation } from "../../src/people/population.ts";
import { createTheatre, type Played } from "../../src/scenario/build.ts";
import { parse, scenario } from "../../src/scenario/parse.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { stringify } from "../../src/scenario/stringify.ts";

/** A scenario with every part open to change. */
export type Draft = {
  -readonly [K in keyof Scenario]: Scenario[K] extends object ? Draft2<Scenario[K]> : Scenario[K];
};
type Draft2<T> = { -readonly [K in keyof T]: T[K] extends object ? Draft2<T[K]> : T[K] };

/** The flagship, made small and changed, then checked like any other scenario. */
export function variant(change: (draft: Draft) => void): Scenario {
  const draft = structuredClone(scenario("tsunami-or-tailored")) as unknown as Draft;
  draft.organisation.synthetic.people = 150;
  draft.days = 60;
  draft.campaign.last = 50;
  change(draft);
  return parse(stringify(draft as unknown as Scenario));
}

/** What a run leaves: the digest of all columns on all days, and what it cost. */
export interface Trace {
  readonly hex: string;
  readonly played: Played;
}

/** Runs one design with its whole trajectory digested. */
export function trace(one: Scenario, design: string, organisation: Organisation | null = null): Trace {
  const digest = trajectoryDigest();
  const played = createTheatre(one, organisation).play({ design, replication: 1, seed: one.seed }, digest);
  return { hex: digest.hex(), played };
}
