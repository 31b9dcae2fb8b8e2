import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reconcileCourts } from '../../src/cli/reconcile-courts/run.ts';
import { csvLine } from '../../src/csv/write.ts';
import { COURT_COLUMNS } from '../../src/format/court-table/columns.ts';
import { jurisdictionOf } from '../../src/jurisdictions/index.ts';
import { policyOf } from '../../src/law/language/index.ts';
import { linkFiles } from '../../src/linkage/link-files.ts';
import { parseIsoDay } from '../../src/record/index.ts';

type Line = Partial<Record<(typeof COURT_COLUMNS)[number], string>>;

const PEOPLE = [
  { NAME: 'KOVARIK,RONALD', BORN: '1971-04-23', SEX: 'M', RACE: 'W' },
  { NAME: 'OKAFOR,JAMES', BORN: '1980-09-02', SEX: 'M', RACE: 'B' },
  { NAME: 'SANRANINI,ANA', BORN: '1990-12-11', SEX: 'F', RACE: 'B' },
] as const;

const lineOf = (prefix: string, person: number, more: Line): Line => ({
  ...{ PERSON_ID: `${prefix}${person}`, ...PEOPLE[person]!, COUNTY: 'GREENE', COUNT_NO: '1' },
  ...{ STATUTE: '195.202', LEVEL: 'FELONY', DISPOSITION: 'GUILTY PLEA', DISPOSITION_DATE: '2009-05-04' },
  ...more,
});

/**
 * A state's file and a court's list of invented people, linked and held against each other: one conviction that both have, one on
 * which they differ, one that each has alone, and one of somebody whom the state has not. Gives both folders, in `folder`.
 */
export async function reconciledFolder(folder: string) {
  const { format, pack } = (await jurisdictionOf('us-mo'))!;
  const write = (name: string, lines: readonly Line[]) => {
    const rows = lines.map((line) => csvLine(COURT_COLUMNS.map((column) => line[column] ?? '')));
    writeFileSync(join(folder, name), `${[COURT_COLUMNS.join(','), ...rows].join('\n')}\n`);
    return join(folder, name);
  };
  const state = write('state.csv', [
    lineOf('MO', 0, { CASE_NO: '09-100' }),
    lineOf('MO', 0, { CASE_NO: '10-200', DISPOSITION_DATE: '2010-02-01' }),
    lineOf('MO', 1, { CASE_NO: '12-400', DISPOSITION_DATE: '2012-07-01' }),
  ]);
  const court = write('court.csv', [
    lineOf('CT', 0, { CASE_NO: '09-100' }),
    lineOf('CT', 0, { CASE_NO: '10-200', DISPOSITION_DATE: '2010-02-03' }),
    lineOf('CT', 0, { CASE_NO: '11-300', DISPOSITION_DATE: '2011-03-01' }),
    // An offense that the law by which it is decided does not reach, without a case number.
    lineOf('CT', 2, { CASE_NO: '', DISPOSITION_DATE: '2015-08-01', STATUTE: '302.321' }),
  ]);
  const links = join(folder, 'mo-links');
  const options = { review: 0.01, accept: undefined, model: undefined, decisions: [], reviewers: 2 };
  const of = { overwrite: true, threads: 1, memory: 500 };
  const linked = await linkFiles({ files: [state, court], format, options, out: links, ...of });
  if (!linked.ok) throw new Error(JSON.stringify(linked.problem));
  const setting = { asOf: parseIsoDay('2026-01-01')!, county: 'ALL', options: {} };
  const done = await reconcileCourts({
    ...{ format, state, court, links, quarantine: false, overwrite: true, quiet: true },
    choice: { pack, policy: policyOf(pack, undefined)!, setting },
    out: join(folder, 'mo-courts'),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return { links, courts: join(folder, 'mo-courts'), figures: done.result.figures };
}
