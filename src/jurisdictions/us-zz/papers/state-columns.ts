import type { StateColumns } from '../../../documents/law/state-columns.ts';
import { formatDay } from '../../../record/index.ts';
import { readCrownDate } from '../crown/cells.ts';
import type { CrownColumn } from '../crown/format.ts';

const own = (name: CrownColumn) => name;

/** What papers read of the lines of the crown registry. */
export const crownColumns: StateColumns = {
  person: own('PERSON_NO'),
  count: { columns: [own('CASE_NO'), own('CHARGE_NO')], of: (cells) => cells.join('-') },
  name: own('NAME'),
  birthDate: {
    column: own('BORN'),
    toIso: (text) => {
      const { first, last } = readCrownDate(text);
      return first === last ? formatDay(first) : '';
    },
  },
  registryNumber: undefined,
  sex: own('SEX'),
  race: undefined,
  courtCode: undefined,
  courtName: own('COURT'),
  offense: [own('OFFENCE')],
  says: (text) => text !== '',
  died: { column: own('DIED'), says: (text) => text !== '' },
  reason: 'Reason',
};
