/** Bytes for the tests of the importer: files of the shared data, where it is there, and tables made of text. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { OrganisationError } from "../../src/people/files/account.ts";
import type { Fault } from "../../src/people/files/faults.ts";
import type { NamedBytes, ReadOptions } from "../../src/people/files/options.ts";
import { type OrganisationFiles, type ReadResult, readOrganisation } from "../../src/people/files/organisation.ts";

const root = process.env.GROUNDSWELL_DATA ?? fileURLToPath(new URL("../../../shared/data", import.meta.url));
export const hasData: boolean = existsSync(join(root, "bad"));
if (!hasData) console.warn(`skipped: tests that need the shared data, which is not at ${root}`);

export const dataPath = (path: string): string => join(root, path);

export function bytesOf(path: string): NamedBytes {
  return { name: path.split("/").pop()!, bytes: new Uint8Array(readFileSync(dataPath(path))) };
}

export const text = (name: string, content: string): NamedBytes => ({
  name,
  bytes: new TextEncoder().encode(content),
});

/** Reads tables given as text. */
export function readText(employees: string, ties?: string, options: ReadOptions = {}): ReadResult {
  return readOrganisation(
    { employees: text("employees.csv", employees), ...(ties === undefined ? {} : { ties: text("ties.csv", ties) }) },
    options,
  );
}

/** The refusal of files that must be refused. */
export function refusalOf(files: OrganisationFiles, options: ReadOptions = {}): OrganisationError {
  try {
    readOrganisation(files, options);
  } catch (error) {
    if (error instanceof OrganisationError) return error;
    throw error;
  }
  throw new Error("the files were not refused");
}

export const refusalOfText = (employees: string, ties?: string, options: ReadOptions = {}): OrganisationError =>
  refusalOf(
    { employees: text("employees.csv", employees), ...(ties === undefined ? {} : { ties: text("ties.csv", ties) }) },
    options,
  );

/** `row column value action kind`, to compare with a table. */
export const shown = ({ row, column, value, action, kind }: Fault): string =>
  [row ?? "-", column ?? "-", value ?? "-", action, kind].join(" | ");
