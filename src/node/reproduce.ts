/** The command lines that make an experiment again, as its report prints them. */
import type { Trial } from "../analysis/trial.ts";
import type { InputRecord, ReadRecord } from "./manifest.ts";

/** What the command lines are made from, beside the trial. */
export interface ReproduceFrom {
  readonly by: string | null;
  readonly read: ReadRecord | null;
  readonly inputs: readonly InputRecord[];
}

/** Two command lines for a shell in the experiment's folder: compare again, and verify. Names no file of the user's. */
export function reproduceLines(trial: Trial, { by, read, inputs }: ReproduceFrom): string[] {
  const designs = trial.designs.filter((name) => name !== "nothing");
  const files = inputs.flatMap(({ part }) => (part === "meta" ? [] : [`--${part}`, `${part.toUpperCase()}.csv`]));
  const withheld = (read?.withheld ?? []).flatMap((name) => [`--${name}`, name === "top" ? "IDS" : "'PERSON>MANAGER'"]);
  const reading = Object.entries(read?.options ?? {}).flatMap(([name, value]) => flagsOf(name, value));
  const chosen = designs.length > 0 ? ["--designs", quoted(designs.join(","))] : [];
  const grouped = by === null ? [] : ["--by", quoted(by)];
  const size = [
    "--replications",
    String(trial.replications),
    "--days",
    String(trial.days),
    "--seed",
    quoted(trial.seed),
    ...(trial.worlds ? ["--worlds", String(trial.worlds.count)] : []),
    ...(trial.why ? ["--why"] : []),
  ];
  return [
    ["npx groundswell compare scenario.yaml", ...files, ...withheld, ...reading, ...chosen, ...grouped, ...size].join(
      " ",
    ),
    ["npx groundswell verify .", ...files, ...withheld].join(" "),
  ];
}

/** An option of reading as the command line takes it. */
function flagsOf(name: string, value: unknown): string[] {
  if (name === "generate") return ["--no-generate"];
  const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (Array.isArray(value)) return [flag, quoted(value.join(","))];
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, one]) => [flag, quoted(`${key}=${String(one)}`)]);
  return [flag, quoted(String(value))];
}

function quoted(word: string): string {
  return /^[\w./:=,@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
