import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { referenceEngine } from '../../../src/bulk/reference/engine.ts';
import { splitRecords } from '../../../src/csv/records.ts';
import { ALL_COUNTIES } from '../../../src/decide/index.ts';
import { arrestRelief as pack } from '../../../src/jurisdictions/packs.ts';
import { california } from '../../../src/jurisdictions/us-ca/jurisdiction.ts';
import { parseIsoDay } from '../../../src/record/index.ts';
import { crownRuns, fast } from '../../support/crown-runs.ts';
import { courtLine, fileOf, type Line } from '../../support/doj.ts';
import { runsOf } from '../../support/effort.ts';
import { temporaryFolder } from '../../support/run.ts';

/** Files of invented people with arrests, under PC 851.93, by both engines. */

const folder = temporaryFolder();
const { outcomeOf } = crownRuns(folder);
const policy = pack.policies[0]!;
const blanks = { DISP_DESCR: '', CONV_STAT_DESCR: '', SENT_LOC_DESCR: '', SENT_LENGTH: '', SENT_TIME_CODE: '' };

/** The line of an arrest, of which nothing came by itself. */
function arrestLine(line: Line): Line {
  return courtLine({ ...blanks, STP_TYPE_DESCR: 'ARREST/DETAINED/CITED', CNT_ORDER: '101001001000', ...line });
}

async function decide(lines: readonly Line[], asOf: string, county = 'SAN JOAQUIN') {
  const path = join(folder, 'arrests.csv');
  writeFileSync(path, fileOf(lines));
  const request = {
    jurisdiction: california,
    county,
    pack,
    policy,
    options: policy.defaults,
    asOf: parseIsoDay(asOf)!,
    overwrite: true,
  };
  const plain = await outcomeOf(referenceEngine, [path], request);
  expect(plain.problem).toBeUndefined();
  const same = await outcomeOf(fast({ here: true }), [path], request);
  for (const [name, text] of Object.entries(plain)) expect([name, same[name] === text]).toEqual([name, true]);
  const [header, ...rows] = splitRecords(plain['determinations.csv']!).records.map(({ fields }) => fields);
  return {
    files: plain,
    summary: JSON.parse(plain['summary.json']!) as Record<string, unknown>,
    rows: rows.map((row) => Object.fromEntries(header!.map((name, i) => [name, row[i]!]))),
  };
}

const theft = { OFFENSE_DESCR: '484 PC-THEFT', OFFENSE_TOC: 'M', STP_EVENT_DATE: '20050410' };

it('says of each arrest once what becomes of it, whatever the order of its lines', async () => {
  const lines = [
    courtLine({ ...theft, CNT_ORDER: '101002001000', STP_EVENT_DATE: '20050601', ...blanks, DISP_DESCR: 'DISMISSED' }),
    arrestLine({ ...theft, CNT_ORDER: '101001002000' }),
    arrestLine({ ...theft, CNT_ORDER: '101001001000' }),
    arrestLine({ ...theft, CNT_ORDER: '102001001000', STP_EVENT_DATE: '20200101', OFFENSE_TOC: 'F' }),
    courtLine({ CNT_ORDER: '103002001000' }),
  ];
  const { rows, summary, files } = await decide(lines, '2024-10-01');
  expect(rows.map(({ count, outcome, unit, conviction_date }) => [count, outcome, unit, conviction_date])).toEqual([
    ['101001001000', 'automatic-relief', 'arrest', '2005-04-10'],
    ['102001001000', 'automatic-relief', 'arrest', '2020-01-01'],
  ]);
  expect(rows[1]!.flags).toBe('no-outcome;penalty');
  expect(summary).toMatchObject({ unit: 'arrest', convictions: 1, convictionsDecided: 2, peopleWithRelief: 1 });
  expect(summary.impact).toMatchObject({ chosen: { noConviction: 0 }, dismissAll: { noConviction: 0 } });
  expect(Object.keys(files)).toContain('851_93_Results.csv');
});

const anyLine = fc
  .record({
    person: fc.constantFrom('1001', '1001', '1002'),
    cycle: fc.constantFrom('101', '102'),
    step: fc.constantFrom('001', '002', '003'),
    type: fc.constantFrom(
      'ARREST/DETAINED/CITED',
      'ARREST/DETAINED/CITED',
      'COURT ACTION',
      'SUPPLEMENTAL',
      'PROBATION',
      '',
    ),
    offense: fc.constantFrom('484 PC-THEFT', '211 PC-ROBBERY', '187 PC-MURDER', '11359 HS-POSS', ''),
    level: fc.constantFrom('F', 'M', 'M', 'I', ''),
    date: fc.constantFrom('20050410', '20180701', '20200101', '20240301', '', '20230000'),
    end: fc.constantFrom(
      '',
      '',
      'DISMISSED',
      'CONVICTED-JAIL',
      'PROS REJ-LACK OF CORPUS',
      'ACQUITTED',
      'DIVERTED/1000 PC',
      'NEW WORDS',
    ),
    county: fc.constantFrom('SAN JOAQUIN', 'SAN JOAQUIN', 'FRESNO', ''),
    order: fc.constantFrom('001000', '002000', undefined),
  })
  .map(({ person, cycle, step, type, offense, level, date, end, county, order }) =>
    courtLine({
      ...blanks,
      SUBJECT_ID: person,
      CNT_ORDER: order === undefined ? '' : `${cycle}${step}${order}`,
      STP_TYPE_DESCR: type,
      OFFENSE_DESCR: offense,
      OFFENSE_TOC: level,
      STP_EVENT_DATE: date,
      DISP_DESCR: end,
      STP_ORI_CNTY_NAME: county,
    }),
  );

it('both engines write the same bytes of any people', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { minLength: 1, maxLength: 14 }), fc.boolean(), async (lines, all) => {
      // Every county of a request must be one of the file.
      const known = [courtLine({ SUBJECT_ID: '9' }), ...lines];
      await decide(known, '2024-10-01', all ? ALL_COUNTIES : 'SAN JOAQUIN');
    }),
    { numRuns: runsOf(12, 400) },
  );
});
