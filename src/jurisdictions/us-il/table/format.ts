import { courtTableFormat } from '../../../format/court-table/format.ts';
import { ILLINOIS_COUNTIES } from './counties.ts';

/** Illinois's court table, with the date of the offense: docs/formats/court-table.md. */
export const illinoisFormat = courtTableFormat({
  id: 'us-il/court-table',
  state: 'Illinois',
  module: import.meta.url,
  counties: ILLINOIS_COUNTIES,
  offenseDates: true,
  reading: async () => (await import('./reading.ts')).illinoisReading,
});

export default illinoisFormat;
