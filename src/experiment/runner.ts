/** One run: a theatre plays a spec, a recording looks on, and plain data comes back. */

import { RunError, refuse } from "../core/errors.ts";
import type { Recorder } from "../engine/recorder.ts";
import { trajectoryDigest } from "../engine/trajectory.ts";
import { type Roots, roots } from "../mind/why/roots.ts";
import { createTheatre, type Played, type Theatre } from "../scenario/build.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { adoptionsOf } from "./adoptions.ts";
import { horizonOf } from "./horizon.ts";
import { inWorld } from "./in-world.ts";
import { measureNames, measures } from "./measures.ts";
import { pricesOf } from "./prices.ts";
import { recording } from "./recording.ts";
import type { RunResult, RunSpec, Study } from "./spec.ts";

/** Plays a spec of the study. The same spec always gives the same result. */
export type Runner = (spec: RunSpec) => RunResult;

/**
 * A runner of a study's specs. What can be used again (people, network, memory) is kept between runs.
 * Outcomes are read on the day of `horizonOf(study.scenario)`.
 * @throws InputError where the scenario and the organisation cannot be built, or lack the grouping asked for
 */
export function createRunner(study: Study): Runner {
  const { scenario, every, by } = study;
  const theatreOf = theatres(study);
  const horizon = horizonOf(scenario);
  const prices = pricesOf(scenario);
  return (spec) => {
    const series = recording(scenario.days, every, by);
    const trace = spec.trace ? trajectoryDigest() : null;
    const outcomes: Record<string, number | null> = {};
    const recorder: Recorder = {
      record(day, world) {
        series.record(day, world);
        trace?.record(day, world);
        if (day !== horizon.day) return;
        for (const name of measureNames) outcomes[name] = measures[name]!.compute(world.columns, null);
      },
    };
    const { theatre, looker } = theatreOf(spec.world);
    if (spec.why && !looker) refuse("why", "invalid true; expected a study that says why");
    looker?.look(spec.why === true);
    const { spent, unspent, people } = play(theatre, spec, recorder);
    for (const name of measureNames)
      if (measures[name]!.of === "design") outcomes[name] = measures[name]!.price(spent, prices);
    return {
      spec,
      people: people.n,
      outcomes,
      spent,
      unspent,
      days: series.days,
      series: series.blocks(),
      trajectory: trace === null ? null : trace.hex(),
      ...(spec.why && looker && { adoptions: adoptionsOf(looker.adoptions(), people.source) }),
    };
  };
}

/** A theatre, and who looks on at it: one for runs that ask why and for those that do not, as a second would slow both. */
interface House {
  readonly theatre: Theatre;
  readonly looker: Roots | null;
}

/** The theatre of a world, or of the scenario as it is; the last one is kept, because the designs of a replication share it. */
function theatres({ scenario, organisation, worlds = [], why }: Study): (world: number | undefined) => House {
  const house = (played: Scenario): House => {
    const looker = why ? roots() : null;
    return { theatre: createTheatre(played, organisation, looker?.watching), looker };
  };
  const open = (world: number | undefined): House => {
    if (world === undefined) return house(scenario);
    const found = worlds.find((each) => each.world === world);
    if (!found) return refuse("world", `invalid ${world}; expected the number of a world of the study`);
    return house(inWorld(scenario, found.values));
  };
  let world: number | undefined = worlds[0]?.world;
  let theatre = open(world);
  return (wanted) => {
    if (wanted !== world) {
      theatre = open(wanted);
      world = wanted;
    }
    return theatre;
  };
}

/** Plays; what fails comes out as itself, for the executor to say of which run. */
function play(theatre: Theatre, spec: RunSpec, recorder: Recorder): Played {
  try {
    return theatre.play(spec, recorder);
  } catch (error) {
    throw error instanceof RunError && error.cause !== undefined ? error.cause : error;
  }
}
