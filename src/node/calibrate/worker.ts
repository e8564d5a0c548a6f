/** What a thread of a calibration does: it keeps its organisations and evaluates draws. */
import { Tinypool } from "tinypool";
import { drawOf } from "../../analysis/calibration/draw.ts";
import { type CalibrationSize, createEvaluate, type Evaluate } from "../../analysis/calibration/evaluate.ts";
import { freeParameters } from "../../analysis/calibration/free-parameters.ts";
import { parameterSpace } from "../../analysis/calibration/parameter-space.ts";
import type { Summary } from "../../analysis/calibration/targets.ts";

let evaluate: Evaluate | undefined;

/** Evaluates one draw. */
export default function work(draw: number): Summary {
  const size = Tinypool.workerData as CalibrationSize;
  evaluate ??= createEvaluate(size);
  return evaluate(drawOf(parameterSpace(freeParameters), size.seed, draw));
}
