/** Certain outcomes: what stands whatever the missing facts are. */
export * from './cuts.ts';
export * from './once.ts';
export * from './outcomes.ts';
export * from './question.ts';
export * from './reads.ts';
export * from './sections.ts';
export * from './variables.ts';
export * from './witnesses.ts';
