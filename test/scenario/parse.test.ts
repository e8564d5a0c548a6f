import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fluidOptions } from "../../src/campaigns/designs/fluid-options.ts";
import { ScenarioError } from "../../src/core/errors.ts";
import { mindOptions, mindRules } from "../../src/mind/catalogue.ts";
import { noticesOf } from "../../src/scenario/checks.ts";
import { parse, scenario, scenarioNames } from "../../src/scenario/parse.ts";
import { changed, smallest } from "./texts.ts";

function problemsOf(text: string) {
  try {
    parse(text, { file: "mine.yaml" });
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  return [];
}

/** `line:column path message` of each problem. */
const lines = (text: string): string[] =>
  problemsOf(text).map(({ line, column, path, message }) => `${line}:${column} ${path ?? ""} ${message}`);

describe("parse fills in every default", () => {
  const small = parse(smallest);
  test("of the scenario", () => {
    expect(small).toMatchObject({
      format: 1,
      days: 260,
      campaign: { first: 1, last: 130 },
      conditions: { lived: 0.6, alignment: 0.8, consent: 0.6 },
      replications: 100,
      seed: "1",
      primary: "practising",
      practicalDifference: 0.02,
    });
    expect(small.organisation.synthetic.people).toBe(1000);
  });

  test("of designs, whose name is their kind where none is given", () => {
    expect(small.designs.map(({ name, kind }) => [name, kind])).toEqual([["cascade", "cascade"]]);
    expect(small.designs[0]!.options.every).toBe(10);
  });

  test("of every rule of the mind that is on where nothing is said", () => {
    const off = mindRules.filter(({ on }) => !on).map(({ name }) => name);
    for (const [rule, table] of Object.entries(mindOptions))
      expect(small.mind[rule], rule).toEqual(
        off.includes(rule)
          ? "off"
          : Object.fromEntries(Object.entries(table).map(([option, { default: value }]) => [option, value])),
      );
  });

  test("and freezes it to the bottom", () => {
    const open: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) open.push(path);
      for (const [key, part] of Object.entries(value)) look(part, `${path}.${key}`);
    };
    look(small, "scenario");
    expect(open).toEqual([]);
  });
});

describe("parse says what is wrong, where, and what is right", () => {
  test.each([
    [
      "an unknown key",
      changed("title: A small one", "titel: A small one\ntitle: x"),
      /^2:1 titel unknown "titel"; did you mean title\?$/,
    ],
    ["a missing key", changed("title: A small one", ""), /^1:1 title missing; expected text$/],
    ["a missing heading", changed("  howItWorks: b", ""), /^\d+:\d+ info\.howItWorks missing; expected text$/],
    [
      "an unknown design",
      changed("  - kind: cascade", "  - kind: cascad"),
      /^15:11 designs\[0\]\.kind unknown "cascad"; expected nothing, cascade or fluid; did you mean cascade\?$/,
    ],
    [
      "a design without kind",
      changed("  - kind: cascade", "  - name: cascade"),
      /^15:5 designs\[0\]\.kind missing; expected nothing, cascade or fluid$/,
    ],
    [
      "an unknown option",
      changed("  - kind: cascade", "  - kind: cascade\n    options: { evry: 5 }"),
      /^16:16 designs\[0\]\.options\.evry unknown "evry"; did you mean every\?$/,
    ],
    [
      "an option out of range",
      changed("  - kind: cascade", "  - kind: cascade\n    options:\n      fidelity: 3"),
      /^17:17 designs\[0\]\.options\.fidelity invalid 3; expected a number from 0\.6 to 1$/,
    ],
    [
      "a fraction where things are counted",
      `${smallest}days: 2.5\n`,
      /^16:7 days invalid 2\.5; expected a whole number from 1 to 10000$/,
    ],
    [
      "half a person",
      `${smallest}organisation: { synthetic: { people: 10.5 } }\n`,
      /^16:38 organisation\.synthetic\.people invalid 10\.5; expected a whole number/,
    ],
    [
      "a number in quotes",
      `${smallest}days: "260"\n`,
      /^16:7 days invalid "260"; expected a whole number from 1 to 10000$/,
    ],
    [
      "a word for a number",
      `${smallest}conditions:\n  consent: yes\n`,
      /^17:12 conditions\.consent invalid "yes"; expected a number from 0 to 1$/,
    ],
    [
      "a number too large to be one",
      `${smallest}conditions: { lived: 1e999 }\n`,
      /^16:22 conditions\.lived invalid Infinity; expected a number from 0 to 1$/,
    ],
    [
      "what is not a number",
      `${smallest}conditions: { lived: .nan }\n`,
      /^16:22 conditions\.lived invalid NaN; expected a number from 0 to 1$/,
    ],
    ["an empty value", `${smallest}days:\n`, /^16:6 days invalid nothing \(an empty value\); expected a whole number/],
    [
      "a list for a map",
      `${smallest}budget: [1]\n`,
      /^16:9 budget invalid list; expected a map of attentionMinutes, managerHours and money$/,
    ],
    [
      "no design",
      changed("designs:\n  - kind: cascade", "designs: []"),
      /^14:10 designs invalid list; expected a list with at least one entry$/,
    ],
    [
      "an unknown measure",
      `${smallest}primary: practicing\n`,
      /^16:10 primary unknown "practicing"; expected practising, .*; did you mean practising\?$/,
    ],
    [
      "an unknown rule of the mind",
      `${smallest}mind: { regulations: {} }\n`,
      /^16:9 mind\.regulations unknown "regulations"; (expected .*; )?did you mean regulation\?$/,
    ],
    [
      "a name with capitals",
      changed("name: small", "name: Small"),
      /^1:7 name invalid "Small"; expected lower-case words joined by hyphens$/,
    ],
    [
      "a seed that is neither text nor number",
      `${smallest}seed: [1]\n`,
      /^16:7 seed invalid list; expected text or a whole number$/,
    ],
    ["another format", `${smallest}format: 2\n`, /^16:9 format invalid 2; expected 1$/],
    [
      "a campaign that ends before it begins",
      `${smallest}campaign: { first: 9, last: 5 }\n`,
      /^16:20 campaign\.first invalid 9; expected a day up to campaign\.last, which is 5$/,
    ],
    [
      "a campaign that begins after the end",
      `${smallest}days: 5\ncampaign: { first: 9 }\n`,
      /^17:20 campaign\.first invalid 9; expected a day up to days, which is 5$/,
    ],
    [
      "an order that ends before it begins",
      `${smallest}conditions: { mandate: 1, mandateFirst: 9, mandateLast: 5 }\n`,
      /^16:41 conditions\.mandateFirst invalid 9; expected a day up to conditions\.mandateLast, which is 5$/,
    ],
    [
      "part of a day",
      `${smallest}conditions: { supportLast: 1.5 }\n`,
      /^16:28 conditions\.supportLast invalid 1\.5; expected a whole number from 0 to 10000$/,
    ],
    [
      "two designs of one name",
      `${smallest}  - kind: cascade\n`,
      /^16:5 designs\[1\]\.name invalid "cascade": designs\[0\] has it; expected a name of its own$/,
    ],
    [
      "a design called nothing that is something",
      changed("  - kind: cascade", "  - { name: nothing, kind: fluid }"),
      /^15:13 designs\[0\]\.name invalid "nothing"; expected another name/,
    ],
    [
      "a key that is there twice",
      `${smallest}days: 5\ndays: 6\n`,
      /^17:1 {2}invalid: this key is there twice; expected it once$/,
    ],
    ["a tab", changed("info:", "info:\n\tx: 1"), /invalid tab; expected spaces for indentation|^4:1 /],
    ["an open bracket", `${smallest}budget: {\n`, /^1[67]:\d+ {2}invalid YAML: /],
    [
      "an alias",
      `${smallest}budget: &b { money: 1 }\nconditions: *b\n`,
      /^17:13 {2}invalid alias \*b; expected the value written out$/,
    ],
    ["a tag", `${smallest}seed: !secret x\n`, /^16:7 {2}invalid tag: /],
    ["a second document", `${smallest}---\nname: x\n`, /invalid second document; expected one scenario/],
    [
      "a list at the top",
      "- name: x\n",
      /^1:1 {2}invalid list; expected a map with name, title, info, expected and designs$/,
    ],
    ["a word at the top", "hello\n", /^1:1 {2}invalid; expected a map with/],
    ["an empty text", "", /^1:1 {2}missing; expected a map with/],
    ["comments alone", "# nothing here\n", /^1:1 {2}missing; expected a map with/],
    ["a key of the language", `${smallest}__proto__: { days: 1 }\n`, /^16:1 __proto__ unknown "__proto__"/],
    ["a key that is a map", `${smallest}? { a: 1 }\n: 2\n`, /^16:3 {2}invalid key; expected a word$/],
    ["a merge", `${smallest}<<: { days: 1 }\n`, /^16:1 << unknown "<<"/],
  ])("%s", (_what, text, message) => {
    expect(lines(text).join("\n")).toMatch(new RegExp(message.source, "m"));
    expect(problemsOf(text).every(({ file }) => file === "mine.yaml")).toBe(true);
  });

  test("everything at once, in order of place", () => {
    const text = `${changed("title: A small one", "title: 7")}days: x\nconditions: { lived: 2, lvied: 1 }\n`;
    expect(lines(text).map((line) => line.split(" ")[1])).toEqual([
      "title",
      "days",
      "conditions.lived",
      "conditions.lvied",
    ]);
  });

  test("in the words that an editor can follow", () => {
    expect(() => parse(`${smallest}days: 0\n`, { file: "mine.yaml" })).toThrow(
      "mine.yaml:16:7: days: invalid 0; expected a whole number from 1 to 10000",
    );
  });

  test("aliases of aliases of aliases, without following them", () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (let k = 1; k < 30; k++)
      bomb.push(
        `b${k}: &b${k} [${Array(9)
          .fill(k === 1 ? "*a" : `*b${k - 1}`)
          .join(", ")}]`,
      );
    expect(lines(`${bomb.join("\n")}\n`)[0]).toMatch(/^2:10 {2}invalid alias \*a/);
  });

  test.each([
    ["brackets", "[".repeat(20_000)],
    ["dashes", `${"- ".repeat(20_000)}a`],
    ["maps", `${"{a: ".repeat(20_000)}`],
    ["keys", `${"? ".repeat(20_000)}a`],
  ])("%s nested too deep for anybody to follow", (_what, text) => {
    expect(lines(text)).toEqual(["1:1  invalid nesting of lists and maps; expected at most 40 levels"]);
  });

  test("a text that is too long", () => {
    expect(lines("#".repeat(200_001))).toEqual(["1:1  invalid text of 200001 characters; expected at most 200000"]);
  });

  test("whatever the text is, by refusing it or reading it, never by breaking", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(smallest.length), (noise, at) => {
        expect(() => problemsOf(smallest.slice(0, at) + noise + smallest.slice(at))).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe("what is allowed", () => {
  test("a seed as number or text", () => {
    expect(parse(`${smallest}seed: 42\n`).seed).toBe("42");
    expect(parse(`${smallest}seed: monday\n`).seed).toBe("monday");
  });

  test("several designs of one kind under names of their own", () => {
    const two = parse(`${smallest}  - { name: slow, kind: fluid, options: { every: 20 } }\n  - kind: fluid\n`);
    expect(two.designs.map(({ name, options }) => [name, options.every])).toEqual([
      ["cascade", 10],
      ["slow", 20],
      ["fluid", fluidOptions.every.default],
    ]);
  });

  test("Windows line ends and a byte order mark", () => {
    expect(parse(`\uFEFF${smallest.replaceAll("\n", "\r\n")}`).name).toBe("small");
  });
});

describe("notices", () => {
  test("are none where all is as it should be", () => {
    expect(noticesOf(parse(smallest))).toEqual([]);
  });

  test("tell of a campaign still running and of few replications", () => {
    const notices = noticesOf(parse(`${smallest}days: 100\nreplications: 5\n`));
    expect(notices).toEqual([expect.stringMatching(/still running/), expect.stringMatching(/replications is 5/)]);
  });

  test("tell of an early read-out", () => {
    expect(noticesOf(parse(`${smallest}days: 150\n`))).toEqual([expect.stringMatching(/day 150, 20 days after/)]);
  });
});

describe("notices of conditions that change nothing", () => {
  const of = (conditions: string, days = 260): string[] =>
    noticesOf(parse(`${smallest}days: ${days}\nconditions: { ${conditions} }\n`));

  test("tell of an order that stands on no day", () => {
    const late = "conditions.mandateFirst is 300 and days is 260: the order to practise stands on no day";
    expect(of("mandate: .5, mandateFirst: 300")).toEqual([late]);
    expect(of("mandate: .5, mandateFirst: 260")).toEqual([]);
    expect(of("mandate: .5, mandateFirst: 20, mandateLast: 300")).toEqual([]);
  });

  test("tell of the days of an order that there is not", () => {
    const none = "and conditions.mandate is 0: there is no order to practise";
    expect(of("mandateFirst: 20")).toEqual([`conditions.mandateFirst is 20, ${none}`]);
    expect(of("mandateLast: 20")).toEqual([`conditions.mandateLast is 20, ${none}`]);
    expect(of("mandate: 0, mandateFirst: 300, mandateLast: 400")).toEqual([
      `conditions.mandateFirst is 300 and conditions.mandateLast is 400, ${none}`,
    ]);
    expect(of("mandate: .5")).toEqual([]);
  });

  test("tell of help that ends after the last day", () => {
    const late = "conditions.supportLast is 300 and days is 260: the help to practise does not end";
    expect(of("supportLast: 300")).toEqual([late]);
    expect(of("supportLast: 260")).toEqual([]);
    expect(of("supportLast: 0")).toEqual([]);
  });
});

describe("a rule is switched by off and on, and a word for either is answered with it:", () => {
  const message = (word: string): string => {
    try {
      parse(`${smallest}mind: { rumour: ${word} }\n`);
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  };

  test.each(["no", "No", "none", "disabled", "aus", "uit", "never", "offf", "n"])("%s means off", (word) => {
    expect(message(word)).toMatch(/unknown ".*"; expected off, on or a map of its options; did you mean off\?$/);
  });

  test.each(["yes", "YES", "enabled", "ja", "y", "onn"])("%s means on", (word) => {
    expect(message(word)).toMatch(/; did you mean on\?$/);
  });

  test.each(["it", "x", "maybe"])("%s means neither", (word) => {
    expect(message(word)).toMatch(/expected off, on or a map of its options$/);
  });
});

describe("shipped scenarios", () => {
  test.each(scenarioNames.map((name) => [name]))("%s can be had by name", (name) => {
    expect(scenario(name).name).toBe(name);
  });

  test("that do not exist are refused with the nearest", () => {
    expect(() => scenario("tsunami-or-tailord")).toThrow(/did you mean tsunami-or-tailored\?/);
    expect(() => scenario("constructor")).toThrow(/unknown "constructor"/);
  });
});
