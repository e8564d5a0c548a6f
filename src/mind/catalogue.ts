/** Every option of the mind, by mechanism: what the scenario schema, the documents and the sweeps read. */
import type { OptionTable } from "../core/options.ts";
import { behaviourOptions } from "./behaviour.ts";
import { signalsOptions } from "./create-signals.ts";
import { emotionOptions } from "./emotion.ts";
import { influenceOptions } from "./influence.ts";
import { needsOptions } from "./needs.ts";
import { perceptionOptions } from "./perception.ts";
import { readinessOptions } from "./readiness.ts";
import { trustOptions } from "./trust.ts";

/**
 * Option tables by mechanism, in the order of the tick; `signals` is what minds let out. Frozen. Each
 * option has its meaning, unit, range, default, source and grade of evidence.
 * @example
 * Object.keys(gs.mindOptions).join(); // "needs,perception,readiness,emotion,influence,behaviour,trust,signals"
 * gs.mindOptions.behaviour.threshold.default; // 0.6
 */
export const mindOptions: Readonly<Record<string, OptionTable>> = Object.freeze({
  needs: needsOptions,
  perception: perceptionOptions,
  readiness: readinessOptions,
  emotion: emotionOptions,
  influence: influenceOptions,
  behaviour: behaviourOptions,
  trust: trustOptions,
  signals: signalsOptions,
});
