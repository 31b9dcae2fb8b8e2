import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzeRequest } from '../../src/bulk/api.ts';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { summaryView } from '../../src/cli/terminal/summary-view.ts';
import { splitRecords } from '../../src/csv/records.ts';
import { newYork } from '../../src/jurisdictions/us-ny/jurisdiction.ts';
import { cleanSlate } from '../../src/jurisdictions/us-ny/packs/160-57/index.ts';
import { petitions160 } from '../../src/jurisdictions/us-ny/packs/160-59/index.ts';
import { mrta } from '../../src/jurisdictions/us-ny/packs/mrta/index.ts';
import { inventedFiles } from '../../src/jurisdictions/us-ny/synthetic/index.ts';
import type { Pack } from '../../src/law/index.ts';
import { parseIsoDay } from '../../src/record/index.ts';
import type { Summary } from '../../src/results/summary.ts';
import { crownRuns, fast } from '../support/crown-runs.ts';
import { tries } from '../support/effort.ts';
import { temporaryFolder } from '../support/run.ts';

/** Court tables of invented people of New York, through both engines. */

const folder = temporaryFolder();
const { outcomeOf } = crownRuns(folder);
const path = (name: string) => join(folder, `${name}.csv`);
const text = (dirty: boolean) =>
  [...inventedFiles.invent({ county: 'KINGS', lines: tries(500, 20_000), seed: 1, dirty })]
    .map((piece) => piece.text)
    .join('');

function under(pack: Pack, quarantine = false): Partial<AnalyzeRequest> {
  const policy = pack.policies[0]!;
  const asOf = parseIsoDay('2026-01-09')!;
  return { jurisdiction: newYork, county: 'ALL', pack, policy, options: policy.defaults, asOf, quarantine };
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

describe.each([mrta, cleanSlate, petitions160].map((pack) => [pack.id, pack] as const))('under %s', (_, pack) => {
  it('both engines write the same bytes of a table with faults', async () => {
    const plain = await outcomeOf(referenceEngine, [path('dirty')], under(pack, true));
    expect(plain.problem).toBeUndefined();
    const own = await outcomeOf(fast({ here: true }), [path('dirty')], under(pack, true));
    expect(Object.keys(own)).toEqual(Object.keys(plain));
    for (const [name, file] of Object.entries(own)) expect([name, file === plain[name]]).toEqual([name, true]);
  });
});

it('a seal leaves a conviction on the record, and figures say so beside those of a dismissal of everything', async () => {
  const files = await outcomeOf(fast({ here: true }), [path('clean')], {
    ...under(cleanSlate),
    asOf: parseIsoDay('2028-01-01')!,
  });
  const summary: Summary = JSON.parse(files['summary.json']!);
  const sealed = summary.byOutcome.filter(({ effect }) => effect === 'seals');
  expect(sealed.reduce((sum, { convictions }) => sum + convictions, 0)).toBeGreaterThan(50);
  expect(summary.impact.chosen.noConviction).toBe(0);
  expect(summary.impact.dismissAll.noConviction).toBeGreaterThan(50);
  const view = summaryView(summary, { seconds: 1, out: 'results' });
  expect(view).toMatch(new RegExp(`some relief +${summary.peopleWithRelief}\\n`));
  expect(view).toContain('it counts as left');
});

describe('the table', () => {
  const HEADER =
    'PERSON_ID,NAME,BORN,SEX,RACE,DIED,REGISTERED,COUNTY,COURT,CASE_NO,COUNT_NO,STATUTE,DESCRIPTION,LEVEL,DISPOSITION,DISPOSITION_DATE,SENTENCE,COMPLETED_DATE,CHANGED,CHANGED_DATE,RELEASED_DATE';
  const line = (cells: string, number = 'C1') =>
    `P1,"DOE, JANE",1980-01-01,F,W,,N,KINGS,CRIMINAL COURT,${number},1,${cells}`;
  const decided = async (pack: Pack, ...lines: readonly string[]) => {
    writeFileSync(path('table'), `${HEADER}\n${lines.join('\n')}\n`);
    return rowsOf(await outcomeOf(fast({ here: true }), [path('table')], under(pack)));
  };
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
