/** The manifest of an experiment: what was run, from what, and the SHA-256 of everything that came out. */
import { sha256Of } from "../core/digest.ts";
import { GroundswellError } from "../core/errors.ts";
import { canonical } from "./json.ts";
import { version } from "./version.ts";

/** An input file as the manifest remembers it: no name and no place, only its part and its content's hash. */
export interface InputRecord {
  /** Which of the files it is. */
  readonly part: "employees" | "ties" | "meta";
  /** Its size in bytes. */
  readonly bytes: number;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** How an organisation's files were read, as far as it names nobody. */
export interface ReadRecord {
  /** Options of reading that were given. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Options that were given and may name a person; their values are not kept. */
  readonly withheld: readonly string[];
}

/** What `manifest` is made from. */
export interface ManifestFacts {
  /** Name of the scenario. */
  readonly scenario: string;
  /** Seed of the comparison. */
  readonly seed: string;
  /** Replications that every design finished. */
  readonly replications: number;
  /** Replications asked for; more than `replications` where the experiment was stopped. */
  readonly requested: number;
  /** Names of the designs, `nothing` first. */
  readonly designs: readonly string[];
  /** Working days of each run. */
  readonly days: number;
  /** Days between rows of the series. */
  readonly every: number;
  /** Grouping by which the series was recorded too, or null. */
  readonly by: string | null;
  /** How many people, where they come from, and what was generated, left out or repaired. */
  readonly people: {
    /** Number of people. */
    readonly count: number;
    /** synthetic: generated; imported: read from files. */
    readonly source: "synthetic" | "imported";
    /** Citation of published research data, or null. */
    readonly publicData: string | null;
    /** Smallest group about which anything is reported. */
    readonly minimumGroup: number;
    /** What was generated and not given, one line each. */
    readonly generated: readonly string[];
    /** What the import left out, merged or repaired, one line each. */
    readonly notices: readonly string[];
  };
  /** The plausible worlds it was run over: how many, and the SHA-256 of their numbers; absent where there are none. */
  readonly worlds?: {
    /** Number of worlds, from the first on. */
    readonly count: number;
    /** SHA-256 of their numbers. */
    readonly digest: string;
  };
  /** Whether it was followed what adoptions began with; absent where it was not. */
  readonly why?: true;
  /** How the organisation's files were read; null for a synthetic organisation. */
  readonly read: ReadRecord | null;
  /** The input files; empty for a synthetic organisation. */
  readonly inputs: readonly InputRecord[];
  /** File name -> SHA-256. */
  readonly outputs: Readonly<Record<string, string>>;
  /** SHA-256 over outcomes, series and trajectories of the trial. */
  readonly trial: string;
}

/** A manifest as it stands in the folder; `digest` is the SHA-256 of the canonical JSON of everything before it. */
export interface Manifest extends ManifestFacts {
  /** Version of the format. */
  readonly format: 1;
  /** Always "groundswell". */
  readonly package: string;
  /** Version of the package that made it. */
  readonly version: string;
  /** SHA-256 of everything above, as canonical JSON. */
  readonly digest: string;
}

/** A manifest, complete with its own digest. It holds no clock, no host and no path. Copies. */
export function manifest(facts: ManifestFacts): Manifest {
  const body = { format: 1 as const, package: "groundswell", version, ...facts };
  return { ...body, digest: sha256Of(canonical(body)) };
}

/** The text of a manifest file. */
export function manifestText(content: Manifest): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Reads the text of a manifest; throws a GroundswellError where it is none, or its digest does not fit. */
export function readManifest(text: string): Manifest {
  const content = parsed(text);
  if (content?.package !== "groundswell" || typeof content.digest !== "string")
    throw new GroundswellError("invalid manifest.json; expected the manifest of an experiment");
  if (content.format !== 1)
    throw new GroundswellError(`unknown format of manifest.json: ${String(content.format)}; expected 1`);
  const { digest, ...body } = content;
  if (sha256Of(canonical(body)) !== digest || manifestText(content) !== text)
    throw new GroundswellError("changed: manifest.json (its digest does not fit its content)");
  return content;
}

function parsed(text: string): Manifest | null {
  try {
    return JSON.parse(text) as Manifest | null;
  } catch {
    return null;
  }
}
