import { describe, expect, test } from "vitest";
import { sequence } from "../../src/core/sequence.ts";
import { mindOptions } from "../../src/mind/catalogue.ts";
import { createTheatre } from "../../src/scenario/build.ts";
import { conditionOptions } from "../../src/scenario/conditions.ts";
import { variant } from "./worlds.ts";

const PEOPLE = 1000;
const PAIRS = 30;
/** The seed under which the worlds were looked for was another. */
const SEED = "not the seed they were found with";

/** A world: how messages wear out, and how far the leaders agree; nothing else differs. */
interface World {
  readonly peak: number;
  readonly halfLife: number;
  readonly alignment: number;
}

/** Messages keep their force for long, and the leaders agree: the line passes on most of what is said. */
const patient: World = { peak: 10, halfLife: 20, alignment: 0.8 };
/** Messages wear out fast and are remembered, what one means by a tsunami, and the leaders are at odds. */
const weary: World = { peak: 5, halfLife: 60, alignment: 0.1 };

/** Share that practised on at least 5 of the last 10 days, fluid minus cascade, pair by pair. */
function differences({ alignment, ...wear }: World): number[] {
  const world = variant((draft) => {
    draft.organisation.synthetic.people = PEOPLE;
    draft.days = 260;
    draft.campaign.last = 130;
    draft.conditions.alignment = alignment;
    Object.assign(draft.mind.repetition!, wear);
    // Messages that count for twice as much as by default, the most that is plausible: what is rare shows sooner.
    Object.assign(draft.mind.persuasion!, { gain: 0.2 });
  });
  const theatre = createTheatre(world, null);
  const practising = (design: string, replication: number): number => {
    const { recent } = theatre.play({ design, replication, seed: SEED }).columns.of;
    return Array.from(recent!).filter((bits) => daysIn(bits) >= 5).length / PEOPLE;
  };
  return Array.from({ length: PAIRS }, (_, r) => practising("fluid", r + 1) - practising("cascade", r + 1));
}

function daysIn(bits: number): number {
  let days = 0;
  for (let day = 0; day < 10; day++) days += (bits >> day) & 1;
  return days;
}

/** 95 % percentile bootstrap interval of the mean. */
function interval(values: number[]): [number, number] {
  const luck = sequence("interval", "bootstrap");
  const means = Array.from({ length: 2000 }, () => {
    let sum = 0;
    for (let k = 0; k < values.length; k++) sum += values[luck.integer(values.length)]!;
    return sum / values.length;
  }).sort((a, b) => a - b);
  return [means[49]!, means[1949]!];
}

describe("no number makes one design win", () => {
  test("the two worlds differ in three parameters, all in their plausible ranges", () => {
    const ranges = { ...mindOptions.repetition, alignment: conditionOptions.alignment };
    expect(Object.keys(patient)).toEqual(Object.keys(weary));
    for (const world of [patient, weary])
      for (const [name, value] of Object.entries(world)) {
        const [low, high] = ranges[name]!.range;
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
      }
  });

  test("where messages wear out slowly and the leaders agree, the cascade leaves more people practising", () => {
    const [low, high] = interval(differences(patient));
    console.log(`fluid minus cascade, slow wear: ${low.toFixed(4)} to ${high.toFixed(4)}`);
    expect(high).toBeLessThan(0);
  });

  test("where they wear out fast and the leaders are at odds, the fluid campaign does", () => {
    const [low, high] = interval(differences(weary));
    console.log(`fluid minus cascade, fast wear: ${low.toFixed(4)} to ${high.toFixed(4)}`);
    expect(low).toBeGreaterThan(0);
  });
});
