import { courtTableFormat } from '../../../format/court-table/format.ts';
import { PENNSYLVANIA_COUNTIES } from './counties.ts';

/** Pennsylvania's court table: docs/formats/court-table.md. */
export const pennsylvaniaFormat = courtTableFormat({
  id: 'us-pa/court-table',
  state: 'Pennsylvania',
  module: import.meta.url,
  counties: PENNSYLVANIA_COUNTIES,
  reading: async () => (await import('./reading.ts')).pennsylvaniaReading,
});

export default pennsylvaniaFormat;
