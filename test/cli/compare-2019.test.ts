import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { splitRecords } from '../../src/csv/records.ts';
import { csvLine } from '../../src/csv/write.ts';
import { DEPARTURES_2019 } from '../../src/jurisdictions/us-ca/compare-2019/departures-2019.ts';
import { COLUMNS, RESULT_COLUMNS } from '../../src/jurisdictions/us-ca/doj/columns.ts';
import { redressIn } from '../support/cli.ts';
import { courtLine, fieldsOf, fileOf, type Line } from '../support/doj.ts';
import { FIXTURES, temporaryFolder } from '../support/run.ts';

const folder = temporaryFolder();
const options = `${FIXTURES}eligibility_options.json`;

const redress = (...args: readonly string[]) => redressIn(folder, ...args);

async function analyze(input: string, county: string, out: string, asOf = '2019-11-11', ...more: string[]) {
  const choices = ['--county', county, '--policy', options, '--as-of', asOf, '--quiet'];
  const { status, stderr } = await redress('analyze', input, ...choices, '--out', out, ...more);
  expect({ status, stderr }).toEqual({ status: EXIT.done, stderr: '' });
}

async function compared(old: string, results: string) {
  const { status, stdout } = await redress('compare-2019', old, results, '--json');
  return { status, ...(JSON.parse(stdout) as Record<string, never>) } as unknown as {
    status: number;
    convictions: Record<string, number>;
    cells: Record<string, number>;
    notExplained: { cells: number; columns: Record<string, number>; examples: Record<string, unknown>[] };
    departures: { id: string; cells: number; columns: Record<string, number>; examples: Record<string, unknown>[] }[];
    notes: string[];
  };
}

describe('redress compare-2019 with the sample results of 2019', () => {
  beforeAll(async () => {
    await analyze(`${FIXTURES}input.csv`, 'Sacramento', 'today');
    await analyze(`${FIXTURES}input.csv`, 'Sacramento', 'lean', '2019-11-11', '--results', 'convictions');
    await analyze(`${FIXTURES}input.csv`, 'Sacramento', 'later', '2020-07-01');
  });

  it.each(['today', 'lean'])('explains every difference (%s)', async (results) => {
    const { status, convictions, cells, notExplained, departures, notes } = await compared(
      `${FIXTURES}input.expected.csv`,
      results,
    );
    expect(status).toBe(EXIT.done);
    expect(convictions).toEqual({ both: 18, oldOnly: 0, resultsOnly: 0 });
    expect(cells.compared).toBe(18 * 18);
    expect(notExplained).toEqual({ cells: 0, columns: {}, examples: [] });
    expect(departures.map(({ id, columns }) => [id, columns])).toEqual([
      ['null-case-number', { 'Case Number': 1 }],
      ['registrable-offenses', { 'PC290 Code Section(s)': 3 }],
    ]);
    expect(departures[0]!.examples).toEqual([{ column: 'Case Number', oldLine: 7, input: 1, line: 7 }]);
    expect(notes).toEqual([]);
  });

  it('prints them within 80 columns, what is not explained first, and nothing that names a person', async () => {
    const { status, stdout, stderr } = await redress('compare-2019', `${FIXTURES}input.expected.csv`, 'today');
    expect({ status, stderr }).toEqual({ status: EXIT.done, stderr: '' });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/\n\nNot explained: 0\n\nnull-case-number: 1\n/);
    expect(stdout).toContain('input 1, line 7 (line 7 of the 2019 file): Case Number\n');
    expect(stdout).not.toContain('140192');
  });

  it('ends with 5 where one changed cell is explained by nothing, and shows it first', async () => {
    const text = readFileSync(`${FIXTURES}input.expected.csv`, 'utf8');
    writeFileSync(join(folder, 'changed.csv'), text.replace('Eligible for Dismissal', 'Not eligible'));
    const { status, stdout } = await redress('compare-2019', 'changed.csv', 'today');
    expect(status).toBe(EXIT.incomplete);
    expect(stdout).toMatch(/Not explained: 1\n {2}Columns: Eligibility Determination \(1\)/);
    expect(stdout.replace(/\s+/g, ' ')).toContain('"Not eligible" then, "Eligible for Dismissal" now');
  });

  it('says that the years were counted to another day', async () => {
    const { status, notes } = await compared(`${FIXTURES}input.expected.csv`, 'later');
    expect(status).toBe(EXIT.incomplete);
    expect(notes).toEqual([
      expect.stringMatching(/to a day from 2019-\d\d-\d\d to 20\d\d-\d\d-\d\d, and these to 2020-07-01/),
    ]);
  });

  it.each([
    [
      'the input itself',
      `${FIXTURES}input.csv`,
      /lacks columns, the first of them Case Number; name the Prop64_Results/,
    ],
    ['a file that is not there', 'none.csv', /none\.csv: there is no such file/],
    ['a folder', '.', /is a folder; name the file/],
    ['an empty file', 'empty.csv', /empty\.csv is empty/],
    ['a line cut short', 'short.csv', /short\.csv, line 40: found 2 fields, expected 113/],
  ])('refuses %s in a sentence', async (_, file, message) => {
    writeFileSync(join(folder, 'empty.csv'), '');
    writeFileSync(
      join(folder, 'short.csv'),
      `${readFileSync(`${FIXTURES}input.expected.csv`, 'utf8').trimEnd()}\nSECRET,X\n`,
    );
    const { status, stderr } = await redress('compare-2019', file, 'today');
    expect(status).toBe(EXIT.input);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('SECRET');
  });
});

describe('the table of departures', () => {
  it('has an id of its own for each, a sentence and a source', () => {
    const ids = DEPARTURES_2019.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { why, source } of DEPARTURES_2019) {
      expect(why).toMatch(/\.$/);
      expect(source).not.toBe('');
    }
  });
});

/** The cells that the 2019 software would have written, as far as a case gives them; the rest are as today's. */
type Case = readonly [
  departure: string,
  lines: readonly Line[],
  then: Partial<Record<(typeof RESULT_COLUMNS)[number], string>> | 'no line',
  columns: Readonly<Record<string, number>>,
  /** How the results read the file, where that is not as the 2019 software did. */
  readings?: readonly string[],
];

const decision = { 'Eligibility Determination': 1, 'Eligibility Reason': 1 };
const dismissed = {
  'Eligibility Determination': 'Eligible for Dismissal',
  'Eligibility Reason': 'Misdemeanor or Infraction',
};

const CASES: readonly Case[] = [
  [
    'missing-fact',
    [
      courtLine({ OFFENSE_DESCR: '11360 HS-GIVE', CONV_STAT_DESCR: '', OFFENSE_TOC: '', STP_EVENT_DATE: '20150610' }),
      courtLine({ CNT_ORDER: '102001001000', OFFENSE_DESCR: '459 PC-BURGLARY' }),
    ],
    dismissed,
    decision,
  ],
  [
    'blank-is-unknown',
    [courtLine({ PRI_DOB: '' })],
    { 'Eligibility Reason': '57 years or older' },
    { 'Eligibility Reason': 1 },
  ],
  [
    'partial-date',
    [courtLine({ STP_EVENT_DATE: '20050000' })],
    { 'Date of Conviction': '01/01/2005', 'Years Since This Conviction': '14.9' },
    { 'Date of Conviction': 1, 'Years Since This Conviction': 1 },
  ],
  [
    'latest-conviction-undated',
    [courtLine(), courtLine({ CNT_ORDER: '102001001000', OFFENSE_DESCR: '459 PC-BURGLARY', STP_EVENT_DATE: '' })],
    { 'Years Since Any Conviction': '14.4' },
    { 'Years Since Any Conviction': 1 },
  ],
  [
    'undone-conviction',
    [
      courtLine(),
      courtLine({ CNT_ORDER: '102001001000', OFFENSE_DESCR: '459 PC-BURGLARY' }),
      courtLine({ CNT_ORDER: '102001001000', OFFENSE_DESCR: '459 PC-BURGLARY', DISP_DESCR: 'REVERSED ON APPEAL' }),
    ],
    { '# of convictions on record': '2' },
    { '# of convictions on record': 1 },
  ],
  [
    'registration-marks',
    [
      courtLine(),
      courtLine({
        STP_TYPE_DESCR: 'REGISTRATION',
        CNT_ORDER: '103001001000',
        OFFENSE_DESCR: '--290 PC-REGISTRATION',
        DISP_DESCR: '',
      }),
    ],
    { 'PC290 Registration': '-' },
    { 'PC290 Registration': 1 },
  ],
  [
    'blank-disposition',
    [courtLine({ DISP_DESCR: '' })],
    'no line',
    { '(whole line)': 1 },
    ['blank-disposition=unknown'],
  ],
  [
    'conviction-column',
    [courtLine({ OFFENSE_DESCR: '459 PC-BURGLARY', CONV_OFFENSE_DESCR: '11359 HS-POSSESS MARIJUANA FOR SALE' })],
    'no line',
    { '(whole line)': 1 },
    ['offense-column=conviction'],
  ],
  [
    'unreadable-offense',
    [courtLine({ OFFENSE_DESCR: 'ILLEGIBLE', CONV_OFFENSE_DESCR: '11359 HS-POSSESS MARIJUANA FOR SALE' })],
    'no line',
    { '(whole line)': 1 },
  ],
  [
    'unreadable-county',
    [courtLine({ STP_ORI_CNTY_NAME: '' }), courtLine({ SUBJECT_ID: '2', OFFENSE_DESCR: '459 PC-BURGLARY' })],
    'no line',
    { '(whole line)': 1 },
  ],
  ['later-line', [courtLine(), courtLine({ DISP_DESCR: 'REDESIGNATED PER 11361.8 HS' })], dismissed, decision],
  [
    'after-the-act',
    [
      courtLine({
        STP_TYPE_DESCR: 'ARREST/DETAINED/CITED',
        CNT_ORDER: '101001001000',
        STP_EVENT_DATE: '20170301',
        DISP_DESCR: '',
      }),
      courtLine({ STP_EVENT_DATE: '20170610' }),
    ],
    dismissed,
    decision,
  ],
];

describe('a departure on purpose', () => {
  const cases = CASES.map(([id, lines, then, columns, readings = []]) => ({ id, lines, then, columns, readings }));

  it.each(cases)('$id explains its cells, and no other cell', async ({ id, lines, then, columns, readings }) => {
    const own = join(folder, id);
    mkdirSync(own);
    writeFileSync(join(own, 'input.csv'), fileOf(lines));
    const read = readings.flatMap((each) => ['--reading', each]);
    await analyze(join(own, 'input.csv'), 'San Joaquin', join(own, 'results'), '2019-11-11', ...read);
    const today = readFileSync(join(own, 'results/Prop64_Results.csv'), 'utf8');
    writeFileSync(join(own, 'old.csv'), then === 'no line' ? `${today.split('\n')[0]}\n` : withCells(today, then));
    const { status, departures, notExplained } = await compared(join(own, 'old.csv'), join(own, 'results'));
    expect(notExplained).toEqual({ cells: 0, columns: {}, examples: [] });
    expect(departures.map((each) => [each.id, each.columns])).toEqual([[id, columns]]);
    expect(status).toBe(EXIT.done);
  });

  it('does not explain a lower count by a charge that was dismissed', async () => {
    const own = join(folder, 'charge');
    mkdirSync(own);
    const charge = courtLine({ CNT_ORDER: '102001001000', OFFENSE_DESCR: '459 PC-BURGLARY', DISP_DESCR: 'DISMISSED' });
    writeFileSync(join(own, 'input.csv'), fileOf([courtLine(), charge]));
    await analyze(join(own, 'input.csv'), 'San Joaquin', join(own, 'results'));
    const today = readFileSync(join(own, 'results/Prop64_Results.csv'), 'utf8');
    writeFileSync(join(own, 'old.csv'), withCells(today, { '# of convictions on record': '2' }));
    expect(await compared(join(own, 'old.csv'), join(own, 'results'))).toMatchObject({
      status: EXIT.incomplete,
      notExplained: { cells: 1, columns: { '# of convictions on record': 1 } },
    });
  });
});

/** What differs from results of which some cells of the first conviction are as given. */
async function differing(
  name: string,
  lines: readonly Line[],
  then: Parameters<typeof withCells>[1],
  ...args: readonly string[]
) {
  const own = join(folder, name);
  mkdirSync(own);
  writeFileSync(join(own, 'input.csv'), fileOf(lines));
  await analyze(join(own, 'input.csv'), 'San Joaquin', join(own, 'results'), '2019-11-11', ...args);
  const today = readFileSync(join(own, 'results/Prop64_Results.csv'), 'utf8');
  writeFileSync(join(own, 'old.csv'), withCells(today, then));
  const { departures, notExplained } = await compared(join(own, 'old.csv'), join(own, 'results'));
  return { explained: departures.map(({ id }) => id), notExplained: notExplained.columns };
}

describe('what no departure explains', () => {
  const charged = { OFFENSE_DESCR: '11357(A) HS-POSSESS', CONV_OFFENSE_DESCR: '11357(C) HS-POSSESS' };

  it.each<[string, readonly Line[], Parameters<typeof withCells>[1], readonly string[]]>([
    // The lines of the table up to "21 years or younger" do not ask for the date of another conviction.
    [
      'a fact that is missing, which the line of 2019 did not ask for',
      [
        courtLine({ OFFENSE_DESCR: '11360(A) HS-SELL', STP_EVENT_DATE: '20150610' }),
        courtLine({ CNT_ORDER: '102001001000', OFFENSE_DESCR: 'ILLEGIBLE' }),
      ],
      { 'Eligibility Reason': 'Misdemeanor or Infraction' },
      ['--reading', 'unreadable-other=unknown'],
    ],
    [
      'a column of the conviction that names the same section',
      [courtLine(charged)],
      { 'Eligibility Reason': 'Reduce all HS 11359 convictions' },
      ['--reading', 'offense-column=conviction'],
    ],
    [
      'a column of the conviction that the results do not take either',
      [courtLine({ ...charged, CONV_OFFENSE_DESCR: '11359 HS-SALE' })],
      { 'Eligibility Reason': 'Reduce all HS 11359 convictions' },
      [],
    ],
  ])('is %s', async (name, lines, then, args) => {
    expect(await differing(name, lines, then, ...args)).toEqual({
      explained: [],
      notExplained: { 'Eligibility Reason': 1 },
    });
  });
});

describe('options-2019', () => {
  const burglary = { CNT_ORDER: '102001001000', OFFENSE_DESCR: '459 PC-BURGLARY', DISP_DESCR: '' };
  const sale = { PRI_DOB: '19700315', STP_EVENT_DATE: '20150610' };

  it.each<[string, readonly Line[], readonly (readonly [determination: string, reason: string])[]]>([
    [
      'a blank disposition is no conviction',
      [courtLine({ DISP_DESCR: '' }), courtLine({ SUBJECT_ID: '2' })],
      [['Eligible for Dismissal', 'Conviction occurred 10 or more years ago']],
    ],
    [
      'nor does one of another charge matter',
      [courtLine(sale), courtLine(burglary)],
      [['Eligible for Dismissal', 'Only has 11357-60 charges']],
    ],
    [
      'the charge counts',
      [
        courtLine({ ...sale, CONV_OFFENSE_DESCR: '11358 HS-CULTIVATE' }),
        courtLine({ ...burglary, DISP_DESCR: 'CONVICTED-JAIL' }),
      ],
      [['Eligible for Reduction', 'Reduce all HS 11359 convictions']],
    ],
    [
      'an unreadable section of another conviction is none of Prop 64',
      [
        courtLine(sale),
        courtLine({ ...burglary, STP_ORI_CNTY_NAME: 'KERN', OFFENSE_DESCR: 'ILLEGIBLE', DISP_DESCR: 'CONVICTED-JAIL' }),
      ],
      [['Eligible for Reduction', 'Reduce all HS 11359 convictions']],
    ],
  ])('reads as the 2019 software did: %s', async (name, lines, decided) => {
    const own = join(folder, `as in 2019: ${name}`);
    mkdirSync(own);
    writeFileSync(join(own, 'input.csv'), fileOf(lines));
    await analyze(join(own, 'input.csv'), 'San Joaquin', join(own, 'results'));
    const [, ...rows] = splitRecords(readFileSync(join(own, 'results/Prop64_Results.csv'), 'utf8')).records;
    expect(rows.map(({ fields }) => fields.slice(-2))).toEqual(decided);
  });

  it('tells how it read the file, in the summary on screen too', async () => {
    const own = join(folder, 'told');
    mkdirSync(own);
    writeFileSync(join(own, 'input.csv'), fileOf([courtLine()]));
    const { stdout } = await redress(
      'analyze',
      join(own, 'input.csv'),
      '--county',
      'San Joaquin',
      '--policy',
      options,
      '--out',
      join(own, 'results'),
    );
    expect(stdout).toContain('A court action whose disposition (DISP_DESCR) is blank');
    expect(stdout).toContain('it is no conviction');
  });

  it('is run again with the readings that were chosen', async () => {
    const own = join(folder, 'again');
    mkdirSync(own);
    const input = join(own, 'input.csv');
    const out = join(own, 'results');
    writeFileSync(input, fileOf([courtLine({ CONV_OFFENSE_DESCR: '11358 HS-CULTIVATE' })]));
    await analyze(
      input,
      'San Joaquin',
      out,
      '2015-06-10',
      '--reading',
      'offense-column=unknown',
      '--results',
      'convictions',
    );
    expect(readFileSync(join(out, 'determinations.csv'), 'utf8')).toContain('section of the offense');
    expect(await redress('verify', out, '--inputs', input, '--rerun')).toMatchObject({ status: EXIT.done });
  });

  it.each([
    [
      'blank-disposition=maybe',
      /--reading blank-disposition=maybe: blank-disposition takes one of: unknown, no-conviction\./,
    ],
    [
      'silence=gold',
      /--reading silence=gold: us-ca\/prop-64 has no reading silence; its readings are: placeholder, blank-disposition/,
    ],
  ])('refuses --reading %s in a sentence', async (reading, message) => {
    const { status, stderr } = await redress(
      'analyze',
      `${FIXTURES}input.csv`,
      '--county',
      'Sacramento',
      '--reading',
      reading,
      '--out',
      join(folder, 'refused'),
    );
    expect(status).toBe(EXIT.usage);
    expect(stderr).toMatch(message);
  });
});

/** The results of today with some cells of the first conviction as the 2019 software would have them. */
function withCells(results: string, then: Readonly<Record<string, string>>): string {
  const [header, first, ...rest] = results.split('\n');
  const cells = [...splitRecords(first!).records[0]!.fields];
  expect(cells).toHaveLength(fieldsOf({}).length + RESULT_COLUMNS.length);
  for (const [column, cell] of Object.entries(then))
    cells[COLUMNS.length + RESULT_COLUMNS.indexOf(column as (typeof RESULT_COLUMNS)[number])] = cell;
  return [header, csvLine(cells), ...rest].join('\n');
}
