/**
 * The work "W" as a fair loop over an array of objects: one object a person with all its fields from
 * the start, neighbours as references, the same draws made in the same way.
 */
import { BOUND, COLUMNS, PURPOSES, startOf } from "./workload.mjs";

export function objects({ people, network, random }) {
  const { n } = people;
  const persons = Array.from({ length: n }, (_, i) => ({
    valence: startOf("valence", i),
    arousal: startOf("arousal", i),
    trust: startOf("trust", i),
    attitude: startOf("attitude", i),
    recognition: startOf("recognition", i),
    selfDevelopment: startOf("selfDevelopment", i),
    status: startOf("status", i),
    security: startOf("security", i),
    practising: startOf("practising", i) < 0.1 ? 1 : 0,
    habit: startOf("habit", i),
    valenceYesterday: 0.5,
    arousalYesterday: 0.5,
    attitudeYesterday: 0.5,
    practisingYesterday: 0,
    strength: 0.5,
    neighbours: [],
    weights: [],
  }));
  persons.forEach((person, i) => {
    person.strength = 0;
    for (let t = network.offsets[i]; t < network.offsets[i + 1]; t++) {
      person.neighbours.push(persons[network.neighbours[t]]);
      person.weights.push(network.weights[t]);
      person.strength += network.weights[t];
    }
  });
  const lucks = PURPOSES.map((purpose) => random(purpose));
  const [u0, u1, u2, u3] = lucks.map(() => new Float64Array(256));
  const [luck0, luck1, luck2, luck3] = lucks;
  const day = (d) => {
    for (const p of persons) {
      p.valenceYesterday = p.valence;
      p.arousalYesterday = p.arousal;
      p.attitudeYesterday = p.attitude;
      p.practisingYesterday = p.practising;
    }
    for (let lo = 0; lo < n; lo += 256) {
      const hi = Math.min(lo + 256, n);
      luck0.fill(u0, lo, hi, d);
      luck1.fill(u1, lo, hi, d);
      luck2.fill(u2, lo, hi, d);
      luck3.fill(u3, lo, hi, d);
      for (let i = lo; i < hi; i++) live(persons[i], u0[i - lo], u1[i - lo], u2[i - lo], u3[i - lo]);
    }
  };
  return { day, columns: () => COLUMNS.map((name) => Float64Array.from(persons, (person) => person[name])) };
}

function live(p, emotion, message, influence, decision) {
  let sumV = 0;
  let sumA = 0;
  let sumP = 0;
  let near = 0;
  let h = 0;
  const mine = p.attitudeYesterday;
  const { neighbours, weights } = p;
  for (let t = 0; t < neighbours.length; t++) {
    const other = neighbours[t];
    const w = weights[t];
    sumV += w * other.valenceYesterday;
    sumA += w * other.arousalYesterday;
    sumP += w * other.practisingYesterday;
    const theirs = other.attitudeYesterday;
    if (theirs - mine <= BOUND && mine - theirs <= BOUND) {
      h += w;
      near += w * theirs;
    }
  }
  const inverse = p.strength > 0 ? 1 / p.strength : 0;
  const share = p.strength > 0 ? sumP / p.strength : 0;
  let v = p.valence;
  let a = p.arousal;
  let x = p.attitude;
  const shock = emotion - 0.5;
  const nextV = v * 0.95 + 0.1 * (1 + a) * (sumV * inverse - v) + 0.04 * shock;
  const nextA = a * 0.9 + 0.05 * (sumA * inverse - a) + 0.05 * shock * shock;
  v = Math.min(1, Math.max(-1, nextV));
  a = Math.min(1, Math.max(0, nextA));
  if (message < 0.3) {
    const d = 0.08 * (p.trust - 0.3) * (1 - 0.5 * a);
    x = x + (d >= 0 ? d * (1 - x) : d * (1 + x));
    v = v + 0.1 * d * (1 - v * v);
  }
  x = x + 0.01 * (influence - 0.5);
  if (h > 0) x += 0.1 * (1 - 0.5 * p.habit) * (near / h - x);
  x = Math.min(1, Math.max(-1, x));
  p.recognition = p.recognition + 0.05 * (0.5 * v + 0.5 * share - p.recognition);
  p.selfDevelopment = p.selfDevelopment + 0.04 * (0.7 * p.practising + 0.2 * v - p.selfDevelopment);
  p.status = p.status + 0.03 * (p.practising - share - p.status);
  p.security = p.security + 0.02 * (0.6 * x - 0.4 * p.practising - p.security);
  const served = 0.25 * (p.recognition + p.selfDevelopment + p.status + p.security);
  const z = 1.5 * x + served + 2 * share + 2 * p.habit - 1.5;
  p.practising = decision < 0.5 + (0.5 * z) / Math.sqrt(1 + z * z) ? 1 : 0;
  p.valence = v;
  p.arousal = a;
  p.attitude = x;
  p.habit = p.practising > 0 ? p.habit + 0.02 * (1 - p.habit) : p.habit - 0.01 * p.habit;
  p.trust = p.trust + 0.005 * (0.5 + 0.5 * v - p.trust);
}
