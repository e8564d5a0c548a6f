import type { ColumnSpec } from "../core/columns.ts";
import { NEEDS } from "./message.ts";
import type { Rule } from "./rule.ts";

/** Options of `needs`. */
export const needsOptions = {
  heterogeneity: {
    symbol: "h",
    meaning: "spread of need importance between people; 0 makes everybody's needs the same",
    unit: "standard deviations of the population",
    default: 1,
    range: [0, 1],
    distribution: "uniform",
    source: "our choice: traits are standard normal on fixed population constants",
    evidence: "assumed",
  },
  teamCorrelation: {
    symbol: "ICC",
    meaning: "correlation of each need between members of a team (intraclass correlation)",
    unit: "correlation",
    default: 0.1,
    range: [0, 0.4],
    distribution: "uniform",
    source:
      "Bliese 2000: intraclass correlations in organisations are mostly .05 to .20; none is known for these needs",
    evidence: "quoted",
  },
  statusQuo: {
    symbol: "m_B",
    meaning: "mean satisfaction of each need before the change",
    unit: "satisfaction, -1 to 1",
    default: 0.2,
    range: [-0.2, 0.5],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  statusQuoSpread: {
    symbol: "d_B",
    meaning: "spread of the satisfaction of each need before the change, between people and needs",
    unit: "satisfaction, standard deviation",
    default: 0.3,
    range: [0, 0.5],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  fortune: {
    symbol: "d_f",
    meaning: "lasting differences between people in how well life at work serves them",
    unit: "satisfaction, standard deviation",
    default: 0.3,
    range: [0, 0.6],
    distribution: "uniform",
    source: "our choice: satisfaction needs variance that breach does not explain",
    evidence: "assumed",
  },
  adjustment: {
    symbol: "h_s",
    meaning: "half-life with which satisfaction moves to what is lived",
    unit: "working days",
    default: 30,
    range: [10, 90],
    distribution: "log-uniform",
    source: "our choice: the change comes to work within a quarter",
    evidence: "assumed",
  },
  noise: {
    symbol: "d_e",
    meaning: "spread of one day's reading of the lived supply around its level",
    unit: "share of needs, standard deviation",
    default: 0.25,
    range: [0, 0.4],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  supplyMemory: {
    symbol: "h_l",
    meaning: "half-life of the mean of daily readings that makes the perceived supply",
    unit: "working days",
    default: 10,
    range: [5, 20],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  supplySpread: {
    symbol: "d_l",
    meaning: "spread between people of the lived supply itself; 0 gives everybody the same",
    unit: "share of needs, standard deviation",
    default: 0,
    range: [0, 0.4],
    distribution: "uniform",
    source: "our choice; above 0 people differ in how far promises are kept to them",
    evidence: "assumed",
  },
  experience: {
    symbol: "x_e",
    meaning:
      "share of the way from the satisfaction expected of the change to the one lived, gone by a day of practice",
    unit: "share a day",
    default: 0.05,
    range: [0, 0.2],
    distribution: "uniform",
    source: "our choice",
    evidence: "assumed",
  },
  involvementSupply: {
    symbol: "x_p",
    meaning: "supply of needs that taking full part in the change adds",
    unit: "share of needs",
    default: 0.05,
    range: [0, 0.2],
    distribution: "uniform",
    source: "our choice; that taking part serves needs: Coch & French 1948",
    evidence: "assumed",
  },
} as const;

const perNeed = (start: string, spec: (need: string) => ColumnSpec): Record<string, ColumnSpec> =>
  Object.fromEntries(
    NEEDS.map((need) => [
      start + need[0]!.toUpperCase() + need.slice(1),
      spec(need === "selfDevelopment" ? "self-development" : need),
    ]),
  );

const columns: Readonly<Record<string, ColumnSpec>> = {
  ...perNeed("satisfaction", (need) => ({
    type: "f64",
    meaning: `satisfaction of the need for ${need} that work gives now`,
    unit: "satisfaction",
    range: [-1, 1],
  })),
  satisfaction: {
    type: "f32",
    meaning: "satisfaction of all four needs, weighted by importance",
    unit: "satisfaction",
    range: [-1, 1],
  },
  ...perNeed("statusQuo", (need) => ({
    type: "f32",
    meaning: `satisfaction of the need for ${need} expected of all staying as before`,
    unit: "satisfaction",
    range: [-1, 1],
  })),
  ...perNeed("change", (need) => ({
    type: "f32",
    meaning: `satisfaction of the need for ${need} expected of the change`,
    unit: "satisfaction",
    range: [-1, 1],
  })),
  ...perNeed("need", (need) => ({
    type: "f32",
    meaning: `importance of ${need}, standardised`,
    unit: "standard deviations",
    range: [-9, 9],
  })),
  ...perNeed("importance", (need) => ({
    type: "f32",
    meaning: `importance of ${need}, a monotone map of its standardised value`,
    unit: "share",
    range: [0, 1],
  })),
  fortune: {
    type: "f32",
    meaning: "how much better or worse than others life at work serves this person",
    unit: "satisfaction",
    range: [-4, 4],
  },
  supply: {
    type: "f32",
    meaning: "trait: how far life at work serves this person's needs, participation aside",
    unit: "share of needs",
    range: [0, 1],
  },
  perceivedSupply: {
    type: "f32",
    meaning: "mean of the daily readings of how far life at work serves people's needs",
    unit: "share of needs",
    range: [-1, 2],
  },
};

/** What `needs` says of itself. */
export const needsRule: Rule = {
  name: "needs",
  what: "life at work serves four needs; what it supplies is read with noise, satisfaction follows, practice teaches what the change is worth",
  options: needsOptions,
  columns,
  gathers: [],
  updating: "synchronous",
  formulas: [
    "needs k: recognition, self-development, status, security. Traits: z_k = `heterogeneity` * (sqrt(1 - teamCorrelation) * own + sqrt(teamCorrelation) * the team's), own and the team's standard normal, the team's a draw of the manager's; importance w_k = (1 + u / sqrt(1 + u^2)) / 2 with u = z_k / 1.7",
    "start: statusQuo_k ~ N(`statusQuo`, statusQuoSpread) cut to [-1, 1]; satisfaction_k = statusQuo_k; change_k = 0, as nothing is known of it; `fortune` ~ N(0, `options.fortune`); `supply` ~ N(`lived`, supplySpread) cut to [0, 1], `lived` being the scenario's condition; perceivedSupply = `supply`",
    "what life supplies: l = min(1, `supply` + involvementSupply * `participation`)",
    "reading of the day: l + e, e uniform with mean 0 and standard deviation `noise`; perceivedSupply <- reading + 2^(-1/supplyMemory) (perceivedSupply - reading)",
    "goal: g = 2 l - 1 + `fortune`, cut to [-1, 1]; satisfaction_k <- satisfaction_k + (1 - 2^(-1/`adjustment`)) (g - satisfaction_k)",
    "all needs together: satisfaction = sum w_k satisfaction_k / sum w_k",
    "after a day of practice: change_k <- change_k + `experience` (g - change_k)",
  ],
  sources:
    "needs of recognition, self-development, status and security from the project's seed texts; two alternatives with a satisfaction each, weighted by importance, from HUMAT (Antosz, Jager et al., JASSS 28(1) 4, 2025)",
  simplified:
    "one lived supply for all four needs; satisfaction follows the supply itself, only what is remembered of it (perceivedSupply) follows the noisy readings; the noise is uniform, since its mean over days is nearly normal; a newcomer draws a self of his or her own and shares what the team had in common from the start",
  limit:
    "with noise, fortune and all spreads 0, satisfaction covers half the way to 2 lived - 1 in every `adjustment` days, exactly; the spread of perceivedSupply is that of an exponential mean, noise * sqrt((1 - k) / (1 + k)) with k = 2^(-1/supplyMemory)",
  on: true,
};
