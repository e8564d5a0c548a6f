import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseHTML } from "linkedom";
import { afterAll, describe, expect, test, vi } from "vitest";
import { targets } from "../../src/analysis/calibration/targets.ts";
import { compare } from "../../src/analysis/compare.ts";
import { report } from "../../src/charts/report.ts";
import { commandsOf } from "../../src/charts/report-reproduce.ts";
import { inWorld } from "../../src/experiment/in-world.ts";
import { experimentFileNames, experimentFiles } from "../../src/node/experiment.ts";
import { writeFolder } from "../../src/node/folder.ts";
import { main } from "../../src/node/main.ts";
import { type Manifest, manifest, manifestText } from "../../src/node/manifest.ts";
import { pool } from "../../src/node/pool.ts";
import { worldsText } from "../../src/node/screen.ts";
import { verify } from "../../src/node/verify.ts";
import { scenario } from "../../src/scenario/parse.ts";
import { stringify } from "../../src/scenario/stringify.ts";

const home = mkdtempSync(join(tmpdir(), "groundswell-worlds-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const built = existsSync(fileURLToPath(new URL("../../dist/experiment/in-world.js", import.meta.url)));
if (!built) console.warn("skipped: worlds on worker threads (dist is not built: npm run build)");

const flagship = scenario("tsunami-or-tailored");
const small = {
  ...flagship,
  days: 12,
  organisation: { synthetic: { ...flagship.organisation.synthetic, people: 60 } },
};
const asked = { designs: ["cascade"], replications: 5, worlds: 2, seed: "worlds" };
const raised = /4 replications, 2 in each of 2 worlds: where nobody says how many/;
const overlaid = /mind\.trust\.gain is 0\.0123 in the scenario and not its default/;
const facts = { every: 5, by: null, read: null, inputs: [] };
const trial = await compare(small, asked);
const folder = (name: string): string => {
  const path = join(home, name);
  return existsSync(path) ? path : writeFolder(path, experimentFiles(trial, facts), { known: experimentFileNames });
};
const text = (path: string, name: string): string => readFileSync(join(path, name), "utf8");

describe("an experiment over worlds", () => {
  test("verifies: its files are unchanged and run again it gives the same", async () => {
    expect(await verify(folder("whole"))).toMatchObject({ verified: true, rerun: true, findings: [] });
  });
  test.each(experimentFileNames.slice(0, -1))(
    "does not verify with a changed byte in %s, which is named",
    async (name) => {
      const path = folder(`changed-${name}`);
      const bytes = readFileSync(join(path, name));
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(join(path, name), bytes);
      expect(await verify(path)).toMatchObject({
        verified: false,
        findings: [`changed: ${name} (its SHA-256 is not that of the manifest)`],
      });
    },
  );
  test("verifies also where it was interrupted", async () => {
    const stopped = await compare(small, { ...asked, requested: 9 });
    const path = join(home, "stopped");
    writeFolder(path, experimentFiles(stopped, facts), { known: experimentFileNames });
    expect(await verify(path)).toMatchObject({ verified: true, findings: [] });
  });
  test("is not run again where the package has other worlds, and that is said", async () => {
    const path = folder("other");
    const {
      format: _,
      package: __,
      version: ___,
      digest: ____,
      ...content
    } = JSON.parse(text(path, "manifest.json")) as Manifest;
    expect(content.worlds).toEqual({ count: 2, digest: trial.worlds!.digest });
    const other = manifest({ ...content, worlds: { count: 2, digest: "0".repeat(64) } });
    writeFileSync(join(path, "manifest.json"), manifestText(other));
    const { verified, findings } = await verify(path);
    expect(verified).toBe(false);
    expect(findings.join()).toMatch(/^not run again: it was made over other plausible worlds/);
  });
  test("names the world of every run, and tells the worlds in its report and its commands", () => {
    const path = folder("whole");
    const [head, ...rows] = text(path, "runs.csv").trim().split("\n");
    expect(head).toMatch(/^run_id,design,replication,seed,world,people,/);
    expect(rows.map((row) => row.split(",")[4])).toEqual(["1", "1", "2", "2", "1", "1", "2", "2", "1", "1"]);
    const page = text(path, "report.html");
    expect(page).toContain('<section id="worlds"');
    expect(page).toContain("between worlds");
    expect(page).toContain("--worlds 2");
    expect(commandsOf(trial)[0]).toMatch(/ --worlds 2$/);
    expect(worldsText(trial, trial.worlds!)).toMatch(/^2 plausible worlds, 2 runs or more in each/);
  });
  test("says for every target that is not met in each world in how many it is, on the screen and in the report", () => {
    const worlds = {
      ...trial.worlds!,
      unmet: ["trustCommitment"],
      targets: trial.worlds!.targets.map((target) => ({
        ...target,
        worlds: 40,
        met: ({ trustCommitment: 0, turnover: 27 } as Record<string, number>)[target.name] ?? 40,
      })),
    };
    const told = "turnover (met in 27 of 40 worlds) and trustCommitment (met in 0 of 40 worlds)";
    const lines = worldsText(trial, worlds).split("\n");
    expect(lines).toContain(`targets of the calibration that are not met in each world: ${told}`);
    const page = parseHTML(report({ ...trial, worlds })).document.getElementById("worlds")!;
    expect(page.textContent).toContain("None of the shipped worlds meets trustCommitment: ");
    expect(page.textContent).toContain(`Not every target of the calibration is met in each world: ${told}.`);
    const cells = [...page.querySelectorAll("table")].at(-1)!.querySelectorAll("tbody tr");
    expect(cells.length).toBe(targets.length);
    const last = [...cells].map((row) => [...row.querySelectorAll("th, td")].at(-1)!.textContent);
    expect(last.filter((cell) => cell === "40 of 40").length).toBe(targets.length - 2);
    const all = { ...worlds, unmet: [], targets: worlds.targets.map((target) => ({ ...target, met: 40 })) };
    expect(worldsText(trial, all)).toContain("every target of the calibration is met in each of these worlds");
    expect(report({ ...trial, worlds: all })).toContain(
      "In each of these worlds every target of the calibration is met.",
    );
  });
  test("tells what worlds do to the number of runs, and to a number that the scenario sets, and verifies", async () => {
    const own = { ...inWorld(small, { "mind.trust.gain": 0.0123 }), replications: 2 };
    const tell = async (name: string, options: object): Promise<[screen: string, page: string]> => {
      const made = await compare(own, { ...asked, replications: undefined, ...options });
      const path = writeFolder(join(home, name), experimentFiles(made, facts), { known: experimentFileNames });
      expect(await verify(path)).toMatchObject({ verified: true, rerun: true, findings: [] });
      return [worldsText(made, made.worlds!), text(path, "report.html")];
    };
    for (const told of await tell("raised", { worlds: 2 })) {
      expect(told).toMatch(raised);
      expect(told).toMatch(overlaid);
    }
    for (const told of await tell("few", { worlds: 9, replications: 3 }))
      expect(told).toMatch(/3 replications of 9 worlds: only worlds 1 to 3 are visited/);
  });
  test("promises no interval, and no equal pairs, where every world has one run", async () => {
    const single = await compare({ ...small, primary: "attitude" }, { ...asked, replications: 4, worlds: 4 });
    const page = report(single);
    expect(page).toContain(
      "One run in each of a few worlds says nothing of luck: run more replications for an interval.",
    );
    expect(page).not.toContain("The interval says how much would change");
    const of = (design: string): number[] =>
      single.results.filter(({ spec }) => spec.design === design).map(({ outcomes }) => outcomes.attitude!);
    const [nothing, cascade] = [of("nothing"), of("cascade")];
    const differences = cascade.map((value, r) => value - nothing[r]!);
    expect(new Set(differences).size).toBeGreaterThan(1);
    expect(page).not.toContain("the same in every pair");
  });
  test("without worlds has none of this", async () => {
    const files = experimentFiles(await compare(small, { ...asked, worlds: undefined }), facts);
    const of = (name: string): string => new TextDecoder().decode(files.get(name));
    expect(of("runs.csv").split("\n")[0]).toMatch(/^run_id,design,replication,seed,people,/);
    expect("worlds" in (JSON.parse(of("manifest.json")) as object)).toBe(false);
    expect(of("report.html")).not.toMatch(/id="worlds"|plausible world|--worlds/);
  });
});

describe.skipIf(!built)("worlds on worker threads", () => {
  test("are told by the command: what it prints is what the report says", async () => {
    const path = join(home, "own.yaml");
    writeFileSync(path, stringify({ ...inWorld(small, { "mind.trust.gain": 0.0123 }), replications: 2 }));
    const out = join(home, "own");
    const chunks: string[] = [];
    const write = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => chunks.push(String(chunk)) > 0);
    const words = ["--designs", "cascade", "--worlds", "2", "--workers", "1", "--quiet", "--out", out];
    try {
      expect(await main(["compare", path, ...words])).toBe(0);
    } finally {
      write.mockRestore();
    }
    for (const told of [chunks.join(""), text(out, "report.html")]) {
      expect(told).toMatch(raised);
      expect(told).toMatch(overlaid);
    }
  });
  test("give the same as in process, with any number of them", async () => {
    for (const workers of [1, 3]) {
      const there = await compare(small, { ...asked, executor: pool({ workers }) });
      expect(there.digest).toBe(trial.digest);
      expect(JSON.stringify(there)).toBe(JSON.stringify(trial));
    }
  });
});
