/** Every rule of the mind in the order of the day: what the schema, the documents and the sweeps read. */
import { freeze } from "../core/freeze.ts";
import type { OptionTable } from "../core/options.ts";
import { alignmentRule } from "./alignment-rule.ts";
import { appraisalRule } from "./appraisal-rule.ts";
import { attentionRule } from "./attention-rule.ts";
import { behaviourRule } from "./behaviour-rule.ts";
import { beliefsRule } from "./beliefs-rule.ts";
import { commitmentRule } from "./commitment-rule.ts";
import { consumatRule } from "./consumat-rule.ts";
import { contagionRule } from "./contagion-rule.ts";
import { signalsOptions } from "./create-signals.ts";
import { credibilityRule } from "./credibility-rule.ts";
import { cultureRule } from "./culture-rule.ts";
import { elaborationRule } from "./elaboration-rule.ts";
import { exitRule } from "./exit-rule.ts";
import { habitRule } from "./habit-rule.ts";
import { homophilyRule } from "./homophily-rule.ts";
import { humatRule } from "./humat-rule.ts";
import { influenceRule } from "./influence-rule.ts";
import { matchingRule } from "./matching-rule.ts";
import { memoryRule } from "./memory-rule.ts";
import { needsRule } from "./needs-rule.ts";
import { participationRule } from "./participation-rule.ts";
import { persuasionRule } from "./persuasion-rule.ts";
import { reactanceRule } from "./reactance-rule.ts";
import { readinessRule } from "./readiness-rule.ts";
import { regulationRule } from "./regulation-rule.ts";
import { repetitionRule } from "./repetition-rule.ts";
import type { Rule } from "./rule.ts";
import { rumourRule } from "./rumour-rule.ts";
import { spacesRule } from "./spaces-rule.ts";
import { trustRule } from "./trust-rule.ts";

/**
 * The rules of the mind in the order of the day; frozen, with all that is in them. The six from attention to reactance are the
 * way of a message: they act inside persuasion.
 * @example
 * gs.mindRules.filter((rule) => !rule.on).map(({ name }) => name); // ["spaces", "consumat"]
 */
export const mindRules: readonly Rule[] = freeze([
  spacesRule,
  needsRule,
  participationRule,
  memoryRule,
  attentionRule,
  elaborationRule,
  credibilityRule,
  matchingRule,
  repetitionRule,
  reactanceRule,
  persuasionRule,
  beliefsRule,
  readinessRule,
  humatRule,
  consumatRule,
  appraisalRule,
  regulationRule,
  contagionRule,
  rumourRule,
  influenceRule,
  cultureRule,
  behaviourRule,
  habitRule,
  trustRule,
  commitmentRule,
  alignmentRule,
  exitRule,
  homophilyRule,
]);

/**
 * Option tables by rule, in the order of the day; `signals` is what minds let out. Frozen, every option too. Each option
 * has its symbol, meaning, unit, range, default, distribution, source and grade of evidence.
 * @example
 * Object.keys(gs.mindOptions).length; // 29
 * gs.mindOptions.behaviour.thresholdWeight.default; // 0.6
 */
export const mindOptions: Readonly<Record<string, OptionTable>> = freeze({
  ...Object.fromEntries(mindRules.map(({ name, options }) => [name, options])),
  signals: signalsOptions,
});
