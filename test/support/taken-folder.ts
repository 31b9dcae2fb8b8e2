import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reconcileCourts } from '../../src/cli/reconcile-courts/run.ts';
import { csvLine } from '../../src/csv/write.ts';
import { COURT_COLUMNS } from '../../src/format/court-table/columns.ts';
import { jurisdictionOf } from '../../src/jurisdictions/index.ts';
import { packOf } from '../../src/jurisdictions/packs.ts';
import { policyOf } from '../../src/law/language/index.ts';
import type { Patch } from '../../src/linkage/decisions.ts';
import { linkFiles } from '../../src/linkage/link-files.ts';
import { parseIsoDay } from '../../src/record/index.ts';
import { courtLine, fileOf, type Line } from './doj.ts';

type CourtLine = Partial<Record<(typeof COURT_COLUMNS)[number], string>>;

/** What the court's list has of somebody whom the state's file has too. */
const ofCourt = (more: CourtLine): CourtLine => ({
  ...{ PERSON_ID: 'CT1', NAME: 'DOE,INVENTED', BORN: '1970-03-15', SEX: 'M', COUNTY: 'SAN JOAQUIN', COUNT_NO: '1' },
  ...{ STATUTE: '11357(a) HS', LEVEL: 'MISDEMEANOR', DISPOSITION: 'GUILTY PLEA' },
  ...more,
});

const COMMON: Line = { OFFENSE_DESCR: '11357(A) HS-POSSESS', CONV_STAT_DESCR: 'MISDEMEANOR' };
const FIRST: Line = { ...COMMON, OFN: 'SF100001A', STP_EVENT_DATE: '20050610' };
const SECOND: Line = { ...COMMON, OFN: 'SF200002B', STP_EVENT_DATE: '20080304', CNT_ORDER: '102002001000' };

/** The court's convictions of one person: the state's file has the first, and lacks the second and the third. */
const LIST: readonly CourtLine[] = [
  ofCourt({ CASE_NO: 'SF100001A', DISPOSITION_DATE: '2005-06-10' }),
  ofCourt({ CASE_NO: 'SF200002B', DISPOSITION_DATE: '2008-03-04' }),
  ofCourt({ CASE_NO: 'SF300003C', DISPOSITION_DATE: '2009-11-20' }),
];

/** What two reviewers found of the two records of the person: one and the same. */
const SAME: readonly Patch[] = ['ana', 'bo'].map((who, at) => ({
  ...{ kind: 'decide', decision: 'same', number: at + 1, when: '2026-11-01T09:00:00Z', who, model: '' },
  ...{ left: { source: 'state', key: '1001' }, right: { source: 'court', key: 'CT1' } },
}));

/**
 * A state's file and a court's list of an invented person, linked by two reviewers and held against each other under the law of
 * California. `later` is a later file of the state, which has one more of the court's convictions. Gives the folder.
 */
export async function takenFolder(folder: string, which: 'now' | 'later' = 'now'): Promise<string> {
  const { format } = (await jurisdictionOf('us-ca'))!;
  const pack = packOf('us-ca/prop-64')!;
  const own = join(folder, which);
  mkdirSync(own);
  const [state, court] = [join(own, 'state.csv'), join(own, 'court.csv')];
  writeFileSync(state, fileOf((which === 'now' ? [FIRST] : [FIRST, SECOND]).map(courtLine)));
  const rows = LIST.map((line) => csvLine(COURT_COLUMNS.map((column) => line[column] ?? '')));
  writeFileSync(court, `${[COURT_COLUMNS.join(','), ...rows].join('\n')}\n`);
  const links = join(own, 'links');
  const options = { review: 0.01, accept: undefined, model: undefined, decisions: SAME, reviewers: 2 };
  const linked = await linkFiles({
    ...{ files: [state, court], format, options, out: links },
    ...{ overwrite: true, threads: 1, memory: 500 },
  });
  if (!linked.ok) throw new Error(JSON.stringify(linked.problem));
  const setting = { asOf: parseIsoDay('2020-07-01')!, county: 'SAN JOAQUIN', options: {} };
  const done = await reconcileCourts({
    ...{ format, state, court, links, quarantine: false, overwrite: true, quiet: true },
    choice: { pack, policy: policyOf(pack, 'options-2019')!, setting },
    out: join(own, 'courts'),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return join(own, 'courts');
}
