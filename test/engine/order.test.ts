import { expect, test } from "vitest";
import { luckOf } from "../../src/core/luck.ts";
import { keyedOrder } from "../../src/engine/order.ts";
import { village } from "../mind/support.ts";

test.each([10, 500, 5000])("%i people come in the order of their draws of the day, everybody once", (n) => {
  const luck = luckOf("1", village(n).people.keys)("order");
  const order = keyedOrder(n, luck);
  for (const day of [1, 2, 7]) {
    const draws = Array.from({ length: n }, (_, i) => Math.floor(luck.at(i, day) * 2 ** 32));
    const expected = Array.from({ length: n }, (_, i) => i).sort((a, b) => draws[a]! - draws[b]! || a - b);
    expect([...order(day)]).toEqual(expected);
  }
});
