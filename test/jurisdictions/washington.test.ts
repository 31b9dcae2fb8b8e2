import { describe, expect, it } from 'vitest';
import { washington } from '../../src/jurisdictions/us-wa/jurisdiction.ts';
import { vacateFelonies } from '../../src/jurisdictions/us-wa/packs/9-94a-640/index.ts';
import { vacateMisdemeanors } from '../../src/jurisdictions/us-wa/packs/9-96-060/index.ts';
import { courtTables } from '../support/court-tables.ts';

/** Court tables of invented people of Washington, through both engines. */

const tables = courtTables({ state: washington, county: 'KITSAP', asOf: '2026-01-01' });

describe.each([vacateMisdemeanors, vacateFelonies].map((pack) => [pack.id, pack] as const))('under %s', (_, pack) => {
  it('both engines write the same bytes of a table with faults', () => tables.enginesAgree(pack));
});

it('a motion vacates nothing by itself', async () => {
  const summary = await tables.summaryUnder(vacateMisdemeanors);
  expect(summary.byOutcome.find(({ outcome }) => outcome === 'may-move')?.convictions).toBeGreaterThan(20);
  expect(summary.impact.chosen.noConviction).toBe(0);
});

describe('the table', () => {
  const line = (cells: string, number = '10-1-00001-1') =>
    `P1,"DOE, JANE",1985-01-01,F,W,,N,KITSAP,SUPERIOR COURT,${number},1,${cells}`;
  const decided = (...lines: readonly string[]) => tables.decided(vacateMisdemeanors, ...lines);
  const assault = (words: string, rest = '2022-03-01,FINE,,,,', number?: string) =>
    line(`9A.36.041,${words},GM,GUILTY,${rest}`, number);

  it.each([
    // Domestic violence by the words of the charge, or by the result code that a mapping writes behind them.
    [assault('ASSAULT 4'), { outcome: 'may-move' }],
    [assault('ASSAULT 4 DV'), { outcome: 'not-yet', clause: 'domestic-wait' }],
    [assault('ASSAULT 4 / GV'), { outcome: 'not-yet', clause: 'domestic-wait' }],
    [assault('ASSAULT 4 / G'), { outcome: 'may-move' }],
    [assault('ASSAULT 4', '2022-03-01,FINE,,VACATED,2024-01-01,'), { outcome: 'already-granted' }],
    [line('69.50.4014,POSS MARIJUANA,M,GUILTY,2006-03-01,FINE,,,,2005-12-31'), { outcome: 'may-move' }],
    [line('69.50.4014,POSS MARIJUANA,M,GUILTY,2006-03-01,FINE,,,,2006-01-01'), { outcome: 'shall-vacate' }],
    [line('SMC 12A.08.020,ORDINANCE,M,GUILTY,2015-03-01,FINE,,,,'), { outcome: 'hand-review', missing: 'section' }],
  ] as const)('%s', async (row, expected) => {
    expect(await decided(row)).toMatchObject([expected]);
  });

  it('a deferral is no conviction and keeps others waiting; two incidents of domestic violence bar each other', async () => {
    const deferred = line('9A.56.050,THEFT 3,GM,DEFERRED,2025-06-01,,,,,', '25-1');
    const outcomes = async (...lines: readonly string[]) => (await decided(...lines)).map(({ clause }) => clause);
    expect(await outcomes(assault('ASSAULT 4'), deferred)).toEqual(['pending']);
    const [first, second] = ['1', '2'].map((number) => assault('ASSAULT 4 DV', '2010-03-01,FINE,,,,', number));
    expect(await outcomes(first!, second!)).toEqual(['two-incidents', 'two-incidents']);
    expect(await outcomes(first!)).toEqual(['may-move']);
  });
});
