import { courtTableFormat } from '../../../format/court-table/format.ts';
import { MINNESOTA_COUNTIES } from './counties.ts';

/** Minnesota's court table: docs/formats/court-table.md. */
export const minnesotaFormat = courtTableFormat({
  id: 'us-mn/court-table',
  state: 'Minnesota',
  module: import.meta.url,
  counties: MINNESOTA_COUNTIES,
  reading: async () => (await import('./reading.ts')).minnesotaReading,
});

export default minnesotaFormat;
