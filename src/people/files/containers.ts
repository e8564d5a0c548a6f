/** Recognises files that are not tables of text, by their first bytes, and says how to make CSV of them. */

/** What a file is, and how to make CSV of it. */
export interface Container {
  readonly what: string;
  readonly how: string;
}

const EXCEL = "in Excel: File, Save As, CSV UTF-8 (Comma delimited) (*.csv); in LibreOffice: File, Save As, Text CSV";
const SHEET = `save the sheet as CSV: ${EXCEL}`;
const NUMBERS = "in Numbers: File, Export To, CSV";
const TABLE = "give the table as CSV";

const SIGNATURES: readonly (Container & { readonly bytes: readonly number[] })[] = [
  { bytes: [0x50, 0x4b, 0x05, 0x06], what: "an empty zip file", how: SHEET },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: "an old Excel workbook (.xls)", how: SHEET },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: "a PDF file", how: TABLE },
  { bytes: [0x1f, 0x8b], what: "a gzip file", how: "unpack it first (an .rds or .RData of R: write.csv)" },
  { bytes: [0x42, 0x5a, 0x68], what: "a bzip2 file", how: "unpack it first" },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: "an xz file", how: "unpack it first" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: "a zstd file", how: "unpack it first" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: "a 7z file", how: "unpack it first" },
  { bytes: [0x50, 0x41, 0x52, 0x31], what: "a Parquet file", how: TABLE },
  { bytes: [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31], what: "an Arrow file", how: TABLE },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: "a PNG picture", how: TABLE },
  { bytes: [0xff, 0xd8, 0xff], what: "a JPEG picture", how: TABLE },
  { bytes: [...latin("SQLite format 3")], what: "an SQLite database", how: TABLE },
  { bytes: [...latin("$FL2")], what: "an SPSS file (.sav)", how: "in SPSS: File, Export, CSV Data" },
  { bytes: [...latin("$FL3")], what: "an SPSS file (.zsav)", how: "in SPSS: File, Export, CSV Data" },
  { bytes: [...latin("<stata_dta>")], what: "a Stata file (.dta)", how: "in Stata: export delimited" },
  { bytes: [0x80, 0x04, 0x95], what: "a Python pickle", how: "in pandas: to_csv(index=False)" },
  { bytes: [0x80, 0x05, 0x95], what: "a Python pickle", how: "in pandas: to_csv(index=False)" },
  { bytes: [...latin("{\\rtf")], what: "a rich text file (.rtf)", how: "save it as plain text" },
  {
    bytes: [0xff, 0xfe, 0, 0],
    what: "text in UTF-32",
    how: "save it in UTF-8",
  },
  { bytes: [0, 0, 0xfe, 0xff], what: "text in UTF-32", how: "save it in UTF-8" },
];

/** What a file that is not text is, and how to make CSV of it; undefined for anything else. */
export function containerOf(bytes: Uint8Array): Container | undefined {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return zipped(bytes);
  return SIGNATURES.find((signature) => starts(bytes, signature.bytes)) ?? wide(bytes);
}

const starts = (bytes: Uint8Array, first: readonly number[]): boolean => first.every((b, k) => bytes[k] === b);

/** A zip file by the names within its first 4 kB. */
function zipped(bytes: Uint8Array): Container {
  const head = textOf(bytes, 4000);
  if (head.includes("opendocument")) return { what: "an OpenDocument file (.ods)", how: SHEET };
  if (head.includes(".iwa")) return { what: "a Numbers document (.numbers)", how: NUMBERS };
  return { what: "an Excel workbook (.xlsx) or another zip file", how: SHEET };
}

/** UTF-32 without a mark shows as three zeros beside every Latin letter. */
function wide(bytes: Uint8Array): Container | undefined {
  const n = Math.min(bytes.length, 400) & ~3;
  if (n < 8) return undefined;
  let [little, big] = [0, 0];
  for (let k = 0; k < n; k += 4) {
    if (bytes[k] !== 0 && bytes[k + 1] === 0 && bytes[k + 2] === 0 && bytes[k + 3] === 0) little++;
    if (bytes[k + 3] !== 0 && bytes[k] === 0 && bytes[k + 1] === 0 && bytes[k + 2] === 0) big++;
  }
  const most = Math.max(little, big) * 4;
  return most * 2 > n ? { what: "text in UTF-32", how: "save it in UTF-8" } : undefined;
}

/** HTML, XML and JSON, which are text but no CSV; undefined for anything else. */
export function markupOf(bytes: Uint8Array): Container | undefined {
  const head = textOf(bytes, 2000)
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart();
  if (/^<(!doctype html|html|table|head|body|meta|div)\b/i.test(head))
    return { what: "an HTML page (some systems call it .xls)", how: `open it as a sheet and ${SHEET}` };
  if (/^<\?xml|^<[a-z][\w:-]*[\s>]/i.test(head))
    return /spreadsheet|workbook/i.test(head)
      ? { what: "an Excel XML workbook", how: SHEET }
      : { what: "an XML file", how: TABLE };
  if (/^\[\s*[[{\]]|^\{\s*("|\})/.test(head)) return { what: "a JSON file", how: TABLE };
  return undefined;
}

function latin(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function textOf(bytes: Uint8Array, most: number): string {
  return String.fromCharCode(...bytes.subarray(0, most));
}
