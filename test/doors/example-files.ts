/** The files that examples of the door for Node read: a small organisation and a scenario. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as gs from "../../src/index.ts";

/** Writes employees.csv (12 people, 2 departments), ties.csv and study.yaml into a folder. */
export function writeExampleFiles(folder: string): void {
  const people = Array.from({ length: 12 }, (_, i) => i + 1);
  const department = (id: number): string => (id % 2 === 0 ? "Sales" : "Works");
  const employees = people.map((id) => `${id},${id === 1 ? "" : Math.floor(id / 2)},${department(id)}`);
  const ties = people.map((id) => `${id},${(id % 12) + 1},work`);
  const write = (name: string, lines: readonly string[]): void =>
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  write("employees.csv", ["id,manager_id,department", ...employees]);
  write("ties.csv", ["source,target,type", ...ties]);
  writeFileSync(join(folder, "study.yaml"), gs.stringify(gs.scenario("tsunami-or-tailored")));
}
