/** Notebooks as files: their cells, and the folder in which cells are checked and run as modules. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** One output as notebooks keep it. */
export interface Output {
  readonly output_type: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export interface Cell {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly metadata: Readonly<Record<string, unknown>> & { readonly tags?: readonly string[] };
  readonly outputs: readonly Output[];
}

export interface Story {
  readonly file: string;
  /** The whole file. */
  readonly raw: string;
  readonly kernel: unknown;
  readonly cells: readonly Cell[];
  readonly code: readonly Cell[];
}

export const root: string = fileURLToPath(new URL("../..", import.meta.url));

/** Every notebook in notebooks/, by name. */
export function stories(): Story[] {
  const folder = join(root, "notebooks");
  const files = readdirSync(folder).filter((file) => file.endsWith(".ipynb"));
  return files.sort().map((file) => {
    const raw = readFileSync(join(folder, file), "utf8");
    const { cells: found, metadata } = JSON.parse(raw);
    const cells: Cell[] = found.map((cell: Record<string, unknown>) => ({
      id: cell.id,
      kind: cell.cell_type,
      text: [cell.source].flat().join(""),
      metadata: cell.metadata,
      outputs: cell.outputs ?? [],
    }));
    return { file, raw, kernel: metadata.kernelspec, cells, code: cells.filter(({ kind }) => kind === "code") };
  });
}

/** A new folder in which `groundswell` is this package, as it is beside the notebooks. */
export function workshop(): string {
  const home = mkdtempSync(join(tmpdir(), "groundswell-story-"));
  mkdirSync(join(home, "node_modules"));
  symlinkSync(root, join(home, "node_modules/groundswell"), "junction");
  symlinkSync(join(root, "node_modules/@types"), join(home, "node_modules/@types"), "junction");
  return home;
}
