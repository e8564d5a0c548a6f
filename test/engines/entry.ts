/** What every engine runs: a small flagship, each design once, and the SHA-256 of every column on every day. */
import { createRunner } from "../../src/experiment/runner.ts";
import { scenario } from "../../src/scenario/parse.ts";

/** One line a run: design, digest of the trajectory, outcomes in full. The same text in every engine. */
export function trajectories(): string {
  const flagship = scenario("tsunami-or-tailored");
  const synthetic = { ...flagship.organisation.synthetic, people: 150 };
  const small = { ...flagship, organisation: { synthetic }, days: 60 };
  const run = createRunner({ scenario: small, organisation: null, every: 10, by: null });
  const lines = small.designs.map((design, k) => {
    const { trajectory, outcomes } = run({ run: k, design: design.name, replication: 1, seed: "engines", trace: true });
    return `${design.name} ${trajectory} ${JSON.stringify(outcomes)}`;
  });
  return lines.join("\n");
}
