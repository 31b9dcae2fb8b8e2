/** Acceptance by sample: how many to draw, which, and what a sample says of its lot. No matter and no law. */
export * from './agreement.ts';
export { mostDefects } from './bound.ts';
export * from './draw.ts';
export * from './plan.ts';
export * from './share.ts';
