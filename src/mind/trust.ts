import type { ColumnSpec } from "../core/columns.ts";
import type { Values } from "../core/options.ts";
import type { Mechanism } from "../engine/mechanism.ts";
import { f32, f64 } from "./bind.ts";
import { drawBeta, drawFlags } from "./draws.ts";

/** Options of `trust`. */
export const trustOptions = {
  tolerance: {
    meaning: "gap between promise and perceived supply that is let pass, either way",
    unit: "share of needs",
    default: 0.1,
    range: [0.05, 0.2],
    source: "our choice",
    evidence: "assumed",
  },
  gain: {
    meaning: "trust won by a day of full over-delivery",
    unit: "share of the room left",
    default: 0.01,
    range: [0.005, 0.02],
    source: "our choice",
    evidence: "assumed",
  },
  asymmetry: {
    meaning: "how much faster trust is lost by breach than won by over-delivery",
    unit: "factor",
    default: 2.7,
    range: [1.5, 4],
    source: "Slovic 1993 for the asymmetry; the factor is ours",
    evidence: "assumed",
  },
  blameOnTop: {
    meaning: "share of blame and credit that goes to the top; the rest goes to the direct manager",
    unit: "share",
    default: 0.7,
    range: [0.5, 1],
    source: "our choice",
    evidence: "assumed",
  },
  recovery: {
    meaning: "share of the way back to the trust of the start gone in a day",
    unit: "share a day",
    default: 0.005,
    range: [0, 0.02],
    source: "our choice",
    evidence: "assumed",
  },
  breachGain: {
    meaning: "felt breach added by a day of full breach",
    unit: "share of the room left",
    default: 0.05,
    range: [0.01, 0.1],
    source: "our choice",
    evidence: "assumed",
  },
  breachKept: {
    meaning: "share of felt breach kept each day",
    unit: "share",
    default: 0.98,
    range: [0.95, 0.995],
    source: "our choice",
    evidence: "assumed",
  },
  teamCorrelation: {
    meaning: "intraclass correlation of trust in the manager within teams, at the start",
    unit: "correlation",
    default: 0.2,
    range: [0, 0.5],
    source: "our choice",
    evidence: "assumed",
  },
} as const;

const columns: Readonly<Record<string, ColumnSpec>> = {
  trustInTop: { type: "f64", meaning: "trust in the top", unit: "trust", range: [0, 1] },
  trustInManager: { type: "f64", meaning: "trust in the direct manager", unit: "trust", range: [0, 1] },
  breach: { type: "f64", meaning: "felt breach of what was promised", unit: "breach", range: [0, 1] },
  trustInTopAtStart: { type: "f32", meaning: "trust in the top before the change", unit: "trust", range: [0, 1] },
  trustInManagerAtStart: {
    type: "f32",
    meaning: "trust in the direct manager before the change",
    unit: "trust",
    range: [0, 1],
  },
};

/** Trust: what was promised is compared with what is lived; breach costs more trust than delivery wins. */
export function trust(options: Values<typeof trustOptions>): Mechanism {
  return {
    name: "trust",
    columns,
    initialize(world, random) {
      const n = world.n;
      const traits = random("trust/traits");
      const top = f64(world, "trustInTop");
      const manager = f64(world, "trustInManager");
      const breach = f64(world, "breach");
      const topAtStart = f32(world, "trustInTopAtStart");
      const managerAtStart = f32(world, "trustInManagerAtStart");
      const promised = f32(world, "promised");
      const perceived = f32(world, "perceivedSupply");
      const { tolerance, recovery, breachGain, breachKept } = options;
      const winTop = options.gain * options.blameOnTop;
      const winManager = options.gain * (1 - options.blameOnTop);
      const loseTop = winTop * options.asymmetry;
      const loseManager = winManager * options.asymmetry;

      return {
        start() {
          drawBeta(traits, 0, topAtStart, 5, 5);
          top.set(topAtStart);
          // A draw of each manager's own is shared by the team with this probability: its square is the correlation.
          const share = Math.sqrt(options.teamCorrelation);
          const leader = world.people.manager;
          drawBeta(traits, 1, managerAtStart, 5, 4);
          drawBeta(traits, 2, manager, 5, 4);
          drawFlags(traits, 3, breach, share);
          for (let i = 0; i < n; i++) if (leader[i]! >= 0 && breach[i] === 1) manager[i] = managerAtStart[leader[i]!]!;
          managerAtStart.set(manager);
          manager.set(managerAtStart);
          breach.fill(0);
        },
        step(_day, lo, hi) {
          for (let i = lo; i < hi; i++) {
            const p = promised[i]!;
            const gap = p > 0 ? p - perceived[i]! : 0;
            const short = Math.min(1, Math.max(0, gap - tolerance));
            const over = Math.min(1, Math.max(0, -gap - tolerance));
            const b = breach[i]!;
            breach[i] = (b + breachGain * short * (1 - b)) * breachKept;
            let t = top[i]!;
            t += winTop * over * (1 - t);
            t -= loseTop * short * t;
            top[i] = t + recovery * (topAtStart[i]! - t);
            let m = manager[i]!;
            m += winManager * over * (1 - m);
            m -= loseManager * short * m;
            manager[i] = m + recovery * (managerAtStart[i]! - m);
          }
        },
      };
    },
  };
}
