import { type Evidence, evidenceGrades } from "../../core/options.ts";
import { mindRules } from "../../mind/catalogue.ts";
import { parameters } from "../parameters.ts";
import { parts, prose, table } from "./markdown.ts";
import type { Given } from "./view.ts";

const grades: Readonly<Record<Evidence, string>> = {
  measured: "read off, or fitted to, published data",
  "meta-analysis": "the pooled result of many studies",
  quoted: "from a source, as it is commonly given: not checked in the original, or only its order is known",
  assumed: "our choice; the range says how far it may be varied, and a study should vary it",
};

/** Title, what this document is, how to read its evidence and its formulas. */
export function preamble(given: Given): string {
  return parts(
    given ? `# ${given.title}` : "# The model: employees living through a change",
    given
      ? prose(`
This is the complete description of the model as the scenario \`${given.name}\` sets it, by the ODD protocol
(Overview, Design concepts, Details) for describing individual- and agent-based models (Grimm et al. 2006), as updated
by Grimm et al. (2020), *JASSS* 23(2) 7. Values that differ from their defaults are in **bold** in the column "here".
`)
      : prose(`
This is the complete description of the model by the ODD protocol (Overview, Design concepts, Details) for describing
individual- and agent-based models (Grimm et al. 2006), as updated by Grimm et al. (2020), *JASSS* 23(2) 7. Its tables
of state variables, of the schedule, of the submodels and of their parameters are written from the declarations that
the program itself runs by, and a test fails where this page and the code differ. \`groundswell odd SCENARIO\`
prints the same document with the values of a scenario.
`),
    prose(`
**It is a model, not a forecast.** Most of its sizes are assumed. What comes out are differences between campaigns in
worlds that are plausible, on the same people with the same luck. A result that holds only for one value of an assumed
number is not a result.
`),
    prose(`
**How to read the evidence.** Every number states where it comes from and how good that source is, in one of four
grades; the counts are over all ${parameters().length} numbers that a scenario can set
(\`groundswell parameters\` lists them):
`),
    table(
      ["grade", "means", "numbers"],
      evidenceGrades.map((grade) => [
        grade,
        grades[grade],
        String(parameters().filter(({ evidence }) => evidence === grade).length),
      ]),
    ),
    prose(`
No number names a campaign, and none was tuned to make one win; what was tuned, and to what, is told under
Calibration, at the end.
`),
    notation(),
    `**Contents.** ${elements.map((heading) => link(heading)).join(" · ")}`,
    `*Submodels of the mind:* ${mindRules.map(({ name }) => link(name)).join(" · ")}`,
  );
}

/** The seven elements of the protocol, by their exact headings. */
export const elements: readonly string[] = Object.freeze([
  "Purpose and patterns",
  "Entities, state variables, and scales",
  "Process overview and scheduling",
  "Design concepts",
  "Initialization",
  "Input data",
  "Submodels",
]);

/** A link to a heading of the document, by the anchor that readers of Markdown give it. */
const link = (heading: string): string =>
  `[${heading}](#${heading
    .toLowerCase()
    .replace(/[^a-z -]/g, "")
    .replaceAll(" ", "-")})`;

/** Words that formulas use beside names: functions, and what a fidelity is. */
export const notationWords: readonly string[] = Object.freeze([
  "Beta",
  "clip",
  "day",
  "fidelity",
  "logistic",
  "max",
  "min",
  "normal",
  "options",
  "strength",
  "sum",
]);

function notation(): string {
  return parts(
    prose(`
**How to read the formulas.** Words in code type are names of state variables, parameters, rules and parts of a
message, the same in formulas, code, scenarios and results; inside a formula some stand plain. Where a rule has a
parameter and a variable of one name, \`options.hope\` is the parameter and \`hope\` the variable; \`rumour.threat\` is a
parameter of another rule. \`x <- y\` gives x a new value, \`x += d\` adds d to it. Values of the person are those of today,
as the rules before have left them; i is the person, j runs over those with whom i has a tie, \`strength_ij\` is the strength of that tie,
and what is read of j is as it was at the end of yesterday. Sums over nobody are 0. \`clip(x, a, b)\` cuts x to the range from a to b;
\`logistic(x)\` is 1 / (1 + e^-x); ~ reads "is drawn from", N(m, s) being a normal with mean m and standard deviation s,
and Beta(p, q) a Beta distribution; a half-life h keeps the share 2^(-1/h) a day. Fidelity is the share of an argument that
arrives.
`),
    prose(`
A *step by d* saturates: x + d (1 - x) for d of at least 0, and below 0 it is x + d (1 + x) on the scale from -1 to 1 and
x + d x on the scale from 0 to 1; it keeps a value in its range without cutting. The *brake* is
1 - \`brake\` * \`resistanceToChange\` and multiplies only steps in favour of the change. The four needs are recognition,
self-development, status and security; where a formula says k, a variable ends in the name of the need, as
\`satisfactionSecurity\`; w_k is the importance of a need, z_k its standardised value, phi_k its weight in the frame of a message.
`),
  );
}
