import { execFile, spawn } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sha256Of } from "../../src/core/digest.ts";
import { canonical } from "../../src/node/json.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "scripts/groundswell.mjs");
const built = existsSync(join(root, "dist/node/main.js"));
if (!built) console.warn("skipped: the command line (dist is not built: npm run build)");

const home = mkdtempSync(join(tmpdir(), "groundswell-cli-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a folder of its own, as a stranger would. */
function groundswell(...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...words], { cwd: home, maxBuffer: 1 << 28 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err });
    });
  });
}

const quick = ["--replications", "2", "--days", "12", "--workers", "1"];
const small = join(home, "small.yaml");
const employees = join(home, "employees.csv");
const ties = join(home, "ties.csv");

beforeAll(async () => {
  if (!built) return;
  const { out } = await groundswell("scenarios", "show", "tsunami-or-tailored");
  writeFileSync(small, out.replace(/^( +people: )\d+/m, "$180"));
  const people = Array.from(
    { length: 40 },
    (_, i) => `p${i},${i === 0 ? "" : `p${Math.floor((i - 1) / 6)}`},${i % 2 ? "north" : "south"}`,
  );
  writeFileSync(employees, `id,manager_id,department\n${people.join("\n")}\n`);
  const pairs = Array.from({ length: 40 }, (_, i) => `p${i},p${(i * 7 + 3) % 40},work,1`).filter(
    (row) => !/^(p\d+),\1,/.test(row),
  );
  writeFileSync(ties, `source,target,type,weight\n${pairs.join("\n")}\n`);
});

describe.skipIf(!built)("groundswell", () => {
  test("explains itself without a word, with --help, and for every command with examples", async () => {
    const { code, out, err } = await groundswell();
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/Usage: groundswell.*compare.*verify.*Examples:/s);
    for (const command of ["compare", "run", "check", "scenarios", "import", "verify"]) {
      const help = await groundswell(command, "--help");
      expect([help.code, help.err]).toEqual([0, ""]);
      expect(help.out).toMatch(/Examples:\n {2}groundswell /);
    }
  });

  test("says its version", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(await groundswell("--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  test.each([
    [["comapre"], /unknown command 'comapre'.*compare/s],
    [["compare", "--replicatons", "3"], /unknown option '--replicatons'.*--replications/s],
    [["compare", "tsunami-or-tailord"], /unknown "tsunami-or-tailord".*did you mean tsunami-or-tailored\?/],
    [["compare", "gone.yaml"], /gone\.yaml: missing file/],
    [["compare", "."], /a folder; expected a file/],
    [["compare", "--replications", "0"], /--replications: invalid "0"; expected a whole number from 1/],
    [["compare", "--replications", "-1"], /--replications/],
    [["compare", "--replications", "abc", "--days", "x", "--workers", "0"], /--replications.*--days.*--workers/s],
    [["compare", "--replications", "99999999999999999999"], /--replications/],
    [["compare", "--seed", ""], /--seed: invalid/],
    [["compare", "--designs", "cascad,fluid", ...quick], /unknown "cascad"; expected .*did you mean cascade\?/],
    [["compare", "--ties", "ties.csv", "--no-generate"], /--ties: missing --employees.*--no-generate: missing/s],
    [
      ["compare", "--employees", "gone.csv", "--ties", "also-gone.csv"],
      /gone\.csv: missing file.*also-gone\.csv: missing file/s,
    ],
    [["compare", "--employees", "."], /a folder; expected a file/],
    [["compare", "--by", "departmnt", "--employees", "employees.csv", ...quick], /departmnt/],
    [["run"], /--design/],
    [["run", "--design", "fluidd"], /unknown "fluidd".*did you mean fluid\?/],
    [["scenarios", "show", "x"], /unknown "x"/],
    [["verify", "gone"], /gone: missing folder/],
    [["import"], /missing employees\.csv/],
    [["check", "gone.yaml"], /gone\.yaml: missing file/],
    [["compare", "--map", "x"], /--map/],
  ])("refuses %j with exit code 2 and prints nothing on stdout", async (words, expected) => {
    const { code, out, err } = await groundswell(...words);
    expect(err).toMatch(expected);
    expect(err).not.toMatch(/\n {4}at /);
    expect([code, out]).toEqual([2, ""]);
  });

  test("check tells every problem of a file with line and column, and passes a good one", async () => {
    const bad = join(home, "bad.yaml");
    writeFileSync(
      bad,
      readFileSync(small, "utf8")
        .replace(/^days: .*/m, "days: -3")
        .replace(/^replications:/m, "replicatons:"),
    );
    const { code, out, err } = await groundswell("check", small, bad);
    expect(code).toBe(2);
    expect(out).toMatch(/small\.yaml: in order: \d+ designs/);
    expect(err).toMatch(/bad\.yaml:\d+:\d+: .*days/);
    expect(err).toMatch(/bad\.yaml:\d+:\d+: .*replicatons.*did you mean replications/);
    const json = await groundswell("check", bad, "--json");
    expect(JSON.parse(json.out).files[0].problems.length).toBeGreaterThan(1);
    expect(JSON.parse(json.out).files[0].notices).toEqual([]);
    expect((await groundswell("check", small)).code).toBe(0);
  });

  test("check says what to know of the results though nothing is wrong", async () => {
    const brief = join(home, "brief.yaml");
    writeFileSync(
      brief,
      readFileSync(small, "utf8")
        .replace(/^days: .*/m, "days: 150")
        .replace(/^replications: .*/m, "replications: 5"),
    );
    const { code, out } = await groundswell("check", brief);
    const lines = out.trimEnd().split("\n");
    expect([code, lines.length]).toEqual([0, 3]);
    expect(lines[0]).toContain("in order: ");
    expect(lines[1]).toMatch(/brief\.yaml: notice: results will be of day 150, \d+ days after the campaign, not 130$/);
    expect(lines[2]).toMatch(/brief\.yaml: notice: replications is 5: fewer than 30 give wide intervals$/);
    const json = JSON.parse((await groundswell("check", brief, "--json")).out);
    expect(json.sound).toBe(true);
    expect(json.files[0].notices).toEqual(lines.slice(1).map((line) => line.slice(line.indexOf("notice: ") + 8)));
  });

  test("check and compare tell of an order that there is not, and of one that stands on no day", async () => {
    const [none, late] = [join(home, "no-order.yaml"), join(home, "late-order.yaml")];
    const given = (conditions: Record<string, number>): string => {
      const rows = Object.entries(conditions).map(([name, value]) => `  ${name}: ${value}\n`);
      const others = readFileSync(small, "utf8").replace(/^ {2}mandate(First)?: .*\n/gm, "");
      return others.replace(/^conditions:.*\n/m, `conditions:\n${rows.join("")}`);
    };
    writeFileSync(none, given({ mandateFirst: 5 }));
    writeFileSync(late, given({ mandate: 0.5, mandateFirst: 200 }));
    const notice = "notice: conditions.mandateFirst is 5, and conditions.mandate is 0: there is no order to practise\n";
    expect((await groundswell("check", none)).out).toContain(notice);
    const compared = await groundswell("compare", none, "--designs", "cascade", "--json", ...quick);
    expect([compared.code, compared.err]).toEqual([0, expect.stringContaining(notice)]);
    JSON.parse(compared.out);
    expect((await groundswell("compare", late, "--designs", "cascade", ...quick)).err).toContain(
      "notice: conditions.mandateFirst is 200 and days is 12: the order to practise stands on no day\n",
    );
  });

  test("--json prints the one object that is promised, and nothing else", async () => {
    const { code, out, err } = await groundswell("compare", small, "--designs", "cascade,fluid", "--json", ...quick);
    expect([code, err]).toEqual([0, ""]);
    const object = JSON.parse(out);
    expect(object).toMatchObject({ scenario: "tsunami-or-tailored", replications: 2, days: 12, people: 80 });
    expect(Object.keys(object.designs).sort()).toEqual(["cascade", "fluid", "nothing"]);
    for (const measure of ["practising", "trying", "attitude", "trust", "wellbeing", "reach", "cost"])
      expect(Object.keys(object.designs.fluid[measure])).toEqual(["mean", "low", "high"]);
    expect(Object.keys(object.pairs[0]).sort()).toEqual([
      "a",
      "b",
      "difference",
      "high",
      "losses",
      "low",
      "measure",
      "ties",
      "varianceRatio",
      "wins",
    ]);
    expect(object.digest).toMatch(/^[0-9a-f]{64}$/);
    const again = await groundswell(
      "compare",
      small,
      "--designs",
      "cascade,fluid",
      "--json",
      ...quick.slice(0, 4),
      "--workers",
      "3",
    );
    expect(again.out).toBe(out);
  });

  test("prints a sentence and a table, silent about progress where stderr is no terminal", async () => {
    const { code, out, err } = await groundswell("compare", small, ...quick);
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n")[0]!.length).toBeGreaterThan(40);
    expect(out).toMatch(/nothing +cascade +fluid/);
  });

  test("runs one design alone", async () => {
    const { code, out } = await groundswell("run", small, "--design", "fluid", "--days", "12");
    expect(code).toBe(0);
    expect(out).toMatch(/1 replication/);
    expect(out).not.toMatch(/cascade/);
  });

  test("shows an import without a value of a withheld column", async () => {
    const file = join(home, "pay.csv");
    writeFileSync(
      file,
      readFileSync(employees, "utf8")
        .replace("department", "department,salary")
        .replace(/(north|south)/g, "$1,98765"),
    );
    const { code, out } = await groundswell("import", file);
    expect(code).toBe(0);
    expect(out).toMatch(/salary/);
    expect(out).not.toMatch(/98765/);
    const json = await groundswell("import", file, "--json");
    expect(JSON.parse(json.out)).toMatchObject({ rows: 40, people: 40 });
    expect(json.out).not.toMatch(/98765|"p\d+"/);
  });

  test("ends well when its reader has seen enough", async () => {
    const child = spawn(process.execPath, [program, "scenarios", "show", "tsunami-or-tailored"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let err = "";
    child.stderr.on("data", (part) => {
      err += part;
    });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([0, ""]);
  });
});

describe.skipIf(!built)("an experiment's folder", () => {
  const out = join(home, "first");
  const names = [
    "manifest.json",
    "report.html",
    "runs.csv",
    "runs.parquet",
    "scenario.yaml",
    "series.csv",
    "series.parquet",
  ];

  beforeAll(async () => {
    if (built) expect((await groundswell("compare", small, "--out", "first", ...quick)).code).toBe(0);
  });

  /** A copy in which `change` was made. */
  const changed = (name: string, change: (folder: string) => void): string => {
    const folder = join(home, name);
    cpSync(out, folder, { recursive: true });
    change(folder);
    return folder;
  };

  test("holds its seven files, each with the hash of the manifest, and nothing of this machine", () => {
    expect(readdirSync(out).sort()).toEqual(names);
    const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"));
    for (const name of names.filter((one) => one !== "manifest.json"))
      expect(manifest.outputs[name]).toBe(sha256Of(readFileSync(join(out, name))));
    for (const name of names) expect(readFileSync(join(out, name), "latin1")).not.toContain(home);
    expect(readFileSync(join(out, "runs.csv"), "utf8")).toMatch(/^run_id,design,replication/);
    expect(readFileSync(join(out, "series.csv"), "utf8").split("\n")[0]).toMatch(/measure,value$/);
  });

  test("is the same, byte for byte, when made again", async () => {
    expect((await groundswell("compare", small, "--out", "again", ...quick)).code).toBe(0);
    for (const name of names) expect(readFileSync(join(home, "again", name))).toEqual(readFileSync(join(out, name)));
  });

  test("is verified by running it again", async () => {
    const { code, out: told } = await groundswell("verify", "first");
    expect(told).toMatch(/^verified: /);
    expect(code).toBe(0);
  });

  test("is never overwritten without --force", async () => {
    const { code, err } = await groundswell("compare", small, "--out", "first", ...quick);
    expect(code).toBe(2);
    expect(err).toMatch(/an experiment is there.*force/);
    expect((await groundswell("compare", small, "--out", "first", "--force", ...quick)).code).toBe(0);
    mkdirSync(join(home, "mine"));
    writeFileSync(join(home, "mine/thesis.doc"), "mine");
    expect((await groundswell("compare", small, "--out", "mine", "--force", ...quick)).code).toBe(2);
    expect(readdirSync(join(home, "mine"))).toEqual(["thesis.doc"]);
  });

  test.each(names)("with one byte of %s changed is not verified, and the file is named", async (name) => {
    const folder = changed(`byte-${name}`, (at) => {
      const bytes = readFileSync(join(at, name));
      const k = Math.floor(bytes.length / 2);
      bytes[k] = bytes[k]! ^ 1;
      writeFileSync(join(at, name), bytes);
    });
    const { code, out: told } = await groundswell("verify", folder);
    expect(code).toBe(1);
    expect(told).toContain(name);
    expect(told).toMatch(/not verified/);
  });

  test("with a file gone, or one too many, is not verified, and the file is named", async () => {
    const less = await groundswell(
      "verify",
      changed("less", (at) => rmSync(join(at, "runs.csv"))),
    );
    expect([less.code, less.out]).toEqual([1, expect.stringContaining("missing: runs.csv")]);
    const more = await groundswell(
      "verify",
      changed("more", (at) => writeFileSync(join(at, "extra.txt"), "x")),
    );
    expect([more.code, more.out]).toEqual([1, expect.stringContaining("extra.txt")]);
    const none = await groundswell(
      "verify",
      changed("none", (at) => rmSync(join(at, "manifest.json"))),
    );
    expect([none.code, none.out]).toEqual([1, expect.stringContaining("missing: manifest.json")]);
  });

  /** Rewrites the manifest, with hashes that fit. */
  const forge = (folder: string, change: (manifest: Record<string, unknown>) => void): void => {
    const path = join(folder, "manifest.json");
    const { digest: _, ...body } = JSON.parse(readFileSync(path, "utf8"));
    for (const name of Object.keys(body.outputs)) body.outputs[name] = sha256Of(readFileSync(join(folder, name)));
    change(body);
    writeFileSync(path, `${JSON.stringify({ ...body, digest: sha256Of(canonical(body)) }, null, 2)}\n`);
  };

  test("a result that was changed with its hashes is found by running it again", async () => {
    const folder = changed("forged", (at) => {
      appendFileSync(join(at, "report.html"), "<!-- better -->");
      forge(at, () => {});
    });
    const { code, out: told } = await groundswell("verify", folder);
    expect([code, told]).toEqual([1, expect.stringContaining("differs: report.html")]);
  });

  test("of another version has only its files checked, and this is said", async () => {
    const folder = changed("older", (at) => forge(at, (manifest) => Object.assign(manifest, { version: "0.0.9" })));
    const { code, out: told } = await groundswell("verify", folder);
    expect([code, told]).toEqual([1, expect.stringMatching(/version 0\.0\.9.*files are unchanged/)]);
  });
});

describe.skipIf(!built)("an organisation's own files", () => {
  const files = ["--employees", "employees.csv", "--ties", "ties.csv"];

  test("go from files to a folder that is verified with the same files only", async () => {
    const made = await groundswell("compare", small, ...files, "--by", "department", "--out", "ours", ...quick);
    expect(made.code).toBe(0);
    for (const name of readdirSync(join(home, "ours"))) {
      const text = readFileSync(join(home, "ours", name), "latin1");
      expect(text).not.toMatch(/\bp(1[0-9]|2[0-9]|39)\b/);
      expect(text).not.toContain('employees.csv"');
    }
    expect(await groundswell("verify", "ours", ...files)).toMatchObject({ code: 0 });
    const without = await groundswell("verify", "ours");
    expect([without.code, without.out]).toEqual([
      1,
      expect.stringMatching(/expected --employees FILE --ties FILE.*unchanged/),
    ]);
    const gone = await groundswell("verify", "ours", "--employees", "gone.csv", "--ties", "ties.csv");
    expect([gone.code, gone.out]).toEqual([
      1,
      expect.stringMatching(/not run again: gone\.csv: missing file.*unchanged/),
    ]);
    writeFileSync(join(home, "other.csv"), readFileSync(employees, "utf8").replace("south", "north"));
    const other = await groundswell("verify", "ours", "--employees", "other.csv", "--ties", "ties.csv");
    expect([other.code, other.out]).toEqual([1, expect.stringContaining("the employees file is not the one")]);
  });

  test("that are refused leave nothing behind", async () => {
    writeFileSync(join(home, "loop.csv"), "id,manager_id\na,b\nb,a\n");
    const { code, err } = await groundswell("compare", small, "--employees", "loop.csv", "--out", "never", ...quick);
    expect(code).toBe(2);
    expect(err.length).toBeGreaterThan(10);
    expect(existsSync(join(home, "never"))).toBe(false);
  });
});

describe.skipIf(!built || process.platform === "win32")("Ctrl-C", () => {
  /** Starts a long comparison, sends signals after so many milliseconds, and waits for its end. */
  const interrupted = (words: string[], ...after: number[]): Promise<Ended & { readonly ms: number }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [program, "compare", ...words, "--workers", "2"], { cwd: home });
      const begun = performance.now();
      let [out, err] = ["", ""];
      child.stdout.on("data", (part) => {
        out += part;
      });
      child.stderr.on("data", (part) => {
        err += part;
      });
      for (const ms of after) setTimeout(() => child.kill("SIGINT"), ms);
      child.on("close", (code) => resolve({ code: code ?? -1, out, err, ms: performance.now() - begun }));
    });

  test("keeps and reports the finished pairs, and their folder is verified", async () => {
    const { code, out, err, ms } = await interrupted(
      [small, "--days", "40", "--replications", "50000", "--out", "stopped", "--json"],
      5000,
    );
    expect(ms).toBeLessThan(30_000);
    expect(err).toMatch(/stopped: \d+ of 50000 pairs are finished/);
    expect(code).toBe(1);
    const { replications } = JSON.parse(out);
    expect(replications).toBeGreaterThan(0);
    expect(replications).toBeLessThan(50_000);
    const { out: told, code: verified } = await groundswell("verify", "stopped");
    expect(told).toMatch(/^verified/);
    expect(verified).toBe(0);
  });

  test("before the first pair is finished says so and writes nothing", async () => {
    const { code, out, err } = await interrupted(["--days", "10000", "--replications", "2", "--out", "early"], 6000);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/interrupted before the first/);
    expect(existsSync(join(home, "early"))).toBe(false);
  });
});
