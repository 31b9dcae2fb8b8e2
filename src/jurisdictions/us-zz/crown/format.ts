import type { BulkFormat } from '../../../format/bulk-format.ts';
import { cleanCell } from './cells.ts';

/**
 * The delivery of the crown registry of Zenda, an invented state: three files, of people, cases and charges, joined by
 * their keys. Fields are separated by semicolons, a quotation mark is a letter like any other, and dates are `DD.MM.YYYY`.
 * A state without a hand-tuned reader looks like this: see docs/guides/pack-author.md.
 */
const PERSON = ['PERSON_NO', 'NAME', 'BORN', 'SEX', 'DIED', 'REGISTERED'] as const;
const CASE = ['CASE_NO', 'PERSON_NO', 'COURT', 'DISTRICT'] as const;
const CHARGE = [
  'CASE_NO',
  'CHARGE_NO',
  'OFFENCE',
  'GRADE',
  'VERDICT',
  'VERDICT_DATE',
  'SENTENCE',
  'LENGTH',
  'RELIEF',
  'RELIEF_DATE',
  'NOTE',
] as const;

export const CROWN_COLUMNS = [
  'LINE',
  'FILE',
  ...PERSON,
  ...CASE.filter((name) => name !== 'PERSON_NO'),
  ...CHARGE.slice(1),
] as const;

export type CrownColumn = 'LINE' | 'FILE' | (typeof PERSON)[number] | (typeof CASE)[number] | (typeof CHARGE)[number];

export const CROWN_RESULTS = [
  'Case',
  'Convictions on record',
  'Convictions under the Act',
  'Years since',
  'A duel is noted',
  'Determination',
  'Reason',
] as const;

/** The districts of Zenda, which take the place of counties. */
export const DISTRICTS = ['STRELSAU', 'HENTZAU', 'TARLENHEIM', 'HOFBAU'] as const;

const NAMES: ReadonlySet<string> = new Set(DISTRICTS);

export const crownFormat: BulkFormat = {
  id: 'us-zz/crown',
  title: 'the delivery of the crown registry of Zenda',
  state: 'Zenda',
  module: import.meta.url,
  columns: CROWN_COLUMNS,
  delimiter: ';',
  quoted: false,
  person: 'PERSON_NO',
  county: 'DISTRICT',
  condensed: ['PERSON_NO', 'NAME', 'CASE_NO', 'CHARGE_NO', 'OFFENCE', 'VERDICT'],
  resultColumns: CROWN_RESULTS,
  readId: cleanCell,
  readCounty: (text) => cleanCell(text).toUpperCase() || undefined,
  counties: NAMES,
  reading: async () => (await import('./reading.ts')).crownReading,
  exported: async () => (await import('./exported.ts')).crownExport,
  files: {
    person: { title: 'person', columns: PERSON, key: 'PERSON_NO' },
    case: { title: 'case', columns: CASE, key: 'CASE_NO', parent: 'PERSON_NO' },
    charge: { title: 'charge', columns: CHARGE, parent: 'CASE_NO' },
    origin: { file: 'FILE', line: 'LINE' },
  },
};

export default crownFormat;
