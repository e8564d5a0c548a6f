import { expect, test } from "vitest";
import { measureNames, measures, peopleMeasureNames } from "../../src/experiment/measures.ts";
import { costOf, pricesOf } from "../../src/experiment/prices.ts";

const columns = {
  // 4 of 10 days; 5 of 10 days; 10 of 10 days; none; 1 day, the oldest; bits beyond the 10 days do not count
  recent: Int32Array.of(0b1111, 0b1000011011, 1023, 0, 512, ~1023),
  attitude: Float64Array.of(0.5, -0.5, 1, 0, 0.2, 0),
  trustInTop: Float64Array.of(0, 0.2, 0.4, 0.6, 0.8, 1),
  trustInManager: Float64Array.of(1, 1, 1, 1, 1, 1),
  valence: Float64Array.of(1, 1, 1, 1, 1, 1),
  satisfactionRecognition: Float64Array.of(-1, -1, -1, -1, -1, -1),
  satisfactionSelfDevelopment: Float64Array.of(1, 1, 1, 1, 1, 1),
  satisfactionStatus: Float64Array.of(0, 0, 0, 0, 0, 0),
  satisfactionSecurity: Float64Array.of(0, 0, 0, 0, 0, 0),
  reached: Uint8Array.of(1, 0, 0, 1, 0, 1),
};
const of = (name: string, members: number[] | null = null) =>
  measures[name]!.compute(columns, members && Int32Array.from(members));

test("practising counts people with at least 5 of the last 10 days, trying those with at least 1", () => {
  expect(of("practising")).toBe(2 / 6);
  expect(of("trying")).toBe(4 / 6);
});

test("practising counts the days of every possible history right", () => {
  for (let recent = 0; recent < 1024; recent++) {
    const days = [...recent.toString(2)].filter((bit) => bit === "1").length;
    const history = { recent: Int32Array.of(recent) };
    expect(measures.practising!.compute(history, null)).toBe(days >= 5 ? 1 : 0);
    expect(measures.trying!.compute(history, null)).toBe(days >= 1 ? 1 : 0);
  }
});

test("trust is the mean of two trusts, wellbeing of valence and satisfaction brought to 0 to 1", () => {
  expect(of("trust")).toBeCloseTo((0.5 + 1) / 2, 12);
  expect(of("wellbeing")).toBeCloseTo((1 + 0.5) / 2, 12);
  expect(of("attitude")).toBeCloseTo(0.2, 12);
  expect(of("reach")).toBe(0.5);
});

test("a group is measured over its members only", () => {
  expect(of("practising", [1, 2])).toBe(1);
  expect(of("practising", [0])).toBe(0);
  expect(of("trust", [5])).toBe(1);
  expect(of("reach", [0, 3, 5])).toBe(1);
});

test("a measure of nobody, or without its columns, is null and never NaN", () => {
  for (const name of measureNames) {
    expect(of(name, [])).toBe(null);
    expect(measures[name]!.compute({}, null)).toBe(null);
  }
});

test("cost adds attention, hours and money at the prices of the scenario", () => {
  const spent = { attentionMinutes: 600, managerHours: 10, money: 2 };
  const prices = pricesOf({ conditions: { lived: 0.6, alignment: 1, consent: 1 } });
  expect(prices).toMatchObject({ pricePerAttentionHour: 45, pricePerManagerHour: 75 });
  expect(costOf(spent, prices)).toBeCloseTo(0.45 + 0.75 + 2, 12);
  const dear = pricesOf({ conditions: { lived: 0.6, alignment: 1, consent: 1, pricePerManagerHour: 100 } });
  expect(measures.cost!.price(spent, dear)).toBeCloseTo(0.45 + 1 + 2, 12);
  expect(measures.attentionMinutes!.price(spent, dear)).toBe(600);
  expect(measures.practising!.price(spent, dear)).toBe(null);
});

test("the table is frozen, practising first, reach and cost last, every measure told in words", () => {
  expect(measureNames[0]).toBe("practising");
  expect(measureNames.slice(-2)).toEqual(["reach", "cost"]);
  expect(Object.keys(measures)).toEqual(measureNames);
  expect(Object.isFrozen(measures)).toBe(true);
  for (const name of ["practising", "trying", "attitude", "trust", "wellbeing", "reach", "cost"])
    expect(measureNames).toContain(name);
  for (const measure of Object.values(measures)) {
    expect(measure.definition.length).toBeGreaterThan(20);
    expect(Object.isFrozen(measure)).toBe(true);
    expect(measure.of).toBe(peopleMeasureNames.includes(measure.name) ? "people" : "design");
  }
});
