import { expect, test } from "vitest";
import { compare } from "../../src/analysis/compare.ts";
import { refuseIndividuals, refuseTooFew, trialPeople } from "../../src/analysis/privacy.ts";
import { InputError } from "../../src/core/errors.ts";
import { inProcess } from "../../src/experiment/executor.ts";
import { buildNetwork } from "../../src/people/network.ts";
import type { Organisation, Source } from "../../src/people/population.ts";
import { buildPopulation, groupingOf } from "../../src/people/population.ts";
import { study } from "../experiment/study.ts";
import { fakeRunner } from "./results.ts";

const own: Source = { kind: "imported", minimumGroup: 10, publicData: null };

function organisation(sizes: number[], source: Source): Organisation {
  const values = sizes.flatMap((size, code) => Array<string>(size).fill(`department ${code}`));
  const { people } = buildPopulation({
    manager: values.map((_, i) => (i === 0 ? -1 : 0)),
    groupings: [groupingOf("department", values)],
    source,
    generated: ["work ties"],
  });
  return {
    people,
    network: buildNetwork({ n: people.n, layers: [{ name: "work", directed: false }], source: [], target: [] }),
  };
}

test("an organisation smaller than the smallest group is refused, unless the data are public", async () => {
  const small = organisation([4, 5], own);
  expect(() => refuseTooFew(small)).toThrow("invalid: 9 people; expected at least 10");
  await expect(compare(study(), { organisation: small, executor: inProcess(fakeRunner) })).rejects.toThrow(InputError);
  expect(() => refuseTooFew(organisation([5, 5], own))).not.toThrow();
  expect(() => refuseTooFew(organisation([2], { ...own, publicData: "Somebody 1990" }))).not.toThrow();
});

test("values of single people are refused of an organisation's own people only", () => {
  expect(() => refuseIndividuals(own, "attitude")).toThrow("attitude of single people is not handed out");
  expect(() => refuseIndividuals({ kind: "synthetic" }, "attitude")).not.toThrow();
  expect(() => refuseIndividuals({ ...own, publicData: "Somebody 1990" }, "attitude")).not.toThrow();
});

test("a trial says where its people come from, and what was merged", () => {
  const found = trialPeople(organisation([20, 20, 20, 4], own), 64, "department", ["1 column left out"]);
  expect(found).toMatchObject({
    count: 64,
    source: "imported",
    publicData: null,
    minimumGroup: 10,
    generated: ["work ties"],
  });
  expect(found.notices).toEqual([
    "1 column left out",
    expect.stringContaining("department: only the whole organisation is shown"),
  ]);
  expect(trialPeople(null, 1000, null, [])).toMatchObject({ source: "synthetic", minimumGroup: 1, notices: [] });
});

test("a minimum group below 5 counts as 5", () => {
  expect(trialPeople(organisation([20], { ...own, minimumGroup: 1 }), 20, null, []).minimumGroup).toBe(5);
});
