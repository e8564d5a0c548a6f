/** The two sets of seeds on which every pattern runs. */
import type { Seeds } from "./pattern.ts";

/** `first`: 1, 2, 3 and so on; `second`: 1001, 1002 and so on, on which nothing was ever tuned. */
export type SeedSet = "first" | "second";

/** The names of the seed sets. */
export const SEED_SETS: readonly SeedSet[] = ["first", "second"];

/** The seeds of a set; sets of up to 1,000 seeds share none. */
export function seedsOf(set: SeedSet): Seeds {
  const before = set === "first" ? 0 : 1000;
  return (count) => Array.from({ length: count }, (_, k) => before + k + 1);
}
