import {
  type CST,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  Parser,
  parseDocument,
  visit,
} from "yaml";
import type { Problem } from "../core/errors.ts";

/** Most characters a scenario may have. */
const MOST = 200_000;

/** Deepest nesting of lists and maps; a scenario has six. */
const DEEPEST = 40;

/** A place in a text, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a YAML text holds, and where. */
export interface YamlText {
  /** Plain data; undefined where the text cannot be read. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** Where the value of this path stands; the nearest parent's place where it is missing. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** Where this key of the map at this path stands. */
  placeOfKey(path: readonly PropertyKey[], key: string): Place;
}

/** Reads YAML 1.2 (core schema: yes and no are words), without aliases, merges and tags. Never throws. */
export function readYaml(text: string): YamlText {
  const start: Place = { line: 1, column: 1 };
  const nowhere = { placeOf: () => start, placeOfKey: () => start };
  const refused = (message: string): YamlText => ({ data: undefined, problems: [{ message, ...start }], ...nowhere });
  if (text.length > MOST) return refused(`invalid text of ${text.length} characters; expected at most ${MOST}`);
  if (tooDeep(text)) return refused(`invalid nesting of lists and maps; expected at most ${DEEPEST} levels`);
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    stringKeys: true,
    version: "1.2",
  });
  const all: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    message: plainly(error.code, error.message),
    ...at(error.pos[0]),
  }));
  const said = new Set<string>();
  const problems = all.filter(({ line, message }) => !said.has(`${line} ${message}`) && said.add(`${line} ${message}`));
  let readable = document.errors.every(({ code }) => code === "DUPLICATE_KEY");
  visit(document, {
    Alias(_key, node) {
      readable = false;
      problems.push({
        message: `invalid alias *${node.source}; expected the value written out`,
        ...at(node.range?.[0] ?? 0),
      });
    },
  });
  const find = (path: readonly PropertyKey[]): Node | undefined => {
    for (let k = path.length; k >= 0; k--) {
      const node = k === 0 ? document.contents : document.getIn(path.slice(0, k), true);
      if (isNode(node) && !isAlias(node) && node.range) return node;
    }
    return undefined;
  };
  return {
    data: readable ? document.toJS() : undefined,
    problems,
    placeOf: (path) => at(find(path)?.range?.[0] ?? 0),
    placeOfKey(path, key) {
      const map = find(path);
      const pair = isMap(map)
        ? map.items.findLast((item) => isScalar(item.key) && String(item.key.value) === key)
        : undefined;
      return isPair(pair) && isScalar(pair.key) ? at(pair.key.range?.[0] ?? 0) : at(map?.range?.[0] ?? 0);
    },
  };
}

/** Whether collections are nested too deep to be composed; looks at tokens only, without recursion. */
function tooDeep(text: string): boolean {
  let level: CST.Token[] = [...new Parser().parse(text)];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(inside);
  }
  return false;
}

function inside(token: CST.Token): CST.Token[] {
  if (token.type === "document") return token.value ? [token.value] : [];
  if (!("items" in token)) return [];
  return token.items.flatMap((item) => [item.key, item.value].filter((part) => part !== null && part !== undefined));
}

/** The parser's message in our dialect. */
function plainly(code: string, message: string): string {
  if (code === "DUPLICATE_KEY") return "invalid: this key is there twice; expected it once";
  if (code === "TAB_AS_INDENT") return "invalid tab; expected spaces for indentation";
  if (code === "NON_STRING_KEY") return "invalid key; expected a word";
  if (code === "MULTIPLE_DOCS") return "invalid second document; expected one scenario";
  if (code === "TAG_RESOLVE_FAILED") return `invalid tag: ${lower(message)}; expected a plain value`;
  return `invalid YAML: ${lower(message)}`;
}

const lower = (message: string): string => (message[0] ?? "").toLowerCase() + message.slice(1).replace(/\.$/, "");
