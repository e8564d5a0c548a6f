/**
 * What asking why costs: `node test/bench/why.bench.mjs [--people 10000] [--days 130] [--quick] [--json]
 * [--processes 5]`, after a build. The same run with and without it, each in processes of its own, in
 * turn, medians over processes; then how long `groundswell explain` takes for that many people.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "10000" },
    days: { type: "string" },
    processes: { type: "string" },
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const days = values.days ?? (values.quick ? "65" : "130");
const processes = Number(values.processes ?? (values.quick ? 3 : 5));
const played = fileURLToPath(new URL("why-cell.mjs", import.meta.url));
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const cell = (kind, design) =>
  JSON.parse(execFileSync(process.execPath, [played, kind, design, values.people, days], { encoding: "utf8" }));

const results = [];
for (const design of ["nothing", "cascade", "fluid"]) {
  const cells = { plain: [], why: [] };
  for (let round = 0; round < processes; round++)
    for (const kind of Object.keys(cells)) cells[kind].push(cell(kind, design));
  const [plain, why] = ["plain", "why"].map((kind) => middle(cells[kind].map(({ ns }) => ns)));
  results.push({ design, plain, why, more: why / plain - 1, adoptions: cells.why[0].adoptions });
}

const home = mkdtempSync(join(tmpdir(), "groundswell-why-bench-"));
// The command as an installed package has it: in a checkout it first looks whether anything has to be built.
const program = join(home, "groundswell.mjs");
const main = JSON.stringify(new URL("../../dist/node/main.js", import.meta.url).href);
writeFileSync(program, `import { main } from ${main};\nprocess.exitCode = await main(process.argv.slice(2));\n`);
const run = (...words) => execFileSync(process.execPath, [program, ...words], { encoding: "utf8" });
let explain;
try {
  const [file, folder] = [join(home, "bench.yaml"), join(home, "out")];
  const { scenario } = await import("../../dist/scenario/parse.js");
  const { stringify } = await import("../../dist/scenario/stringify.js");
  const shipped = scenario("tsunami-or-tailored");
  const synthetic = { ...shipped.organisation.synthetic, people: Number(values.people) };
  writeFileSync(file, stringify({ ...shipped, organisation: { synthetic } }));
  run("compare", file, "--replications", "1", "--why", "--out", folder, "--quiet");
  const times = [];
  for (let round = 0; round < processes; round++) {
    const start = process.hrtime.bigint();
    run("explain", folder, "--why", "practising");
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  explain = middle(times);
} finally {
  rmSync(home, { recursive: true, force: true });
}

if (values.json) console.log(JSON.stringify({ people: Number(values.people), days: Number(days), results, explain }));
else {
  console.log(
    `${Number(values.people).toLocaleString("en")} people, ${days} days; ${processes} processes; ns per person-day`,
  );
  for (const { design, plain, why, more, adoptions } of results) {
    const share = `${(100 * more).toFixed(1)} %`;
    console.log(
      `  ${design.padEnd(10)}${plain.toFixed(0).padStart(7)}  with why ${why.toFixed(0).padStart(6)}  (${adoptions} adoptions)`,
    );
    console.log(`  ${more < 0.3 ? "held  " : "MISSED"} under 30 % more: ${share}`);
  }
  console.log(`  ${explain < 1000 ? "held  " : "MISSED"} explain under a second: ${(explain / 1000).toFixed(2)} s`);
}
