import { expect, test } from "vitest";
import { type Sequence, sequence } from "../../src/core/sequence.ts";
import { mindOptions, mindRules } from "../../src/mind/catalogue.ts";
import type { Message, Post } from "../../src/mind/message.ts";
import type { MindSpec } from "../../src/mind/mind.ts";
import { buildNetwork } from "../../src/people/network.ts";
import type { Organisation } from "../../src/people/population.ts";
import { type Comparison, compareWithPlain } from "./plain/compare.ts";
import { message, village } from "./support.ts";

const PEOPLE = 80;
const senders = ["top", "manager", "peer", "feed"] as const;

const messageOf = (draw: Sequence): Message =>
  message({
    sender: senders[draw.integer(4)]!,
    topic: draw.integer(2) === 0 ? "personal" : "business",
    frame: (
      [
        [0.25, 0.25, 0.25, 0.25],
        [0.7, 0.1, 0.1, 0.1],
        [0, 0, 0, 1],
        [0.1, 0.2, 0.3, 0.4],
      ] as const
    )[draw.integer(4)]!,
    mode: draw.uniform(),
    quality: draw.uniform(),
    promise: draw.integer(3) === 0 ? draw.uniform() : 0,
    pressure: draw.uniform(),
    targeted: draw.integer(2) === 0,
    disclosed: draw.integer(2) === 0,
    open: 0.5 + draw.uniform() / 2,
    minutes: 1 + draw.integer(15),
  });

/** None to four posts a day: to everybody or to some, with one message or several, whole or diluted. */
const postsOf =
  (seed: string) =>
  (day: number): Post[] => {
    const draw = sequence(seed, `test/posts/${day}`);
    return Array.from({ length: draw.integer(5) }, () => {
      const messages = Array.from({ length: draw.integer(4) }, () => messageOf(draw));
      const rows = { length: PEOPLE };
      const choice = Uint8Array.from(rows, () => (draw.integer(3) === 0 ? 255 : draw.integer(3)));
      const fidelity = Float64Array.from(rows, () => draw.uniform());
      return {
        messages,
        choice: draw.integer(2) === 0 ? null : choice,
        fidelity: draw.integer(2) === 0 ? null : fidelity,
      };
    });
  };

const everything: Comparison = {
  organisation: village(PEOPLE),
  days: 60,
  seed: "1",
  options: {
    exit: { hazard: 0.001, vacancy: 3 },
    spaces: { keep: 0.5, every: 6, share: 0.6, size: 12 },
    homophily: { every: 5 },
  },
  conditions: {
    lived: 0.6,
    alignment: 0.8,
    consent: 0.6,
    participation: 0.5,
    mandate: 0.8,
    mandateFirst: 20,
    mandateLast: 40,
    supportLast: 45,
  },
  posts: postsOf("everything"),
};

test("every column of every person and every tie follows the page's formulas for 60 days of everything", () => {
  const seen = compareWithPlain(everything);
  expect(seen.numbers).toBeGreaterThan(60 * PEOPLE * 100);
  expect(seen.ties).toBeGreaterThan(60 * PEOPLE * 10);
  expect(seen.renewed).toBeGreaterThan(0);
  // All but the alternative chooser came to something.
  expect(Object.keys(seen.busy).filter((name) => seen.busy[name] === 0)).toEqual(["strategy"]);
});

test("a twin that believes any one rule to be off is found out", () => {
  const { options } = everything;
  const choosers = { ...options, consumat: "on" } as const;
  for (const { name } of mindRules) {
    const all = name === "consumat" ? choosers : options;
    const believed = { ...all, [name]: "off" } as const;
    expect(() => compareWithPlain({ ...everything, options: all, believed }), name).toThrow("the plain twin has");
  }
});

/** A firm with ties of three layers and any strength, one of them heard in one direction only; ten people have none. */
function tangle(draw: Sequence): Organisation {
  const ties = Array.from({ length: 300 }, () => ({
    from: draw.integer(PEOPLE - 10),
    to: draw.integer(PEOPLE - 10),
    weight: 0.05 + 2 * draw.uniform() ** 2,
    layer: draw.integer(3),
  })).filter(({ from, to }) => from !== to);
  const network = buildNetwork({
    n: PEOPLE,
    layers: [
      { name: "work", directed: false },
      { name: "advice", directed: true },
      { name: "friends", directed: false },
    ],
    source: ties.map(({ from }) => from),
    target: ties.map(({ to }) => to),
    weight: ties.map(({ weight }) => weight),
    layer: ties.map(({ layer }) => layer),
  });
  return { people: village(PEOPLE).people, network };
}

/** Any values within the ranges, long waits less often than short ones; most rules on. */
function anyOptions(draw: Sequence): MindSpec["options"] {
  const one = (rule: string): Record<string, number> =>
    Object.fromEntries(
      Object.entries(mindOptions[rule]!).map(
        ([
          name,
          {
            range: [low, high],
            whole,
          },
        ]) => [
          name,
          whole ? low + Math.floor(draw.uniform() ** 3 * (high - low + 1)) : low + draw.uniform() * (high - low),
        ],
      ),
    );
  return Object.fromEntries(mindRules.map(({ name }) => [name, draw.integer(6) === 0 ? "off" : one(name)]));
}

test("so it does under any options, whichever rules are off", () => {
  const busy: Record<string, number> = {};
  for (let k = 1; k <= 30; k++) {
    const draw = sequence(k, "test/plain");
    const options = anyOptions(draw);
    const conditions = {
      lived: draw.uniform(),
      alignment: draw.uniform(),
      consent: draw.uniform(),
      participation: draw.uniform(),
      mandate: draw.integer(2) * draw.uniform(),
      mandateFirst: 1 + draw.integer(10),
      mandateLast: 5 + draw.integer(10),
      supportLast: draw.integer(10),
    };
    const organisation = tangle(draw);
    const days = 10 + draw.integer(20);
    try {
      const seen = compareWithPlain({
        organisation,
        days,
        seed: String(k),
        options,
        conditions,
        posts: postsOf(`posts ${k}`),
      });
      for (const [name, count] of Object.entries(seen.busy)) busy[name] = (busy[name] ?? 0) + count;
    } catch (error) {
      throw new Error(`options ${k}, ${JSON.stringify({ options, conditions })}: ${String(error)}`);
    }
  }
  expect(Object.keys(busy).filter((name) => busy[name] === 0)).toEqual([]);
});
