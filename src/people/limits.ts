/** The most people of one world, the same in a scenario file and in code: what fits into the memory of one machine. */
export const MOST_PEOPLE: number = 10_000_000;
