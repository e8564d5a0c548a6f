/** How far and how fast a contagion gets that takes several others. */
import { complexContagion } from "../classics/complex-contagion.ts";
import { still } from "../classics/still.ts";
import { simulate } from "../engine/run.ts";
import type { Network } from "../people/network.ts";
import { sum } from "./statistics.ts";
import { onlyThese } from "./worlds.ts";

/** What a contagion came to. */
export interface Spread {
  /** Share of people who have adopted in the end. */
  readonly share: number;
  /** Days until all had, or until nobody new did. */
  readonly days: number;
}

/** Runs until all have adopted or nobody new does. */
export function spread(network: Network, first: readonly number[], threshold: number): Spread {
  const stands = still("adopted");
  const { n } = network;
  const run = simulate({
    people: { adopted: onlyThese(n, first) },
    network,
    mechanisms: [complexContagion({ threshold })],
    days: 2500,
    seed: 1,
    digest: false,
    until: (world, day) => stands(world, day) || sum(world.columns.adopted!) === n,
  });
  return { share: sum(run.last("adopted")) / n, days: run.days };
}
