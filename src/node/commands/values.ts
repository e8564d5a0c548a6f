/** Words of the command line as values; what is wrong with them is collected, to be told all at once. */
import { InputError, type Problem } from "../../core/errors.ts";

/** A whole number between two bounds, both included; undefined stays undefined. */
export function wholeNumber(
  option: string,
  word: string | undefined,
  bounds: readonly [number, number],
  problems: Problem[],
): number | undefined {
  if (word === undefined) return undefined;
  const value = /^[+-]?\d+$/.test(word.trim()) ? Number(word) : Number.NaN;
  if (value >= bounds[0] && value <= bounds[1]) return value;
  const expected = `expected a whole number from ${bounds[0]} to ${bounds[1]}`;
  problems.push({ path: option, message: `invalid ${JSON.stringify(word)}; ${expected}` });
  return undefined;
}

/** Words between commas, without empty ones; an option may be given more than once. */
export function words(given: readonly string[] | undefined): string[] | undefined {
  if (given === undefined) return undefined;
  return given
    .flatMap((text) => text.split(","))
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** `name=value` pairs between commas as a record; the last `=` divides, so a name may hold one. */
export function pairs(
  option: string,
  given: readonly string[] | undefined,
  problems: Problem[],
): Record<string, string> | undefined {
  if (given === undefined) return undefined;
  const found: Record<string, string> = {};
  for (const text of given) {
    const parts = text.split(",").every((part) => part.includes("=")) ? text.split(",") : [text];
    for (const part of parts) {
      const at = part.lastIndexOf("=");
      const [name, value] = [part.slice(0, at).trim(), part.slice(at + 1).trim()];
      if (at > 0 && name !== "" && value !== "") found[name] = value;
      else problems.push({ path: option, message: `invalid ${JSON.stringify(part)}; expected NAME=VALUE` });
    }
  }
  return found;
}

/** For an option that may be given again and again. */
export function collect(word: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), word];
}

/** Throws everything that was found wrong. */
export function settle(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(problems);
}
