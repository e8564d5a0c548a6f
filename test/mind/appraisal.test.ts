import { describe, expect, test } from "vitest";
import { resolveOptions } from "../../src/core/options.ts";
import { type Run, simulate } from "../../src/engine/run.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage } from "../../src/engine/stage.ts";
import { appraisal } from "../../src/mind/appraisal.ts";
import { appraisalOptions } from "../../src/mind/appraisal-rule.ts";
import { regulation } from "../../src/mind/regulation.ts";
import { regulationOptions } from "../../src/mind/regulation-rule.ts";
import { networkOf } from "../../src/people/network.ts";
import { alone, loneMind } from "./lone.ts";
import { createColumnsOwner } from "./owner.ts";

const FEELINGS = ["joy", "hope", "fear", "anger", "sadness"] as const;

/** What person 0 reads; 1 and 2 are the colleagues. Where nothing is said all is neutral. */
const NEUTRAL = {
  satisfaction: 0,
  expectation: 0,
  efficacy: 0,
  participation: 0,
  breach: 0,
  trustInTop: 0.5,
  promised: 0,
  perceivedSupply: 0.5,
  spreading: 0,
  valence: 0,
  arousal: 0,
};
interface Case extends Partial<typeof NEUTRAL> {
  /** What of the two colleagues is seen to practise. */
  readonly shown?: readonly [number, number];
  readonly options?: Readonly<Record<string, number>>;
  readonly threat?: number;
  readonly days?: number;
}

/** What all numbers below are worked with; a case may change it. */
const WORKED = { shock: 0, disappointment: 0.3 };

function judge({ shown = [0, 0], options = {}, threat = 0, days = 1, ...person }: Case): Run {
  const start: Record<string, readonly number[]> = { shown: [0, ...shown] };
  const { expectation, ...read } = { ...NEUTRAL, ...person };
  for (const [name, value] of Object.entries(read)) start[name] = [value, 0, 0];
  const rule = appraisal(
    resolveOptions(appraisalOptions, { ...WORKED, ...options }),
    loneMind(threat > 0 ? { rumour: { threat } } : {}),
  );
  return simulate({
    people: start,
    start: { expectation: [expectation, 0, 0] },
    network: networkOf([
      [0, 1],
      [0, 2],
    ]),
    mechanisms: [rule],
    days,
    seed: 1,
  });
}
const felt = (given: Case): number[] => {
  const run = judge(given);
  return FEELINGS.map((name) => run.last(name)[0]!);
};
const close = (values: readonly number[], expected: readonly number[]): void => {
  values.forEach((value, k) => {
    expect(value, FEELINGS[k] ?? "value").toBeCloseTo(expected[k]!, 6);
  });
};
const at = (run: Run, name: string): number => run.last(name)[0]!;

describe("each feeling, by hand", () => {
  test("nothing is felt where nothing changed, threatens or was promised", () => {
    close(felt({}), [0, 0, 0, 0, 0]);
    const run = judge({ days: 50, shown: [1, 1] });
    expect(at(run, "valence")).toBe(0);
    expect(at(run, "arousal")).toBe(0);
  });

  test("a gain of .25 is a joy of .25 and lifts valence by .3 * .25 of the room above", () => {
    const run = judge({ satisfaction: 0.5, expectation: 0.25, valence: 0.2, arousal: 0.5 });
    close(
      FEELINGS.map((name) => at(run, name)),
      [0.25, 0, 0, 0, 0],
    );
    expect(at(run, "valence")).toBeCloseTo(0.2 + 0.075 * 0.8, 15);
    expect(at(run, "arousal")).toBeCloseTo(0.5 + 0.075 * 0.5, 15);
    expect(at(run, "expectation")).toBeCloseTo(0.25 + 0.25 / 20, 7);
  });

  test("a joy is never above 1", () => {
    close(felt({ satisfaction: 1, expectation: -1 }), [1, 0, 0, 0, 0]);
  });

  test("a loss of .25 weighs .5625; efficacy 0 copes with .35 of it in anger, the certain rest is sadness", () => {
    const run = judge({ satisfaction: 0, expectation: 0.25, valence: 0.2 });
    const anger = 0.5625 * 0.7 * 0.35;
    const sadness = 0.5625 * 0.65;
    close(
      FEELINGS.map((name) => at(run, name)),
      [0, 0, 0, anger, sadness],
    );
    expect(at(run, "valence")).toBeCloseTo(0.2 - 0.3 * (anger + sadness) * 1.2, 14);
    expect(at(run, "arousal")).toBeCloseTo(0.3 * sadness, 14);
    expect(at(run, "violation")).toBeCloseTo(0.1 * anger, 7);
  });

  test("without any ability to cope a certain loss is sadness alone, where half practise it is fear alone", () => {
    const loss = { expectation: 0.25, efficacy: -1 };
    close(felt(loss), [0, 0, 0, 0, 0.5625]);
    close(felt({ ...loss, shown: [1, 1] }), [0, 0, 0, 0, 0.5625]);
    close(felt({ ...loss, shown: [1, 0] }), [0, 0, 0.5625, 0, 0]);
    // a quarter in two: s = .25, unsure = .75
    close(felt({ ...loss, shown: [0.5, 0] }), [0, 0, 0.5625 * 0.75, 0, 0.5625 * 0.25]);
    expect(at(judge({ ...loss, shown: [1, 0] }), "arousal")).toBeCloseTo(0.3 * (0.5625 + 0.3), 14);
  });

  test("who copes fully is angry by the organisation's share of the blame", () => {
    const full = { expectation: 0.25, efficacy: 1, options: { coping: 1, blame: 0.6 } };
    close(felt(full), [0, 0, 0, 0.5625 * 0.6, 0]);
    close(felt({ ...full, shown: [1, 0] }), [0, 0, 0, 0.5625 * 0.6, 0]);
  });

  test("participation adds to coping, halves fear, and coping ends at 1", () => {
    // cope = .35 + .3 = .65
    close(felt({ expectation: 0.25, participation: 1, shown: [1, 0] }), [
      0,
      0,
      0.5625 * 0.35 * 0.5,
      0.5625 * 0.7 * 0.65,
      0,
    ]);
    close(felt({ expectation: 0.25, efficacy: 1, participation: 1, options: { coping: 1 } }), [
      0,
      0,
      0,
      0.5625 * 0.7,
      0,
    ]);
  });

  test("hope is what is promised beyond what is lived, by trust and uncertainty; nothing promised is no hope", () => {
    const run = judge({ promised: 0.9, perceivedSupply: 0.5, trustInTop: 0.5, shown: [1, 0] });
    close(
      FEELINGS.map((name) => at(run, name)),
      [0, 0.2, 0, 0, 0],
    );
    expect(at(run, "valence")).toBeCloseTo(0.3 * 0.5 * 0.2, 14);
    close(felt({ promised: 0.9, perceivedSupply: 0.5, trustInTop: 0.5 }), [0, 0, 0, 0, 0]);
    close(felt({ promised: 0.4, perceivedSupply: 0.5, shown: [1, 0] }), [0, 0, 0, 0, 0]);
    close(felt({ promised: 0, perceivedSupply: -0.5, shown: [1, 0] }), [0, 0, 0, 0, 0]);
  });

  test("breach, threat and a rumour one spreads are losses; all losses together are at most 1", () => {
    const sad = (given: Case): number => felt({ efficacy: -1, ...given })[4]!;
    expect(sad({ breach: 0.5 })).toBeCloseTo(0.15, 6);
    expect(sad({ options: { shock: 0.4 } })).toBeCloseTo(0.4, 6);
    expect(sad({ spreading: 1, threat: 0.1 })).toBeCloseTo(0.1, 6);
    expect(sad({ spreading: 1 })).toBe(0);
    expect(sad({ spreading: 1, threat: 0.1, breach: 0.5, options: { shock: 0.4 } })).toBeCloseTo(0.65, 6);
    expect(sad({ expectation: 1, breach: 1 })).toBe(1);
  });

  test("a loss hurts 2.25 times as much as an equal gain pleases where one copes not at all", () => {
    const move = (change: number): number => at(judge({ expectation: -change, efficacy: -1 }), "valence");
    expect(-move(-0.125) / move(0.125)).toBeCloseTo(2.25, 12);
  });
});

test("the announced threat halves every shockHalfLife days", () => {
  const sad = (days: number): number => felt({ efficacy: -1, days, options: { shock: 0.8, shockHalfLife: 5 } })[4]!;
  expect(sad(1)).toBeCloseTo(0.8, 6);
  expect(sad(6)).toBeCloseTo(0.4, 6);
  expect(sad(16)).toBeCloseTo(0.1, 6);
});

test("what one is used to follows satisfaction, and violation follows anger, by their means", () => {
  const run = judge({ satisfaction: 1, expectation: 0, breach: 1, days: 30 });
  expect(at(run, "expectation")).toBeCloseTo(1 - 0.95 ** 30, 5);
  const anger = 0.3 * 0.7 * 0.35;
  expect(at(run, "violation")).toBeCloseTo(anger * (1 - 0.9 ** 30), 6);
});

test("a second run on the same stage begins with the whole threat again", () => {
  const { people, network } = alone(1);
  const { valence: _v, arousal: _a, expectation: _e, ...read } = NEUTRAL;
  const owner = createColumnsOwner(["shown", "valence", "arousal", ...Object.keys(read)], { ...read, efficacy: -1 });
  const rule = appraisal(resolveOptions(appraisalOptions, { shock: 0.5 }), loneMind());
  const stage = createStage({ people, network, mechanisms: [owner, rule] });
  const sad = (): number => {
    stage.begin({ seed: 1 });
    advance(stage, 1);
    const first = stage.columns.of.sadness![0]!;
    advance(stage, 40);
    return first;
  };
  expect([sad(), sad()]).toEqual([0.5, 0.5]);
});

test("a single dip of valence follows the announcement and heals, though no rule knows of a curve", () => {
  const dip = (options: Readonly<Record<string, number>>): Float64Array => {
    const { valence: _v, arousal: _a, expectation: _e, ...read } = NEUTRAL;
    const people = Object.fromEntries(Object.entries({ ...read, shown: 0 }).map(([k, v]) => [k, [v]]));
    const mechanisms = [
      appraisal(resolveOptions(appraisalOptions, options), loneMind()),
      regulation(resolveOptions(regulationOptions)),
    ];
    return simulate({ people, mechanisms, days: 260, seed: 1, probes: ["valence"] }).probe("valence");
  };
  for (const options of [{}, { shock: 0.8 }, { shock: 0.2, shockHalfLife: 40 }, { coping: 1 }]) {
    const course = dip(options);
    const low = course.indexOf(Math.min(...course));
    expect(low).toBeGreaterThan(2);
    expect(low).toBeLessThan(60);
    for (let day = 1; day < course.length; day++) {
      if (day <= low) expect(course[day]!).toBeLessThan(course[day - 1]!);
      else expect(course[day]!).toBeGreaterThan(course[day - 1]!);
    }
    expect(course[low]!).toBeLessThan(0);
    expect(course[260]!).toBeGreaterThan(0.05);
  }
  for (const v of dip({ shock: 0 })) expect(v).toBeCloseTo(0.1, 8);
});
