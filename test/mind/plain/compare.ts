/** Runs a mind and its plain twin side by side, each day from the mind's own state of the day before. */
import { luckOf } from "../../../src/core/luck.ts";
import type { Mechanism, World } from "../../../src/engine/mechanism.ts";
import { advance } from "../../../src/engine/simulate.ts";
import { createStage } from "../../../src/engine/stage.ts";
import { mindOptions, mindRules } from "../../../src/mind/catalogue.ts";
import type { Inbox, Post } from "../../../src/mind/message.ts";
import { type MindSpec, mindMechanisms } from "../../../src/mind/mind.ts";
import type { LivedConditions } from "../../../src/mind/parts.ts";
import type { Network } from "../../../src/people/network.ts";
import type { Organisation } from "../../../src/people/population.ts";
import { plainDay } from "../plain.ts";
import type { Day, Row } from "./day.ts";
import { tiesByPerson } from "./line.ts";

/** What to compare. */
export interface Comparison {
  readonly organisation: Organisation;
  readonly days: number;
  readonly seed: string;
  readonly options: MindSpec["options"];
  /** What the plain twin believes the options to be, where that is something else. */
  readonly believed?: MindSpec["options"];
  readonly conditions: LivedConditions;
  readonly posts: (day: number) => readonly Post[];
}

/** What was compared, and what happened meanwhile. */
export interface Compared {
  /** Numbers compared. */
  numbers: number;
  ties: number;
  /** Rows taken over by newcomers. */
  renewed: number;
  /** Person-days on which a column was not 0. */
  readonly busy: Record<string, number>;
  /** Largest gap of a column. */
  readonly worst: Record<string, number>;
}

/**
 * Compares every column of every person and every tie on every day.
 * @throws Error at the first that differs by more than 1e-6, or 1e-5 where it is kept in 32 bits, naming it
 */
export function compareWithPlain({
  organisation,
  days,
  seed,
  options,
  conditions,
  posts,
  believed = options,
}: Comparison): Compared {
  const inbox: Inbox = { posts: [] };
  const postman: Mechanism = {
    name: "postman",
    before(day) {
      inbox.posts.length = 0;
      inbox.posts.push(...posts(day));
    },
  };
  const mechanisms = [postman, ...mindMechanisms({ options, conditions, inbox })];
  const stage = createStage({ ...organisation, mechanisms, block: 32 });
  const { names, specs } = stage.columns;
  const single = names.filter((name) => specs[name]!.type === "f32");
  const tolerance = names.map((name) => (specs[name]!.type === "f32" ? 1e-5 : 1e-6));
  const luck = luckOf(seed, organisation.people.keys);
  const seen: Compared = { numbers: 0, ties: 0, renewed: 0, busy: {}, worst: {} };
  for (const name of names) [seen.busy[name], seen.worst[name]] = [0, 0];
  let yesterday: Row[] = [];
  let ties: Network = organisation.network;

  const turns = Array.from(organisation.people.manager, () => new Set<number>());

  const compare = (day: number, now: readonly Row[], world: World): void => {
    const today: Day = {
      day,
      rows: yesterday.map((row) => ({ ...row })),
      yesterday,
      network: ties,
      manager: organisation.people.manager,
      conditions,
      posts: posts(day),
      luck,
      turns,
      o: (rule, name) => {
        const setting = believed[rule];
        const table = mindOptions[rule]?.[name];
        if (!table) throw new Error(`no option ${rule}.${name}`);
        return (typeof setting === "object" ? setting[name] : undefined) ?? table.default;
      },
      on: (rule) =>
        believed[rule] === undefined ? mindRules.find(({ name }) => name === rule)!.on : believed[rule] !== "off",
    };
    const renewed = plainDay(today, single);
    now.forEach((row, i) => {
      const fresh = renewed.includes(i);
      const boss = organisation.people.manager[i]!;
      names.forEach((name, k) => {
        if (fresh && name !== "arrived" && name !== "away") return;
        // A new manager calms the team from the morning of arrival.
        if (name === "calm" && renewed.includes(boss)) return;
        const wanted = fresh ? (name === "arrived" ? day : 0) : today.rows[i]![name]!;
        const gap = Math.abs(row[name]! - wanted);
        if (!(gap <= tolerance[k]!))
          throw new Error(`${name} of ${i} on day ${day}: ${row[name]}; the plain twin has ${wanted}`);
        seen.worst[name] = Math.max(seen.worst[name]!, gap);
        seen.numbers++;
        if (row[name] !== 0) seen.busy[name]!++;
      });
    });
    seen.renewed += renewed.length;
    // Nobody has talked with a newcomer.
    for (const i of renewed) {
      turns[i]!.clear();
      for (const had of turns) had.delete(i);
    }
    const plain = tiesByPerson(today.network);
    tiesByPerson(world.network).forEach((row, i) => {
      if (row.length !== plain[i]!.length)
        throw new Error(`ties of ${i} on day ${day}: ${row.length}; the plain twin has ${plain[i]!.length}`);
      row.forEach((tie, k) => {
        const wanted = plain[i]![k]!;
        const same = tie.j === wanted.j && tie.layer === wanted.layer && Math.abs(tie.weight - wanted.weight) <= 1e-6;
        if (!same)
          throw new Error(
            `tie ${k} of ${i} on day ${day}: ${JSON.stringify(tie)}; the plain twin has ${JSON.stringify(wanted)}`,
          );
        seen.ties++;
      });
    });
  };

  stage.begin({ seed });
  advance(stage, days, {
    record(day, world) {
      const now = Array.from({ length: world.n }, (_, i) =>
        Object.fromEntries(names.map((name) => [name, world.columns[name]![i]!])),
      );
      if (day > 0) compare(day, now, world);
      yesterday = now;
      // The strengths may be written over when they change.
      ties = { ...world.network, weights: world.network.weights.slice() };
    },
  });
  return seen;
}
