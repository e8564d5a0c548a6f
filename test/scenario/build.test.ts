import { describe, expect, test } from "vitest";
import { RunError } from "../../src/core/errors.ts";
import { trajectoryDigest } from "../../src/engine/trajectory.ts";
import { networkOf } from "../../src/people/network.ts";
import { buildPopulation } from "../../src/people/population.ts";
import { createTheatre, type PlaySpec } from "../../src/scenario/build.ts";
import { parse } from "../../src/scenario/parse.ts";
import { smallest } from "./texts.ts";

const small = parse(
  `${smallest}  - kind: fluid\ndays: 40\ncampaign: { last: 30 }\norganisation: { synthetic: { people: 90 } }\n`,
);

/** Digest of the run of a spec on a theatre. */
function hexOf(theatre: ReturnType<typeof createTheatre>, spec: PlaySpec): string {
  const digest = trajectoryDigest();
  theatre.play(spec, digest);
  return digest.hex();
}

const spec = (design: string, replication: number): PlaySpec => ({ design, replication, seed: "7" });

describe("a theatre", () => {
  test("plays the same run the same way, whatever it played before", () => {
    const used = createTheatre(small, null);
    const order = [spec("fluid", 2), spec("cascade", 1), spec("nothing", 2), spec("fluid", 1), spec("fluid", 2)];
    const after = order.map((one) => hexOf(used, one));
    expect(after).toEqual(order.map((one) => hexOf(createTheatre(small, null), one)));
    expect(after[4]).toBe(after[0]);
    expect(new Set(after).size).toBe(4);
  });

  test("gives every design of a replication the same people, and every replication others", () => {
    const theatre = createTheatre(small, null);
    const one = theatre.play(spec("cascade", 1)).people;
    expect(theatre.play(spec("fluid", 1)).people).toBe(one);
    expect(theatre.play(spec("fluid", 2)).people).not.toBe(one);
    expect(theatre.people).toBe(90);
  });

  test("lets people differ by luck and never by design on day 0", () => {
    const theatre = createTheatre(small, null);
    const start = (design: string) => {
      let first = "";
      theatre.play(spec(design, 1), {
        record(day, { columns }) {
          if (day === 0) first = JSON.stringify(Object.values(columns).map((column) => Array.from(column)));
        },
      });
      return first;
    };
    expect(start("cascade")).toBe(start("nothing"));
    expect(start("fluid")).toBe(start("nothing"));
  });

  test("takes the people it is given", () => {
    const { people } = buildPopulation({ manager: [-1, 0, 0, 1], groupings: [], source: { kind: "synthetic" } });
    const network = networkOf([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    const theatre = createTheatre(small, { people, network });
    expect(theatre.people).toBe(4);
    expect(theatre.play(spec("cascade", 1)).people).toBe(people);
  });

  test("works for one person alone", () => {
    const alone = parse(`${smallest}  - kind: fluid\ndays: 40\norganisation: { synthetic: { people: 1 } }\n`);
    const theatre = createTheatre(alone, null);
    for (const design of ["nothing", "cascade", "fluid"]) {
      const { columns } = theatre.play(spec(design, 1));
      for (const column of Object.values(columns.of)) expect([...column].every(Number.isFinite)).toBe(true);
    }
  });

  test("names the run that failed, with the spec to start it again", () => {
    const theatre = createTheatre(small, null);
    try {
      theatre.play(spec("fluidd", 3));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(RunError);
      expect((error as RunError).spec).toEqual({ design: "fluidd", replication: 3, seed: "7" });
      expect((error as RunError).message).toMatch(/run failed \(fluidd, replication 3, seed 7\).*did you mean fluid\?/);
    }
  });

  test("fails aloud where a recorder fails, and plays on after it", () => {
    const theatre = createTheatre(small, null);
    const broken = {
      record() {
        throw new Error("disk full");
      },
    };
    expect(() => theatre.play(spec("fluid", 1), broken)).toThrow(RunError);
    expect(hexOf(theatre, spec("fluid", 1))).toBe(hexOf(createTheatre(small, null), spec("fluid", 1)));
  });

  test.each([0, 1.5, Number.NaN])("refuses replication %s", (replication) => {
    expect(() => createTheatre(small, null).play(spec("fluid", replication))).toThrow(/replication: invalid/);
  });
});
