/**
 * The plan of a day: which mechanisms act together over a block of people, which one by one in a
 * random order, and which neighbours' fields each of them reads. Made once for a stage.
 */
import { InputError, unknownWord } from "../core/errors.ts";
import type { Random } from "../core/luck.ts";
import { ACTS, functionFaults } from "./check.ts";
import { type BoundedReading, type Gather, gatherOf, type Reading } from "./gather.ts";
import type { Acts, Mechanism, World } from "./mechanism.ts";
import { keyedOrder, type Order } from "./order.ts";

/** The neighbours' fields that some mechanisms read, by name, with scratch for their sums. */
export interface Readings {
  readonly plain: Readonly<Record<string, Reading>>;
  readonly bounded: Readonly<Record<string, BoundedReading>>;
}

/** A mechanism that has been initialised, and what it does. */
export interface Actor {
  readonly mechanism: Mechanism;
  readonly acts: Acts;
}

/** Mechanisms that act one after the other on each block, or a single sequential one. */
export interface Sweep {
  readonly steps: readonly NonNullable<Acts["step"]>[];
  /** Reads all that they gather. */
  readonly gather: Gather;
  /** The order of a sequential mechanism; null: by blocks. */
  readonly order: Order | null;
}

/**
 * Initialises a mechanism: what `initialize` returns stands for the parts of the same name.
 * @throws InputError where it returns a part of another name, or one that is no function
 */
export function actorOf(mechanism: Mechanism, world: World, random: Random): Actor {
  const acts = initialised(mechanism, world, random);
  const path = `what initialize of ${mechanism.name} returns`;
  const faults = Object.keys(acts).flatMap((name) =>
    ACTS.includes(name) ? functionFaults(`${path}, ${name}`, acts, name) : [{ path, message: unknownWord(name, ACTS) }],
  );
  if (faults.length > 0) throw new InputError(faults);
  const act = <K extends keyof Acts>(name: K): Pick<Acts, K> => {
    const owner: Acts = acts[name] ? acts : mechanism;
    return owner[name] ? ({ [name]: owner[name].bind(owner) } as Pick<Acts, K>) : ({} as Pick<Acts, K>);
  };
  return { mechanism, acts: { ...act("start"), ...act("enter"), ...act("before"), ...act("step"), ...act("after") } };
}

/** What `initialize` returns; where it asks the world for what is not there, the fault names the mechanism. */
function initialised(mechanism: Mechanism, world: World, random: Random): Acts {
  try {
    return mechanism.initialize?.(world, random) ?? {};
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const place = (path = ""): string => `mechanism ${mechanism.name}${path && `, ${path}`}`;
    throw new InputError(error.problems.map((problem) => ({ ...problem, path: place(problem.path) })));
  }
}

/** All that `mechanisms` gather, read `from` these arrays, with room for the sums of `rows` people. */
export function readingsOf(
  mechanisms: readonly Mechanism[],
  from: Readonly<Record<string, Float64Array>>,
  rows: number,
): Readings {
  const plain: Record<string, Reading> = {};
  const bounded: Record<string, BoundedReading> = {};
  const sums = (): Float64Array => new Float64Array(rows);
  for (const { gathers = [], gathersWithin = [] } of mechanisms) {
    for (const field of gathers) plain[field] ??= { from: from[field]!, out: sums() };
    for (const { field, bound } of gathersWithin)
      bounded[field] ??= { from: from[field]!, out: sums(), strength: sums(), bound };
  }
  return { plain, bounded };
}

/** Names of all fields that a mechanism reads of its neighbours. */
export function fieldsOf({ gathers = [], gathersWithin = [] }: Mechanism): string[] {
  return [...new Set([...gathers, ...gathersWithin.map(({ field }) => field)])];
}

/** Groups the actors that have a step: consecutive synchronous ones share a sweep. */
export function planSweeps(
  actors: readonly Actor[],
  readings: (actor: Actor) => Readings,
  n: number,
  random: Random,
): Sweep[] {
  const groups: Actor[][] = [];
  for (const actor of actors) {
    if (!actor.acts.step) continue;
    const open = groups.at(-1);
    if (open && !actor.mechanism.sequential && !open[0]!.mechanism.sequential) open.push(actor);
    else groups.push([actor]);
  }
  return groups.map((group) => {
    const { plain, bounded } = readings(group[0]!);
    const { name, sequential } = group[0]!.mechanism;
    const asked = (ask: (mechanism: Mechanism) => readonly string[]): string[] => [
      ...new Set(group.flatMap(({ mechanism }) => ask(mechanism))),
    ];
    return {
      steps: group.map(({ acts }) => acts.step!),
      gather: gatherOf(
        asked(({ gathers = [] }) => gathers).map((field) => plain[field]!),
        asked(({ gathersWithin = [] }) => gathersWithin.map(({ field }) => field)).map((field) => bounded[field]!),
      ),
      order: sequential ? keyedOrder(n, random(`order of ${name}`)) : null,
    };
  });
}
