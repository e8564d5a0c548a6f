/**
 * One cell of the benchmark of tracing in a process of its own: `node why-cell.mjs KIND DESIGN PEOPLE DAYS`
 * plays a run of the shipped scenario three times, after one to warm up, and prints { ns } a person-day,
 * the median, in processor time of this process. KIND is plain or why.
 */
import { roots } from "../../dist/mind/why/roots.js";
import { createTheatre } from "../../dist/scenario/build.js";
import { scenario } from "../../dist/scenario/parse.js";

const [kind, design, people, days] = process.argv.slice(2);
const shipped = scenario("tsunami-or-tailored");
const synthetic = { ...shipped.organisation.synthetic, people: Number(people) };
const given = { ...shipped, days: Number(days), organisation: { synthetic } };
const looker = kind === "why" ? roots() : null;
const theatre = createTheatre(given, null, looker?.watching);
const processor = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
};
const times = [];
let adoptions = 0;
for (let round = 0; round < 4; round++) {
  const start = processor();
  theatre.play({ design, replication: 1, seed: "1" });
  adoptions = looker?.adoptions().person.length ?? 0;
  if (round > 0) times.push((processor() - start) / (Number(people) * Number(days)));
}
console.log(JSON.stringify({ ns: times.sort((a, b) => a - b)[1], adoptions }));
