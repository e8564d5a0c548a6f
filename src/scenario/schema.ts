import { z } from "zod";
import { designs } from "../campaigns/catalogue.ts";
import { mindOptions, mindRules } from "../mind/catalogue.ts";
import { organisationOptions } from "../people/generators/organisation.ts";
import { conditionOptions } from "./conditions.ts";
import { optionField, optionFields, ruleField } from "./fields.ts";
import type { Scenario } from "./scenario.ts";
import { budgetOptions, campaignOptions, studyOptions } from "./terms.ts";

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

const words = (): z.ZodString => z.string().min(1);
const name = (): z.ZodString =>
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens");

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

const rules = Object.fromEntries(
  mindRules.map(({ name: rule, what, on, options }) => [rule, ruleField(options, on, what)]),
);
/** Tables of the mind that belong to no rule cannot be switched off. */
const others = Object.entries(mindOptions).filter(([table]) => !Object.hasOwn(rules, table));

const mind = z
  .strictObject({ ...rules, ...Object.fromEntries(others.map(([table, options]) => [table, optionFields(options)])) })
  .prefault({})
  .describe("rules of the mind: each off, on or a map of options; all have defaults");

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
      .strictObject({ synthetic: optionFields(organisationOptions) })
      .prefault({ synthetic: {} })
      .describe("used where no files of an organisation are given"),
    days: optionField(studyOptions.days),
    campaign: optionFields(campaignOptions).describe("when the campaign runs"),
    conditions: optionFields(conditionOptions).describe("what people live through, whatever is said to them"),
    mind,
    budget: optionFields(budgetOptions).describe("caps, the same for every design"),
    designs: z.array(design).min(1).describe("campaign designs; nothing is always run beside them"),
    replications: optionField(studyOptions.replications),
    seed: z.union([words(), z.int()]).transform(String).prefault("1").describe("text or a whole number"),
    primary: z
      .enum(primaryMeasures as never)
      .default("practising" as never)
      .describe("the measure that decides"),
    practicalDifference: optionField(studyOptions.practicalDifference),
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
