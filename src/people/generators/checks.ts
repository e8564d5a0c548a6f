/** Checks of the numbers given to a generator: all of them before anything is thrown. */
import { InputError, type Problem } from "../../core/errors.ts";

/** Checks that are collected; `done` throws what was found. */
export interface Checks {
  /** x is whole, from `low` to `high`, both included. */
  whole(path: string, x: number, low: number, high?: number): Checks;
  /** x is a share, from 0 to 1, both included. */
  share(path: string, x: number): Checks;
  even(path: string, x: number): Checks;
  /** @throws InputError with everything found */
  done(): void;
}

/** Starts a round of checks. */
export function checks(): Checks {
  const problems: Problem[] = [];
  const expect = (sound: boolean, path: string, x: number, expected: string): Checks => {
    if (!sound) problems.push({ path, message: `invalid ${x}; expected ${expected}` });
    return all;
  };
  const all: Checks = {
    whole: (path, x, low, high = Infinity) =>
      expect(
        Number.isInteger(x) && x >= low && x <= high,
        path,
        x,
        `a whole number from ${low}${high < Infinity ? ` to ${high}` : ""}`,
      ),
    share: (path, x) => expect(x >= 0 && x <= 1, path, x, "a number from 0 to 1"),
    even: (path, x) => expect(!Number.isInteger(x) || x % 2 === 0, path, x, "an even number"),
    done() {
      if (problems.length > 0) throw new InputError(problems);
    },
  };
  return all;
}
