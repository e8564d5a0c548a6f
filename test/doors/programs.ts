/** Programs of the type checker: the sources behind the doors, and the examples of their doc comments. */
import ts from "typescript";

/** One example as the type checker sees it. */
export interface Example {
  readonly title: string;
  readonly place: string;
  readonly code: string;
}

const options: ts.CompilerOptions = {
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  types: ["node"],
};

const declarations = (root: string): string[] =>
  ["src/core/alea.d.ts", "src/node/types.d.ts"].map((file) => root + file);

/** The sources behind these files. */
export function sourceProgram(root: string, doors: readonly string[]): ts.Program {
  return ts.createProgram([...doors, ...declarations(root)], {
    ...options,
    typeRoots: [`${root}node_modules/@types`],
  });
}

/** Lines before the code of an example. */
const HEAD = 2;
const FOLDER = "src/examples-in-comments/";

/** One file an example, in memory, that sees these names of the doors, and the front door as `gs`. */
export function examplesProgram(
  root: string,
  doors: readonly string[],
  names: readonly string[],
  examples: readonly Example[],
): ts.Program {
  const [front = "", ...others] = doors;
  const all = others.map((_, k) => `door${k}`);
  const imports = [
    `import * as gs from ${JSON.stringify(front)};`,
    ...others.map((door, k) => `import * as ${all[k]} from ${JSON.stringify(door)};`),
  ].join(" ");
  const spread = `const { ${names.join(", ")} } = { ${all.map((door) => `...${door}`).join(", ")} };`;
  const texts = new Map(
    examples.map(({ title, code }) => [
      `${root}${FOLDER}${title}.ts`,
      `${imports} ${spread}\nexport async function example() {\n${code}\n}\n`,
    ]),
  );
  const own = { ...options, typeRoots: [`${root}node_modules/@types`] };
  const host = ts.createCompilerHost(own);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file);
    return text === undefined ? getSourceFile(file, version, ...rest) : ts.createSourceFile(file, text, version, true);
  };
  return ts.createProgram([...texts.keys(), ...declarations(root)], own, host);
}

/** What the type checker says of the examples: `title:line words`. */
export function typeFaults(program: ts.Program): string[] {
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.includes(FOLDER))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map((fault) => {
      const line = fault.file ? fault.file.getLineAndCharacterOfPosition(fault.start ?? 0).line + 1 - HEAD : 0;
      const title = fault.file?.fileName.split("/").at(-1)?.replace(/\.ts$/, "");
      return `${title}:${line} ${ts.flattenDiagnosticMessageText(fault.messageText, "\n")}`;
    });
}
