/** What the mind's mechanisms bind once for a world: columns by name with the type of their array, and scratch. */
import type { World } from "../engine/mechanism.ts";

/** The f64 column of that name. */
export const f64 = (world: World, name: string): Float64Array => world.columns[name] as Float64Array;
/** The f32 column of that name. */
export const f32 = (world: World, name: string): Float32Array => world.columns[name] as Float32Array;
/** The i32 column of that name. */
export const i32 = (world: World, name: string): Int32Array => world.columns[name] as Int32Array;
/** The u8 column of that name. */
export const u8 = (world: World, name: string): Uint8Array => world.columns[name] as Uint8Array;

let shared = new Float64Array(0);

/** Scratch, indexed i - lo, as long as a block of this world; good for one step of one mechanism. */
export function scratch(world: World): Float64Array {
  if (shared.length < world.block) shared = new Float64Array(world.block);
  return shared;
}
