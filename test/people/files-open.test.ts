import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ReadOptions } from "../../src/people/files/options.ts";
import { readOrganisation } from "../../src/people/files/organisation.ts";
import { tieCount } from "../../src/people/network.ts";
import { bytesOf, dataPath, hasData, refusalOf } from "./files-data.ts";

const sets = hasData
  ? readdirSync(dataPath("open")).filter((name) => existsSync(dataPath(`open/${name}/employees.csv`)))
  : [];

describe.skipIf(!hasData)("the open data sets", () => {
  test("are all there", () => expect(sets.length).toBeGreaterThanOrEqual(20));

  test.each(sets)("%s loads with the people and ties of its meta.json", (name) => {
    const optional = (file: string) =>
      existsSync(dataPath(`open/${name}/${file}`)) ? bytesOf(`open/${name}/${file}`) : undefined;
    const meta = JSON.parse(readFileSync(dataPath(`open/${name}/meta.json`), "utf8"));
    const { organisation, account } = readOrganisation({
      employees: bytesOf(`open/${name}/employees.csv`),
      ties: optional("ties.csv"),
      meta: optional("meta.json"),
    });
    const { people, network } = organisation;
    expect(people.n).toBe(meta.n);
    expect(Object.fromEntries(account.ties.map(({ type, rows }) => [type, rows]))).toEqual(
      Object.fromEntries(Object.entries<{ rows: number }>(meta.ties).map(([type, { rows }]) => [type, rows])),
    );
    for (const { type, directed } of account.ties) expect(directed).toBe(meta.ties[type].directed);
    for (const tie of account.ties)
      expect(tie.ties + tie.otherWaves + tie.selfTies + tie.merged + tie.without).toBe(tie.rows);
    if (meta.managers_known > 0) expect(people.manager.filter((m) => m >= 0).length).toBe(meta.managers_known);
    else expect(people.manager.filter((m) => m < 0).length).toBe(1);
    const reporting = people.n - people.manager.filter((m) => m < 0).length;
    const listed = account.ties.reduce((sum, { ties }) => sum + ties, 0);
    if (account.ties.length > 0) expect(tieCount(network)).toBe(reporting + listed);
    else expect(network.neighbours.length / people.n).toBeGreaterThan(11);
    expect(network.weights.every((weight) => weight > 0 && weight <= 2)).toBe(true);
    expect(people.generated.length).toBe((meta.managers_known > 0 ? 0 : 1) + (account.ties.length > 0 ? 0 : 1));
  });

  test("Krackhardt's words of level have an order, which is shown", () => {
    const { account, organisation } = readOrganisation({
      employees: bytesOf("open/krackhardt_hightech/employees.csv"),
      ties: bytesOf("open/krackhardt_hightech/ties.csv"),
    });
    expect(account.levels.order).toEqual(["Manager", "Vice President", "CEO"]);
    expect(account.lines()).toContain("order of levels, low to high: Manager < Vice President < CEO");
    expect(organisation.people.groupings.find(({ name }) => name === "level")?.ordered).toBe(true);
  });

  test("words without an order stay unordered, this is said, and --levels gives one", () => {
    const employees = bytesOf("open/bank_wiring_room/employees.csv");
    const guessed = readOrganisation({ employees });
    expect(guessed.account.levels.order).toBeUndefined();
    expect(guessed.account.publicLines().join("\n")).toContain("levels stay unordered; --levels gives an order");
    const given = readOrganisation({ employees }, { levels: ["wireman", "solderer", "inspector"] });
    const level = given.organisation.people.groupings.find(({ name }) => name === "level")!;
    expect([level.ordered, level.labels]).toEqual([true, ["wireman", "solderer", "inspector"]]);
    expect(refusalOf({ employees }, { levels: ["wireman", "inspector"] }).message).toContain("solderer");
  });

  test("Enron uses the last month of each type, or the one that is asked for", () => {
    const files = { employees: bytesOf("open/enron_184/employees.csv"), ties: bytesOf("open/enron_184/ties.csv") };
    const last = readOrganisation(files).account.ties.map(({ wave, ties }) => [wave, ties]);
    expect(last).toEqual([
      ["2002-05", 1],
      ["2002-06", 11],
    ]);
    const peak = readOrganisation(files, { wave: "2001-10" }).account.ties.map(({ wave, ties }) => [wave, ties]);
    expect(peak).toEqual([
      ["2001-10", 195],
      ["2001-10", 712],
    ]);
    expect(refusalOf(files, { wave: "2001-13" }).message).toContain("unknown time");
  });
});

/** What each messy file needs in order to load; none: loads as it is. */
const DECISIONS: Readonly<Record<string, ReadOptions>> = {
  "hm_treasury_2013-03.csv": { top: ["self"], cut: ["0>19533", "0>19535", "0>19576"] },
  "dclg_2014-09.csv": {},
  "bis_2011-09.csv": { top: ["self"] },
  "mod_2012-09.csv": { top: ["unplaced"] },
  "justice_2011-09.csv": { top: ["self", "unplaced"] },
  "education_2011-09.csv": { top: ["unplaced"] },
};

describe.skipIf(!hasData)("the messy UK organograms", () => {
  const folder = "open/uk_organograms_messy";
  const expected = hasData ? JSON.parse(readFileSync(dataPath(`${folder}/expected.json`), "utf8")) : {};

  test.each(Object.keys(expected))("%s yields exactly the counts of expected.json, refused or not", (name) => {
    const files = { employees: bytesOf(`${folder}/${name}`) };
    const options = DECISIONS[name]!;
    const needs = Object.keys(options).length > 0;
    const { account } = needs ? refusalOf(files) : readOrganisation(files);
    const { found } = account;
    const counts = expected[name];
    expect({
      rows: found.rows,
      distinct_ids: found.distinctIds,
      duplicate_ids: found.duplicateIds,
      self_managers: found.selfManagers,
      roots: found.roots,
      root_ids: found.rootIds.slice(0, 12),
      unknown_manager_posts: found.unknownManagerPosts,
      unknown_manager_ids: found.unknownManagerIds,
      cycles_longer_than_one: found.cyclesLongerThanOne,
      conflicting_duplicates: found.conflictingDuplicates,
    }).toEqual(counts);
    const decided = readOrganisation(files, options);
    expect(decided.account.found).toEqual(found);
    expect(decided.organisation.people.n).toBe(counts.distinct_ids);
    const printed = account.asks.map(({ option }) => option).join(" ");
    for (const word of options.top ?? []) expect(printed).toContain(`--top ${word}`);
    for (const edge of options.cut ?? []) expect(printed).toContain(`--cut "${edge}"`);
  });
});
