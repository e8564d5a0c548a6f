import { describe, expect, test } from "vitest";
import { sequence } from "../../src/core/sequence.ts";
import { mindOptions } from "../../src/mind/catalogue.ts";
import { createTheatre } from "../../src/scenario/build.ts";
import { variant } from "./worlds.ts";

const PEOPLE = 300;
const PAIRS = 30;
/** The seed under which the worlds were looked for was another. */
const SEED = "not the seed they were found with";

/** A world in which messages wear out as given; nothing else differs. */
interface Wear {
  readonly peak: number;
  readonly exposureHalfLife: number;
}

/** Messages keep their force for long: ten exposures until one more adds nothing, forgotten within weeks. */
const patient: Wear = { peak: 10, exposureHalfLife: 20 };
/** Messages wear out fast, and people remember having heard them: what one means by a tsunami. */
const weary: Wear = { peak: 5, exposureHalfLife: 60 };

/** Share that practised on at least 5 of the last 10 days, fluid minus cascade, pair by pair. */
function differences(wear: Wear): number[] {
  const world = variant((draft) => {
    draft.organisation.synthetic.people = PEOPLE;
    draft.days = 260;
    draft.campaign.last = 130;
    Object.assign(draft.mind.perception!, wear);
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
  test("the two worlds differ in two parameters, both in their plausible ranges", () => {
    expect(Object.keys(patient)).toEqual(Object.keys(weary));
    for (const world of [patient, weary])
      for (const [name, value] of Object.entries(world)) {
        const [low, high] = mindOptions.perception![name]!.range;
        expect(value).toBeGreaterThanOrEqual(low);
        expect(value).toBeLessThanOrEqual(high);
      }
  });

  test("where messages wear out slowly, the cascade leaves more people practising", () => {
    const [low, high] = interval(differences(patient));
    console.log(`fluid minus cascade, slow wear: ${low.toFixed(3)} to ${high.toFixed(3)}`);
    expect(high).toBeLessThan(0);
  });

  test("where they wear out fast, the fluid campaign does", () => {
    const [low, high] = interval(differences(weary));
    console.log(`fluid minus cascade, fast wear: ${low.toFixed(3)} to ${high.toFixed(3)}`);
    expect(low).toBeGreaterThan(0);
  });
});
