import { type Belief, best, drawArms } from "./bandit.ts";
import type { Office } from "./campaign.ts";
import { type Communities, communitiesOf } from "./communities.ts";
import { createListening } from "./listening.ts";
import { type GroupProfiles, learnable, profileGroups, profilePerson } from "./profiling.ts";

/** Arm 0 is the untargeted message, arm 1 + k the frame of need k. */
const ARMS = 5;
const NOBODY = 255;

/** What the tailor must know. */
export interface TailorOptions {
  readonly pinpoint: number;
  readonly delay: number;
  readonly smallest: number;
  readonly enough: number;
  readonly likeness: number;
  readonly noiseRatio: number;
  readonly clustering: number;
  readonly dimensions: number;
  readonly slope: number;
  readonly confidence: number;
  readonly memory: number;
  readonly kept: number;
}

/** Decides who gets which frame, from what was heard. */
export interface Tailor {
  /** Looks for communities again. */
  regroup(): void;
  /** The arm of each person for a sending on this day; null where everybody gets the untargeted message. */
  choose(day: number): Uint8Array | null;
  /** Number of different messages in the last choice. */
  variants(): number;
  /** Takes back the last choice: everybody got the untargeted message. */
  sameForAll(): void;
  /** Takes back the last choice: nobody got anything. */
  silent(): void;
  /** Evening: reactions to today's sending are watched, and what has come through is learned, if `pay` agrees. */
  listen(day: number, sent: boolean, pay: (cues: number) => boolean): void;
}

/** Sets up listening and learning. Uses luck of "campaign/frames" and "campaign/misreading" only. */
export function createTailor(o: TailorOptions, office: Office): Tailor {
  const { people, signals } = office;
  const { n, source } = people;
  const smallest = source.kind === "imported" ? Math.max(o.smallest, source.minimumGroup) : o.smallest;
  let consenting = 0;
  for (let i = 0; i < n; i++) if (signals.consents(i)) consenting++;
  const ears = createListening({
    n,
    arms: ARMS,
    signals,
    delay: o.delay,
    accuracy: learnable(consenting, o.dimensions),
    noiseRatio: o.noiseRatio,
    luck: office.luck("campaign/misreading"),
    first: office.first,
  });
  const luck = office.luck("campaign/frames");
  const sent = new Uint8Array(n).fill(NOBODY);
  let communities: Communities = { membership: new Int32Array(n).fill(-1), count: 0, first: new Int32Array(0) };
  let variants = 1;
  let listening = true;

  function regroup(): void {
    const near = new Float64Array(n * 4);
    for (let i = 0; i < n; i++) for (let k = 0; k < 4; k++) near[i * 4 + k] = profilePerson(ears.profiles, i, k, 0, o);
    const alike = (i: number, j: number): number => {
      let apart = 0;
      for (let k = 0; k < 4; k++) apart += Math.abs(near[i * 4 + k]! - near[j * 4 + k]!);
      return Math.max(0, 1 - apart / 4);
    };
    communities = communitiesOf(office.contacts, (i) => signals.consents(i), smallest, o.likeness, alike);
    ears.fade(o.kept);
  }

  /** Plausible success of each arm in each community; row of zeros and arm 0 where too little is known. */
  function draws(day: number, profiles: GroupProfiles): Float64Array {
    const { membership, count, first } = communities;
    const wins = new Float64Array(count * ARMS);
    const losses = new Float64Array(count * ARMS);
    const seen = Float64Array.from(profiles.heard);
    for (let i = 0; i < n; i++) {
      const c = membership[i]!;
      if (c < 0) continue;
      for (let arm = 0; arm < ARMS; arm++) {
        wins[c * ARMS + arm]! += ears.wins[i * ARMS + arm]!;
        losses[c * ARMS + arm]! += ears.losses[i * ARMS + arm]!;
        seen[c]! += ears.wins[i * ARMS + arm]! + ears.losses[i * ARMS + arm]!;
      }
    }
    const drawn = new Float64Array(count * ARMS);
    for (let c = 0; c < count; c++) {
      if (seen[c]! < o.enough) continue;
      const arms: Belief[] = Array.from({ length: ARMS }, (_, arm) => {
        const need = arm === 0 ? 0 : profiles.estimates[c * 4 + arm - 1]!;
        const prior = Math.max(0.05, Math.min(0.95, 0.5 + o.slope * need)) * o.confidence;
        const at = c * ARMS + arm;
        return { wins: wins[at]! + prior, losses: losses[at]! + o.confidence - prior };
      });
      drawn.set(
        drawArms(arms, o.memory, (arm, k) => luck.at(first[c]!, day, arm * 4096 + k)),
        c * ARMS,
      );
    }
    return drawn;
  }

  function armOf(i: number, c: number, drawn: Float64Array, profiles: GroupProfiles): number {
    const row = drawn.subarray(c * ARMS, (c + 1) * ARMS);
    if (o.pinpoint === 0 || best(row) === 0) return best(row);
    return best(
      row.map((success, arm) => {
        if (arm === 0) return success;
        const group = profiles.estimates[c * 4 + arm - 1]!;
        return success + o.slope * (profilePerson(ears.profiles, i, arm - 1, group, o) - group);
      }),
    );
  }

  return {
    regroup,
    choose(day) {
      const { membership, count } = communities;
      const profiles = profileGroups(ears.profiles, membership, count, o);
      const drawn = draws(day, profiles);
      const used = new Uint8Array(ARMS);
      used[0] = 1;
      for (let i = 0; i < n; i++) {
        const c = membership[i]!;
        sent[i] = c < 0 ? 0 : armOf(i, c, drawn, profiles);
        used[sent[i]!] = 1;
      }
      variants = used.reduce((sum, one) => sum + one, 0);
      return variants === 1 ? null : sent.slice();
    },
    variants: () => variants,
    sameForAll() {
      sent.fill(0);
    },
    silent() {
      sent.fill(NOBODY);
    },
    listen(day, isSent, pay) {
      if (!listening) return;
      ears.reactions(day);
      if (isSent) ears.watch(day, sent);
      listening = ears.cues(day, pay);
    },
  };
}
