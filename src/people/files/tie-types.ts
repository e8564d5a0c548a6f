/** What a type of ties is: how its numbers are read, whether it has a direction, who listens to whom. */
import type { Meta } from "./meta.ts";
import type { TieKind } from "./options.ts";

/** How a type of ties is read; stated in the account. */
export interface TieType {
  readonly name: string;
  readonly as: TieKind;
  readonly asFrom: "--ties-as" | "meta.json" | "its name" | "default";
  /** Undefined: to be seen from the ties. */
  readonly directed: boolean | undefined;
  /** True where the target listens to the source: messages. */
  readonly received: boolean;
}

const RANK = /rank|rang/;
const NEGATIVE = /antagon|argument|conflict|negativ|dislike|hostil|avoid|distrust|enem|rival|konflikt|streit|ruzie/;
const MESSAGE = /messag|e-?mail|(^|[^a-z])mail|nachricht|bericht(en)?$/;
const COUNT =
  /messag|mail|contact|kontakt|minutes|proximity|face.?to.?face|observed|observation|calls?$|chat|meeting|count|nachricht|duration|seconds/;

/** Gephi and others write the direction where the type stands. */
const DIRECTIONS: ReadonlyMap<string, boolean> = new Map([
  ["directed", true],
  ["undirected", false],
]);

/** Reads a type from what is said of it and, failing that, from its name; unknown names are strengths. */
export function tieType(name: string, meta: Meta, tiesAs: Readonly<Record<string, TieKind>>): TieType {
  const declared = meta.get(name);
  const told = Object.entries(tiesAs).find(([type]) => type.trim().toLowerCase() === name)?.[1];
  const named = RANK.test(name) ? "rank" : NEGATIVE.test(name) ? "negative" : COUNT.test(name) ? "count" : undefined;
  const [as, asFrom] = told
    ? ([told, "--ties-as"] as const)
    : declared?.as
      ? ([declared.as, "meta.json"] as const)
      : named
        ? ([named, "its name"] as const)
        : (["strength", "default"] as const);
  return { name, as, asFrom, directed: declared?.directed ?? DIRECTIONS.get(name), received: MESSAGE.test(name) };
}
