/** Four needs, what life at work supplies of them, and how satisfied a person is. */
import type { ColumnSpec } from "../core/columns.ts";
import { retention } from "../core/numbers.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64, scratch } from "./bind.ts";
import { drawNormal } from "./draws.ts";
import { NEEDS } from "./message.ts";

/** Options of `needs`. */
export const needsOptions = {
  heterogeneity: {
    meaning: "spread of need importance between people; 0 makes everybody's needs the same",
    unit: "standard deviations of the population",
    default: 1,
    range: [0, 1],
    source: "our choice: traits are standard normal on fixed population constants",
    evidence: "assumed",
  },
  clustering: {
    meaning: "correlation of each need between members of a team (intraclass correlation)",
    unit: "correlation",
    default: 0.1,
    range: [0, 0.4],
    source:
      "Bliese 2000: intraclass correlations in organisations are mostly .05 to .20; none is known for these needs",
    evidence: "quoted",
  },
  statusQuo: {
    meaning: "mean satisfaction of each need before the change",
    unit: "satisfaction, -1 to 1",
    default: 0.2,
    range: [-0.2, 0.5],
    source: "our choice",
    evidence: "assumed",
  },
  statusQuoSpread: {
    meaning: "spread of the satisfaction of each need before the change, between people and needs",
    unit: "satisfaction, standard deviation",
    default: 0.3,
    range: [0, 0.5],
    source: "our choice",
    evidence: "assumed",
  },
  fortune: {
    meaning: "lasting differences between people in how well life at work serves them",
    unit: "satisfaction, standard deviation",
    default: 0.3,
    range: [0, 0.6],
    source: "our choice: satisfaction needs variance that breach does not explain",
    evidence: "assumed",
  },
  adjustment: {
    meaning: "half-life with which satisfaction moves to what is lived",
    unit: "working days",
    default: 30,
    range: [10, 90],
    source: "our choice: the change comes to work within a quarter",
    evidence: "assumed",
  },
  noise: {
    meaning: "spread of one day's reading of the lived supply around its level",
    unit: "share of needs, standard deviation",
    default: 0.25,
    range: [0, 0.4],
    source: "our choice",
    evidence: "assumed",
  },
  memory: {
    meaning: "half-life of the mean of daily readings that makes the perceived supply",
    unit: "working days",
    default: 10,
    range: [5, 20],
    source: "our choice",
    evidence: "assumed",
  },
} as const;

const satisfaction = (need: string): ColumnSpec => ({
  type: "f64",
  meaning: `satisfaction of the need for ${need}`,
  unit: "satisfaction",
  range: [-1, 1],
});
const need = (name: string): ColumnSpec => ({
  type: "f32",
  meaning: `importance of ${name}, standardised`,
  unit: "standard deviations",
  range: [-9, 9],
});
const importance = (name: string): ColumnSpec => ({
  type: "f32",
  meaning: `importance of ${name}, a monotone map of its standardised value`,
  unit: "share",
  range: [0, 1],
});

const columns: Readonly<Record<string, ColumnSpec>> = {
  satisfactionRecognition: satisfaction("recognition"),
  satisfactionSelfDevelopment: satisfaction("self-development"),
  satisfactionStatus: satisfaction("status"),
  satisfactionSecurity: satisfaction("security"),
  satisfaction: {
    type: "f32",
    meaning: "satisfaction of all four needs, weighted by importance",
    unit: "satisfaction",
    range: [-1, 1],
  },
  needRecognition: need("recognition"),
  needSelfDevelopment: need("self-development"),
  needStatus: need("status"),
  needSecurity: need("security"),
  importanceRecognition: importance("recognition"),
  importanceSelfDevelopment: importance("self-development"),
  importanceStatus: importance("status"),
  importanceSecurity: importance("security"),
  fortune: {
    type: "f32",
    meaning: "how much better or worse than others life at work serves this person",
    unit: "satisfaction",
    range: [-4, 4],
  },
  perceivedSupply: {
    type: "f32",
    meaning: "mean of the daily readings of how far life at work serves people's needs",
    unit: "share of needs",
    range: [-1, 2],
  },
};

/** Names of the needs as they end in column names, in the order of `NEEDS`. */
export const NEED_COLUMNS: readonly string[] = NEEDS.map((name) => name[0]!.toUpperCase() + name.slice(1));

/**
 * Needs: satisfaction moves to what is lived; what is lived is read with noise and remembered as a
 * mean. `lived` is the lived supply, the same for all four needs, [0, 1].
 */
export function needs(options: Values<typeof needsOptions>, lived: number): Mechanism {
  const { heterogeneity, clustering, statusQuo, statusQuoSpread, fortune: fortuneSpread } = options;
  return {
    name: "needs",
    columns,
    initialize(world, random) {
      const n = world.n;
      const traits = random("needs/traits");
      const teams = random("needs/teams");
      const readings = random("needs/reading");
      const uniform = scratch(world);
      const fortune = f32(world, "fortune");
      const perceived = f32(world, "perceivedSupply");
      const overall = f32(world, "satisfaction");
      const s = NEED_COLUMNS.map((name) => f64(world, `satisfaction${name}`));
      const z = NEED_COLUMNS.map((name) => f32(world, `need${name}`));
      const w = NEED_COLUMNS.map((name) => f32(world, `importance${name}`));
      const [s0, s1, s2, s3] = s as [Float64Array, Float64Array, Float64Array, Float64Array];
      const [w0, w1, w2, w3] = w as [Float32Array, Float32Array, Float32Array, Float32Array];
      const width = options.noise * Math.sqrt(12);
      const pace = 1 - retention(options.adjustment);
      const kept = retention(options.memory);

      const weigh = (i: number): number => {
        const a = w0[i]!;
        const b = w1[i]!;
        const c = w2[i]!;
        const d = w3[i]!;
        const sum = a + b + c + d;
        return sum > 0 ? (a * s0[i]! + b * s1[i]! + c * s2[i]! + d * s3[i]!) / sum : 0;
      };

      return {
        start() {
          // What a team has in common is a draw of its manager's own.
          const leader = world.people.manager;
          const bySelf = heterogeneity * Math.sqrt(1 - clustering);
          const byTeam = heterogeneity * Math.sqrt(clustering);
          for (let k = 0; k < 4; k++) {
            const standard = z[k]!;
            const share = w[k]!;
            const level = s[k]!;
            drawNormal(traits, k, standard, 0, 1);
            drawNormal(teams, k, level, 0, 1);
            for (let i = 0; i < n; i++) {
              const shared = level[leader[i]! < 0 ? i : leader[i]!]!;
              standard[i] = bySelf * standard[i]! + byTeam * shared;
              const u = standard[i]! / 1.7;
              share[i] = 0.5 * (1 + u / Math.sqrt(1 + u * u));
            }
            drawNormal(traits, 4 + k, level, statusQuo, statusQuoSpread);
            for (let i = 0; i < n; i++) level[i] = Math.max(-1, Math.min(1, level[i]!));
          }
          drawNormal(traits, 8, fortune, 0, fortuneSpread);
          perceived.fill(lived);
          for (let i = 0; i < n; i++) overall[i] = weigh(i);
        },
        step(day, lo, hi) {
          readings.fill(uniform, lo, hi, day);
          for (let i = lo; i < hi; i++) {
            const reading = lived + (uniform[i - lo]! - 0.5) * width;
            perceived[i] = reading + kept * (perceived[i]! - reading);
            const goal = Math.max(-1, Math.min(1, 2 * reading - 1 + fortune[i]!));
            s0[i] = s0[i]! + pace * (goal - s0[i]!);
            s1[i] = s1[i]! + pace * (goal - s1[i]!);
            s2[i] = s2[i]! + pace * (goal - s2[i]!);
            s3[i] = s3[i]! + pace * (goal - s3[i]!);
            overall[i] = weigh(i);
          }
        },
      };
    },
  };
}
