/**
 * Room 3, classics: the rules of the textbooks, each a mechanism on the same engine, beside the mind.
 * One rule a file, with its formula, its paper and its options. State and the parameters of a person
 * are columns: what `simulate` is given for a column stands, else the option or a draw fills it. A
 * network without ties means that everybody hears everybody.
 */
import { InputError, type Problem, unknownWord } from "../core/errors.ts";
import { type OptionTable, resolveOptions, type Values } from "../core/options.ts";

/** synchronous: all at once, from yesterday's state; sequential: one after the other in random order, from the state by then. */
export type Updating = "synchronous" | "sequential";

/** Words that an option can be; the first is the default. */
type Words = Readonly<Record<string, readonly string[]>>;
type Settled<T extends OptionTable, W extends Words> = Values<T> & { readonly [K in keyof W]: W[K][number] };

/** What every rule can do. */
export const UPDATING: readonly Updating[] = ["synchronous", "sequential"];

/**
 * The options of a rule: numbers from its table, words from its lists, each the default where it is not given.
 * @throws InputError with every unknown option and every value out of bounds
 */
export function settle<T extends OptionTable, W extends Words = Record<never, never>>(
  rule: string,
  table: T,
  given: object,
  words?: W,
): Settled<T, W> {
  const problems: Problem[] = [];
  const chosen: Record<string, string> = {};
  const numbers: Record<string, unknown> = {};
  if (!(typeof given === "object" && given !== null && !Array.isArray(given)))
    throw new InputError([
      {
        path: rule,
        message: `invalid ${Array.isArray(given) ? "list" : String(given)}; expected an object of options`,
      },
    ]);
  for (const [name, list] of Object.entries(words ?? {})) chosen[name] = list[0]!;
  for (const [name, value] of Object.entries(given)) {
    const list = words && Object.hasOwn(words, name) ? words[name] : undefined;
    if (!list && !Object.hasOwn(table, name)) {
      const known = [...Object.keys(table), ...Object.keys(words ?? {})];
      problems.push({ path: `${rule}.${name}`, message: unknownWord(name, known) });
    } else if (!list) numbers[name] = value;
    else if (list.includes(value as string)) chosen[name] = value as string;
    else if (value !== undefined) problems.push({ path: `${rule}.${name}`, message: unknownWord(String(value), list) });
  }
  const values = resolveOptions(table, numbers, rule, problems);
  if (problems.length > 0) throw new InputError(problems);
  return Object.freeze({ ...values, ...chosen }) as Settled<T, W>;
}
