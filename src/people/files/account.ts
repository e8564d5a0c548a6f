/** The account of a reading: what was read, left out, merged, repaired, refused and generated. */
import { InputError, type Problem } from "../../core/errors.ts";
import type { AccountParts } from "./account-parts.ts";
import { LISTED } from "./faults.ts";
import { accountLines, noticeLines, publicAccountLines } from "./lines.ts";

/** The account, and its two texts. */
export interface ImportAccount extends AccountParts {
  /** What was left out, merged, repaired or accepted, one line each, without identifiers or values of cells. */
  readonly notices: readonly string[];
  /** For the terminal of the files' owner: faults with values, questions with identifiers. */
  lines(): string[];
  /** For manifest and report: no identifier, no value of a cell. */
  publicLines(): string[];
}

/** Files that were refused; `account` says all that was found in them. */
export class OrganisationError extends InputError {
  override name = "OrganisationError";
  readonly account: ImportAccount;
  constructor(account: ImportAccount) {
    super(problemsOf(account), "the files were refused");
    this.account = account;
  }
}

/** Adds the two texts to the parts of an account. */
export function accountOf(parts: AccountParts): ImportAccount {
  return Object.freeze({
    ...parts,
    notices: Object.freeze(noticeLines(parts)),
    lines: () => accountLines(parts),
    publicLines: () => publicAccountLines(parts),
  });
}

/**
 * Every listed fault in order of place with what was done about it (a refused file shows what would
 * have been repaired, too), then how many were not listed, then the questions with their options.
 */
function problemsOf({ faults, counts, asks, files }: AccountParts): Problem[] {
  const order = files.map((file) => file.name);
  const placed = [...faults].sort(
    (a, b) => order.indexOf(a.file) - order.indexOf(b.file) || (a.row ?? 0) - (b.row ?? 0),
  );
  const problems: Problem[] = placed.map(({ file, row, column, value, action, message, detail }) => ({
    message: `${value === undefined ? "" : `${JSON.stringify(value)}: `}${message}${detail ? `; ${detail}` : ""} [${action}]`,
    file,
    ...(row === undefined ? {} : { line: row }),
    ...(column === undefined ? {} : { path: column }),
  }));
  for (const { kind, action, count } of counts)
    if (count > LISTED) problems.push({ message: `and ${count - LISTED} more [${action}]`, path: kind });
  for (const { text, option } of asks.slice(0, LISTED)) problems.push({ message: `${text}: ${option}` });
  if (asks.length > LISTED) problems.push({ message: `and ${asks.length - LISTED} more questions` });
  return problems;
}
