import { Command } from "commander";
import { afterEach, describe, expect, test, vi } from "vitest";
import { InputError } from "../../src/core/errors.ts";
import { addPatterns } from "../../src/node/commands/patterns.ts";

/** What the command prints on stdout, and its exit code. */
async function answer(...words: string[]): Promise<{ out: string; code: number }> {
  const printed: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => printed.push(String(text)) > 0);
  let code = Number.NaN;
  const program = new Command().exitOverride();
  addPatterns(program, (given) => {
    code = given;
  });
  await program.parseAsync(["patterns", "--quiet", ...words], { from: "user" });
  vi.restoreAllMocks();
  return { out: printed.join(""), code };
}
afterEach(() => vi.restoreAllMocks());

describe("groundswell patterns", () => {
  test("prints the scorecard of those asked for and says 0 where all is as listed", async () => {
    const { out, code } = await answer("o11,O1", "O11");
    expect(code).toBe(0);
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^pattern +source +expected +got +checks +verdict$/);
    expect(lines[1]).toMatch(/^O1 +repeated means agree +DeGroot.* 1974 +0\.4 ± 1e-12 +0\.4 +4 of 4 +reproduced$/);
    expect(lines[3]).toMatch(/^O11 +riot or one person +Granovetter 1978 +exactly 100 +100 +2 of 2 +reproduced$/);
    expect(lines.at(-1)).toBe("2 reproduced, 0 not reproduced, 0 not run (first seeds)");
  });

  test("prints every check, or JSON and nothing else, on either set of seeds", async () => {
    const checks = (await answer("O11", "--checks")).out;
    expect(checks).toContain("holds  rioters, a 2 in the place of the 1: expected exactly 1, got 1\n");
    const { out, code } = await answer("O13", "--json", "--seeds", "second");
    const { seeds, asListed, rows } = JSON.parse(out);
    expect([seeds, asListed, code, rows.length, rows[0].verdict]).toEqual(["second", true, 0, 1, "reproduced"]);
    expect(rows[0].checks[0]).toMatchObject({ expected: 0.41979, tolerance: 1e-5, holds: true });
  });

  test("tells a known failure, its reason, and still says 0", async () => {
    const { out, code } = await answer("O10");
    expect(code).toBe(0);
    expect(out).toMatch(
      /0 ± 0\.01 +0\.0115 +.*not reproduced\n +the same of 20,000 people.*one run\n +the tolerance of \.01/,
    );
    expect(out).toContain("0 reproduced, 1 not reproduced, 0 not run (first seeds)");
  });

  test("refuses words that it does not know, all at once", async () => {
    const error = await answer("O99", "--seeds", "third").catch((error: unknown) => error);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems.map(({ path }) => path)).toEqual(["ids", "seeds"]);
  });
});
