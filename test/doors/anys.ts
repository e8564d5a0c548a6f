/** Finds what is silently `any` in declarations: an unknown name or an unresolved import becomes `any` without a word. */
import type ts from "typescript";

type Ts = typeof ts;

/**
 * Every place in the exports of a file where a type is `any`, as `name.property(parameter)`. Only
 * declarations that `ours` accepts are looked into; others are taken as their makers declared them.
 */
export function silentAnys(tsc: Ts, program: ts.Program, file: string, ours: (path: string) => boolean): string[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!source || !module) return [`${file} has no exports`];
  const found: string[] = [];
  const seen = new Set<ts.Type>();

  const isOurs = (symbol: ts.Symbol | undefined): boolean =>
    symbol?.declarations?.some((declaration) => ours(declaration.getSourceFile().fileName)) ?? false;

  const visit = (type: ts.Type, place: string): void => {
    if (type.flags & tsc.TypeFlags.Any) {
      found.push(place);
      return;
    }
    if (seen.has(type)) return;
    seen.add(type);
    if (type.isUnionOrIntersection()) for (const part of type.types) visit(part, place);
    for (const part of type.aliasTypeArguments ?? []) visit(part, `${place}<>`);
    const { objectFlags = 0 } = type as ts.ObjectType;
    if (objectFlags & tsc.ObjectFlags.Reference)
      for (const part of checker.getTypeArguments(type as ts.TypeReference)) visit(part, `${place}<>`);
    if (!(type.flags & tsc.TypeFlags.Object)) return;
    for (const info of checker.getIndexInfosOfType(type))
      if (info.declaration && ours(info.declaration.getSourceFile().fileName)) visit(info.type, `${place}[]`);
    for (const property of checker.getPropertiesOfType(type))
      if (isOurs(property)) visit(checker.getTypeOfSymbolAtLocation(property, source), `${place}.${property.name}`);
    for (const kind of [tsc.SignatureKind.Call, tsc.SignatureKind.Construct])
      for (const signature of checker.getSignaturesOfType(type, kind)) {
        if (!signature.declaration || !ours(signature.declaration.getSourceFile().fileName)) continue;
        for (const parameter of signature.parameters)
          visit(checker.getTypeOfSymbolAtLocation(parameter, source), `${place}(${parameter.name})`);
        visit(signature.getReturnType(), `${place}()`);
      }
  };

  for (const exported of checker.getExportsOfModule(module)) {
    const symbol = exported.flags & tsc.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    if (symbol.flags & tsc.SymbolFlags.Type) visit(checker.getDeclaredTypeOfSymbol(symbol), exported.name);
    if (symbol.flags & tsc.SymbolFlags.Value) visit(checker.getTypeOfSymbolAtLocation(symbol, source), exported.name);
    if (!(symbol.flags & (tsc.SymbolFlags.Type | tsc.SymbolFlags.Value))) found.push(`${exported.name} (not resolved)`);
  }
  return found;
}
