import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSurvey } from '../../src/bulk/inspect/survey.ts';
import { readPeople } from '../../src/bulk/reference/people.ts';
import { createDecider } from '../../src/decide/index.ts';
import { courtLine, fileOf } from '../support/doj.ts';
import { requestFor, temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();

async function survey(text: string) {
  const path = join(folder, 'file.csv');
  writeFileSync(path, text);
  const { pack, policy, options, asOf } = requestFor({ inputs: [], out: '' });
  const own = { ...options, dismiss: [], subjectHasOnlyProp64Charges: false };
  const taken = createSurvey((county) => createDecider({ pack, policy, setting: { asOf, county, options: own } }));
  const read = await readPeople([path], { quarantine: true }, taken.see, {});
  if (!read.ok) throw new Error(read.problem.message);
  return { ...taken.result(), setAside: read.setAside };
}

it('says what is in a file', async () => {
  const result = await survey(
    `${fileOf([
      courtLine({ SUBJECT_ID: '1' }),
      courtLine({ SUBJECT_ID: '1' }),
      courtLine({ SUBJECT_ID: '1', CNT_ORDER: '102001001000', STP_ORI_CNTY_NAME: 'YOLO', STP_EVENT_DATE: '19850000' }),
      courtLine({ SUBJECT_ID: '2', PRI_DOB: '', STP_EVENT_DATE: '20150101', OFFENSE_DESCR: '11359 HS-SALE' }),
      courtLine({ SUBJECT_ID: '3', OFFENSE_DESCR: 'POSSESS MARIJUANA' }),
      courtLine({ SUBJECT_ID: '4', CONV_STAT_DESCR: 'FELONY' }),
      courtLine({ SUBJECT_ID: '4', CONV_STAT_DESCR: 'MISDEMEANOR' }),
      courtLine({ SUBJECT_ID: '5', STP_TYPE_DESCR: 'ARREST/DETAINED/CITED', DISP_DESCR: '' }),
    ])}torn,line\n`,
  );
  expect(result).toMatchObject({
    lines: 8,
    people: 5,
    convictions: 5,
    firstYear: 2005,
    lastYear: 2015,
    repeatedLines: 1,
    unreadableSections: [{ name: 'POSSESS MARIJUANA', count: 1 }],
    unreadableSectionLines: 1,
    contradictions: [{ name: 'level', count: 1 }],
    steps: [
      { name: 'court', count: 7 },
      { name: 'arrest', count: 1 },
    ],
  });
  expect(result.counties).toEqual([
    { name: 'SAN JOAQUIN', lines: 7, convictions: 4, concerned: 4 },
    { name: 'YOLO', lines: 1, convictions: 1, concerned: 1 },
  ]);
  expect(result.missingFacts).toContainEqual({ fact: 'birthDate', words: 'date of birth', people: 1 });
  expect(result.missingFacts).toContainEqual({ fact: 'section', words: 'section of the offense', people: 1 });
  expect(result.setAside).toEqual([{ source: 0, line: 10, problem: 'found 2 fields, expected 95 (columns A to CQ)' }]);
  const { byDecade, byCounty } = result.completeness;
  expect(byDecade.map(({ group, lines }) => [group, lines])).toEqual([
    ['1980s', 1],
    ['2000s', 5],
    ['2010s', 1],
  ]);
  expect(byDecade[2]!.present['date of birth']).toBe(0);
  expect(byCounty.find(({ group }) => group === 'YOLO')!.present['date of conviction']).toBe(0);
});
