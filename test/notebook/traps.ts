/**
 * What goes wrong in one of the two kernels, without a word or only there: cells are type-checked as
 * one module, as tslab checks them, and read for the traps of both.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type ts from "typescript";

/** The import that every notebook has, alone in its cell. */
export const IMPORT = 'import * as gs from "groundswell/notebook";';

/** Everything wrong with these cells, each fault with the number of its cell, from 1. */
export function traps(tsc: typeof ts, home: string, cells: readonly string[]): string[] {
  const file = join(home, "cells.ts");
  const text = cells.map((cell) => `${cell}\n`).join("");
  writeFileSync(file, text);
  const program = programOf(tsc, file);
  const source = program.getSourceFile(file)!;
  const ends = cells.map((_, k) => cells.slice(0, k + 1).reduce((sum, cell) => sum + cell.length + 1, 0));
  const cellAt = (at: number): number => ends.findIndex((end) => at < end);
  const found: string[] = [];
  const say = (at: number, fault: string): void => {
    found.push(`cell ${cellAt(at) + 1}: ${fault}`);
  };
  for (const fault of tsc.getPreEmitDiagnostics(program))
    say(fault.start ?? 0, tsc.flattenDiagnosticMessageText(fault.messageText, "\n"));
  readStatements(tsc, program.getTypeChecker(), source, cellAt, say);
  readNodes(tsc, program.getTypeChecker(), source, cellAt, say);
  return found;
}

const last = new Map<typeof ts, ts.Program>();

/** The program of a file, with tslab's ways of finding types, and strict beyond it; libraries are read once. */
function programOf(tsc: typeof ts, file: string): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    target: tsc.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    module: tsc.ModuleKind.ESNext,
    moduleResolution: tsc.ModuleResolutionKind.Node10,
    types: ["node"],
  };
  const program = tsc.createProgram([file], options, undefined, last.get(tsc));
  last.set(tsc, program);
  return program;
}

type CellAt = (at: number) => number;
type Say = (at: number, fault: string) => void;

/** What stands at the top of a cell: imports, variables, and how the cell ends. */
function readStatements(
  tsc: typeof ts,
  checker: ts.TypeChecker,
  source: ts.SourceFile,
  cellAt: CellAt,
  say: Say,
): void {
  let imports = 0;
  source.statements.forEach((statement, k) => {
    const at = statement.getStart();
    const next = source.statements[k + 1];
    const isLast = !next || cellAt(next.getStart()) !== cellAt(at);
    const isFirst = k === 0 || cellAt(source.statements[k - 1]!.getStart()) !== cellAt(at);
    if (tsc.isImportDeclaration(statement)) {
      imports++;
      if (statement.getText() !== IMPORT) say(at, `another import than ${IMPORT}`);
      if (!(isFirst && isLast)) say(at, "an import shares its cell: Deno cannot interrupt such a cell");
    }
    if (tsc.isVariableStatement(statement) && !(statement.declarationList.flags & tsc.NodeFlags.Const))
      say(at, "a variable at the top of a cell: tslab keeps two copies of it; expected const");
    if (isLast && tsc.isExpressionStatement(statement)) {
      const silent = tsc.TypeFlags.Void | tsc.TypeFlags.Undefined | tsc.TypeFlags.Never;
      if (!(checker.getTypeAtLocation(statement.expression).flags & silent))
        say(at, "ends with a value, which the kernels print in different ways; expected gs.show");
    }
  });
  if (imports !== 1) say(0, `${imports} imports; expected one`);
}

/** What stands anywhere in a cell. */
function readNodes(tsc: typeof ts, checker: ts.TypeChecker, source: ts.SourceFile, cellAt: CellAt, say: Say): void {
  /** The statement at the top of a cell that declares this symbol. */
  const topOf = (symbol: ts.Symbol | undefined): ts.Node | undefined => {
    const declared = symbol?.declarations?.find((each) => each.getSourceFile() === source);
    let node: ts.Node | undefined = declared;
    while (node && node.parent !== source) {
      if (node !== declared && tsc.isFunctionLike(node)) return undefined;
      if (tsc.isBlock(node)) return undefined;
      node = node.parent;
    }
    return node;
  };
  const visit = (node: ts.Node, isInside: boolean, isLoop: boolean): void => {
    const at = node.getStart();
    const loops = tsc.isIterationStatement(node, false);
    if (loops && !isInside) say(at, "a loop at the top of a cell, which tslab runs hundreds of times slower");
    if (tsc.isShorthandPropertyAssignment(node)) {
      const top = topOf(checker.getShorthandAssignmentValueSymbol(node));
      if (top && cellAt(top.getStart()) < cellAt(at))
        say(at, `{ ${node.name.text} } of an earlier cell, which tslab does not find; expected { name: name }`);
    }
    if (tsc.isAwaitExpression(node) && tsc.isParenthesizedExpression(node.expression))
      say(at, "await ( ..., which tslab does not read at the top of a cell");
    if (tsc.isForOfStatement(node) && node.awaitModifier && !isInside)
      say(at, "for await at the top of a cell, which tslab does not read");
    if (tsc.isMetaProperty(node) && node.keywordToken === tsc.SyntaxKind.ImportKeyword)
      say(at, "import.meta, which cells do not have");
    if (tsc.isCallExpression(node) && node.expression.kind === tsc.SyntaxKind.ImportKeyword)
      say(at, "import(), which hides what the notebook needs");
    if (tsc.isPropertyAccessExpression(node) && /^(console\.table|process\.stdout)$/.test(node.getText()))
      say(at, `${node.getText()}, which the kernels print in different ways`);
    if (isLoop && tsc.isIdentifier(node)) {
      const top = topOf(checker.getSymbolAtLocation(node));
      if (top && tsc.isVariableStatement(top))
        say(at, `a loop reads ${node.text} from the top of a cell, which tslab makes slow; expected an argument`);
    }
    const enters = tsc.isFunctionLike(node);
    tsc.forEachChild(node, (child) => visit(child, isInside || enters, isLoop || loops));
  };
  visit(source, false, false);
}
