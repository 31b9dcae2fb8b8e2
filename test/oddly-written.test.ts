import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXIT } from '../src/cli/exit-codes.ts';
import { COLUMNS } from '../src/jurisdictions/us-ca/doj/columns.ts';
import { redressIn } from './support/cli.ts';
import { courtLine, type Line, rawLine } from './support/doj.ts';
import { readTable, temporaryFolder } from './support/run.ts';

/**
 * One small file, written as spreadsheets, databases and people write it. Each way either changes no result or is
 * refused with a sentence; none loses the earlier murder, without which the second person would be cleared.
 */
const LINES: readonly Line[] = [
  courtLine({ SUBJECT_ID: '1000000001', PRI_NAME: 'ONE,ANA' }),
  courtLine({
    SUBJECT_ID: '1000000002',
    PRI_NAME: 'TWO,BEA',
    CNT_ORDER: '100002001000',
    STP_EVENT_DATE: '19990110',
    OFFENSE_DESCR: '187(A) PC-MURDER',
  }),
  courtLine({ SUBJECT_ID: '1000000002', PRI_NAME: 'TWO,BEA' }),
];
const HEADER = COLUMNS.join(',');
const table = (lines: readonly Line[] = LINES) => `${[HEADER, ...lines.map(rawLine)].join('\n')}\n`;
const WHOLE = table();
const changed = (change: (line: Line, at: number) => Line) =>
  table(LINES.map((line, i) => ({ ...line, ...change(line, i) })));
const column = (name: keyof Line, write: (text: string) => string) =>
  changed((line) => ({ [name]: write(line[name] ?? '') }));
const ofMurder = (more: Line) => changed((_, at) => (at === 1 ? more : {}));
const between = (line: string) => WHOLE.split('\n').toSpliced(2, 0, line).join('\n');
const SAME = [
  ['1000000001', 'reduce'],
  ['1000000002', 'hand-review'],
];

const READ: Readonly<Record<string, string | Buffer>> = {
  'as the state writes it': WHOLE,
  'with a mark of order and a line for a spreadsheet': `\ufeffsep=,\r\n${WHOLE.replaceAll('\n', '\r\n')}`,
  'with a header in small letters': WHOLE.replace(HEADER, HEADER.toLowerCase()),
  'without a header': WHOLE.slice(HEADER.length + 1),
  'with a second header that has a mark of order': between(`\ufeff${HEADER}`),
  'with every cell quoted': WHOLE.replace(/"[^"]*"|[^,\n]+|(?<=[,])(?=[,\n])/g, (cell) =>
    cell.startsWith('"') ? cell : `"${cell}"`,
  ),
  'with a quotation mark within a cell': WHOLE.replace('PC-MURDER', 'PC-5" KNIFE'),
  'with a line break within a cell': ofMurder({ COMMENT_TEXT: 'A\nB' }),
  'with carriage returns before line ends': WHOLE.replaceAll('\n', '\r\r\n'),
  'with a row of commas': between(','.repeat(94)),
  'with zero bytes at its end': `${WHOLE}${'\0'.repeat(512)}`,
  'with a form feed between its lines': between('\f'),
  'with every line twice': `${WHOLE}${WHOLE.slice(HEADER.length + 1)}`,
  'in Windows-1252': Buffer.from(ofMurder({ PRI_NAME: 'TWO,BEÁ' }).replace('TWO,BEA', 'TWO,BEÁ'), 'latin1'),
  'with formulas for texts': ofMurder({ OFFENSE_DESCR: '="187(A) PC"' }),
  'with an apostrophe before sections': column('OFFENSE_DESCR', (text) => `'${text}`),
  'with sections without brackets': ofMurder({ OFFENSE_DESCR: '187A PC' }),
  'with apostrophes before orders': column('CNT_ORDER', (text) => `'${text}`),
  'with a decimal in orders': column('CNT_ORDER', (text) => `${text}.0`),
  'with marks before dispositions': column('DISP_DESCR', (text) => `*DISPO:${text}`),
  'with dispositions in small letters': column('DISP_DESCR', (text) => text.toLowerCase()),
  'with another spelling of the county on one line': changed((_, at) =>
    at === 0 ? { STP_ORI_CNTY_NAME: 'San Joaquin Co.' } : {},
  ),
  'with the word county everywhere': column('STP_ORI_CNTY_NAME', (text) => `COUNTY OF ${text}`),
};

const REFUSED: Readonly<Record<string, readonly [text: string | Buffer, says: RegExp]>> = {
  'with ids that a spreadsheet rounded': [column('SUBJECT_ID', () => '1,00E+09'), /1\.23457E\+11/],
  'with an id that lost its shape on one line': [
    ofMurder({ SUBJECT_ID: "'1000000002" }),
    /line 3: column 3 \(SUBJECT_ID\)/,
  ],
  'with an id that a spreadsheet could not show': [
    ofMurder({ SUBJECT_ID: '#########' }),
    /line 3: column 3 \(SUBJECT_ID\)/,
  ],
  'with text behind a quotation mark': [
    WHOLE.replace('"TWO,BEA"', '"TWO \\"B\\" BEA"'),
    /line 3: text follows a closing/,
  ],
  'with a quotation mark that is never closed': [
    WHOLE.replace('"TWO,BEA"', '"TWO,BEA'),
    /line 3: a quotation mark opens/,
  ],
  'with a comma that moves cells': [WHOLE.replace('"TWO,BEA"', "'TWO,BEA'"), /line 3: found 96 fields/],
  'with semicolons': [`sep=;\n${WHOLE.replaceAll(',', ';')}`, /separated by semicolons/],
  'with two columns exchanged': [
    WHOLE.replace('SUBJECT_ID,REQ_SEG_SEP', 'REQ_SEG_SEP,SUBJECT_ID'),
    /column 3 of the header/,
  ],
  'cut in the middle of a line': [WHOLE.slice(0, -60), /line 4: found \d+ fields/],
  'with a line that counts its rows': [`${WHOLE}(3 rows affected)\n`, /line 5: found 1 field/],
  'with a line of dashes under the header': [between('').replace('\n\n', `\n${'-,'.repeat(94)}-\n`), /SUBJECT_ID/],
  'in UTF-16 without a mark of order': [Buffer.from(WHOLE, 'utf16le'), /UTF-16/],
  'as the page of a portal': ['<html><body>Session expired</body></html>', /web page/],
};

const out = temporaryFolder();

async function analyze(name: string, content: string | Buffer) {
  const folder = join(out, name.replaceAll(' ', '-'));
  mkdirSync(folder);
  writeFileSync(join(folder, 'in.csv'), content);
  const setting = ['--county', 'SAN JOAQUIN', '--policy', 'statute', '--as-of', '2020-07-01', '--out', 'results'];
  const { status, stdout, stderr } = await redressIn(folder, 'analyze', 'in.csv', ...setting, '--quiet');
  return { folder, status, said: stdout + stderr };
}

it.each(Object.entries(READ))('a file %s has the same results', async (name, content) => {
  const { folder, status, said } = await analyze(name, content);
  expect({ status, said: status === EXIT.done ? '' : said }).toEqual({ status: EXIT.done, said: '' });
  const decided = readTable(join(folder, 'results/determinations.csv'));
  expect(decided.map(({ person, outcome }) => [person, outcome])).toEqual(SAME);
});

it.each(Object.entries(REFUSED))('a file %s is refused', async (name, [content, says]) => {
  const { folder, status, said } = await analyze(name, content);
  expect({ status, said }).toEqual({ status: EXIT.input, said: expect.stringMatching(says) });
  expect(() => readFileSync(join(folder, 'results/determinations.csv'))).toThrow('ENOENT');
});
