import { describe, expect, test } from 'vitest';
import { parseSection } from '../../jurisdictions/us-ca/sections.ts';
import { formatPartialDate, NO, UNKNOWN, YES } from '../../record/index.ts';
import { parseHistory, printHistory } from './index.ts';

const COUNTY = 'SAN JOAQUIN';
const parse = (text: string) => parseHistory(text, COUNTY, parseSection);

describe('histories in a line', () => {
  test('what is not said is unknown, or harmless', () => {
    const { person, conviction } = parse('2005-03-01 HS 11359');
    expect(person).toMatchObject({ deceased: NO, registered: NO, incomplete: false });
    expect(formatPartialDate(person.birthDate)).toBe('unknown');
    expect(conviction).toMatchObject({
      county: COUNTY,
      level: undefined,
      setAside: NO,
      sentence: [],
      disposition: { kind: 'convicted' },
    });
  });

  test('every detail', () => {
    const { person, conviction, asOf, options } = parse(
      'born 1985-06; deceased?; registered?; as of 2020-07-01; option years=5; option flag=true; option list=11357+11359; ' +
        '1999 PC 187 felony, in LOS ANGELES; * 2008-03-04 664/HS 11359(b) felony, cycle 2, case 3, jail 6 months, ' +
        'probation 3 years, fine, revoked, sealed, if amount: little, and less, unless value: much; ' +
        '2001-01-01..2001-02-03 ? ? arrest, cycle?; ? HS 11357 infraction, disposition?, event?, set aside?, in ?',
    );
    expect(asOf).toBeDefined();
    expect(options).toEqual({ years: 5, flag: true, list: ['11357', '11359'] });
    expect(person).toMatchObject({ deceased: UNKNOWN, registered: UNKNOWN });
    expect(formatPartialDate(person.birthDate)).toBe('1985-06');
    expect(conviction).toBe(person.counts[1]);
    expect(conviction).toMatchObject({
      cycle: 2,
      case: 2003,
      revoked: true,
      setAside: YES,
      assumed: { 'amount: little, and less': YES, 'value: much': NO },
    });
    expect(conviction.offense.section).toMatchObject({ attempt: true, number: '11359' });
    expect(person.counts[2]).toMatchObject({ step: 'arrest', cycle: undefined, disposition: { kind: 'none' } });
    expect(person.counts[3]).toMatchObject({ step: 'unknown', county: undefined, setAside: UNKNOWN });
  });

  test.each([
    'born yesterday; 2005-03-01 HS 11359 felony',
    'born 1985-13-01; 2005-03-01 HS 11359 felony',
    '2005-03-01 HS 11359 serious',
    '2005-03-01 HS 11359 felony, jail long',
    '2005-03-01 XX nothing felony',
    'as of never; 2005-03-01 HS 11359 felony',
    '2005-03-01..never HS 11359 felony',
    'never..2005-03-01 HS 11359 felony',
    'deceased',
  ])('refuses %s', (text) => {
    expect(() => parse(text)).toThrow('not readable as a history');
  });

  test.each([
    'born 1985-06-01; deceased; registered; 2008-03-04 HS 11359(b) felony, cycle 2, case 3, jail 6 months, revoked, sealed, if amount: little',
    'born 1985-06; deceased?; registered?; 1999 PC 187 felony, in LOS ANGELES, cycle 1; * 2008-03-04 PC 664/HS 11359 ?, cycle?',
    '2005-04-10 PC 484 misdemeanor arrest, cycle 1; * 2005-04-11 PC 459 felony arrest, ended not-filed, cycle 2; 2005-06-01 PC 484 misdemeanor, ended acquitted, cycle 1',
    '2005-04-10 PC 484 misdemeanor arrest, ended ?, cycle 1',
    '2021-07-01 PC 459 ? supplemental, cycle 2; 2010-03-01 PC 459 felony, cycle 1',
    'born 1985; ? ? ? arrest, cycle 4; 2001-01-01..2001-02-03 ? infraction, disposition?, in ?, cycle 1, set aside?, unless value: much',
    '2008-03-04 HS 11359 misdemeanor dismissed, cycle 2, probation 3 years, reduced; 2009-03-04 ? 11359 felony, cycle 3, set aside',
  ])('comes back as it was: %s', (text) => {
    expect(printHistory(parse(text), COUNTY)).toBe(text);
  });

  test('days without end have a text that says the same to every rule', () => {
    const { person, conviction } = parse('2008-03-04 HS 11359 felony');
    const open = { ...person, birthDate: { precision: 'range', first: -Infinity, last: 0 } as const };
    expect(printHistory({ person: open, conviction }, COUNTY)).toMatch(/^born \d{4}-\d\d-\d\d\.\.1970-01-01; /);
  });
});
