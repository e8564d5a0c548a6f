/**
 * A stage: the columns, the scratch and the luck of one world, made once and used for any number of
 * runs. A new run re-keys and zeroes what is there; nothing is allocated or compiled again, which is
 * what makes thousands of small runs fast.
 */
import { allocate, type Columns, named } from "../core/columns.ts";
import { GroundswellError, InputError, type Problem } from "../core/errors.ts";
import { luckSource } from "../core/luck.ts";
import type { Network } from "../people/network.ts";
import type { Population } from "../people/population.ts";
import { askingFaults } from "./asking-faults.ts";
import { columnsOf, networkFaults, peopleFaults, worldFaults } from "./check.ts";
import type { Mechanism, World } from "./mechanism.ts";
import { type Actor, actorOf, fieldsOf, planSweeps, readingsOf, type Sweep } from "./sweep.ts";

/** What a stage is made of. */
export interface StageOptions {
  readonly people: Population;
  /** As many people as `people`. */
  readonly network: Network;
  /** In the order in which they act each day. */
  readonly mechanisms: readonly Mechanism[];
  /** Memory to cut the columns from, zeroed at every run; by default its own. */
  readonly buffer?: ArrayBufferLike;
  /** How many people a mechanism is called for at a time, at least 1; results do not depend on it. Default 256. */
  readonly block?: number;
}

/** The seed of a run, and its people and network where they are others than before. */
export interface Beginning {
  readonly seed: string | number;
  readonly people?: Population;
  readonly network?: Network;
}

/** A field and yesterday's copy of it. */
export interface Snapshot {
  readonly today: Float64Array;
  readonly yesterday: Float64Array;
}

/** A world ready to be run, again and again. */
export interface Stage {
  /** As a probe sees it: columns, strength, people and network of the run at hand, and `yesterday` of every field copied. */
  readonly world: World;
  readonly columns: Columns;
  /** The mechanisms in their order, with what each does. */
  readonly actors: readonly Actor[];
  /** Those that have a step, grouped as the loop calls them. */
  readonly sweeps: readonly Sweep[];
  /** Fields copied at the start of a day, for their neighbours to read. */
  readonly snapshots: readonly Snapshot[];
  readonly block: number;
  /** The day last run: 0 after `begin`, -1 before it. Only the loop writes it. */
  day: number;
  /** Whether people are at their steps just now. Only the loop writes it. */
  stepping: boolean;
  /**
   * Begins a run: re-keys the luck, zeroes all columns, calls every mechanism's `start`; day 0.
   * @throws InputError where new people or a new network are not as many as the old ones
   */
  begin(beginning: Beginning): void;
  /** Ends the day: newcomers take the rows that were renewed. */
  close(): void;
}

/**
 * Makes a stage: allocates the columns and calls every mechanism's `initialize`. `begin` comes next.
 * @throws InputError with every repeated name or column, every field that cannot be gathered, every column that is asked for
 * and that nobody owns, and a network of another size
 * @example
 * const stage = createStage({ ...gs.syntheticOrganisation({ people: 20 }, "1"), mechanisms: [] });
 * stage.begin({ seed: 1 });
 * stage.world.n; // 20
 */
export function createStage({ people, network, mechanisms, buffer, block = 256 }: StageOptions): Stage {
  const problems = worldFaults(people, network, mechanisms);
  if (!(Number.isInteger(block) && block > 0))
    problems.push({ path: "block", message: `invalid ${block}; expected a whole number above 0` });
  const misfits = problems.some(({ path }) => path?.startsWith("network"));
  if (problems.length > 0)
    throw new InputError([...problems, ...(misfits ? [] : askingFaults(people, network, mechanisms))]);
  const { n } = people;
  const columns = allocate(n, columnsOf(mechanisms), buffer);
  const luck = luckSource();
  const strength = new Float64Array(n);
  // The network as it was given, and as it is by now: a run may rewire it, the next begins with the given one.
  const run = { people, network, given: network };
  const renewed = new Set<number>();
  const between = (what: string): void => {
    if (stage.stepping)
      throw new GroundswellError(`invalid ${what} in a step of day ${stage.day}; expected it in before or after`);
  };

  const today = columns.of as Readonly<Record<string, Float64Array>>;
  const synchronous = mechanisms.filter((mechanism) => !mechanism.sequential);
  const sequential = mechanisms.filter((mechanism) => mechanism.sequential);
  const yesterday: Record<string, Float64Array> = {};
  for (const field of synchronous.flatMap(fieldsOf)) yesterday[field] ??= new Float64Array(n);
  const ofBlock = readingsOf(synchronous, yesterday, Math.min(block, n));
  const ofOne = readingsOf(sequential, today, 1);

  /** The world as a mechanism sees it: only the neighbours' fields that it declared. */
  const worldOf = (mechanism: Mechanism): World => {
    const { plain, bounded } = mechanism.sequential ? ofOne : ofBlock;
    const within = (mechanism.gathersWithin ?? []).map(({ field }) => field);
    const pick = (what: string, fields: readonly string[], array: (field: string) => Float64Array) =>
      named(what, Object.fromEntries(fields.map((field) => [field, array(field)])));
    return {
      n,
      block: mechanism.sequential ? 1 : Math.min(block, n),
      columns: columns.of,
      yesterday: pick("yesterday", fieldsOf(mechanism), (f) => (mechanism.sequential ? today[f]! : yesterday[f]!)),
      gathered: pick("gathered", mechanism.gathers ?? [], (field) => plain[field]!.out),
      gatheredWithin: pick("gatheredWithin", within, (field) => bounded[field]!.out),
      strengthWithin: pick("strengthWithin", within, (field) => bounded[field]!.strength),
      strength,
      get people() {
        return run.people;
      },
      get network() {
        return run.network;
      },
      rewire(next) {
        between("rewire");
        const faults = networkFaults(n, next);
        if (faults.length > 0) throw new InputError(faults);
        run.network = next;
        sumStrengths(next, strength);
      },
      renew(i) {
        between("renew");
        if (!(Number.isInteger(i) && i >= 0 && i < n))
          throw new InputError([{ path: "renew", message: `invalid ${i}; expected a person from 0 to ${n - 1}` }]);
        renewed.add(i);
      },
    };
  };
  const watcher = worldOf({ name: "probes" });
  Object.defineProperty(watcher, "yesterday", { value: named("yesterday", yesterday) });

  const worlds = mechanisms.map((mechanism) => Object.freeze(worldOf(mechanism)));
  const actors = initialised(
    () => mechanisms.map((mechanism, k) => actorOf(mechanism, worlds[k]!, luck.random)),
    () => askingFaults(people, network, mechanisms),
  );
  const stage: Stage = {
    world: Object.freeze(watcher),
    columns,
    actors,
    sweeps: planSweeps(actors, ({ mechanism }) => (mechanism.sequential ? ofOne : ofBlock), n, luck.random),
    snapshots: Object.entries(yesterday).map(([field, array]) => ({ today: today[field]!, yesterday: array })),
    block: Math.min(block, n),
    day: -1,
    stepping: false,
    begin({ seed, people = run.people, network = run.given }) {
      const faults = [...peopleFaults(n, people), ...networkFaults(n, network)];
      if (faults.length > 0) throw new InputError(faults);
      run.people = people;
      run.network = network;
      run.given = network;
      luck.key(seed, people.keys);
      sumStrengths(network, strength);
      for (const column of Object.values(columns.of)) column.fill(0);
      for (const field of Object.values(yesterday)) field.fill(Number.NaN);
      stage.day = 0;
      stage.stepping = false;
      renewed.clear();
      actors.forEach(({ acts }, k) => {
        acts.start?.(worlds[k]!);
        acts.enter?.(0, 0, n);
      });
    },
    close() {
      if (renewed.size === 0) return;
      for (const i of [...renewed].sort((a, b) => a - b)) {
        for (const column of Object.values(columns.of)) column[i] = 0;
        for (const { acts } of actors) acts.enter?.(stage.day, i, i + 1);
      }
      renewed.clear();
    },
  };
  return stage;
}

/** What `initialise` gives; where a mechanism asks for what is not there, what all of them ask for is told. */
function initialised<T>(initialise: () => T, allFaults: () => Problem[]): T {
  try {
    return initialise();
  } catch (error) {
    const faults = error instanceof InputError ? allFaults() : [];
    throw faults.length > 0 ? new InputError(faults) : error;
  }
}

function sumStrengths({ n, offsets, weights }: Network, strength: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let t = offsets[i]!; t < offsets[i + 1]!; t++) sum += weights[t]!;
    strength[i] = sum;
  }
}
