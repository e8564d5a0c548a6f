/** The only loop: days, then mechanisms, then people. */
import type { ColumnSpec } from "../core/columns.ts";
import { GroundswellError, type Problem } from "../core/errors.ts";
import type { Network } from "../people/network.ts";
import type { World } from "./mechanism.ts";
import type { Recorder } from "./recorder.ts";
import type { Stage } from "./stage.ts";
import type { Sweep } from "./sweep.ts";

/** Whether the run is over: asked on every day, from day 0 on; true ends it. Reading must change nothing. */
export interface Until {
  (world: World, day: number): boolean;
  /** What keeps the condition from ever coming true with these columns; asked before day one. */
  readonly faults?: (columns: Readonly<Record<string, ColumnSpec>>) => Problem[];
}

/**
 * Runs a stage for some days, or until a condition holds on a day recorded; changes the stage. Day 0
 * is recorded when the stage stands there.
 * @throws GroundswellError before `stage.begin`
 * @example
 * const stage = createStage({ ...gs.syntheticOrganisation({ people: 20 }, "1"), mechanisms: [] });
 * stage.begin({ seed: 1 });
 * advance(stage, 100);
 * stage.day; // 100
 */
export function advance(stage: Stage, days: number, recorder?: Recorder, until?: Until): void {
  const { world, actors, sweeps, snapshots } = stage;
  if (!(stage.day >= 0))
    throw new GroundswellError("invalid advance before the stage's begin, which gives the run its seed");
  if (stage.day === 0) recorder?.record(0, world);
  for (let k = 0; k < days && !until?.(world, stage.day); k++) {
    stage.day++;
    const { day } = stage;
    for (const { acts } of actors) acts.before?.(day);
    for (const { today, yesterday } of snapshots) yesterday.set(today);
    stage.stepping = true;
    for (const sweep of sweeps) {
      if (sweep.order) inOrder(sweep, world.network, day, sweep.order(day));
      else inBlocks(sweep, world.network, day, stage.block);
    }
    stage.stepping = false;
    for (const { acts } of actors) acts.after?.(day);
    stage.close();
    recorder?.record(day, world);
  }
}

/** Block by block: gather what all of them read in one pass over the ties, then each acts on the block. */
function inBlocks({ steps, gather }: Sweep, network: Network, day: number, block: number): void {
  const { n, offsets, neighbours, weights } = network;
  for (let lo = 0; lo < n; lo += block) {
    const hi = Math.min(lo + block, n);
    gather(offsets, neighbours, weights, lo, hi);
    for (let k = 0; k < steps.length; k++) steps[k]!(day, lo, hi);
  }
}

/** Person by person, each reading the neighbours as they are by then. */
function inOrder({ steps, gather }: Sweep, network: Network, day: number, order: Int32Array): void {
  const { offsets, neighbours, weights } = network;
  const step = steps[0]!;
  for (let k = 0; k < order.length; k++) {
    const i = order[k]!;
    gather(offsets, neighbours, weights, i, i + 1);
    step(day, i, i + 1);
  }
}
