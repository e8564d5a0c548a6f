import { describe, expect, it } from "vitest";
import { formatProblem, InputError, list, nearest, refuse, ScenarioError, unknownWord } from "../../src/core/errors.ts";

describe("errors", () => {
  it("name the nearest right word, and none where none is near", () => {
    expect(nearest("trainig", ["briefing", "training", "peer"])).toBe("training");
    expect(nearest("CASCADE", ["fluid", "cascade"])).toBe("cascade");
    expect(nearest("zebra", ["fluid", "cascade"])).toBeUndefined();
  });
  it("list what was expected in words", () => {
    expect(list(["a"])).toBe("a");
    expect(list(["a", "b", "c"])).toBe("a, b or c");
    expect(list(["a", "b"], "and")).toBe("a and b");
  });
  it("say what is unknown, what was expected and what was probably meant", () => {
    expect(unknownWord("cascad", ["cascade", "fluid"])).toBe(
      'unknown "cascad"; expected cascade or fluid; did you mean cascade?',
    );
  });
  it("show file, line, column and path where they are known", () => {
    expect(formatProblem({ file: "a.yaml", line: 3, column: 7, path: "days", message: "invalid -1" })).toBe(
      "a.yaml:3:7: days: invalid -1",
    );
    expect(formatProblem({ message: "missing title" })).toBe("missing title");
  });
  it("carry all problems of an input at once", () => {
    const error = new ScenarioError([{ message: "missing title" }, { path: "days", message: "invalid 0" }], "refused:");
    expect(error).toBeInstanceOf(InputError);
    expect(error.problems).toHaveLength(2);
    expect(error.message).toBe("refused:\nmissing title\ndays: invalid 0");
    expect(() => refuse("n", "invalid 0")).toThrow("n: invalid 0");
  });
});
