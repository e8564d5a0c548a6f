/** Lives under any parameters within their ranges, any conditions and any messages. */
import { luckOf } from "../../core/luck.ts";
import { type Sequence, sequence } from "../../core/sequence.ts";
import type { Mechanism, World } from "../../engine/mechanism.ts";
import { advance } from "../../engine/simulate.ts";
import { createStage, type Stage } from "../../engine/stage.ts";
import { mindOptions, mindRules } from "../../mind/catalogue.ts";
import { createSignals } from "../../mind/create-signals.ts";
import type { Inbox, Message, Post } from "../../mind/message.ts";
import { type MindSpec, mindMechanisms } from "../../mind/mind.ts";
import type { Organisation } from "../../people/population.ts";

/** A value from low to high, both ends more often than chance would have it. */
function within(draw: Sequence, low: number, high: number): number {
  const kind = draw.integer(8);
  return kind === 0 ? low : kind === 1 ? high : low + draw.uniform() * (high - low);
}
const share = (draw: Sequence): number => within(draw, 0, 1);

function anyValues(draw: Sequence, rule: string): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [option, { range, whole }] of Object.entries(mindOptions[rule]!)) {
    const value = within(draw, range[0], range[1]);
    values[option] = whole ? Math.floor(value) : value;
  }
  return values;
}

/** A value for every option of every rule; rules that act by default are off in one of eight cases, the others in half. */
function anyMind(draw: Sequence, days: number): Omit<MindSpec, "inbox"> {
  const options: Record<string, MindSpec["options"][string]> = {};
  for (const { name, on } of mindRules) options[name] = draw.integer(on ? 8 : 2) === 0 ? "off" : anyValues(draw, name);
  const conditions = {
    lived: share(draw),
    alignment: share(draw),
    consent: share(draw),
    participation: share(draw),
    mandate: draw.integer(2) * share(draw),
    mandateFirst: 1 + draw.integer(days),
    mandateLast: 1 + draw.integer(days),
    supportLast: draw.integer(days + 1),
  };
  return { options, conditions };
}

const senders = ["top", "manager", "peer", "feed"] as const;

function anyMessage(draw: Sequence): Message {
  const need = draw.integer(5);
  const weight = (k: number): number => (need === 4 ? 0.25 : need === k ? 1 : 0);
  return {
    sender: senders[draw.integer(4)]!,
    topic: draw.integer(2) === 0 ? "business" : "personal",
    frame: [weight(0), weight(1), weight(2), weight(3)],
    mode: share(draw),
    quality: share(draw),
    promise: share(draw),
    pressure: share(draw),
    targeted: draw.integer(2) === 0,
    disclosed: draw.integer(2) === 0,
    open: share(draw),
    minutes: within(draw, 0, 60),
  };
}

function anyPost(draw: Sequence, n: number): Post {
  const messages = Array.from({ length: 1 + draw.integer(2) }, () => anyMessage(draw));
  const choice = draw.integer(2) === 0 ? null : Uint8Array.from({ length: n }, () => draw.integer(3));
  const fidelity = draw.integer(2) === 0 ? null : Float64Array.from({ length: n }, () => share(draw));
  return { messages, choice, fidelity };
}

/** Ties whose strength is not above 0, or without end. */
function badTies({ network }: World): number {
  return network.weights.filter((weight) => !(weight > 0 && weight < Number.POSITIVE_INFINITY)).length;
}

/** Numbers among what minds let out, under any options of `signals`, that are none. */
function badSignals(world: World, vector: number, draw: Sequence): number {
  const signals = createSignals(world, luckOf(vector, world.people.keys), anyValues(draw, "signals"));
  const cue = new Float64Array(4);
  let bad = 0;
  for (let i = 0; i < world.n; i++) {
    if (signals.cue(i, 1, cue) && !cue.every(Number.isFinite)) bad++;
    if (!(Math.abs(signals.reaction(i, 1)) <= 1)) bad++;
  }
  return bad;
}

/** A life, and what in it was not as declared. */
export interface RandomLife {
  readonly stage: Stage;
  readonly spec: Omit<MindSpec, "inbox">;
  /** The first value outside the range of its column, in words; undefined where all keep to it. */
  readonly fault: string | undefined;
}

/** Some days of an organisation under the parameters of that number; another `name` draws others. */
export function randomLife(name: string, vector: number, days: number, organisation: Organisation): RandomLife {
  const draw = sequence(vector, `law/${name}`);
  const spec = anyMind(draw, days);
  const inbox: Inbox = { posts: [] };
  const postman: Mechanism = {
    name: "postman",
    before() {
      inbox.posts.length = 0;
      for (let k = draw.integer(3); k > 0; k--) inbox.posts.push(anyPost(draw, organisation.people.n));
    },
  };
  const stage = createStage({ ...organisation, mechanisms: [postman, ...mindMechanisms({ ...spec, inbox })] });
  const specs = Object.entries(stage.columns.specs);
  let fault: string | undefined;
  stage.begin({ seed: vector });
  advance(stage, days, {
    record(day, { columns }) {
      for (const [column, { range }] of specs) {
        const values = columns[column]!;
        for (let i = 0; i < values.length; i++)
          if (!(values[i]! >= range[0] && values[i]! <= range[1]))
            fault ??= `${column} of ${i} on day ${day} is ${values[i]}; expected ${range[0]} to ${range[1]}`;
      }
    },
  });
  if (badTies(stage.world) > 0) fault ??= "a tie has no strength";
  if (badSignals(stage.world, vector, draw) > 0) fault ??= "a signal is no number";
  return { stage, spec, fault };
}
