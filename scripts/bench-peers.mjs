/** `npm run bench:peers`: builds, then times the classics beside the same models of NDlib, where a Python has it. */
import { join } from "node:path";
import { build } from "./build.mjs";
import { install, main, root, runNode } from "./support.mjs";

await main(async () => {
  await install();
  await build();
  const { code } = await runNode(join(root, "test/bench/peers/peers.mjs"), process.argv.slice(2));
  return code;
});
