import { courtTableFormat } from '../../../format/court-table/format.ts';
import { CONNECTICUT_COUNTIES } from './counties.ts';

/** Connecticut's court table, with the date of the offense: docs/formats/court-table.md. */
export const connecticutFormat = courtTableFormat({
  id: 'us-ct/court-table',
  state: 'Connecticut',
  module: import.meta.url,
  counties: CONNECTICUT_COUNTIES,
  offenseDates: true,
  reading: async () => (await import('./reading.ts')).connecticutReading,
});

export default connecticutFormat;
