import { courtTableFormat } from '../../../format/court-table/format.ts';
import { VIRGINIA_COUNTIES } from './counties.ts';

/** Virginia's court table, with the day of release: docs/formats/court-table.md. */
export const virginiaFormat = courtTableFormat({
  id: 'us-va/court-table',
  state: 'Virginia',
  module: import.meta.url,
  counties: VIRGINIA_COUNTIES,
  releases: true,
  reading: async () => (await import('./reading.ts')).virginiaReading,
});

export default virginiaFormat;
