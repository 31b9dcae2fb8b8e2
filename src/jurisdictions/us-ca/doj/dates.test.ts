import { describe, expect, it } from 'vitest';
import { formatPartialDate, UNKNOWN_DATE } from '../../../record/index.ts';
import { readDate, readEventDate } from './dates.ts';

const shown = (text: string) => {
  const date = readDate(text);
  return [formatPartialDate(date), date.derived];
};

describe('dates of the bulk file', () => {
  it('reads YYYYMMDD as it stands', () => {
    expect(shown('20050305')).toEqual(['2005-03-05', undefined]);
    expect(shown('20050300')).toEqual(['2005-03', undefined]);
  });

  it.each(['2005-03-05', '2005-03-05 00:00:00', '2005-03-05T00:00:00.000Z', '20050305.0'])(
    'derives a date from %s',
    (text) => expect(shown(text)).toEqual(['2005-03-05', 'other-form']),
  );

  it('takes month and year of a day that the calendar does not have', () => {
    expect(shown('20150231')).toEqual(['2015-02', 'impossible-day']);
    expect(shown('2015-02-29')).toEqual(['2015-02', 'impossible-day']);
  });

  it.each(['1/2/2019', '01-02-2019', '20150232', '20151331', '20150231x', '43100', '2019'])(
    'never guesses %s',
    (text) => expect(readDate(text)).toEqual(UNKNOWN_DATE),
  );

  it('takes the date of the disposition where that of a court action is blank, and nowhere else', () => {
    expect(readEventDate('', '20050305', 'court')).toMatchObject({ precision: 'day', derived: 'disposition-date' });
    expect(readEventDate('NULL', '20050300', 'court')).toMatchObject({
      precision: 'month',
      derived: 'disposition-date',
    });
    expect(readEventDate('1/2/2019', '20050305', 'court')).toEqual(UNKNOWN_DATE);
    expect(readEventDate('', '20050305', 'arrest')).toEqual(UNKNOWN_DATE);
    expect(readEventDate('', '', 'court')).toEqual(UNKNOWN_DATE);
  });
});
