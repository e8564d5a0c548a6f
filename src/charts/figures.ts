import { format } from "d3-format";

/**
 * Decimals that an interval of this width deserves: the last digit shown is worth at most half the
 * width and more than a twentieth of it. Wider than 2: whole numbers; 0.2 to 2: one decimal, and so
 * on, at most 3. `coarse` allows fewer than none: wider than 20, tens (-1); than 200, hundreds (-2).
 * @example decimalsFor(6) // 0
 */
export function decimalsFor(width: number, coarse = false): number {
  if (!(width > 0) || !Number.isFinite(width)) return 1;
  let decimals = 0;
  for (let unit = 2; width < unit * (1 - 1e-9) && decimals < 3; unit /= 10) decimals++;
  for (let unit = 20; coarse && width >= unit * (1 - 1e-9) && decimals > -6; unit *= 10) decimals--;
  return decimals;
}

/** A number with fixed decimals (below none: tens, hundreds), a comma between thousands, a true minus sign, and no "-0". */
export function figure(x: number, decimals: number): string {
  if (!Number.isFinite(x)) return "not known";
  const unit = 10 ** Math.min(decimals, 6);
  const rounded = decimals < 0 ? Math.round(x * unit) * 10 ** -decimals : Math.round(x * unit) / unit;
  return format(`,.${Math.max(0, decimals)}f`)(rounded === 0 ? 0 : rounded);
}

/** The same with its sign always shown, except at zero. */
export function signed(x: number, decimals: number): string {
  const words = figure(x, decimals);
  return x > 0 && Number(words.replace(/,/g, "")) !== 0 ? `+${words}` : words;
}

/** `3 runs`, `1 run`. */
export function count(n: number, one: string, many: string = `${one}s`): string {
  return `${figure(n, 0)} ${n === 1 ? one : many}`;
}

/** First letter as a capital, for the start of a sentence. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
