import { describe, expect, test } from "vitest";
import type { World } from "../../src/engine/mechanism.ts";
import { causesIn, type Ledger, note, noteAll, scale, total } from "../../src/mind/why/causes.ts";
import { follow, type PersonDay } from "../../src/mind/why/follow.ts";
import { createTheatre } from "../../src/scenario/build.ts";
import { scenario } from "../../src/scenario/parse.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

const shipped = scenario("tsunami-or-tailored");
const PEOPLE = 60;
const small = (settings: Record<string, unknown>, days = 40): Scenario => ({
  ...shipped,
  organisation: { synthetic: { ...shipped.organisation.synthetic, people: PEOPLE } },
  days,
  mind: { ...shipped.mind, exit: "off", homophily: "off", ...settings } as Scenario["mind"],
});
const option = (rule: string, name: string): number => (shipped.mind[rule] as Readonly<Record<string, number>>)[name]!;

/** The largest difference between pairs of numbers that should be equal. */
function apart(pairs: Iterable<readonly [number, number]>): number {
  let worst = 0;
  for (const [a, b] of pairs) worst = Math.max(worst, Number.isNaN(a - b) ? Number.POSITIVE_INFINITY : Math.abs(a - b));
  return worst;
}

/** Everybody on every day, with what the columns of an unfollowed run were on each evening. */
function lived(given: Scenario, design: string, seed: string) {
  const everybody = Array.from({ length: PEOPLE }, (_, i) => i);
  const following = follow(everybody, () => true);
  createTheatre(given, null, following.watching).play({ design, replication: 1, seed });
  const evenings: Record<string, Float64Array>[] = [];
  let world: World | undefined;
  createTheatre(given, null).play(
    { design, replication: 1, seed },
    {
      record(_day, seen) {
        world = seen;
        evenings.push(
          Object.fromEntries(Object.entries(seen.columns).map(([name, column]) => [name, Float64Array.from(column)])),
        );
      },
    },
  );
  return { days: following.days(), evenings, network: world!.network };
}
const weightOf = (one: PersonDay["attitude"], kind: string, of: string | number): number =>
  one.causes.find((cause) => cause.kind === kind && cause.of === of)?.weight ?? 0;

describe("a ledger", () => {
  test("adds, scales and sums by cause", () => {
    const one: Ledger = new Map();
    note(one, "need", "status", 0.25);
    note(one, "need", "status", 0.5);
    note(one, "neighbour", 3, -1);
    note(one, "self", "nothing", 0);
    const other: Ledger = new Map();
    noteAll(other, one, 2);
    scale(other, 0.5);
    expect(total(other)).toBe(-0.25);
    expect(causesIn(other)).toEqual([
      { kind: "neighbour", of: 3, weight: -1 },
      { kind: "need", of: "status", weight: 0.75 },
    ]);
    expect(total(one)).toBe(-0.25);
  });
});

describe("the causes of a day, one by one", () => {
  test("of attitude without readiness are the neighbours within the bound and the first attitude, by the formula", () => {
    const { days, evenings, network } = lived(small({ readiness: "off" }), "fluid", "one");
    const { pace, bound } = { pace: option("influence", "pace"), bound: option("influence", "bound") };
    const pairs: [number, number][] = [];
    let others = 0;
    for (const { person: i, day, attitude } of days) {
      const before = evenings[day - 1]!;
      const x = before.attitude![i]!;
      const open = Math.max(0, Math.min(1, (before.susceptibility![i]! * before.trustInPeers![i]!) / 0.6));
      const row = Array.from({ length: network.offsets[i + 1]! - network.offsets[i]! }, (_, t) => ({
        j: network.neighbours[network.offsets[i]! + t]!,
        w: network.weights[network.offsets[i]! + t]!,
      })).filter(({ j }) => Math.abs(before.attitude![j]! - x) <= bound);
      const all = row.reduce((sum, { w }) => sum + w, 0);
      pairs.push([weightOf(attitude, "self", "first attitude"), pace * (1 - open) * (before.attitudeAnchor![i]! - x)]);
      const expected = new Map<number, number>();
      for (const { j, w } of row)
        expected.set(j, (expected.get(j) ?? 0) + ((pace * open * w) / all) * (before.attitude![j]! - x));
      for (const [j, weight] of expected) pairs.push([weightOf(attitude, "neighbour", j), weight]);
      for (const { kind, of } of attitude.causes)
        if (kind !== "self" && !(kind === "neighbour" && expected.has(of as number))) others++;
    }
    expect(pairs.length).toBeGreaterThan(1000);
    expect(apart(pairs)).toBeLessThan(1e-15);
    expect(others).toBe(0);
  });

  test("of attitude, those that are messages hold what messages left in the beliefs", () => {
    for (const memory of [shipped.mind.memory, "off"]) {
      const { days, evenings } = lived(small({ memory, influence: "off" }), "cascade", "two");
      const names = ["discrepancy", "appropriateness", "efficacy", "principalSupport", "personalValence"];
      const weights = names.map((name) => option("readiness", name));
      const sum = weights.reduce((all, weight) => all + weight, 0);
      const pairs: [number, number][] = [];
      let told = 0;
      for (const { person: i, day, attitude } of days) {
        const [first, before, now] = [evenings[0]!, evenings[day - 1]!, evenings[day]!];
        const x = before.attitude![i]!;
        const r = now.readiness![i]!;
        const slowed = 1 - option("readiness", "brake") * now.resistanceToChange![i]!;
        const factor = (option("readiness", "pull") * (r > x ? slowed * (1 - x) : 1 + x)) / sum;
        ["business", "personal"].forEach((topic, b) => {
          const messages = ["top", "manager", "peer", "feed"].reduce(
            (all, sender) => all + weightOf(attitude, "message", `${sender}, ${topic}`),
            0,
          );
          const left = now[names[b]!]![i]! - first[names[b]!]![i]!;
          pairs.push([messages, factor * weights[b]! * left]);
          if (messages !== 0) told++;
        });
        pairs.push([weightOf(attitude, "self", "own attitude so far"), -factor * sum * x]);
      }
      expect(apart(pairs)).toBeLessThan(1e-13);
      expect(told).toBeGreaterThan(1000);
    }
  });

  test("name the sender: nobody but those who sent, and nobody where nothing is sent", () => {
    const sendersOf = (design: string): string[] => {
      const { days } = lived(small({}), design, "three");
      const all = days.flatMap(({ attitude, valence }) => [...attitude.causes, ...valence.causes]);
      return [
        ...new Set(all.flatMap(({ kind, of }) => (kind === "message" ? [String(of).split(",")[0]!] : []))),
      ].sort();
    };
    expect(sendersOf("nothing")).toEqual([]);
    expect(sendersOf("cascade")).toEqual(["manager", "top", "what was promised"]);
    expect(sendersOf("fluid")).not.toContain("manager");
  });

  test("know who talked to whom, and whom somebody asked", () => {
    const { days, network } = lived(
      small({ influence: "off", humat: { talks: 1, toleranceMean: 0.3 } }, 120),
      "fluid",
      "four",
    );
    const tied = (i: number, j: number): boolean => {
      for (let t = network.offsets[i]!; t < network.offsets[i + 1]!; t++) if (network.neighbours[t] === j) return true;
      return false;
    };
    let talks = 0;
    const strangers: unknown[] = [];
    for (const { person, attitude } of days)
      for (const { kind, of } of attitude.causes) {
        if (kind !== "neighbour") continue;
        if (typeof of !== "number" || !(tied(person, of) || tied(of, person))) strangers.push(of);
        talks++;
      }
    expect(strangers).toEqual([]);
    expect(talks).toBeGreaterThan(100);
  });

  test("of the inclination name the colleagues who began or ceased to practise the day before", () => {
    const { days, evenings, network } = lived(
      small({ culture: "off", influence: "off", humat: "off", contagion: "off" }),
      "nothing",
      "five",
    );
    const pairs: [number, number][] = [];
    for (const { person: i, day, behaviour } of days) {
      let all = 0;
      for (let t = network.offsets[i]!; t < network.offsets[i + 1]!; t++) all += network.weights[t]!;
      const expected = new Map<number, number>();
      for (let t = network.offsets[i]!; t < network.offsets[i + 1]!; t++) {
        const j = network.neighbours[t]!;
        const was = day > 1 ? evenings[day - 2]!.shown![j]! : 0;
        const now = evenings[day - 1]!.shown![j]!;
        const weight = (2 * option("behaviour", "peers") * network.weights[t]! * (now - was)) / all;
        expected.set(j, (expected.get(j) ?? 0) + weight);
      }
      for (const [j, weight] of expected) pairs.push([weightOf(behaviour, "neighbour", j), weight]);
    }
    expect(pairs.length).toBeGreaterThan(1000);
    expect(apart(pairs)).toBeLessThan(1e-15);
  });
});
