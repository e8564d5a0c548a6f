/** What is wrong with the parts of a world, found before the first day; all of it at once. */
import type { ColumnSpec } from "../core/columns.ts";
import { nearest, type Problem, unknownWord } from "../core/errors.ts";
import type { Network } from "../people/network.ts";
import type { Population } from "../people/population.ts";
import type { Mechanism } from "./mechanism.ts";

const TYPES = ["f64", "f32", "i32", "u8"];
const PARTS = ["name", "columns", "gathers", "gathersWithin", "sequential", "initialize"];
/** Names of what a mechanism does. */
export const ACTS: readonly string[] = ["start", "enter", "before", "step", "after"];

/** Columns of all mechanisms in their order. */
export function columnsOf(mechanisms: readonly Mechanism[]): Record<string, ColumnSpec> {
  return Object.assign({}, ...mechanisms.map((mechanism) => mechanism?.columns ?? {}));
}

/** What a column holds that nobody owns: any numbers. */
export const freeColumn: ColumnSpec = {
  type: "f64",
  meaning: "given at the start",
  unit: "as given",
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
};

/** Columns of all mechanisms, those declared wrongly as if they could hold anything: for finding further faults. */
export function soundColumnsOf(mechanisms: readonly Mechanism[]): Record<string, ColumnSpec> {
  const sound = ([name, spec]: [string, ColumnSpec]) => [name, specFaults(name, spec).length > 0 ? freeColumn : spec];
  return Object.fromEntries(Object.entries(columnsOf(mechanisms)).map(sound));
}

/** Every fault of the mechanisms and of how people and network fit together. */
export function worldFaults(people: Population, network: Network, mechanisms: readonly Mechanism[]): Problem[] {
  return [...networkFaults(people.n, network), ...mechanismFaults(mechanisms, columnsOf(mechanisms))];
}

/** What keeps these people from taking the place of n others. */
export function peopleFaults(n: number, people: Population): Problem[] {
  if (people.n === n) return [];
  return [{ path: "people.n", message: `invalid ${people.n}; expected ${n}, as when the stage was made` }];
}

/** What keeps this network from being that of n people. */
export function networkFaults(n: number, network: Network): Problem[] {
  if (network.n !== n)
    return [
      { path: "network.n", message: `invalid ${network.n}; expected ${n}, the number of people${hint(network, n)}` },
    ];
  const { offsets, neighbours, weights } = network;
  if (!(offsets?.length === n + 1 && offsets[n] === neighbours.length && neighbours.length === weights.length))
    return [{ path: "network", message: "invalid rows; expected a network made by gs.network or a generator" }];
  return [];
}

/** Where the ties do not reach the last people, and where there is no network at all. */
function hint(network: Network, n: number): string {
  if (network.n < n) return ` (where the last have no ties: gs.network(edges, { n: ${n} }))`;
  return network.n > n ? "" : " (a network made by gs.network or a generator)";
}

/** Every fault of the mechanisms; `specs` are all columns that can be read, their own among them. */
export function mechanismFaults(
  mechanisms: readonly Mechanism[],
  specs: Readonly<Record<string, ColumnSpec>>,
): Problem[] {
  const problems: Problem[] = [];
  const names = new Map<string, number>();
  const owners = new Map<string, string>();
  mechanisms.forEach((mechanism, k) => {
    const path = `mechanisms[${k}]`;
    if (typeof mechanism === "function") {
      problems.push({ path, message: "invalid: a function; expected the mechanism that it makes: call it" });
      return;
    }
    if (!(typeof mechanism?.name === "string" && mechanism.name !== "")) {
      problems.push({
        path,
        message: "invalid; expected an object with a name, made by calling the mechanism's function",
      });
      return;
    }
    const other = names.get(mechanism.name);
    if (other === undefined) names.set(mechanism.name, k);
    else
      problems.push({
        path: `${path}.name`,
        message: `invalid "${mechanism.name}"; expected a name that mechanisms[${other}] does not have`,
      });
    for (const part of Object.keys(mechanism)) {
      const meant = nearest(part, [...PARTS, ...ACTS]);
      if (meant !== undefined && meant !== part)
        problems.push({ path, message: `unknown "${part}"; did you mean ${meant}?` });
    }
    for (const part of ["initialize", ...ACTS]) problems.push(...functionFaults(`${path}.${part}`, mechanism, part));
    for (const [column, spec] of Object.entries(mechanism.columns ?? {})) {
      const owner = owners.get(column);
      if (owner === undefined) owners.set(column, mechanism.name);
      else
        problems.push({
          path: `${path}.columns.${column}`,
          message: `invalid: owned by ${owner} too; expected one owner a column`,
        });
      problems.push(...specFaults(`${path}.columns.${column}`, spec));
    }
  });
  return [...problems, ...readingFaults(mechanisms, specs)];
}

/** What keeps a part of a mechanism, or of what it returns, from being called. */
export function functionFaults(path: string, parts: object, part: string): Problem[] {
  const given: unknown = (parts as Readonly<Record<string, unknown>>)[part];
  return given === undefined || typeof given === "function" ? [] : [{ path, message: "invalid; expected a function" }];
}

function specFaults(path: string, spec: ColumnSpec | undefined): Problem[] {
  if (spec?.type === undefined)
    return [{ path, message: "missing type; expected { type, meaning, unit, range: [lowest, highest] }" }];
  const faults: Problem[] = [];
  if (!TYPES.includes(spec.type)) faults.push({ path: `${path}.type`, message: unknownWord(String(spec.type), TYPES) });
  const { range } = spec;
  if (!(Array.isArray(range) && range.length === 2 && range[0] <= range[1]))
    faults.push({ path: `${path}.range`, message: `invalid ${String(range)}; expected [lowest, highest]` });
  return faults;
}

function readingFaults(mechanisms: readonly Mechanism[], specs: Readonly<Record<string, ColumnSpec>>): Problem[] {
  const problems: Problem[] = [];
  const fields = Object.keys(specs).filter((name) => specs[name]?.type === "f64");
  const bounds = new Map<string, number>();
  const check = (path: string, field: string): void => {
    if (fields.includes(field)) return;
    const spec = Object.hasOwn(specs, field) ? specs[field] : undefined;
    const message = spec
      ? `invalid "${field}", a column of type ${spec.type}; expected a column of type f64`
      : unknownWord(String(field), fields.length > 0 ? fields : ["a column of type f64"]);
    problems.push({ path, message });
  };
  mechanisms.forEach((mechanism, m) => {
    const { gathers = [], gathersWithin = [] } = mechanism ?? {};
    for (const [part, given] of Object.entries({ gathers, gathersWithin })) {
      if (Array.isArray(given)) continue;
      problems.push({ path: `mechanisms[${m}].${part}`, message: "invalid; expected a list" });
      return;
    }
    gathers.forEach((field, k) => {
      check(`mechanisms[${m}].gathers[${k}]`, field);
    });
    gathersWithin.forEach((within, k) => {
      const { field, bound } = within ?? {};
      const path = `mechanisms[${m}].gathersWithin[${k}]`;
      check(`${path}.field`, field);
      if (!(bound >= 0)) {
        problems.push({ path: `${path}.bound`, message: `invalid ${bound}; expected a number of at least 0` });
        return;
      }
      const other = bounds.get(field) ?? bound;
      if (bound !== other)
        problems.push({
          path: `${path}.bound`,
          message: `invalid ${bound}; expected ${other}, as another mechanism has it for ${field}`,
        });
      bounds.set(field, other);
    });
  });
  return problems;
}
