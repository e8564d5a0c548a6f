/** meta.json, which may lie beside the files: which types of ties have a direction, and how numbers are read. */
import { decode } from "./decode.ts";
import type { Faults } from "./faults.ts";
import { type NamedBytes, TIE_KINDS, type TieKind } from "./options.ts";

/** What is declared of a type of ties. */
export interface DeclaredType {
  readonly directed?: boolean;
  readonly as?: TieKind;
}

/** Declared types of ties, by name; empty where there is no file or nothing in it. */
export type Meta = ReadonlyMap<string, DeclaredType>;

/** Reads `{ ties: { TYPE: { directed, as } } }`; everything else in the file is passed over. Never throws. */
export function metaOf(file: NamedBytes | undefined, faults: Faults): Meta {
  const types = new Map<string, DeclaredType>();
  if (!file) return types;
  const refuse = (message: string, value?: string): void =>
    faults.add({
      kind: "meta",
      file: file.name,
      action: "refused",
      message,
      ...(value === undefined ? {} : { value }),
    });
  const text = decode(file, undefined, faults, false)?.text;
  if (text === undefined) return types;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    refuse('invalid; expected JSON like {"ties": {"advice": {"directed": true}}}');
    return types;
  }
  const ties = isRecord(data) ? data.ties : undefined;
  if (ties === undefined) return types;
  if (!isRecord(ties)) {
    refuse("invalid ties; expected an object of types");
    return types;
  }
  for (const [name, declared] of Object.entries(ties)) {
    const { directed, as } = isRecord(declared) ? declared : {};
    if (directed !== undefined && typeof directed !== "boolean")
      refuse("invalid directed of a type of ties; expected true or false", name);
    if (as !== undefined && !TIE_KINDS.includes(as as TieKind))
      refuse("invalid as of a type of ties; expected strength, count, rank or negative", name);
    types.set(name.trim().toLowerCase(), {
      ...(typeof directed === "boolean" ? { directed } : {}),
      ...(TIE_KINDS.includes(as as TieKind) ? { as: as as TieKind } : {}),
    });
  }
  return types;
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
