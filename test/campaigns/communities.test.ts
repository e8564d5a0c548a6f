import { describe, expect, test } from "vitest";
import { communitiesOf } from "../../src/campaigns/communities.ts";
import { contactsAmong } from "../../src/campaigns/contacts.ts";
import { buildNetwork } from "../../src/people/network.ts";
import { cliques } from "./office.ts";

const everybody = () => true;
const indifferent = () => 1;

describe("communities", () => {
  test("are the cliques, numbered by their first member", () => {
    const { network } = cliques(3, 12);
    const { membership, count, first } = communitiesOf(network, everybody, 10, 0, indifferent);
    expect(count).toBe(3);
    expect([...first]).toEqual([0, 12, 24]);
    expect([...membership]).toEqual([0, 1, 2].flatMap((c) => Array(12).fill(c)));
  });

  test("that are too small are nobody's", () => {
    const { network } = cliques(3, 9);
    expect(communitiesOf(network, everybody, 10, 0, indifferent).count).toBe(0);
  });

  test("hold no one who has not consented", () => {
    const { network } = cliques(2, 12);
    const consents = (i: number) => i !== 5;
    const { membership } = communitiesOf(contactsAmong(network, consents), consents, 10, 0.5, indifferent);
    expect(membership[5]).toBe(-1);
    expect(membership[6]).toBe(0);
  });

  test("are found again alike", () => {
    const { network } = cliques(4, 15);
    const find = () => [...communitiesOf(network, everybody, 10, 1, (i, j) => ((i * j) % 3) / 2).membership];
    expect(find()).toEqual(find());
  });
});

describe("contacts", () => {
  const network = buildNetwork({
    n: 4,
    layers: [
      { name: "reporting", directed: false },
      { name: "work", directed: false },
    ],
    source: [0, 0, 1, 2],
    target: [1, 2, 2, 3],
    layer: [0, 1, 1, 1],
  });

  test("are the ties among those who consent, without the reporting line", () => {
    const seen = contactsAmong(network, (i) => i !== 3);
    expect([...seen.offsets]).toEqual([0, 1, 2, 4, 4]);
    expect([...seen.neighbours]).toEqual([2, 2, 0, 1]);
  });

  test("are none where nobody consents", () => {
    expect(contactsAmong(network, () => false).neighbours.length).toBe(0);
  });

  test("are the reporting line where there is nothing else", () => {
    const line = buildNetwork({ n: 2, layers: [{ name: "reporting", directed: false }], source: [0], target: [1] });
    expect([...contactsAmong(line, () => true).neighbours]).toEqual([1, 0]);
  });
});
