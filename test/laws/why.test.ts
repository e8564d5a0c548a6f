import { describe, expect, test } from "vitest";
import { causesOf } from "../../src/analysis/causes-of.ts";
import { sequence } from "../../src/core/sequence.ts";
import type { World } from "../../src/engine/mechanism.ts";
import { trajectoryDigest } from "../../src/engine/trajectory.ts";
import { inWorld } from "../../src/experiment/in-world.ts";
import { follow, type PersonDay } from "../../src/mind/why/follow.ts";
import { syntheticOrganisation } from "../../src/people/generators/organisation.ts";
import type { Organisation } from "../../src/people/population.ts";
import { createTheatre } from "../../src/scenario/build.ts";
import { scenario } from "../../src/scenario/parse.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

const shipped = scenario("tsunami-or-tailored");
const sized = (people: number, changes: Partial<Scenario> = {}): Scenario => ({
  ...shipped,
  organisation: { synthetic: { ...shipped.organisation.synthetic, people } },
  days: 150,
  ...changes,
});
const mind = (settings: Record<string, unknown>): Pick<Scenario, "mind"> => ({
  mind: { ...shipped.mind, ...settings } as Scenario["mind"],
});
const conditions = (changes: Record<string, number>): Pick<Scenario, "conditions"> => ({
  conditions: { ...shipped.conditions, ...changes },
});

interface Study {
  readonly name: string;
  readonly scenario: Scenario;
  readonly design: string;
  readonly seed: string;
  readonly organisation?: Organisation;
}

const STUDIES: readonly Study[] = [
  { name: "cascade", scenario: sized(120), design: "cascade", seed: "a" },
  { name: "fluid", scenario: sized(150), design: "fluid", seed: "b" },
  {
    name: "nothing, a given organisation",
    scenario: sized(90),
    design: "nothing",
    seed: "c",
    organisation: syntheticOrganisation({ people: 90 }, "given"),
  },
  {
    name: "a share in the change, a mandate and the end of support",
    scenario: sized(
      100,
      conditions({ participation: 0.5, mandate: 0.7, mandateFirst: 5, mandateLast: 80, supportLast: 100, lived: 0.45 }),
    ),
    design: "cascade",
    seed: "d",
  },
  {
    name: "social spaces, many who leave, rumours",
    scenario: sized(
      100,
      mind({ spaces: { every: 10, keep: 0.6 }, exit: { hazard: 0.001, vacancy: 3 }, rumour: { generation: 0.2 } }),
    ),
    design: "fluid",
    seed: "e",
  },
  {
    name: "no memory, no HUMAT, no beliefs",
    scenario: sized(100, mind({ memory: "off", humat: "off", beliefs: "off", attention: "off" })),
    design: "fluid",
    seed: "f",
  },
  {
    name: "no readiness, no repetition, Consumat",
    scenario: sized(
      100,
      mind({ readiness: "off", repetition: "off", elaboration: "off", credibility: "off", consumat: {} }),
    ),
    design: "cascade",
    seed: "g",
  },
  {
    name: "strong messages, long remembered",
    scenario: sized(
      100,
      mind({
        persuasion: { gain: 0.2, warmth: 0.1 },
        memory: { fastKept: 0.5, slowHalfLife: 195, cueHalfLife: 20 },
        reactance: { rise: 0.4, backlash: 0.5 },
      }),
    ),
    design: "cascade",
    seed: "h",
  },
  {
    name: "another world",
    scenario: inWorld(sized(110), {
      "mind.influence.bound": 0.3,
      "mind.contagion.strength": 0.09,
      "mind.needs.experience": 0.2,
    }),
    design: "fluid",
    seed: "i",
  },
  {
    name: "no influence, no contagion, no culture",
    scenario: sized(100, mind({ influence: "off", contagion: "off", culture: "off" })),
    design: "fluid",
    seed: "j",
  },
];

interface Evening {
  readonly attitude: number;
  readonly valence: number;
  readonly arousal: number;
  readonly inclination: number;
  readonly practised: number;
  readonly away: number;
  readonly arrived: number;
}

/** What an untraced run looks like on every evening; the inclination by its formula, from the columns. */
function evenings({ scenario: given, design, seed, organisation = undefined }: Study): Evening[][] {
  const days: Evening[][] = [];
  const options = (rule: string): Readonly<Record<string, number>> | "off" =>
    (given.mind[rule] ?? "off") as Readonly<Record<string, number>> | "off";
  const b = options("behaviour") as Readonly<Record<string, number>>;
  const culture = options("culture");
  const chooses = options("humat") !== "off" || options("consumat") !== "off";
  const c = given.conditions;
  let shown = new Float64Array(0);
  let habit = new Float64Array(0);
  let choosing = {
    offsets: new Int32Array(0),
    neighbours: new Int32Array(0),
    weights: new Float64Array(0) as Float32Array | Float64Array,
    strength: new Float64Array(0),
  };
  const ofNetwork = ({ network: { offsets, neighbours, weights }, strength }: World) => ({
    offsets,
    neighbours,
    weights: weights.slice(),
    strength: strength.slice(),
  });
  createTheatre(given, organisation ?? null).play(
    { design, replication: 1, seed },
    {
      record(day, world) {
        const { n, columns } = world;
        if (day === 0) choosing = ofNetwork(world);
        // Social spaces add ties in the morning, homophily in the evening: the ties of the day are those of this
        // evening where it was no day of homophily, else those of the evening before.
        const every =
          options("homophily") === "off"
            ? Number.POSITIVE_INFINITY
            : (options("homophily") as Record<string, number>).every!;
        const ties = day % every === 0 && day > 0 ? choosing : ofNetwork(world);
        const row = Array.from({ length: n }, (_, i): Evening => {
          const v = (name: string): number => columns[name]![i]!;
          let seen = 0;
          if (day > 0)
            for (let t = ties.offsets[i]!; t < ties.offsets[i + 1]!; t++)
              seen += ties.weights[t]! * shown[ties.neighbours[t]!]!;
          const all = ties.strength[i]!;
          const weight = culture === "off" ? 0 : culture.weight!;
          const social = all > 0 ? 2 * (((1 - weight) * seen) / all + weight * v("norm")) - 1 : 0;
          const drive =
            b.attitude! * v("attitude") +
            b.peers! * social +
            b.efficacy! * v("efficacy") +
            b.valence! * v("valence") +
            b.habit! * (day > 0 ? habit[i]! : v("habit")) +
            (chooses ? b.choice! * (2 * v("choice") - 1) : 0) -
            b.barrier! -
            b.thresholdWeight! * (v("threshold") - 0.25) -
            (c.supportLast > 0 && day > c.supportLast ? b.supportEnd! : 0) +
            (day >= c.mandateFirst && day <= c.mandateLast ? b.mandate! * c.mandate : 0);
          return {
            attitude: v("attitude"),
            valence: v("valence"),
            arousal: v("arousal"),
            inclination: drive,
            practised: v("practised"),
            away: v("away"),
            arrived: v("arrived"),
          };
        });
        days.push(row);
        shown = Float64Array.from(columns.shown!);
        habit = Float64Array.from(columns.habit!);
        choosing = ofNetwork(world);
      },
    },
  );
  return days;
}

const sumOf = ({ causes }: PersonDay["attitude"]): number => causes.reduce((sum, { weight }) => sum + weight, 0);

describe("why: the causes of 1,000 random person-days", () => {
  for (const study of STUDIES)
    test(`sum to the changes of an untraced run within 1e-12: ${study.name}`, () => {
      const n = study.organisation?.people.n ?? study.scenario.organisation.synthetic.people;
      const draw = sequence(study.seed, "people and days");
      const some = (count: number, least: number, most: number): number[] => {
        const found = new Set<number>();
        while (found.size < count) found.add(least + Math.floor(draw.uniform() * (most - least + 1)));
        return [...found];
      };
      const people = some(20, 0, n - 1);
      const days = [1, ...some(9, 2, 150)];
      const found = causesOf(study.scenario, {
        design: study.design,
        seed: study.seed,
        person: people,
        day: days,
        ...(study.organisation && { organisation: study.organisation }),
      });
      expect(found).toHaveLength(200);
      const truth = evenings(study);
      const kinds = new Set<string>();
      for (const one of found) {
        const now = truth[one.day]![one.person]!;
        const before = truth[one.day - 1]![one.person]!;
        for (const name of ["attitude", "valence", "arousal", "behaviour"] as const) {
          expect(Math.abs(sumOf(one[name]) - (one[name].after - one[name].before))).toBeLessThan(1e-12);
          for (const { kind } of one[name].causes) kinds.add(kind);
        }
        // On the evening of an arrival the row is the newcomer's; on the day after, yesterday's exit is over.
        if (now.arrived === one.day) continue;
        for (const name of ["attitude", "valence", "arousal"] as const) {
          expect(one[name].after).toBe(now[name]);
          expect(one[name].before).toBe(before[name]);
        }
        expect(one.away).toBe(now.away > 0);
        expect(one.behaviour.practised).toBe(now.practised > 0);
        expect(one.behaviour.after).toBeCloseTo(now.inclination, 12);
        if (before.arrived !== one.day - 1 || one.day === 1)
          expect(one.behaviour.before).toBeCloseTo(before.inclination, 12);
        if (!one.away) expect(one.behaviour.practised).toBe(one.behaviour.draw < one.behaviour.probability);
      }
      expect(kinds.size).toBeGreaterThan(6);
    });

  test("changes no bit of the run", () => {
    for (const { scenario: given, design, seed, organisation } of STUDIES) {
      const { watching } = follow([0, 7, 33], () => true);
      const [plain, looked] = [undefined, watching].map((looks) => {
        const digest = trajectoryDigest();
        createTheatre({ ...given, days: 60 }, organisation ?? null, looks).play(
          { design, replication: 1, seed },
          digest,
        );
        return digest.hex();
      });
      expect(looked).toBe(plain);
    }
  });
});
