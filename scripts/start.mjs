/** `npm start`: installs what is missing, builds what is stale, runs the flagship comparison and says where its page is. */
import { build } from "./build.mjs";
import { install, main, runNode } from "./support.mjs";

const flagship = "tsunami-or-tailored";

await main(async () => {
  await install();
  await build();
  const out = `results/${flagship}`;
  const given = process.argv.slice(2);
  const { code } = await runNode("scripts/groundswell.mjs", ["compare", flagship, "--out", out, "--force", ...given]);
  return code;
});
