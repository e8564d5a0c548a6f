/** Compares what an example promises, text like JSON, with what came. */
import ts from "typescript";

/**
 * Empty where `promised` is what came; else what is wrong. Numbers are compared to the digits after
 * the point that are shown, whole numbers exactly; a text that ends in "..." promises its beginning;
 * `throws InputError: some words` promises an error of this name that says these words.
 */
export function difference(promised: string, value: unknown, error?: unknown): string {
  if (promised.startsWith("throws")) {
    const [name, ...words] = promised.slice(6).trim().split(": ");
    if (!(error instanceof Error)) return `did not throw, gave ${show(value)}`;
    if (error.name === name && error.message.includes(words.join(": "))) return "";
    return `threw ${error.name}: ${error.message}`;
  }
  const file = ts.createSourceFile("promise.ts", `(${promised})`, ts.ScriptTarget.Latest, true);
  const [statement, ...others] = file.statements;
  if (!statement || others.length > 0 || !ts.isExpressionStatement(statement)) return `"${promised}" is not a value`;
  return same(statement.expression, value) ? "" : `gave ${show(value)}`;
}

/** Whether a value is what this piece of text says. Text that is no value is never the same. */
function same(said: ts.Expression, value: unknown): boolean {
  if (ts.isParenthesizedExpression(said)) return same(said.expression, value);
  if (ts.isPrefixUnaryExpression(said) && said.operator === ts.SyntaxKind.MinusToken)
    return typeof value === "number" && same(said.operand, -value);
  if (ts.isNumericLiteral(said)) return typeof value === "number" && near(said.getText(), value);
  if (ts.isStringLiteral(said) || ts.isNoSubstitutionTemplateLiteral(said))
    return typeof value === "string" && begins(said.text, value);
  if (ts.isArrayLiteralExpression(said)) {
    const list = ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
    if (!Array.isArray(list) || list.length !== said.elements.length) return false;
    return said.elements.every((element, i) => same(element, list[i]));
  }
  if (ts.isObjectLiteralExpression(said)) return sameObject(said, value);
  if (said.kind === ts.SyntaxKind.TrueKeyword) return value === true;
  if (said.kind === ts.SyntaxKind.FalseKeyword) return value === false;
  if (said.kind === ts.SyntaxKind.NullKeyword) return value === null;
  if (ts.isIdentifier(said) && said.text === "undefined") return value === undefined;
  if (ts.isIdentifier(said) && said.text === "NaN") return Number.isNaN(value);
  return ts.isIdentifier(said) && said.text === "Infinity" && value === Number.POSITIVE_INFINITY;
}

function sameObject(said: ts.ObjectLiteralExpression, value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const fields = Object.entries(value).filter(([, field]) => typeof field !== "function");
  if (fields.length !== said.properties.length) return false;
  const by = new Map(fields);
  return said.properties.every((property) => {
    if (!ts.isPropertyAssignment(property)) return false;
    const { name } = property;
    const key = ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : undefined;
    return key !== undefined && by.has(key) && same(property.initializer, by.get(key));
  });
}

/** Within half of the last digit shown after the point; the same number where none is shown. */
function near(text: string, value: number): boolean {
  const digits = /^\d*\.(\d+)$/.exec(text)?.[1]?.length;
  if (digits === undefined) return value === Number(text);
  return Math.abs(value - Number(text)) <= 0.5 * 10 ** -digits * (1 + 1e-9);
}

const begins = (said: string, value: string): boolean =>
  said.endsWith("...") ? value.startsWith(said.slice(0, -3)) : value === said;

function show(value: unknown): string {
  if (ArrayBuffer.isView(value)) return show(Array.from(value as Float64Array));
  if (typeof value === "number" || value === undefined) return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 600 ? `${text.slice(0, 600)}...` : text;
}
