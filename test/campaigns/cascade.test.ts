import { describe, expect, test } from "vitest";
import { cascade } from "../../src/campaigns/designs/cascade.ts";
import { arriving, lineOf } from "../../src/campaigns/line.ts";
import { officeOf, postsOf, thirteen } from "./office.ts";

const still = { noise: 0, every: 50, latency: 3 };

describe("the line", () => {
  test("is sorted by level, with its briefers counted", () => {
    const line = lineOf(thirteen);
    expect(line.levels).toBe(2);
    expect([...line.start]).toEqual([0, 1, 4, 13]);
    expect([...line.briefers]).toEqual([0, 1, 3, 0]);
    expect(line.managers).toBe(4);
  });
});

describe("a cascade", () => {
  test("opens with a town hall and reaches each level after its days", () => {
    const { office, inbox } = officeOf({ people: thirteen, last: 20 });
    const posts = postsOf(cascade(still, office), inbox, 20);
    expect(posts.map((day) => day.length).flatMap((count, day) => (count > 0 ? [day] : []))).toEqual([1, 4, 7]);
    expect(posts[1]![0]!.choice).toBeNull();
    expect(posts[1]![0]!.messages[0]).toMatchObject({ sender: "top", topic: "business", targeted: false });
    expect([...posts[4]![0]!.choice!]).toEqual([255, 0, 0, 0, ...Array(9).fill(255)]);
    expect([...posts[7]![0]!.choice!]).toEqual([255, 255, 255, 255, ...Array(9).fill(0)]);
    expect(posts[7]![0]!.messages[0]).toMatchObject({ sender: "manager", topic: "personal" });
  });

  test("keeps fidelity times alignment of its force at each hop", () => {
    const { office, inbox } = officeOf({ people: thirteen, alignment: 0.5, last: 20 });
    const posts = postsOf(cascade({ ...still, fidelity: 0.8, quality: 0.75 }, office), inbox, 20);
    const force = (fidelity: number) => 2 * 0.75 * fidelity - 1;
    expect(force(posts[4]![0]!.fidelity![1]!)).toBeCloseTo(0.4 * force(1), 12);
    expect(force(posts[7]![0]!.fidelity![12]!)).toBeCloseTo(0.16 * force(1), 12);
  });

  test("loses nothing where fidelity and alignment are 1", () => {
    const { office, inbox } = officeOf({ people: thirteen, last: 20 });
    const posts = postsOf(cascade({ ...still, fidelity: 1 }, office), inbox, 20);
    expect([...posts[7]![0]!.fidelity!]).toEqual(Array(13).fill(1));
  });

  test("lets the people of one manager hear the same, and those of another something else", () => {
    const { office, inbox } = officeOf({ people: thirteen, alignment: 0.7, last: 20 });
    const heard = postsOf(cascade({ ...still, noise: 0.3 }, office), inbox, 20)[7]![0]!.fidelity!;
    expect(heard[4]).toBe(heard[6]);
    expect(heard[4]).not.toBe(heard[7]);
  });

  test("costs what can be added up by hand", () => {
    const { office, inbox, ledger } = officeOf({ people: thirteen, last: 60 });
    postsOf(cascade(still, office), inbox, 60);
    const round = 13 * 30 * 0.6 + 12 * 15 * 0.85;
    expect(ledger.spent().attentionMinutes).toBeCloseTo(2 * round, 9);
    expect(ledger.spent().managerHours).toBeCloseTo(2 * 4 * 0.5, 12);
    expect(ledger.spent().money).toBeCloseTo(2 * (0.05 + 0.002 * 13), 12);
  });

  test("does not brief below a level that cannot be paid for", () => {
    const budget = { attentionMinutes: 1e9, managerHours: 0.9, money: 1e9 };
    const { office, inbox, ledger } = officeOf({ people: thirteen, budget, last: 20 });
    const posts = postsOf(cascade(still, office), inbox, 20);
    expect(posts[4]!.length).toBe(1);
    expect(posts[7]!.length).toBe(0);
    expect(ledger.left().managerHours).toBeCloseTo(0.4, 12);
  });

  test("stops on the last day, though a round is under way", () => {
    const { office, inbox } = officeOf({ people: thirteen, last: 5 });
    expect(postsOf(cascade(still, office), inbox, 20).flat().length).toBe(2);
  });

  test("reaches everybody on one day where a hop takes no day", () => {
    const { office, inbox } = officeOf({ people: thirteen, last: 5 });
    expect(postsOf(cascade({ ...still, latency: 0 }, office), inbox, 5)[1]!.length).toBe(3);
  });

  test("without rounds says nothing and costs nothing", () => {
    const { office, inbox, ledger } = officeOf({ people: thirteen });
    expect(postsOf(cascade({ rounds: 0 }, office), inbox, 140).flat()).toEqual([]);
    expect(ledger.spent()).toEqual({ attentionMinutes: 0, managerHours: 0, money: 0 });
  });

  test("draws from its own luck only", () => {
    const { office, inbox, purposes } = officeOf({ people: thirteen });
    postsOf(cascade({}, office), inbox, 140);
    expect([...purposes]).toEqual(["campaign/relay"]);
  });

  test("refuses what it does not know, all at once", () => {
    const { office } = officeOf({ people: thirteen });
    expect(() => cascade({ fidelty: 1, latency: 1.5 } as never, office)).toThrow(
      /did you mean fidelity\?[\s\S]*latency: invalid 1\.5; expected a whole number/,
    );
  });
});

test("a diluted argument becomes empty, not its own opposite", () => {
  expect(2 * 0.7 * arriving(0.7, 0) - 1).toBeCloseTo(0, 12);
  expect(arriving(0.7, 1)).toBe(1);
  expect(arriving(0.3, 0.2)).toBe(1);
});
