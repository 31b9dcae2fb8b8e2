import { csvLine } from '../../src/csv/write.ts';
import { PERSON_COLUMNS, type PersonRecord } from '../../src/linkage/records.ts';

/** Records as a file of people. */
export function peopleFile(records: readonly PersonRecord[]): string {
  const lines = records.map((record) => csvLine([record.key, ...PERSON_COLUMNS.map((name) => record[name])]));
  return `${[['key', ...PERSON_COLUMNS].join(','), ...lines].join('\n')}\n`;
}
