import { parts, prose } from "./markdown.ts";

/** Element 6. */
export function inputData(): string {
  return parts(
    "## Input data",
    prose(`
The model uses no time series of data from outside: nothing that happens in a run is read from a file. The only processes
that follow a calendar are the campaign, an order to practise and the end of support, which the scenario states by their
first and last days. Files of an organisation (employees, ties), where they are given, are read once, before the start,
and belong to initialization; attributes of real people other than their place in the organisation are not taken.
`),
  );
}
