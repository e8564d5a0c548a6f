/** Fields that somebody meets who starts at the exports of the doors and follows types. */
import ts from "typescript";

/** One field of an interface, a class or an object type. */
export interface Field {
  readonly name: string;
  /** File and line of its declaration. */
  readonly place: string;
  readonly doc: string;
}

/**
 * Every field of every type that is reached from the exports of these files through fields,
 * parameters and results, once. `ours` tells which declarations are looked into. Fields written
 * inside the parameter list of a function are told of by the words beside the function.
 */
export function fieldsReached(
  program: ts.Program,
  doors: readonly string[],
  ours: (file: string) => boolean,
  short: (file: string) => string,
): Field[] {
  const checker = program.getTypeChecker();
  const seen = new Set<ts.Type>();
  const found = new Map<ts.Declaration, Field>();
  const ourDeclaration = (symbol: ts.Symbol): ts.Declaration | undefined =>
    symbol.declarations?.find((node) => ours(node.getSourceFile().fileName));

  const visit = (type: ts.Type, at: ts.Node): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) for (const part of type.types) visit(part, at);
    for (const part of type.aliasTypeArguments ?? []) visit(part, at);
    if (!(type.flags & ts.TypeFlags.Object)) return;
    if ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference)
      for (const part of checker.getTypeArguments(type as ts.TypeReference)) visit(part, at);
    for (const info of checker.getIndexInfosOfType(type)) visit(info.type, at);
    for (const property of type.getProperties()) {
      const declaration = ourDeclaration(property);
      if (!declaration) continue;
      if (isField(declaration)) found.set(declaration, fieldOf(property, declaration));
      visit(checker.getTypeOfSymbolAtLocation(property, at), at);
    }
    for (const kind of [ts.SignatureKind.Call, ts.SignatureKind.Construct])
      for (const signature of checker.getSignaturesOfType(type, kind)) {
        if (!signature.declaration || !ours(signature.declaration.getSourceFile().fileName)) continue;
        for (const parameter of signature.parameters) visit(checker.getTypeOfSymbolAtLocation(parameter, at), at);
        visit(signature.getReturnType(), at);
      }
  };
  const fieldOf = (symbol: ts.Symbol, node: ts.Declaration): Field => {
    const file = node.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const doc = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
    return { name: symbol.name, place: `${short(file.fileName)}:${line}`, doc };
  };

  for (const door of doors) {
    const source = program.getSourceFile(door);
    const module = source && checker.getSymbolAtLocation(source);
    if (!source || !module) throw new Error(`${door} has no exports`);
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (symbol.flags & ts.SymbolFlags.Type) visit(checker.getDeclaredTypeOfSymbol(symbol), source);
      if (symbol.flags & ts.SymbolFlags.Value) visit(checker.getTypeOfSymbolAtLocation(symbol, source), source);
    }
  }
  return [...found.values()].sort((a, b) => (a.place < b.place ? -1 : 1));
}

/** A member of an interface, a class or an object type, not one written in a parameter list or in a value. */
function isField(node: ts.Declaration): boolean {
  if (!ts.isTypeElement(node) && !ts.isClassElement(node)) return false;
  for (let above: ts.Node = node.parent; !ts.isStatement(above); above = above.parent)
    if (ts.isParameter(above) && !ts.isTypeElement(above.parent)) return false;
  return true;
}
