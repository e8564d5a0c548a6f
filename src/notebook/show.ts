/** What a cell ends with: show values once, or a display that changes while the cell runs. */
import type { Progress } from "../analysis/compare.ts";
import { sideBySide, toBundle } from "./bundle.ts";
import { send } from "./host.ts";
import { progressBar } from "./progress-bar.ts";

/**
 * Shows a value: SVG, HTML or Markdown text, PNG bytes, a table, a DOM element or a MIME bundle;
 * several values stand side by side, the parts of a list among them below one another. Changes
 * nothing; returns nothing, so it can end a cell.
 * @example
 * show("**practising** after 260 days");
 * show("<b>left</b>", ["<b>right</b>", "below it"]);
 */
export function show(...values: readonly unknown[]): void {
  send(values.length === 1 ? toBundle(values[0]) : sideBySide(values));
}

/** A display whose content can be replaced; its functions may be handed on by themselves. */
export interface Live {
  /** Replaces the content, unless it was replaced a moment ago. */
  update(value: unknown): void;
  /** Replaces the content for good. */
  done(value: unknown): void;
  /** Shows how far a comparison has come, and the time left: `{ onProgress: bar.progress }`. */
  progress(progress: Progress): void;
}

let count = 0;

/**
 * A display that can be overwritten, for progress and animation.
 * @param first what is shown at once; default nothing
 * @param everyMs least time between two updates in milliseconds, from 0 (included); default 50
 * @example
 * const bar = live("starting");
 * bar.progress({ finished: 3, total: 6, pairs: 1 });
 * bar.done("finished");
 */
export function live(first: unknown = "", everyMs = 50): Live {
  const id = `groundswell-${Date.now().toString(36)}-${count++}`;
  let last = Number.NEGATIVE_INFINITY;
  let started = performance.now();
  let seen = 0;
  const put = (value: unknown, isLast: boolean): void => {
    last = performance.now();
    send(toBundle(value), { id, update: true, settle: isLast });
  };
  const update = (value: unknown): void => {
    if (performance.now() - last >= everyMs) put(value, false);
  };
  send(toBundle(first), { id });
  return {
    update,
    done: (value) => put(value, true),
    progress(progress) {
      if (progress.finished < seen) started = performance.now();
      seen = progress.finished;
      const bar = progressBar(progress, performance.now() - started);
      if (progress.finished < progress.total) update(bar);
      else put(bar, true);
    },
  };
}
