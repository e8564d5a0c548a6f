import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256Of } from "../../src/core/digest.ts";
import type { ReadOptions } from "../../src/people/files/options.ts";
import { readOrganisation } from "../../src/people/files/organisation.ts";
import { strengthsOf } from "../../src/people/files/tie-weights.ts";
import { layerOf } from "../../src/people/network.ts";
import { readText, refusalOfText, text } from "./files-data.ts";

const PEOPLE = "id,manager_id\na,\nb,a\nc,a\nd,b\n";

/** Ties of one layer as `listener>heard weight`, by identifier. */
function heard(ties: string, layer: string, options: ReadOptions = {}, meta?: object): string[] {
  const { organisation } = readOrganisation(
    {
      employees: text("e.csv", PEOPLE),
      ties: text("t.csv", ties),
      ...(meta ? { meta: text("meta.json", JSON.stringify(meta)) } : {}),
    },
    options,
  );
  const { people } = organisation;
  const names = new Map(["a", "b", "c", "d"].map((id) => [sha256Of(id).slice(0, 16), id]));
  const hex = (word: number) => word.toString(16).padStart(8, "0");
  const name = (i: number) => names.get(hex(people.keys.high[i]!) + hex(people.keys.low[i]!));
  const network = layerOf(organisation.network, layer);
  const out: string[] = [];
  for (let i = 0; i < network.n; i++)
    for (let e = network.offsets[i]!; e < network.offsets[i + 1]!; e++)
      out.push(`${name(i)}>${name(network.neighbours[e]!)} ${Number(network.weights[e]!.toFixed(4))}`);
  return out.sort();
}

describe("who listens to whom", () => {
  test("a choice: the source listens to the target; a message: the target to the source", () => {
    expect(heard("source,target,type\na,b,advice\n", "advice")).toEqual(["a>b 1"]);
    expect(heard("source,target,type\na,b,email\nc,b,email\n", "email")).toEqual(["b>a 1", "b>c 1"]);
  });

  test("a type without direction goes both ways, as meta.json says or as every tie stands both ways", () => {
    const meta = { ties: { advice: { directed: false } } };
    expect(heard("source,target,type\na,b,advice\n", "advice", {}, meta)).toEqual(["a>b 1", "b>a 1"]);
    const { account } = readText(PEOPLE, "source,target\na,b\nb,a\n");
    expect(account.ties[0]).toMatchObject({ directed: false, ties: 1, merged: 1 });
    expect(account.ties[0]?.rule).toContain("every tie stands both ways");
  });

  test("the line is a layer of its own, both ways", () => {
    const layers = readText(PEOPLE, "source,target\na,b\n").organisation.network.layers;
    expect(layers).toEqual([
      { name: "reporting", directed: false },
      { name: "tie", directed: true },
    ]);
    expect(heard("source,target,type\na,b,advice\n", "reporting").length).toBe(6);
  });
});

describe("how numbers become strengths", () => {
  test("each number by itself: 1 is 1, none is above 2, and the order is kept", () => {
    expect([...strengthsOf([0.25, 1, 3, 7], "strength")]).toEqual([0.4, 1, 1.5, 1.75]);
    const counts = [1, 3, 7, 2 ** 40 - 1];
    const exact = [1, 4 / 3, 1.5, 80 / 41];
    for (const [k, strength] of strengthsOf(counts, "count").entries()) expect(strength).toBeCloseTo(exact[k]!, 14);
    expect([...strengthsOf([1, 3, 7], "rank")]).toEqual([1, 0.5, 0.25]);
    expect([...strengthsOf([3, -1], "negative")]).toEqual([0, 0]);
    expect([...strengthsOf([0, 1], "strength")]).toEqual([0, 1]);
    expect([...strengthsOf([1], "count")]).toEqual([1]);
    const rising = [
      Number.MIN_VALUE,
      1e-30,
      1e-17,
      1e-16,
      1e-8,
      0.3,
      0.999,
      1,
      1.001,
      2,
      50,
      1e6,
      1e100,
      Number.MAX_VALUE,
    ];
    for (const as of ["strength", "count", "rank"] as const) {
      const strengths = [...strengthsOf(rising, as)];
      expect(strengths.every((s) => s >= 0 && s <= 2)).toBe(true);
      const up = as === "rank" ? strengths.reverse() : strengths;
      expect([...up].sort((x, y) => x - y)).toEqual(up);
      if (as !== "rank") expect(new Set(up.slice(1, -2)).size).toBe(rising.length - 3);
    }
  });

  test("no tie rescales another", () => {
    const numbers = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }));
    const kind = fc.constantFrom("strength" as const, "count" as const, "rank" as const);
    fc.assert(
      fc.property(numbers, numbers, kind, (first, second, as) => {
        const apart = [...strengthsOf(first, as), ...strengthsOf(second, as)];
        expect([...strengthsOf([...first, ...second], as)]).toEqual(apart);
      }),
    );
  });

  test("names of types tell the kind, meta.json and --ties-as overrule them, and all is shown", () => {
    const ties = "source,target,type,weight\na,b,recalled_rank,1\na,c,recalled_rank,3\na,b,conflict,2\na,b,mood,4\n";
    const kinds = (options: ReadOptions) =>
      readText(PEOPLE, ties, options).account.ties.map(({ type, as, asFrom }) => `${type} ${as} ${asFrom}`);
    expect(kinds({})).toEqual(["conflict negative its name", "mood strength default", "recalled_rank rank its name"]);
    expect(kinds({ tiesAs: { mood: "count", conflict: "strength" } })).toEqual([
      "conflict strength --ties-as",
      "mood count --ties-as",
      "recalled_rank rank its name",
    ]);
    expect(heard(ties, "recalled_rank")).toEqual(["a>b 1", "a>c 0.5"]);
    expect(heard(ties, "mood", {}, { ties: { mood: { as: "rank" } } })).toEqual(["a>b 0.4"]);
    expect(readText(PEOPLE, ties).organisation.network.layers.map(({ name }) => name)).not.toContain("conflict");
    expect(refusalOfText(PEOPLE, ties, { tiesAs: { moood: "rank" } }).message).toContain("did you mean mood?");
  });

  test("numbers of a negative type may be below 0", () => {
    const ties = "source,target,type,weight\na,b,x,-2\na,c,y,1\n";
    expect(refusalOfText(PEOPLE, ties).message).toContain("--ties-as TYPE=negative");
    expect(readText(PEOPLE, ties, { tiesAs: { x: "negative" } }).account.ties[0]).toMatchObject({
      ties: 0,
      without: 1,
    });
  });

  test("ranks below 1 are refused", () => {
    const { account } = refusalOfText(PEOPLE, "source,target,type,weight\na,b,rank,0\n");
    expect(account.faults.map(({ kind, row }) => [kind, row])).toEqual([["invalid rank", 2]]);
  });
});

describe("pairs and times that repeat", () => {
  const twice = "source,target,type,weight\na,b,x,1\na,b,x,3\na,c,x,4\n";
  test("a repeated pair asks for a rule, and follows it", () => {
    const refused = refusalOfText(PEOPLE, twice);
    expect(refused.account.asks.map(({ option }) => option)).toEqual(["--repeated-ties sum"]);
    expect(refused.account.faults.map(({ row, value }) => [row, value])).toEqual([[3, "3"]]);
    expect(heard(twice, "x", { repeatedTies: "sum" })).toEqual(["a>b 1.6", "a>c 1.6"]);
    expect(heard(twice, "x", { repeatedTies: "first" })).toEqual(["a>b 1", "a>c 1.6"]);
    expect(heard(twice, "x", { repeatedTies: "last" })).toEqual(["a>b 1.5", "a>c 1.6"]);
    expect(refusalOfText(PEOPLE, twice, { repeatedTies: "refuse" }).account.asks).toEqual([]);
  });

  test("in a type without direction the other side with another number repeats the pair, too", () => {
    const meta = { ties: { x: { directed: false } } };
    const sides = "source,target,type,weight\na,b,x,1\nb,a,x,3\n";
    expect(() => heard(sides, "x", {}, meta)).toThrow("--repeated-ties");
    expect(heard(sides, "x", { repeatedTies: "sum" }, meta)).toEqual(["a>b 1.6", "b>a 1.6"]);
    expect(heard(sides.replace("3", "1"), "x", {}, meta)).toEqual(["a>b 1", "b>a 1"]);
  });

  test("the last time counts, by number and not by spelling, unless --wave", () => {
    const waves = "source,target,type,time\na,b,x,9\na,c,x,10\n";
    expect(heard(waves, "x")).toEqual(["a>c 1"]);
    expect(heard(waves, "x", { wave: "9" })).toEqual(["a>b 1"]);
    const { account } = readText(PEOPLE, waves);
    expect(account.ties[0]).toMatchObject({ rows: 2, ties: 1, wave: "10", waves: 2, otherWaves: 1 });
    expect(heard(waves, "x", { map: { time: "ignore" } })).toEqual(["a>b 1", "a>c 1"]);
  });

  test("a wave is one of the file, and ties without times have none", () => {
    const waves = "source,target,type,time\na,b,x,9\na,c,x,10\n";
    expect(refusalOfText(PEOPLE, waves, { wave: "3" }).message).toContain('unknown "3"; expected 10 or 9');
    for (const table of ["source,target\na,b\n", "source,target,time\na,b,\n"]) {
      const { message } = refusalOfText(PEOPLE, table, { wave: "3" });
      expect(message).toContain("the ties have no times; expected");
      expect(message).not.toContain('unknown "3"');
    }
    const refused = refusalOfText(PEOPLE, "source,target,time\na,zz,3\n", { wave: "3" });
    expect(refused.account.faults.map(({ kind }) => kind)).not.toContain("option");
  });

  test("headers in other languages and orders are read", () => {
    expect(heard("Gewicht;Nach;Typ;Von\n2;b;Rat;a\n", "rat", { map: { Nach: "target" } })).toEqual(["a>b 1.3333"]);
    expect(refusalOfText(PEOPLE, "x,y\na,b\n").account.asks.map(({ option }) => option)).toEqual([
      "--map x=source --map y=target",
    ]);
  });
});
