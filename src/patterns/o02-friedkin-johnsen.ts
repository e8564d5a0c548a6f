/** O2: influence that keeps hold of the first opinion ends where its closed form says. */
import { inverse, Matrix } from "ml-matrix";
import { deGroot } from "../classics/de-groot.ts";
import { friedkinJohnsen } from "../classics/friedkin-johnsen.ts";
import { type Sequence, sequence } from "../core/sequence.ts";
import { simulate } from "../engine/run.ts";
import { alike } from "./check.ts";
import type { Pattern, Seeds } from "./pattern.ts";
import { influenceOf } from "./worlds.ts";

const n = 20;
const DAYS = 2000;

interface Group {
  readonly W: readonly (readonly number[])[];
  readonly open: readonly number[];
  readonly opinion: readonly number[];
}

/** Influence of a random half of all pairs, rows that sum to 1; openness in (0, 1); first opinions. */
function randomGroup(random: Sequence): Group {
  const vector = (): number[] => Array.from({ length: n }, () => random.uniform());
  const rows = Array.from({ length: n }, () => vector().map((w) => (random.uniform() < 0.5 ? w : 0)));
  const W = rows.map((row, i) => {
    const kept = row.map((w, j) => (i === j ? w + 0.01 : w));
    const total = kept.reduce((a, b) => a + b);
    return kept.map((w) => w / total);
  });
  return { W, open: vector(), opinion: vector() };
}

function play({ W, open, opinion }: Group): Float64Array {
  const { network, self } = influenceOf(W);
  const people = { opinion, self, susceptibility: open };
  return simulate({ people, network, mechanisms: [friedkinJohnsen()], days: DAYS, seed: 1 }).last("opinion");
}

function plainMeans({ W, opinion }: Group): Float64Array {
  const { network, self } = influenceOf(W);
  return simulate({ people: { opinion, self }, network, mechanisms: [deGroot()], days: DAYS, seed: 1 }).last("opinion");
}

/** (I - AW)^-1 (I - A) s. */
function closedForm({ W, open, opinion }: Group): number[] {
  const [A, I] = [Matrix.diag([...open]), Matrix.eye(n)];
  const held = Matrix.sub(I, A).mmul(Matrix.columnVector([...opinion]));
  const influence = new Matrix(W.map((row) => [...row]));
  return inverse(Matrix.sub(I, A.mmul(influence)))
    .mmul(held)
    .to1DArray();
}

/** The pattern. */
export const friedkinJohnsenPattern: Pattern = Object.freeze({
  id: "O2",
  title: "influence with anchors, closed form",
  paper: {
    authors: "Friedkin & Johnsen",
    year: 1990,
    title: "Social influence and opinions",
    journal: "Journal of Mathematical Sociology 15",
  },
  claim: "opinions end at (I - AW)^-1 (I - A) s for every row-stochastic W and openness A",
  stochastic: true,
  seconds: 0.4,
  *run(seeds: Seeds) {
    const groups = seeds(5).map((seed) => randomGroup(sequence(seed, "matrices")));
    const apart = (a: ArrayLike<number>, b: ArrayLike<number>): number[] => Array.from(a, (x, i) => x - b[i]!);
    const distances = groups.flatMap((group) => apart(play(group), closedForm(group)));
    yield alike("largest difference from the closed form after 2,000 days, 5 random groups of 20", distances, 1e-10);
    const open = groups.map((group) => ({ ...group, open: group.open.map(() => 1) }));
    const toMeans = open.flatMap((group) => apart(play(group), plainMeans(group)));
    yield alike("difference from repeated means where everybody is wholly open", toMeans, 1e-10);
    const closed = groups.map((group) => ({ ...group, open: group.open.map(() => 0) }));
    const moved = closed.flatMap((group) => apart(play(group), group.opinion));
    yield alike("distance moved where everybody is wholly closed", moved, 0);
  },
});
