import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXIT } from '../src/cli/exit-codes.ts';
import { redressIn } from './support/cli.ts';
import { FIXTURES, readTable, temporaryFolder } from './support/run.ts';

/** A small input that a program of another kind damaged or wrote oddly, and what Redress must make of it. */
type Case = {
  /** The folder of the input under test/fixtures/cases, and what is odd about it. */
  readonly name: string;
  readonly about: string;
  readonly file?: string;
  readonly policy?: string;
  readonly quarantine?: boolean;
  readonly exit: number;
  /** What the output, with determinations.csv where one was written, must and must not hold. */
  readonly holds?: readonly RegExp[];
  readonly lacks?: readonly RegExp[];
};

const CASES = new URL('fixtures/cases/', import.meta.url).pathname;
const MAIN = join(import.meta.dirname, '../bin/redress.js');
const OPTIONS = `${FIXTURES}eligibility_options.json`;
const UNDERSTOOD = /Every line was understood/;
const out = temporaryFolder();

/** Exit code and words of a command. */
async function redress(...args: readonly string[]) {
  const { status, stdout, stderr } = await redressIn(out, ...args);
  return { status, said: stdout + stderr };
}

type Run = Pick<Case, 'name' | 'file' | 'policy' | 'quarantine'>;

async function analyze({ name, file = 'in.csv', policy = OPTIONS, quarantine = false }: Run) {
  const results = join(out, name);
  const setting = ['--county', 'SAN JOAQUIN', '--policy', policy, '--as-of', '2020-07-01', '--out', results];
  const setAside = quarantine ? ['--quarantine'] : [];
  const { status, said } = await redress('analyze', join(CASES, name, file), ...setting, ...setAside);
  const determinations = join(results, 'determinations.csv');
  return { status, said: existsSync(determinations) ? said + readFileSync(determinations, 'utf8') : said };
}

async function check({ exit, holds = [], lacks = [] }: Case, ran: ReturnType<typeof redress>): Promise<void> {
  const { status, said } = await ran;
  expect({ status, said: status === exit ? '' : said }).toEqual({ status: exit, said: '' });
  for (const each of holds) expect(said).toMatch(each);
  for (const each of lacks) expect(said).not.toMatch(each);
}

const BULK: readonly Case[] = [
  {
    name: 'attempt-suffix',
    about: 'an attempt written behind its section',
    policy: 'statute',
    exit: EXIT.done,
    holds: [/,PC 664\/HS 11359,.*,reduce,/],
  },
  {
    name: 'blank-rows',
    about: 'a row of commas between two people concerns no person',
    quarantine: true,
    exit: EXIT.done,
    holds: [/^1000000001,.*,dismiss,/m, /^1000000002,.*,dismiss,/m],
    lacks: [/,hand-review,/],
  },
  {
    name: 'bom-json',
    about: 'an options file in UTF-16',
    policy: join(CASES, 'bom-json/options16.json'),
    exit: EXIT.done,
    holds: [/Eligible for Dismissal +1\n/],
  },
  {
    name: 'comma-section',
    about: 'a comma for the point of a section',
    policy: 'statute',
    exit: EXIT.done,
    holds: [/^3200000000,.*,earlier-superstrike,/m, /^3200000001,.*,earlier-superstrike,/m],
    lacks: [/,reduce,/],
  },
  {
    name: 'comment-charge',
    about: 'a semicolon for the colon of a comment',
    exit: EXIT.done,
    holds: [/^1000000001,.*,HS 11358,/m, /^1000000002,.*,HS 11358,/m],
  },
  { name: 'ctrl-z', about: 'the end mark of DOS', file: 'in.dat', exit: EXIT.done, holds: [/lines +2\n/] },
  {
    name: 'denied-relief',
    about: 'a petition denied leaves the conviction as it was',
    policy: 'statute',
    exit: EXIT.done,
    holds: [
      /^3400000000,.*,reduce,possession-for-sale,,[^,]*,,/m,
      /^3400000001,.*,reduce,possession-for-sale,,[^,]*,,/m,
      // One set aside stands and is decided like any other, with a flag.
      /^3400000002,.*,reduce,possession-for-sale,,[^,]*,set-aside,/m,
    ],
    lacks: [/already set aside/],
  },
  {
    name: 'excel-dates',
    about: 'dates as a database exports them',
    exit: EXIT.done,
    holds: [
      /PRI_DOB holds "99999999\.9" on 2 lines [^\n]*they are read/,
      /STP_EVENT_DATE holds "9999-99-99 99:99:99" on 2 lines [^\n]*they are read/,
      /,dismiss,/,
    ],
  },
  {
    name: 'extra-columns',
    about: 'two columns too many',
    exit: EXIT.input,
    holds: [/line 1: found 97 fields, expected 95/],
  },
  { name: 'folder', about: 'files of the system beside it', file: 'folder', exit: EXIT.done, holds: [/lines +1\n/] },
  {
    name: 'header-middle',
    about: 'two deliveries joined with their headers',
    exit: EXIT.done,
    holds: [/people +2\n/, /1 more header stands between its lines/],
  },
  {
    name: 'lone-quotes',
    about: 'a quotation mark that opens a field and never ends it',
    exit: EXIT.input,
    holds: [/in\.csv, line 2: a quotation mark/],
  },
  {
    name: 'several-numbers',
    about: 'a spreadsheet made one long id of two',
    policy: 'los-angeles',
    exit: EXIT.done,
    holds: [/,hand-review,,.*lines of the file that could not be read or may be another person/],
    lacks: [/,dismiss,/],
  },
  {
    name: 'us-dates',
    about: 'dates that a spreadsheet wrote, and placeholders',
    policy: 'statute',
    exit: EXIT.done,
    holds: [
      /PRI_DOB holds "9\/9\/9999" on 1 line [^\n]*unknown/,
      /STP_EVENT_DATE holds "99\/99\/9999" on 1 line [^\n]*unknown/,
      /PRI_DOB holds no day of the calendar, such as 00000000, on 2 lines, /,
      // A date that may be one of two is for a person; a placeholder is a blank, which leaves the least standing.
      /1000000001,[^\n]*,hand-review,/,
      /1000000002,[^\n]*,reduce,/,
    ],
    lacks: [/1\/2\/1950/, /1000000001,[^\n]*,reduce,/],
  },
  {
    name: 'zeros',
    about: 'half of the ids of a person have lost their zeros',
    exit: EXIT.input,
    holds: [/in\.csv, line 2: column 3 \(SUBJECT_ID\) holds one value both with and without leading zeros/],
  },
  { name: 'nul', about: 'zero bytes for blanks on the first line', exit: EXIT.done, holds: [/lines +1\n/] },
  {
    name: 'registrant',
    about: 'the registration stands in the comment',
    policy: 'san-francisco',
    exit: EXIT.done,
    holds: [/,not-eligible,registered,,PC 290/],
  },
  {
    name: 'sci-order',
    about: 'a spreadsheet rounded the order of the counts',
    exit: EXIT.done,
    holds: [/convictions, of any kind and county +3\n/],
  },
  {
    name: 'sci-subject',
    about: 'a spreadsheet made one of two people',
    exit: EXIT.input,
    holds: [/in\.csv, line 2: column 3 \(SUBJECT_ID\).*1\.23457E\+11.*--quarantine/],
  },
  {
    name: 'separator',
    about: 'lines that end in a carriage return alone',
    exit: EXIT.input,
    holds: [/lines end in a carriage return alone/],
  },
  { name: 'utf16-bulk', about: 'UTF-16', exit: EXIT.input, holds: [/UTF-16/] },
];

it.each(BULK)('analyze, $name: $about', (each) => check(each, analyze(each)));

it.each([
  ['leak-county', 'names in the column of the county', /holds no county of California \(one other text\)/],
  ['leak-header', 'a name in the header', /line 1: column 2 of the header is something else, expected SUBJECT_STATUS/],
])('%s: %s are refused and not repeated', async (name, _about, says) => {
  const { status, said } = await analyze({ name });
  expect(status).not.toBe(EXIT.done);
  expect(said).toMatch(says);
  const header = readFileSync(`${FIXTURES}input.csv`, 'utf8').split('\n')[0]!;
  for (const cell of readFileSync(join(CASES, name, 'in.csv'), 'utf8').split(/[",\r\n]+/))
    if (/[A-Z]{4}/.test(cell) && !header.includes(cell) && cell !== 'SAN JOAQUIN') expect(said).not.toContain(cell);
});

it('two spellings of a county whose folders would have one name have one each', async () => {
  const results = join(out, 'two-counties');
  const input = join(CASES, 'two-counties-one-folder/in.csv');
  const setting = ['--county', 'ALL', '--as-of', '2020-07-01', '--out', results];
  expect((await redress('analyze', input, ...setting)).status).toBe(EXIT.done);
  expect(readdirSync(join(results, 'counties'))).toHaveLength(2);
});

it('a sentence of which one part is blank is not known, and destroys no record', async () => {
  const outcome = async (name: string) => {
    const results = join(out, name);
    const setting = [
      '--pack',
      'records-destruction',
      '--county',
      'SAN JOAQUIN',
      '--as-of',
      '2020-07-01',
      '--out',
      results,
    ];
    expect((await redress('analyze', join(CASES, name, 'in.csv'), ...setting)).status).toBe(EXIT.done);
    return readTable(join(results, 'determinations.csv')).map((row) => [row.outcome, row.missing]);
  };
  expect(await outcome('sentence-whole')).toEqual([['not-yet', '']]);
  expect(await outcome('sentence-one-part-blank')).toEqual([['hand-review', 'sentence']]);
});

it('lines that end in CR CR LF keep the form of a table', async () => {
  expect((await analyze({ name: 'crcrlf' })).status).toBe(EXIT.done);
  const lines = readFileSync(join(out, 'crcrlf/All_Results.csv'), 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).not.toMatch(/\r[^\n]/);
});

const SHEETS: readonly Case[] = [
  { name: 'court', about: 'a court by its short name', exit: EXIT.done, holds: [/SAN BERNARDINO/, UNDERSTOOD] },
  { name: 'dirt', about: 'an event break with a stray mark', exit: EXIT.done, holds: [/PC 496/, UNDERSTOOD] },
  {
    name: 'fbi-record',
    about: 'a record of the FBI',
    exit: EXIT.input,
    holds: [/does not look like a California rap sheet/],
  },
  {
    name: 'locked-pdf-ok',
    about: 'a PDF that opens without a password',
    file: 'sheet.pdf',
    exit: EXIT.done,
    holds: [UNDERSTOOD],
  },
  {
    name: 'numbered',
    about: 'line numbers of pleading paper in the margin',
    file: 'sheet.pdf',
    exit: EXIT.done,
    holds: [/A01234557/, /HS 11359/, UNDERSTOOD],
  },
  {
    name: 'ocr-layer',
    about: 'a picture over text',
    file: 'sheet.pdf',
    exit: EXIT.input,
    holds: [/page 2/],
    lacks: [/137/],
  },
  {
    name: 'ocr-page',
    about: 'text with letters misread',
    exit: EXIT.incomplete,
    holds: [/INCOMPLETE/],
    lacks: [UNDERSTOOD],
  },
  { name: 'page-foot', about: 'marks of fax and printer', exit: EXIT.done, holds: [UNDERSTOOD], lacks: [/not known/] },
  {
    name: 'page-missing',
    about: 'pages that are not there',
    exit: EXIT.incomplete,
    holds: [/pages 2 to 6 of 6 are missing/],
  },
  {
    name: 'page-order',
    about: 'pages in a wrong order',
    file: 'sheet.pdf',
    exit: EXIT.done,
    holds: [/PC 187\(a\)[^\n]*felony\n +CONVICTED/, /put in order by their numbers/],
  },
  {
    name: 'record-error',
    about: 'an answer without a record',
    exit: EXIT.incomplete,
    holds: [/RECORD ERROR/, /INCOMPLETE/],
  },
  {
    name: 'registrant',
    about: 'a registration in the comment',
    exit: EXIT.done,
    holds: [/Registered under PC 290: yes/],
  },
  {
    name: 'sentence-words',
    about: 'short words of sentences',
    exit: EXIT.done,
    holds: [/JAIL CC 1 Y/, UNDERSTOOD],
    lacks: [/not known/],
  },
  { name: 'sheet-1252', about: 'Windows-1252', exit: EXIT.done, holds: [/NÚÑEZ/, UNDERSTOOD] },
  {
    name: 'sideways',
    about: 'a page turned on its side',
    file: 'sheet.pdf',
    exit: EXIT.done,
    holds: [/PC 187\(a\)[^\n]*felony\n +CONVICTED/, /HS 11359/, UNDERSTOOD],
  },
  {
    name: 'two-up',
    about: 'two pages on one',
    file: 'sheet.pdf',
    exit: EXIT.done,
    holds: [/^RIVERA,ANA LUZ \(A01234557\)$/m, /PC 187\(a\)[^\n]*felony\n +CONVICTED/, UNDERSTOOD],
  },
  {
    name: 'watermark',
    about: 'a word across the page',
    file: 'sheet.pdf',
    exit: EXIT.done,
    holds: [/HS 11359[^\n]*felony\n +CONVICTED/],
    lacks: [/not known/],
  },
  { name: 'wrapping', about: 'rich text', file: 'sheet.rtf', exit: EXIT.input, holds: [/RTF/] },
];

it.each(SHEETS)('read, $name: $about', (each) =>
  check(each, redress('read', join(CASES, each.name, each.file ?? 'sheet.txt'))),
);

it('inspect names columns whose dates are odd', async () => {
  const { status, said } = await redress('inspect', join(CASES, 'us-dates/in.csv'));
  expect(status).toBe(EXIT.done);
  expect(said).toMatch(/in\.csv: PRI_DOB holds "9\/9\/9999" on 1 line/);
  expect(said).toMatch(/in\.csv: STP_EVENT_DATE holds "99\/99\/9999" on 1 line/);
});

it('papers are made from a profile and a list of objections with a byte-order mark', async () => {
  const made = async (name: string, ...args: readonly string[]) => {
    const results = join(out, `${name}-papers`);
    const setting = ['--county', 'SAN JOAQUIN', '--policy', OPTIONS, '--as-of', '2020-07-01', '--out', results];
    expect((await redress('analyze', join(CASES, name, 'in.csv'), ...setting)).status).toBe(EXIT.done);
    return redress('documents', results, ...args);
  };
  const profile = join(CASES, 'bom-json/profile.json');
  expect((await made('bom-json', '--kind', 'summary', '--profile', profile)).status).toBe(EXIT.done);
  const objections = join(CASES, 'objections-bom/obj.csv');
  const { said } = await made('objections-bom', '--kind', 'motion', '--profile', profile, '--objections', objections);
  expect(said).toMatch(/1 count in 1 case of 1 person/);
});

it.each([
  ['sacramento', 'SACRAMENTO'],
  ['san_joaquin', 'SAN JOAQUIN'],
])('decides the workbook of %s as the office\u2019s own program did in 2019', async (name, county) => {
  const results = join(out, `2019-${name}`);
  const policy = name.replace('_', '-');
  const setting = ['--county', county, '--policy', policy, '--as-of', '2019-11-11', '--out', results];
  expect((await redress('analyze', `${FIXTURES}2019-${name}.csv`, ...setting)).status).toBe(EXIT.done);
  const ours = readTable(join(results, 'Prop64_Results.csv')).map((row) =>
    [row.SUBJECT_ID, row.CNT_ORDER, row['Eligibility Determination'], row['Eligibility Reason']].join('|'),
  );
  const theirs = readFileSync(`${FIXTURES}2019-${name}.expected.txt`, 'utf8').trimEnd().split('\n');
  const cells = theirs.map((line) => /^(\d+) (\d+) .*\| (.*) \| (.*)$/.exec(line)!.slice(1).join('|'));
  expect(ours.toSorted()).toEqual(cells.toSorted());
});

const full = existsSync('/dev/full') ? it : it.skip;
full('a full disk is reported in one sentence', () => {
  const command = '"$0" "$1" inspect "$2" > /dev/full';
  const input = join(CASES, 'crcrlf/in.csv');
  const { status, stderr } = spawnSync('sh', ['-c', command, process.execPath, MAIN, input], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({
    status: EXIT.output,
    stderr: 'redress: the output cannot be written: the disk is full.\n',
  });
});
