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
  return issues.flatMap((issue) => {
    const { path } = issue;
    const value = valueAt(yaml.data, path);
    const inside = insideAt(root, path, yaml.data);
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({
        path: spell([...path, key]),
        message: unknownKey(key, Object.keys(inside?.def.shape ?? {})),
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
              ? unknownWord(value, choices)
              : `invalid ${show(value)}; ${choices ? `expected ${list(choices)}` : expected}`,
        ...yaml.placeOf(path),
      },
    ];
  });
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

function choicesOf(inside: Inside | undefined, issue: z.core.$ZodIssue): readonly string[] | undefined {
  if (issue.code === "invalid_union" && "options" in issue) return (issue.options as unknown[]).map(String);
  const entries = inside?.def.entries;
  return entries && Object.values(entries);
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
      inside = inside.def.options.find((one) => one.def.shape?.kind?.def.values?.[0] === here?.kind);
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
