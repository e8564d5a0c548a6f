/** Progress with the time left, on a terminal only. */
import { MultiBar, Presets, type SingleBar } from "cli-progress";

/** A bar that follows the work. */
export interface Progress {
  /** `done` of `total` are finished. */
  update(done: number, total: number): void;
  stop(): void;
}

/** A bar on stderr where that is a terminal and not quiet; else one that shows nothing. */
export function progress(what: string, quiet = false): Progress {
  if (quiet || !process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const bars = new MultiBar(
    {
      format: `{bar} {percentage} % | {value} of {total} ${what} | {left}`,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      barsize: 30,
      fps: 5,
      gracefulExit: false,
    },
    Presets.shades_classic,
  );
  let bar: SingleBar | undefined;
  const begun = Date.now();
  return {
    update(done, total) {
      bar ??= bars.create(total, 0, { left: "" });
      bar.update(done, { left: timeLeft(Date.now() - begun, done, total) });
    },
    stop: () => bars.stop(),
  };
}

/** The time left, from the time used so far, in words: `about 40 s left`. */
export function timeLeft(usedMs: number, done: number, total: number): string {
  if (!(done > 0 && usedMs > 500)) return "";
  const seconds = Math.ceil(((usedMs / done) * (total - done)) / 1000);
  if (seconds < 1) return "nearly there";
  return seconds < 100 ? `about ${seconds} s left` : `about ${Math.ceil(seconds / 60)} min left`;
}
