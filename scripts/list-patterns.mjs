/**
 * Measures the list of published results that are not reproduced: builds what has changed, runs all patterns on both sets
 * of seeds, and prints the list as it belongs into src/patterns/not-reproduced.ts; with --write it puts it there.
 * Reasons that are known stay; a new one is left empty for its author, and a test refuses it until it is written.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { isMain, main, root } from "./support.mjs";

const SETS = ["first", "second"];
const place = join(root, "src", "patterns", "not-reproduced.ts");
const HEAD = "Object.freeze([";
const TAIL = "] satisfies NotReproduced[]);";

/** A number to six digits. */
const short = (value) => (typeof value === "number" ? Number(value.toPrecision(6)) : value);

/** The entries of every check that does not hold on every set of seeds. */
function entriesOf(cards, known) {
  const [first] = cards;
  return first.rows.flatMap(({ id, checks, verdict }, r) => {
    const rows = cards.map((card) => card.rows[r]);
    if (verdict === "not run") console.error(`${id} was not run: ${first.rows[r].reason}`);
    return checks.flatMap(({ what }) => {
      const found = rows.map((row) => row.checks.find((check) => check.what === what));
      const fails = SETS.filter((_, s) => found[s] && !found[s].holds);
      if (fails.length === 0) return [];
      const { reason = "" } = known.find((entry) => entry.id === id && entry.check === what) ?? {};
      if (reason === "") console.error(`${id} has no reason yet: ${what}`);
      const got = Object.fromEntries(SETS.map((set, s) => [set, short(found[s]?.got)]));
      return [{ id, check: what, got, fails, reason }];
    });
  });
}

if (isMain(import.meta.url))
  await main(async () => {
    await build({ say: (words) => console.error(words) });
    const { notReproduced, runPatterns } = await import("../dist/node/index.js");
    const cards = [];
    for (const seeds of SETS)
      cards.push(await runPatterns({ seeds, onProgress: ({ id }) => console.error(`${seeds} seeds: ${id}`) }));
    const entries = entriesOf(cards, notReproduced);
    const list = entries.map((entry) => `  ${JSON.stringify(entry)},\n`).join("");
    if (!process.argv.includes("--write")) {
      console.log(`${HEAD}\n${list}${TAIL}`);
      return 0;
    }
    const text = readFileSync(place, "utf8");
    const [from, to] = [text.indexOf(HEAD), text.indexOf(TAIL)];
    writeFileSync(place, `${text.slice(0, from)}${HEAD}\n${list}${text.slice(to)}`);
    console.error(`${entries.length} entries written to ${place}; biome check --write puts them in form`);
    return 0;
  });
