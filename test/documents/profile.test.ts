import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readProfile } from '../../src/documents/index.ts';
import { dateInFigures, dateInWords, isoOfCompact } from '../../src/documents/results/dates.ts';
import { readName } from '../../src/documents/results/person-name.ts';
import { temporaryFolder } from './support.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/county-profile.json');

function changed(change: (profile: Record<string, Record<string, unknown>>) => void): readonly string[] {
  const profile = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
  change(profile);
  const path = join(temporaryFolder(), 'profile.json');
  writeFileSync(path, JSON.stringify(profile));
  const read = readProfile(path);
  return read.ok ? [] : read.details;
}

test('the example is a profile', () => {
  expect(readProfile(EXAMPLE).ok).toBe(true);
});

test('mistakes are reported by key, in sentences', () => {
  expect(changed((p) => delete p.office!.barNumber)).toEqual([expect.stringContaining('office.barNumber')]);
  expect(
    changed((p) => {
      p.office!.barNumber = '12';
    }),
  ).toEqual(['office.barNumber: must be the 3 to 6 digits of a State Bar number']);
  expect(
    changed((p) => {
      p.office!.adress = 'x';
    })[0],
  ).toBe('adress is not a key that county profiles have in office; check its spelling');
  expect(
    changed((p) => {
      p.office!.address = [];
    }),
  ).toEqual(['office.address: needs at least one line']);
});

test('a date that is none, and what is missing, are told as such', () => {
  expect(
    changed((p) => {
      p.date = '2020-02-30' as never;
      p.order!.date = '3/8/2020';
      delete p.office!.email;
      delete p.office!.barNumber;
    }),
  ).toEqual([
    'date: must be a day of the calendar, written like 2020-07-15',
    'office.barNumber is missing',
    'office.email is missing',
    'order.date: must be a day of the calendar, written like 2020-07-15',
  ]);
});

test('papers do not bear a date before the order that they tell of', () => {
  const why = changed((p) => {
    p.order!.date = '2020-08-03';
  });
  expect(why).toEqual([expect.stringContaining('date: is before order.date')]);
});

test('a return address that tells why a letter comes is refused', () => {
  for (const line of [
    'Office of the District Attorney',
    'Superior Court',
    'Record Clearance Unit',
    'Cannabis Relief',
  ]) {
    const [why] = changed((p) => {
      p.notice!.returnAddress = ['County of San Joaquin', line];
    });
    expect(why).toContain('notice.returnAddress.1: shows through the envelope');
  }
});

test('names keep their letters and change only their order', () => {
  expect(readName('DOE,JANE  Q')).toEqual({ listed: 'DOE, JANE Q', spoken: 'JANE Q DOE' });
  expect(readName('SMITH,JOHN A JR')).toEqual({ listed: 'SMITH, JOHN A JR', spoken: 'JOHN A SMITH JR' });
  expect(readName('MC DONALD,II')).toEqual({ listed: 'MC DONALD, II', spoken: 'II MC DONALD' });
  expect(readName('CHER')).toEqual({ listed: 'CHER', spoken: 'CHER' });
  expect(readName('  ').spoken).toBe("NAME NOT IN THE STATE'S RECORD");
});

test('dates that are not whole are not made whole', () => {
  expect(['1999-01-03', '1985-06', '1985', ''].map((date) => dateInWords(date))).toEqual([
    'January 3, 1999',
    'June 1985',
    '1985',
    'date not recorded',
  ]);
  expect(['1999-01-03', '1985-06', '1985', ''].map(dateInFigures)).toEqual([
    '01/03/1999',
    '06/1985',
    '1985',
    'not recorded',
  ]);
  expect(['19850600', '19850000', '19990103', 'NULL', ''].map(isoOfCompact)).toEqual([
    '1985-06',
    '1985',
    '1999-01-03',
    '',
    '',
  ]);
});
