import { designs } from "../../campaigns/catalogue.ts";
import { mindOptions, mindRules } from "../../mind/catalogue.ts";
import type { Rule } from "../../mind/rule.ts";
import { calibration } from "./calibration.ts";
import { designSubmodels, ledgerLines, type Submodel, signalsSubmodel } from "./campaign-submodels.ts";
import { fixedByDefinition, leftOut } from "./closing.ts";
import { bullets, code, parts, prose } from "./markdown.ts";
import { named } from "./names.ts";
import { type Given, isOff, mindValues, optionsTable } from "./view.ts";

/** Element 7. */
export function submodels(given: Given): string {
  return parts(
    "## Submodels",
    prose(`
First the rules of the mind, in the order of the day; then what a campaign may know and what it does. Each submodel is
told step by step, with its sources, what was made simpler than they are, and the limit in which a test verifies it alone.
`),
    ...mindRules.map((rule) => ofRule(rule, given)),
    "### signals",
    "What a campaign may see of people.",
    steps(signalsSubmodel),
    optionsTable(mindOptions.signals ?? {}, mindValues(given, "signals")),
    "### Ledger",
    "What a campaign may spend.",
    bullets(ledgerLines),
    ...ofDesigns(given),
    "### Fixed by definition",
    fixedByDefinition,
    "### Calibration",
    calibration(),
    "### What is simplified, and what is left out",
    leftOut,
  );
}

function ofRule(rule: Rule, given: Given): string {
  const { name, what, formulas, sources, simplified, limit, options, on } = rule;
  const off = isOff(given, name);
  const columns = Object.keys(rule.columns);
  return parts(
    `### ${name}`,
    sentence(what),
    given && off ? `**Switched off in this scenario${on ? "" : ", as by default"}.**` : "",
    given && off ? whenOff(rule) : "",
    !given && off ? "**Switched off by default**: a scenario switches it on." : "",
    given && off
      ? ""
      : parts(
          bullets(formulas.map(named)),
          `*Sources.* ${sentence(sources)}`,
          `*Simplified.* ${named(sentence(simplified))}`,
        ),
    given && off ? "" : `*Limit.* ${named(sentence(limit))}`,
    columns.length > 0 ? `*State variables.* ${columns.map(code).join(", ")}.` : "",
    given && off ? "" : optionsTable(options, mindValues(given, name)),
  );
}

/** What the rule itself says of being off; else what holds for all. */
function whenOff({ formulas, columns }: Rule): string {
  const own = formulas
    .filter((line) => /^switched off[:,] /i.test(line))
    .map((line) => line.replace(/^switched off[:,] /i, ""));
  const kept = Object.keys(columns).length > 0 ? "Its variables keep the values with which people start." : "";
  return own.length > 0 ? `Then: ${own.map((line) => named(sentence(line, false))).join(" ")}` : kept;
}

function ofDesigns(given: Given): string[] {
  if (!given) return Object.values(designs).map((design) => ofDesign(design.name, design.name, null));
  const known = given.designs.some(({ name }) => name === "nothing");
  return [
    ...(known ? [] : [ofDesign("nothing", "nothing", null)]),
    ...given.designs.map(({ name, kind, options }) => ofDesign(name, kind, options)),
  ];
}

function ofDesign(name: string, kind: string, values: Readonly<Record<string, number>> | null): string {
  const { belief, options } = designs[kind]!;
  const told = designSubmodels.find((one) => one.name === kind);
  return parts(
    `### Design ${name}${name === kind ? "" : `, of the kind ${kind}`}`,
    `It believes: ${sentence(belief, false)}`,
    told ? steps(told) : "",
    optionsTable(options, values),
  );
}

const steps = ({ formulas, sources, simplified }: Submodel): string =>
  parts(
    bullets(formulas.map(named)),
    `*Sources.* ${sentence(sources)}`,
    `*Simplified.* ${named(sentence(simplified))}`,
  );

/** With a capital, unless it begins with a formula or not so wished, and a full stop. */
function sentence(text: string, capital = true): string {
  const begun = capital && /^[a-z][a-z-]*[\s,.]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
