/** Any value as a bundle of MIME types. */
import type { Bundle } from "./host.ts";

/** Most rows of a table that are shown. */
const ROWS = 100;

interface Known {
  readonly outerHTML?: unknown;
  readonly tagName?: unknown;
  readonly toHTML?: unknown;
  readonly numRows?: unknown;
}

/**
 * The MIME bundle of a value: SVG, HTML or Markdown text, PNG bytes, a table of arquero (its first
 * 100 rows), a DOM element, an object that displays itself, a bundle, or else JSON. A whole page
 * stands in a frame of its own. Copies nothing.
 * @example toBundle("<svg></svg>") // { "image/svg+xml": "<svg xmlns=..." }
 */
export function toBundle(value: unknown): Bundle {
  if (typeof value === "string") return bundleOfText(value);
  if (value instanceof Uint8Array && value[0] === 0x89 && value[1] === 0x50) return { "image/png": base64(value) };
  if (typeof value !== "object" || value === null) return { "text/plain": String(value) };
  const own = (value as Readonly<Record<symbol, unknown>>)[Symbol.for("Jupyter.display")];
  if (typeof own === "function") return own.call(value) as Bundle;
  const known = value as Known;
  if (typeof known.outerHTML === "string")
    return /^svg$/i.test(String(known.tagName)) ? svg(known.outerHTML) : { "text/html": known.outerHTML };
  if (typeof known.toHTML === "function") return { "text/html": tableMarkup(known) };
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => /^[a-z]+\/[\w.+-]+$/.test(key))) return value as Bundle;
  return { "text/plain": JSON.stringify(value, plain, 1) };
}

/**
 * Values side by side as one HTML output, below one another where there is no room; the parts of a
 * list stand below one another. Drawings are images with their words, as front ends that do not
 * trust a notebook leave out other drawings. Copies nothing.
 * @example sideBySide(["<svg></svg>", ["<h4>heading</h4>", "<svg></svg>"]]) // { "text/html": "<div ..." }
 */
export function sideBySide(values: readonly unknown[]): Bundle {
  const cells = values.map((value) => {
    const parts = Array.isArray(value) ? value : [value];
    const markup = parts.map((part) => markupOf(toBundle(part))).join("");
    return `<div style="flex:1 1 320px;min-width:0">${markup}</div>`;
  });
  return { "text/html": `<div style="display:flex;flex-wrap:wrap;gap:16px">${cells.join("")}</div>` };
}

function markupOf(bundle: Bundle): string {
  const { "text/html": html, "image/svg+xml": drawing, "image/png": png } = bundle;
  if (typeof html === "string") return html;
  if (typeof drawing === "string")
    return image(`data:image/svg+xml,${encodeURIComponent(drawing)}`, String(bundle["text/plain"] ?? ""));
  if (typeof png === "string") return image(`data:image/png;base64,${png}`, "");
  const [mime, words] = Object.entries(bundle)[0] ?? ["text/plain", ""];
  if (mime === "text/markdown") return `<p style="white-space:pre-wrap">${escaped(String(words))}</p>`;
  return `<pre>${escaped(typeof words === "string" ? words : JSON.stringify(words, plain, 1))}</pre>`;
}

const image = (source: string, words: string): string =>
  `<img style="max-width:100%" alt="${escaped(words)}" src="${escaped(source)}">`;

function bundleOfText(text: string): Bundle {
  if (/^\s*<svg[\s>]/i.test(text)) return svg(text);
  if (/^\s*(<!doctype html|<html)[\s>]/i.test(text)) return { "text/html": framed(text) };
  return /^\s*</.test(text) ? { "text/html": text } : { "text/markdown": text };
}

/** A page brings rules for its whole document; in a frame they do not reach the notebook's. */
function framed(page: string): string {
  return `<iframe style="width:100%;height:800px;border:0" sandbox="allow-scripts" srcdoc="${escaped(page)}"></iframe>`;
}

function tableMarkup(rows: Known): string {
  const markup = String((rows.toHTML as (options: object) => unknown)({ limit: ROWS }));
  const count = typeof rows.numRows === "function" ? Number(rows.numRows()) : 0;
  return count > ROWS ? `${markup}<p>the first ${ROWS} of ${count} rows</p>` : markup;
}

/**
 * As image/svg+xml a front end shows the text as an image file, so the namespace is needed. Its title
 * and description go beside it, for those who cannot see it.
 */
function svg(text: string): Bundle {
  const named = /xmlns=/.test(text.slice(0, 400));
  const drawing = named ? text : text.replace(/<svg/i, '<svg xmlns="http://www.w3.org/2000/svg"');
  const words = [/<title[^>]*>([^<]*)</, /<desc[^>]*>([^<]*)</].flatMap((part) => part.exec(text)?.[1] ?? []);
  if (words.length === 0) return { "image/svg+xml": drawing };
  return { "image/svg+xml": drawing, "text/plain": unescaped(words.join("\n")) };
}

const unescaped = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** What JSON cannot say: typed arrays are lists, and NaN, the infinities and big integers are words. */
function plain(_key: string, value: unknown): unknown {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as Float64Array);
  if (typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value))) return String(value);
  return value;
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => DIGITS[(word >> shift) & 63]!);
    const known = Math.min(3, bytes.length - i) + 1;
    text += digits.slice(0, known).join("").padEnd(4, "=");
  }
  return text;
}
