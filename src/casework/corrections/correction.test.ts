import { describe, expect, it } from 'vitest';
import { buildPerson } from '../../jurisdictions/us-ca/doj/build-person.ts';
import { COLUMNS, column } from '../../jurisdictions/us-ca/doj/columns.ts';
import { dojReading } from '../../jurisdictions/us-ca/doj/reading.ts';
import { readRow } from '../../jurisdictions/us-ca/doj/row.ts';
import { convictionsOf, formatPartialDate, formatSection, sentenceEnd, YES } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import { checkValue, correct } from './correction.ts';

const { correcting } = dojReading;
const fields = COLUMNS.map(() => '');
fields[column('STP_TYPE_DESCR')] = 'COURT ACTION';
fields[column('CNT_ORDER')] = '101002001000';
fields[column('DISP_DESCR')] = 'CONVICTED';
fields[column('OFFENSE_DESCR')] = '11357(A) HS-POSSESS';
const person = buildPerson('1', [readRow(fields, { source: 0, line: 2 })]);
const key = convictionKey(person.counts[0]!);

describe('a correction', () => {
  it('lies over the history and leaves it as it was', () => {
    const corrected = correct(
      person,
      [
        { person: '1', conviction: null, fact: 'birthDate', value: '1980-02-29' },
        { person: '1', conviction: null, fact: 'deceased', value: 'yes' },
        { person: '1', conviction: null, fact: 'registered', value: 'yes' },
        { person: '1', conviction: key, fact: 'completed', value: '2004-05-06' },
        { person: '1', conviction: key, fact: 'level', value: 'felony' },
        { person: '1', conviction: key, fact: 'convictionDate', value: '2001-05-06' },
        { person: '1', conviction: key, fact: 'section', value: 'HS 11360(b)' },
        { person: '1', conviction: key, fact: 'setAside', value: 'yes' },
        { person: '1', conviction: key, fact: 'county', value: 'KERN' },
      ],
      correcting,
    );
    const [count] = corrected.counts;
    expect(formatPartialDate(corrected.birthDate)).toBe('1980-02-29');
    expect(corrected.deceased).toBe(YES);
    expect(corrected.registered).toBe(YES);
    expect(formatPartialDate(sentenceEnd(count!))).toBe('2004-05-06');
    expect([
      count!.level,
      formatPartialDate(count!.date),
      formatSection(count!.offense.section!),
      count!.setAside,
      count!.county,
    ]).toEqual(['felony', '2001-05-06', 'HS 11360(b)', YES, 'KERN']);
    expect(person.counts[0]!.level).toBeUndefined();
    expect(person.birthDate.precision).toBe('unknown');
  });

  it('can make a conviction of a charge, and the other way round', () => {
    const dismissed = correct(
      person,
      [{ person: '1', conviction: key, fact: 'disposition', value: 'dismissed' }],
      correcting,
    );
    expect(convictionsOf(person).length).toBe(1);
    expect(convictionsOf(dismissed).length).toBe(0);
  });

  it('is refused where its value cannot stand for the fact', () => {
    expect(checkValue('birthDate', '1980-02-30', correcting).ok).toBe(false);
    expect(checkValue('completed', '2004-13-01', correcting).ok).toBe(false);
    expect(checkValue('registered', 'perhaps', correcting).ok).toBe(false);
    expect(checkValue('level', 'grave', correcting).ok).toBe(false);
    expect(checkValue('section', '11357', correcting).ok).toBe(false);
    expect(checkValue('section', 'HS 11357(c)', correcting).ok).toBe(true);
    expect(checkValue('county', 'kern', correcting).ok).toBe(false);
    for (const name of ['MIAMI-DADE', "O'BRIEN", 'ST. JOHNS', 'DOÑA ANA'])
      expect(checkValue('county', name, correcting).ok).toBe(true);
  });
});
