import { expect, test } from "vitest";
import { savings } from "../../src/mind/memory.ts";
import { at, type Meeting, meet, once, plain } from "./meeting.ts";

/** One strong argument that everybody thinks through: no part of its effect rests on the sender. */
const ALONE: Meeting = { off: ["attention", "elaboration", "credibility", "matching", "repetition", "reactance"] };
/** The gain with which steps are worked by hand. */
const persuasion = { gain: 0.07 };

/** Values of columns on day 0 and after each day. */
function diary(meeting: Meeting, ...columns: string[]): number[][] {
  const days: number[][] = [];
  meet({ ...meeting, watch: (_, world) => days.push(columns.map((name) => world.columns[name]![0]!)) });
  return days;
}

test("savings after 1, 2, 6 and 31 days are those of Ebbinghaus", () => {
  for (const [t, measured, computed] of [
    [1, 0.337, 0.3371],
    [2, 0.278, 0.278],
    [6, 0.254, 0.254],
    [31, 0.211, 0.2108],
  ] as const) {
    expect(Math.abs(savings(t) - measured), `day ${t}`).toBeLessThan(0.02);
    expect(savings(t)).toBeCloseTo(computed, 3);
  }
  expect(savings(0)).toBeCloseTo(0.5966, 12);
  expect(() => savings(-1)).toThrow("invalid -1; expected a number of days from 0");
  expect(() => savings(Number.NaN)).toThrow("invalid NaN");
});

test("what one message moved fades along the curve of savings", () => {
  const days = diary(
    { ...ALONE, options: { persuasion }, days: 260, held: { discrepancy: 0.3 }, posts: once(plain()) },
    "discrepancy",
  );
  const moved = days[1]![0]! - 0.3;
  expect(moved).toBeCloseTo(0.07 * 0.4 * 0.7, 14);
  for (let t = 0; t < 260; t++)
    expect(Math.abs((days[t + 1]![0]! - 0.3) / moved - savings(t) / savings(0)), `day ${t}`).toBeLessThan(1e-9);
});

test("the curve holds for other options, for loss as for gain, and each belief keeps its own", () => {
  const memory = { fast: 0.2, slow: 0.4, fastKept: 0.5, slowHalfLife: 30, cueHalfLife: 3 };
  const days = diary(
    { ...ALONE, days: 50, options: { memory, persuasion }, posts: once(plain({ topic: "personal", quality: 0.1 })) },
    "appropriateness",
    "discrepancy",
  );
  const moved = days[1]![0]!;
  expect(moved).toBeCloseTo(0.07 * -0.8, 14);
  for (let t = 0; t < 50; t++) {
    expect(Math.abs(days[t + 1]![0]! / moved - savings(t, memory) / savings(0, memory))).toBeLessThan(1e-9);
    expect(days[t]![1]).toBe(0);
  }
});

test.each([
  ["business", "discrepancy"],
  ["personal", "appropriateness"],
] as const)("sleeper effect: a discredited sender on %s catches up, and what he said gains force", (topic, belief) => {
  const said = (trustInManager: number): number[][] =>
    diary(
      {
        off: ["attention", "matching", "repetition", "reactance"],
        days: 29,
        held: { trustInManager },
        posts: once(plain({ sender: "manager", topic, quality: 0.95 })),
      },
      belief,
      `${belief}Cue`,
    );
  const credible = said(1);
  const discredited = said(0);
  const gap = (day: number): number => credible[day]![0]! - discredited[day]![0]!;
  // Day 1 is that of the message, day 29 is 28 days later.
  expect(gap(1)).toBeGreaterThan(0.01);
  expect(gap(29) / gap(1)).toBeLessThan(0.5);
  expect(credible[1]![1]!).toBeGreaterThan(0);
  expect(discredited[1]![1]!).toBeLessThan(0);
  const low = discredited.slice(1).map(([value]) => value!);
  const least = Math.min(...low);
  expect(Math.max(...low.slice(low.indexOf(least)))).toBeGreaterThan(least + 0.001);
  // The credible one only loses.
  for (let day = 2; day <= 29; day++) expect(credible[day]![0]!).toBeLessThan(credible[day - 1]![0]!);
});

test("the gap between a trusted and a discredited sender halves in the half-life of the cue", () => {
  const said = (trustInTop: number): number[][] =>
    diary(
      {
        off: ["attention", "matching", "repetition", "reactance"],
        days: 15,
        options: { persuasion: { gain: 1e-6 }, elaboration: { fit: 0 } },
        held: { trustInTop },
        posts: once(plain({ quality: 0.8 })),
      },
      "discrepancy",
    );
  const gap = said(0.9).map(([value], day) => value! - said(0.1)[day]![0]!);
  expect(gap[8]! / gap[1]!).toBeCloseTo(0.5, 4);
  expect(gap[15]! / gap[1]!).toBeCloseTo(0.25, 4);
});

test("the stores add up to what messages moved, and keep it apart by what it rests on", () => {
  const stage = meet({
    off: ["attention", "matching", "reactance"],
    options: { memory: { cueHalfLife: 20 } },
    held: { trustInTop: 0.9, discrepancy: -0.2 },
    posts: once(plain({ quality: 0.8 }), plain({ quality: 0.2 }), plain({ quality: 0.6, sender: "feed" })),
  });
  const [fast, slow, cue] = ["Fast", "Slow", "Cue"].map((store) => at(stage, `discrepancy${store}`));
  expect(fast! + slow! + cue!).toBeCloseTo(at(stage, "discrepancy") + 0.2, 14);
  expect(fast! / slow!).toBeCloseTo(0.331 / 0.2656, 12);
  expect(cue).not.toBe(0);
});

test("forgetting never leaves the range, where something else moved the belief meanwhile", () => {
  for (const end of [-1, 1]) {
    // Told the opposite of where the belief is then put: what is forgotten points beyond the end.
    const days: number[] = [];
    meet({
      ...ALONE,
      days: 20,
      options: { persuasion: { gain: 1 } },
      posts: once(plain({ quality: end < 0 ? 1 : 0 })),
      last: {
        name: "press",
        columns: {},
        initialize: (world) => ({
          after: (day) => {
            if (day === 1) world.columns.discrepancy![0] = end;
          },
        }),
      },
      watch: (_, world) => days.push(world.columns.discrepancy![0]!),
    });
    for (const value of days.slice(1)) expect(value).toBe(end);
  }
});

test("switched off, nothing is forgotten and nothing is stored", () => {
  const off = [...ALONE.off!, "memory"];
  const days = diary(
    { ...ALONE, off, options: { persuasion }, days: 30, posts: once(plain()) },
    "discrepancy",
    "discrepancyFast",
  );
  for (const [belief, store] of days.slice(1)) {
    expect(belief).toBe(days[1]![0]);
    expect(store).toBe(0);
  }
  expect(days[1]![0]).toBeCloseTo(0.07 * 0.4, 14);
});
