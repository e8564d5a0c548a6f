import { expect, test } from "vitest";
import { gainOfMessage, match } from "../../src/mind/matching-rule.ts";
import type { Message } from "../../src/mind/message.ts";
import { at, type Meeting, meanOf, meet, once, plain } from "./meeting.ts";

/** The force of a message is .4 before it is matched, and only matching acts on it. */
const ALONE: Meeting = { off: ["attention", "elaboration", "credibility", "repetition", "reactance", "memory"] };
const GAIN = 0.01;
const FRAME: Message["frame"] = [0, 0, 0, 1];

/** Factor by which matching changed the effect of one message, for needs for security of these persons. */
function factors(z: readonly number[], matching: { gain?: number; spread?: number }, more: Meeting = {}): number[] {
  const stage = meet({
    ...ALONE,
    n: z.length,
    options: { matching, persuasion: { gain: GAIN } },
    held: { needSecurity: (i) => z[i]! },
    posts: once(plain({ frame: FRAME })),
    ...more,
  });
  return z.map((_, i) => at(stage, "discrepancy", i) / (GAIN * 0.4));
}

test("a need one standard deviation above the mean gains by the option, counted within two, never below 0", () => {
  expect(match(0.25, 1)).toBe(1.25);
  expect(match(0.25, -3)).toBe(0.5);
  expect(match(0.7, -2)).toBe(0);
  const [mean, above, below, far, out] = factors([0, 1, -1, 5, -2], { gain: 0.7, spread: 0 });
  expect(mean).toBeCloseTo(1, 13);
  expect(above).toBeCloseTo(1.7, 13);
  expect(below).toBeCloseTo(0.3, 13);
  expect(far).toBeCloseTo(2.4, 13);
  expect(out).toBe(0);
});

test("where everybody has the same needs, no frame gains anything by matching", () => {
  for (const gain of [0, 0.25, 0.7])
    for (const frame of [[1, 0, 0, 0], FRAME, [0.5, 0.5, 0, 0]] as const) {
      const posts = once(plain({ frame }));
      const [factor] = factors([0], { gain, spread: 0.3 }, { posts });
      expect(Math.abs(factor! - 1)).toBeLessThan(1e-12);
    }
});

test("a frame is matched need by need, by its weights", () => {
  const frame = [0.5, 0.25, 0.25, 0] as const;
  const held = { needRecognition: 1, needSelfDevelopment: -1, needStatus: 0.5, needSecurity: 9 };
  const stage = meet({
    ...ALONE,
    options: { matching: { gain: 0.4, spread: 0 }, persuasion: { gain: GAIN } },
    held,
    posts: once(plain({ frame })),
  });
  // .5 - .25 + .125 = .375.
  expect(at(stage, "discrepancy") / (GAIN * 0.4)).toBeCloseTo(1 + 0.4 * 0.375, 13);
});

test("one message has one gain for everybody; messages differ by the spread, around the mean gain", () => {
  expect(gainOfMessage(0.25, 0.15, 1)).toBeCloseTo(0.4, 15);
  expect(gainOfMessage(0.25, 0.15, -3)).toBe(0);
  for (const seed of ["1", "unseen"]) {
    const days = 2000;
    const gains: number[] = [];
    let last = [0, 0, 0];
    meet({
      ...ALONE,
      n: 3,
      days,
      seed,
      options: { matching: { gain: 0.5, spread: 0.1 }, persuasion: { gain: 1e-7 } },
      held: { needSecurity: (i) => [1, -1, 0][i]! },
      posts: () => [{ messages: [plain({ frame: FRAME })], choice: null, fidelity: null }],
      watch(day, world) {
        const now = [...world.columns.discrepancy!];
        const [up, down, even] = now.map((x, i) => (x - last[i]!) / 4e-8) as [number, number, number];
        last = now;
        if (day === 0) return;
        gains.push(up - 1);
        // What one person gains by the spread, the opposite one loses: its mean effect is 0.
        expect(Math.abs(up + down - 2)).toBeLessThan(1e-3);
        expect(Math.abs(even - 1)).toBeLessThan(1e-3);
      },
    });
    const mean = gains.reduce((sum, x) => sum + x, 0) / days;
    const sd = Math.sqrt(gains.reduce((sum, x) => sum + (x - mean) ** 2, 0) / days);
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * (0.1 / Math.sqrt(days)));
    expect(Math.abs(sd - 0.1)).toBeLessThan(0.008);
  }
});

test("messages of one post, and posts of one day, have gains of their own", () => {
  const n = 4;
  const frame = FRAME;
  const matching = { gain: 0.35, spread: 0.15 };
  const factor = (posts: Meeting["posts"]): number[] => factors([1, 1, 1, 1], matching, { posts: posts! });
  const two = { messages: [plain({ frame }), plain({ frame })], choice: new Uint8Array([0, 0, 1, 1]), fidelity: null };
  const [a, b, c, d] = factor((day) => (day === 1 ? [two] : []));
  expect(a).toBe(b);
  expect(c).toBe(d);
  expect(Math.abs(a! - c!)).toBeGreaterThan(1e-3);
  const empty = { messages: [], choice: null, fidelity: null };
  const choice = new Uint8Array(n).fill(255);
  choice[0] = 0;
  const rest = new Uint8Array(n).fill(0);
  rest[0] = 255;
  const each = [
    { messages: [plain({ frame })], choice, fidelity: null },
    empty,
    { messages: [plain({ frame })], choice: rest, fidelity: null },
  ];
  const [first, second] = factor((day) => (day === 1 ? each : []));
  expect(first).toBe(a);
  expect(Math.abs(first! - second!)).toBeGreaterThan(1e-3);
});

test("switched off, no frame gains and no message differs from another", () => {
  const more = { off: [...ALONE.off!, "matching"] };
  for (const factor of factors([-2, -1, 0, 1, 2], {}, more)) expect(factor).toBeCloseTo(1, 13);
});

test("matching multiplies what works against the sender, too", () => {
  const posts = once(plain({ frame: FRAME, quality: 0.3 }));
  const [even, above] = factors([0, 1], { gain: 0.5, spread: 0 }, { posts });
  expect(even).toBeCloseTo(-1, 13);
  expect(above).toBeCloseTo(-1.5, 13);
});

test("in a population with needs around the mean, the spread between messages moves the mean by nothing", () => {
  const n = 2000;
  const z = (i: number): number => (i % 2 === 0 ? 1 : -1) * ((i >> 1) / n);
  const mean = (spread: number): number =>
    meanOf(
      meet({
        ...ALONE,
        n,
        options: { matching: { gain: 0.25, spread }, persuasion: { gain: GAIN } },
        held: { needSecurity: z },
        posts: once(plain({ frame: FRAME })),
      }),
      "discrepancy",
    );
  expect(Math.abs(mean(0.3) - mean(0))).toBeLessThan(1e-12);
});
