import { describe, expect, it } from 'vitest';
import { virginia } from '../../src/jurisdictions/us-va/jurisdiction.ts';
import { automaticSealing } from '../../src/jurisdictions/us-va/packs/392-6/index.ts';
import { chargeSealing } from '../../src/jurisdictions/us-va/packs/392-8/index.ts';
import { petitions392 } from '../../src/jurisdictions/us-va/packs/392-12/index.ts';
import { convictionsWith, courtTables } from '../support/court-tables.ts';

/** Court tables of invented people of Virginia, through both engines. */

const { decided, enginesAgree, summaryUnder } = courtTables({ state: virginia, county: 'HENRICO', asOf: '2026-07-01' });

describe.each([automaticSealing, petitions392, chargeSealing].map((pack) => [pack.id, pack] as const))(
  'under %s',
  (_, pack) => {
    it('both engines write the same bytes of a table with faults', () => enginesAgree(pack));
  },
);

it('a seal leaves a conviction on the record, and figures say so', async () => {
  const summary = await summaryUnder(automaticSealing);
  expect(convictionsWith(summary, 'seals')).toBeGreaterThan(20);
  expect(summary.impact.chosen.noConviction).toBe(0);
});

describe('the table', () => {
  const line = (cells: string, number = 'GC1') =>
    `P1,"DOE, JANE",1980-01-01,F,W,,N,HENRICO,GENERAL DISTRICT,${number},1,${cells}`;

  it.each([
    ['18.2-96,PETIT LARCENY,M1,PREPAID,2015-03-01,FINE,,,,', { outcome: 'sealable', section: 'Va. Code 18.2-96' }],
    ['18.2-103,SHOPLIFTING 3RD,FELONY,GUILTY,2015-03-01,JAIL 6M,,,,', { clause: 'off-the-list' }],
    ['18.2-96,PETIT LARCENY,,GUILTY,2015-03-01,FINE,,,,', { outcome: 'hand-review', missing: 'level' }],
    // A charge that was certified goes on in another court.
    ['18.2-96,PETIT LARCENY,M1,CERTIFIED,2015-03-01,,,,,', { outcome: 'hand-review', missing: 'disposition' }],
  ] as const)('without a petition: %s', async (cells, expected) => {
    expect(await decided(automaticSealing, line(cells))).toMatchObject([expected]);
  });

  it.each([
    ['2016-07-01', { outcome: 'may-petition' }],
    ['2016-07-02', { outcome: 'not-yet' }],
    ['', { outcome: 'hand-review', missing: 'sentence' }],
  ] as const)('with one, after a prison term and a release on "%s"', async (released, expected) => {
    const prison = line(`18.2-250,POSSESS SCH I/II,F5,GUILTY,2012-03-01,PRISON 2Y,,,,${released}`);
    expect(await decided(petitions392, prison)).toMatchObject([expected]);
  });

  it('a misdemeanor in the seven years is asked about, and a felony bars', async () => {
    const larceny = line('18.2-96,PETIT LARCENY,M1,GUILTY,2010-03-01,FINE,,,,');
    const later = (level: string) => line(`18.2-178,FALSE PRETENSES,${level},GUILTY,2012-03-01,FINE,,,,`, 'GC2');
    const first = async (level: string) => (await decided(automaticSealing, larceny, later(level)))[0]!;
    expect(await first('M1')).toMatchObject({ outcome: 'hand-review', missing: 'reportable' });
    expect(await first('F6')).toMatchObject({ clause: 'again' });
    expect(await first('I')).toMatchObject({ outcome: 'sealable' });
  });
});
