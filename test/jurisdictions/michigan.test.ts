import { describe, expect, it } from 'vitest';
import { michigan } from '../../src/jurisdictions/us-mi/jurisdiction.ts';
import { michiganCleanSlate } from '../../src/jurisdictions/us-mi/packs/clean-slate/index.ts';
import { michiganPetitions } from '../../src/jurisdictions/us-mi/packs/petitions/index.ts';
import { convictionsWith, courtTables } from '../support/court-tables.ts';

/** Court tables of invented people of Michigan, through both engines. */

const { decided, enginesAgree, summaryUnder } = courtTables({ state: michigan, county: 'WAYNE', asOf: '2024-05-01' });

describe.each([michiganCleanSlate, michiganPetitions].map((pack) => [pack.id, pack] as const))(
  'under %s',
  (_, pack) => {
    it('both engines write the same bytes of a table with faults', () => enginesAgree(pack));
  },
);

it('a conviction that is set aside stays on the record in figures, since a court may reinstate it', async () => {
  const summary = await summaryUnder(michiganCleanSlate);
  expect(convictionsWith(summary, 'sets-aside')).toBeGreaterThan(50);
  expect(summary.impact.chosen.noConviction).toBe(0);
});

describe('the table', () => {
  const line = (cells: string, number = 'C1') =>
    `P1,"DOE, JANE",1970-01-01,F,W,,N,WAYNE,DISTRICT COURT,${number},1,${cells}`;
  const larceny = (level: string, on = '2010-04-11', number?: string) =>
    line(`750.356,LARCENY,${level},PLED GUILTY,${on},FINE,,,,`, number);

  it.each([
    ['MISDEMEANOR 93D', { outcome: 'set-aside', clause: 'set-aside' }],
    ['MISDEMEANOR 92D', { outcome: 'set-aside', clause: 'short' }],
    // Either row sets it aside, so that no one has to look up which it is.
    ['MISDEMEANOR', { outcome: 'set-aside' }],
    ['FELONY 9Y', { outcome: 'set-aside' }],
    ['FELONY 10Y', { outcome: 'excluded', clause: 'ten-years' }],
    ['FELONY', { outcome: 'hand-review', missing: 'maximum' }],
    ['', { outcome: 'hand-review', missing: 'level;maximum' }],
  ] as const)('the longest sentence "%s" stands in the level: %o', async (level, expected) => {
    expect(await decided(michiganCleanSlate, larceny(level))).toMatchObject([expected]);
  });

  it.each([
    ['JAIL 1Y', '2015-01-01', 'set-aside'],
    ['PRISON 5Y', '2014-05-01', 'set-aside'],
    ['PRISON 5Y', '2014-05-02', 'not-yet'],
    ['PRISON 5Y', '', 'hand-review'],
  ])('%s, released "%s": %s', async (sentence, released, outcome) => {
    const felony = line(`750.356,LARCENY,FELONY 5Y,PLED GUILTY,2008-01-01,${sentence},,,,${released}`);
    expect(await decided(michiganCleanSlate, felony)).toMatchObject([{ outcome }]);
  });

  it('a pending charge keeps waiting what is no misdemeanor of 92 days or less', async () => {
    const pending = line('750.356,LARCENY,FELONY 5Y,PENDING,2024-01-01,,,,,', 'C9');
    expect(await decided(michiganCleanSlate, larceny('MISDEMEANOR 93D'), pending)).toMatchObject([
      { outcome: 'not-now', clause: 'pending' },
    ]);
    expect(await decided(michiganCleanSlate, larceny('MISDEMEANOR 92D'), pending)).toMatchObject([
      { outcome: 'set-aside' },
    ]);
  });

  it('a later misdemeanor of 92 days or less asks whether the State Police have it', async () => {
    const rows = await decided(
      michiganCleanSlate,
      larceny('MISDEMEANOR 93D'),
      larceny('MISDEMEANOR 90D', '2012-01-01', 'C2'),
    );
    expect(rows).toMatchObject([{ outcome: 'hand-review', missing: 'database' }, { outcome: 'set-aside' }]);
  });

  it('a description that names the drug decides whether the petition for marijuana is open', async () => {
    const drug = (words: string) => line(`333.7403,${words},MISDEMEANOR 1Y,PLED GUILTY,2023-01-01,FINE,,,,`);
    expect(await decided(michiganPetitions, drug('POSS MARIJUANA'))).toMatchObject([{ outcome: 'may-petition-621e' }]);
    expect(await decided(michiganPetitions, drug('POSS COCAINE'))).toMatchObject([{ outcome: 'not-yet' }]);
    expect(await decided(michiganPetitions, drug('POSS CS'))).toMatchObject([
      { outcome: 'hand-review', missing: 'drug' },
    ]);
  });
});
