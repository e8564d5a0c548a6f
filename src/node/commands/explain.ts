/** `groundswell explain`: what adoptions began with, and who followed whom. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { type Problem, refuse, unknownWord } from "../../core/errors.ts";
import { forestOf, influenceTree, largestTree } from "../influence-tree.ts";
import { type Manifest, readManifest } from "../manifest.ts";
import { meanRise } from "../mean-rise.ts";
import { rootShares } from "../root-shares.ts";
import { type Screen, screen } from "../screen.ts";
import { type DesignWhy, readWhy } from "../why-file.ts";
import { wrapped } from "../wrap.ts";
import { settle, wholeNumber } from "./values.ts";

interface ExplainWords {
  readonly why?: string;
  readonly design?: string;
  readonly person?: string;
  readonly day?: string;
  readonly replication?: string;
  readonly depth?: string;
  readonly width?: string;
  readonly json?: boolean;
}

/** Adds the command to a program; `done` hears of its exit code. */
export function addExplain(program: Command, done: (code: number) => void): void {
  program
    .command("explain")
    .summary("say why people came to practise")
    .description(
      "Says what adoptions of an experiment made with --why began with, and who followed whom; or of any experiment with invented people, what moved one person on one day.",
    )
    .argument("<folder>", "the folder of an experiment")
    .option("--why <what>", "what to explain: practising")
    .option("--design <name>", "one design (default: all)")
    .option("--person <number>", "the adoption of this person, numbered from 0 (default: the largest tree)")
    .option(
      "--day <n>",
      "with --person: every cause of what changed in this person on that day, by playing the run again",
    )
    .option("--replication <n>", "with --day: which run of the design (default: 1)")
    .option("--depth <n>", "generations of a tree to draw (default: 4)")
    .option("--width <n>", "followers of one person to draw (default: 6)")
    .option("--json", "print one JSON object, and nothing else, on stdout")
    .addHelpText("after", examples)
    .action(async (folder: string, given: ExplainWords) => done(await explainCommand(folder, given)));
}

const examples = `
Examples:
  groundswell compare --why --out results/first
  groundswell explain results/first --why practising
  groundswell explain results/first --why practising --design fluid --person 17
  groundswell explain results/first --design fluid --person 17 --day 40

Exit codes: 0 done, 2 no such experiment, design or person.
`;

const NOTE =
  "An adoption is the first day on which somebody has practised on 5 of the last 10 days. It follows the colleague " +
  "with the strongest tie who adopted before, where colleagues are what raised the inclination most, own practice aside; " +
  "else it begins a chain. A cause is clear where it alone makes the odds of practising a tenth higher than when the " +
  "person came; else it began by chance, and own practice made it last. " +
  "The inclination is what stands in the logistic of practising: what was raised is told as the mean over adoptions, since " +
  "the person came; in brackets beside a person stand the largest shares of what raised it.";

async function explainCommand(folder: string, given: ExplainWords): Promise<number> {
  const problems: Problem[] = [];
  if (given.why !== undefined && given.why !== "practising")
    problems.push({ path: "--why", message: unknownWord(given.why, ["practising"]) });
  const person = wholeNumber("--person", given.person, [0, Number.MAX_SAFE_INTEGER], problems);
  const depth = wholeNumber("--depth", given.depth, [0, 1000], problems) ?? 4;
  const width = wholeNumber("--width", given.width, [1, 1000], problems) ?? 6;
  const day = wholeNumber("--day", given.day, [1, Number.MAX_SAFE_INTEGER], problems);
  const replication = wholeNumber("--replication", given.replication, [1, Number.MAX_SAFE_INTEGER], problems);
  if (day !== undefined && given.person === undefined)
    problems.push({ path: "--person", message: "missing; expected the number of a person beside --day" });
  settle(problems);
  const manifest = manifestOf(folder);
  if (day !== undefined && person !== undefined) {
    const { explainDay } = await import("../explain-day.ts");
    screen().answer(
      explainDay(folder, manifest, { design: given.design, person, day, replication: replication ?? 1 }, given.json),
    );
    return 0;
  }
  const chosen = chooseDesigns(readWhy(folder), manifest, given.design);
  if (person !== undefined) {
    if (chosen.some(({ adoptions }) => adoptions === null))
      refuse("--person", `invalid ${person}: these are an organisation's own people, of whom only groups are told`);
    if (person >= manifest.people.count)
      refuse("--person", `invalid ${person}; expected a whole number from 0 to ${manifest.people.count - 1}`);
  }
  const out = screen();
  if (given.json) out.answer(JSON.stringify(chosen, null, 2));
  else tell(chosen, manifest, { person, depth, width }, out);
  return 0;
}

interface Asked {
  readonly person: number | undefined;
  readonly depth: number;
  readonly width: number;
}

function tell(designs: readonly DesignWhy[], manifest: Manifest, asked: Asked, out: Screen): void {
  const { people, scenario, days } = manifest;
  out.answer(`${scenario}, ${people.count} people, ${days} days, the first run of each design\n`);
  out.answer(rootShares(designs));
  const single = designs.flatMap(({ design, adoptions }) => (adoptions ? [{ design, adoptions }] : []));
  if (single.length === designs.length) out.answer(`\n${meanRise(single)}`);
  out.answer(`\n${wrapped(NOTE, 100).join("\n")}`);
  const told = single.map(({ design, adoptions }) => ({ design, forest: forestOf(adoptions) }));
  if (told.length < designs.length) {
    const only = `These are an organisation's own people: only groups of at least ${people.minimumGroup} are told, and nobody's adoption.`;
    out.answer(`\n${only}`);
    return;
  }
  if (asked.person !== undefined) {
    for (const { design, forest } of told) {
      const places = forest.adoptions.flatMap((one, k) => (one.person === asked.person ? [k] : []));
      if (places.length === 0) out.answer(`\n${design}: person ${asked.person} did not adopt`);
      for (const place of places) {
        const { text } = influenceTree(forest, place, asked);
        out.answer(`\n${design}: how person ${asked.person} came to practise, and who followed\n\n${text}`);
      }
    }
    return;
  }
  const size = ({ forest }: (typeof told)[number]): number => forest.sizes[largestTree(forest)] ?? 0;
  const best = [...told].sort((a, b) => size(b) - size(a))[0];
  if (!best || size(best) === 0) return;
  const { text, size: count } = influenceTree(best.forest, largestTree(best.forest), asked);
  const share = Math.round((100 * count) / best.forest.adoptions.length);
  out.answer(`\n${best.design}: the largest tree, ${count} adoptions (${share} % of them)\n\n${text}`);
}

/** The designs asked for, in the order of the experiment; also those under which nobody adopted. */
function chooseDesigns(found: readonly DesignWhy[], { designs }: Manifest, name: string | undefined): DesignWhy[] {
  if (name !== undefined && !designs.includes(name)) refuse("--design", unknownWord(name, [...designs]));
  const people = found.every(({ adoptions }) => adoptions !== null);
  return designs
    .filter((design) => name === undefined || design === name)
    .map(
      (design) => found.find((one) => one.design === design) ?? { design, began: [], adoptions: people ? [] : null },
    );
}

function manifestOf(folder: string): Manifest {
  const path = join(folder, "manifest.json");
  if (!existsSync(path)) refuse(folder, "missing manifest.json; expected the folder of an experiment");
  return readManifest(readFileSync(path, "utf8"));
}
