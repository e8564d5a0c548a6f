import { expect, test } from "vitest";
import type { Message } from "../../src/mind/message.ts";
import { hermits, type Life, live, mean, message, spread, toAll } from "./support.ts";

/** Nothing forgets, nothing annoys, everybody attends: only the message acts. */
const STILL = {
  readiness: { memory: 195, benefit: 0.1, support: 0.1, spread: 0, resistance: 0 },
  perception: { capacity: 100, backlog: 0, reactance: 0, exposureHalfLife: 60 },
};
const OPEN = { open: 1, minutes: 0, pressure: 0, mode: 0 };

/** How far `readiness` ends above where it ends with an empty inbox, person by person on average. */
function gained(life: Life): number {
  return mean(live(life), "readiness") - mean(live({ ...life, posts: () => [] }), "readiness");
}

const once = (changes: Partial<Message>, options: Life["options"] = STILL, n = 3000): number =>
  gained({ organisation: hermits(n), days: 1, options, posts: () => [toAll(message({ ...OPEN, ...changes }))] });

test("a gain of 0 moves no readiness and no attitude, whatever is posted", () => {
  const posts = (): ReturnType<NonNullable<Life["posts"]>> => [toAll(message({ pressure: 1, mode: 0 }))];
  const options = { perception: { gain: 0 } };
  const life = { organisation: hermits(300), days: 30, options };
  const told = live({ ...life, posts });
  const silent = live(life);
  expect(mean(told, "reactance")).toBeGreaterThan(0);
  for (const column of ["readiness", "attitude"]) expect(told.columns.of[column]).toEqual(silent.columns.of[column]);
});

test("where everybody has the same needs, a frame gains nothing by matching", () => {
  const options = { ...STILL, needs: { heterogeneity: 0 } };
  const even = once({}, options);
  expect(even).toBeGreaterThan(0);
  for (const frame of [
    [1, 0, 0, 0],
    [0, 0, 0, 1],
    [0.5, 0.5, 0, 0],
  ] as const)
    expect(Math.abs(once({ frame }, options) - even)).toBeLessThan(1e-12);
});

test("a frame that meets a person's strongest need moves further than the opposite one, by the option", () => {
  const run = (matching: number): number => {
    const n = 2000;
    const probe = live({ organisation: hermits(n), days: 0 });
    const z = ["Recognition", "SelfDevelopment", "Status", "Security"].map((k) => probe.columns.of[`need${k}`]!);
    const messages = z.map((_, k) => message({ ...OPEN, frame: [0, 1, 2, 3].map((j) => +(j === k)) as never }));
    const pick = (sign: number): Uint8Array =>
      Uint8Array.from({ length: n }, (_, i) => {
        const values = z.map((column) => sign * column[i]!);
        return values.indexOf(Math.max(...values));
      });
    const options = { ...STILL, perception: { ...STILL.perception, matching } };
    const by = (sign: number): number =>
      gained({
        organisation: hermits(n),
        days: 1,
        options,
        posts: () => [{ messages, choice: pick(sign), fidelity: null }],
      });
    return by(1) / by(-1);
  };
  const [none, some, much] = [run(0), run(0.25), run(0.5)];
  expect(some).toBeGreaterThan(none);
  expect(much).toBeGreaterThan(some);
});

test("repetition helps to about ten exposures and harms beyond", () => {
  const options = { ...STILL, perception: { ...STILL.perception, gain: 0.02, exposureHalfLife: 60, peak: 10 } };
  const after = (times: number): number =>
    gained({
      organisation: hermits(200),
      days: 1,
      options,
      posts: () => Array.from({ length: times }, () => toAll(message(OPEN))),
    });
  const effect = Array.from({ length: 25 }, (_, k) => after(k));
  const best = effect.indexOf(Math.max(...effect));
  expect([10, 11]).toContain(best);
  expect(effect[20]!).toBeLessThan(effect[10]!);
  expect(effect[1]! - effect[0]!).toBeGreaterThan(effect[2]! - effect[1]!);
});

test("spaced messages do more than the same number at once", () => {
  const options = { ...STILL, perception: { ...STILL.perception, exposureHalfLife: 20 } };
  const run = (every: number): number =>
    gained({
      organisation: hermits(300),
      days: 60,
      options,
      posts: (day) => (day % every === 0 && day / every <= 12 ? [toAll(message(OPEN))] : []),
    });
  expect(run(5)).toBeGreaterThan(run(1));
});

test("a weak message from somebody who is not trusted does not convince", () => {
  expect(once({ quality: 0.9 })).toBeGreaterThan(once({ quality: 0.7 }));
  expect(once({ quality: 0.3, sender: "feed" })).toBeLessThan(0);
  const half = gained({
    organisation: hermits(3000),
    days: 1,
    options: STILL,
    posts: () => [{ messages: [message(OPEN)], choice: null, fidelity: new Float64Array(3000).fill(0.8) }],
  });
  expect(half).toBeLessThan(once({}));
});

test("the top is the better sender of why, the manager of what it means for me", () => {
  const said = (sender: Message["sender"], topic: Message["topic"]): number => once({ sender, topic });
  expect(said("top", "business")).toBeGreaterThan(said("top", "personal"));
  expect(said("manager", "personal")).toBeGreaterThan(said("manager", "business"));
  expect(said("manager", "personal")).toBeGreaterThan(said("top", "personal"));
});

test("targeting that is disclosed to consenting people annoys least, hidden targeting more", () => {
  const annoyed = (changes: Partial<Message>, consent: number): number =>
    mean(
      live({
        organisation: hermits(200),
        days: 1,
        conditions: { consent },
        posts: () => [toAll(message({ open: 1, minutes: 0, pressure: 0.5, targeted: true, ...changes }))],
      }),
      "reactance",
    );
  // reactance * detection * (1 - legitimacy) * pressure, closed forms.
  expect(annoyed({ disclosed: true }, 1)).toBeCloseTo(0.15 * 1 * 0.2 * 0.5, 12);
  expect(annoyed({ disclosed: false }, 1)).toBeCloseTo(0.15 * 0.5 * 0.8 * 0.5, 12);
  expect(annoyed({ disclosed: true }, 0)).toBeCloseTo(0.15 * 1 * 0.8 * 0.5, 12);
  expect(annoyed({ pressure: 0 }, 0)).toBe(0);
});

test("more messages a day are attended to less each, and reach stays a share", () => {
  const exposures = (times: number): number =>
    mean(
      live({
        organisation: hermits(2000),
        days: 1,
        posts: () => Array.from({ length: times }, () => toAll(message({ open: 0.5 }))),
      }),
      "exposures",
    ) / times;
  expect(exposures(1)).toBeCloseTo(0.5, 1);
  expect(exposures(20)).toBeLessThan(0.7 * exposures(1));
  const reached = live({ organisation: hermits(2000), days: 1, posts: () => [toAll(message({ open: 0.5 }))] });
  expect(mean(reached, "reached")).toBeCloseTo(0.5, 1);
});

test("whoever is not addressed is left as with an empty inbox", () => {
  const choice = new Uint8Array(100).fill(255);
  choice[7] = 0;
  const life = { organisation: hermits(100), days: 20 };
  const told = live({ ...life, posts: () => [{ messages: [message({ open: 1 })], choice, fidelity: null }] });
  const silent = live(life);
  expect(told.columns.of.readiness![7]).not.toBe(silent.columns.of.readiness![7]);
  for (const name of told.columns.names)
    for (let i = 0; i < 100; i++)
      if (i !== 7) expect(told.columns.of[name]![i], `${name} of ${i}`).toBe(silent.columns.of[name]![i]);
});

test("a promise is remembered, moved by later ones, and a message without one leaves it", () => {
  const after = (promises: number[]): number =>
    mean(
      live({
        organisation: hermits(10),
        days: promises.length,
        posts: (day) => [toAll(message({ open: 1, minutes: 0, promise: promises[day - 1]! }))],
      }),
      "promised",
    );
  expect(after([0.8])).toBeCloseTo(0.8, 6);
  expect(after([0.8, 0])).toBeCloseTo(0.8, 6);
  expect(after([0.8, 0.4])).toBeCloseTo(0.8 - 0.3 * 0.4, 6);
});

test("the median single message moves readiness by about a tenth of a standard deviation", () => {
  const life = { organisation: hermits(4000), days: 1, posts: () => [toAll(message({ open: 1 }))] };
  const told = live(life);
  const silent = live({ ...life, posts: () => [] });
  const steps: number[] = [];
  for (let i = 0; i < 4000; i++)
    if (told.columns.of.reached![i] === 1)
      steps.push(told.columns.of.readiness![i]! - silent.columns.of.readiness![i]!);
  steps.sort((a, b) => a - b);
  const effect = steps[steps.length >> 1]! / spread(silent, "readiness");
  expect(effect).toBeGreaterThan(0.06);
  expect(effect).toBeLessThan(0.14);
});
