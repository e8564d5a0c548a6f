import { element, text } from "./markup.ts";

/** Cells in words, ready to be read: the numbers behind a chart. */
export interface DataTable {
  readonly caption: string;
  /** Heading of each column; the first column names its row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A cell with words in brackets at its end: these move to their own line as a whole where there is no room. */
function cellMarkup(cell: string, aside: string): string {
  const parts = /^(.+?) (\([^()]+\))$/.exec(cell);
  if (!parts) return text(cell);
  const [, words, brackets] = parts as unknown as [string, string, string];
  return `${aside === "range" ? element("span", { class: "range" }, [text(words)]) : text(words)} ${element("span", { class: aside }, [text(brackets)])}`;
}

/** The table as HTML, with headings that screen readers announce; wide ones scroll in their own box. */
export function htmlTable(
  table: DataTable,
  attributes: { readonly id?: string; readonly quietFrom?: number } = {},
): string {
  const head = element("thead", {}, [
    element(
      "tr",
      {},
      table.columns.map((name) => element("th", { scope: "col" }, [text(name)])),
    ),
  ]);
  const body = element(
    "tbody",
    {},
    table.rows.map((row, i) =>
      element(
        "tr",
        { class: attributes.quietFrom !== undefined && i >= attributes.quietFrom ? "quiet" : undefined },
        row.map((cell, k) =>
          k === 0
            ? element("th", { scope: "row" }, [cellMarkup(cell, "aside")])
            : element("td", {}, [cellMarkup(cell, "range")]),
        ),
      ),
    ),
  );
  const whole = element("table", { id: attributes.id }, [
    element("caption", { class: "unseen" }, [text(table.caption)]),
    head,
    body,
  ]);
  const caption = element("p", { class: "note", "aria-hidden": "true" }, [text(table.caption)]);
  return (
    caption + element("div", { class: "table", tabindex: 0, role: "region", "aria-label": table.caption }, [whole])
  );
}
