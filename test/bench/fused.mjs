/**
 * The work "W" as hand-fused loops over typed arrays, in the forms a careful programmer might try.
 * They are written from one text, so that they differ only in how memory is read and draws are made:
 * - blocks:      a closure over all arrays, draws made for 256 people at a time
 * - columns:     the same, draws made for everybody at once
 * - interleaved: the four neighbours' fields of a person side by side
 * - swap:        no copy of yesterday; two sets of the gathered fields, changed over each day
 */
import { BOUND, COLUMNS, PURPOSES, startOf } from "./workload.mjs";

export const FUSED = ["blocks", "columns", "interleaved", "swap"];

const READ = {
  blocks: (field) => `${field}Y[j]`,
  columns: (field) => `${field}Y[j]`,
  swap: (field) => `${field}Y[j]`,
  interleaved: (field) => `Y[4 * j + ${GATHERED.indexOf(field)}]`,
};
const GATHERED = ["valence", "arousal", "practising", "attitude"];

/** One person's day; `today` is where the gathered fields are written, `own` where they are read. */
const person = (form) => {
  const read = READ[form];
  const own = form === "swap" ? (field) => `${field}Y[i]` : (field) => `${field}[i]`;
  const mine = form === "interleaved" ? "Y[4 * i + 3]" : "attitudeY[i]";
  return `
    let sumV = 0, sumA = 0, sumP = 0, near = 0, h = 0;
    const mine = ${mine};
    const end = offsets[i + 1];
    for (let t = offsets[i]; t < end; t++) {
      const j = neighbours[t];
      const w = weights[t];
      sumV += w * ${read("valence")};
      sumA += w * ${read("arousal")};
      sumP += w * ${read("practising")};
      const theirs = ${read("attitude")};
      if (theirs - mine <= ${BOUND} && mine - theirs <= ${BOUND}) { h += w; near += w * theirs; }
    }
    const s = strength[i];
    const inverse = s > 0 ? 1 / s : 0;
    const share = s > 0 ? sumP / s : 0;
    let v = ${own("valence")}, a = ${own("arousal")}, x = ${own("attitude")};
    const did = ${own("practising")};
    const shock = u0[i - at] - 0.5;
    const nextV = v * 0.95 + 0.1 * (1 + a) * (sumV * inverse - v) + 0.04 * shock;
    const nextA = a * 0.9 + 0.05 * (sumA * inverse - a) + 0.05 * shock * shock;
    v = Math.min(1, Math.max(-1, nextV));
    a = Math.min(1, Math.max(0, nextA));
    if (u1[i - at] < 0.3) {
      const d = 0.08 * (trust[i] - 0.3) * (1 - 0.5 * a);
      x = x + (d >= 0 ? d * (1 - x) : d * (1 + x));
      v = v + 0.1 * d * (1 - v * v);
    }
    const habitual = habit[i];
    x = x + 0.01 * (u2[i - at] - 0.5);
    if (h > 0) x += 0.1 * (1 - 0.5 * habitual) * (near / h - x);
    x = Math.min(1, Math.max(-1, x));
    const r = recognition[i] + 0.05 * (0.5 * v + 0.5 * share - recognition[i]);
    const g = selfDevelopment[i] + 0.04 * (0.7 * did + 0.2 * v - selfDevelopment[i]);
    const k = status[i] + 0.03 * (did - share - status[i]);
    const c = security[i] + 0.02 * (0.6 * x - 0.4 * did - security[i]);
    const z = 1.5 * x + 0.25 * (r + g + k + c) + 2 * share + 2 * habitual - 1.5;
    const does = u3[i - at] < 0.5 + (0.5 * z) / Math.sqrt(1 + z * z) ? 1 : 0;
    valence[i] = v; arousal[i] = a; attitude[i] = x; practising[i] = does;
    recognition[i] = r; selfDevelopment[i] = g; status[i] = k; security[i] = c;
    habit[i] = does > 0 ? habitual + 0.02 * (1 - habitual) : habitual - 0.01 * habitual;
    trust[i] = trust[i] + 0.005 * (0.5 + 0.5 * v - trust[i]);`;
};

const FILL =
  "luck0.fill(u0, lo, hi, day); luck1.fill(u1, lo, hi, day); luck2.fill(u2, lo, hi, day); luck3.fill(u3, lo, hi, day);";
const byBlocks = (form) => `
  for (let lo = 0; lo < n; lo += 256) {
    const hi = Math.min(lo + 256, n), at = lo;
    ${FILL}
    for (let i = lo; i < hi; i++) { ${person(form)} }
  }`;
const copies = GATHERED.map((field) => `${field}Y.set(${field});`).join(" ");
const swapped = GATHERED.flatMap((field) => [field, `${field}Y`]).join(", ");

const TEXT = {
  blocks: `return (day) => { ${copies} ${byBlocks("blocks")} };`,
  columns: `return (day) => { ${copies} const lo = 0, hi = n, at = 0; ${FILL} for (let i = 0; i < n; i++) { ${person("columns")} } };`,
  interleaved: `return (day) => {
    for (let i = 0; i < n; i++) { ${GATHERED.map((field, k) => `Y[4 * i + ${k}] = ${field}[i];`).join(" ")} }
    ${byBlocks("interleaved")} };`,
  swap: `const run = (day, ${swapped}) => { ${byBlocks("swap")} };
    return (day) => day % 2 === 1
      ? run(day, ${swapped})
      : run(day, ${GATHERED.flatMap((field) => [`${field}Y`, field]).join(", ")});`,
};

/** A fused loop: `day(d)` runs one day, `columns()` gives the state in the order of COLUMNS after `days` days. */
export function fused(form, { people, network, random }) {
  const { n } = people;
  const state = Object.fromEntries(
    COLUMNS.map((name) => [
      name,
      Float64Array.from({ length: n }, (_, i) =>
        name === "practising" ? Number(startOf(name, i) < 0.1) : startOf(name, i),
      ),
    ]),
  );
  const yesterday = Object.fromEntries(
    GATHERED.map((name) => [`${name}Y`, form === "interleaved" ? new Float64Array(0) : new Float64Array(n)]),
  );
  // In "swap" the first day reads what the loop calls yesterday.
  if (form === "swap") for (const name of GATHERED) yesterday[`${name}Y`].set(state[name]);
  const strength = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let t = network.offsets[i]; t < network.offsets[i + 1]; t++) strength[i] += network.weights[t];
  const room = form === "columns" ? n : 256;
  const names = {
    n,
    strength,
    ...{ offsets: network.offsets, neighbours: network.neighbours, weights: network.weights },
    ...state,
    ...yesterday,
    Y: new Float64Array(form === "interleaved" ? 4 * n : 0),
    ...Object.fromEntries(
      PURPOSES.flatMap((purpose, k) => [
        [`luck${k}`, random(purpose)],
        [`u${k}`, new Float64Array(room)],
      ]),
    ),
  };
  return {
    day: new Function(...Object.keys(names), TEXT[form])(...Object.values(names)),
    columns: (days) =>
      COLUMNS.map((name) =>
        form === "swap" && days % 2 === 0 && GATHERED.includes(name) ? yesterday[`${name}Y`] : state[name],
      ),
  };
}
