import { expect, test } from 'vitest';
import { courtLine, fieldsOf, type Line } from '../../test/support/doj.ts';
import { prop64 } from '../jurisdictions/packs.ts';
import { buildPerson } from '../jurisdictions/us-ca/doj/build-person.ts';
import { readRow } from '../jurisdictions/us-ca/doj/row.ts';
import { parseIsoDay } from '../record/index.ts';
import { createDecider } from './decider.ts';
import { reasonOf } from './reason.ts';

const decider = createDecider({
  pack: prop64,
  policy: prop64.policies[0]!,
  setting: { asOf: parseIsoDay('2020-07-01')!, county: 'SAN JOAQUIN', options: prop64.policies[0]!.defaults },
});

const reason = (...lines: Line[]) => {
  const rows = lines.map((line, index) => readRow(fieldsOf(courtLine(line)), { source: 0, line: index + 1 }));
  return decider.decide(buildPerson('1001', rows)).map(reasonOf)[0];
};

test.each(['DISMISSED PER 1385 PC', 'REVERSED ON APPEAL', 'TRANSFERRED TO ELSEWHERE', 'RED TO MISD 17(B) PC'])(
  'a hand review quotes the later line that leaves the conviction open: %s',
  (text) => {
    expect(reason({}, { DISP_DESCR: text })).toMatch(new RegExp(`\\(the record says: ${RegExp.escape(text)}\\)$`));
  },
);

test('each line is quoted once, and one that changes nothing is not', () => {
  const [a, b] = [{ DISP_DESCR: 'ACQUITTED' }, { DISP_DESCR: 'ACQUITTED', STP_EVENT_DATE: '20070101' }];
  expect(reason({}, a, b, { DISP_DESCR: 'FINE PAID' })).toMatch(/\(the record says: ACQUITTED\)$/);
});

test('the disposition of a charge that may be no conviction is quoted', () => {
  expect(reason({ DISP_DESCR: 'JUV PETITION SUSTAINED-602 WIC WARDSHIP' })).toMatch(/\(the record says: JUV PETITION/);
});

test('what is certain, or open for another reason, quotes nothing', () => {
  expect(reason({}, { DISP_DESCR: 'CONV SET ASIDE & DISM PER 1203.4 PC' })).not.toMatch(/the record says/);
  expect(reason({ OFFENSE_DESCR: 'SEE COMMENT FOR CHARGE' })).not.toMatch(/the record says/);
  expect(reason({}, { DISP_DESCR: 'CONV DISM/SEALED PER 11361.9 HS' })).not.toMatch(/the record says/);
});
