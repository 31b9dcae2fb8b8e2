import { cleanId } from '../../../format/blank-cells.ts';
import type { BulkFormat } from '../../../format/bulk-format.ts';
import { COLUMNS, CONDENSED_COLUMNS, RESULT_COLUMNS } from './columns.ts';
import { COUNTIES } from './counties.ts';
import { readCounty } from './fields.ts';
import { GROUPS } from './groups.ts';
import { dojDates } from './odd-date.ts';

/** The bulk history file of the California Department of Justice; see docs/formats/ca-doj-bulk.md. */
export const dojFormat: BulkFormat = {
  id: 'us-ca/doj',
  title: 'the California DOJ history file',
  state: 'California',
  module: import.meta.url,
  columns: COLUMNS,
  delimiter: ',',
  quoted: true,
  person: 'SUBJECT_ID',
  county: 'STP_ORI_CNTY_NAME',
  condensed: CONDENSED_COLUMNS,
  resultColumns: RESULT_COLUMNS,
  groups: GROUPS,
  readId: cleanId,
  readCounty,
  counties: COUNTIES,
  dates: dojDates,
  identity: {
    name: 'PRI_NAME',
    birth: 'PRI_DOB',
    sex: 'GENDER',
    licence: 'PRI_CDL',
    ssn: 'PRI_SSN',
    cii: 'CII_NUMBER',
  },
  reading: async () => (await import('./reading.ts')).dojReading,
  exported: async () => (await import('./exported.ts')).dojExport,
  tuned: new URL('../engine/index.ts', import.meta.url).href,
};

export default dojFormat;
