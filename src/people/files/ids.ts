/** Identifiers: cleaned with a count, never guessed; what an unknown one may have meant is only said. */
import { nearest } from "../../core/errors.ts";
import { foldLookAlikes, lookAlikeScript } from "./fold.ts";
import type { IdForm } from "./options.ts";
import { INVISIBLE, trimmed } from "./values.ts";

/** An identifier as it is used, and what was done to the cell. */
export interface CleanId {
  readonly id: string;
  /** What was changed, e.g. `spaces trimmed`; undefined where nothing was. */
  readonly change?: string;
}

/** Cleans the cell of an identifier: outer spaces, invisible letters, `="0014"`, Unicode form. Zeros in front stay. */
export function cleanId(cell: string): CleanId {
  const formula = /^\s*="(.*)"\s*$/.exec(cell);
  const inner = trimmed(formula ? formula[1]! : cell);
  const id = inner.normalize("NFC");
  if (id === cell) return { id };
  if (formula) return { id, change: 'read without the ="" of a spreadsheet' };
  const seen = cell.replace(INVISIBLE, "");
  if (seen !== cell && seen.normalize("NFC") === id) return { id, change: "without invisible letters" };
  return { id, change: id !== inner ? "letters composed (Unicode form C)" : "spaces trimmed" };
}

/** How a spreadsheet may have damaged an identifier; undefined where nothing shows. */
export function idDamage(id: string): string | undefined {
  if (/^\d+\.0+$/.test(id)) return "a number with .0";
  if (/^\d(\.\d+)?E\+\d{1,3}$/i.test(id)) return "scientific notation; digits may be lost";
  return undefined;
}

/** The number that a damaged identifier stands for: without zeros in front, .0 or an exponent. */
export function plainNumber(id: string): string | undefined {
  const exponent = /^(\d)(?:\.(\d+))?E\+(\d{1,3})$/i.exec(id);
  if (exponent) {
    const shift = Number(exponent[3]);
    const fraction = exponent[2] ?? "";
    if (shift < fraction.length || shift > 30) return undefined;
    return (exponent[1]! + fraction.padEnd(shift, "0")).replace(/^0+(?=\d)/, "");
  }
  const plain = /^0*(\d+)(?:\.0+)?$/.exec(id);
  return plain ? plain[1]!.replace(/^0+(?=\d)/, "") : undefined;
}

/** The form in which identifiers are compared: as they are or, with `--ids number`, without zeros in front and .0. */
export function canonicalBy(form: IdForm | undefined): (id: string) => string {
  return (id) => (form === "number" && /^\d+(\.0+)?$/.test(id) ? plainNumber(id)! : id);
}

/** Finds what an unknown identifier may have meant. */
export interface Suggestions {
  /** Why and which: `differs only in capital letters from`, the identifier; undefined where nothing is near. */
  of(unknown: string): { readonly reason: string; readonly id: string } | undefined;
}

/** Prepares suggestions among the known identifiers; with `names`, also turned round and misspelt names. */
export function suggestionsAmong(ids: readonly string[], names: boolean): Suggestions {
  const byCase = new Map<string, string>();
  const byLook = new Map<string, string>();
  const byNumber = new Map<string, string>();
  for (const id of ids) {
    const put = (map: Map<string, string>, key: string | undefined): void => {
      if (key !== undefined && !map.has(key)) map.set(key, id);
    };
    put(byCase, id.toLowerCase());
    put(byLook, foldLookAlikes(id).toLowerCase());
    put(byNumber, plainNumber(id));
  }
  let searched = 0;
  return {
    of(unknown) {
      const same = byCase.get(unknown.toLowerCase());
      if (same !== undefined) return { reason: "differs only in capital letters from", id: same };
      const look = byLook.get(foldLookAlikes(unknown).toLowerCase());
      if (look !== undefined) {
        const script = lookAlikeScript(look) ?? lookAlikeScript(unknown) ?? "foreign";
        return { reason: `a look-alike id contains a ${script} letter:`, id: look };
      }
      const number = plainNumber(unknown);
      const match = number === undefined ? undefined : byNumber.get(number);
      if (match !== undefined) return { reason: "probable spreadsheet damage of", id: match };
      if (!names) return undefined;
      const turned = /^([^,]+),\s*(.+)$/.exec(unknown);
      const round = turned ? byCase.get(`${turned[2]} ${turned[1]}`.toLowerCase()) : undefined;
      if (round !== undefined) return { reason: "perhaps", id: round };
      searched += ids.length;
      const near = searched > 2_000_000 || unknown.length < 4 ? undefined : nearest(unknown, ids);
      return near === undefined ? undefined : { reason: "perhaps", id: near };
    },
  };
}
