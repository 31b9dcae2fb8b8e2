import { courtTableFormat } from '../../../format/court-table/format.ts';
import { MISSOURI_COUNTIES } from './counties.ts';

/** Missouri's court table: docs/formats/court-table.md. */
export const missouriFormat = courtTableFormat({
  id: 'us-mo/court-table',
  state: 'Missouri',
  module: import.meta.url,
  counties: MISSOURI_COUNTIES,
  reading: async () => (await import('./reading.ts')).missouriReading,
});

export default missouriFormat;
