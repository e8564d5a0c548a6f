/** The names that the doors of the package export, with the words written beside them. */
import ts from "typescript";

/** One exported name: what it is, its doc comment and its examples. */
export interface Public {
  readonly name: string;
  readonly kind: "value" | "type";
  /** File and line of its declaration: `src/core/luck.ts:12`. */
  readonly place: string;
  readonly doc: string;
  /** The text of each `@example`. */
  readonly examples: readonly string[];
  readonly throws: boolean;
  /** Whether its own body throws or refuses. */
  readonly refuses: boolean;
}

/** Everything exported by these files, once, by name. */
export function publicNames(program: ts.Program, doors: readonly string[], short: (file: string) => string): Public[] {
  const checker = program.getTypeChecker();
  const found = new Map<ts.Symbol, Public>();
  const placeOf = (symbol: ts.Symbol): string => {
    const node = symbol.declarations?.[0];
    if (!node) return "nowhere";
    const file = node.getSourceFile();
    return `${short(file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  };
  const docOf = (symbol: ts.Symbol): string => ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
  const tagsOf = (symbol: ts.Symbol, tag: string): string[] =>
    symbol
      .getJsDocTags(checker)
      .filter(({ name }) => name === tag)
      .map(({ text }) => ts.displayPartsToString(text));

  for (const door of doors) {
    const source = program.getSourceFile(door);
    const module = source && checker.getSymbolAtLocation(source);
    if (!source || !module) throw new Error(`${door} has no exports`);
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (found.has(symbol)) continue;
      const isClass = (symbol.flags & ts.SymbolFlags.Class) !== 0;
      const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0 && !isClass;
      found.set(symbol, {
        name: exported.name,
        kind: isValue ? "value" : "type",
        place: placeOf(symbol),
        doc: docOf(symbol),
        examples: tagsOf(symbol, "example"),
        throws: tagsOf(symbol, "throws").length > 0,
        refuses: (symbol.declarations ?? []).some(refuses),
      });
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** True where the body of a function throws by itself, inner functions aside. */
function refuses(declaration: ts.Node): boolean {
  if (!ts.isFunctionDeclaration(declaration) || !declaration.body) return false;
  let found = false;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isThrowStatement(node)) found = true;
    if (ts.isCallExpression(node) && node.expression.getText() === "refuse") found = true;
    ts.forEachChild(node, visit);
  };
  visit(declaration.body);
  return found;
}
