import { expect, test } from "vitest";
import type { Problem } from "../../src/core/errors.ts";
import { mean } from "../../src/engine/probe.ts";
import { recordColumns, recorders, recordSeries } from "../../src/engine/recorder.ts";
import { schedule, type When } from "../../src/engine/schedule.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage } from "../../src/engine/stage.ts";
import { all, peopleOf, randomNetwork } from "./rules.ts";

const days = (when: When | undefined): number[] => [0, 1, 2, 3, 4, 5, 6, 7, 8].filter(schedule(when));

test("a schedule is every so many days, a list or a function, and every day by default", () => {
  expect(days(undefined)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(days(3)).toEqual([0, 3, 6]);
  expect(days([8, 2, 2])).toEqual([2, 8]);
  expect(days([])).toEqual([]);
  expect(days((day) => day > 5)).toEqual([6, 7, 8]);
});

test("a schedule that cannot be is a problem with its place", () => {
  const problems: Problem[] = [];
  for (const when of [0, 1.5, Number.NaN, [1, -1], "daily"]) schedule(when as When, "every", problems);
  expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    "every: invalid 0; expected a whole number of days above 0",
    "every: invalid 1.5; expected a whole number of days above 0",
    "every: invalid NaN; expected a whole number of days above 0",
    "every[1]: invalid -1; expected a day, a whole number from 0",
    "every: invalid; expected a number of days, a list of days or a function of the day",
  ]);
});

test("recorders side by side each keep their own, as copies", () => {
  const stage = createStage({ people: peopleOf(30), network: randomNetwork("r", 30), mechanisms: all() });
  const series = recordSeries([mean("valence"), { name: "day", read: (_world, day) => day }], schedule(2));
  const album = recordColumns(["valence", "days"], schedule([0, 4]));
  stage.begin({ seed: 1 });
  advance(stage, 5, recorders(series, album));
  expect([series.days, album.days]).toEqual([
    [0, 2, 4],
    [0, 4],
  ]);
  expect([...series.values("day")]).toEqual([0, 2, 4]);
  const valence = album.column("valence", 4)!;
  expect(series.values("valence")[2]).toBe(valence.reduce((a, b) => a + b, 0) / 30);
  expect([...album.column("days", 4)!]).toEqual(new Array(30).fill(4));
  expect([album.column("valence", 2), album.column("mood", 4)]).toEqual([undefined, undefined]);
});

test("a probe of a column that is not there says so on the first day", () => {
  const stage = createStage({ people: peopleOf(3), network: randomNetwork("r", 3), mechanisms: all() });
  stage.begin({ seed: 1 });
  expect(() => advance(stage, 1, recordSeries([mean("valance")], schedule()))).toThrow("did you mean valence?");
});
