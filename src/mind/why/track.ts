/** What is kept of a person who is followed: of what beliefs are made, and what has moved him or her today. */
import { type CauseKind, type Ledger, note, noteAll, scale, total } from "./causes.ts";
import type { MakeWitness } from "./watching.ts";

/** A belief that messages move, by cause: three stores that fade, and the rest. */
export interface BeliefTrack {
  readonly rest: Ledger;
  readonly fast: Ledger;
  readonly slow: Ledger;
  readonly cue: Ledger;
}

/** A person who is followed. */
export interface Track {
  readonly i: number;
  readonly discrepancy: BeliefTrack;
  readonly appropriateness: BeliefTrack;
  /** Efficacy above its level at rest, by cause. */
  readonly able: Ledger;
  readonly backed: Ledger;
  /** What talks added to change - status quo of each need, by who spoke. */
  readonly talks: readonly Ledger[];
  /** What moved what, today. */
  readonly today: Readonly<Record<"attitude" | "valence" | "arousal" | "efficacy" | "behaviour", Ledger>>;
  /** Values noted before a rule acts, to be read after it. */
  readonly noted: Record<string, number>;
  /** What each neighbour showed yesterday, as a share of all ties. */
  seen: Map<number, number>;
}

const ledger = (): Ledger => new Map();
const belief = (): BeliefTrack => ({ rest: ledger(), fast: ledger(), slow: ledger(), cue: ledger() });

/** A person of whom nothing is known yet. */
export function trackOf(i: number): Track {
  return {
    i,
    discrepancy: belief(),
    appropriateness: belief(),
    able: ledger(),
    backed: ledger(),
    talks: [ledger(), ledger(), ledger(), ledger()],
    today: { attitude: ledger(), valence: ledger(), arousal: ledger(), efficacy: ledger(), behaviour: ledger() },
    noted: {},
    seen: new Map(),
  };
}

/** Adds all of a belief to a ledger, times a factor. */
export function noteBelief(to: Ledger, { rest, fast, slow, cue }: BeliefTrack, factor: number): void {
  for (const part of [rest, fast, slow, cue]) noteAll(to, part, factor);
}

/** Where a store holds less than was put in (it has bounds), the surplus counts with the rest of the belief. */
export function spill({ rest }: BeliefTrack, store: Ledger, held: number): void {
  const sum = total(store);
  if (Math.abs(sum - held) < 1e-9 || sum === 0) return;
  noteAll(rest, store, (sum - held) / sum);
  scale(store, held / sum);
}

/** Who is followed, and how to look on at a rule for each of them. */
export interface Followed {
  readonly tracks: readonly Track[];
}

/** An observer that acts on each person followed in the block, before and after the rule. */
export function onEach(
  { tracks }: Followed,
  ahead: (track: Track, day: number, lo: number) => void,
  behind: (track: Track, day: number, lo: number) => void,
  morning?: (day: number) => void,
): ReturnType<MakeWitness> {
  const each =
    (act: typeof ahead) =>
    (day: number, lo: number, hi: number): void => {
      for (const track of tracks) if (track.i >= lo && track.i < hi) act(track, day, lo);
    };
  const before = each(ahead);
  return {
    ahead(day, lo, hi) {
      if (lo === 0) morning?.(day);
      before(day, lo, hi);
    },
    behind: each(behind),
  };
}

/** Parts of a change in proportion to these weights, which need not sum to anything; `of` where they sum to 0. */
export function noteShares(
  to: Ledger,
  change: number,
  shares: readonly { readonly kind: CauseKind; readonly of: string; readonly weight: number }[],
  otherwise: string,
): void {
  const sum = shares.reduce((all, { weight }) => all + weight, 0);
  if (sum === 0) note(to, "lived", otherwise, change);
  else for (const { kind, of, weight } of shares) note(to, kind, of, change * (weight / sum));
}
