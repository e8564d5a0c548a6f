import { describe, expect, test } from "vitest";
import type { World } from "../../src/engine/mechanism.ts";
import { createPartners, type Partners } from "../../src/mind/partners.ts";
import { buildNetwork, type Network } from "../../src/people/network.ts";

const layers = [
  { name: "work", directed: false },
  { name: "lunch", directed: false },
];
/** 0 tied to 1..n-1, and to 1 twice. */
const star = (n: number, weight = 1): Network =>
  buildNetwork({
    n,
    layers,
    source: new Array(n).fill(0),
    target: [...Array.from({ length: n - 1 }, (_, k) => k + 1), 1],
    weight: new Array(n).fill(weight),
    layer: [...new Array(n - 1).fill(0), 1],
  });

const nobodyGone = new Int32Array(9);
const choices = Float64Array.from([1, 0, 1, 0, 1]);

function asked(
  partners: Partners,
  times: number,
  same: 0 | 1,
  appeals: readonly number[],
  gone = nobodyGone,
): number[] {
  return Array.from({ length: times }, () => partners.next(0, choices, same, gone, (_, j) => appeals[j]!));
}

describe("partners", () => {
  test("come by turns, the like-minded first, then by appeal, then as they stand, and begin anew", () => {
    const appeals = [9, 0.5, 0.2, 0.9, 0.3];
    const partners = createPartners({ network: star(5) } as World);
    expect(asked(partners, 9, 1, appeals)).toEqual([4, 2, 3, 1, 4, 2, 3, 1, 4]);
  });
  test("come the others first where they are wanted", () => {
    const partners = createPartners({ network: star(5) } as World);
    expect(asked(partners, 5, 0, [0, 0.1, 0.2, 0.3, 0.4])).toEqual([3, 1, 4, 2, 3]);
  });
  test("of equal appeal come as they stand in the row", () => {
    const partners = createPartners({ network: star(5) } as World);
    expect(asked(partners, 5, 0, [0, 0, 0, 0, 0])).toEqual([1, 3, 2, 4, 1]);
  });
  test("who are gone are passed over; where all are, there is none", () => {
    const partners = createPartners({ network: star(5) } as World);
    const gone = Int32Array.from([0, 0, 0, 3, 1]);
    expect(asked(partners, 4, 1, [0, 0, 0, 0, 0], gone)).toEqual([2, 1, 2, 1]);
    expect(asked(partners, 1, 1, [0, 0, 0, 0, 0], new Int32Array(5).fill(1))).toEqual([-1]);
    expect(partners.next(0, choices, 1, gone, () => 0)).toBe(2);
  });
  test("of nobody are none", () => {
    const none = buildNetwork({ n: 2, layers, source: [], target: [] });
    expect(createPartners({ network: none } as World).next(0, choices, 1, nobodyGone, () => 0)).toBe(-1);
  });
  test("are remembered where only the strength of ties changes, and anew where the ties do", () => {
    const world = { network: star(5) };
    const partners = createPartners(world as World);
    const flat = [0, 0, 0, 0, 0];
    expect(asked(partners, 2, 1, flat)).toEqual([2, 4]);
    world.network = star(5, 3);
    expect(asked(partners, 1, 1, flat)).toEqual([1]);
    world.network = star(4);
    expect(asked(partners, 1, 1, flat)).toEqual([2]);
    partners.forget();
    expect(asked(partners, 1, 1, flat)).toEqual([2]);
  });
  test("who are new have not had a turn, nor given one", () => {
    const partners = createPartners({ network: star(5) } as World);
    const flat = [0, 0, 0, 0, 0];
    expect(asked(partners, 2, 1, flat)).toEqual([2, 4]);
    partners.forgetPeople(2, 3);
    expect(asked(partners, 2, 1, flat)).toEqual([2, 1]);
    partners.forgetPeople(0, 1);
    expect(asked(partners, 2, 1, flat)).toEqual([2, 4]);
  });
});
