import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzeRequest } from '../../src/bulk/api.ts';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { splitRecords } from '../../src/csv/records.ts';
import { michigan } from '../../src/jurisdictions/us-mi/jurisdiction.ts';
import { michiganCleanSlate } from '../../src/jurisdictions/us-mi/packs/clean-slate/index.ts';
import { michiganPetitions } from '../../src/jurisdictions/us-mi/packs/petitions/index.ts';
import { inventedFiles } from '../../src/jurisdictions/us-mi/synthetic/index.ts';
import type { Pack } from '../../src/law/index.ts';
import { parseIsoDay } from '../../src/record/index.ts';
import type { Summary } from '../../src/results/summary.ts';
import { crownRuns, fast } from '../support/crown-runs.ts';
import { tries } from '../support/effort.ts';
import { temporaryFolder } from '../support/run.ts';

/** Court tables of invented people of Michigan, through both engines. */

const folder = temporaryFolder();
const { outcomeOf } = crownRuns(folder);
const path = (name: string) => join(folder, `${name}.csv`);
const text = (dirty: boolean) =>
  [...inventedFiles.invent({ county: 'WAYNE', lines: tries(500, 20_000), seed: 1, dirty })]
    .map((piece) => piece.text)
    .join('');

function under(pack: Pack, quarantine = false): Partial<AnalyzeRequest> {
  const policy = pack.policies[0]!;
  const asOf = parseIsoDay('2024-05-01')!;
  return { jurisdiction: michigan, county: 'ALL', pack, policy, options: policy.defaults, asOf, quarantine };
}

type Row = Readonly<Record<string, string>>;

function rowsOf(files: Readonly<Record<string, string>>): readonly Row[] {
  const [header, ...rows] = splitRecords(files['determinations.csv']!).records.map(({ fields }) => fields);
  return rows.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index]!])));
}

beforeAll(() => {
  writeFileSync(path('clean'), text(false));
  writeFileSync(path('dirty'), text(true));
});

describe.each([michiganCleanSlate, michiganPetitions].map((pack) => [pack.id, pack] as const))(
  'under %s',
  (_, pack) => {
    it('both engines write the same bytes of a table with faults', async () => {
      const plain = await outcomeOf(referenceEngine, [path('dirty')], under(pack, true));
      expect(plain.problem).toBeUndefined();
      const own = await outcomeOf(fast({ here: true }), [path('dirty')], under(pack, true));
      expect(Object.keys(own)).toEqual(Object.keys(plain));
      for (const [name, file] of Object.entries(own)) expect([name, file === plain[name]]).toEqual([name, true]);
    });
  },
);

it('a conviction that is set aside stays on the record in figures, since a court may reinstate it', async () => {
  const files = await outcomeOf(fast({ here: true }), [path('clean')], under(michiganCleanSlate));
  const summary: Summary = JSON.parse(files['summary.json']!);
  const given = summary.byOutcome.filter(({ effect }) => effect === 'sets-aside');
  expect(given.reduce((sum, { convictions }) => sum + convictions, 0)).toBeGreaterThan(50);
  expect(summary.impact.chosen.noConviction).toBe(0);
});

describe('the table', () => {
  const HEADER =
    'PERSON_ID,NAME,BORN,SEX,RACE,DIED,REGISTERED,COUNTY,COURT,CASE_NO,COUNT_NO,STATUTE,DESCRIPTION,LEVEL,DISPOSITION,DISPOSITION_DATE,SENTENCE,COMPLETED_DATE,CHANGED,CHANGED_DATE,RELEASED_DATE';
  const line = (cells: string, number = 'C1') =>
    `P1,"DOE, JANE",1970-01-01,F,W,,N,WAYNE,DISTRICT COURT,${number},1,${cells}`;
  const decided = async (pack: Pack, ...lines: readonly string[]) => {
    writeFileSync(path('table'), `${HEADER}\n${lines.join('\n')}\n`);
    return rowsOf(await outcomeOf(fast({ here: true }), [path('table')], under(pack)));
  };
  const larceny = (level: string, on = '2010-04-11', number?: string) =>
    line(`750.356,LARCENY,${level},PLED GUILTY,${on},FINE,,,,`, number);

  it.each([
    ['MISDEMEANOR 93D', { outcome: 'set-aside', clause: 'set-aside' }],
    ['MISDEMEANOR 92D', { outcome: 'set-aside', clause: 'short' }],
    // Either row sets it aside, so that nobody has to look up which it is.
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
