/**
 * Groundswell's front door: the table of contents of rooms 0 to 7. The same names in a notebook,
 * a page and the command line; charts are behind `groundswell/charts`, files and worker threads
 * behind `groundswell/node`.
 */

export type { TargetInWorlds } from "./analysis/calibration/met-targets.ts";
export { type PlausibleWorld, plausibleWorlds } from "./analysis/calibration/plausible-worlds.ts";
export { type CausesOptions, causesOf } from "./analysis/causes-of.ts";
export type { CompareOptions, Progress } from "./analysis/compare.ts";
// Comparisons: many runs, paired by luck
export { compare } from "./analysis/compare.ts";
export { toCsv } from "./analysis/tables.ts";
export type { Horizon, Interval, PairRow, Trial, TrialPeople } from "./analysis/trial.ts";
export type { RootRow, TrialWhy } from "./analysis/trial-why.ts";
export type { TrialWorlds, WorldRow } from "./analysis/world-row.ts";
export type { Campaign, Office, Spend } from "./campaigns/campaign.ts";
export { designs } from "./campaigns/catalogue.ts";
// The classics: rules of the textbooks as mechanisms on the same engine
export { type BassOptions, bass } from "./classics/bass.ts";
export { type Classic, classics } from "./classics/catalogue.ts";
export { type ComplexContagionOptions, complexContagion } from "./classics/complex-contagion.ts";
export { type DeGrootOptions, deGroot } from "./classics/de-groot.ts";
export { type DeffuantOptions, deffuant } from "./classics/deffuant.ts";
export { type FriedkinJohnsenOptions, friedkinJohnsen } from "./classics/friedkin-johnsen.ts";
export { type GranovetterOptions, granovetter } from "./classics/granovetter.ts";
export { type GreedySeeds, type GreedySeedsOptions, greedySeeds } from "./classics/greedy-seeds.ts";
export { type HegselmannKrauseOptions, hegselmannKrause } from "./classics/hegselmann-krause.ts";
export { type IndependentCascadeOptions, independentCascade } from "./classics/independent-cascade.ts";
export type { InfectionOptions } from "./classics/infection.ts";
export { type LinearThresholdOptions, linearThreshold } from "./classics/linear-threshold.ts";
export type { Updating } from "./classics/settle.ts";
export { sir } from "./classics/sir.ts";
export { sis } from "./classics/sis.ts";
export { reaches, still } from "./classics/still.ts";
export { type VoterOptions, voter } from "./classics/voter.ts";
export { type WattsThresholdOptions, wattsThreshold } from "./classics/watts-threshold.ts";
// Keyed luck, columns, options, errors: for writing mechanisms
export type { Column, ColumnSpec, ColumnType } from "./core/columns.ts";
export type { Problem } from "./core/errors.ts";
export { GroundswellError, InputError, RunError, ScenarioError } from "./core/errors.ts";
export type { Luck, PersonKeys, Random } from "./core/luck.ts";
export { luckOf } from "./core/luck.ts";
export type { Distribution, Evidence, Option, OptionTable, Values } from "./core/options.ts";
export type { Sequence } from "./core/sequence.ts";
export { sequence } from "./core/sequence.ts";
export type { StartColumns } from "./engine/givens.ts";
export type { Acts, Mechanism, Within, World } from "./engine/mechanism.ts";
export type { Probe } from "./engine/probe.ts";
export type { SimulateOptions } from "./engine/resolve.ts";
export type { Run } from "./engine/run.ts";
// The engine: one run of any mechanisms on any graph
export { simulate } from "./engine/run.ts";
export type { When } from "./engine/schedule.ts";
export type { Until } from "./engine/simulate.ts";
export { inProcess } from "./experiment/executor.ts";
export type { ParameterValues } from "./experiment/in-world.ts";
export type { Measure } from "./experiment/measure.ts";
export { measures } from "./experiment/measures.ts";
export type { Adoptions, Executor, RunResult, RunSpec, SeriesBlock, Study, StudyWorld } from "./experiment/spec.ts";
// The mind and the campaigns: their option tables are the model's documentation
export { mindOptions, mindRules } from "./mind/catalogue.ts";
export type { Inbox, Message, PerNeed, Post, Sender } from "./mind/message.ts";
export { NEEDS } from "./mind/message.ts";
export { type MindSpec, mindMechanisms, type RuleSetting } from "./mind/mind.ts";
export type { LivedConditions } from "./mind/parts.ts";
export type { Rule } from "./mind/rule.ts";
export type { Cause, CauseKind } from "./mind/why/causes.ts";
export type { Change, PersonDay } from "./mind/why/follow.ts";
export { ADOPTION_CAUSES, ADOPTION_ROOTS, type AdoptionRoot, type AdoptionRows } from "./mind/why/roots-of-adoption.ts";
export { barabasiAlbert } from "./people/generators/barabasi-albert.ts";
export { completeGraph } from "./people/generators/complete-graph.ts";
export { erdosRenyi } from "./people/generators/erdos-renyi.ts";
export { organisationOptions, syntheticOrganisation } from "./people/generators/organisation.ts";
export { plantedPartition } from "./people/generators/planted-partition.ts";
export { ringLattice } from "./people/generators/ring-lattice.ts";
export { wattsStrogatz } from "./people/generators/watts-strogatz.ts";

// Measures of a network
export { betweenness } from "./people/measures/betweenness.ts";
export { clustering, transitivity } from "./people/measures/clustering.ts";
export { degree } from "./people/measures/degree.ts";
export { leadingEigenvalue } from "./people/measures/leading-eigenvalue.ts";
export { louvain } from "./people/measures/louvain.ts";
export { modularity } from "./people/measures/modularity.ts";
export { nmi } from "./people/measures/nmi.ts";
export { pageRank } from "./people/measures/page-rank.ts";
export { pathLength } from "./people/measures/path-length.ts";
export type { Edge, EdgeOptions, Layer, Network } from "./people/network.ts";
export { layerOf, networkOf as network, tieCount } from "./people/network.ts";
export type { Grouping, Organisation, Population, Source } from "./people/population.ts";
// People and ties
export { groupingOf } from "./people/population.ts";
// Scenarios: text -> frozen data
export { odd } from "./scenario/odd.ts";
export { type Parameter, parameters } from "./scenario/parameters.ts";
export { parse, scenario, scenarioNames } from "./scenario/parse.ts";
export type { Conditions, DesignSpec, Info, Scenario, SyntheticOrganisation } from "./scenario/scenario.ts";
export { scenarioJsonSchema } from "./scenario/schema.ts";
export { stringify } from "./scenario/stringify.ts";
