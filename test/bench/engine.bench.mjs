/**
 * How fast and how lean the engine is: `node test/bench/engine.bench.mjs [--sizes 1000,10000] [--quick]
 * [--json] [--processes 5]`, after a build. All loops run the same mechanisms with the same draws on
 * the same ties, each in processes of its own, in turn; medians over the processes, with their spread.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { FUSED } from "./fused.mjs";

const { values } = parseArgs({
  options: {
    sizes: { type: "string" },
    processes: { type: "string" },
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const sizes = (values.sizes ?? (values.quick ? "1000,10000" : "1000,10000,100000,1000000")).split(",").map(Number);
const most = Number(values.processes ?? (values.quick ? 3 : 5));
const budget = values.quick ? 300 : 1000;
const KINDS = ["engine", ...FUSED, "objects", "first"];
const cell = fileURLToPath(new URL("cell.mjs", import.meta.url));

const measure = (kind, n) =>
  JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", "--max-old-space-size=8192", cell, kind, n, budget], {
      encoding: "utf8",
    }),
  );
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const summary = (cells) => {
  const ns = cells.map((one) => one.ns);
  const bytes = Math.round(middle(cells.map((one) => one.bytes)));
  return { ns: middle(ns), low: Math.min(...ns), high: Math.max(...ns), ties: cells[0].ties, bytes };
};
const round = (value) => Math.round(value * 100) / 100;

const results = [];
for (const n of sizes) {
  const cells = Object.fromEntries(KINDS.map((kind) => [kind, []]));
  const processes = n < 1_000_000 ? most : Math.min(most, 3);
  for (let process = 0; process < processes; process++)
    for (const kind of KINDS) cells[kind].push(measure(kind, String(n)));
  const same = KINDS.filter((kind) => kind !== "first").flatMap((kind) => cells[kind].map((one) => one.digest));
  if (new Set(same).size !== 1) throw new Error(`the loops do not do the same work at ${n}: their digests differ`);
  const rows = Object.fromEntries(KINDS.map((kind) => [kind, summary(cells[kind])]));
  const best = FUSED.reduce((a, b) => (rows[a].ns <= rows[b].ns ? a : b));
  results.push({
    n,
    digest: same[0],
    rows,
    best,
    engineOverFused: round(rows.engine.ns / rows[best].ns),
    processes,
    objectsOverEngine: round(rows.objects.ns / rows.engine.ns),
  });
  if (!values.json) print(results.at(-1));
}
if (values.json) console.log(JSON.stringify(results));
else verdict();

function print({ n, rows, processes, best, engineOverFused, objectsOverEngine }) {
  console.log(
    `\n${n.toLocaleString("en")} people, ${rows.engine.ties.toFixed(1)} ties each; ${processes} processes a loop`,
  );
  console.log("  loop                  ns per person-day      lowest to highest   ns per tie-day   bytes per person");
  for (const [kind, { ns, low, high, ties, bytes }] of Object.entries(rows)) {
    const name =
      kind === "engine"
        ? "engine"
        : kind === "first"
          ? "engine, first mind"
          : FUSED.includes(kind)
            ? `fused, ${kind}`
            : kind;
    const spread = `${low.toFixed(0)} to ${high.toFixed(0)}`;
    console.log(
      `  ${name.padEnd(20)} ${ns.toFixed(0).padStart(18)} ${spread.padStart(22)} ${(ns / ties).toFixed(1).padStart(16)} ${String(bytes).padStart(18)}`,
    );
  }
  console.log(`  engine / best fused (${best}): ${engineOverFused}; objects / engine: ${objectsOverEngine}`);
}

function verdict() {
  const at = (n) => results.find((result) => result.n === n);
  const says = (held, text) => console.log(`${held ? "held  " : "MISSED"} ${text}`);
  console.log("\nTargets");
  for (const { n, engineOverFused } of results)
    says(engineOverFused <= 1.3, `engine at most 1.3 times the best fused loop at ${n}: ${engineOverFused}`);
  const large = at(100_000);
  if (large)
    says(large.objectsOverEngine >= 2, `objects at least 2 times the engine at 100000: ${large.objectsOverEngine}`);
  const last = results.at(-1);
  says(
    last.rows.first.bytes <= 400,
    `at most 400 bytes a person for the first mind: ${last.rows.first.bytes} at ${last.n}`,
  );
  const [small, million] = [at(10_000), at(1_000_000)];
  if (small && million) {
    const ratio = round(million.rows.engine.ns / small.rows.engine.ns);
    says(ratio <= 5, `a person-day at 1000000 at most 5 times one at 10000: ${ratio}`);
  }
}
