/** Court-local days, holidays, and counting to a due day with its working. */
export * from './count.ts';
export * from './court-calendar.ts';
export * from './instant.ts';
