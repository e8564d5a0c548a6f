/** Runs single rules of the mind by themselves: with what they are told of the rest, and columns given by hand. */
import type { Mechanism, World } from "../../src/engine/mechanism.ts";
import { advance } from "../../src/engine/simulate.ts";
import { createStage, type Stage } from "../../src/engine/stage.ts";
import type { LivedConditions, Mind } from "../../src/mind/parts.ts";
import { buildNetwork } from "../../src/people/network.ts";
import { buildPopulation, type Organisation } from "../../src/people/population.ts";

/** What a rule is told: conditions, rules that are switched on or off against their defaults, options of others. */
export function mindOf(
  conditions: Partial<LivedConditions> = {},
  switched: Readonly<Record<string, boolean>> = {},
  options: Readonly<Record<string, Readonly<Record<string, number>>>> = {},
): Mind {
  return {
    conditions: {
      lived: 0.6,
      alignment: 0.8,
      consent: 0.6,
      participation: 0,
      mandate: 0,
      mandateFirst: 1,
      mandateLast: 10000,
      supportLast: 0,
      ...conditions,
    },
    inbox: { posts: [] },
    on: (rule) => switched[rule] ?? (rule !== "consumat" && rule !== "spaces"),
    option: (rule, name, whenOff) => options[rule]?.[name] ?? whenOff,
  };
}

/** Puts columns where they are given, after all mechanisms before it have set their start values. */
export function given(values: Readonly<Record<string, number | readonly number[]>>): Mechanism {
  return {
    name: "given",
    start(world) {
      for (const [name, value] of Object.entries(values)) {
        const column = world.columns[name]!;
        for (let i = 0; i < world.n; i++) column[i] = typeof value === "number" ? value : value[i]!;
      }
    },
  };
}

/** People without managers, tied as listed: each to each other where a pair stands there. */
export function tied(n: number, pairs: readonly (readonly [number, number])[]): Organisation {
  const { people } = buildPopulation({
    manager: new Int32Array(n).fill(-1),
    groupings: [],
    source: { kind: "synthetic" },
  });
  const network = buildNetwork({
    n,
    layers: [{ name: "work", directed: false }],
    source: pairs.map(([a]) => a),
    target: pairs.map(([, b]) => b),
  });
  return { people, network };
}

/** Runs mechanisms on an organisation and hands back the stage. */
export function runAlone(
  { people, network }: Organisation,
  mechanisms: readonly Mechanism[],
  days: number,
  { seed = "1", watch }: { seed?: string; watch?: (day: number, world: World) => void } = {},
): Stage {
  const stage = createStage({ people, network, mechanisms });
  stage.begin({ seed });
  advance(stage, days, watch ? { record: watch } : undefined);
  return stage;
}
