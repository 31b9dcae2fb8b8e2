/** What happens after a determination, as data, and the engine that runs it. No law of any state, no clock. */
export * from './calendar/index.ts';
export * from './language/index.ts';
export * from './run/index.ts';
