/** Groupings that are never shown, kept so that what is shown of others is safe beside them. */
import type { Grouping } from "../population.ts";
import type { Faults } from "./faults.ts";
import type { Table } from "./table.ts";

/** The grouping without its words, marked as hidden; says so. Copies. */
export function hiddenOf(grouping: Grouping, { file }: Table, faults: Faults): Grouping {
  const message = "column that the map changes or leaves out, kept unseen to protect groups";
  faults.add({ kind: message, file, action: "accepted", message });
  const labels = grouping.labels.map((label, code) => (label === "other" ? label : `group ${code + 1}`));
  return Object.freeze({ ...grouping, name: `${grouping.name} (hidden)`, labels, hidden: true });
}

/** True where two groupings divide the people alike, whatever the groups are called. */
export function samePeople(a: Grouping, b: Grouping): boolean {
  const there = new Map<number, number>([[-1, -1]]);
  const back = new Map<number, number>([[-1, -1]]);
  return a.codes.every((code, i) => {
    const other = b.codes[i]!;
    if (!there.has(code) && !back.has(other)) {
      there.set(code, other);
      back.set(other, code);
    }
    return there.get(code) === other && back.get(other) === code;
  });
}
