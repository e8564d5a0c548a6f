import { describe, expect, test } from "vitest";
import * as gs from "../../src/index.ts";
import { poisson } from "./support.ts";

const updating = (name: string): readonly gs.Updating[] =>
  ["independentCascade", "linearThreshold"].includes(name) ? [] : ["synchronous", "sequential"];

describe("the list of the classics", () => {
  test("has all thirteen, each a function of the front door under its own name, with its paper; frozen", () => {
    const door = gs as unknown as Readonly<Record<string, unknown>>;
    expect(gs.classics).toHaveLength(13);
    for (const { name, paper, create } of gs.classics) {
      expect(door[name]).toBe(create);
      expect(create().name).toBe(name);
      expect(paper).toMatch(/^[A-Z].* (19|20)\d\d$/);
    }
    expect(Object.isFrozen(gs.classics) && gs.classics.every(Object.isFrozen)).toBe(true);
    const years = gs.classics.map(({ paper }) => Number(paper.slice(-4)));
    expect(years).toEqual(years.toSorted());
  });

  test("says of every number what it means, in what unit, within what bounds, from where, how well known", () => {
    for (const { options } of gs.classics)
      for (const option of Object.values(options)) {
        for (const words of [option.meaning, option.unit, option.source]) expect(words.length).toBeGreaterThan(2);
        expect(option.default).toBeGreaterThanOrEqual(option.range[0]);
        expect(option.default).toBeLessThanOrEqual(option.range[1]);
        expect(["measured", "meta-analysis", "quoted", "assumed"]).toContain(option.evidence);
      }
  });
});

describe.each(gs.classics)("$name", ({ name, state, options, create }) => {
  const n = 30;
  const network = poisson(n, 4, 1);
  const base = { people: n, network, days: 12, seed: 1, probes: [state] };

  test("runs with nothing but people and days, with ties or without, and keeps its columns within their bounds", () => {
    for (const ties of [{}, { network }]) {
      for (const order of [{}, ...updating(name).map((updating) => ({ updating }))]) {
        const rule = create(order);
        const run = gs.simulate({ people: n, ...ties, mechanisms: [rule], days: 12, seed: 1, probes: [state] });
        for (const [column, { range }] of Object.entries(rule.columns ?? {}))
          for (const x of run.last(column)) expect(x >= range[0] && x <= range[1]).toBe(true);
      }
    }
    for (const ties of [{}, { network: gs.network([], { n: 1 }) }])
      expect(gs.simulate({ people: 1, ...ties, mechanisms: [create()], days: 3, seed: 1 }).days).toBe(3);
  });

  test("starts from the vector given, and its state can be read on every day", () => {
    const high = state === "opinion" ? 0.1 : 1;
    const start = Float64Array.from({ length: n }, (_, i) => (i % 3 === 0 ? high : 0));
    const run = gs.simulate({ ...base, people: { [state]: start }, mechanisms: [create()] });
    expect(run.column(state, 0)).toEqual(start);
    expect(run.recorded).toEqual([...Array(13).keys()]);
    const days = run.recorded.map((day) => run.column(state, day).join());
    expect(new Set(days).size).toBeGreaterThan(1);
  });

  test("gives the same for the same seed, and one mechanism serves run after run", () => {
    const rule = create();
    const twice = [1, 2].map(() => gs.simulate({ ...base, mechanisms: [rule] }).digest);
    expect(twice).toEqual([gs.simulate({ ...base, mechanisms: [create()] }).digest, twice[0]]);
  });

  test("neither a probe nor a rule beside it changes what it does", () => {
    const idle: gs.Mechanism = { name: "idle", gathers: [state], initialize: () => ({ step() {} }) };
    for (const order of [{}, ...updating(name).map((updating) => ({ updating }))]) {
      const [alone, beside] = [[create(order)], [idle, create(order)]].map((mechanisms) =>
        gs.simulate({ ...base, mechanisms }).last(state),
      );
      expect(alone).toEqual(beside);
    }
  });

  test("ends where a condition holds, with the day of it", () => {
    const until: gs.Until = ({ columns }, day) => day === 4 && columns[state]!.length === n;
    expect(gs.simulate({ ...base, mechanisms: [create()], until }).days).toBe(4);
  });

  test("refuses a number out of bounds, NaN and an unknown option, all at once, before the run", () => {
    for (const [option, { range }] of Object.entries(options)) {
      expect(() => create({ [option]: range[1] + 1 })).toThrow(`${name}.${option}: invalid`);
      expect(() => create({ [option]: Number.NaN })).toThrow(`${name}.${option}: invalid NaN`);
    }
    const wrong = Object.fromEntries([...Object.keys(options).map((option) => [option, Number.NaN]), ["pase", 1]]);
    expect(() => create(wrong)).toThrow(gs.InputError);
    expect(() => create(wrong)).toThrow(`${name}.pase: unknown "pase"`);
    if (updating(name).length > 0) expect(() => create({ updating: "sequental" })).toThrow('"sequental"; expected');
    expect(() => create(5 as unknown as Record<string, number>)).toThrow(`${name}: invalid 5`);
  });

  test("refuses NaN in the start vector before the first day", () => {
    const start = Float64Array.from({ length: n }, (_, i) => (i === 7 ? Number.NaN : 0));
    expect(() => gs.simulate({ ...base, people: { [state]: start }, mechanisms: [create()] })).toThrow(
      `people.${state}[7]: invalid NaN`,
    );
  });
});

test("10,000 draws of options within their bounds leave no NaN and nothing out of the columns' bounds", () => {
  const random = gs.sequence(1, "options");
  const network = poisson(12, 3, 1);
  for (let k = 0; k < 10_000; k++) {
    const { name, options, create } = gs.classics[k % gs.classics.length]!;
    const given: Record<string, number | string> = {};
    for (const [option, { range, whole }] of Object.entries(options)) {
      const high = option === "meetings" ? 40 : option === "first" ? 12 : range[1];
      const x = range[0] + random.uniform() * (high - range[0]);
      given[option] = whole ? Math.floor(x) : x;
    }
    const order = updating(name)[random.integer(2)];
    if (order) given.updating = order;
    const rule = create(given);
    const ties = random.uniform() < 0.5 ? { network } : {};
    const run = gs.simulate({ people: 12, ...ties, mechanisms: [rule], days: 3, seed: k, digest: false });
    for (const [column, { range }] of Object.entries(rule.columns ?? {}))
      for (const x of run.last(column))
        if (!(x >= range[0] && x <= range[1])) throw new Error(`${name} ${JSON.stringify(given)}: ${column} ${x}`);
  }
}, 60_000);
