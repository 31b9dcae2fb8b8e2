import { expect, test } from 'vitest';
import { courtLine, fieldsOf, type Line } from '../../../../test/support/doj.ts';
import { buildPerson } from './build-person.ts';
import { readRow } from './row.ts';

const incomplete = (...lines: Line[]) => {
  const rows = lines.map((line, index) => readRow(fieldsOf(courtLine(line)), { source: 0, line: index + 1 }));
  return buildPerson('1001', rows).incomplete;
};

const [one, two] = [{ CII_NUMBER: 'A1' }, { CII_NUMBER: 'A2' }];
const other: Line = { PRI_NAME: 'ROE,INVENTED', PRI_DOB: '19800101' };

test('several numbers with several names or birth dates may be several people', () => {
  expect(incomplete(one, { ...two, PRI_NAME: 'ROE,INVENTED' })).toBe(true);
  expect(incomplete(one, { ...two, PRI_DOB: '19800101' })).toBe(true);
  expect(incomplete({}, other)).toBe(true);
});

test('one number is one person, and so are several with one name and birth date', () => {
  expect(incomplete(one, two)).toBe(false);
  expect(incomplete(one, { ...one, ...other })).toBe(false);
  expect(incomplete({}, { PRI_NAME: 'ROE,INVENTED' })).toBe(false);
  expect(incomplete({}, { PRI_DOB: '19800101' })).toBe(false);
});
