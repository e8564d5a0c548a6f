/** What adoptions began with, as a table for readers: causes down, designs across. */
import type { TrialWhy } from "../analysis/trial-why.ts";
import { causePlace, causeWords } from "./cause-words.ts";
import { aligned } from "./screen.ts";
import type { Began, DesignWhy } from "./why-file.ts";

/** What a trial says of each design, as the table wants it. */
export function whyOf(designs: readonly string[], { roots }: TrialWhy): Pick<DesignWhy, "design" | "began">[] {
  return designs.map((design) => ({
    design,
    began: roots
      .filter((row) => row.design === design)
      .map(({ cause, sender, adoptions }) => ({ cause, sender: sender ?? "", adoptions })),
  }));
}

/** Counts and shares of every cause under every design, the most frequent first; "no clear cause" stands last. */
export function rootShares(designs: readonly Pick<DesignWhy, "design" | "began">[]): string {
  const key = ({ cause, sender }: Began): string => `${cause} ${sender}`;
  const causes = new Map<string, Began>();
  for (const { began } of designs)
    for (const one of began) {
      const adoptions = (causes.get(key(one))?.adoptions ?? 0) + one.adoptions;
      causes.set(key(one), { ...one, adoptions });
    }
  const last = ({ cause }: Began): number => (cause === "none" ? 2 : cause === "others" ? 1 : 0);
  const ordered = [...causes.values()].sort(
    (a, b) =>
      last(a) - last(b) || b.adoptions - a.adoptions || causePlace(a.cause, a.sender) - causePlace(b.cause, b.sender),
  );
  const totals = designs.map(({ began }) => began.reduce((sum, { adoptions }) => sum + adoptions, 0));
  const rows = ordered.map((cause) => [
    causeWords(cause.cause, cause.sender),
    ...designs.map(({ began }, d) => {
      const count = began.find((one) => key(one) === key(cause))?.adoptions ?? 0;
      return count === 0 ? "-" : `${count} (${percent(count / totals[d]!)})`;
    }),
  ]);
  return aligned([
    ["adoptions that began with", ...designs.map(({ design }) => design)],
    ...rows,
    ["all", ...totals.map((total) => (total === 0 ? "-" : `${total} (100.0 %)`))],
  ]);
}

const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(4)} %`;
