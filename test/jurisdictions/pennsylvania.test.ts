import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzeRequest } from '../../src/bulk/api.ts';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { determinationOf } from '../../src/casework/matters/open-plan.ts';
import { splitRecords } from '../../src/csv/records.ts';
import { pennsylvania } from '../../src/jurisdictions/us-pa/jurisdiction.ts';
import { petitions9122 } from '../../src/jurisdictions/us-pa/packs/9122-1/index.ts';
import { cleanSlate9122 } from '../../src/jurisdictions/us-pa/packs/clean-slate/index.ts';
import { limitedAccess } from '../../src/jurisdictions/us-pa/packs/clean-slate/outcomes.ts';
import { pa9122_2 } from '../../src/jurisdictions/us-pa/procedures/9122-2.ts';
import { inventedFiles } from '../../src/jurisdictions/us-pa/synthetic/index.ts';
import type { Pack } from '../../src/law/index.ts';
import { parseIsoDay } from '../../src/record/index.ts';
import type { Summary } from '../../src/results/summary.ts';
import { crownRuns, fast } from '../support/crown-runs.ts';
import { tries } from '../support/effort.ts';
import { temporaryFolder } from '../support/run.ts';

/** Court tables of invented people of Pennsylvania, through both engines. */

const folder = temporaryFolder();
const { outcomeOf } = crownRuns(folder);
const path = (name: string) => join(folder, `${name}.csv`);
const text = (dirty: boolean) =>
  [...inventedFiles.invent({ county: 'ALLEGHENY', lines: tries(500, 20_000), seed: 1, dirty })]
    .map((piece) => piece.text)
    .join('');

function under(pack: Pack, quarantine = false): Partial<AnalyzeRequest> {
  const policy = pack.policies[0]!;
  const asOf = parseIsoDay('2026-01-09')!;
  return { jurisdiction: pennsylvania, county: 'ALL', pack, policy, options: policy.defaults, asOf, quarantine };
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

describe.each([cleanSlate9122, petitions9122].map((pack) => [pack.id, pack] as const))('under %s', (_, pack) => {
  it('both engines write the same bytes of a table with faults', async () => {
    const plain = await outcomeOf(referenceEngine, [path('dirty')], under(pack, true));
    expect(plain.problem).toBeUndefined();
    const own = await outcomeOf(fast({ here: true }), [path('dirty')], under(pack, true));
    expect(Object.keys(own)).toEqual(Object.keys(plain));
    for (const [name, file] of Object.entries(own)) expect([name, file === plain[name]]).toEqual([name, true]);
  });
});

it('limited access leaves a conviction on the record, and figures say so', async () => {
  const files = await outcomeOf(fast({ here: true }), [path('clean')], under(cleanSlate9122));
  const summary: Summary = JSON.parse(files['summary.json']!);
  const limited = summary.byOutcome.filter(({ effect }) => effect === 'limits-access');
  expect(limited.reduce((sum, { convictions }) => sum + convictions, 0)).toBeGreaterThan(20);
  expect(summary.impact.chosen.noConviction).toBe(0);
});

it('what the law gives is the relief that its procedure opens with', () => {
  expect(determinationOf(limitedAccess)).toEqual({ kind: 'relief', relief: 'limited-access' });
  expect(pa9122_2.examples[0]!.history).toContain('relief=limited-access');
});

describe('the table', () => {
  const HEADER =
    'PERSON_ID,NAME,BORN,SEX,RACE,DIED,REGISTERED,COUNTY,COURT,CASE_NO,COUNT_NO,STATUTE,DESCRIPTION,LEVEL,DISPOSITION,DISPOSITION_DATE,SENTENCE,COMPLETED_DATE,CHANGED,CHANGED_DATE';
  const line = (cells: string, number = 'CP-02-CR-0000001-2015') =>
    `P1,"DOE, JANE",1980-01-01,F,W,,N,ALLEGHENY,COMMON PLEAS,${number},1,${cells}`;
  const decided = async (...lines: readonly string[]) => {
    writeFileSync(path('table'), `${HEADER}\n${lines.join('\n')}\n`);
    return rowsOf(await outcomeOf(fast({ here: true }), [path('table')], under(cleanSlate9122)));
  };
  const theft = (disposition: string, grade = 'M2') =>
    line(`18 § 3929 §§ A1,RETAIL THEFT,${grade},${disposition},2015-03-01,FINE,,,`);

  it.each([
    [theft('GUILTY PLEA - NEGOTIATED'), { outcome: 'limited-access', section: '18 Pa.C.S. 3929(a)(1)' }],
    // A merged count is a conviction without a sentence of its own.
    [theft('MERGED'), { outcome: 'limited-access' }],
    // The outcome of a charge that was held for court is on another docket, and a grade that is blank is not known.
    [theft('HELD FOR COURT'), { outcome: 'hand-review', missing: 'disposition' }],
    [theft('GUILTY PLEA', ''), { outcome: 'hand-review', missing: expect.stringContaining('level') }],
    [
      line('35 § 780-113 §§ A30,MANUFACTURE,F,GUILTY PLEA,2010-03-01,PRISON 2Y,,,'),
      { outcome: 'hand-review', missing: 'qualifying' },
    ],
    [
      line('35 § 780-113 §§ A16,POSSESSION,M,GUILTY PLEA,2010-03-01,FINE,,,'),
      { outcome: 'hand-review', missing: 'maximum' },
    ],
    [line('18 § 901 §§ A,CRIMINAL ATTEMPT,M2,GUILTY PLEA,2010-03-01,FINE,,,'), { clause: 'perhaps-excepted' }],
  ] as const)('%s', async (row, expected) => {
    expect(await decided(row)).toMatchObject([expected]);
  });

  it('counts convictions of one docket once', async () => {
    const first = (number: string, docket: string) =>
      line(`18 § 3921,THEFT,M1,GUILTY PLEA,2010-03-01,FINE,,,`, docket).replace(',1,18', `,${number},18`);
    const minor = theft('GUILTY PLEA');
    const clauses = async (...lines: readonly string[]) => (await decided(minor, ...lines))[0]!.clause;
    expect(await clauses(first('1', 'CP-2'), first('2', 'CP-2'))).toBe('limited-access');
    expect(await clauses(first('1', 'CP-2'), first('1', 'CP-3'))).toBe('two-over-two-years');
  });
});
