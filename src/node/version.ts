/** Name and version of this package, from its package.json. */
import { readFileSync } from "node:fs";

/** The version of this package, as `0.1.0`. */
export const version: string = read();

function read(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
