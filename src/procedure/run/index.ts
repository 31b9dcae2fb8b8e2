/** Running a procedure: events to a matter, the passing of time, and why something was refused. */
export { type Advanced, advance } from './advance.ts';
export { apply, wouldBeLate } from './apply.ts';
export { type Court, dayAt, isOpen, lastRun, type MovedClock, movedClocks, openRun } from './clocks.ts';
export * from './event.ts';
export { guardTruth, missingFor } from './guard.ts';
export * from './matter.ts';
export { orderLineFor } from './order-line.ts';
export type { Performed } from './perform.ts';
export { type Rebuilt, rebuild } from './rebuild.ts';
export type { Refusal, RefusalCode, Refused } from './refusal.ts';
