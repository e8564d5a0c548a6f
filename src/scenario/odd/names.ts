import { mindRules } from "../../mind/catalogue.ts";
import { parameters } from "../parameters.ts";
import { code } from "./markdown.ts";

/** Names of parameters and state variables that cannot be taken for a word of the language: satisfactionBand, trustInTop. */
const joined: ReadonlySet<string> = new Set(
  [...parameters().map(({ name }) => name), ...mindRules.flatMap(({ columns }) => Object.keys(columns))].filter(
    (name) => /[A-Z]/.test(name),
  ),
);

/** Sets such names in code type wherever a text has them plain; what is in code type already stays. */
export function named(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((piece) =>
      piece.startsWith("`")
        ? piece
        : piece.replace(/[A-Za-z]+(_[a-z])?/g, (word) => (joined.has(word.replace(/_[a-z]$/, "")) ? code(word) : word)),
    )
    .join("");
}
