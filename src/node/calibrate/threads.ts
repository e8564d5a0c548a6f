/** The threads of a calibration. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import type { CalibrationSize } from "../../analysis/calibration/evaluate.ts";
import type { Summary } from "../../analysis/calibration/targets.ts";
import { digest } from "../../core/digest.ts";
import { GroundswellError } from "../../core/errors.ts";

/** Threads that evaluate draws. */
export interface Threads {
  evaluate(draw: number): Promise<Summary>;
  /** Ends all threads. */
  end(): Promise<void>;
}

/** Starts threads, each with organisations of its own. @throws GroundswellError where the package is not built */
export function startThreads(count: number, size: CalibrationSize): Threads {
  const filename = join(built(), "node/calibrate/worker.js");
  const threads = new Tinypool({
    filename,
    workerData: size,
    minThreads: count,
    maxThreads: count,
    isolateWorkers: false,
    useAtomics: false,
    runtime: "worker_threads",
  });
  return {
    evaluate: (draw) => threads.run(draw) as Promise<Summary>,
    end: () => threads.destroy().catch(() => {}),
  };
}

/** What a summary depends on: folders of the build, and single files. */
const FOLDERS = ["core", "people", "engine", "mind"];
const FILES = [
  ...["campaigns/content.js", "experiment/in-world.js", "experiment/measure.js", "experiment/measures.js"],
  ...["analysis/bootstrap.js", "analysis/correlation.js", "analysis/correlation-block.js"],
  ...["draw", "evaluate", "parameter-space", "sender", "survey"].map((name) => `analysis/calibration/${name}.js`),
];

/** SHA-256 of the built code that a summary depends on. @throws GroundswellError where the package is not built */
export function codeDigest(): string {
  const home = built();
  const within = FOLDERS.flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((name) => name.endsWith(".js")),
  );
  const grown = digest();
  for (const name of [...within, ...FILES].sort()) grown.add(`${name}\n`).add(readFileSync(join(home, name)));
  return grown.hex();
}

/** The built package: where this file runs from, or dist beside src. */
function built(): string {
  const home = fileURLToPath(new URL("../..", import.meta.url));
  const found = [home, fileURLToPath(new URL("../../../dist", import.meta.url))].find((place) =>
    existsSync(join(place, "node/calibrate/worker.js")),
  );
  if (!found)
    throw new GroundswellError("missing dist/node/calibrate/worker.js; expected a built package: npm run build");
  return found;
}
