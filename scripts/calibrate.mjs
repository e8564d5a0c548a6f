/** Calibrates the model: builds what has changed, then draws, runs and keeps; `npm run calibrate -- --help` explains. */
import { build } from "./build.mjs";
import { install, isMain, main } from "./support.mjs";

if (isMain(import.meta.url))
  await main(async () => {
    await install();
    await build({ say: (words) => console.error(words) });
    const { main: calibrate } = await import("../dist/node/calibrate/main.js");
    return calibrate(process.argv.slice(2));
  });
