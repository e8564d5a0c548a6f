/** Feelings in the whole mind: what appraisal, regulation and contagion make together with all other rules. */
import { expect, test } from "vitest";
import { hermits, live, mean, message, toAll, village } from "./support.ts";

const CALM = {
  needs: { noise: 0, fortune: 0, statusQuoSpread: 0 },
  appraisal: { shock: 0, uncertainty: 0 },
};

test("without threat, change or ties feelings rest where they start", () => {
  const stage = live({ organisation: hermits(20), days: 100, options: CALM });
  expect(mean(stage, "valence")).toBeCloseTo(0.1, 3);
  expect(mean(stage, "arousal")).toBeCloseTo(0.1, 3);
});

test.each(["1", "2", "3"])("an announced threat gives one dip of valence that heals (seed %s)", (seed) => {
  const course: number[] = [];
  live({
    organisation: village(200),
    days: 260,
    seed,
    watch: (_day, world) => course.push(world.columns.valence!.reduce((a, b) => a + b, 0) / 200),
  });
  const low = course.indexOf(Math.min(...course));
  expect(low).toBeGreaterThan(3);
  expect(low).toBeLessThan(45);
  expect(course[low]!).toBeLessThan(-0.1);
  expect(course[260]!).toBeGreaterThan(course[low]! + 0.15);
  // down to it and up from it, by means of twenty days
  const means = Array.from({ length: 13 }, (_, k) => course.slice(20 * k, 20 * k + 20).reduce((a, b) => a + b) / 20);
  const turn = means.indexOf(Math.min(...means));
  means.forEach((value, k) => {
    if (k > turn) expect(value).toBeGreaterThan(means[k - 1]! - 0.005);
    else if (k > 0) expect(value).toBeLessThan(means[k - 1]! + 0.005);
  });
});

test("a company to which nothing happens keeps its mood, ties or none", () => {
  for (const seed of ["1", "2", "3"]) {
    const still = { ...CALM, rumour: "off" as const };
    const stage = live({ organisation: village(200), days: 260, seed, options: still });
    expect(Math.abs(mean(stage, "valence") - 0.1)).toBeLessThan(0.01);
  }
});

test("a loss hurts more than an equal gain pleases", () => {
  const felt = (lived: number): number => {
    const stage = live({ organisation: hermits(50), days: 25, options: CALM, conditions: { lived } });
    return mean(stage, "valence") - 0.1;
  };
  expect(felt(0.9)).toBeGreaterThan(0.01);
  expect(-felt(0.3)).toBeGreaterThan(1.5 * felt(0.9));
});

test("feelings spread along ties and not without them", () => {
  const after = (organisation: ReturnType<typeof village>): number => {
    const run = (v: number): number => {
      const weather = {
        name: "weather",
        initialize: ({ columns }: { columns: Readonly<Record<string, { [i: number]: number }>> }) => ({
          before() {
            columns.valence![0] = v;
          },
        }),
      };
      const stage = live({ organisation, days: 3, options: CALM, before: [weather] });
      return stage.columns.of.valence![1]!;
    };
    return run(0.9) - run(-0.9);
  };
  expect(after(village(30))).toBeGreaterThan(0.01);
  expect(after(hermits(30))).toBe(0);
});

test("a broken promise darkens the mood below that of no campaign, a kept one does not", () => {
  const life = { organisation: village(200), days: 130, conditions: { lived: 0.3 } };
  const say = (promise: number) => (day: number) =>
    day % 5 === 1 ? [toAll(message({ promise, mode: 0, sender: "manager" }))] : [];
  const none = mean(live(life), "valence");
  expect(mean(live({ ...life, posts: say(0.9) }), "valence")).toBeLessThan(none - 0.05);
  expect(Math.abs(mean(live({ ...life, posts: say(0.3) }), "valence") - none)).toBeLessThan(0.02);
});
