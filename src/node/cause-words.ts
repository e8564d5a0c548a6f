/** Plain words for what an adoption is owed to. */

const WORDS: Readonly<Record<string, string>> = {
  "message top": "a message from the top",
  "message manager": "a message from their manager",
  "message peer": "a message from a colleague",
  "message feed": "a message in the feed",
  message: "messages",
  leaders: "leaders who stand behind it",
  need: "what it does for their needs",
  participation: "having a say in it",
  practice: "own practice",
  neighbours: "colleagues",
  feeling: "a better mood",
  mandate: "a mandate",
  self: "their own first view",
  none: "no clear cause",
  others: "others, each too few to be shown",
};

/** The order in which causes are told. */
const ORDER = Object.keys(WORDS);

/** A cause, and its sender where it is a message, in words. */
export function causeWords(cause: string, sender: string = ""): string {
  return WORDS[sender === "" ? cause : `${cause} ${sender}`] ?? [cause, sender].filter((word) => word !== "").join(" ");
}

/** Place of a cause in the order of telling; unknown ones come last. */
export function causePlace(cause: string, sender: string = ""): number {
  const at = ORDER.indexOf(sender === "" ? cause : `${cause} ${sender}`);
  return at < 0 ? ORDER.length : at;
}
