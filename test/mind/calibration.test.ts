import { describe, expect, test } from "vitest";
import { syntheticOrganisation } from "../../src/people/generators/organisation.ts";
import { type Life, live, mean, message, practising, toAll } from "./support.ts";

/** What became of four organisations. */
interface Course {
  /** Mean share practising on day 130. */
  half: number;
  /** Mean share practising on day 260. */
  end: number;
  /** Mean attitude on day 260. */
  attitude: number;
  /** People who left in the year, of 1 at work. */
  turnover: number;
}

function course(life: Partial<Life>, seeds: readonly string[]): Course {
  const total = { half: 0, end: 0, attitude: 0, turnover: 0 };
  for (const seed of seeds) {
    const gone = new Uint8Array(500);
    const stage = live({
      organisation: syntheticOrganisation({ people: 500 }, seed),
      days: 260,
      seed,
      watch: (day, world) => {
        if (day === 130) total.half += practising(world) / seeds.length;
        world.columns.away!.forEach((days, i) => {
          if (days > 0 && gone[i] === 0) total.turnover += 1 / (500 * seeds.length);
          gone[i] = days > 0 ? 1 : 0;
        });
      },
      ...life,
    });
    total.end += practising(stage.world) / seeds.length;
    total.attitude += mean(stage, "attitude") / seeds.length;
  }
  return total;
}
const during =
  (every: number, times: number, changes: Parameters<typeof message>[0]) =>
  (day: number): ReturnType<typeof toAll>[] =>
    day <= 130 && day % every === 0 ? Array.from({ length: times }, () => toAll(message(changes))) : [];

describe.each([[["1", "2", "3", "4"]], [["901", "902", "903", "904"]]])(
  "on synthetic organisations of 500 (seeds %j)",
  (seeds) => {
    const none = course({}, seeds);

    test("without a campaign .05 to .20 practise on day 130, more later, but not everybody", () => {
      expect(none.half).toBeGreaterThanOrEqual(0.05);
      expect(none.half).toBeLessThanOrEqual(0.2);
      expect(none.end).toBeGreaterThan(none.half);
      expect(none.end).toBeLessThan(0.6);
    });

    test("without a campaign 10 to 15 of 100 leave in a year, but for the luck of 2000 people", () => {
      expect(none.turnover).toBeGreaterThan(0.095);
      expect(none.turnover).toBeLessThan(0.155);
    });

    test("some messages help, more and more pushing ones backfire", () => {
      const some = course({ posts: during(3, 1, {}) }, seeds);
      const flood = course({ posts: during(1, 3, { pressure: 0.8 }) }, seeds);
      expect(some.half).toBeGreaterThan(none.half);
      expect(some.attitude).toBeGreaterThan(none.attitude);
      expect(flood.attitude).toBeLessThan(none.attitude);
      expect(flood.half).toBeLessThan(none.half);
    });

    test("words that life does not keep win less than words that it keeps", () => {
      const kept = course({ conditions: { lived: 0.6 }, posts: during(3, 1, { promise: 0.6 }) }, seeds);
      const broken = course({ conditions: { lived: 0.3 }, posts: during(3, 1, { promise: 0.8 }) }, seeds);
      expect(broken.end).toBeLessThan(kept.end);
      expect(broken.attitude).toBeLessThan(kept.attitude);
    });
  },
);
