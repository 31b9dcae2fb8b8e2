import type { FileReadingDefinition } from '../../law/language/index.ts';

const source = 'docs/formats/court-table.md';

/** What the silence of a Virginia court table may mean. */
export const virginiaReadings: readonly FileReadingDefinition[] = [
  {
    id: 'unreadable-other',
    title: 'The statute of another charge of the person cannot be read',
    values: { unknown: 'it may be any section', 'passed-over': 'it is none that a rule asks for' },
    source,
  },
  {
    id: 'years',
    title: 'A span of years',
    values: { calendar: 'it ends on the same day of the later year', days: 'a year is 365.25 days, rounded' },
    source,
  },
];
