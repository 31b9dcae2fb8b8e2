import { cleanText } from '../../../format/blank-cells.ts';
import type { DateColumns, OddDate } from '../../../format/odd-date.ts';
import { readBirthDate, readDate } from './dates.ts';

/** Letters of a form that are shown. */
const SHOWN = 20;

/** The dates of the file that rules read. */
export const dojDates: DateColumns = {
  columns: ['PRI_DOB', 'STP_EVENT_DATE', 'DISP_DATE'],
  form: 'YYYYMMDD',
  odd: oddDate,
};

function oddDate(column: string, text: string): OddDate | undefined {
  const clean = cleanText(text);
  if (clean === '') return undefined;
  const { precision, derived } = column === 'PRI_DOB' ? readBirthDate(clean) : readDate(clean);
  if (/^\d{8}$/.test(clean)) return precision === 'unknown' ? { kind: 'placeholder', form: '' } : undefined;
  const form = clean.slice(0, SHOWN).replace(/\d/g, '9').replace(/\p{L}/gu, 'A');
  return { kind: precision === 'unknown' || derived === undefined ? 'unread' : 'read', form };
}
