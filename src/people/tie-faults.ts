/** What can be wrong with columns of ties: every fault, with its place, before anything is built. */
import { type Problem, unknownWord } from "../core/errors.ts";

/** Faults of the frame: number of people, names of layers, lengths of columns. Pure. */
export function frameFaults(
  n: number,
  layers: readonly { readonly name: string }[],
  lengths: readonly (number | undefined)[],
): Problem[] {
  const problems: Problem[] = [];
  if (!(Number.isInteger(n) && n >= 1 && n < 2147483648))
    problems.push({ path: "n", message: `invalid ${n}; expected a whole number from 1` });
  if (!(layers.length >= 1 && layers.length <= 256))
    problems.push({ path: "layers", message: `invalid: ${layers.length} layers; expected 1 to 256` });
  layers.forEach(({ name }, l) => {
    if (layers.findIndex((other) => other.name === name) < l)
      problems.push({ path: `layers[${l}]`, message: `invalid ${JSON.stringify(name)}; expected a name of its own` });
  });
  const given = lengths.filter((length) => length !== undefined);
  if (given.some((length) => length !== given[0]))
    problems.push({ path: "ties", message: `invalid: columns of ${given.join(", ")}; expected one length` });
  return problems;
}

/** Whether tie (i, j) of weight w in layer l is sound: the test of the fast path. Pure. */
export function isTie(n: number, layers: number, i: number, j: number, l: number, w: number): boolean {
  // a whole number of 32 bits is itself after `| 0`; a fraction, NaN or text is not
  const people = (i | 0) === i && i >= 0 && i < n && (j | 0) === j && j >= 0 && j < n && i !== j;
  return people && w > 0 && w < Infinity && (l | 0) === l && l >= 0 && l < layers;
}

/** Every fault of tie k; empty exactly where `isTie` holds (w as given, not yet in 32-bit precision). Pure. */
export function tieFaults(k: number, n: number, layers: number, i: number, j: number, l: number, w: number): Problem[] {
  const found: Problem[] = [];
  const fault = (column: string, message: string): void => {
    found.push({ path: `ties[${k}].${column}`, message });
  };
  const person = n === 1 ? "expected person 0" : `expected a person from 0 to ${n - 1}`;
  const within = (x: number, end: number): boolean => Number.isInteger(x) && x >= 0 && x < end;
  if (!within(i, n)) fault("source", `unknown ${i}; ${person}`);
  if (!within(j, n)) fault("target", `unknown ${j}; ${person}`);
  if (i === j)
    fault("target", `invalid ${j}; expected somebody else than the source (a weight to oneself is a column)`);
  const fround = Math.fround(w);
  if (!(typeof w === "number" && fround > 0 && fround < Infinity))
    fault("weight", `invalid ${JSON.stringify(w) ?? w}; expected a number above 0, at most 3.4e38`);
  if (!within(l, layers)) fault("layer", `unknown ${l}; expected 0 to ${layers - 1}`);
  return found;
}

const EDGE = "expected [source, target], [source, target, weight] or { source, target, weight, layer }";
const OPTIONS = ["n", "directed", "layers"];

/** What is not a list of ties at all, before people and weights are looked at. Pure. */
export function edgeFaults(edges: unknown, options: unknown): Problem[] {
  const problems: Problem[] = [];
  const isObject = (x: unknown): x is object => typeof x === "object" && x !== null;
  if (!isObject(options)) problems.push({ path: "options", message: "invalid; expected { n, directed, layers }" });
  else
    for (const name of Object.keys(options))
      if (!OPTIONS.includes(name)) problems.push({ path: "options", message: unknownWord(name, OPTIONS) });
  if (!Array.isArray(edges)) return [...problems, { path: "ties", message: `invalid; expected a list of ties` }];
  edges.forEach((edge: unknown, k) => {
    const fits = Array.isArray(edge) ? edge.length <= 3 : isObject(edge) && "source" in edge && "target" in edge;
    if (!fits) problems.push({ path: `ties[${k}]`, message: `invalid; ${EDGE}` });
  });
  return problems;
}
