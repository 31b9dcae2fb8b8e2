import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withPeople } from '../../src/bulk/engine/coordinator/file-people.ts';
import { createSurvey, surveyOf } from '../../src/bulk/inspect/survey.ts';
import { readPeople } from '../../src/bulk/reference/people.ts';
import { createDecider } from '../../src/decide/index.ts';
import { prop64 } from '../../src/jurisdictions/packs.ts';
import { dojFormat } from '../../src/jurisdictions/us-ca/doj/format.ts';
import { dojReading } from '../../src/jurisdictions/us-ca/doj/reading.ts';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import { say } from '../../src/say/say.ts';
import { courtLine, fileOf } from '../support/doj.ts';
import { requestFor, temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();
const { buildPerson } = dojReading;

async function survey(text: string) {
  const path = join(folder, 'file.csv');
  writeFileSync(path, text);
  const { pack, policy, options, asOf } = requestFor({ inputs: [], out: '' });
  const own = { ...options, dismiss: [], subjectHasOnlyProp64Charges: false };
  const taken = createSurvey(
    (county) => createDecider({ pack, policy, setting: { asOf, county, options: own } }),
    buildPerson,
  );
  const read = readPeople(dojFormat, dojReading, [path], true, taken.see);
  if (!read.ok) throw new Error(read.problem.message);
  return { ...surveyOf(taken.counts, prop64.facts), setAside: read.setAside };
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
  expect(result.setAside.map(({ problem, ...at }) => ({ ...at, problem: say(problem, 'en') }))).toEqual([
    { source: 0, line: 10, problem: 'found 2 fields, expected 95 (columns A to CQ)' },
  ]);
  const { byDecade, byCounty } = result.completeness;
  expect(byDecade.map(({ group, lines }) => [group, lines])).toEqual([
    ['1980s', 1],
    ['2000s', 5],
    ['2010s', 1],
  ]);
  expect(byDecade[2]!.present['date of birth']).toBe(0);
  expect(byCounty.find(({ group }) => group === 'YOLO')!.present['date of conviction']).toBe(0);
});

it('counts placeholders by column, in every file and line', async () => {
  const path = join(folder, 'placeholders.csv');
  const lines = [
    courtLine({ SUBJECT_ID: '1', DISP_DESCR: '-', CONV_OFFENSE_DESCR: 'N/A', OFN: 'NULL  ' }),
    courtLine({ SUBJECT_ID: '2', DISP_DESCR: '  -  ', CONV_OFFENSE_DESCR: 'n/a', OFN: 'NULL  ' }),
    courtLine({ SUBJECT_ID: '3', DISP_DESCR: '--', PRI_DOB: 'NONE', OFN: ' \0.\0', COMMENT_TEXT: 'NONE OF THE ABOVE' }),
    courtLine({ SUBJECT_ID: '4', PRI_NAME: '"-"', CONV_OFFENSE_DESCR: '' }),
  ];
  writeFileSync(path, fileOf(lines));
  const read = await withPeople(dojFormat, [path, path], true, {}, async (people) => people.placeholders());
  expect(read).toEqual({
    ok: true,
    result: [
      { column: 'PRI_DOB', placeholder: 'NONE', lines: 2 },
      { column: 'OFN', placeholder: 'NULL', lines: 4 },
      { column: 'OFN', placeholder: '.', lines: 2 },
      { column: 'CONV_OFFENSE_DESCR', placeholder: 'N/A', lines: 4 },
      { column: 'DISP_DESCR', placeholder: '-', lines: 4 },
      { column: 'DISP_DESCR', placeholder: '--', lines: 2 },
    ],
  });
});

it('refuses files in which a person has two ids, as an analysis does', async () => {
  const path = join(folder, 'ids.csv');
  writeFileSync(path, fileOf([courtLine({ SUBJECT_ID: '1' }), courtLine({ SUBJECT_ID: '01' })]));
  const read = await withPeople(dojFormat, [path], true, {}, async (people) => people.number);
  expect(read.ok ? 'read' : read.problem.message).toMatch(/ids\.csv, line 3: column 3 \(SUBJECT_ID\)/);
});

it('gives the same result on all cores, in several files, as the plain way', async () => {
  const write = (name: string, bytes: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const synthetic = (lines: number, seed: number, dirty: boolean) =>
    [...synthesize({ county: 'SAN JOAQUIN', lines, seed, dirty })].join('');
  const first = write('first.csv', synthetic(9000, 21, true).replace(/(?<=\n)[^,]*,/, 'too short\n$&'));
  const latin = Buffer.from(synthetic(600, 22, false).replaceAll('CARTER', 'CART\u00c9R'), 'latin1');
  const inputs = [first, write('second.csv', latin), first];
  const { pack, policy, options, asOf } = requestFor({ inputs: [], out: '' });
  const choice = { pack, policy, setting: { asOf, county: '', options } };
  const plain = createSurvey(
    (county) => createDecider({ ...choice, setting: { ...choice.setting, county } }),
    buildPerson,
  );
  const rows = new Map<string, unknown>();
  const read = readPeople(dojFormat, dojReading, inputs, true, (id, own, incomplete) => {
    plain.see(id, own, incomplete);
    rows.set(id, { id, rows: own, incomplete });
  });
  if (!read.ok) throw new Error(read.problem.message);
  const fast = await withPeople(dojFormat, inputs, true, {}, async (people) => ({
    survey: surveyOf(await people.survey(choice), prop64.facts),
    inputs: await people.inputs(),
    setAside: people.setAside,
    people: people.number,
    found: [...rows.keys()].map((id) => people.find(id)),
    stranger: people.find('nobody'),
  }));
  if (!fast.ok) throw new Error(fast.problem.message);
  expect(fast.result.survey).toEqual(surveyOf(plain.counts, prop64.facts));
  expect(fast.result.inputs).toEqual(read.inputs);
  expect(fast.result.setAside).toEqual(read.setAside);
  expect(fast.result.people).toBe(rows.size);
  expect(fast.result.stranger).toBeUndefined();
  // Which of the person's rows it is, only the fast rows say.
  for (const [i, expected] of [...rows.values()].entries()) expect(fast.result.found[i]).toMatchObject(expected!);
});
