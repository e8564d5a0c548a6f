/** A synthetic organisation: a reporting line with departments and sites, work ties and informal ties. */

import { InputError, type Problem } from "../../core/errors.ts";
import { freeze } from "../../core/freeze.ts";
import { type Option, resolveOptions } from "../../core/options.ts";
import { MOST_PEOPLE } from "../limits.ts";
import { type Network, networkOfRows } from "../network.ts";
import { buildPopulation, type Grouping, type Organisation } from "../population.ts";
import { joinRows, kindRows, MOST_KINDS } from "../tie-kinds.ts";
import { type Hierarchy, hierarchy } from "./hierarchy.ts";
import { communitiesOf } from "./informal-communities.ts";
import { informalTies } from "./informal-ties.ts";
import { organisationKinds, organisationLayers } from "./organisation-kinds.ts";
import { stream } from "./stream.ts";
import { type TieList, tieList } from "./tie-list.ts";
import { addReportingTies, addWorkTies } from "./work-ties.ts";

/** What can be set. */
export type OrganisationOption =
  | "people"
  | "span"
  | "departments"
  | "sites"
  | "meanDegree"
  | "communityMixing"
  | "closure"
  | "tail";

/**
 * The options of `syntheticOrganisation`, each with symbol, meaning, unit, range, default, distribution,
 * source and evidence; frozen.
 * @example gs.organisationOptions.people.default; // 1000
 */
export const organisationOptions: Readonly<Record<OrganisationOption, Option>> = freeze({
  people: {
    symbol: "N",
    meaning: "number of people",
    unit: "people",
    default: 1000,
    range: [1, MOST_PEOPLE],
    source: "our choice: the size of the organisation studied",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
  span: {
    symbol: "s",
    meaning: "direct reports of a manager, about",
    unit: "people",
    default: 7,
    range: [2, 50],
    source: "spans of 5 to 10 are usual in organisation design",
    evidence: "quoted",
    distribution: "log-uniform",
    whole: true,
  },
  departments: {
    symbol: "n_d",
    meaning: "departments, whose heads report to the top; fewer where there are too few people",
    unit: "departments",
    default: 8,
    range: [1, 1000],
    source:
      "our choice; a research organisation of 1,005 people with 42 departments (email-Eu-core) is the fine-grained end",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
  sites: {
    symbol: "n_s",
    meaning: "places of work; fewer where there are too few people",
    unit: "sites",
    default: 4,
    range: [1, 1000],
    source: "our choice",
    evidence: "assumed",
    distribution: "fixed",
    whole: true,
  },
  meanDegree: {
    symbol: "k",
    meaning: "people to whom a person is tied, over all layers, on average; never more than everybody else",
    unit: "people",
    default: 12,
    range: [3, 50],
    source: "our choice: informal networks in organisations have 6 to 25",
    evidence: "assumed",
    distribution: "log-uniform",
  },
  communityMixing: {
    symbol: "mix",
    meaning:
      "share of people whose informal community has nothing to do with the chart: 0 = communities are neighbouring teams, 1 = independent of it",
    unit: "share",
    default: 0.3,
    range: [0, 1],
    source:
      "our choice so that communities match the chart only in part, as those found in e-mail match departments (email-Eu-core: NMI .54 to .61), which gives the direction and not this number",
    evidence: "assumed",
    distribution: "uniform",
  },
  closure: {
    symbol: "tri",
    meaning:
      "how readily contacts of contacts become contacts: how often teammates share one outside the team, and 4/3 of the share of informal ties that close a triangle",
    unit: "share",
    default: 0.8,
    range: [0, 1],
    source:
      "our choice so that mean clustering is .3 to .5; that of email-Eu-core is .399, which gives the direction and not this number",
    evidence: "assumed",
    distribution: "uniform",
  },
  tail: {
    symbol: "tail",
    meaning: "inequality of sociability: u^-tail with u uniform; 0 = all alike",
    unit: "exponent",
    default: 0.4,
    range: [0, 0.6],
    source: "our choice; the degree of informal networks is skewed",
    evidence: "assumed",
    distribution: "uniform",
  },
} satisfies Record<OrganisationOption, Option>);

const LEVELS = ["staff", "team lead", "manager", "senior manager", "director", "senior director", "executive"] as const;
/** Share of the ties beyond the reporting line that work brings; the others are informal. */
const WORK_SHARE = 0.65;

/**
 * Generates an organisation in O(people + ties): the same options and seed give the same one, bit for
 * bit. Layers "reporting", "work" and "informal"; groupings department, level (ordered) and site.
 * Everybody is connected through the reporting line. Rows follow the chart: a manager, then the team.
 * What is left out of the options takes the default of `organisationOptions`; nothing given is changed.
 * @throws InputError with every option that is unknown, out of range or not whole
 * @example
 * const { people, network } = gs.syntheticOrganisation({ people: 200 }, "1");
 * people.groupings.map(({ name }) => name); // ["department", "level", "location"]
 * network.layers.map(({ name }) => name); // ["reporting", "work", "informal"]
 */
export function syntheticOrganisation(
  options: Readonly<Partial<Record<OrganisationOption, number>>>,
  seed: string | number,
): Organisation {
  const problems: Problem[] = [];
  const values = resolveOptions(organisationOptions, options, "organisation", problems);
  if (problems.length > 0) throw new InputError(problems);
  const line = hierarchy(values, stream(seed, "organisation/line"));
  const { people } = buildPopulation({
    manager: line.manager,
    groupings: [
      numbered("department", "department", line.department),
      levels(line.height),
      numbered("location", "site", line.site),
    ],
    source: { kind: "synthetic" },
  });
  return Object.freeze({ people, network: tiesOf(line, values, seed) });
}

/** The network of the people of a line. */
function tiesOf(line: Hierarchy, values: Record<OrganisationOption, number>, seed: string | number): Network {
  const { people: n, closure } = values;
  const degree = Math.min(values.meanDegree, n - 1);
  const work = tieList(Math.ceil((degree * n) / 2 + n));
  addReportingTies(work, line);
  const beyond = degree - (2 * (n - 1)) / n;
  addWorkTies(work, line, WORK_SHARE * beyond, closure, stream(seed, "organisation/work"));
  const mutual = new Uint8Array(MOST_KINDS).fill(1);
  const formal = kindRows(n, work, mutual);
  // Informal ties are drawn between places in communities, where friends are side by side.
  const random = stream(seed, "organisation/informal");
  const communities = communitiesOf(n, values.communityMixing, values.tail, random);
  relabel(work, communities.place);
  const missing = Math.max(0, Math.round((degree * n) / 2) - work.length);
  const informal = informalTies(communities, kindRows(n, work, mutual), { ties: missing, closure }, random);
  relabel(informal, communities.person);
  const layers = organisationLayers.map((name) => ({ name, directed: false }));
  return networkOfRows(n, layers, joinRows(organisationKinds, [formal, kindRows(n, informal, mutual)]));
}

/** Gives both ends of each tie the numbers `to`. Mutates. */
function relabel({ length, source, target }: TieList, to: Int32Array): void {
  for (let k = 0; k < length; k++) {
    source[k] = to[source[k]!]!;
    target[k] = to[target[k]!]!;
  }
}

/** A grouping whose labels are a word and a number; only the groups that have somebody. */
function numbered(name: string, word: string, codes: Int32Array): Grouping {
  const used = new Int32Array(highest(codes) + 1).fill(-1);
  for (let i = 0; i < codes.length; i++) used[codes[i]!] = 0;
  let count = 0;
  for (let c = 0; c < used.length; c++) if (used[c] === 0) used[c] = count++;
  const digits = String(count).length;
  const labels = Array.from({ length: count }, (_, c) => `${word} ${String(c + 1).padStart(digits, "0")}`);
  return { name, labels, codes: recoded(codes, used), ordered: false };
}

/** Levels from the height in the line, in words; those too high for the words share the last. */
function levels(height: Int32Array): Grouping {
  const labels = LEVELS.slice(0, highest(height) + 1);
  const level = Int32Array.from({ length: highest(height) + 1 }, (_, h) => Math.min(h, labels.length - 1));
  return { name: "level", labels, codes: recoded(height, level), ordered: true };
}

function highest(codes: Int32Array): number {
  let most = 0;
  for (let i = 0; i < codes.length; i++) most = Math.max(most, codes[i]!);
  return most;
}

function recoded(codes: Int32Array, to: Int32Array): Int32Array {
  const out = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) out[i] = to[codes[i]!]!;
  return out;
}
