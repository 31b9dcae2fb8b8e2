import { courtTableFormat } from '../../../format/court-table/format.ts';
import { MICHIGAN_COUNTIES } from './counties.ts';

/** Michigan's court table, with the day of release: docs/formats/court-table.md. */
export const michiganFormat = courtTableFormat({
  id: 'us-mi/court-table',
  state: 'Michigan',
  module: import.meta.url,
  counties: MICHIGAN_COUNTIES,
  releases: true,
  reading: async () => (await import('./reading.ts')).michiganReading,
});

export default michiganFormat;
