import { describe, expect, it } from 'vitest';
import { summaryView } from '../../src/cli/terminal/summary-view.ts';
import { newYork } from '../../src/jurisdictions/us-ny/jurisdiction.ts';
import { cleanSlate } from '../../src/jurisdictions/us-ny/packs/160-57/index.ts';
import { petitions160 } from '../../src/jurisdictions/us-ny/packs/160-59/index.ts';
import { mrta } from '../../src/jurisdictions/us-ny/packs/mrta/index.ts';
import { parseIsoDay } from '../../src/record/index.ts';
import { convictionsWith, courtTables } from '../support/court-tables.ts';

/** Court tables of invented people of New York, through both engines. */

const { decided, enginesAgree, summaryUnder } = courtTables({ state: newYork, county: 'KINGS', asOf: '2026-01-09' });

describe.each([mrta, cleanSlate, petitions160].map((pack) => [pack.id, pack] as const))('under %s', (_, pack) => {
  it('both engines write the same bytes of a table with faults', () => enginesAgree(pack));
});

it('a seal leaves a conviction on the record, and figures say so beside those of a dismissal of everything', async () => {
  const summary = await summaryUnder(cleanSlate, { asOf: parseIsoDay('2028-01-01')! });
  expect(convictionsWith(summary, 'seals')).toBeGreaterThan(50);
  expect(summary.impact.chosen.noConviction).toBe(0);
  expect(summary.impact.dismissAll.noConviction).toBeGreaterThan(50);
  const view = summaryView(summary, { seconds: 1, out: 'results' });
  expect(view).toMatch(new RegExp(`some relief +${summary.peopleWithRelief}\\n`));
  expect(view).toContain('it counts as left');
});

describe('the table', () => {
  const line = (cells: string, number = 'C1') =>
    `P1,"DOE, JANE",1980-01-01,F,W,,N,KINGS,CRIMINAL COURT,${number},1,${cells}`;
  const robbery = (completed: string, released: string) =>
    line(`160.10,ROBBERY 2,C FELONY,PLED GUILTY,2012-03-01,PRISON 5Y,${completed},,,${released}`);

  it.each([
    ['', '2018-01-09', { outcome: 'sealable' }],
    ['', '2018-01-10', { outcome: 'not-yet' }],
    // Supervision was over that day, so that no release was later.
    ['2018-01-09', '', { outcome: 'sealable' }],
    ['', '', { outcome: 'hand-review', missing: 'sentence' }],
    ['2026-02-01', '2017-01-01', { outcome: 'not-now', clause: 'on-parole' }],
    // Nobody is released before the judgment.
    ['', '2011-01-01', { outcome: 'hand-review', missing: 'sentence' }],
  ] as const)('prison, supervision over "%s", released "%s": %o', async (completed, released, expected) => {
    expect(await decided(cleanSlate, robbery(completed, released))).toMatchObject([expected]);
  });

  it('a conditional discharge is no incarceration, and a pending charge keeps everything waiting', async () => {
    const theft = line('155.25,PETIT LARCENY,AM,PLED GUILTY,2023-01-09,CONDITIONAL DISCHARGE 1Y,,,,');
    expect(await decided(cleanSlate, theft)).toMatchObject([{ outcome: 'sealable' }]);
    const pending = line('155.30,GRAND LARCENY 4,EF,PENDING,2025-12-01,,,,,', 'C2');
    expect(await decided(cleanSlate, theft, pending)).toMatchObject([{ outcome: 'not-now', clause: 'pending' }]);
  });

  it('a description that names the substance decides; one that does not goes to a person', async () => {
    const drug = (words: string) => line(`PL 220.03,${words},AM,PLED GUILTY,2010-01-01,FINE,,,,`);
    expect(await decided(mrta, drug('CPCS 7 CONCENTRATED CANNABIS'))).toMatchObject([{ outcome: 'nullity' }]);
    expect(await decided(mrta, drug('CPCS 7 COCAINE'))).toMatchObject([{ outcome: 'not-within' }]);
    expect(await decided(mrta, drug('CPCS 7'))).toMatchObject([{ outcome: 'hand-review', missing: 'substance' }]);
  });
});
