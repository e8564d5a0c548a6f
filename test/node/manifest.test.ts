import { expect, test } from "vitest";
import { sha256Of } from "../../src/core/digest.ts";
import { canonical } from "../../src/node/json.ts";
import { type ManifestFacts, manifest, manifestText, readManifest } from "../../src/node/manifest.ts";

const facts: ManifestFacts = {
  scenario: "small",
  seed: "1",
  replications: 3,
  requested: 3,
  designs: ["nothing", "cascade"],
  days: 10,
  every: 5,
  by: null,
  people: { count: 12, source: "synthetic", publicData: null, minimumGroup: 10, generated: [], notices: [] },
  read: null,
  inputs: [{ part: "employees", bytes: 3, sha256: "ab" }],
  outputs: { "runs.csv": "cd" },
  trial: "ef",
};

test("canonical JSON has one form: keys in order, no spaces, undefined left out", () => {
  expect(canonical({ b: [1, null, { d: "x", c: undefined }], a: 0.1 })).toBe('{"a":0.1,"b":[1,null,{"d":"x"}]}');
  expect(canonical({ a: 0.1, b: [1, null, { d: "x" }] })).toBe(canonical({ b: [1, null, { d: "x" }], a: 0.1 }));
});

test("a manifest ends with the SHA-256 of the canonical JSON of everything before it", () => {
  const content = manifest(facts);
  expect(Object.keys(content).at(-1)).toBe("digest");
  const { digest, ...body } = content;
  expect(digest).toBe(sha256Of(canonical(body)));
});

test("a manifest is read back as it was written", () => {
  const text = manifestText(manifest(facts));
  expect(readManifest(text)).toEqual(manifest(facts));
});

test("a manifest with any byte changed is refused", () => {
  const text = manifestText(manifest(facts));
  for (let at = 0; at < text.length; at++) {
    const changed = text.slice(0, at) + (text[at] === "7" ? "8" : "7") + text.slice(at + 1);
    expect(() => readManifest(changed)).toThrow(/manifest\.json/);
  }
  expect(() => readManifest(`${text}\n`)).toThrow(/changed: manifest\.json/);
});

test("what is no manifest is refused", () => {
  for (const text of ["", "{", "null", "[]", "3", '{"digest":"x"}'])
    expect(() => readManifest(text)).toThrow(/invalid manifest/);
});
