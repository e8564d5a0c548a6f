/** The account of a reading in words: one text for the terminal, one that may be published. */
import type { AccountParts } from "./account-parts.ts";
import { LISTED, placeOf } from "./faults.ts";
import type { TieAccount } from "./ties.ts";

const some = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** Everything, with values and identifiers: for the terminal of the files' owner only. */
export function accountLines(account: AccountParts): string[] {
  const { faults, counts, asks, levels } = account;
  const lines = head(account);
  if (levels.order) lines.push(`order of levels, low to high: ${levels.order.join(" < ")}`);
  if (levels.without.length > 0) lines.push(`levels without a place: ${levels.without.join(", ")}`);
  lines.push(...tail(account));
  for (const action of ["refused", "repaired", "accepted"] as const)
    for (const { kind, count } of counts.filter((c) => c.action === action)) {
      lines.push(`${action}: ${kind}, ${some(count, "time")}`);
      for (const fault of faults.filter((f) => f.kind === kind && f.action === action))
        lines.push(`  ${placeOf(fault)}: ${fault.message}${fault.detail ? `; ${fault.detail}` : ""}`);
      if (count > LISTED) lines.push(`  and ${count - LISTED} more`);
    }
  for (const { text, option } of asks.slice(0, LISTED)) lines.push(`to decide: ${text}: ${option}`);
  if (asks.length > LISTED) lines.push(`to decide: ${asks.length - LISTED} more`);
  return lines;
}

/** What manifest and report may say: counts, headers, rules; no identifier and no value of a cell. */
export function publicAccountLines(account: AccountParts): string[] {
  const faults = account.counts.map(({ kind, action, count }) => `${action}: ${kind}, ${some(count, "time")}`);
  return [...head(account), ...tail(account), ...faults];
}

/** What was left out, merged, repaired or accepted; no identifier and no value of a cell. */
export function noticeLines({ merged, leftOut, counts, ties }: AccountParts): string[] {
  const lines = leftOut
    .filter(({ reason }) => reason !== "empty")
    .map(({ header, reason }) => `column ${header}: left out: ${reason}`);
  if (merged > 0) lines.push(`${some(merged, "row")} of employees merged into others of the same id`);
  for (const tie of ties) if (tie.ties < tie.rows) lines.push(tieLine(tie));
  for (const { kind, action, count } of counts)
    if (action !== "refused") lines.push(`${action}: ${kind}, ${some(count, "time")}`);
  return lines;
}

function head(account: AccountParts): string[] {
  const { files, rows, people, merged, found } = account;
  const lines = files.map(
    ({ role, encoding, separator, rows: n, notes }) =>
      `${role}: ${role === "meta" ? "JSON" : `${some(n, "row")}, separator ${separator}`}, ${encoding}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`,
  );
  lines.push(
    `${some(people, "person", "people")} from ${some(rows, "row")}${merged > 0 ? `, ${some(merged, "row")} merged into others` : ""}`,
  );
  lines.push(
    `in the file: ${some(found.distinctIds, "distinct id")}, ${found.duplicateIds.length} repeated, ` +
      `${some(found.roots, "top")}, ${found.selfManagers.length} their own manager, ` +
      `${found.unknownManagerPosts.length} under ${some(found.unknownManagerIds.length, "unknown manager")}, ` +
      `${some(found.cyclesLongerThanOne.length, "loop")}`,
  );
  return lines;
}

function tail(account: AccountParts): string[] {
  const lines = account.columns.map(({ header, role }) => `column ${header}: read as ${role}`);
  for (const { header, reason } of account.leftOut) lines.push(`column ${header}: left out: ${reason}`);
  lines.push(`levels: ${account.levels.rule}`);
  for (const tie of account.ties) lines.push(tieLine(tie));
  for (const line of account.generated) lines.push(line);
  lines.push(
    account.publicData === null
      ? `results by groups of at least ${account.minimumGroup}`
      : `published research data: ${account.publicData}`,
  );
  return lines;
}

function tieLine(tie: TieAccount): string {
  const parts = [`${some(tie.rows, "row")}, ${some(tie.ties, "tie")}`];
  if (tie.wave !== null) parts.push(`time ${tie.wave} of ${tie.waves}, ${some(tie.otherWaves, "row")} of other times`);
  if (tie.selfTies > 0) parts.push(`${some(tie.selfTies, "self tie")} left out`);
  if (tie.merged > 0) parts.push(`${some(tie.merged, "row")} merged`);
  if (tie.without > 0) parts.push(`${tie.without} without influence`);
  return `ties ${tie.type}: ${parts.join(", ")}; ${tie.rule} (by ${tie.asFrom})`;
}
