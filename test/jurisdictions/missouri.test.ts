import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnalyzeRequest } from '../../src/bulk/api.ts';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { splitRecords } from '../../src/csv/records.ts';
import { missouri } from '../../src/jurisdictions/us-mo/jurisdiction.ts';
import { petitions610 } from '../../src/jurisdictions/us-mo/packs/610-140/index.ts';
import { amendment3 } from '../../src/jurisdictions/us-mo/packs/amendment-3/index.ts';
import { inventedFiles } from '../../src/jurisdictions/us-mo/synthetic/index.ts';
import type { Pack } from '../../src/law/index.ts';
import { parseIsoDay } from '../../src/record/index.ts';
import { redressIn } from '../support/cli.ts';
import { rowsOf } from '../support/court-tables.ts';
import { crownRuns, fast } from '../support/crown-runs.ts';
import { tries } from '../support/effort.ts';
import { temporaryFolder } from '../support/run.ts';

/** Court tables of invented people of Missouri, from the command to every file of results. */

const folder = temporaryFolder();
const { outcomeOf } = crownRuns(folder);
const LINES = tries(1_600, 20_000);
const path = (name: string) => join(folder, `${name}.csv`);

function under(pack: Pack, quarantine = false): Partial<AnalyzeRequest> {
  const policy = pack.policies[0]!;
  const asOf = parseIsoDay('2025-01-01')!;
  return { jurisdiction: missouri, county: 'ALL', pack, policy, options: policy.defaults, asOf, quarantine };
}

/** What distinguishes files, by their names: a failure then names the file, and does not print it. */
function hashes(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]),
  );
}

type Row = ReturnType<typeof rowsOf>[number];

const valuesOf = (rows: readonly Row[], column: string) =>
  new Set(rows.flatMap((row) => row[column]!.split(/; ?/)).filter((value) => value !== ''));

beforeAll(async () => {
  const synth = ['synth', '--jurisdiction', 'us-mo', '--county', 'ALL', '--lines', `${LINES}`, '--seed', '1'];
  for (const rest of [['clean.csv'], ['dirty.csv', '--dirty']]) {
    const made = await redressIn(folder, ...synth, '--out', ...rest);
    expect([made.status, made.stderr]).toEqual([0, '']);
  }
});

describe.each([amendment3, petitions610].map((pack) => [pack.id, pack] as const))('under %s', (_, pack) => {
  it.each([
    ['clean', false, [2]],
    ['dirty', true, [1, 2]],
  ] as const)(
    'both engines, on threads of their own, write the same bytes of the %s table',
    async (name, quarantine, threads) => {
      const plain = await outcomeOf(referenceEngine, [path(name)], under(pack, quarantine));
      expect(plain.problem).toBeUndefined();
      for (const workers of threads) {
        const engine = fast({ here: false, chunkBytes: 1 << 18 });
        const own = await outcomeOf(engine, [path(name)], { ...under(pack, quarantine), workers });
        expect([workers, hashes(own)]).toEqual([workers, hashes(plain)]);
      }
    },
  );

  it('somebody is found for every clause that is in force and no file leaves open', async () => {
    const rows = rowsOf(await outcomeOf(fast({ here: true }), [path('clean')], under(pack)));
    const found = valuesOf(rows, 'clause');
    const expected = [...pack.gate, ...pack.statute!]
      .filter(({ accepted }) => accepted?.neverDecides === undefined)
      .map(({ id }) => id);
    // Whether a delivery was to a minor, and which subsection it was, is in no table.
    const asked = ['to-a-minor', 'weapon', 'class-a-of-none'];
    const decidedByDrug = ['larger-felony-not-over', 'on-probation', 'in-custody', 'not-yet'];
    const missing = expected.filter((id) => !found.has(id) && !asked.includes(id) && !decidedByDrug.includes(id));
    expect(missing).toEqual([]);
  });
});

describe('the table', () => {
  const HEADER =
    'PERSON_ID,NAME,BORN,SEX,RACE,DIED,REGISTERED,COUNTY,COURT,CASE_NO,COUNT_NO,STATUTE,DESCRIPTION,LEVEL,DISPOSITION,DISPOSITION_DATE,SENTENCE,COMPLETED_DATE,CHANGED,CHANGED_DATE';
  const line = (cells: string) => `P1,"DOE, JANE",1980-01-01,F,W,,N,GREENE,CIRCUIT COURT,C1,1,${cells}`;
  const decided = async (name: string, pack: Pack, ...lines: readonly string[]) => {
    writeFileSync(path(name), `${HEADER}\n${lines.join('\n')}\n`);
    return rowsOf(await outcomeOf(fast({ here: true }), [path(name)], under(pack)));
  };

  it('a description that names marijuana decides; one that names no drug goes to a person', async () => {
    const named = '579.015,POSSESSION OF MARIJUANA,MISDEMEANOR A,GUILTY PLEA,2018-03-01,FINE,,,';
    const unnamed = '579.015,POSSESSION OF CONTROLLED SUBSTANCE,FELONY D,GUILTY PLEA,2018-03-01,FINE,,,';
    const [first] = await decided('named', amendment3, line(named));
    const [second] = await decided('unnamed', amendment3, line(unnamed));
    expect([first!.outcome, first!.clause]).toEqual(['expunge', 'done-lesser']);
    expect([second!.outcome, second!.missing]).toEqual(['hand-review', expect.stringContaining('drug')]);
  });

  it('a term of prison is over on the day of the table, and without one a person is asked', async () => {
    const prison = '570.030,STEALING,FELONY D,GUILTY PLEA,2015-03-01,PRISON 2Y';
    const outcome = async (name: string, completed: string) =>
      (await decided(name, petitions610, line(`${prison},${completed},,`)))[0]!;
    expect((await outcome('over', '2022-01-01')).outcome).toBe('may-petition');
    expect((await outcome('late', '2022-01-02')).outcome).toBe('not-yet');
    expect(await outcome('blank', '')).toMatchObject({ outcome: 'hand-review', missing: 'sentence' });
  });

  it('a pending charge of the table keeps every petition of the person waiting, and no table shows that there is none', async () => {
    const theft = '570.030,STEALING,MISDEMEANOR A,GUILTY PLEA,2015-03-01,FINE,,,';
    const pending = line('570.030,STEALING,FELONY D,PENDING,2024-12-01,,,,').replace(',C1,1,', ',C2,1,');
    expect(await decided('pending', petitions610, line(theft), pending)).toMatchObject([
      { outcome: 'not-yet', clause: 'pending' },
    ]);
    expect(await decided('none-pending', petitions610, line(theft))).toMatchObject([{ outcome: 'may-petition' }]);
  });

  it('a suspended imposition of sentence is not taken for a conviction, nor for none', async () => {
    const suspended = '570.030,STEALING,MISDEMEANOR A,SUSPENDED IMPOSITION OF SENTENCE,2015-03-01,PROBATION 1Y,,,';
    expect(await decided('sis', petitions610, line(suspended))).toMatchObject([
      { outcome: 'hand-review', missing: 'disposition' },
    ]);
  });
});

describe('invented tables', () => {
  const text = (seed: number) =>
    [...inventedFiles.invent({ county: 'GREENE', lines: 500, seed, dirty: true })].map((piece) => piece.text).join('');

  it('are the same for the same seed, of one county most of all, and as long as was asked', () => {
    expect(text(3)).toBe(text(3));
    expect(text(3)).not.toBe(text(4));
    expect(splitRecords(text(3)).records.length).toBe(501);
    expect(text(3).split('CIRCUIT COURT OF GREENE').length).toBeGreaterThan(350);
  });

  it('say what is out of range', () => {
    const wanted = { county: 'GREENE', lines: 5, seed: 1 };
    expect(() => [...inventedFiles.invent({ ...wanted, county: 'STRELSAU' })]).toThrow('county: "STRELSAU" is neither');
    expect(() => [...inventedFiles.invent({ ...wanted, lines: -1 })]).toThrow('lines: expected');
  });
});
