import { courtTableFormat } from '../../../format/court-table/format.ts';
import { NEW_YORK_COUNTIES } from './counties.ts';

/** New York's court table, with the day of release: docs/formats/court-table.md. */
export const newYorkFormat = courtTableFormat({
  id: 'us-ny/court-table',
  state: 'New York',
  module: import.meta.url,
  counties: NEW_YORK_COUNTIES,
  releases: true,
  reading: async () => (await import('./reading.ts')).newYorkReading,
});

export default newYorkFormat;
