/**
 * The numbers that no source fixes and that decide how large things come out. Eight, chosen so:
 *
 * - Three pairs trade off and cannot both be found from outcomes: gain of a message and strength of
 *   matching (the matched message moves by their product), barrier and steepness (the middle of a curve
 *   and its slope, seen at one point), visibility and rise of reactance (only their product shows).
 *   Of each pair one is fixed by what is known of it: matching by a meta-analysis, steepness and
 *   visibility at their defaults. The other is free.
 * - Trust has a gain and an asymmetry that also trade off; the asymmetry is the one with a source.
 * - How far a broken promise hurts (disappointment) is free because a correlation of its own, that of
 *   breach with the feeling of violation, sets it.
 * - The hazard of exit is free because a target of its own, yearly turnover, sets it.
 * - Reactance, contagion and participation are hardly seen by the targets. They are free all the same:
 *   what no target pins down has to differ between plausible worlds, else an answer would look surer
 *   than it is.
 */
export const freeParameters: readonly string[] = Object.freeze([
  "mind.persuasion.gain",
  "mind.behaviour.barrier",
  "mind.trust.gain",
  "mind.appraisal.disappointment",
  "mind.reactance.rise",
  "mind.contagion.strength",
  "mind.participation.gain",
  "mind.exit.hazard",
]);
