/** The organisation that all loops of the benchmark share: communities of about 12, 12 ties a person. */
import { buildNetwork } from "../../dist/people/network.js";
import { buildPopulation } from "../../dist/people/population.js";

/** A small linear congruential generator: the benchmark's graph needs speed, not quality. */
function lcg(seed) {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

/** n people; each tied to 10 of the 11 others of the community of 12 (next to each other in the order) and to one or more anywhere. */
export function organisation(n) {
  const draw = lcg(n);
  const ties = 6 * n;
  const source = new Int32Array(ties);
  const target = new Int32Array(ties);
  const weight = new Float32Array(ties);
  const whole = n - (n % 12);
  for (let t = 0; t < ties; t++) {
    const i = Math.floor(t / 6);
    const k = (t % 6) + 1;
    let j = i < whole ? i - (i % 12) + ((i + k) % 12) : (i + k) % n;
    while (k === 6 && (j === i || Math.abs(j - i) < 12)) j = Math.floor(draw() * n);
    source[t] = i;
    target[t] = j;
    weight[t] = 0.25 + 0.75 * draw();
  }
  const network = buildNetwork({ n, layers: [{ name: "work", directed: false }], source, target, weight });
  const manager = Int32Array.from({ length: n }, (_, i) => (i === 0 ? -1 : Math.floor((i - 1) / 7)));
  const { people } = buildPopulation({ manager, groupings: [], source: { kind: "synthetic" } });
  return { people, network };
}
