/** Bad input by the way of a scenario file and the command line: every fault at once, exit code 2, nothing written. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { mindRules } from "../../src/mind/catalogue.ts";
import { main } from "../../src/node/main.ts";
import { scenario } from "../../src/scenario/parse.ts";
import { stringify } from "../../src/scenario/stringify.ts";

const home = mkdtempSync(join(tmpdir(), "groundswell-bad-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let out = "";
let err = "";
/** Each command line listens for readers that leave; here many begin in one process. */
const listeners = [process.stdout, process.stderr].map((stream) => ({ stream, known: stream.listeners("error") }));
beforeEach(() => {
  out = "";
  err = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const { stream, known } of listeners)
    for (const listener of stream.listeners("error"))
      if (!known.includes(listener)) stream.off("error", listener as () => void);
});

const base = stringify(scenario("tsunami-or-tailored")).replace(/^mind:.*(\n +.*)*\n?/m, "");
let files = 0;

/** A scenario in a folder of its own, with these rules of the mind and these lines changed. */
function write(mind: string, change: (text: string) => string = (text) => text): { file: string; folder: string } {
  const folder = join(home, String(++files));
  mkdirSync(folder);
  const file = join(folder, "study.yaml");
  writeFileSync(file, change(`${base}mind:\n${mind}`));
  return { file, folder };
}

/** What a command says of a file, without its place; nothing may be written, beside the file or elsewhere. */
async function refused(file: string, folder: string, words: readonly string[]): Promise<string[]> {
  out = "";
  err = "";
  const before = readFileSync(file, "utf8");
  const code = await main(words);
  expect(code, words.join(" ")).toBe(2);
  expect(out, words.join(" ")).toBe("");
  expect(err).not.toMatch(/\n {4}at /);
  expect(readdirSync(folder)).toEqual(["study.yaml"]);
  expect(readFileSync(file, "utf8")).toBe(before);
  return err
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/^.*study\.yaml:\d+:\d+: /, ""));
}

/** What is expected of an option, by its own table. */
const range = (rule: string, option: string): string =>
  `expected a number from ${mindRules.find(({ name }) => name === rule)!.options[option]!.range.join(" to ")}`;

const quick = ["--replications", "1", "--days", "3", "--workers", "1"];
const commands = (file: string, folder: string): readonly (readonly string[])[] => [
  ["check", file],
  ["compare", file, "--out", join(folder, "results"), ...quick],
  ["run", file, "--design", "fluid", "--days", "3", "--out", join(folder, "results")],
];

describe("a scenario is refused before day one, by every command, word for word, where", () => {
  test.each<[string, string, readonly (string | RegExp)[]]>([
    [
      "a parameter is out of its range",
      "  rumour: { damping: 2 }\n",
      [`mind.rumour.damping: invalid 2; ${range("rumour", "damping")}`],
    ],
    [
      "a parameter is NaN or infinite",
      "  rumour: { damping: .nan }\n  influence: { pace: .inf }\n",
      [
        /^mind\.rumour\.damping: invalid .*; expected a number from 0 to 1$/,
        new RegExp(`^mind\\.influence\\.pace: invalid .*; ${range("influence", "pace")}$`),
      ],
    ],
    ["a rule is unknown", "  rumor: off\n", [/^mind\.rumor: unknown "rumor"; .*did you mean rumour\?$/]],
    [
      "rules, switches and parameters are wrong together",
      "  rumor: { damping: 0.5 }\n  habit: of\n  influence: { pace: -1, paces: 1 }\n",
      [
        /^mind\.rumor: unknown "rumor"; .*did you mean rumour\?$/,
        'mind.habit: unknown "of"; expected off, on or a map of its options; did you mean off?',
        `mind.influence.pace: invalid -1; ${range("influence", "pace")}`,
        /^mind\.influence\.paces: unknown "paces"; expected .*; did you mean pace\?$/,
      ],
    ],
  ])("%s", async (_, mind, expected) => {
    const { file, folder } = write(mind);
    for (const words of commands(file, folder)) {
      const lines = await refused(file, folder, words);
      expect(lines, words.join(" ")).toHaveLength(expected.length);
      for (const [k, line] of expected.entries())
        expect(lines[k]).toEqual(typeof line === "string" ? line : expect.stringMatching(line));
    }
  });

  test("the mind, the organisation, the days and a design are wrong together", async () => {
    const { file, folder } = write("  rumor: off\n  habit: { rate: 7 }\n", (text) =>
      text
        .replace(/^days: .*/m, "days: -3")
        .replace(/^( +people: )\d+/m, "$1.nan")
        .replace("kind: fluid", "kind: fluidd"),
    );
    for (const words of commands(file, folder)) {
      const told = (await refused(file, folder, words)).join("\n");
      expect(told).toMatch(/^days: invalid -3; expected /m);
      expect(told).toMatch(/^organisation.*people: invalid .*; expected /m);
      expect(told).toMatch(/kind: unknown "fluidd"; expected .*; did you mean fluid\?$/m);
      expect(told).toMatch(/^mind\.rumor: unknown "rumor"/m);
      expect(told).toMatch(/^mind\.habit\.rate: /m);
    }
  });

  test("and the sound one is not", async () => {
    const { file } = write("  rumour: { damping: 0.5 }\n  habit: on\n");
    expect(await main(["check", file])).toBe(0);
    expect(err).toBe("");
  });
});
