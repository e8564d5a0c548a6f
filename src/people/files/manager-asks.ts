/** Faults of the reporting line and the options that decide them. */
import { quoted } from "./columns.ts";
import type { Faults } from "./faults.ts";
import { loopsOf } from "./loops.ts";
import type { LineInput, ReportingLine, Standing } from "./managers.ts";
import { isTopMark } from "./values.ts";

/** Most identifiers spelt out in one option; above it the word for all of them is printed. */
const SPELT = 12;

const MESSAGES: Readonly<Partial<Record<Standing, string>>> = {
  unknown: "the manager is not in the file",
  ambiguous: "the manager's name stands for several people: this report cannot be placed",
  nothing: "read as no manager; whether this is a top is for you to say",
  error: "error of a spreadsheet: read as no manager; whether this is a top is for you to say",
  self: "is the own manager; whether this is a top is for you to say",
};

/** Adds a fault for everybody without a usable manager and for every loop, and asks what decides. */
export function askAboutManagers(input: LineInput, line: ReportingLine, joined: number, faults: Faults): void {
  const { people, file } = input;
  const { standing } = line;
  const nothings = standing.filter((s) => s === "nothing").length;
  // One person without a manager where nobody else is marked as the top: that is the top.
  const lone = nothings === 1 && !standing.includes("top");
  for (const [i, person] of people.entries()) {
    const s = standing[i]!;
    const message = MESSAGES[s];
    if (!message) continue;
    const accepted = s === "nothing" && lone;
    const near = s === "unknown" ? input.suggestions().of(person.manager) : undefined;
    faults.add({
      kind: s === "unknown" ? "unknown manager" : s === "self" ? "own manager" : `manager: ${s}`,
      file,
      row: person.row,
      line: person.line,
      column: input.column ?? "",
      value: person.manager,
      action: accepted ? "accepted" : "refused",
      message: accepted ? "read as no manager, the only one: the top" : message,
      ...(near ? { detail: `${near.reason} ${JSON.stringify(near.id)} (not applied)` } : {}),
    });
  }
  const blank = people.filter((p, i) => standing[i] === "top" && isTopMark(p.manager)).map((p) => p.id);
  const beside =
    blank.length === 0
      ? "nobody with an empty cell"
      : `the empty ${blank.length === 1 ? "cell" : "cells"} of ${spell(blank)}`;
  askUnplaced(input, line, lone, beside, faults);
  askSelf(input, line, blank.length, faults);
  askLoops(input, line, faults);
  const tops = standing.filter((s) => s === "top").length + (lone ? 1 : 0);
  const usable = line.manager.some((m) => m >= 0);
  if (people.length === 0) return;
  if (tops === 0)
    faults.add({
      kind: "no top",
      file,
      column: input.column ?? "",
      action: "refused",
      message: "no top person: everybody has a manager; expected at least one without",
    });
  else if (tops > 1 && usable) noteTops(input, line, tops, joined, faults);
}

function noteTops(
  { people, file, column }: LineInput,
  line: ReportingLine,
  tops: number,
  joined: number,
  faults: Faults,
): void {
  const reports = new Int32Array(people.length);
  for (const m of line.manager) if (m >= 0) reports[m]!++;
  const heads = people.map((_, i) => i).filter((i) => line.standing[i] === "top");
  const alone = heads.filter((i) => reports[i] === 0).length;
  faults.add({
    kind: "several tops",
    file,
    column: column ?? "",
    value: spell(heads.map((i) => people[i]!.id)),
    action: joined > 0 ? "repaired" : "accepted",
    message:
      joined > 0
        ? `${joined} of ${tops} tops put under the one with the largest line, as --top join says`
        : `${tops} tops, ${alone} of them without reports; each leads a line of its own, nobody is put above them; --top join puts them under the one with the largest line`,
  });
}

function spell(ids: readonly string[]): string {
  return ids.slice(0, SPELT).join(", ") + (ids.length > SPELT ? ` and ${ids.length - SPELT} more` : "");
}

/** The option that makes tops of these people: by name, or by the word for all of them. */
function topOption(ids: readonly string[], word: string): string {
  const plain = ids.every((id) => !id.includes(","));
  return ids.length <= SPELT && plain ? `--top ${quoted(ids.join(","))}` : `--top ${word}`;
}

function askUnplaced(
  { people, column }: LineInput,
  line: ReportingLine,
  lone: boolean,
  marked: string,
  faults: Faults,
): void {
  const groups = new Map<string, string[]>();
  for (const [i, { id, manager }] of people.entries()) {
    const s = line.standing[i]!;
    if (!(["unknown", "ambiguous", "nothing", "error"].includes(s) && !(lone && s === "nothing"))) continue;
    const key = s === "unknown" || s === "ambiguous" ? `${s} ${manager}` : "none";
    const group = groups.get(key) ?? [];
    group.push(id);
    groups.set(key, group);
  }
  for (const [key, ids] of groups) {
    const who = ids.length === 1 ? "1 person" : `${ids.length} people`;
    const [kind] = key.split(" ", 1);
    const name = key.slice(kind!.length + 1);
    const verb = ids.length === 1 ? "reports" : "report";
    const text =
      key === "none"
        ? `${who} without a manager by a word or an error (${spell(ids)}), beside ${marked}: mend the ${column} cells, or say that they are tops`
        : kind === "unknown"
          ? `${who} ${verb} to ${name}, who is not in the file (${spell(ids)}): mend the cells, or say that they are tops`
          : `${name} is several people: ${ids.length === 1 ? "1 report" : `${ids.length} reports`} cannot be placed (${spell(ids)}): a column must tell them apart`;
    const option = `${topOption(ids, "unplaced")}${ids.length <= SPELT ? " (or --top unplaced)" : ""}`;
    faults.ask(text, kind === "ambiguous" ? "--map COLUMN=id" : option);
  }
}

function askSelf({ people }: LineInput, { standing }: ReportingLine, marked: number, faults: Faults): void {
  const ids = people.filter((_, i) => standing[i] === "self").map((p) => p.id);
  if (ids.length === 0) return;
  const are = ids.length === 1 ? "is the own manager" : "are their own managers";
  faults.ask(
    `${marked === 0 ? "no top person; " : ""}${spell(ids)} ${are}: mend the cells, or say that whoever is the own manager is a top`,
    `--top self${ids.length <= SPELT ? ` (or ${topOption(ids, "self")})` : ""}`,
  );
}

function askLoops(input: LineInput, { manager }: ReportingLine, faults: Faults): void {
  const { people, file } = input;
  const { loops, ends } = loopsOf(manager);
  if (loops.length === 0) return;
  const members = new Set(loops.flat());
  const hanging = loops.map((): string[] => []);
  let reached = 0;
  for (const [i, end] of ends.entries())
    if (end < 0) reached++;
    else if (!members.has(i)) hanging[end]!.push(people[i]!.id);
  for (const [l, loop] of loops.entries()) {
    const start = loop.indexOf(loop.reduce((least, i) => Math.min(least, i), people.length));
    const turned = [...loop.slice(start), ...loop.slice(0, start)];
    const long = turned.length > 30;
    const named = turned.slice(0, 30).map((i) => people[i]!.id);
    const path = [...named, ...(long ? ["..."] : []), people[turned[0]!]!.id].join(" -> ");
    for (const i of turned)
      faults.add({
        kind: "loop",
        file,
        row: people[i]!.row,
        line: people[i]!.line,
        column: input.column ?? "",
        value: people[i]!.manager,
        action: "refused",
        message: `part of a reporting loop of ${loop.length}; expected a line that ends at a top`,
        detail: path,
      });
    const { id, manager: boss } = people[turned[0]!]!;
    const off = hanging[l]!.length > 0 ? `; hanging off it: ${spell(hanging[l]!)}` : "";
    faults.ask(
      `${path} is a loop${off}; only ${reached} of ${people.length} people reach the top`,
      `--cut "${id}>${boss}"`,
    );
  }
}
