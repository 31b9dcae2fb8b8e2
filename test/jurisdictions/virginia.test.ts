import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzeRequest } from '../../src/bulk/api.ts';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { splitRecords } from '../../src/csv/records.ts';
import { virginia } from '../../src/jurisdictions/us-va/jurisdiction.ts';
import { automaticSealing } from '../../src/jurisdictions/us-va/packs/392-6/index.ts';
import { petitions392 } from '../../src/jurisdictions/us-va/packs/392-12/index.ts';
import { inventedFiles } from '../../src/jurisdictions/us-va/synthetic/index.ts';
import type { Pack } from '../../src/law/index.ts';
import { parseIsoDay } from '../../src/record/index.ts';
import type { Summary } from '../../src/results/summary.ts';
import { crownRuns, fast } from '../support/crown-runs.ts';
import { tries } from '../support/effort.ts';
import { temporaryFolder } from '../support/run.ts';

/** Court tables of invented people of Virginia, through both engines. */

const folder = temporaryFolder();
const { outcomeOf } = crownRuns(folder);
const path = (name: string) => join(folder, `${name}.csv`);
const text = (dirty: boolean) =>
  [...inventedFiles.invent({ county: 'HENRICO', lines: tries(500, 20_000), seed: 1, dirty })]
    .map((piece) => piece.text)
    .join('');

function under(pack: Pack, quarantine = false): Partial<AnalyzeRequest> {
  const policy = pack.policies[0]!;
  const asOf = parseIsoDay('2026-07-01')!;
  return { jurisdiction: virginia, county: 'ALL', pack, policy, options: policy.defaults, asOf, quarantine };
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

describe.each([automaticSealing, petitions392].map((pack) => [pack.id, pack] as const))('under %s', (_, pack) => {
  it('both engines write the same bytes of a table with faults', async () => {
    const plain = await outcomeOf(referenceEngine, [path('dirty')], under(pack, true));
    expect(plain.problem).toBeUndefined();
    const own = await outcomeOf(fast({ here: true }), [path('dirty')], under(pack, true));
    expect(Object.keys(own)).toEqual(Object.keys(plain));
    for (const [name, file] of Object.entries(own)) expect([name, file === plain[name]]).toEqual([name, true]);
  });
});

it('a seal leaves a conviction on the record, and figures say so', async () => {
  const files = await outcomeOf(fast({ here: true }), [path('clean')], under(automaticSealing));
  const summary: Summary = JSON.parse(files['summary.json']!);
  const sealed = summary.byOutcome.filter(({ effect }) => effect === 'seals');
  expect(sealed.reduce((sum, { convictions }) => sum + convictions, 0)).toBeGreaterThan(20);
  expect(summary.impact.chosen.noConviction).toBe(0);
});

describe('the table', () => {
  const HEADER =
    'PERSON_ID,NAME,BORN,SEX,RACE,DIED,REGISTERED,COUNTY,COURT,CASE_NO,COUNT_NO,STATUTE,DESCRIPTION,LEVEL,DISPOSITION,DISPOSITION_DATE,SENTENCE,COMPLETED_DATE,CHANGED,CHANGED_DATE,RELEASED_DATE';
  const line = (cells: string, number = 'GC1') =>
    `P1,"DOE, JANE",1980-01-01,F,W,,N,HENRICO,GENERAL DISTRICT,${number},1,${cells}`;
  const decided = async (pack: Pack, ...lines: readonly string[]) => {
    writeFileSync(path('table'), `${HEADER}\n${lines.join('\n')}\n`);
    return rowsOf(await outcomeOf(fast({ here: true }), [path('table')], under(pack)));
  };

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
