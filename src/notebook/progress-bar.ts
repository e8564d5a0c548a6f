import type { Progress } from "../analysis/compare.ts";

/**
 * Runs finished as a bar, with the time left in words; when all are finished no time is named, so
 * that the same comparison ends with the same words. Pure; `elapsed` in milliseconds, from 0.
 * @example progressBar({ finished: 3, total: 6, pairs: 1 }, 12_000) // "<div>..."
 */
export function progressBar({ finished, total }: Progress, elapsed: number): string {
  const bar = `<progress max="${total}" value="${finished}"></progress>`;
  const words = finished < total ? `${finished} of ${total} runs${left(finished, total, elapsed)}` : `${total} runs`;
  return `<div>${bar} ${words}</div>`;
}

/** The time left, once two runs tell how long one takes. */
function left(finished: number, total: number, elapsed: number): string {
  if (!(finished >= 2 && elapsed > 0)) return "";
  const seconds = Math.max(1, Math.round((elapsed / finished / 1000) * (total - finished)));
  return `, about ${seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} left`;
}
