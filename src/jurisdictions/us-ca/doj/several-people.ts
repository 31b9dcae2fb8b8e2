import { type PartialDate, UNKNOWN_DATE } from '../../../record/index.ts';
import type { Row } from './row.ts';

/**
 * Whether lines under one `SUBJECT_ID` may be those of several people: they give several numbers of the state
 * (`CII_NUMBER`) and several names or dates of birth, or no number and several of both. A spreadsheet that rounds long
 * numbers makes one id of several; several numbers alone may be one person's, whose records were joined.
 */
export function mayBeSeveralPeople(rows: readonly Row[]): boolean {
  let number = '';
  let name = '';
  let birth: PartialDate = UNKNOWN_DATE;
  let [numbers, names, births] = [false, false, false];
  for (const row of rows) {
    const { stateNumber = '' } = row;
    if (stateNumber !== '' && number !== '' && stateNumber !== number) numbers = true;
    if (row.name !== '' && name !== '' && row.name !== name) names = true;
    const { birthDate } = row;
    if (birthDate.precision === 'day' && birth.precision === 'day' && birthDate.first !== birth.first) births = true;
    number ||= stateNumber;
    name ||= row.name;
    if (birth.precision !== 'day') birth = birthDate;
  }
  if (numbers) return names || births;
  return number === '' && names && births;
}
