import { z } from "zod";
import { designs } from "../campaigns/catalogue.ts";
import type { OptionTable } from "../core/options.ts";
import { mindOptions } from "../mind/catalogue.ts";
import { organisationOptions } from "../people/generators/organisation.ts";
import { conditionOptions } from "./conditions.ts";
import { optionFields } from "./fields.ts";
import { MOST_DAYS, MOST_REPLICATIONS } from "./limits.ts";
import type { Scenario } from "./scenario.ts";

/** Names of the measures that can decide a comparison. */
export const primaryMeasures: readonly string[] = Object.freeze([
  "practising",
  "trying",
  "attitude",
  "trust",
  "wellbeing",
  "reach",
  "cost",
]);

/** Options of an organisation that count something come in whole numbers. */
const COUNTS = ["people", "span", "departments", "sites"];
const wholeWhereCounted: OptionTable = Object.fromEntries(
  Object.entries(organisationOptions).map(([option, table]) => [
    option,
    COUNTS.includes(option) ? { ...table, whole: true } : table,
  ]),
);

const words = (): z.ZodString => z.string().min(1);
const name = (): z.ZodString =>
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");
const day = (): z.ZodNumber => z.int().min(1).max(MOST_DAYS);
const cap = (): z.ZodNumber => z.number().min(0).max(1e12);

const info = z
  .strictObject({
    whatIsIt: words().describe("what is it: the question, in plain words"),
    howItWorks: words().describe("how it works: what is simulated, and what differs between the designs"),
    howToUseIt: words().describe("how to use it: the command, and what to set"),
    thingsToNotice: words().describe("things to notice in the result"),
    thingsToTry: words().describe("things to try next"),
    whatItDoesNotShow: words().describe("what it does not show"),
    sources: z.array(words()).min(1).describe("sources, the passage that gave rise to the scenario among them"),
  })
  .describe("words for the reader; every heading is required");

const design = z.discriminatedUnion(
  "kind",
  Object.values(designs).map((kind) =>
    z
      .strictObject({
        name: name().optional().describe("name in results; the kind where left out"),
        kind: z.literal(kind.name),
        options: optionFields(kind.options),
      })
      .describe(kind.belief),
  ) as never,
);

const mind = z
  .strictObject(Object.fromEntries(Object.entries(mindOptions).map(([rule, table]) => [rule, optionFields(table)])))
  .prefault({})
  .describe("options of the mind's mechanisms; all have defaults");

const budget = z
  .strictObject({
    attentionMinutes: cap().default(480).describe("attention minutes a person, whole campaign"),
    managerHours: cap().default(8).describe("working hours a manager, whole campaign"),
    money: cap().default(200).describe("thousand euros per 1,000 people, whole campaign"),
  })
  .prefault({})
  .describe("caps, the same for every design");

/** The form of a scenario file: strict, with ranges and defaults from the tables of options. */
export const scenarioSchema: z.ZodType<Scenario> = z
  .strictObject({
    format: z.literal(1).default(1).describe("version of the format"),
    name: name().describe("lower-case words joined by hyphens; the file's name"),
    title: words().describe("one line"),
    info,
    expected: z
      .strictObject({
        pattern: words().describe("the pattern expected, written before the run"),
        refutedBy: words().describe("the pattern that would refute it"),
      })
      .describe("written before the run"),
    organisation: z
      .strictObject({ synthetic: optionFields(wholeWhereCounted) })
      .prefault({ synthetic: {} })
      .describe("used where no files of an organisation are given"),
    days: day().default(260).describe("working days simulated; 260 are 52 weeks"),
    campaign: z
      .strictObject({
        first: day().default(1).describe("first day of the campaign"),
        last: day().default(130).describe("last day of the campaign, included"),
      })
      .prefault({}),
    conditions: optionFields(conditionOptions).describe("what people live through, whatever is said to them"),
    mind,
    budget,
    designs: z.array(design).min(1).describe("campaign designs; nothing is always run beside them"),
    replications: z.int().min(1).max(MOST_REPLICATIONS).default(100).describe("paired runs of each design"),
    seed: z.union([words(), z.int()]).transform(String).prefault("1").describe("text or a whole number"),
    primary: z
      .enum(primaryMeasures as never)
      .default("practising" as never)
      .describe("the measure that decides"),
    practicalDifference: z
      .number()
      .min(0)
      .max(1e6)
      .default(0.02)
      .describe("differences up to this are no practical difference, in the unit of the primary measure"),
  })
  .describe("a groundswell scenario") as unknown as z.ZodType<Scenario>;

/**
 * The JSON Schema of a scenario file, for editors: what may be written, not what comes out. Made anew
 * at each call.
 * @example gs.scenarioJsonSchema().title; // "groundswell scenario"
 */
export function scenarioJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(scenarioSchema, { io: "input" }) as Record<string, unknown>;
  return { ...schema, title: "groundswell scenario" };
}
