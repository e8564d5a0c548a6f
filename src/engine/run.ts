/** One run from people and mechanisms to recorded columns: the engine's front door. */
import { GroundswellError, refuse, unknownWord } from "../core/errors.ts";
import { recordColumns, recorders, recordSeries } from "./recorder.ts";
import { resolve, type SimulateOptions } from "./resolve.ts";
import { advance } from "./simulate.ts";
import { createStage } from "./stage.ts";
import { trajectoryDigest } from "./trajectory.ts";
import { refuseNaN } from "./watch.ts";

/** What a run leaves. */
export interface Run {
  /** Number of people. */
  readonly n: number;
  /** The last day. */
  readonly days: number;
  /** Names of all columns. */
  readonly columns: readonly string[];
  /** The days on which probes were read, ascending. */
  readonly recorded: readonly number[];
  /** SHA-256 of every column on every day; null where `digest: false`. */
  readonly digest: string | null;
  /**
   * A copy of a recorded column on a recorded day; of every column on the last day.
   * @throws InputError where the column or the day was not recorded, and for imported people
   */
  column(name: string, day: number): Float64Array;
  /** A copy of a column as it is on the last day. Throws as `column` does. */
  last(name: string): Float64Array;
  /**
   * The values of a probe in the order of `recorded`; for a column its mean.
   * @throws InputError for an unknown probe, and for imported people fewer than the smallest group
   */
  probe(name: string): Float64Array;
}

/**
 * Runs mechanisms on people for some days. Neither the options nor their arrays are changed.
 * @throws InputError with every fault of the options at once; GroundswellError on the first day on which a column holds NaN
 * @example
 * const fade: gs.Mechanism = {
 *   name: "fade",
 *   initialize(world) {
 *     const { attitude } = world.columns;
 *     return {
 *       step(day, lo, hi) {
 *         for (let i = lo; i < hi; i++) attitude[i] *= 0.5;
 *       },
 *     };
 *   },
 * };
 * const run = gs.simulate({ people: { attitude: [0, 0.5, 1] }, mechanisms: [fade], days: 2, seed: 1 });
 * run.last("attitude"); // [0, 0.125, 0.25]
 */
export function simulate(options: SimulateOptions): Run {
  if (!(typeof options === "object" && options !== null))
    refuse("options", "missing; expected { people, mechanisms, days, seed }");
  const { people, network, mechanisms, probes, kept, when } = resolve(options);
  const { source, n } = people;
  const own = source.kind === "imported" && source.publicData === null ? source : null;
  if (own && options.probes?.some((probe) => typeof probe !== "string"))
    refuse(
      "probes",
      "invalid; expected names of columns: of an organisation's own people means are given out, and nothing that somebody's own function reads",
    );
  const { days, seed, until, digest = true } = options;
  const stage = createStage({ people, network, mechanisms });
  const series = recordSeries(probes, when);
  const album = recordColumns(kept, when);
  const trajectory = digest ? trajectoryDigest() : undefined;
  stage.begin({ seed });
  advance(stage, days, recorders(refuseNaN(), series, album, ...(trajectory ? [trajectory] : [])), until);

  const { names, of } = stage.columns;
  const known = (name: string, among: readonly string[]): void => {
    if (!among.includes(name)) refuse("column", unknownWord(name, among));
  };
  const column = (name: string, day: number): Float64Array => {
    known(name, names);
    if (own)
      throw new GroundswellError(
        `invalid column("${name}"): of an organisation's own people no individual values are given out; expected a probe, or published research data`,
      );
    const values = day === stage.day ? of[name] : album.column(name, day);
    if (values) return Float64Array.from(values);
    const whole = kept.length > 0 ? kept.join(", ") : "none";
    const some = album.days.length > 12 ? [...album.days.slice(0, 10), "..."] : album.days;
    const found = `columns among the probes: ${whole}; days: ${some.join(", ")}; the last day, ${stage.day}, of every column`;
    return refuse(
      "column",
      `missing ${name} on day ${day}; expected a column among the probes and a recorded day (${found})`,
    );
  };
  return Object.freeze({
    n,
    days: stage.day,
    columns: names,
    recorded: Object.freeze([...series.days]),
    digest: trajectory?.hex() ?? null,
    column,
    last: (name: string) => column(name, stage.day),
    probe(name: string): Float64Array {
      known(
        name,
        probes.map((probe) => probe.name),
      );
      if (own && n < own.minimumGroup)
        throw new GroundswellError(`invalid probe("${name}") of ${n} people; expected at least ${own.minimumGroup}`);
      return series.values(name);
    },
  });
}
