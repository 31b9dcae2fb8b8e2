/** From a history and a pack with its options to determinations, their proofs, and figures over many people. Pure. */
export * from './changes.ts';
export * from './decider.ts';
export * from './explain.ts';
export * from './flags.ts';
export * from './forecast.ts';
export * from './impact.ts';
export * from './laboratory.ts';
export * from './layers.ts';
export * from './nearest.ts';
export * from './outside.ts';
export * from './reach.ts';
export * from './render-explanation.ts';
export * from './statewide.ts';
