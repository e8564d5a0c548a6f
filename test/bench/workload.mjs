/**
 * The work "W": six small mechanisms of about 60 flops a person and 3 a tie in all, four gathered
 * fields (one of them bounded) and four draws a person and day. `fused.mjs` and `objects.mjs` do the
 * same arithmetic in the same order; the digests of all of them are equal.
 */
const f64 = { type: "f64", meaning: "benchmark", unit: "index", range: [-1, 1] };
const owns = (...names) => Object.fromEntries(names.map((name) => [name, f64]));

/** All columns, in the order of the mechanisms. */
export const COLUMNS = [
  ...["valence", "arousal", "trust", "attitude"],
  ...["recognition", "selfDevelopment", "status", "security", "practising", "habit"],
];
export const BOUND = 0.6;
export const PURPOSES = ["emotion", "message", "influence", "decision"];

/** Start values, by column and person. */
export const startOf = (column, i) => ((i * 7919 + COLUMNS.indexOf(column) * 104729) % 1000) / 1000;

const start =
  (...names) =>
  ({ columns, n }) => {
    for (const name of names) for (let i = 0; i < n; i++) columns[name][i] = startOf(name, i);
  };

const emotion = () => ({
  name: "emotion",
  columns: owns("valence", "arousal"),
  gathers: ["valence", "arousal"],
  start: start("valence", "arousal"),
  initialize({ block, columns, gathered, strength }, random) {
    const { valence, arousal } = columns;
    const { valence: valences, arousal: arousals } = gathered;
    const luck = random("emotion");
    const u = new Float64Array(block);
    return {
      step(day, lo, hi) {
        luck.fill(u, lo, hi, day);
        for (let i = lo; i < hi; i++) {
          const s = strength[i];
          const inverse = s > 0 ? 1 / s : 0;
          const v = valence[i];
          const a = arousal[i];
          const shock = u[i - lo] - 0.5;
          const nextV = v * 0.95 + 0.1 * (1 + a) * (valences[i - lo] * inverse - v) + 0.04 * shock;
          const nextA = a * 0.9 + 0.05 * (arousals[i - lo] * inverse - a) + 0.05 * shock * shock;
          valence[i] = Math.min(1, Math.max(-1, nextV));
          arousal[i] = Math.min(1, Math.max(0, nextA));
        }
      },
    };
  },
});

const message = () => ({
  name: "message",
  columns: owns("trust", "attitude"),
  start: start("trust", "attitude"),
  initialize({ block, columns }, random) {
    const { trust, attitude, arousal, valence } = columns;
    const luck = random("message");
    const u = new Float64Array(block);
    return {
      step(day, lo, hi) {
        luck.fill(u, lo, hi, day);
        for (let i = lo; i < hi; i++) {
          if (u[i - lo] < 0.3) {
            const d = 0.08 * (trust[i] - 0.3) * (1 - 0.5 * arousal[i]);
            const x = attitude[i];
            attitude[i] = x + (d >= 0 ? d * (1 - x) : d * (1 + x));
            valence[i] = valence[i] + 0.1 * d * (1 - valence[i] * valence[i]);
          }
        }
      },
    };
  },
});

const influence = () => ({
  name: "influence",
  gathersWithin: [{ field: "attitude", bound: BOUND }],
  initialize({ block, columns, gatheredWithin, strengthWithin }, random) {
    const { attitude, habit } = columns;
    const { attitude: near } = gatheredWithin;
    const { attitude: heard } = strengthWithin;
    const luck = random("influence");
    const u = new Float64Array(block);
    return {
      step(day, lo, hi) {
        luck.fill(u, lo, hi, day);
        for (let i = lo; i < hi; i++) {
          const h = heard[i - lo];
          let x = attitude[i] + 0.01 * (u[i - lo] - 0.5);
          if (h > 0) x += 0.1 * (1 - 0.5 * habit[i]) * (near[i - lo] / h - x);
          attitude[i] = Math.min(1, Math.max(-1, x));
        }
      },
    };
  },
});

const needs = () => ({
  name: "needs",
  columns: owns("recognition", "selfDevelopment", "status", "security"),
  gathers: ["practising"],
  start: start("recognition", "selfDevelopment", "status", "security"),
  initialize({ columns, gathered, strength }) {
    const { recognition, selfDevelopment, status, security, valence, attitude, practising } = columns;
    const { practising: practisers } = gathered;
    return {
      step(_day, lo, hi) {
        for (let i = lo; i < hi; i++) {
          const s = strength[i];
          const share = s > 0 ? practisers[i - lo] / s : 0;
          const own = practising[i];
          const v = valence[i];
          recognition[i] = recognition[i] + 0.05 * (0.5 * v + 0.5 * share - recognition[i]);
          selfDevelopment[i] = selfDevelopment[i] + 0.04 * (0.7 * own + 0.2 * v - selfDevelopment[i]);
          status[i] = status[i] + 0.03 * (own - share - status[i]);
          security[i] = security[i] + 0.02 * (0.6 * attitude[i] - 0.4 * own - security[i]);
        }
      },
    };
  },
});

const decision = () => ({
  name: "decision",
  columns: owns("practising"),
  gathers: ["practising"],
  start: ({ columns, n }) => {
    for (let i = 0; i < n; i++) columns.practising[i] = startOf("practising", i) < 0.1 ? 1 : 0;
  },
  initialize({ block, columns, gathered, strength }, random) {
    const { recognition, selfDevelopment, status, security, attitude, practising, habit } = columns;
    const { practising: practisers } = gathered;
    const luck = random("decision");
    const u = new Float64Array(block);
    return {
      step(day, lo, hi) {
        luck.fill(u, lo, hi, day);
        for (let i = lo; i < hi; i++) {
          const s = strength[i];
          const share = s > 0 ? practisers[i - lo] / s : 0;
          const served = 0.25 * (recognition[i] + selfDevelopment[i] + status[i] + security[i]);
          const z = 1.5 * attitude[i] + served + 2 * share + 2 * habit[i] - 1.5;
          practising[i] = u[i - lo] < 0.5 + (0.5 * z) / Math.sqrt(1 + z * z) ? 1 : 0;
        }
      },
    };
  },
});

const habits = () => ({
  name: "habits",
  columns: owns("habit"),
  start: start("habit"),
  initialize({ columns }) {
    const { habit, practising, trust, valence } = columns;
    return {
      step(_day, lo, hi) {
        for (let i = lo; i < hi; i++) {
          const h = habit[i];
          habit[i] = practising[i] > 0 ? h + 0.02 * (1 - h) : h - 0.01 * h;
          trust[i] = trust[i] + 0.005 * (0.5 + 0.5 * valence[i] - trust[i]);
        }
      },
    };
  },
});

export const mechanisms = () => [emotion(), message(), influence(), needs(), decision(), habits()];
