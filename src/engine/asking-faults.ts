/** What mechanisms ask of a world that is not there; all of it, found without running any of them. */
import { allocate, type Column } from "../core/columns.ts";
import { GroundswellError, InputError, type Problem, unknownWord } from "../core/errors.ts";
import { luckSource } from "../core/luck.ts";
import type { Network } from "../people/network.ts";
import type { Population } from "../people/population.ts";
import { soundColumnsOf } from "./check.ts";
import type { Mechanism, World } from "./mechanism.ts";
import { actorOf, fieldsOf } from "./sweep.ts";

/**
 * Calls every `initialize`, and nothing else, on a world of its own in which a column that nobody owns is
 * noted and stood in for, so that one call tells all that is missing. What a mechanism throws by itself
 * counts where it asked for nothing unknown before. Mechanisms that are none are left out.
 */
export function askingFaults(people: Population, network: Network, mechanisms: readonly Mechanism[]): Problem[] {
  const columns = allocate(people.n, soundColumnsOf(mechanisms)).of;
  const luck = luckSource();
  const problems: Problem[] = [];
  for (const mechanism of mechanisms) {
    if (!(typeof mechanism?.name === "string" && typeof mechanism.initialize === "function")) continue;
    const missing = new Map<string, Problem>();
    const note = (what: string, known: readonly string[], name: string): void => {
      const path = `mechanism ${mechanism.name}, ${what}`;
      const message = known.length > 0 ? unknownWord(name, known) : `unknown "${name}"; none is declared`;
      missing.set(`${path} ${name}`, { path, message });
    };
    try {
      actorOf(mechanism, worldOf(people, network, mechanism, columns, note), luck.random);
    } catch (error) {
      const thrown = error instanceof InputError ? error.problems : [];
      const returned = `what initialize of ${mechanism.name} returns`;
      problems.push(
        ...missing.values(),
        ...thrown.filter(({ path }) => missing.size === 0 || path?.startsWith(returned)),
      );
      continue;
    }
    problems.push(...missing.values());
  }
  return problems;
}

/** A world that can be bound and never runs; `note` hears of every name that it does not have. */
function worldOf(
  people: Population,
  network: Network,
  mechanism: Mechanism,
  columns: Readonly<Record<string, Column>>,
  note: (what: string, known: readonly string[], name: string) => void,
): World {
  const { n } = people;
  const standIns = <T extends Column>(what: string, known: Readonly<Record<string, T>>, standIn: T) =>
    new Proxy(known, {
      get(target, name) {
        if (typeof name === "symbol" || Object.hasOwn(target, name)) return Reflect.get(target, name);
        if (name === "then" || name === "toJSON" || name in Object.prototype) return Reflect.get(target, name);
        note(what, Object.keys(target), name);
        return standIn;
      },
    });
  const sums = (what: string, fields: readonly string[]): Readonly<Record<string, Float64Array>> =>
    standIns(what, Object.fromEntries(fields.map((field) => [field, new Float64Array(n)])), new Float64Array(n));
  const { gathers = [], gathersWithin = [] } = mechanism;
  const within = gathersWithin.map(({ field }) => field);
  const notYet = (): never => {
    throw new GroundswellError("the run has not begun");
  };
  return {
    n,
    block: n,
    columns: standIns("column", columns, new Float64Array(n)),
    yesterday: sums("yesterday", fieldsOf(mechanism)),
    gathered: sums("gathered", gathers),
    gatheredWithin: sums("gatheredWithin", within),
    strengthWithin: sums("strengthWithin", within),
    strength: new Float64Array(n),
    network,
    people,
    rewire: notYet,
    renew: notYet,
  };
}
