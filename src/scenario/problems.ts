import type { z } from "zod";
import { list, nearest, type Problem, unknownWord } from "../core/errors.ts";
import type { YamlText } from "./read-yaml.ts";

/** As much of a schema's inside as is needed to say what it expects. */
interface Inside {
  readonly def: {
    readonly type: string;
    readonly innerType?: Inside;
    readonly in?: Inside;
    readonly element?: Inside;
    readonly shape?: Readonly<Record<string, Inside>>;
    readonly options?: readonly Inside[];
    readonly values?: readonly unknown[];
    readonly entries?: Readonly<Record<string, string>>;
  };
  readonly minValue?: number | null;
  readonly maxValue?: number | null;
  readonly format?: string | null;
}

/** Every problem that the schema found, each with its place and the nearest right word, in order of place. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], schema: z.ZodType, yaml: YamlText): Problem[] {
  const root = schema as unknown as Inside;
  return issues.flatMap(withinForm).flatMap((issue) => {
    const { path } = issue;
    const value = valueAt(yaml.data, path);
    const inside = insideAt(root, path, yaml.data);
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({
        path: spell([...path, key]),
        message: unknownKey(key, Object.keys(mapAmong(inside)?.def.shape ?? {})),
        ...yaml.placeOfKey(path, key),
      }));
    const expected = issue.code === "invalid_format" ? issue.message : `expected ${expectation(inside)}`;
    const choices = choicesOf(inside, issue);
    return [
      {
        path: spell(path),
        message:
          value === undefined
            ? `missing; ${choices ? `expected ${list(choices)}` : expected}`
            : choices && typeof value === "string"
              ? isSwitch(choices)
                ? unknownSwitch(value, choices)
                : unknownWord(value, choices)
              : `invalid ${show(value)}; ${choices ? `expected ${list(choices)}` : expected}`,
        ...yaml.placeOf(path),
      },
    ];
  });
}

/** Where one form among several was meant, as a map that can also be a word, the problems inside it. */
function withinForm(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors.find((form) =>
    form.some(({ path, code }) => path.length > 0 || code === "unrecognized_keys"),
  );
  return meant ? meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) : [issue];
}

/** `designs[1].options.every` */
export function spell(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text === "" ? String(part) : `${text}.${String(part)}`,
    "",
  );
}

/** A key that is not known: with many known ones, the nearest alone is named. */
function unknownKey(key: string, known: readonly string[]): string {
  if (known.length === 0) return `unknown ${JSON.stringify(key)}; expected nothing here`;
  if (known.length <= 12) return unknownWord(key, known);
  const near = nearest(key, known);
  return `unknown ${JSON.stringify(key)}; ${near ? `did you mean ${near}?` : `expected ${list(known)}`}`;
}

const isSwitch = (choices: readonly string[]): boolean => choices.includes("on") && choices.includes("off");

/** What people write for on and off; the letters of such short words say nothing of what is meant. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  off: "no n not none never nein non nee uit aus disable disabled inactive false without 0".split(" "),
  on: "yes y ja oui si an aan enable enabled active true with 1".split(" "),
};

/** The message for a word that switches nothing: the nearest right word is the one with the same intent. */
function unknownSwitch(word: string, choices: readonly string[]): string {
  const said = word.trim().toLowerCase();
  const meant =
    Object.keys(MEANT).find((right) => MEANT[right]!.includes(said)) ?? nearest(said, Object.keys(MEANT), 1);
  return `unknown ${JSON.stringify(word)}; expected ${list(choices)}${meant ? `; did you mean ${meant}?` : ""}`;
}

function choicesOf(inside: Inside | undefined, issue: z.core.$ZodIssue): readonly string[] | undefined {
  if (issue.code === "invalid_union" && "options" in issue) return (issue.options as unknown[]).map(String);
  const entries = inside?.def.entries;
  if (entries) return Object.values(entries);
  const switches = inside?.def.options?.[0]?.def.entries;
  return switches && [...Object.values(switches), "a map of its options"];
}

/** The form that is a map: of a field that can also be a word, the one that is none. */
function mapAmong(inside: Inside | undefined): Inside | undefined {
  return inside?.def.shape ? inside : inside?.def.options?.find(({ def }) => def.shape && !def.shape.kind);
}

function expectation(inside: Inside | undefined): string {
  if (!inside) return "something else";
  const { def } = inside;
  if (def.type === "number") {
    const kind = inside.format === "safeint" ? "a whole number" : "a number";
    return `${kind} from ${inside.minValue} to ${inside.maxValue}`;
  }
  if (def.type === "string") return "text";
  if (def.type === "array") return "a list with at least one entry";
  if (def.type === "literal") return String(def.values?.[0]);
  if (def.type === "union" && !def.options?.[0]?.def.shape) return "text or a whole number";
  if (def.shape) return `a map of ${list(Object.keys(def.shape), "and")}`;
  return "a map";
}

/** The schema of the value at this path; of a design, that of its kind. */
function insideAt(root: Inside, path: readonly PropertyKey[], data: unknown): Inside | undefined {
  let inside: Inside | undefined = root;
  for (let k = 0; inside; k++) {
    while (inside.def.innerType ?? inside.def.in) inside = (inside.def.innerType ?? inside.def.in)!;
    if (k === path.length) return inside;
    const here = valueAt(data, path.slice(0, k)) as { kind?: unknown } | undefined;
    if (inside.def.options)
      inside =
        inside.def.options.find((one) => one.def.shape?.kind && one.def.shape.kind.def.values?.[0] === here?.kind) ??
        mapAmong(inside);
    inside = inside?.def.element ?? inside?.def.shape?.[String(path[k])];
  }
  return undefined;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** A value in few words. */
function show(value: unknown): string {
  if (value === null) return "nothing (an empty value)";
  if (Array.isArray(value)) return "list";
  if (typeof value === "object") return "map";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
