import { expect, test } from "vitest";
import { meanOf, shareOfAny } from "../../src/experiment/measure.ts";
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

// Six places: 0 and 1 are as on the first day; 2 is empty for 3 more days and 3 for one; 4 and 5 have
// somebody new since days 7 and 30, and 5 is empty again.
const turnover = {
  ...columns,
  away: Float64Array.of(0, 0, 3, 1, 0, 2),
  arrived: Int32Array.of(0, 0, 0, 0, 7, 30),
};
const ofTurnover = (name: string, members: number[] | null = null) =>
  measures[name]!.compute(turnover, members && Int32Array.from(members));

test("means are over all places: one left empty counts with the state of whoever left it, so none is about fewer people", () => {
  for (const name of ["attitude", "trust", "wellbeing", "valence"])
    for (const members of [null, [1, 2, 4], [2, 3]]) expect(ofTurnover(name, members)).toBe(of(name, members));
  expect(ofTurnover("attitude", [2, 3])).toBe(0.5);
});

test("without a column away everybody is there, and with nobody away it changes nothing", () => {
  const nobodyAway = { ...columns, away: new Float64Array(6), arrived: new Int32Array(6) };
  for (const name of peopleMeasureNames.filter((name) => of(name) !== null))
    for (const members of [null, Int32Array.of(0, 4, 5)])
      expect(measures[name]!.compute(nobodyAway, members)).toBe(measures[name]!.compute(columns, members));
  expect(of("attitude")).toBeCloseTo(1.2 / 6, 12);
});

test("shares count empty places too, so that leaving improves none of them", () => {
  expect(ofTurnover("practising")).toBe(2 / 6);
  expect(ofTurnover("trying", [2, 3])).toBe(1 / 2);
  expect(ofTurnover("reach", [2, 3, 5])).toBe(2 / 3);
});

test("leavers are places empty now or taken over since, newcomers those taken over", () => {
  // 2 and 3 are empty, 4 is taken over, 5 is both and counts once
  expect(ofTurnover("leavers")).toBe(4 / 6);
  expect(ofTurnover("newcomers")).toBe(2 / 6);
  expect(ofTurnover("leavers", [0, 1])).toBe(0);
  expect(ofTurnover("leavers", [1, 2, 5, 4])).toBe(3 / 4);
  expect(ofTurnover("newcomers", [1, 2, 5, 4])).toBe(2 / 4);
  expect(ofTurnover("newcomers", [2, 3])).toBe(0);
});

test("leavers need both columns, newcomers the one; without, or of nobody, they are null", () => {
  const { away, arrived } = turnover;
  expect(measures.leavers!.compute({ away }, null)).toBe(null);
  expect(measures.leavers!.compute({ arrived }, Int32Array.of(4))).toBe(null);
  expect(measures.newcomers!.compute({ away }, null)).toBe(null);
  expect(measures.newcomers!.compute({ arrived }, Int32Array.of(4))).toBe(1);
  expect(ofTurnover("leavers", [])).toBe(null);
  expect(ofTurnover("newcomers", [])).toBe(null);
});

test("a share of any takes as many columns as it is given, and counts what is above 0", () => {
  const mixed = { a: Float64Array.of(0, 0.001, 0, -1), b: Uint8Array.of(0, 0, 2, 0), c: Int32Array.of(0, 1, 1, 0) };
  expect(shareOfAny("a")(mixed, null)).toBe(1 / 4);
  expect(shareOfAny("a", "b")(mixed, null)).toBe(2 / 4);
  expect(shareOfAny("a", "b", "c")(mixed, Int32Array.of(3, 1, 1))).toBe(2 / 3);
  expect(shareOfAny("a", "toString")(mixed, null)).toBe(null);
  expect(shareOfAny()(mixed, null)).toBe(null);
});

test("a mean of several columns is the mean of their means, null where one is absent", () => {
  const mixed = { a: Float64Array.of(1, 3, 5), b: Float64Array.of(0, 2, 4), away: Float64Array.of(0, 0, 1) };
  expect(meanOf("a", "b")(mixed, null)).toBe(2.5);
  expect(meanOf("a", "b")(mixed, Int32Array.of(1, 2))).toBe(3.5);
  expect(meanOf("a", "c")(mixed, null)).toBe(null);
});
