/** The rules of the house as a pure function: source texts in, broken rules out. Knows no folder and no file system. */
import ts from "typescript";

/** Floor of each room. The front door stands on top of floor 7. */
const floors: Readonly<Record<string, number>> = {
  core: 0,
  people: 1,
  engine: 2,
  mind: 3,
  classics: 3,
  campaigns: 4,
  scenario: 5,
  experiment: 6,
  analysis: 7,
  "index.ts": 7.5,
  patterns: 8,
  charts: 8,
  node: 9,
  notebook: 10,
  web: 10,
};

const exactMath = new Set([
  "sqrt",
  "min",
  "max",
  "abs",
  "floor",
  "ceil",
  "round",
  "trunc",
  "imul",
  "fround",
  "sign",
  "clz32",
]);
const hosts = new Set(["process", "Deno", "Worker", "document", "window", "navigator", "Buffer", "require", "console"]);
const networks = new Set(["fetch", "XMLHttpRequest", "WebSocket", "EventSource"]);
const openToCampaigns = new Set(["mind/message.ts", "mind/signals.ts"]);
const generated = new Set(["scenario/shipped.ts"]);

/** Source texts by path below src, with forward slashes: `mind/trust.ts`. */
export type Sources = ReadonlyMap<string, string>;

/** Every broken rule, one line each: `path:line what`. Empty where the house is in order. */
export function brokenRules(sources: Sources): string[] {
  const broken: string[] = [];
  const imports = new Map<string, string[]>();
  for (const [path, text] of sources) {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const say = (node: ts.Node, what: string): void => {
      broken.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
    };
    imports.set(path, checkImports(path, file, sources, say));
    checkWords(path, file, say);
    checkText(path, text, broken);
    if (isDoor(path)) checkDoor(file, say);
  }
  checkNames(sources, broken);
  return [...broken, ...cycles(imports), ...checkRooms(sources)];
}

type Say = (node: ts.Node, what: string) => void;

const roomOf = (path: string): string => path.split("/")[0]!;
const floorOf = (path: string): number => floors[roomOf(path)] ?? Number.NaN;
const isDoor = (path: string): boolean => path === "index.ts" || path === "charts/index.ts" || path === "node/index.ts";

function checkImports(path: string, file: ts.SourceFile, sources: Sources, say: Say): string[] {
  const found: string[] = [];
  const floor = floorOf(path);
  const visit = (node: ts.Node): void => {
    const name = importedName(node);
    if (name?.startsWith(".")) {
      const target = resolve(path, name);
      found.push(target);
      if (!name.endsWith(".ts")) say(node, `imports ${name} without .ts`);
      else if (!sources.has(target)) say(node, `imports ${target}, which is not there`);
      if (floorOf(target) > floor) say(node, `imports upward: ${target}`);
      if (floorOf(target) === floor && roomOf(target) !== roomOf(path)) say(node, `imports sideways: ${target}`);
      if (roomOf(path) === "campaigns" && roomOf(target) === "mind" && !openToCampaigns.has(target))
        say(node, `looks into a mind: ${target}`);
    } else if (name?.startsWith("node:") && roomOf(path) !== "node") say(node, `imports ${name} outside node/`);
    if (name && /^node:(https?|http2|net|dgram|tls|dns)$/.test(name)) say(node, `reaches for the network: ${name}`);
    ts.forEachChild(node, visit);
  };
  if (!(floor >= 0)) say(file, "stands in no room of the plan");
  visit(file);
  return found;
}

/** What an import, a re-export, a dynamic import or an import type names. */
function importedName(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
    return (node.moduleSpecifier as ts.StringLiteral).text;
  if (
    ts.isCallExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ImportKeyword &&
    ts.isStringLiteral(node.arguments[0]!)
  )
    return node.arguments[0].text;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal))
    return node.argument.literal.text;
  return undefined;
}

function resolve(from: string, name: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of name.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function checkWords(path: string, file: ts.SourceFile, say: Say): void {
  const floor = floorOf(path);
  const declared = declaredNames(file);
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const [object, member] = [node.expression.text, node.name.text];
      if (object === "Math" && member === "random") say(node, "uses Math.random");
      else if (object === "Math" && floor <= 5 && /^[a-z]/.test(member) && !exactMath.has(member))
        say(node, `uses inexact Math.${member}`);
      if (floor <= 5 && ((object === "Date" && member === "now") || (object === "performance" && member === "now")))
        say(node, `reads a clock: ${object}.now`);
    }
    if (
      ts.isElementAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === "Math" &&
      floor <= 5
    )
      say(node, "uses Math by a computed name");
    if (
      ts.isVariableDeclaration(node) &&
      node.initializer &&
      ts.isIdentifier(node.initializer) &&
      node.initializer.text === "Math" &&
      floor <= 5
    )
      say(node, "takes Math apart");
    if (
      ts.isNewExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === "Date" &&
      !node.arguments?.length &&
      floor <= 5
    )
      say(node, "reads a clock: new Date");
    if (ts.isBinaryExpression(node) && floor <= 5) {
      const power = [ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.AsteriskAsteriskEqualsToken].includes(
        node.operatorToken.kind,
      );
      if (power && !ts.isNumericLiteral(node.right)) say(node, "uses ** with an exponent that is not a plain number");
    }
    if (ts.isIdentifier(node) && isFree(node) && !declared.has(node.text)) {
      if (hosts.has(node.text) && floor < 9) say(node, `uses ${node.text} below floor 9`);
      if (networks.has(node.text)) say(node, `reaches for the network: ${node.text}`);
    }
    if (node.kind === ts.SyntaxKind.AnyKeyword) say(node, "says any");
    if (ts.isEnumDeclaration(node) || ts.isModuleDeclaration(node)) {
      if (!path.endsWith(".d.ts")) say(node, "declares an enum or a namespace");
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

/** Names this file declares itself: parameters, variables, imports, functions, types. */
function declaredNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const name = (node as { name?: ts.Node }).name;
    const declares =
      ts.isParameter(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node) ||
      ts.isImportClause(node) ||
      ts.isNamespaceImport(node) ||
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node);
    if (declares && name && ts.isIdentifier(name)) names.add(name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** False for the name of a property, a member or a key: only free names can be globals. */
function isFree(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  return (parent as { name?: ts.Node }).name !== node && (parent as { propertyName?: ts.Node }).propertyName !== node;
}

function checkText(path: string, text: string, broken: string[]): void {
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  if (lines > 250 && !generated.has(path)) broken.push(`${path} has ${lines} lines; expected at most 250`);
  const word = /@ts-ignore|@ts-expect-error|@ts-nocheck|\bTODO\b|\bFIXME\b|\bXXX\b/.exec(text);
  if (word) broken.push(`${path} says ${word[0]}`);
}

/** A door is a table of contents: named re-exports and nothing else. */
function checkDoor(file: ts.SourceFile, say: Say): void {
  for (const statement of file.statements) {
    if (!(ts.isExportDeclaration(statement) && statement.moduleSpecifier)) say(statement, "is a door with logic in it");
    else if (!(statement.exportClause && ts.isNamedExports(statement.exportClause)))
      say(statement, "re-exports without names");
  }
}

/** The engine names no mechanism, a mind no campaign: by no text that is the name of one. */
function checkNames(sources: Sources, broken: string[]): void {
  const bare = (path: string): string => path.slice(path.lastIndexOf("/") + 1, -3);
  const mechanisms = [...sources]
    .filter(([path, text]) => /^(mind|classics)\//.test(path) && text.includes(`name: "${bare(path)}"`))
    .map(([path]) => bare(path));
  const designs = [...sources.keys()].filter((path) => path.startsWith("campaigns/designs/")).map(bare);
  for (const [path, text] of sources) {
    const forbidden =
      roomOf(path) === "engine"
        ? [...mechanisms, ...designs]
        : roomOf(path) === "mind"
          ? designs.filter((name) => name !== "nothing")
          : [];
    for (const name of forbidden) if (text.includes(`"${name}"`)) broken.push(`${path} names "${name}"`);
  }
}

/** Every room that has files has one that opens with a comment of what the room is. */
function checkRooms(sources: Sources): string[] {
  const rooms = new Set([...sources.keys()].filter((path) => path.includes("/")).map(roomOf));
  const opened = new Set(
    [...sources].filter(([, text]) => /^\/\*\*\n \* Room \d+/.test(text)).map(([path]) => roomOf(path)),
  );
  return [...rooms]
    .filter((room) => !opened.has(room))
    .map((room) => `${room}/ has no file that opens with "Room ${floors[room]}, ${room}: ..."`);
}

/** Circles of imports, each told once. */
function cycles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (path: string, way: readonly string[]): void => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      found.push(`imports in a circle: ${[...way.slice(way.indexOf(path)), path].join(" -> ")}`);
      return;
    }
    state.set(path, "open");
    for (const next of imports.get(path) ?? []) visit(next, [...way, path]);
    state.set(path, "done");
  };
  for (const path of imports.keys()) visit(path, []);
  return found;
}
