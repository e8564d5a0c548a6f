/**
 * What the mind costs: `node test/bench/mind.bench.mjs [--sizes 1000,10000,100000] [--quick] [--json]
 * [--processes 5]`, after a build. The complete mind beside the first one, on the same people, ties and
 * messages, each in processes of its own, in turn; then the time in each rule. Medians over processes.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    sizes: { type: "string" },
    processes: { type: "string" },
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const sizes = (values.sizes ?? (values.quick ? "10000" : "1000,10000,100000")).split(",").map(Number);
const processes = Number(values.processes ?? (values.quick ? 3 : 5));
const budget = values.quick ? 300 : 1000;
const cell = fileURLToPath(new URL("cell.mjs", import.meta.url));
const measure = (kind, n) =>
  JSON.parse(execFileSync(process.execPath, ["--expose-gc", cell, kind, n, budget], { encoding: "utf8" }));
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

const results = [];
for (const n of sizes) {
  const cells = { first: [], mind: [], rules: [] };
  for (let process = 0; process < processes; process++)
    for (const kind of Object.keys(cells)) cells[kind].push(measure(kind, String(n)));
  const of = (kind, what) => middle(cells[kind].map((one) => one[what]));
  const names = Object.keys(cells.rules[0].each);
  const each = Object.fromEntries(names.map((name) => [name, middle(cells.rules.map((one) => one.each[name]))]));
  const result = {
    n,
    first: { ns: of("first", "ns"), bytes: of("first", "bytes") },
    mind: { ns: of("mind", "ns"), bytes: of("mind", "bytes") },
    ratio: of("mind", "ns") / of("first", "ns"),
    watched: of("rules", "ns"),
    each,
  };
  results.push(result);
  if (!values.json) print(result);
}
if (values.json) console.log(JSON.stringify(results));

function print({ n, first, mind, ratio, watched, each }) {
  const row = (name, ns) => console.log(`  ${name.padEnd(28)}${ns.toFixed(1).padStart(10)}`);
  console.log(`\n${n.toLocaleString("en")} people; ${processes} processes a loop; ns per person-day`);
  row("first mind", first.ns);
  row("complete mind", mind.ns);
  console.log(`  bytes a person: ${first.bytes.toFixed(0)} and ${mind.bytes.toFixed(0)}`);
  console.log(`  ${ratio <= 3 ? "held  " : "MISSED"} at most 3 times the first mind: ${ratio.toFixed(2)}`);
  console.log("  time in each rule, the clock running:");
  const sum = Object.values(each).reduce((total, ns) => total + ns, 0);
  for (const [name, ns] of Object.entries(each).sort((a, b) => b[1] - a[1])) row(`  ${name}`, ns);
  row("  reading neighbours, copies", Math.max(0, watched - sum));
}
