import type { Trial } from "../analysis/trial.ts";
import { element, text } from "./markup.ts";

/** A word as a command line takes it. */
function quoted(word: string): string {
  return /^[\w./:=,@-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;
}

/** The command lines that run the comparison again from the folder of the experiment. */
export function commandsOf(trial: Trial): string[] {
  const designs = trial.designs.filter((name) => name !== "nothing");
  const files = trial.people.source === "imported" ? " --employees EMPLOYEES.csv --ties TIES.csv" : "";
  const cited = trial.people.publicData === null ? "" : ` --public-data ${quoted(trial.people.publicData)}`;
  const chosen = designs.length > 0 ? ` --designs ${quoted(designs.join(","))}` : "";
  return [
    `npx groundswell compare scenario.yaml${files}${cited}${chosen} --replications ${trial.replications} --days ${trial.days} --seed ${quoted(trial.seed)}${trial.worlds ? ` --worlds ${trial.worlds.count}` : ""}`,
    `npx groundswell verify .${files}`,
  ];
}

/** What the page is told beside the trial. */
export interface ReproduceFacts {
  /** Command lines; by default made from the trial. */
  readonly reproduce?: readonly string[];
  /** SHA-256 of the manifest beside the page; default not named. */
  readonly manifestDigest?: string;
  /** Names of the files beside the page. */
  readonly files?: readonly string[];
  /** Version of this package. */
  readonly version?: string;
}

/** How to run it again and how to see that the same came out. */
export function reproduceSection(trial: Trial, facts: ReproduceFacts): string {
  const { reproduce = commandsOf(trial), manifestDigest, files = [], version } = facts;
  const terms: [string, string][] = [
    ["Scenario", trial.scenario.name],
    ["Seed", trial.seed],
    ["Replications, days, people", `${trial.replications}, ${trial.days}, ${trial.people.count}`],
    ["Digest of the results (SHA-256)", trial.digest],
    ...(manifestDigest === undefined ? [] : [["Digest of the manifest (SHA-256)", manifestDigest] as [string, string]]),
    ...(version === undefined ? [] : [["Version of groundswell", version] as [string, string]]),
    ...(files.length === 0 ? [] : [["Files beside this page", files.join(", ")] as [string, string]]),
  ];
  return [
    element("p", {}, [
      text(
        "In the folder of this page, with the same version of groundswell, these commands give the same numbers, bit for bit:",
      ),
    ]),
    element("pre", { tabindex: 0 }, [element("code", {}, [text(reproduce.join("\n"))])]),
    element(
      "dl",
      {},
      terms.map(([term, words]) => element("dt", {}, [text(term)]) + element("dd", {}, [text(words)])),
    ),
    element("p", { class: "note" }, [
      text(
        "The file manifest.json beside this page holds the versions and the SHA-256 of every file that went in and came out.",
      ),
    ]),
  ].join("");
}
