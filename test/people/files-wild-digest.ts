import type { Organisation } from "../../src/people/population.ts";

/** Everything of an organisation that decides trajectories, as text. */
export function networkDigest({ people, network }: Organisation): string {
  return JSON.stringify([
    Array.from(people.manager),
    Array.from(people.keys as ArrayLike<number>),
    people.groupings.map(({ name, labels, codes }) => [name, labels, Array.from(codes)]),
    Array.from(network.offsets),
    Array.from(network.neighbours),
    Array.from(network.weights),
  ]);
}
