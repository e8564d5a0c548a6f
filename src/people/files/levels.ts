/** The order of levels: given, numbered, or of well-known words; anything else stays unordered. */
import { foldWords } from "./fold.ts";

/** An order of levels and where it comes from. */
export interface LevelOrder {
  /** From low to high; undefined where no order is known. */
  readonly order: readonly string[] | undefined;
  /** How the order was found, without values: for every output. */
  readonly rule: string;
  /** Levels that have no place, where the order fails on them. */
  readonly without: readonly string[];
}

/** Well-known words from low to high; those of one line stand equal. */
const SCALE: readonly string[] = [
  "intern|trainee|apprentice|student|working student|praktikant|praktikantin|auszubildender|azubi|stagiair|leerling",
  "junior|assistant|hilfskraft|assistent|assistentin",
  "employee|staff|worker|clerk|associate|analyst|mitarbeiter|mitarbeiterin|sachbearbeiter|medewerker|professional|individual contributor",
  "senior|senior associate|senior analyst|senior professional|senior employee",
  "lead|team lead|team leader|teamleiter|teamleiterin|teamleider|supervisor|foreman|vorarbeiter|voorman|gruppenleiter|counsel|assistant manager",
  "manager|middle manager|abteilungsleiter|afdelingshoofd|afdelingsmanager|middle management",
  "senior manager|head|head of department",
  "director|bereichsleiter|direktor|directeur|director of department",
  "senior director|associate partner",
  "vice president|vp",
  "senior vice president|svp|partner|managing director",
  "executive vice president|evp|managing partner|senior partner",
  "president",
  "ceo|chief executive|chief executive officer|geschaftsfuhrer|geschaftsfuhrung|vorstand|algemeen directeur|c level|executive|top management",
  "board|chairman|chair",
];

const RANK: ReadonlyMap<string, number> = new Map(
  SCALE.flatMap((line, rank) => line.split("|").map((word) => [word, rank] as const)),
);

/**
 * The order of the levels that people have. `above` counts, for reporting lines between two levels,
 * how often the first is the manager's: it tells whether 1 is the top or the bottom.
 */
export function levelOrder(
  labels: readonly string[],
  given: readonly string[] | undefined,
  above: (manager: string, report: string) => number,
): LevelOrder {
  if (given) {
    const without = labels.filter((label) => !given.includes(label));
    return { order: given.filter((label) => labels.includes(label)), rule: "given by --levels", without };
  }
  if (labels.length < 2)
    return {
      order: undefined,
      rule: labels.length === 1 ? "one level only: no order needed" : "no levels",
      without: [],
    };
  const numbered = numberedOrder(labels, above);
  if (numbered) return numbered;
  const ranks = labels.map((label) => RANK.get(foldWords(label)));
  const without = labels.filter((_, k) => ranks[k] === undefined);
  if (without.length > 0) {
    const rule = `no order is known for ${without.length} of ${labels.length} words: levels stay unordered; --levels gives an order`;
    return { order: undefined, rule, without };
  }
  if (new Set(ranks).size < ranks.length)
    return {
      order: undefined,
      rule: "several words stand equally high: levels stay unordered; --levels gives an order",
      without: [],
    };
  const order = [...labels].sort((a, b) => RANK.get(foldWords(a))! - RANK.get(foldWords(b))!);
  return { order, rule: "guessed from well-known words; --levels gives another order", without: [] };
}

/** Numbers, or one word with numbers (SCS1, SCS1A, SCS2; OF-6, OF-7): the reporting line tells which end is up. */
function numberedOrder(
  labels: readonly string[],
  above: (manager: string, report: string) => number,
): LevelOrder | undefined {
  const parsed = labels.map((label) => /^(.*?)[ -]?(\d{1,4}(?:[.]\d+)?)([A-Za-z]?)$/.exec(label));
  const prefixes = new Set(parsed.map((match) => match?.[1]?.toLowerCase()));
  if (prefixes.size !== 1 || prefixes.has(undefined)) return undefined;
  const rank = (k: number): number => Number(parsed[k]![2]);
  const suffix = (k: number): string => parsed[k]![3]!.toLowerCase();
  const ascending = labels
    .map((_, k) => k)
    .sort((a, b) => rank(a) - rank(b) || (suffix(a) < suffix(b) ? -1 : suffix(a) > suffix(b) ? 1 : 0));
  if (
    ascending.some(
      (k, at) => at > 0 && rank(k) === rank(ascending[at - 1]!) && suffix(k) === suffix(ascending[at - 1]!),
    )
  )
    return undefined;
  let [higher, lower] = [0, 0];
  for (const a of ascending)
    for (const b of ascending) {
      if (rank(a) > rank(b)) higher += above(labels[a]!, labels[b]!);
      if (rank(a) < rank(b)) lower += above(labels[a]!, labels[b]!);
    }
  const order = ascending.map((k) => labels[k]!);
  const shown = "--levels gives another order";
  if (lower > higher)
    return { order: order.reverse(), rule: `numbered: managers have lower numbers; ${shown}`, without: [] };
  const why = higher > lower ? "managers have higher numbers" : "higher numbers are taken to be higher";
  return { order, rule: `numbered: ${why}; ${shown}`, without: [] };
}
