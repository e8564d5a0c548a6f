import fc from "fast-check";
import { expect, test } from "vitest";
import { digest } from "../../src/core/digest.ts";
import { advance } from "../../src/engine/simulate.ts";
import { mindOptions, mindRules } from "../../src/mind/catalogue.ts";
import type { Message, Post, Sender } from "../../src/mind/message.ts";
import { mindMechanisms } from "../../src/mind/mind.ts";
import { buildNetwork } from "../../src/people/network.ts";
import { buildPopulation, type Organisation } from "../../src/people/population.ts";
import { type Life, live, message, toAll, village } from "./support.ts";

const fixed = { conditions: { lived: 0.6, alignment: 0.8, consent: 0.6 }, inbox: { posts: [] } };

/** Hash of every column on every day. */
function trajectory(life: Life): string {
  const hash = digest();
  live({
    ...life,
    watch: (_day, world) => {
      for (const name of COLUMNS) hash.add(world.columns[name]!);
    },
  });
  return hash.hex();
}

const COLUMNS = mindMechanisms({ options: {}, ...fixed }).flatMap(({ columns }) => Object.keys(columns ?? {}));

test("the mechanisms come in the order of the tick and own the agreed columns, each once", () => {
  const mechanisms = mindMechanisms({ options: {}, ...fixed });
  const order = mechanisms.map(({ name }) => name);
  const way = ["attention", "elaboration", "credibility", "matching", "repetition", "reactance"];
  expect(order).toEqual(mindRules.map(({ name }) => name).filter((name) => !way.includes(name)));
  expect(order.slice(0, 5)).toEqual(["spaces", "needs", "participation", "memory", "persuasion"]);
  expect(new Set(COLUMNS).size).toBe(COLUMNS.length);
  const type = Object.fromEntries(
    mechanisms.flatMap(({ columns }) => Object.entries(columns ?? {}).map(([name, spec]) => [name, spec.type])),
  );
  const needs = ["Recognition", "SelfDevelopment", "Status", "Security"];
  for (const name of [
    ...["attitude", "readiness", "valence", "arousal", "trustInTop", "trustInManager", "breach", "reactance"],
    ...["habit", "load", "practised", "shown", "choice", ...needs.map((need) => `satisfaction${need}`)],
  ])
    expect(type[name], name).toBe("f64");
  for (const need of needs) expect(type[`need${need}`]).toBe("f32");
  expect([type.recent, type.reached, type.consent]).toEqual(["i32", "u8", "u8"]);
});

test("a person with 12 ties takes less than a kilobyte of state, snapshots and ties", () => {
  const stage = live({ organisation: village(1000), days: 0 });
  const state = stage.columns.buffer.byteLength / 1000 + 8 * stage.snapshots.length + 8;
  expect(state + 12 * (4 + 4 + 1) + 4).toBeLessThanOrEqual(1000);
});

test("every rule can be switched off, alone and with all others, and then moves nothing of its own", () => {
  const organisation = village(120);
  const posts = (): Post[] => [toAll(message({ promise: 0.7 }))];
  const taking = { days: 40, posts, conditions: { participation: 0.5 } };
  const options = (off: readonly string[]) => Object.fromEntries(off.map((name) => [name, "off" as const]));
  const names = mindRules.map(({ name }) => name);
  const none = live({ organisation, days: 0, options: options(names), posts });
  const start = Object.fromEntries(COLUMNS.map((name) => [name, none.columns.of[name]!.slice()]));
  const all = live({ organisation, days: 40, options: options(names), posts });
  for (const name of COLUMNS) expect(all.columns.of[name], name).toEqual(start[name]);
  const whole = trajectory({ organisation, ...taking });
  const moving = mindRules.filter(({ name, on }) => on && name !== "exit");
  for (const { name } of moving)
    expect(trajectory({ organisation, ...taking, options: options([name]) }), name).not.toBe(whole);
  for (const { name, on } of mindRules)
    if (!on) expect(trajectory({ organisation, ...taking, options: options([name]) }), name).toBe(whole);
});

test("every wrong option and condition is refused at once, with its path and the nearest right word", () => {
  const options = {
    contagon: {},
    behaviour: { barier: 0.3, habit: Number.NaN },
    trust: { gain: 1 },
    rumour: "of" as "off",
  };
  const conditions = { lived: 1.2, alignment: Number.NaN, consent: 0.5 };
  let text = "";
  try {
    mindMechanisms({ options, conditions, inbox: { posts: [] } });
  } catch (error) {
    text = String(error);
  }
  expect(text).toContain('unknown "contagon"');
  expect(text).toContain("did you mean contagion?");
  expect(text).toContain('options.rumour: unknown "of"');
  expect(text).toContain("did you mean barrier?");
  for (const path of ["options.behaviour.habit", "options.trust.gain", "conditions.lived", "conditions.alignment"])
    expect(text).toContain(`${path}: invalid`);
});

test("the catalogue is frozen and every default lies in its range", () => {
  expect(Object.isFrozen(mindOptions)).toBe(true);
  for (const [mechanism, table] of Object.entries(mindOptions))
    for (const [name, { default: value, range, meaning, unit, source }] of Object.entries(table)) {
      expect(value, `${mechanism}.${name}`).toBeGreaterThanOrEqual(range[0]);
      expect(value, `${mechanism}.${name}`).toBeLessThanOrEqual(range[1]);
      for (const words of [meaning, unit, source]) expect(words.length, `${mechanism}.${name}`).toBeGreaterThan(2);
    }
});

test("the same seed gives the same bits, another seed others, whatever the size of the blocks", () => {
  const posts = (day: number): Post[] => (day % 3 === 0 ? [toAll(message({ promise: 0.7 }))] : []);
  const life = { organisation: village(150), days: 40, posts };
  const once = trajectory(life);
  expect(trajectory(life)).toBe(once);
  for (const block of [1, 37, 150]) expect(trajectory({ ...life, block })).toBe(once);
  expect(trajectory({ ...life, seed: "2" })).not.toBe(once);
});

test("a stage begun again lives the same life again, whatever was lived in between", () => {
  const life = { organisation: village(60), days: 25 };
  const posts = (day: number): Post[] => (day <= 2 ? [toAll(message({ promise: 0.9 }))] : []);
  const bytes = (stage: ReturnType<typeof live>): Uint8Array => new Uint8Array(stage.columns.buffer).slice();
  const stage = live({ ...life, posts });
  const first = bytes(stage);
  for (const seed of ["other", "1"]) {
    stage.begin({ seed });
    advance(stage, 25);
    if (seed === "1") expect(bytes(stage)).toEqual(first);
    else expect(bytes(stage)).not.toEqual(first);
  }
});

test("posts to nobody, posts without messages and no posts are the same, bit for bit", () => {
  const life = { organisation: village(80), days: 30 };
  const none = trajectory(life);
  const choice = new Uint8Array(80).fill(255);
  expect(trajectory({ ...life, posts: () => [{ messages: [message()], choice, fidelity: null }] })).toBe(none);
  expect(trajectory({ ...life, posts: () => [{ messages: [], choice: null, fidelity: null }] })).toBe(none);
  expect(trajectory({ ...life, posts: () => [toAll(message())] })).not.toBe(none);
});

test("an organisation in two parts that know nothing of each other lives as the parts do alone", () => {
  const part = (ids: readonly string[]): Organisation => {
    const { people, person } = buildPopulation({
      ids,
      manager: ids.map((_, k) => (k === 0 ? -1 : Math.floor((k - 1) / 3))),
      groupings: [],
      source: { kind: "synthetic" },
    });
    return { people, network: line(ids.length, person, [0]) };
  };
  const line = (n: number, person: Int32Array, starts: readonly number[]) => {
    const rows = Array.from({ length: n }, (_, k) => k).filter((k) => !starts.includes(k));
    const layers = [{ name: "work", directed: false }];
    return buildNetwork({ n, layers, source: rows.map((k) => person[k]!), target: rows.map((k) => person[k - 1]!) });
  };
  const [a, b] = [0, 1].map((p) => Array.from({ length: 25 }, (_, k) => `${p}/${k}`)) as [string[], string[]];
  const whole = buildPopulation({
    ids: [...a, ...b],
    manager: [...a, ...b].map((_, k) => (k % 25 === 0 ? -1 : Math.floor(((k % 25) - 1) / 3) + (k < 25 ? 0 : 25))),
    groupings: [],
    source: { kind: "synthetic" },
  });
  const network = line(50, whole.person, [0, 25]);
  for (const posts of [() => [], (day: number) => (day % 2 ? [toAll(message({ promise: 0.7 }))] : [])]) {
    const together = live({ organisation: { people: whole.people, network }, days: 60, posts });
    for (const ids of [a, b]) {
      const { people } = part(ids);
      const alone = live({ organisation: part(ids), days: 60, posts });
      for (let i = 0; i < 25; i++) {
        const same = (k: number): boolean =>
          whole.people.keys.high[k] === people.keys.high[i] && whole.people.keys.low[k] === people.keys.low[i];
        const k = Array.from({ length: 50 }, (_, index) => index).find(same)!;
        for (const name of COLUMNS)
          expect(together.columns.of[name]![k], `${name} of ${i}`).toBe(alone.columns.of[name]![i]);
      }
    }
  }
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const edge = (low: number, high: number) =>
  fc.oneof(fc.constantFrom(low, high), fc.double({ min: low, max: high, noNaN: true }));
const anyMessage: fc.Arbitrary<Message> = fc
  .record({
    sender: fc.constantFrom<Sender>("top", "manager", "peer", "feed"),
    topic: fc.constantFrom("business" as const, "personal" as const),
    need: fc.nat(3),
    mode: edge(0, 1),
    quality: edge(0, 1),
    promise: edge(0, 1),
    pressure: edge(0, 1),
    targeted: fc.boolean(),
    disclosed: fc.boolean(),
    open: edge(0, 1),
    minutes: edge(0, 60),
  })
  .map(({ need, ...rest }) => ({ ...rest, frame: [0, 1, 2, 3].map((k) => +(k === need)) as never }));
const anyOptions = fc.record(
  Object.fromEntries(
    Object.entries(mindOptions).map(([mechanism, table]) => [
      mechanism,
      fc.record(
        Object.fromEntries(
          Object.entries(table).map(([name, { range, whole }]) => [
            name,
            whole ? fc.integer({ min: range[0], max: range[1] }) : edge(...range),
          ]),
        ),
      ),
    ]),
  ),
) as fc.Arbitrary<Record<string, Record<string, number>>>;

test("states stay in their ranges for thousands of draws of options, conditions and messages", () => {
  const specs = Object.assign({}, ...mindMechanisms({ options: {}, ...fixed }).map(({ columns }) => columns));
  const organisation = village(12);
  const conditions = fc.record({
    ...{ lived: edge(0, 1), alignment: edge(0, 1), consent: share, participation: edge(0, 1), mandate: edge(0, 1) },
    ...{ mandateFirst: fc.integer({ min: 1, max: 8 }), mandateLast: fc.integer({ min: 1, max: 12 }) },
    supportLast: fc.integer({ min: 0, max: 12 }),
  });
  const posted = fc.array(anyMessage, { maxLength: 4 });
  let seen = 0;
  fc.assert(
    fc.property(anyOptions, conditions, posted, fc.nat(), (options, given, messages, seed) => {
      const posts = (): Post[] => messages.map((one) => toAll(one));
      const stage = live({ organisation, days: 12, options, conditions: given, posts, seed: String(seed) });
      for (const name of COLUMNS) {
        const [low, high] = specs[name].range;
        for (const value of stage.columns.of[name]!) {
          if (!(value >= low && value <= high)) throw new Error(`${name} = ${value}, outside ${low} to ${high}`);
          seen++;
        }
      }
    }),
    { numRuns: 400, seed: 1 },
  );
  expect(seen).toBe(400 * 12 * COLUMNS.length);
});
