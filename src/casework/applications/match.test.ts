import { describe, expect, it } from 'vitest';
import type { ApplicationRecord } from '../../exchange/index.ts';
import { exactDate, isoDate, parseIsoDay, UNKNOWN_DATE } from '../../record/index.ts';
import { applicantOf, evidenceFor, type Recorded, verdictOf } from './match.ts';

const applicant = (more: Partial<ApplicationRecord> = {}) =>
  applicantOf({
    application: '00000000000000aa',
    county: 'alder',
    first_name: 'Marisol',
    middle_name: '',
    last_name: 'Ashdown',
    other_names: '',
    birth_date: '1986-04-28',
    case_numbers: 'sf 100001-a',
    ...more,
  });

const recorded = (more: Partial<Recorded> = {}): Recorded => ({
  names: ['ASHDOWN,MARISOL T'],
  birthDate: isoDate('1986-04-28'),
  cases: ['SF100001A'],
  died: false,
  incomplete: false,
  ...more,
});

const year = { ...exactDate(parseIsoDay('1986-01-01')!), last: parseIsoDay('1986-12-31')!, precision: 'year' } as const;
const OTHER_DAY = isoDate('1986-04-29');

const verdict = (records: readonly Recorded[], given: Partial<ApplicationRecord> = {}) =>
  verdictOf(records.flatMap((each) => evidenceFor(applicant(given), each) ?? []));
const word = (...of: Parameters<typeof verdict>) => {
  const found = verdict(...of);
  return found.kind === 'question' ? found.why : found.kind;
};

describe('whose record an application is about', () => {
  it('is certain where name, day of birth and case number agree, in whatever spelling', () => {
    expect(verdict([recorded()])).toEqual({ kind: 'match', at: 0 });
    expect(word([recorded()], { first_name: 'MARISOL Teresa', last_name: 'Áshdown' })).toBe('match');
    expect(word([recorded({ names: ['ROWAN,ANA', 'ASHDOWN,MARISOL'] })])).toBe('match');
    expect(word([recorded({ names: ['FERN,MARISOL'] })], { other_names: 'Fern' })).toBe('match');
    expect(word([recorded({ names: ["O'FERN,ANA"] })], { other_names: 'x; Ana O’Fern' })).toBe('match');
  });

  it.each<[string, readonly Recorded[], Partial<ApplicationRecord>?]>([
    ['none', []],
    ['none', [recorded({ birthDate: OTHER_DAY, cases: [] })]],
    ['none', [recorded({ birthDate: UNKNOWN_DATE, cases: [] })]],
    ['none', [recorded({ names: ['ROWAN,ANA'], cases: [] })]],
    ['none', [recorded({ names: ['ROWAN,ANA'], birthDate: OTHER_DAY })]],
    ['none', [recorded({ names: ['ROWAN,ANA'], birthDate: UNKNOWN_DATE })]],
    ['none', [recorded({ names: ['ASHDOWN,ANA'], birthDate: OTHER_DAY, cases: [] })]],
    ['none', [recorded({ names: ['ASHDOWN,ANA'], birthDate: year, cases: [] })]],
    ['none', [recorded({ names: ['MARISOL,ANA'], cases: [] })]],
    ['other-name', [recorded({ names: ['ASHDOWN,ANA'], cases: [] })]],
    ['other-name', [recorded({ names: ['ASHDOWN,ANA'] })]],
    ['other-name', [recorded({ cases: [] })], { last_name: 'Ashdown Fern' }],
    ['other-birth-date', [recorded({ names: ['ASHDOWN,ANA'], birthDate: OTHER_DAY })]],
    ['no-case-number', [recorded({ cases: ['SF100002A'] })]],
    ['no-case-number', [recorded()], { case_numbers: '' }],
    ['no-case-number', [recorded({ cases: ['12'] })], { case_numbers: '12; ABCDEF' }],
    ['other-birth-date', [recorded({ birthDate: OTHER_DAY })]],
    ['other-birth-date', [recorded({ birthDate: UNKNOWN_DATE })]],
    ['other-birth-date', [recorded({ birthDate: year })]],
    ['other-birth-date', [recorded({ birthDate: year, cases: [] })]],
    ['other-name', [recorded({ names: ['ROWAN,ANA'] })]],
    ['died', [recorded({ died: true })]],
    ['incomplete', [recorded({ incomplete: true })]],
    ['several', [recorded(), recorded()]],
    ['several', [recorded(), recorded({ cases: [] })]],
    ['several', [recorded(), recorded({ birthDate: year, cases: [] })]],
    ['several', [recorded({ cases: [] }), recorded({ cases: [] })]],
    ['several', [recorded({ birthDate: OTHER_DAY }), recorded({ names: ['ROWAN,ANA'] })]],
    // Somebody else in the same case, as of two who were charged together, does not make the record doubtful.
    ['match', [recorded({ names: ['ROWAN,ANA'], birthDate: OTHER_DAY }), recorded()]],
    // A twin.
    ['match', [recorded({ names: ['ASHDOWN,MARIA'] }), recorded()]],
    ['several', [recorded({ names: ['ASHDOWN,MARIA'] }), recorded({ cases: [] })]],
  ])('is %s', (expected, records, given) => {
    expect(word(records, given)).toBe(expected);
  });
});
