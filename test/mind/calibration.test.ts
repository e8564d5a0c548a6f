import { describe, expect, test } from "vitest";
import { syntheticOrganisation } from "../../src/people/generators/organisation.ts";
import { type Life, live, mean, message, practising, toAll } from "./support.ts";

/** Share practising on day 130 and on day 260, mean of four organisations. */
function course(life: Partial<Life>): { half: number; end: number; attitude: number } {
  const seeds = ["1", "2", "3", "4"];
  const total = { half: 0, end: 0, attitude: 0 };
  for (const seed of seeds) {
    const stage = live({
      organisation: syntheticOrganisation({ people: 500 }, seed),
      days: 260,
      seed,
      watch: (day, world) => {
        if (day === 130) total.half += practising(world) / seeds.length;
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

describe("on a synthetic organisation of 500", () => {
  const none = course({});

  test("without a campaign .05 to .20 practise on day 130, more later, but not everybody", () => {
    expect(none.half).toBeGreaterThanOrEqual(0.05);
    expect(none.half).toBeLessThanOrEqual(0.2);
    expect(none.end).toBeLessThan(0.6);
  });

  test("some messages help, more and more pushing ones backfire", () => {
    const some = course({ posts: during(3, 1, {}) });
    const flood = course({ posts: during(1, 3, { pressure: 0.8 }) });
    expect(some.half).toBeGreaterThan(none.half);
    expect(some.attitude).toBeGreaterThan(none.attitude);
    expect(flood.attitude).toBeLessThan(none.attitude);
    expect(flood.half).toBeLessThan(none.half);
  });

  test("words that life does not keep win less than words that it keeps", () => {
    const kept = course({ conditions: { lived: 0.6 }, posts: during(3, 1, { promise: 0.6 }) });
    const broken = course({ conditions: { lived: 0.3 }, posts: during(3, 1, { promise: 0.8 }) });
    expect(broken.end).toBeLessThan(kept.end);
    expect(broken.attitude).toBeLessThan(kept.attitude);
  });
});
