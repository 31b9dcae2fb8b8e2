import { describe, expect, it } from 'vitest';
import { minnesota } from '../../src/jurisdictions/us-mn/jurisdiction.ts';
import { minnesotaCannabis } from '../../src/jurisdictions/us-mn/packs/cannabis/index.ts';
import { minnesotaCleanSlate } from '../../src/jurisdictions/us-mn/packs/clean-slate/index.ts';
import type { Summary } from '../../src/results/summary.ts';
import { convictionsWith, courtTables, rowsOf } from '../support/court-tables.ts';

/** Court tables of invented people of Minnesota, through both engines. */

const { decided, enginesAgree, filesUnder } = courtTables({ state: minnesota, county: 'HENNEPIN', asOf: '2026-01-01' });

describe.each([minnesotaCleanSlate, minnesotaCannabis].map((pack) => [pack.id, pack] as const))(
  'under %s',
  (_, pack) => {
    it('both engines write the same bytes of a table with faults', () => enginesAgree(pack));
  },
);

it('a seal leaves a conviction on the record, and the lists that were not seen stand beside it', async () => {
  const files = await filesUnder(minnesotaCleanSlate);
  const summary: Summary = JSON.parse(files['summary.json']!);
  expect(convictionsWith(summary, 'seals')).toBeGreaterThan(50);
  expect(summary.impact.chosen.noConviction).toBe(0);
  const flagged = rowsOf(files).filter(({ flags }) => flags!.split(';').includes('lists'));
  expect(flagged.length).toBeGreaterThan(50);
});

describe('the table', () => {
  const line = (cells: string, number = 'C1') =>
    `P1,"DOE, JANE",1970-01-01,F,W,,N,HENNEPIN,DISTRICT COURT,${number},1,${cells}`;
  const theft = (level: string, completed: string, rest = ',') =>
    line(`609.52,THEFT,${level},CONVICTED,2020-01-01,PROBATION 1Y,${completed},${rest}`);

  it.each([
    ['MISDEMEANOR', '2024-01-01', { outcome: 'sealed', clause: 'clean-in-wait', flags: '' }],
    ['MISDEMEANOR', '2024-01-02', { outcome: 'not-yet', clause: 'misdemeanor-wait' }],
    ['PM', '2024-01-01', { outcome: 'sealed' }],
    ['GM', '2023-01-01', { outcome: 'sealed' }],
    ['GROSS MISDEMEANOR', '2023-01-02', { outcome: 'not-yet', clause: 'gross-wait' }],
    ['FELONY', '2021-01-01', { outcome: 'hand-review', clause: 'other-felony' }],
    // The parts of the sentence stand for a day of discharge that the table does not give.
    ['MISDEMEANOR', '', { outcome: 'sealed' }],
    ['', '2020-06-01', { outcome: 'hand-review', missing: 'level' }],
  ] as const)('theft, %s, discharged "%s": %o', async (level, completed, expected) => {
    expect(await decided(minnesotaCleanSlate, theft(level, completed))).toMatchObject([expected]);
  });

  it('a felony that was reduced stays one for this law, and a stay of adjudication is for a person', async () => {
    expect(await decided(minnesotaCleanSlate, theft('MISDEMEANOR', '2021-01-01', 'REDUCED,2021-01-01'))).toMatchObject([
      { outcome: 'hand-review', clause: 'reduced' },
    ]);
    const stayed = line('609.52,THEFT,MISDEMEANOR,STAY OF ADJUDICATION,2020-01-01,PROBATION 1Y,2021-01-01,,');
    expect(await decided(minnesotaCleanSlate, stayed)).toMatchObject([
      { outcome: 'hand-review', missing: 'disposition' },
    ]);
  });

  it('a subdivision behind a dot says that it was a small amount; a description says which drug it was', async () => {
    const drug = (statute: string, words: string, level: string) =>
      line(`"${statute}",${words},${level},CONVICTED,2012-01-01,FINE,,,`);
    expect(await decided(minnesotaCannabis, drug('152.027.4', 'SMALL AMOUNT', 'PM'))).toMatchObject([
      { outcome: 'sealed' },
    ]);
    expect(await decided(minnesotaCannabis, drug('152.027', 'SMALL AMOUNT', 'PM'))).toMatchObject([
      { outcome: 'hand-review' },
    ]);
    expect(await decided(minnesotaCannabis, drug('152.025', 'MARIJUANA 5TH', 'FELONY'))).toMatchObject([
      { outcome: 'board' },
    ]);
    expect(await decided(minnesotaCannabis, drug('152.025', 'COCAINE 5TH', 'FELONY'))).toMatchObject([
      { outcome: 'not-within' },
    ]);
  });
});
