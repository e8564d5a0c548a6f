/** The smallest scenario that is one, as lines. */
export const smallest = `name: small
title: A small one
info:
  whatIsIt: a
  howItWorks: b
  howToUseIt: c
  thingsToNotice: d
  thingsToTry: e
  whatItDoesNotShow: f
  sources: [g]
expected:
  pattern: h
  refutedBy: i
designs:
  - kind: cascade
`;

/** The smallest scenario with one line replaced, or with lines after it. */
export function changed(line: string, by: string): string {
  if (!smallest.includes(`${line}\n`)) throw new Error(`no such line: ${line}`);
  return smallest.replace(`${line}\n`, `${by}\n`);
}
