import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { splitRecords } from '../../src/csv/records.ts';
import { csvLine } from '../../src/csv/write.ts';
import { COLUMNS, RESULT_COLUMNS } from '../../src/jurisdictions/us-ca/doj/columns.ts';
import { DEPARTURES_2019 } from '../../src/results/compare/departures-2019.ts';
import { courtLine, fieldsOf, fileOf, type Line } from '../support/doj.ts';
import { FIXTURES, temporaryFolder } from '../support/run.ts';

const main = join(import.meta.dirname, '../../bin/redress.js');
const folder = temporaryFolder();
const options = `${FIXTURES}eligibility_options.json`;

function redress(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function analyze(input: string, county: string, out: string, asOf = '2019-11-11', ...more: string[]) {
  const choices = ['--county', county, '--policy', options, '--as-of', asOf, '--quiet'];
  const { status, stderr } = redress('analyze', input, ...choices, '--out', out, ...more);
  expect({ status, stderr }).toEqual({ status: EXIT.done, stderr: '' });
}

function compared(old: string, results: string) {
  const { status, stdout } = redress('compare-2019', old, results, '--json');
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
  beforeAll(() => {
    analyze(`${FIXTURES}input.csv`, 'Sacramento', 'today');
    analyze(`${FIXTURES}input.csv`, 'Sacramento', 'lean', '2019-11-11', '--results', 'convictions');
    analyze(`${FIXTURES}input.csv`, 'Sacramento', 'later', '2020-07-01');
  });

  it.each(['today', 'lean'])('explains every difference (%s)', (results) => {
    const { status, convictions, cells, notExplained, departures, notes } = compared(
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

  it('prints them within 80 columns, what is not explained first, and nothing that names a person', () => {
    const { status, stdout, stderr } = redress('compare-2019', `${FIXTURES}input.expected.csv`, 'today');
    expect({ status, stderr }).toEqual({ status: EXIT.done, stderr: '' });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).toMatch(/\n\nNot explained: 0\n\nnull-case-number: 1\n/);
    expect(stdout).toContain('input 1, line 7 (line 7 of the 2019 file): Case Number\n');
    expect(stdout).not.toContain('140192');
  });

  it('ends with 5 where one changed cell is explained by nothing, and shows it first', () => {
    const text = readFileSync(`${FIXTURES}input.expected.csv`, 'utf8');
    writeFileSync(join(folder, 'changed.csv'), text.replace('Eligible for Dismissal', 'Not eligible'));
    const { status, stdout } = redress('compare-2019', 'changed.csv', 'today');
    expect(status).toBe(EXIT.incomplete);
    expect(stdout).toMatch(/Not explained: 1\n {2}Columns: Eligibility Determination \(1\)/);
    expect(stdout.replace(/\s+/g, ' ')).toContain('"Not eligible" then, "Eligible for Dismissal" now');
  });

  it('says that the years were counted to another day', () => {
    const { status, notes } = compared(`${FIXTURES}input.expected.csv`, 'later');
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
  ])('refuses %s in a sentence', (_, file, message) => {
    writeFileSync(join(folder, 'empty.csv'), '');
    writeFileSync(
      join(folder, 'short.csv'),
      `${readFileSync(`${FIXTURES}input.expected.csv`, 'utf8').trimEnd()}\nSECRET,X\n`,
    );
    const { status, stderr } = redress('compare-2019', file, 'today');
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
];

const decision = { 'Eligibility Determination': 1, 'Eligibility Reason': 1 };
const dismissed = {
  'Eligibility Determination': 'Eligible for Dismissal',
  'Eligibility Reason': 'Misdemeanor or Infraction',
};

const CASES: readonly Case[] = [
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
  ['blank-disposition', [courtLine({ DISP_DESCR: '' })], 'no line', { '(whole line)': 1 }],
  [
    'conviction-column',
    [courtLine({ OFFENSE_DESCR: '459 PC-BURGLARY', CONV_OFFENSE_DESCR: '11359 HS-POSSESS MARIJUANA FOR SALE' })],
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
  it.each(CASES)('%s explains its cells, and no other cell', (id, lines, then, columns) => {
    const own = join(folder, id);
    mkdirSync(own);
    writeFileSync(join(own, 'input.csv'), fileOf(lines));
    analyze(join(own, 'input.csv'), 'San Joaquin', join(own, 'results'));
    const today = readFileSync(join(own, 'results/Prop64_Results.csv'), 'utf8');
    writeFileSync(join(own, 'old.csv'), then === 'no line' ? `${today.split('\n')[0]}\n` : withCells(today, then));
    const { status, departures, notExplained } = compared(join(own, 'old.csv'), join(own, 'results'));
    expect(notExplained).toEqual({ cells: 0, columns: {}, examples: [] });
    expect(departures.map((each) => [each.id, each.columns])).toEqual([[id, columns]]);
    expect(status).toBe(EXIT.done);
  });

  it('does not explain a lower count by a charge that was dismissed', () => {
    const own = join(folder, 'charge');
    mkdirSync(own);
    const charge = courtLine({ CNT_ORDER: '102001001000', OFFENSE_DESCR: '459 PC-BURGLARY', DISP_DESCR: 'DISMISSED' });
    writeFileSync(join(own, 'input.csv'), fileOf([courtLine(), charge]));
    analyze(join(own, 'input.csv'), 'San Joaquin', join(own, 'results'));
    const today = readFileSync(join(own, 'results/Prop64_Results.csv'), 'utf8');
    writeFileSync(join(own, 'old.csv'), withCells(today, { '# of convictions on record': '2' }));
    expect(compared(join(own, 'old.csv'), join(own, 'results'))).toMatchObject({
      status: EXIT.incomplete,
      notExplained: { cells: 1, columns: { '# of convictions on record': 1 } },
    });
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
