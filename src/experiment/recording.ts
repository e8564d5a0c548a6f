/** The series of one run: measures of everybody, and of groups, on every so-manieth day. */
import type { World } from "../engine/mechanism.ts";
import type { Recorder } from "../engine/recorder.ts";
import { groupMembers, groupsOf } from "./groups.ts";
import { measures, peopleMeasureNames } from "./measures.ts";
import type { SeriesBlock } from "./spec.ts";

/** Writes down what a run's measures are. Looking changes nothing; after day 0 it allocates nothing. */
export interface Recording extends Recorder {
  /** Days of the rows, ascending: 0, every, 2 every ..., and the last day. */
  readonly days: Int32Array;
  /** What was recorded: everybody first, then the groups. */
  blocks(): readonly SeriesBlock[];
}

/** 0, every, 2 every ... and the last day, ascending. */
export function seriesDays(days: number, every: number): Int32Array {
  const at: number[] = [];
  for (let day = 0; day < days; day += every) at.push(day);
  return Int32Array.from([...at, days]);
}

const computes = peopleMeasureNames.map((name) => measures[name]!.compute);

interface Block {
  readonly group: string;
  readonly people: number;
  readonly members: Int32Array | null;
  readonly values: readonly Float64Array[];
}

/**
 * A recording of a run of so many days. `by` names the grouping whose groups are recorded too, as
 * far as they may be shown.
 * @throws InputError on day 0 where the people have no such grouping
 */
export function recording(days: number, every: number, by: string | null): Recording {
  const rows = seriesDays(days, every);
  let blocks: Block[] = [];
  let row = 0;
  const open = ({ people, n }: World): void => {
    const block = (group: string, count: number, members: Int32Array | null): Block => ({
      group,
      people: count,
      members,
      values: computes.map(() => new Float64Array(rows.length).fill(Number.NaN)),
    });
    blocks = [block("all", n, null)];
    row = 0;
    if (by === null) return;
    const groups = groupsOf(people, by);
    const members = groupMembers(people.groupings.find((grouping) => grouping.name === by)!, groups);
    groups.labels.forEach((label, g) => {
      blocks.push(block(`${by}: ${label}`, groups.sizes[g]!, members[g]!));
    });
  };
  return {
    days: rows,
    record(day, world) {
      if (day === 0) open(world);
      if (day !== rows[row]) return;
      for (let b = 0; b < blocks.length; b++) {
        const { members, values } = blocks[b]!;
        for (let m = 0; m < values.length; m++) {
          const value = computes[m]!(world.columns, members);
          if (value !== null) values[m]![row] = value;
        }
      }
      row++;
    },
    blocks: () =>
      blocks.map(({ group, people, values }) => ({
        group,
        people,
        values: Object.fromEntries(peopleMeasureNames.map((name, m) => [name, values[m]!])),
      })),
  };
}
