/**
 * One cell of the benchmark in a process of its own: `node --expose-gc cell.mjs KIND N MILLISECONDS`
 * prints { ns, bytes, ties, digest } as JSON, and for KIND rules the ns of each rule too. Time is processor time of this process, so that others
 * on the machine disturb it less; the digest is of the state after 20 days (3 for a million people).
 */
import { sha256Of } from "../../dist/core/digest.js";
import { luckOf } from "../../dist/core/luck.js";
import { advance } from "../../dist/engine/simulate.js";
import { createStage } from "../../dist/engine/stage.js";
import { fused } from "./fused.mjs";
import { objects } from "./objects.mjs";
import { organisation } from "./people.mjs";
import { COLUMNS, mechanisms } from "./workload.mjs";

const [kind, size, milliseconds] = process.argv.slice(2);
const n = Number(size);
const budget = Number(milliseconds);

/** Bytes of heap and of array buffers in use; the latter are swept by another thread, hence the pauses. */
const used = async () => {
  for (let k = 0; k < 3; k++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
};

/** A mind with a message to everybody every fifth day. */
async function mind(from) {
  const { mindMechanisms } = await import(from);
  const message = {
    ...{ sender: "top", topic: "business", frame: [0.25, 0.25, 0.25, 0.25], mode: 0.5, quality: 0.6, promise: 0.3 },
    ...{ pressure: 0.2, targeted: false, disclosed: false, open: 0.7, minutes: 5 },
  };
  const posts = [];
  const sender = {
    name: "sender",
    before(day) {
      posts.length = 0;
      if (day % 5 === 0) posts.push({ messages: [message], choice: null, fidelity: null });
    },
  };
  const conditions = { lived: 0.6, alignment: 0.8, consent: 0.6 };
  return [sender, ...mindMechanisms({ options: {}, conditions, inbox: { posts } })];
}

/** The engine with these mechanisms as a loop like the others. */
function engine(of, { people, network }) {
  const stage = createStage({ people, network, mechanisms: of });
  stage.begin({ seed: 1 });
  const columns = kind === "engine" ? COLUMNS : stage.columns.names;
  // A mind lives a year of 260 days, as in a scenario, and begins anew; the start is part of its cost.
  const year = kind in MINDS ? 260 : Number.POSITIVE_INFINITY;
  const live = () => {
    if (stage.day >= year) stage.begin({ seed: 1 });
    advance(stage, 1);
  };
  return { day: live, columns: () => columns.map((name) => stage.columns.of[name]) };
}

/** Mechanisms that count the time spent in each; the clock is read twice a block. */
const spent = new Map();
const timed = (mechanism) => ({
  ...mechanism,
  initialize(world, random) {
    const acts = mechanism.initialize?.(world, random) ?? {};
    const watched = { ...acts };
    for (const part of ["before", "step", "after"]) {
      const act = acts[part] ?? mechanism[part];
      if (!act) continue;
      watched[part] = (day, lo, hi) => {
        const start = process.hrtime.bigint();
        act(day, lo, hi);
        spent.set(mechanism.name, (spent.get(mechanism.name) ?? 0) + Number(process.hrtime.bigint() - start));
      };
    }
    return watched;
  },
});

const MINDS = { mind: "../../dist/mind/mind.js", rules: "../../dist/mind/mind.js", first: "./first-mind.mjs" };
const made = kind in MINDS ? await mind(MINDS[kind]) : kind === "engine" ? mechanisms() : [];
const rules = kind === "rules" ? made.map(timed) : made;
const before = await used();
const { people, network } = organisation(n);
const parts = { people, network, random: luckOf(1, people.keys) };
const loop =
  kind === "engine" || kind in MINDS ? engine(rules, parts) : kind === "objects" ? objects(parts) : fused(kind, parts);
const bytes = ((await used()) - before) / n;

let day = 0;
const known = n < 1_000_000 ? 20 : 3;
while (day < known) loop.day(++day);
const digest = sha256Of(
  loop
    .columns(day)
    .map((column) => sha256Of(column))
    .join(),
);

const batch = Math.max(1, Math.round(100_000 / n));
const run = (days) => {
  const start = processor();
  for (let k = 0; k < days; k++) loop.day(++day);
  return processor() - start;
};
for (let total = 0; total < (budget * 1e6) / 2; ) total += run(batch);
spent.clear();
const warm = day;
const samples = [];
for (let total = 0; total < budget * 1e6 || samples.length < 3; ) {
  const time = run(batch);
  total += time;
  samples.push(time / batch / n);
}
samples.sort((a, b) => a - b);
const ns = samples[samples.length >> 1];
const each = Object.fromEntries([...spent].map(([name, time]) => [name, time / (day - warm) / n]));
console.log(JSON.stringify({ ns, bytes, ties: network.neighbours.length / n, digest, each }));
