/**
 * Set-up and communities: a million-person organisation next to plain typed-array loops, and Louvain
 * next to graphology's on the same graph. `node test/bench/network.bench.mjs [--quick]`, after a build;
 * GROUNDSWELL_DIST names another built folder. Times are medians; read the ratios
 * (of set-up: the median of those of each repeat), not the times.
 */
import { createRequire } from "node:module";

const dist = process.env.GROUNDSWELL_DIST ? `file://${process.env.GROUNDSWELL_DIST}/` : "../../dist/";
const load = (path) => import(`${dist}people/${path}.js`);
const { syntheticOrganisation } = await load("generators/organisation");
const { buildNetwork } = await load("network");
const { louvain } = await load("measures/louvain");
const { undirected } = await load("measures/undirected");
const { degree } = await load("measures/degree");
const { clustering } = await load("measures/clustering");
const { pageRank } = await load("measures/page-rank");
const { modularity } = await load("measures/modularity");

const quick = process.argv.includes("--quick");
const people = quick ? 100_000 : 1_000_000;
const repeats = quick ? 7 : 5;
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const timed = (act, times = repeats) => {
  const taken = [];
  let result;
  for (let k = 0; k < times; k++) {
    result = null;
    const start = performance.now();
    result = act();
    taken.push(performance.now() - start);
  }
  return { ms: median(taken), result };
};
const show = (what, ms, note = "") => console.log(`${what.padEnd(52)} ${ms.toFixed(0).padStart(8)} ms  ${note}`);

/** Six ties a person, five of six within groups of 12, as bare loops: the least that a set-up can be. */
function plainTies(n) {
  const source = new Int32Array(6 * n);
  const target = new Int32Array(6 * n);
  let state = 12345;
  const draw = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) * (1 / 4294967296);
  };
  let m = 0;
  for (let i = 0; i < n; i++)
    for (let k = 0; k < 6; k++) {
      const group = i - (i % 12);
      const j = draw() < 1 / 6 ? Math.floor(draw() * n) : Math.min(n - 1, group + Math.floor(draw() * 12));
      if (j === i) continue;
      source[m] = i;
      target[m++] = j;
    }
  return { source: source.subarray(0, m), target: target.subarray(0, m) };
}

/** Rows of undirected ties with weights, unsorted and unmerged, as bare loops. */
function plainRows(n, { source, target }) {
  const offsets = new Int32Array(n + 1);
  const m = source.length;
  for (let k = 0; k < m; k++) {
    offsets[source[k] + 1]++;
    offsets[target[k] + 1]++;
  }
  for (let i = 0; i < n; i++) offsets[i + 1] += offsets[i];
  const at = offsets.slice();
  const neighbours = new Int32Array(2 * m);
  const weights = new Float32Array(2 * m);
  for (let k = 0; k < m; k++) {
    const i = source[k];
    const j = target[k];
    neighbours[at[i]] = j;
    weights[at[i]++] = 1;
    neighbours[at[j]] = i;
    weights[at[j]++] = 1;
  }
  return { offsets, neighbours, weights };
}

console.log(`set-up of ${people.toLocaleString("en")} people, median of ${repeats}`);
const layers = [{ name: "tie", directed: false }];
const taken = { ties: [], rows: [], built: [], organisation: [] };
const ratios = { built: [], organisation: [] };
let network;
// Loops and library take turns, and each is compared with its neighbour in time, so that the load of a moment meets both.
for (let k = 0; k < repeats; k++) {
  network = null;
  const ties = timed(() => plainTies(people), 1);
  const rows = timed(() => plainRows(people, ties.result), 1);
  const built = timed(() => buildNetwork({ n: people, layers, ...ties.result }), 1);
  ties.result = rows.result = built.result = null;
  const organisation = timed(() => syntheticOrganisation({ people }, "bench"), 1);
  network = organisation.result.network;
  for (const [name, { ms }] of Object.entries({ ties, rows, built, organisation })) taken[name].push(ms);
  ratios.built.push(built.ms / rows.ms);
  ratios.organisation.push(organisation.ms / (ties.ms + rows.ms));
}
const setUp = median(ratios.organisation);
show("plain loops: ties", median(taken.ties));
show("plain loops: rows", median(taken.rows));
show("buildNetwork of the same ties", median(taken.built), `${median(ratios.built).toFixed(1)} x plain rows`);
const note = `${setUp.toFixed(1)} x plain`;
show("syntheticOrganisation, network included", median(taken.organisation), note);

console.log(`\nmeasures of that organisation (${network.neighbours.length.toLocaleString("en")} entries), once each`);
show("degree", timed(() => degree(network), 1).ms);
show("clustering", timed(() => clustering(network), 1).ms);
show("pageRank", timed(() => pageRank(network), 1).ms);
const found = timed(() => louvain(network), 1);
show("louvain", found.ms, `Q ${found.result.modularity.toFixed(4)}, ${found.result.count} communities`);
show("modularity", timed(() => modularity(network, found.result.membership), 1).ms);

const n = quick ? 20_000 : 100_000;
console.log(`\nLouvain next to graphology's on one graph of ${n.toLocaleString("en")} people, median of ${repeats}`);
const require = createRequire(import.meta.url);
const Graph = require("graphology");
const theirs = require("graphology-communities-louvain");
const same = syntheticOrganisation({ people: n }, "bench").network;
const view = undirected(same);
const graph = new Graph({ type: "undirected" });
for (let i = 0; i < n; i++) graph.addNode(i);
for (let i = 0; i < n; i++)
  for (let e = view.offsets[i]; e < view.offsets[i + 1]; e++)
    if (view.neighbours[e] > i) graph.addEdge(i, view.neighbours[e], { weight: view.weights[e] });
const ours = timed(() => louvain(same));
const other = timed(() => theirs.detailed(graph, { randomWalk: false }));
const membership = Int32Array.from({ length: n }, (_, i) => other.result.communities[i]);
const theirScore = modularity(same, membership);
show("louvain", ours.ms, `Q ${ours.result.modularity.toFixed(4)}`);
show("graphology-communities-louvain", other.ms, `Q ${theirScore.toFixed(4)}`);
const faster = other.ms / ours.ms;
const better = ours.result.modularity - theirScore;

console.log("\nTargets");
const verdict = (held, words) => console.log(`${held ? "held  " : "MISSED"} ${words}`);
if (quick) console.log("the set-up's target is for a million people: run without --quick");
else verdict(setUp <= 5, `set-up of a million people at most 5 times the plain loops: ${setUp.toFixed(1)}`);
verdict(faster >= 1, `louvain no slower than graphology's: ${faster.toFixed(1)} times as fast`);
verdict(
  better >= -1e-4,
  `louvain's modularity no worse than graphology's: ${better >= 0 ? "+" : ""}${better.toFixed(4)}`,
);
