import { describe, expect, test } from "vitest";
import { freeParameters } from "../../../src/analysis/calibration/free-parameters.ts";
import { parameterSpace } from "../../../src/analysis/calibration/parameter-space.ts";
import {
  plausibleWorlds,
  unmetTargets,
  usualValues,
  worldsDigest,
  worldsFor,
} from "../../../src/analysis/calibration/plausible-worlds.ts";
import { distanceOf, targets } from "../../../src/analysis/calibration/targets.ts";
import { calibration } from "../../../src/analysis/calibration/worlds.ts";
import { inWorld } from "../../../src/experiment/in-world.ts";
import { parse, scenario } from "../../../src/scenario/parse.ts";
import { stringify } from "../../../src/scenario/stringify.ts";

const space = parameterSpace(freeParameters);

describe("the plausible worlds that are shipped", () => {
  test("are of the free parameters and the targets as they are now", () => {
    expect(calibration.parameters).toEqual(freeParameters);
    expect(calibration.targets).toEqual(targets.map(({ name }) => name));
    expect(plausibleWorlds.length).toBeGreaterThanOrEqual(30);
    expect(plausibleWorlds.map(({ world }) => world)).toEqual(plausibleWorlds.map((_, k) => k + 1));
  });
  test("keep the ranges of the tables, and come nearest first", () => {
    for (const { values } of plausibleWorlds)
      for (const { path, range } of space) {
        expect(values[path]!).toBeGreaterThanOrEqual(range[0]);
        expect(values[path]!).toBeLessThanOrEqual(range[1]);
      }
    const distances = plausibleWorlds.map(({ distance }) => distance);
    expect([...distances].sort((a, b) => a - b)).toEqual(distances);
  });
  test("have the distance that their values of the targets give, to the digits of the file", () => {
    for (const { distance, summary } of plausibleWorlds) {
      const again = distanceOf(
        targets.map(({ name }) => summary[name]!),
        targets.map(({ value, tolerance }, k) => ({ value, tolerance: tolerance * calibration.reach[k]! })),
      );
      expect(Math.abs(again - distance)).toBeLessThan(0.01 * Math.max(1, distance));
    }
  });
  test("name as unmet the targets that none of them meets, and no other", () => {
    const none = targets.filter(({ name, value, tolerance }) =>
      plausibleWorlds.every(({ summary }) => Math.abs(summary[name]! - value) > tolerance * (1 + 1e-9)),
    );
    expect(unmetTargets).toEqual(none.map(({ name }) => name));
  });
  test("are asked for by number", () => {
    expect(worldsFor(3)).toEqual(plausibleWorlds.slice(0, 3));
    for (const wrong of [0, -1, 1.5, Number.NaN, plausibleWorlds.length + 1, "3", null])
      expect(() => worldsFor(wrong)).toThrow(`expected a whole number from 1 to ${plausibleWorlds.length}`);
  });
  test("have a digest that any value changes", () => {
    const [first, second] = plausibleWorlds as unknown as [(typeof plausibleWorlds)[0], (typeof plausibleWorlds)[0]];
    const sum = worldsDigest([first, second]);
    expect(worldsDigest([first, second])).toBe(sum);
    expect(worldsDigest([second, first])).not.toBe(sum);
    const path = space[0]!.path;
    const moved = { ...first, values: { ...first.values, [path]: first.values[path]! + 1e-6 } };
    expect(worldsDigest([moved, second])).not.toBe(sum);
  });
});

describe("a scenario in a world", () => {
  const flagship = scenario("tsunami-or-tailored");
  test("differs in the free parameters and in nothing else, and is a scenario", () => {
    const { values } = plausibleWorlds[0]!;
    const moved = inWorld(flagship, values);
    expect(parse(stringify(moved))).toEqual(moved);
    expect(inWorld(moved, usualValues(plausibleWorlds))).toEqual(inWorld(flagship, usualValues(plausibleWorlds)));
    const flat = (mind: object): [string, unknown][] =>
      Object.entries(mind).flatMap(([rule, options]) =>
        typeof options === "string"
          ? [[`mind.${rule}`, options] as [string, unknown]]
          : Object.entries(options as object).map(
              ([name, value]) => [`mind.${rule}.${name}`, value] as [string, unknown],
            ),
      );
    const before = new Map(flat(flagship.mind));
    const changed = flat(moved.mind).filter(([path, value]) => before.get(path) !== value);
    expect(changed.length).toBeGreaterThan(0);
    for (const [path, value] of changed) expect(values[path]).toBe(value);
    for (const [path, value] of Object.entries(values)) expect(new Map(flat(moved.mind)).get(path)).toBe(value);
    expect({ ...moved, mind: null }).toEqual({ ...flagship, mind: null });
  });
  test("keeps what is switched off", () => {
    const off = inWorld({ mind: { trust: "off", exit: { hazard: 1, vacancy: 3 } } } as never, {
      "mind.trust.gain": 0.1,
      "mind.exit.hazard": 2,
      "mind.humat.talks": 0.3,
    });
    expect(off).toEqual({ mind: { trust: "off", exit: { hazard: 2, vacancy: 3 }, humat: { talks: 0.3 } } });
  });
});
