import { describe, expect, it } from 'vitest';
import { determinationOf } from '../../src/casework/matters/open-plan.ts';
import { pennsylvania } from '../../src/jurisdictions/us-pa/jurisdiction.ts';
import { petitions9122 } from '../../src/jurisdictions/us-pa/packs/9122-1/index.ts';
import { cleanSlate9122 } from '../../src/jurisdictions/us-pa/packs/clean-slate/index.ts';
import { limitedAccess } from '../../src/jurisdictions/us-pa/packs/clean-slate/outcomes.ts';
import { nonConvictions9122 } from '../../src/jurisdictions/us-pa/packs/non-convictions/index.ts';
import { pa9122_2 } from '../../src/jurisdictions/us-pa/procedures/9122-2.ts';
import { convictionsWith, courtTables } from '../support/court-tables.ts';

/** Court tables of invented people of Pennsylvania, through both engines. */

const tables = courtTables({ state: pennsylvania, county: 'ALLEGHENY', asOf: '2026-01-09' });
const { enginesAgree, summaryUnder } = tables;

describe.each([cleanSlate9122, petitions9122, nonConvictions9122].map((pack) => [pack.id, pack] as const))(
  'under %s',
  (_, pack) => {
    it('both engines write the same bytes of a table with faults', () => enginesAgree(pack));
  },
);

it('limited access leaves a conviction on the record, and figures say so', async () => {
  const summary = await summaryUnder(cleanSlate9122);
  expect(convictionsWith(summary, 'limits-access')).toBeGreaterThan(20);
  expect(summary.impact.chosen.noConviction).toBe(0);
});

it('what the law gives is the relief that its procedure opens with', () => {
  expect(determinationOf(limitedAccess)).toEqual({ kind: 'relief', relief: 'limited-access' });
  expect(pa9122_2.examples[0]!.history).toContain('relief=limited-access');
});

describe('the table', () => {
  const line = (cells: string, number = 'CP-02-CR-0000001-2015') =>
    `P1,"DOE, JANE",1980-01-01,F,W,,N,ALLEGHENY,COMMON PLEAS,${number},1,${cells}`;
  const decided = (...lines: readonly string[]) => tables.decided(cleanSlate9122, ...lines);
  const theft = (disposition: string, grade = 'M2') =>
    line(`18 § 3929 §§ A1,RETAIL THEFT,${grade},${disposition},2015-03-01,FINE,,,`);

  it.each([
    [theft('GUILTY PLEA - NEGOTIATED'), { outcome: 'limited-access', section: '18 Pa.C.S. 3929(a)(1)' }],
    // A merged count is a conviction without a sentence of its own.
    [theft('MERGED'), { outcome: 'limited-access' }],
    // The outcome of a charge that was held for court is on another docket, and a grade that is blank is not known.
    [theft('HELD FOR COURT'), { outcome: 'hand-review', missing: 'disposition' }],
    [theft('GUILTY PLEA', ''), { outcome: 'hand-review', missing: expect.stringContaining('level') }],
    [
      line('35 § 780-113 §§ A30,MANUFACTURE,F,GUILTY PLEA,2010-03-01,PRISON 2Y,,,'),
      { outcome: 'hand-review', missing: 'qualifying' },
    ],
    [
      line('35 § 780-113 §§ A16,POSSESSION,M,GUILTY PLEA,2010-03-01,FINE,,,'),
      { outcome: 'hand-review', missing: 'maximum' },
    ],
    [line('18 § 901 §§ A,CRIMINAL ATTEMPT,M2,GUILTY PLEA,2010-03-01,FINE,,,'), { clause: 'perhaps-excepted' }],
  ] as const)('%s', async (row, expected) => {
    expect(await decided(row)).toMatchObject([expected]);
  });

  it.each([
    ['NOT GUILTY', { outcome: 'limited-access', flags: 'acquitted' }],
    ['WITHDRAWN', { outcome: 'limited-access', flags: '' }],
    ['NOLLE PROSSED', { outcome: 'limited-access' }],
    ['PENDING', { outcome: 'not-yet' }],
    ['HELD FOR COURT', { outcome: 'hand-review', missing: 'disposition' }],
    // The word of mappings for what ended without a conviction in a way that is not told.
    ['NOT CONVICTED', { outcome: 'hand-review', missing: 'disposition' }],
  ] as const)('a charge that ended so: %s', async (disposition, expected) => {
    const rows = await tables.decided(
      nonConvictions9122,
      theft(disposition),
      theft('GUILTY').replace(',1,18', ',2,18'),
    );
    const flags = ['convicted-in-docket', ...('flags' in expected && expected.flags ? [expected.flags] : [])];
    expect(rows).toMatchObject([
      { ...expected, unit: 'charge', ...('flags' in expected && { flags: expect.any(String) }) },
    ]);
    if ('flags' in expected) expect(rows[0]!.flags!.split(';').sort()).toEqual(flags.sort());
  });

  it('a charge that is under limited access is said to be, and one of two outcomes asks which', async () => {
    const gone = theft('WITHDRAWN').replace(/,,$/, ',LIMITED ACCESS,2020-01-01');
    expect(await tables.decided(nonConvictions9122, gone)).toMatchObject([{ outcome: 'already-granted' }]);
    const both = [theft('WITHDRAWN'), theft('PENDING')];
    expect(await tables.decided(nonConvictions9122, ...both)).toMatchObject([{ outcome: 'hand-review' }]);
    expect(await tables.decided(cleanSlate9122, ...both)).toEqual([]);
  });

  it('counts convictions of one docket once', async () => {
    const first = (number: string, docket: string) =>
      line(`18 § 3921,THEFT,M1,GUILTY PLEA,2010-03-01,FINE,,,`, docket).replace(',1,18', `,${number},18`);
    const minor = theft('GUILTY PLEA');
    const clauses = async (...lines: readonly string[]) => (await decided(minor, ...lines))[0]!.clause;
    expect(await clauses(first('1', 'CP-2'), first('2', 'CP-2'))).toBe('limited-access');
    expect(await clauses(first('1', 'CP-2'), first('1', 'CP-3'))).toBe('two-over-two-years');
  });
});
