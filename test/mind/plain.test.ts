import { expect, test } from "vitest";
import { luckOf } from "../../src/core/luck.ts";
import type { World } from "../../src/engine/mechanism.ts";
import type { Message } from "../../src/mind/message.ts";
import { plainDay, type Row } from "./plain.ts";
import { live, message, toAll, village } from "./support.ts";

const rowsOf = (world: World, names: readonly string[]): Row[] =>
  Array.from({ length: world.n }, (_, i) => Object.fromEntries(names.map((name) => [name, world.columns[name]![i]!])));

/** Messages of every kind: each sender, both topics, targeted and not, weak and strong, with and without promise. */
const senders = ["top", "manager", "peer", "feed"] as const;
const messagesOf = (day: number): Message[] =>
  Array.from({ length: day % 4 }, (_, k) =>
    message({
      sender: senders[(day + k) % 4]!,
      topic: (day + k) % 3 === 0 ? "personal" : "business",
      frame: k === 0 ? [0.25, 0.25, 0.25, 0.25] : k === 1 ? [0.7, 0.1, 0.1, 0.1] : [0, 0, 0, 1],
      mode: (day % 7) / 6,
      quality: (day % 11) / 10,
      promise: day % 5 === 0 ? 0.9 : 0,
      pressure: (day % 6) / 5,
      targeted: day % 2 === 0,
      disclosed: day % 8 < 4,
      open: 0.9,
      minutes: 5 * (k + 1),
    }),
  );

for (const lived of [0.25, 0.6, 0.95])
  test(`every column of every person follows the page's formulas for 60 days, lived supply ${lived}`, () => {
    const organisation = village(50);
    const conditions = { lived, alignment: 0.7, consent: 0.5 };
    const luck = luckOf("1", organisation.people.keys);
    let yesterday: Row[] = [];
    let worst = 0;
    let compared = 0;
    let practised = 0;
    live({
      organisation,
      days: 60,
      conditions,
      posts: (day) => messagesOf(day).map((one) => toAll(one)),
      watch: (day, world) => {
        const names = Object.keys(world.columns);
        const today = rowsOf(world, names);
        if (day > 0) {
          const expected = plainDay(yesterday, organisation.network, day, conditions, messagesOf(day), luck);
          for (let i = 0; i < world.n; i++) {
            practised += today[i]!.practised!;
            for (const name of names) {
              const gap = Math.abs(today[i]![name]! - expected[i]![name]!);
              if (!(gap <= 1e-6))
                throw new Error(`${name} of ${i} on day ${day}: ${today[i]![name]}, expected ${expected[i]![name]}`);
              worst = Math.max(worst, gap);
              compared++;
            }
          }
        }
        yesterday = today;
      },
    });
    expect(compared).toBeGreaterThan(60 * 50 * 35);
    expect(practised).toBeGreaterThan(50);
    expect(worst).toBeLessThan(1e-6);
  });
