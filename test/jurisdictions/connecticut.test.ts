import { describe, expect, it } from 'vitest';
import { connecticut } from '../../src/jurisdictions/us-ct/jurisdiction.ts';
import { connecticutCleanSlate } from '../../src/jurisdictions/us-ct/packs/clean-slate/index.ts';
import { connecticutNonConvictions } from '../../src/jurisdictions/us-ct/packs/non-convictions/index.ts';
import { convictionsWith, courtTables } from '../support/court-tables.ts';

/** Court tables of invented people of Connecticut, through both engines. */

const tables = courtTables({ state: connecticut, county: 'HARTFORD', asOf: '2026-01-01' });

it.each([connecticutCleanSlate, connecticutNonConvictions].map((pack) => [pack.id, pack] as const))(
  'both engines write the same bytes of a table with faults under %s',
  (_, pack) => tables.enginesAgree(pack),
);

it('an erased conviction leaves the record, and whom it leaves without any is counted', async () => {
  const summary = await tables.summaryUnder(connecticutCleanSlate);
  expect(convictionsWith(summary, 'clears')).toBeGreaterThan(50);
  expect(summary.impact.chosen.noConviction).toBeGreaterThan(10);
});

describe('the table', () => {
  const line = (cells: string, number = 'H14H-CR15-1', count = 1) =>
    `P1,"DOE, JANE",1970-01-01,F,W,,N,HARTFORD,SUPERIOR COURT,${number},${count},${cells}`;
  const larceny = (rest: string, level = 'CM') => line(`53a-125b,LARCENY 6TH,${level},GUILTY,${rest}`);
  const decided = (...lines: readonly string[]) => tables.decided(connecticutCleanSlate, ...lines);

  it.each([
    [larceny('2001-03-01,FINE,,,,1999-12-31'), { outcome: 'may-petition' }],
    [larceny('2001-03-01,FINE,,,,2000-01-01'), { outcome: 'erased', section: 'C.G.S. 53a-125b' }],
    // The date of the conviction stands for a blank; a text that is no date leaves the offense open.
    [larceny('2001-03-01,FINE,,,,'), { outcome: 'erased' }],
    [larceny('2001-03-01,FINE,,,,SOME DAY'), { outcome: 'hand-review', missing: 'offenseDate' }],
    // Of an offense of any day up to 2000-02 both answers lead elsewhere; after 2000 none does.
    [larceny('2000-02-01,FINE,,,,2000-01'), { outcome: 'erased' }],
    [larceny('2001-03-01,FINE,,,,2000-03-01', ''), { outcome: 'hand-review', missing: 'level;maximum' }],
    [larceny('2001-03-01,PRISON 1Y,,,,2000-03-01', 'CLASS D FELONY'), { outcome: 'hand-review', missing: 'sentence' }],
    [larceny('2001-03-01,PRISON 1Y,2004-01-01,,,2000-03-01', 'CLASS D FELONY'), { outcome: 'erased' }],
    [line('21a-279(c),POSS MARIJUANA,M,GUILTY,2015-09-30,JAIL 1Y,,,,'), { outcome: 'erased', clause: 'cannabis' }],
    [line('21a-279(c),POSS CS,M,GUILTY,2005-09-30,FINE,,,,'), { outcome: 'erased' }],
  ] as const)('%s', async (row, expected) => {
    expect(await decided(row)).toMatchObject([expected]);
  });

  it('charges of a case wait for one another, and a conviction among them leaves them to a person', async () => {
    const charge = (disposition: string, on: string, count: number, docket = 'C4') =>
      line(`53a-125b,LARCENY 6TH,CM,${disposition},${on},,,,,`, docket, count);
    const clauses = async (...lines: readonly string[]) =>
      (await tables.decided(connecticutNonConvictions, ...lines)).map(({ clause, unit }) => [clause, unit]);
    const [dismissed, nolled] = [charge('DISMISSED', '2015-03-02', 1), charge('NOLLE', '2024-12-02', 2)];
    expect(await clauses(dismissed, nolled)).toEqual([
      ['nolle-wait', 'charge'],
      ['nolle-wait', 'charge'],
    ]);
    expect(await clauses(dismissed, charge('NOLLE', '2024-12-02', 2, 'C5'))).toEqual([
      ['erased', 'charge'],
      ['nolle-wait', 'charge'],
    ]);
    expect(await clauses(dismissed, charge('GUILTY', '2015-03-02', 2))).toEqual([['beside-conviction', 'charge']]);
  });

  it('a case waits for the count that waits longest, and a pending charge keeps everything', async () => {
    const felony = line('53a-124,LARCENY 3RD,DF,GUILTY,2017-03-01,FINE,,,,', 'C2', 1);
    const minor = (docket: string) => line('53a-125b,LARCENY 6TH,CM,GUILTY,2017-03-01,FINE,,,,', docket, 2);
    const clauses = async (...lines: readonly string[]) => (await decided(...lines)).map(({ clause }) => clause);
    expect(await clauses(felony, minor('C2'))).toEqual(['ten-years', 'ten-years']);
    expect(await clauses(felony, minor('C3'))).toEqual(['ten-years', 'erased']);
    const pending = line('53a-61,ASSAULT 3RD,AM,PENDING,2025-12-01,,,,,', 'C9');
    expect(await clauses(minor('C3'), pending)).toEqual(['pending']);
  });
});
