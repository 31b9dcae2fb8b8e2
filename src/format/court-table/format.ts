import { cleanId, cleanText } from '../blank-cells.ts';
import type { BulkFormat, FormatReading } from '../bulk-format.ts';
import type { StateExport } from '../exported.ts';
import { COURT_RESULTS, courtColumns } from './columns.ts';

/** What a state's module gives of its court table: its own name, place and counties, and what is loaded later. */
export type CourtTableParts = {
  readonly id: string;
  /** The name of the state. */
  readonly state: string;
  /** `import.meta.url` of the module whose default export is the format. */
  readonly module: string;
  /** Its counties in capital letters. */
  readonly counties: readonly string[];
  /** Whether the table has a column for the last release. */
  readonly releases?: boolean;
  /** Whether it has one for the date of the offense. */
  readonly offenseDates?: boolean;
  readonly reading: () => Promise<FormatReading>;
};

/** The court table of a state as a bulk format: a CSV file with commas, one line a charge. */
export function courtTableFormat({
  id,
  state,
  module,
  counties,
  releases,
  offenseDates,
  reading,
}: CourtTableParts): BulkFormat {
  const names: ReadonlySet<string> = new Set(counties);
  return {
    id,
    title: `the court table of ${state}`,
    state,
    module,
    columns: courtColumns({ releases, offenseDates }),
    delimiter: ',',
    quoted: true,
    person: 'PERSON_ID',
    county: 'COUNTY',
    condensed: ['PERSON_ID', 'NAME', 'CASE_NO', 'COUNT_NO', 'STATUTE', 'DISPOSITION', 'DISPOSITION_DATE'],
    resultColumns: COURT_RESULTS,
    identity: { name: 'NAME', birth: 'BORN', sex: 'SEX' },
    readId: cleanId,
    readCounty: (text) => cleanText(text).toUpperCase() || undefined,
    counties: names,
    reading,
    exported: async (): Promise<StateExport> => (await import('./exported.ts')).courtExport,
  };
}
