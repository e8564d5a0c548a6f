/** Fonts of every chart; the estimate of widths below is generous enough for each. */
export const fontFamily = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

const narrow = new Set("iljt.,'|!:;()[]fr I/");
const broad = new Set("mwMW@%—→−+<>=");

/** Estimated width of words in pixels: there is nothing to measure with where no page is shown. */
export function widthOf(words: string, size: number, bold = false): number {
  let em = 0;
  for (const character of words) {
    if (narrow.has(character)) em += 0.39;
    else if (broad.has(character)) em += 0.95;
    else if (character >= "A" && character <= "Z") em += 0.71;
    else if (character.charCodeAt(0) > 0x2fff) em += 1.05;
    else em += character >= "0" && character <= "9" ? 0.65 : 0.62;
  }
  return em * size * (bold ? 1.13 : 1);
}

/** The words cut to a width, with an ellipsis where something is missing. */
export function shorten(words: string, width: number, size: number, bold = false): string {
  if (widthOf(words, size, bold) <= width) return words;
  let kept = [...words];
  while (kept.length > 1 && widthOf(`${kept.join("")}…`, size, bold) > width) kept = kept.slice(0, -1);
  return `${kept.join("").trimEnd()}…`;
}

/** Words broken into lines no wider than `width`, at spaces and behind hyphens; what still does not fit is cut. */
export function wrap(
  words: string,
  width: number,
  size: number,
  bold = false,
  most: number = Number.POSITIVE_INFINITY,
): string[] {
  const pieces = words.split(/(?<=-)| +/).filter((piece) => piece !== "");
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    const longer = line === "" || line.endsWith("-") ? line + piece : `${line} ${piece}`;
    if (line === "" || widthOf(longer, size, bold) <= width) line = longer;
    else {
      lines.push(line);
      line = piece;
    }
  }
  if (line !== "") lines.push(line);
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] = `${shown[most - 1]} …`;
  return shown.map((each) => shorten(each, width, size, bold));
}

/** A box that wants to stand around `at`; heights and places in pixels. */
export interface Box {
  readonly at: number;
  readonly height: number;
}

/**
 * Places for boxes so that none covers another and all lie between `top` and `bottom`, as near to
 * where they want to be as that allows; where there is not room for all, they are packed from the top.
 * Order is kept (by wish, then by index). Returns the centres, in the order given.
 */
export function dodge(boxes: readonly Box[], top: number, bottom: number): number[] {
  const order = boxes
    .map((_, i) => i)
    .sort((i, j) => Math.round((boxes[i] as Box).at) - Math.round((boxes[j] as Box).at) || i - j);
  const groups: { items: number[]; height: number; centre: number }[] = [];
  const settle = (group: { items: number[]; height: number; centre: number }): void => {
    const wishes = group.items.map((i, k) => {
      const before = group.items.slice(0, k).reduce((sum, j) => sum + (boxes[j] as Box).height, 0);
      return (boxes[i] as Box).at - before - (boxes[i] as Box).height / 2;
    });
    const start = wishes.reduce((sum, wish) => sum + wish, 0) / wishes.length;
    group.centre = Math.max(top, Math.min(bottom - group.height, start));
  };
  for (const i of order) {
    let group = { items: [i], height: (boxes[i] as Box).height, centre: 0 };
    settle(group);
    for (let last = groups.at(-1); last && last.centre + last.height > group.centre; last = groups.at(-1)) {
      groups.pop();
      group = { items: [...last.items, ...group.items], height: last.height + group.height, centre: 0 };
      settle(group);
    }
    groups.push(group);
  }
  const centres = new Array<number>(boxes.length);
  for (const group of groups) {
    let at = group.centre;
    for (const i of group.items) {
      centres[i] = at + (boxes[i] as Box).height / 2;
      at += (boxes[i] as Box).height;
    }
  }
  return centres;
}
