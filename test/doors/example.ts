/** Runs an example of a doc comment: a line that ends with `// value` promises that its expression gives it. */
import ts from "typescript";
import { difference } from "./promise.ts";

/** One promise of an example, and what came instead where it was broken. */
export interface Outcome {
  readonly line: string;
  readonly promised: string;
  /** Empty where the promise was kept. */
  readonly fault: string;
}

type Check = (line: string, promised: string, run: () => unknown) => Promise<unknown>;
const AsyncFunction = (async () => {}).constructor as new (
  ...words: string[]
) => (...values: unknown[]) => Promise<void>;

/**
 * Runs the code with these names in sight and gives the outcome of every promise, in order.
 * Rejects with what the code throws where no promise says so.
 */
export async function runExample(code: string, names: Readonly<Record<string, unknown>>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const check: Check = async (line, promised, run) => {
    let value: unknown;
    let error: unknown;
    try {
      value = await run();
    } catch (caught) {
      if (!promised.startsWith("throws")) throw caught;
      error = caught;
    }
    outcomes.push({ line, promised, fault: difference(promised, value, error) });
    return value;
  };
  const { outputText } = ts.transpileModule(withChecks(code), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 },
  });
  await new AsyncFunction("check__", ...Object.keys(names), `{\n${outputText}\n}`)(check, ...Object.values(names));
  return outcomes;
}

/** The code with each promise made a call: `a + b; // 3` becomes `await check__("a + b", "3", async () => (a + b));`. */
function withChecks(code: string): string {
  const file = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  let out = "";
  let at = 0;
  const visit = (statement: ts.Statement): void => {
    const comment = ts.getTrailingCommentRanges(code, statement.end)?.[0];
    const start = statement.getStart();
    if (!comment || comment.kind !== ts.SyntaxKind.SingleLineCommentTrivia) return;
    const promised = code.slice(comment.pos + 2, comment.end).trim();
    const expression = promisedBy(statement);
    if (!expression) throw new SyntaxError(`"// ${promised}" stands beside a line that gives no value`);
    const text = expression.getText();
    const call = `await check__(${JSON.stringify(text)}, ${JSON.stringify(promised)}, async () => (${text}))`;
    out += code.slice(at, expression === statement ? start : expression.getStart()) + call;
    at = expression.end;
  };
  file.statements.forEach(visit);
  return out + code.slice(at);
}

/** The expression of a statement that gives a value: itself, or what its only name is set to. */
function promisedBy(statement: ts.Statement): ts.Expression | undefined {
  if (ts.isExpressionStatement(statement)) return statement.expression;
  if (!ts.isVariableStatement(statement)) return undefined;
  const [first, ...others] = statement.declarationList.declarations;
  return others.length === 0 ? first?.initializer : undefined;
}
