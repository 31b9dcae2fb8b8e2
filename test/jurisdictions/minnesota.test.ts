import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzeRequest } from '../../src/bulk/api.ts';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { splitRecords } from '../../src/csv/records.ts';
import { minnesota } from '../../src/jurisdictions/us-mn/jurisdiction.ts';
import { minnesotaCannabis } from '../../src/jurisdictions/us-mn/packs/cannabis/index.ts';
import { minnesotaCleanSlate } from '../../src/jurisdictions/us-mn/packs/clean-slate/index.ts';
import { inventedFiles } from '../../src/jurisdictions/us-mn/synthetic/index.ts';
import type { Pack } from '../../src/law/index.ts';
import { parseIsoDay } from '../../src/record/index.ts';
import type { Summary } from '../../src/results/summary.ts';
import { crownRuns, fast } from '../support/crown-runs.ts';
import { tries } from '../support/effort.ts';
import { temporaryFolder } from '../support/run.ts';

/** Court tables of invented people of Minnesota, through both engines. */

const folder = temporaryFolder();
const { outcomeOf } = crownRuns(folder);
const path = (name: string) => join(folder, `${name}.csv`);
const text = (dirty: boolean) =>
  [...inventedFiles.invent({ county: 'HENNEPIN', lines: tries(500, 20_000), seed: 1, dirty })]
    .map((piece) => piece.text)
    .join('');

function under(pack: Pack, quarantine = false): Partial<AnalyzeRequest> {
  const policy = pack.policies[0]!;
  const asOf = parseIsoDay('2026-01-01')!;
  return { jurisdiction: minnesota, county: 'ALL', pack, policy, options: policy.defaults, asOf, quarantine };
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

describe.each([minnesotaCleanSlate, minnesotaCannabis].map((pack) => [pack.id, pack] as const))(
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

it('a seal leaves a conviction on the record, and the lists that were not seen stand beside it', async () => {
  const files = await outcomeOf(fast({ here: true }), [path('clean')], under(minnesotaCleanSlate));
  const summary: Summary = JSON.parse(files['summary.json']!);
  const given = summary.byOutcome.filter(({ effect }) => effect === 'seals');
  expect(given.reduce((sum, { convictions }) => sum + convictions, 0)).toBeGreaterThan(50);
  expect(summary.impact.chosen.noConviction).toBe(0);
  const flagged = rowsOf(files).filter(({ flags }) => flags!.split(';').includes('lists'));
  expect(flagged.length).toBeGreaterThan(50);
});

describe('the table', () => {
  const HEADER =
    'PERSON_ID,NAME,BORN,SEX,RACE,DIED,REGISTERED,COUNTY,COURT,CASE_NO,COUNT_NO,STATUTE,DESCRIPTION,LEVEL,DISPOSITION,DISPOSITION_DATE,SENTENCE,COMPLETED_DATE,CHANGED,CHANGED_DATE';
  const line = (cells: string, number = 'C1') =>
    `P1,"DOE, JANE",1970-01-01,F,W,,N,HENNEPIN,DISTRICT COURT,${number},1,${cells}`;
  const decided = async (pack: Pack, ...lines: readonly string[]) => {
    writeFileSync(path('table'), `${HEADER}\n${lines.join('\n')}\n`);
    return rowsOf(await outcomeOf(fast({ here: true }), [path('table')], under(pack)));
  };
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
