import { parseIsoDay } from '../../record/index.ts';
import type { StateColumns } from './state-columns.ts';

/** What papers read of a court table (`src/format/court-table/`), whichever state fills it. */
export const courtTableColumns: StateColumns = {
  person: 'PERSON_ID',
  count: { columns: ['CASE_NO', 'COUNT_NO'], of: (cells) => cells.join('-') },
  name: 'NAME',
  birthDate: {
    column: 'BORN',
    toIso: (text) => (parseIsoDay(text.trim()) === undefined ? '' : text.trim()),
  },
  registryNumber: undefined,
  sex: 'SEX',
  race: 'RACE',
  courtCode: undefined,
  courtName: 'COURT',
  offense: ['STATUTE', 'DESCRIPTION'],
  says: (text) => text.trim() !== '',
  died: { column: 'DIED', says: (text) => text.trim() !== '' },
  reason: 'Reason',
};
