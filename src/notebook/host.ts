/**
 * Room 10, notebook: the same output calls in the two kernels people use (tslab and Deno) and in a
 * plain script. This file: which of them is the host, and how a bundle of MIME types is sent to it.
 * The kernels are known by what they put into the global scope; nothing is imported from them.
 */

/** Representations of one output by MIME type, the richest first. */
export type Bundle = Readonly<Record<string, unknown>>;

/** Where the code runs. */
export type Host = "deno" | "tslab" | "plain";

interface Message {
  readonly data: Bundle;
  readonly metadata: Readonly<Record<string, never>>;
  readonly transient: { readonly display_id?: string };
}

interface Display {
  raw(mime: string, value: unknown): void;
}

interface Tslab {
  readonly display: Display;
  newDisplay(): Display;
}

interface Require {
  (name: string): unknown;
  readonly cache: Readonly<
    Record<string, { readonly exports: { lastWriteDisplayData?: (message: Message, update: boolean) => void } }>
  >;
}

interface Jupyter {
  readonly broadcast?: (type: string, message: Message) => unknown;
}

interface Kernel {
  readonly Deno?: { readonly jupyter?: Jupyter };
  readonly __tslab__?: { readonly require?: Require };
}

const kernel = globalThis as Kernel;

/** Deno's kernel, where this is one: outside it, asking for `Deno.jupyter` throws. */
function jupyter(): Jupyter | undefined {
  try {
    return kernel.Deno?.jupyter;
  } catch {
    return undefined;
  }
}

/**
 * The host of this process: a kernel of Deno, one of tslab, or neither.
 * @example ["deno", "tslab", "plain"].includes(host); // true
 */
export const host: Host =
  typeof jupyter()?.broadcast === "function"
    ? "deno"
    : typeof kernel.__tslab__?.require === "function"
      ? "tslab"
      : "plain";

/** How a bundle is sent. */
export interface Sending {
  /** Name under which it can be replaced later. */
  readonly id?: string;
  /** True: replaces what was sent under the same id. Default false. */
  readonly update?: boolean;
  /** False: more follows under the same id, so that this one may be late. Default true. */
  readonly settle?: boolean;
}

/**
 * Sends a bundle to the host. A plain script prints text, and names what it cannot print.
 * @example send({ "text/plain": "0 of 6 runs" }, { id: "progress" });
 */
export function send(data: Bundle, { id, update = false, settle = true }: Sending = {}): void {
  const message: Message = { data, metadata: {}, transient: id === undefined ? {} : { display_id: id } };
  if (host === "deno") toDeno(message, update, settle);
  else if (host === "tslab") toTslab(message, update);
  else toConsole(data);
}

/**
 * Deno's kernel sends output from another thread and may report the end of the cell first; a short
 * wait lets that thread send what is queued.
 */
function toDeno(message: Message, update: boolean, settle: boolean): void {
  jupyter()!.broadcast!(update ? "update_display_data" : "display_data", message);
  if (settle) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 15);
}

/** tslab's own module takes a whole bundle; its public door only one MIME type a message. */
function toTslab(message: Message, update: boolean): void {
  const need = kernel.__tslab__!.require!;
  const place = Object.keys(need.cache ?? {}).find((path) => /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(path));
  const write = place === undefined ? undefined : need.cache[place]!.exports.lastWriteDisplayData;
  if (write) {
    write(message, update);
    return;
  }
  const tslab = need("tslab") as Tslab;
  const id = message.transient.display_id;
  const display = id === undefined ? tslab.display : Object.assign(tslab.newDisplay(), { id, update });
  const [mime, value] = Object.entries(message.data)[0] ?? ["text/plain", ""];
  display.raw(mime, value);
}

function toConsole(data: Bundle): void {
  for (const [mime, value] of Object.entries(data)) console.log(mime.startsWith("text/") ? value : `[${mime}]`);
}
