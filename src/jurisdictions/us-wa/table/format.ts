import { courtTableFormat } from '../../../format/court-table/format.ts';
import { WASHINGTON_COUNTIES } from './counties.ts';

/** Washington's court table, with the date of the offense: docs/formats/court-table.md. */
export const washingtonFormat = courtTableFormat({
  id: 'us-wa/court-table',
  state: 'Washington',
  module: import.meta.url,
  counties: WASHINGTON_COUNTIES,
  offenseDates: true,
  reading: async () => (await import('./reading.ts')).washingtonReading,
});

export default washingtonFormat;
