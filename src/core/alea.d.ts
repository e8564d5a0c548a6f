declare module "seedrandom/lib/alea.js" {
  /** A generator seeded with a text; always pass one, an omitted seed would be random. */
  export default function alea(seed: string): { (): number; double(): number; int32(): number; quick(): number };
}
