import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fastEngine, runEngine } from '../../src/bulk/engine/engine.ts';
import type { Engine } from '../../src/bulk/engine-seam.ts';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { COLUMNS } from '../../src/jurisdictions/us-ca/doj/columns.ts';
import { courtLine, fileOf, type Line } from '../support/doj.ts';
import { readTable, runOn, temporaryFolder } from '../support/run.ts';

/**
 * Files that other programs damaged, each in several ways: what is not sure is refused with the line and what to do, or
 * left to a person, and no one is cleared on it. Both engines say the same.
 */
const folder = temporaryFolder();

const fast: Engine = (work, hooks) => runEngine(work, hooks, { here: true });
const ENGINES: readonly (readonly [name: string, engine: Engine])[] = [
  ['fast', fast],
  ['plain', referenceEngine],
];

/** A murder of the same person, which the law does not pass over. */
const STRIKE: Line = {
  CNT_ORDER: '102001001000',
  OFN: 'SF2',
  OFFENSE_DESCR: '187(A) PC-MURDER:FIRST DEGREE',
  STP_EVENT_DATE: '20030305',
};
const person = (id: string, line: Line = {}) => courtLine({ SUBJECT_ID: id, ...line });
const OTHER: Line = { CII_NUMBER: 'A2', PRI_NAME: 'LEE,KIM', PRI_DOB: '19811231' };

async function refusal(engine: Engine, text: string | Uint8Array): Promise<string> {
  const { analysis } = await runOn(engine, folder, [text]);
  return analysis.ok ? 'read' : analysis.problem.message;
}

const REFUSED: readonly (readonly [about: string, text: string | Uint8Array, says: RegExp])[] = [
  [
    'an id with commas between thousands',
    fileOf([person('1,001'), person('1001', STRIKE)]),
    /line 2: column 3 .*so one person stands as two/,
  ],
  [
    'an id with an apostrophe',
    fileOf([person("'1001"), person('1001', STRIKE)]),
    /line 2: .*so one person stands as two/,
  ],
  ['an id as a formula', fileOf([person('="1001"'), person('1001', STRIKE)]), /line 2: .*so one person stands as two/],
  [
    'an id with a space that cannot be seen',
    fileOf([person('1001\u200b'), person('1001', STRIKE)]),
    /one person stands as two/,
  ],
  ['an id with wide digits', fileOf([person('１００１'), person('1001', STRIKE)]), /one person stands as two/],
  [
    'an id rounded with a comma',
    fileOf([person('1,23457E+11'), person('1,23457E+11', OTHER)]),
    /in the form 1\.23457E\+11/,
  ],
  [
    'an id that a column is too narrow for',
    fileOf([person('########'), person('########', OTHER)]),
    /holds a placeholder/,
  ],
  ['an id of zeros', fileOf([person('0000'), person('0000', OTHER)]), /holds a placeholder/],
  [
    'a header whose first column has another name',
    fileOf([person('1001')]).replace('RECORD_ID', 'REC_ID'),
    /line 1: column 1 of the header is REC_ID, expected RECORD_ID/,
  ],
  [
    'a header whose first column is blank',
    fileOf([person('1001')]).replace('RECORD_ID', ''),
    /line 1: column 1 of the header is blank, expected RECORD_ID/,
  ],
  [
    'a header in the middle whose first column has another name',
    fileOf([person('1001')]) + fileOf([person('1002')]).replace('RECORD_ID', 'LINE'),
    /line 3: a second header stands here/,
  ],
  ['JSON lines with a mark', '\ufeff{"RECORD_ID":"1"}\n{"RECORD_ID":"2"}\n', /is data in JSON, .*export it/],
  ['a JSON array of one', '[{"RECORD_ID":"1"}]', /is data in JSON/],
  ['a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', /is a web page .*fetch the file again/],
  ['a message of PGP', '-----BEGIN PGP MESSAGE-----\n\nhQEMA\n', /is encrypted \(PGP\).*decrypt it first/],
  ['UTF-16 without a mark', swapped(Buffer.from(fileOf([person('1001')]), 'utf16le')), /UTF-16/],
  ['UTF-32', utf32(fileOf([person('1001')])), /UTF-32/],
  ['EBCDIC', ebcdic(`${'1'.repeat(40)},SMITH JOHN,${'7'.repeat(40)}`), /EBCDIC.*have it sent again as text/],
  [
    'an archive of tar',
    Buffer.concat([tarHead(), Buffer.from(fileOf([person('1001')]))]),
    /an archive .*unpack it first/,
  ],
  ['7z', Buffer.from('7z\xbc\xaf\x27\x1c\0\x04', 'latin1'), /an archive .*unpack it first/],
];

describe.each(ENGINES)('the %s engine', (_, engine) => {
  it.each(REFUSED)('refuses %s', async (_about, text, says) => {
    expect(await refusal(engine, text)).toMatch(says);
  });

  it.each(['########', '1,01001E+11', '1.01E +11', '101001000000'])(
    'counts of which a spreadsheet left %s stay as many as they are',
    async (CNT_ORDER) => {
      const lines = ['20050305', '20080305', '20120305'].map((STP_EVENT_DATE, at) =>
        person('1001', { CNT_ORDER, STP_EVENT_DATE, OFN: `A${at}` }),
      );
      const { analysis, out } = await runOn(engine, folder, [fileOf(lines)]);
      expect(analysis.ok).toBe(true);
      expect(readTable(`${out}/determinations.csv`)).toHaveLength(3);
    },
  );

  it.each([
    ['small letters', (name: string) => name.toLowerCase()],
    ['blanks for the marks between words', (name: string) => name.replaceAll('_', ' ')],
    ['no marks between words', (name: string) => name.replaceAll('_', '')],
  ])('takes a header with %s, also in the middle', async (_about, written) => {
    const header = `${COLUMNS.map(written).join(',')}\n`;
    const lines = (id: string) => fileOf([person(id)], '\n', false);
    const { analysis } = await runOn(engine, folder, [`${header}${lines('1001')}${header}${lines('1002')}`]);
    expect(analysis.ok && [analysis.summary.lines, analysis.summary.people]).toEqual([2, 2]);
  });
});

it('a file that was packed twice is refused', async () => {
  const packed = gzipSync(gzipSync(fileOf([person('1001')])));
  expect(await refusal(fastEngine, packed)).toMatch(/packed twice\).*unpack it first/);
});

function swapped(bytes: Buffer): Uint8Array {
  return bytes.swap16();
}

function utf32(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0]));
}

/** Digits, capital letters, commas and blanks alone. */
function ebcdic(text: string): Uint8Array {
  const letters = 'ABCDEFGHI'.split('').map((letter, at) => [letter, 0xc1 + at] as const);
  const more = 'JKLMNOPQR'.split('').map((letter, at) => [letter, 0xd1 + at] as const);
  const last = 'STUVWXYZ'.split('').map((letter, at) => [letter, 0xe2 + at] as const);
  const codes = new Map([...letters, ...more, ...last, [' ', 0x40] as const, [',', 0x6b] as const]);
  return Uint8Array.from([...text].map((letter) => codes.get(letter) ?? 0xf0 + Number(letter)));
}

function tarHead(): Buffer {
  const head = Buffer.alloc(512);
  head.write('in.csv', 0);
  head.write('ustar', 257);
  return head;
}
