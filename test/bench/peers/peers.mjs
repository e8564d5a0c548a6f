/**
 * The classics beside NDlib: `node test/bench/peers/peers.mjs [--people 10000] [--rounds 3] [--json]`, after a
 * build. The same models on the same ties with the same numbers, in turn, in one run; person-steps a second of
 * processor time, medians over the rounds. Needs a Python with ndlib: GROUNDSWELL_PYTHON, else python3.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { advance } from "../../../dist/engine/simulate.js";
import { createStage } from "../../../dist/engine/stage.js";
import * as gs from "../../../dist/index.js";
import { organisation } from "../people.mjs";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "10000" },
    rounds: { type: "string", default: "3" },
    json: { type: "boolean", default: false },
  },
});
const n = Number(values.people);
const rounds = Number(values.rounds);
const python = process.env.GROUNDSWELL_PYTHON ?? "python3";
const loop = fileURLToPath(new URL("ndlib_loop.py", import.meta.url));

/** Target: person-steps a second, as a multiple of NDlib's. */
const TARGETS = { wattsThreshold: 30, independentCascade: 30, voter: 30, hegselmannKrause: 30, deffuant: 30, sir: 15 };
const first = Math.floor(n / 50);
const MODELS = {
  wattsThreshold: { make: () => gs.wattsThreshold({ threshold: 0.35, first }), days: 10 },
  independentCascade: { make: () => gs.independentCascade({ probability: 0.05, first }), days: 10 },
  sir: { make: () => gs.sir({ infection: 0.02, recovery: 0.05, first }), days: 30 },
  voter: { make: () => gs.voter(), days: 10 },
  hegselmannKrause: { make: () => gs.hegselmannKrause({ bound: 0.2 }), days: 10 },
  deffuant: { make: () => gs.deffuant({ bound: 0.2 }), days: 10 },
};

try {
  execFileSync(python, ["-c", "import ndlib.models.epidemics, ndlib.models.opinions"], { stdio: "pipe" });
} catch (error) {
  const last = String(error.stderr ?? error.message)
    .trim()
    .split("\n")
    .at(-1);
  console.log(`not run: ${python} has no working ndlib (${last})`);
  console.log("expected a Python with ndlib: python3 -m venv nd && nd/bin/pip install ndlib six scikit-learn,");
  console.log("then GROUNDSWELL_PYTHON=nd/bin/python npm run bench:peers");
  process.exit(0);
}

const { people, network: weighted } = organisation(n);
const edges = [];
for (let i = 0; i < n; i++)
  for (let t = weighted.offsets[i]; t < weighted.offsets[i + 1]; t++)
    if (weighted.neighbours[t] > i) edges.push([i, weighted.neighbours[t]]);
const network = gs.network(edges, { n });
const folder = mkdtempSync(join(tmpdir(), "groundswell-peers-"));
const file = join(folder, "edges.txt");
writeFileSync(file, edges.map((edge) => edge.join(" ")).join("\n"));

/** Seconds of processor time of at least .2 s of runs of this model, and their person-steps. */
function ours({ make, days }) {
  const stage = createStage({ people, network, mechanisms: [make()] });
  let steps = 0;
  let seed = 0;
  let micros = 0;
  const warm = () => {
    stage.begin({ seed: ++seed });
    const start = process.cpuUsage();
    advance(stage, days);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  for (let k = 0; k < 3; k++) warm();
  while (micros < 200_000) {
    micros += warm();
    steps += days * n;
  }
  return steps / (micros / 1e6);
}
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

try {
  const names = Object.keys(MODELS);
  const mine = Object.fromEntries(names.map((name) => [name, []]));
  const theirs = Object.fromEntries(names.map((name) => [name, []]));
  let version = "";
  for (let round = 0; round < rounds; round++)
    for (const [name, model] of Object.entries(MODELS)) {
      mine[name].push(ours(model));
      const found = JSON.parse(
        execFileSync(python, [loop, file, String(n), name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
      );
      version = found.version;
      theirs[name].push(found.results[name].steps / found.results[name].seconds);
    }
  const rows = names.map((name) => {
    const [us, them] = [middle(mine[name]), middle(theirs[name])];
    return { name, groundswell: us, ndlib: them, ratio: us / them, target: TARGETS[name] };
  });
  if (values.json) console.log(JSON.stringify({ people: n, ties: edges.length, ndlib: version, rows }));
  else {
    console.log(
      `\n${n.toLocaleString("en")} people, ${edges.length.toLocaleString("en")} ties, ${rounds} rounds; NDlib ${version}; million person-steps a second`,
    );
    console.log("  model                 groundswell       NDlib      ratio   target");
    for (const { name, groundswell, ndlib, ratio, target } of rows)
      console.log(
        `  ${name.padEnd(20)} ${(groundswell / 1e6).toFixed(1).padStart(12)} ${(ndlib / 1e6).toFixed(3).padStart(11)} ${ratio.toFixed(0).padStart(10)} ${String(target).padStart(8)}  ${ratio >= target ? "held" : "MISSED"}`,
      );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
