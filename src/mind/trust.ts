import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64 } from "./bind.ts";
import { drawBeta, drawFlags, drawNormal } from "./draws.ts";
import { type trustOptions, trustRule } from "./trust-rule.ts";

/** Trust: what was promised is compared with what is lived; breach costs more trust than delivery wins. */
export function trust(options: Values<typeof trustOptions>): Mechanism {
  return {
    name: "trust",
    columns: trustRule.columns,
    initialize(world, random) {
      const n = world.n;
      const traits = random("trust/traits");
      const top = f64(world, "trustInTop");
      const manager = f64(world, "trustInManager");
      const breach = f64(world, "breach");
      const topAtStart = f32(world, "trustInTopAtStart");
      const managerAtStart = f32(world, "trustInManagerAtStart");
      const peers = f32(world, "trustInPeers");
      const integrity = f32(world, "integrity");
      const promised = f32(world, "promised");
      const perceived = f32(world, "perceivedSupply");
      const taking = f32(world, "participation");
      const { tolerance, recovery, breachGain, breachKept, peersSpread } = options;
      const byPart = options.participation;
      const winTop = options.gain * options.blameOnTop;
      const winManager = options.gain * (1 - options.blameOnTop);
      const loseTop = winTop * options.asymmetry;
      const loseManager = winManager * options.asymmetry;
      // A draw keyed by the manager is shared by the team with this probability: its square is the correlation.
      const share = Math.sqrt(options.teamCorrelation);
      const ofTeam = new Float32Array(n);

      return {
        start() {
          drawBeta(traits, 1, ofTeam, { day: 0, lo: 0, hi: n }, 5, 4);
        },
        enter(day, lo, hi) {
          const entry = { day, lo, hi };
          const leader = world.people.manager;
          drawBeta(traits, 0, topAtStart, entry, 5, 5);
          drawBeta(traits, 2, managerAtStart, entry, 5, 4);
          drawFlags(traits, 3, breach, entry, share);
          drawNormal(traits, 4, peers, entry, options.peers, peersSpread);
          for (let i = lo; i < hi; i++) {
            if (leader[i]! >= 0 && breach[i] === 1) managerAtStart[i] = ofTeam[leader[i]!]!;
            top[i] = topAtStart[i]!;
            manager[i] = managerAtStart[i]!;
            peers[i] = Math.max(0, Math.min(1, peers[i]!));
            breach[i] = 0;
            integrity[i] = 1;
          }
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const p = promised[i]!;
            const gap = p > 0 ? p - perceived[i]! : 0;
            integrity[i] = Math.max(0, 1 - Math.abs(gap));
            const short = Math.max(0, Math.min(1, gap - tolerance));
            const over = p * Math.max(0, Math.min(1, -gap - tolerance));
            const part = byPart * taking[i]!;
            const b = breach[i]!;
            breach[i] = (b + breachGain * short * (1 - b)) * breachKept;
            let t = top[i]!;
            t += (winTop * over + part) * (1 - t);
            t -= loseTop * short * t;
            top[i] = t + recovery * (topAtStart[i]! - t);
            let m = manager[i]!;
            m += (winManager * over + part) * (1 - m);
            m -= loseManager * short * m;
            manager[i] = m + recovery * (managerAtStart[i]! - m);
          }
        },
      };
    },
  };
}
