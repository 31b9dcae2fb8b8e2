import { describe, expect, it } from 'vitest';
import { illinois } from '../../src/jurisdictions/us-il/jurisdiction.ts';
import { illinoisCannabis } from '../../src/jurisdictions/us-il/packs/cannabis/index.ts';
import { courtTables } from '../support/court-tables.ts';

/** Court tables of invented people of Illinois, through both engines. */

const tables = courtTables({ state: illinois, county: 'COOK', asOf: '2026-01-01' });

it('both engines write the same bytes of a table with faults', () => tables.enginesAgree(illinoisCannabis));

it('neither a pardon nor a motion counts as given', async () => {
  const summary = await tables.summaryUnder(illinoisCannabis);
  expect(summary.byOutcome.find(({ outcome }) => outcome === 'pardon-route')?.convictions).toBeGreaterThan(20);
  expect(summary.impact.chosen.noConviction).toBe(0);
});

describe('the table', () => {
  const line = (cells: string, count = 1) =>
    `P1,"DOE, JANE",1970-01-01,F,W,,N,COOK,CIRCUIT COURT,10CR1,${count},${cells}`;
  const possession = (statute: string, words: string, level = 'AM') =>
    line(`${statute},${words},${level},PLEA OF GUILTY,2015-06-01,FINE,,,,2015-01-01`);

  it.each([
    [possession('720-550/4(a)', 'POSS CANNABIS'), { outcome: 'pardon-route' }],
    // The words give the amount where the subdivision does not, or has changed its own.
    [possession('720/550/4', 'POSS CANNABIS <30G'), { outcome: 'pardon-route' }],
    [possession('720 ILCS 550/4(c)', 'POSS CANNABIS 10-30 GRAMS'), { outcome: 'pardon-route' }],
    [possession('720 ILCS 550/4(c)', 'POSS CANNABIS 30-100 GRAMS'), { outcome: 'motion' }],
    [possession('720 ILCS 550/4(c)', 'POSS CANNABIS'), { outcome: 'hand-review', missing: 'amount' }],
    [possession('720 ILCS 550/4(d)', 'POSS CANNABIS', 'F3'), { outcome: 'not-within', clause: 'grave' }],
  ] as const)('%s', async (row, expected) => {
    expect(await tables.decided(illinoisCannabis, row)).toMatchObject([expected]);
  });

  it('a domestic battery of the case keeps a conviction from the Governor, also where it was dropped', async () => {
    const battery = line('720-5/12-3.2,DOMESTIC BATTERY,AM,NOLLE PROSEQUI,2015-06-01,,,,,', 2);
    expect(await tables.decided(illinoisCannabis, possession('720-550/4(a)', 'CANNABIS'), battery)).toMatchObject([
      { outcome: 'motion' },
    ]);
  });
});
