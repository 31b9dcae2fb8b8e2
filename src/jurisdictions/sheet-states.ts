/** States whose printed records of one person can be read; apart from `index.ts`, which loads law. */
export const SHEET_STATES = ['us-ca'] as const;
export type SheetState = (typeof SHEET_STATES)[number];
