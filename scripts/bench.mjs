/** `npm run bench`: builds, then runs every benchmark of test/bench, or those whose name holds a given word. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { install, main, root, runNode, StageError } from "./support.mjs";

await main(async () => {
  await install();
  await build();
  const folder = join(root, "test/bench");
  const words = process.argv.slice(2);
  const benches = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith(".bench.mjs"))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort();
  if (benches.length === 0) throw new StageError(`missing benchmark ${words.join(" ")}; expected a file in test/bench`);
  let worst = 0;
  for (const bench of benches) {
    console.log(`\n# ${bench}`);
    const { code } = await runNode(join(folder, bench), []);
    worst = Math.max(worst, code);
  }
  return worst;
});
