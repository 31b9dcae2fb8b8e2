import type { StateColumns } from '../../../documents/law/state-columns.ts';
import { isoOfCompact } from '../../../documents/results/dates.ts';
import type { ColumnName } from '../doj/columns.ts';

const own = (name: ColumnName) => name;

/** What papers read of the lines of the California DOJ history file. */
export const dojColumns: StateColumns = {
  person: own('SUBJECT_ID'),
  count: { columns: [own('CNT_ORDER')], of: ([order]) => order },
  name: own('PRI_NAME'),
  birthDate: { column: own('PRI_DOB'), toIso: isoOfCompact },
  registryNumber: own('CII_NUMBER'),
  sex: own('GENDER'),
  race: own('RACE_DESCR'),
  courtCode: own('STP_ORI_CODE'),
  courtName: own('STP_ORI_DESCR'),
  // The offense of conviction, else the charge, else the comment that stands in for it: as the run read it.
  offense: [own('CONV_OFFENSE_DESCR'), own('OFFENSE_DESCR'), own('COMMENT_TEXT')],
  says: (text) => text !== '' && !text.toUpperCase().startsWith('SEE COMMENT'),
  died: { column: 'Deceased', says: (text) => text === 'Deceased' },
  reason: 'Eligibility Reason',
};
