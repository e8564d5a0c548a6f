/** Writes a folder whole or not at all: files go to a temporary sibling, which is renamed when complete. */
import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { refuse } from "../core/errors.ts";

/** Files of a folder by name; no sub-folders. */
export type FolderFiles = ReadonlyMap<string, Uint8Array>;

/** Where a folder is to be written. */
export interface FolderOptions {
  /** Replace an experiment that is there; a folder that holds anything else is never replaced. */
  readonly force?: boolean;
  /** File names that make up such a folder: nothing else is ever overwritten. */
  readonly known: readonly string[];
}

/**
 * Checks that a folder can be written, and changes nothing: the place is free, empty, or (with
 * `force`) holds known files only, and its parent folders can be made.
 * @throws InputError where it is not so
 */
export function checkFolder(path: string, options: FolderOptions): void {
  const target = resolve(path);
  const names = namesIn(path, target);
  if (names.length === 0) return;
  const strange = names.filter((name) => !options.known.includes(name));
  if (strange.length > 0 || !names.includes("manifest.json"))
    refuse(
      "out",
      `invalid ${path}: it holds ${strange[0] ?? names[0]}, which is no part of an experiment; expected a new folder`,
    );
  if (!options.force)
    refuse("out", `invalid ${path}: an experiment is there; expected a new folder, or force to replace it`);
}

/** Names in a folder, none where there is no such folder; refuses a place that cannot be written. */
function namesIn(path: string, target: string): string[] {
  try {
    let above = dirname(target);
    while (!existsSync(above)) above = dirname(above);
    accessSync(above, constants.W_OK);
    if (!statSync(above).isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR" });
    const there = lstatSync(target, { throwIfNoEntry: false });
    if (there && !there.isDirectory()) refuse("out", `invalid ${path}: it is there and is not a folder`);
    return there ? readdirSync(target) : [];
  } catch (error) {
    return refuseWriting(path, error);
  }
}

/** Says in our words why the system would not; passes on what is no answer of the system. */
function refuseWriting(path: string, error: unknown): never {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return refuse("out", `invalid ${path}: it cannot be written (${code})`);
}

/**
 * Writes a folder: every file to disk under a temporary name, then one rename. With `force` the old
 * folder goes only when the new one is complete. A process that is killed leaves the old folder or
 * the new one, whole, and perhaps a folder beside it whose name starts with a dot (in the instant
 * between the two renames of a replacement, only that one).
 * Returns the full path.
 * @throws InputError where the place cannot be written, holds something else, or holds an experiment without `force`
 * @example
 * const trial = await gs.compare(gs.scenario("tsunami-or-tailored"), { replications: 2, days: 20 });
 * const files = experimentFiles(trial, { every: 5, by: null, read: null, inputs: [] });
 * writeFolder("results/mine", files, { known: experimentFileNames }).endsWith("mine"); // true
 * writeFolder("results/mine", files, { known: experimentFileNames }); // throws InputError: an experiment is there
 */
export function writeFolder(path: string, files: FolderFiles, options: FolderOptions): string {
  checkFolder(path, options);
  const target = resolve(path);
  try {
    mkdirSync(dirname(target), { recursive: true });
    const parent = realpathSync(dirname(target));
    const home = join(parent, basename(target));
    const mark = randomBytes(6).toString("hex");
    const next = join(parent, `.${basename(target)}.partial-${mark}`);
    try {
      mkdirSync(next);
      for (const [name, bytes] of files) writeWhole(join(next, name), bytes);
      flush(next);
      bring(next, home, join(parent, `.${basename(target)}.old-${mark}`));
      flush(parent);
    } finally {
      rmSync(next, { recursive: true, force: true });
    }
    return home;
  } catch (error) {
    return refuseWriting(path, error);
  }
}

/** Puts a finished folder in its place; what was there is removed last. */
function bring(next: string, home: string, old: string): void {
  if (existsSync(home) && readdirSync(home).length === 0) rmdirSync(home);
  const replaces = existsSync(home);
  if (replaces) renameSync(home, old);
  try {
    renameSync(next, home);
  } catch (error) {
    if (replaces) renameSync(old, home);
    throw error;
  }
  if (replaces) rmSync(old, { recursive: true, force: true });
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "wx");
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Asks the disk to keep a folder's entries; not every system can. */
function flush(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows has no such thing; the rename stands all the same.
  }
}
