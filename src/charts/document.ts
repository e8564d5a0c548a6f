import { parseHTML } from "linkedom";

/** The part of a document that charts need; a browser's `document` and linkedom's both are one. */
export interface ChartDocument {
  /** The root element; new elements are made by the document it belongs to. */
  readonly documentElement: unknown;
}

/** A document of linkedom's, made anew: nothing global is read or written. */
export function standInDocument(): ChartDocument {
  const parsed = parseHTML("<!doctype html><html><body></body></html>") as unknown as { document: ChartDocument };
  return parsed.document;
}
