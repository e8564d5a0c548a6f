/** Ctrl-C: the first asks the work to stop and keeps what is finished, the second quits. */

/** A way to be stopped. */
export interface Stop {
  readonly signal: AbortSignal;
  /** Gives Ctrl-C back to the system. */
  release(): void;
}

/** Listens for Ctrl-C; `onStop` is called at the first. */
export function stopOnInterrupt(onStop: () => void): Stop {
  const controller = new AbortController();
  const listen = (): void => {
    if (controller.signal.aborted) process.exit(130);
    onStop();
    controller.abort();
  };
  process.on("SIGINT", listen);
  return { signal: controller.signal, release: () => void process.off("SIGINT", listen) };
}
