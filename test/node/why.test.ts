import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { causesOf } from "../../src/analysis/causes-of.ts";
import { compare } from "../../src/analysis/compare.ts";
import type { Trial } from "../../src/analysis/trial.ts";
import { adoptionsOf } from "../../src/experiment/adoptions.ts";
import { CLASSES, NO_SENDER } from "../../src/mind/why/roots-of-adoption.ts";
import { experimentFiles, knownFileNames } from "../../src/node/experiment.ts";
import { writeFolder } from "../../src/node/folder.ts";
import { main } from "../../src/node/main.ts";
import { pool } from "../../src/node/pool.ts";
import { verify } from "../../src/node/verify.ts";
import { syntheticOrganisation } from "../../src/people/generators/organisation.ts";
import type { Organisation, Source } from "../../src/people/population.ts";
import { scenario } from "../../src/scenario/parse.ts";

const home = mkdtempSync(join(tmpdir(), "groundswell-why-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());
const built = existsSync(fileURLToPath(new URL("../../dist/mind/why/roots.js", import.meta.url)));
if (!built) console.warn("skipped: why on worker threads (dist is not built: npm run build)");

const flagship = scenario("tsunami-or-tailored");
const small = {
  ...flagship,
  days: 90,
  organisation: { synthetic: { ...flagship.organisation.synthetic, people: 120 } },
};
const asked = { replications: 2, seed: "why" };
const facts = { every: 5, by: null, read: null, inputs: [] };
const plain = await compare(small, asked);
const trial = await compare(small, { ...asked, why: true });
const folder = (name: string, of: Trial = trial): string => {
  const path = join(home, name);
  return existsSync(path) ? path : writeFolder(path, experimentFiles(of, facts), { known: knownFileNames });
};
const rowsOf = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(path, "why.csv"), "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** Runs the command line here and gives what it printed. */
async function groundswell(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += text;
    return true;
  });
  const code = await main(words);
  vi.restoreAllMocks();
  return { code, out, err };
}

describe("an experiment that was asked why", () => {
  test("gives the same results to the last bit", () => {
    expect(trial.digest).toBe(plain.digest);
    const [without, withWhy] = [plain, trial].map((one) => experimentFiles(one, facts));
    for (const name of ["scenario.yaml", "runs.csv", "runs.parquet", "series.csv", "series.parquet"])
      expect(withWhy!.get(name)).toEqual(without!.get(name));
    expect(without!.has("why.csv")).toBe(false);
    expect([...withWhy!.keys()].slice(-2)).toEqual(["why.csv", "manifest.json"]);
  });
  test("follows the first replication of each design, and no other", () => {
    expect(trial.results.map(({ spec, adoptions }) => [spec.replication, adoptions !== undefined])).toEqual([
      ...trial.designs.map(() => [1, true]),
      ...trial.designs.map(() => [2, false]),
    ]);
    for (const { rows } of trial.results.slice(0, 3).map((result) => result.adoptions!))
      expect(rows!.weights.length).toBe(rows!.person.length * CLASSES);
  });
  test("verifies, and with a changed byte it does not and names the file", async () => {
    expect(await verify(folder("whole"))).toMatchObject({ verified: true, rerun: true, findings: [] });
    const path = folder("changed");
    const bytes = readFileSync(join(path, "why.csv"));
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(join(path, "why.csv"), bytes);
    expect((await verify(path)).findings).toEqual(["changed: why.csv (its SHA-256 is not that of the manifest)"]);
    rmSync(join(path, "why.csv"));
    expect((await verify(path)).findings).toEqual(["missing: why.csv"]);
  });
  test("a why.csv beside an experiment that was not asked is unknown", async () => {
    const path = folder("stranger", plain);
    writeFileSync(join(path, "why.csv"), "design\n");
    expect((await verify(path)).findings).toEqual(["unknown: why.csv is no part of the experiment"]);
  });
  test.skipIf(!built)("is the same on worker threads", async () => {
    const threads = await compare(small, { ...asked, why: true, executor: pool({ workers: 2 }) });
    expect(experimentFiles(threads, facts).get("why.csv")).toEqual(experimentFiles(trial, facts).get("why.csv"));
  });
  test("works over plausible worlds, each replication in its own", async () => {
    const worlds = await compare({ ...small, days: 40 }, { ...asked, worlds: 2, why: true });
    const alone = await compare({ ...small, days: 40 }, { ...asked, worlds: 1, why: true });
    expect(worlds.why!.roots).toEqual(alone.why!.roots);
    expect(worlds.why!.roots).not.toEqual((await compare({ ...small, days: 40 }, { ...asked, why: true })).why!.roots);
  });
  test("every row has a chain that ends where no colleague is the cause", () => {
    const rows = rowsOf(folder("whole"));
    expect(rows.length).toBeGreaterThan(50);
    for (const design of trial.designs) {
      const of = rows.filter((row) => row.design === design);
      for (const row of of) {
        let first = row;
        while (first.parent !== "") {
          expect(first.cause).toBe("neighbours");
          const parent = of[Number(first.parent) - 1]!;
          expect(Number(parent.day)).toBeLessThan(Number(first.day));
          first = parent;
        }
        expect(first.cause).not.toBe("neighbours");
        expect(row.root).toBe(first.adoption);
      }
    }
  });
  test("its trial counts what adoptions began with, in shares that sum to 1", () => {
    const rows = rowsOf(folder("whole"));
    for (const design of trial.designs) {
      const of = rows.filter((row) => row.design === design);
      const roots = trial.why!.roots.filter((row) => row.design === design);
      expect(roots.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      for (const { cause, sender, adoptions } of roots)
        expect(
          of.filter(({ root }) => {
            const first = of[Number(root) - 1]!;
            return first.cause === cause && first.sender === (sender ?? "");
          }),
        ).toHaveLength(adoptions);
    }
  });
});

describe("explain --why practising", () => {
  test("prints the shares by design side by side, and the largest tree", async () => {
    const { code, out } = await groundswell("explain", folder("whole"), "--why", "practising");
    expect(code).toBe(0);
    expect(out).toMatch(/adoptions that began with\s+nothing\s+cascade\s+fluid/);
    for (const { cause, adoptions, share } of trial.why!.roots)
      if (cause === "none") expect(out).toContain(`${adoptions} (${(100 * share).toFixed(1).padStart(4)} %)`);
    expect(out).toMatch(/no clear cause/);
    expect(out).toMatch(/: the largest tree, \d+ adoptions \(\d+ % of them\)\n\nperson \d+, day \d+: /);
  });
  test("says of every tree how much was left out", async () => {
    const path = folder("whole");
    for (const [depth, width] of [
      ["0", "1"],
      ["1", "2"],
      ["3", "1"],
      ["100", "1000"],
    ] as const) {
      const { out } = await groundswell("explain", path, "--depth", depth, "--width", width);
      const size = Number(/largest tree, (\d+) adoptions/.exec(out)![1]);
      const tree = out.slice(out.indexOf("largest tree"));
      const drawn = tree.match(/person \d+, day \d+/g)!.length;
      const left = [...tree.matchAll(/\.\.\. (\d+)(?: more)? who followed(?:, and (\d+) after them)?/g)].reduce(
        (sum, [, some, after]) => sum + Number(some) + Number(after ?? 0),
        0,
      );
      expect(drawn + left).toBe(size);
      if (depth === "100") expect(left).toBe(0);
    }
  });
  test("shows the way down to a person, and says so of one who did not adopt", async () => {
    const path = folder("whole");
    const rows = rowsOf(path).filter(({ design }) => design === "fluid");
    const deep = rows.filter(({ parent }) => parent !== "").at(-1)!;
    const { out } = await groundswell("explain", path, "--design", "fluid", "--person", deep.person!);
    expect(out).toContain(`how person ${deep.person} came to practise`);
    const way: string[] = [];
    for (let row = deep; ; row = rows[Number(row.parent) - 1]!) {
      way.unshift(`person ${row.person}, day ${row.day}`);
      if (row.parent === "") break;
    }
    let at = 0;
    for (const step of way) {
      expect(out.indexOf(step, at)).toBeGreaterThanOrEqual(at);
      at = out.indexOf(step, at) + 1;
    }
    const never = Array.from({ length: 120 }, (_, i) => String(i)).find(
      (i) => !rows.some(({ person }) => person === i),
    )!;
    const none = await groundswell("explain", path, "--design", "fluid", "--person", never);
    expect(none.out).toContain(`fluid: person ${never} did not adopt`);
  });
  test("prints JSON, and nothing else, where asked", async () => {
    const { out } = await groundswell("explain", folder("whole"), "--json");
    const designs = JSON.parse(out) as { design: string; adoptions: unknown[] }[];
    expect(designs.map(({ design }) => design)).toEqual(trial.designs);
    expect(designs.flatMap(({ adoptions }) => adoptions)).toHaveLength(rowsOf(folder("whole")).length);
  });
  test.each([
    [["--why", "practise"], /--why: unknown "?practise"?/],
    [["--design", "fluidd"], /did you mean fluid/],
    [["--person", "120"], /expected a whole number from 0 to 119/],
    [["--day", "3"], /--person: missing/],
    [["--depth", "-1"], /--depth: invalid/],
  ])("refuses %j", async (words, message) => {
    const { code, err } = await groundswell("explain", folder("whole"), ...words);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
  test("a folder that was not asked says how to make one that is", async () => {
    const { code, err } = await groundswell("explain", folder("plain", plain), "--why", "practising");
    expect(code).toBe(2);
    expect(err).toMatch(/missing why\.csv; expected an experiment made with --why: groundswell compare/);
  });
});

describe("explain --person --day", () => {
  test("tells every cause of the day, as causesOf does", async () => {
    const words = ["explain", folder("plain", plain), "--design", "cascade", "--person", "5", "--day", "30"];
    const { code, out } = await groundswell(...words);
    expect(code).toBe(0);
    expect(out).toMatch(/person 5 on day 30\n\nattitude: -?\d\.\d{3} to -?\d\.\d{3}, a change of [+-]\d\.\d{5}/);
    expect(out).toMatch(/person 5 (practised|did not practise) on day 30: the probability was/);
    const { attitude } = JSON.parse((await groundswell(...words, "--json")).out);
    const [found] = causesOf(small, { design: "cascade", person: 5, day: 30, seed: "why" });
    expect(attitude).toEqual(found!.attitude);
  });
  test("needs a design where there are several, and days and people there are", async () => {
    const path = folder("plain", plain);
    const told = async (...words: string[]): Promise<string> => (await groundswell("explain", path, ...words)).err;
    expect(await told("--person", "5", "--day", "30")).toMatch(/--design: missing; expected one of nothing, cascade/);
    expect(await told("--person", "5", "--day", "91", "--design", "fluid")).toMatch(/whole number from 1 to 90/);
    expect(await told("--person", "5", "--day", "9", "--design", "fluid", "--replication", "3")).toMatch(/1 to 2/);
  });
});

describe("an organisation's own people", () => {
  const own = (source: Source): Organisation => {
    const { people, network } = syntheticOrganisation({ people: 120 }, "own");
    return { people: { ...people, source }, network };
  };
  const source = { kind: "imported", publicData: null, minimumGroup: 10 } as unknown as Source;

  test("never appear as rows, in the trial or in the file", async () => {
    const theirs = await compare(small, { ...asked, why: true, organisation: own(source) });
    expect(theirs.results.every(({ adoptions }) => (adoptions?.rows ?? null) === null)).toBe(true);
    const path = folder("own", theirs);
    const text = readFileSync(join(path, "why.csv"), "utf8");
    expect(text.split("\n")[0]).toBe("design,replication,cause,sender,adoptions,share,smallest_group");
    for (const row of rowsOf(path)) {
      expect(Number(row.adoptions)).toBeGreaterThanOrEqual(10);
      expect(row.smallest_group).toBe("10");
    }
    const { out } = await groundswell("explain", path, "--why", "practising");
    expect(out).toMatch(/only groups of at least 10 are told/);
    expect(out).not.toMatch(/person \d/);
    const refused = await groundswell("explain", path, "--person", "3");
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.err).toMatch(/an organisation's own people/);
    const day = await groundswell("explain", path, "--person", "3", "--day", "9", "--design", "fluid");
    expect(day.err).toMatch(/these are people of a file/);
    expect(() => causesOf(small, { design: "fluid", person: 3, day: 9, organisation: own(source) })).toThrow(
      /single people is not handed out/,
    );
  });
  test("do, where they are published research data", async () => {
    const published = { ...source, publicData: "A. Author 2020" } as unknown as Source;
    const theirs = await compare(small, { ...asked, why: true, organisation: own(published) });
    expect(theirs.why!.table.columnNames()).toContain("person");
  });
  test("are counted in groups of at least k, or not at all", () => {
    const rows = (counts: readonly number[]) => {
      const cause = counts.flatMap((count, c) => Array.from({ length: count }, () => [1, 2, 6, 8][c]!));
      return {
        person: Int32Array.from(cause, (_, k) => k),
        day: new Int32Array(cause.length),
        cause: Uint8Array.from(cause),
        sender: new Uint8Array(cause.length).fill(NO_SENDER),
        parent: new Int32Array(cause.length).fill(-1),
        root: Int32Array.from(cause, (_, k) => k),
        weights: new Float64Array(cause.length * CLASSES),
      };
    };
    const told = (...counts: number[]) => {
      const { began, others, rows: single } = adoptionsOf(rows(counts), source);
      expect(single).toBeNull();
      return [[...began].filter((count) => count > 0), others];
    };
    expect(told(30, 20, 12)).toEqual([[30, 20, 12], 0]);
    expect(told(30, 20, 4)).toEqual([[30], 24]);
    expect(told(30, 6, 4)).toEqual([[30], 10]);
    expect(told(5, 3, 1)).toEqual([[], -1]);
    expect(told(30, 20, 9, 9)).toEqual([[30, 20], 18]);
  });
});
