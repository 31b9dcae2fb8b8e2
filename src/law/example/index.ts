/** Small invented histories as text, for examples that must hold and for counter-examples. */
export * from './examples-of.ts';
export * from './parse-history.ts';
export * from './print-history.ts';
