import { describe, expect, test } from "vitest";
import type { World } from "../../src/engine/mechanism.ts";
import { trajectoryDigest } from "../../src/engine/trajectory.ts";
import { follow } from "../../src/mind/why/follow.ts";
import { roots } from "../../src/mind/why/roots.ts";
import { CLASS, CLASSES, MESSAGE_SENDERS, NO_CLEAR_CAUSE, NO_SENDER } from "../../src/mind/why/roots-of-adoption.ts";
import { createTheatre } from "../../src/scenario/build.ts";
import { scenario } from "../../src/scenario/parse.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

const shipped = scenario("tsunami-or-tailored");
const small = (days: number, changes: Partial<Scenario> = {}): Scenario => ({
  ...shipped,
  organisation: { synthetic: { ...shipped.organisation.synthetic, people: 150 } },
  days,
  ...changes,
});
const mind = (settings: Record<string, unknown>): Pick<Scenario, "mind"> => ({
  mind: { ...shipped.mind, ...settings } as Scenario["mind"],
});
const VARIANTS: readonly (readonly [string, Scenario])[] = [
  ["as it is", small(120)],
  [
    "with participation, a mandate, an end of support",
    small(120, {
      conditions: {
        ...shipped.conditions,
        participation: 0.5,
        mandate: 0.6,
        mandateFirst: 10,
        mandateLast: 60,
        supportLast: 90,
      },
    }),
  ],
  ["with social spaces and people who leave", small(120, mind({ spaces: {}, exit: { hazard: 0.001, vacancy: 5 } }))],
  ["without memory and HUMAT", small(60, mind({ memory: "off", humat: "off", contagion: "off" }))],
  ["without influence", small(60, mind({ influence: "off", beliefs: "off" }))],
  ["without readiness, with Consumat", small(60, mind({ readiness: "off", consumat: {} }))],
];

describe("the roots of adoption", () => {
  for (const [name, given] of VARIANTS)
    test(`leave every bit of a run as it is, ${name}`, () => {
      const looker = roots();
      const plain = createTheatre(given, null);
      const looked = createTheatre(given, null, looker.watching);
      for (const design of shipped.designs.map((one) => one.name)) {
        const digests = [plain, looked].map((theatre) => {
          const digest = trajectoryDigest();
          theatre.play({ design, replication: 1, seed: "7" }, digest);
          return digest.hex();
        });
        expect(digests[1]).toBe(digests[0]);
      }
    });

  for (const [name, given] of VARIANTS)
    test(`keep what attitudes are made of: the sums add up to the attitude every day, ${name}`, () => {
      const looker = roots();
      const theatre = createTheatre(given, null, looker.watching);
      let worst = 0;
      theatre.play(
        { design: "fluid", replication: 1, seed: "11" },
        {
          record(_day, { n, columns }) {
            for (let i = 0; i < n; i++) {
              const sum = looker.attitude(i).reduce((total, part) => total + part, 0);
              worst = Math.max(worst, Math.abs(sum - columns.attitude![i]!));
            }
          },
        },
      );
      expect(worst).toBeLessThan(1e-9);
    });

  test("are written once a person, on the first day with 5 of 10 days practised, and weigh the rise of the inclination", () => {
    // Without homophily the ties of the evening are those of the day; without exit nobody's row is another's.
    const given = small(130, mind({ homophily: "off", exit: "off" }));
    const looker = roots();
    const theatre = createTheatre(given, null, looker.watching);
    const history: Uint8Array[] = [];
    const inclination: Float64Array[] = [];
    const before: { shown: Float64Array; strength: Float64Array } = {
      shown: new Float64Array(0),
      strength: new Float64Array(0),
    };
    const option = (rule: string, name: string): number =>
      (given.mind[rule] as Readonly<Record<string, number>>)[name]!;
    const drive = ({ n, columns, strength, network }: World, day: number): Float64Array =>
      Float64Array.from({ length: n }, (_, i) => {
        const c = (name: string): number => columns[name]![i]!;
        const b = (name: string): number => option("behaviour", name);
        let seen = 0;
        if (day > 0)
          for (let t = network.offsets[i]!; t < network.offsets[i + 1]!; t++)
            seen += network.weights[t]! * before.shown[network.neighbours[t]!]!;
        const share = strength[i]! > 0 ? seen / strength[i]! : 0;
        const culture = option("culture", "weight");
        const social = strength[i]! > 0 ? 2 * ((1 - culture) * share + culture * c("norm")) - 1 : 0;
        return (
          b("attitude") * c("attitude") +
          b("peers") * social +
          b("efficacy") * c("efficacy") +
          b("valence") * c("valence") +
          b("habit") * c("habit") +
          b("choice") * (2 * c("choice") - 1)
        );
      });
    theatre.play(
      { design: "cascade", replication: 2, seed: "5" },
      {
        record(day, world) {
          history.push(Uint8Array.from(world.columns.practised!));
          inclination.push(drive(world, day));
          before.shown = Float64Array.from(world.columns.shown!);
        },
      },
    );
    const rows = looker.adoptions();
    expect(rows.person.length).toBeGreaterThan(20);
    expect(new Set(rows.person).size).toBe(rows.person.length);
    const adoptedAt = (i: number): number => {
      for (let day = 1; day < history.length; day++) {
        let days = 0;
        for (let k = Math.max(0, day - 9); k <= day; k++) days += history[k]![i]!;
        if (days >= 5) return day;
      }
      return -1;
    };
    for (let k = 0; k < rows.person.length; k++) {
      const i = rows.person[k]!;
      const day = rows.day[k]!;
      expect(day).toBe(adoptedAt(i));
      const sum = rows.weights.subarray(CLASSES * k, CLASSES * (k + 1)).reduce((total, one) => total + one, 0);
      expect(sum).toBeCloseTo(inclination[day]![i]! - inclination[0]![i]!, 9);
      const parent = rows.parent[k]!;
      expect(parent >= 0).toBe(rows.cause[k] === CLASS.neighbours);
      if (parent >= 0) {
        expect(rows.day[parent]!).toBeLessThan(day);
        expect(rows.root[k]).toBe(rows.root[parent]);
      } else expect(rows.root[k]).toBe(k);
      expect(rows.sender[k]! < NO_SENDER).toBe(rows.cause[k] === CLASS.message);
      expect(rows.cause[k]).not.toBe(CLASS.practice);
    }
    const never = Array.from({ length: 150 }, (_, i) => i).filter((i) => !rows.person.includes(i));
    for (const i of never) expect(adoptedAt(i)).toBe(-1);
    expect(rows.cause.some((cause) => cause === CLASS.neighbours)).toBe(true);
    expect(rows.cause.every((cause) => cause <= NO_CLEAR_CAUSE)).toBe(true);
  });

  test("name the sender whose messages moved most, where messages are the cause", () => {
    const strong = small(
      130,
      mind({
        ...{ memory: "off", repetition: "off", reactance: "off", elaboration: "off", persuasion: { gain: 0.2 } },
        ...{ behaviour: { attitude: 0.5, peers: 0.1 }, exit: "off" },
        readiness: {
          ...{ discrepancy: 0.25, appropriateness: 0.35, efficacy: 0.1, principalSupport: 0.1, personalValence: 0.1 },
          ...{ pull: 0.05, brake: 0 },
        },
      }),
    );
    const many = { organisation: { synthetic: { ...shipped.organisation.synthetic, people: 600 } } };
    const looker = roots();
    let found = 0;
    for (const design of ["cascade", "fluid"]) {
      const spec = { design, replication: 1, seed: "sender" };
      createTheatre({ ...strong, ...many }, null, looker.watching).play(spec);
      const rows = looker.adoptions();
      const told = [...rows.cause.keys()].filter((k) => rows.cause[k] === CLASS.message);
      const people = told.map((k) => rows.person[k]!);
      const following = follow(people, (day) => told.some((k) => rows.day[k] === day));
      createTheatre({ ...strong, ...many }, null, following.watching).play(spec);
      for (const k of told) {
        found++;
        // Without memory nothing is forgotten: what messages weigh on a day is all that each sender has moved so far.
        const day = following.days().find((one) => one.person === rows.person[k] && one.day === rows.day[k])!;
        const moved = MESSAGE_SENDERS.map((sender) =>
          day.attitude.causes
            .filter(({ kind, of }) => kind === "message" && String(of).startsWith(`${sender},`))
            .reduce((sum, { weight }) => sum + weight, 0),
        );
        expect(rows.sender[k]).toBe(moved.indexOf(Math.max(...moved)));
      }
    }
    expect(found).toBeGreaterThan(5);
  });

  test("look only where they are told to, on one theatre", () => {
    const looker = roots();
    const theatre = createTheatre(small(60), null, looker.watching);
    const spec = { design: "fluid", replication: 1, seed: "look" };
    theatre.play(spec);
    const first = looker.adoptions();
    expect(first.person.length).toBeGreaterThan(0);
    looker.look(false);
    theatre.play(spec);
    expect(looker.adoptions().person.length).toBe(0);
    looker.look(true);
    theatre.play(spec);
    expect(looker.adoptions()).toEqual(first);
  });
});
