import type { Spend } from "../campaigns/campaign.ts";
import { designs } from "../campaigns/catalogue.ts";
import { campaignMechanism } from "../campaigns/mechanism.ts";
import type { Columns } from "../core/columns.ts";
import { InputError, RunError, refuse, unknownWord } from "../core/errors.ts";
import type { World } from "../engine/mechanism.ts";
import type { Recorder } from "../engine/recorder.ts";
import { advance } from "../engine/simulate.ts";
import { createStage, type Stage } from "../engine/stage.ts";
import { createSignals } from "../mind/create-signals.ts";
import type { Inbox } from "../mind/message.ts";
import { mindMechanisms } from "../mind/mind.ts";
import type { Watching } from "../mind/why/watching.ts";
import { syntheticOrganisation } from "../people/generators/organisation.ts";
import type { Organisation, Population } from "../people/population.ts";
import type { DesignSpec, Scenario } from "./scenario.ts";

/** One run, as plain data. */
export interface PlaySpec {
  /** Name of a design of the scenario, or nothing. */
  readonly design: string;
  /** From 1. */
  readonly replication: number;
  readonly seed: string;
}

/** What a run leaves behind. World and columns are the theatre's own: the next run overwrites them. */
export interface Played {
  readonly world: World;
  readonly columns: Columns;
  readonly spent: Spend;
  readonly unspent: Spend;
  readonly people: Population;
}

/** A scenario made ready to be run again and again, on one stage. */
export interface Theatre {
  /** Number of people. */
  readonly people: number;
  /** Runs one design from day 0 to the last day. @throws RunError with the spec, whatever fails */
  play(spec: PlaySpec, recorder?: Recorder): Played;
}

/**
 * Builds a scenario: its people and ties (given, or synthetic), minds and a seat for campaigns.
 * People, network and luck of a run come from its seed and replication and never from the design:
 * every design meets the same people on the same days with the same luck. `watching` looks on at the
 * minds and changes nothing.
 * @throws InputError where options of the scenario are unknown or out of range
 * @example
 * const theatre = createTheatre({ ...gs.scenario("tsunami-or-tailored"), days: 5 }, null);
 * theatre.play({ design: "nothing", replication: 1, seed: "1" }).spent; // { attentionMinutes: 0, managerHours: 0, money: 0 }
 */
export function createTheatre(scenario: Scenario, organisation: Organisation | null, watching?: Watching): Theatre {
  const { conditions, campaign, budget, days } = scenario;
  const inbox: Inbox = { posts: [] };
  const seat = campaignMechanism({
    inbox,
    signals: (world, random) => createSignals(world, random, valuesOf(scenario.mind.signals)),
    first: campaign.first,
    last: campaign.last,
    budget,
    alignment: conditions.alignment,
  });
  const mechanisms = [...mindMechanisms({ options: scenario.mind, conditions, inbox, watching }), seat.mechanism];
  let cast: { readonly seed: string; readonly organisation: Organisation } | null = null;
  let stage: Stage | null = null;

  /** People and network of a run; those of the last one are kept, so that designs share them. */
  function organisationOf(seed: string): Organisation {
    if (organisation) return organisation;
    if (cast?.seed !== seed)
      cast = { seed, organisation: syntheticOrganisation(scenario.organisation.synthetic, seed) };
    return cast.organisation;
  }

  function perform(spec: PlaySpec, recorder: Recorder | undefined): Played {
    if (!(Number.isInteger(spec.replication) && spec.replication >= 1))
      refuse("replication", `invalid ${spec.replication}; expected a whole number from 1`);
    const { kind, options } = designOf(scenario, spec.design);
    const seed = `${spec.seed}/${spec.replication}`;
    const { people, network } = organisationOf(seed);
    seat.seat((office) => designs[kind]!.create(options, office));
    stage ??= createStage({ people, network, mechanisms });
    stage.begin({ seed, people, network });
    advance(stage, days, recorder);
    return { world: stage.world, columns: stage.columns, spent: seat.spent(), unspent: seat.unspent(), people };
  }

  return {
    people: organisation?.people.n ?? scenario.organisation.synthetic.people,
    play(spec, recorder) {
      try {
        return perform(spec, recorder);
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        const run = `${spec.design}, replication ${spec.replication}, seed ${spec.seed}`;
        throw new RunError(`run failed (${run}): ${why}`, { ...spec }, cause);
      }
    },
  };
}

/** Values of a table; none where there is nothing but a word. */
function valuesOf(options: Scenario["mind"][string] | undefined): Readonly<Record<string, number>> {
  return options === undefined || options === "off" ? {} : options;
}

function designOf(scenario: Scenario, name: string): DesignSpec {
  const known = scenario.designs.find((design) => design.name === name);
  if (!known && name === "nothing") return { name, kind: name, options: {} };
  const names = ["nothing", ...scenario.designs.map((design) => design.name)];
  if (!known) throw new InputError([{ path: "design", message: unknownWord(name, names) }]);
  if (!Object.hasOwn(designs, known.kind))
    throw new InputError([{ path: `designs.${name}.kind`, message: unknownWord(known.kind, Object.keys(designs)) }]);
  return known;
}
