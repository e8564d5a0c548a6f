import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import type { Network } from "../people/network.ts";
import { f64 } from "./bind.ts";
import type { homophilyOptions } from "./homophily-rule.ts";

type Weights = Network["weights"];

/** Below this a tie does not fade; strengths are above 0. */
const FAINTEST = 1e-6;

/** Homophily: ties between the like-minded grow, others fade; the network that was given stays as it is. */
export function homophily(options: Values<typeof homophilyOptions>): Mechanism {
  return {
    name: "homophily",
    initialize(world) {
      const attitude = f64(world, "attitude");
      const { every } = options;
      const step = options.rate * every;
      let own: Weights | undefined;

      /** The array in which the strengths of this run are kept, never one that was given. */
      const ownFor = (weights: Weights): Weights => {
        if (weights === own) return own;
        const wide = weights instanceof Float64Array;
        if (own?.length !== weights.length || own instanceof Float64Array !== wide)
          own = wide ? new Float64Array(weights.length) : new Float32Array(weights.length);
        return own;
      };

      return {
        start() {
          if (world.network.weights === own) own = undefined;
        },
        after(day) {
          if (!(step > 0) || day % every !== 0) return;
          const { network } = world;
          const { n, offsets, neighbours, weights } = network;
          const next = ownFor(weights);
          for (let i = 0; i < n; i++) {
            const x = attitude[i]!;
            const end = offsets[i + 1]!;
            for (let t = offsets[i]!; t < end; t++) {
              const w = weights[t]!;
              const apart = Math.abs(x - attitude[neighbours[t]!]!);
              const d = Math.max(-1, Math.min(1, step * (1 - 2 * apart)));
              const moved = w + (d >= 0 ? d * (1 - w) : d * w);
              next[t] = moved < FAINTEST ? Math.min(w, FAINTEST) : moved;
            }
          }
          world.rewire({ ...network, weights: next });
        },
      };
    },
  };
}
