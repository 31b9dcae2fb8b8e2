import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readInput } from '../../bulk/reference/read-input.ts';
import { splitRecords } from '../../csv/records.ts';
import { dialectOf } from '../../format/dialect.ts';
import { buildPerson } from '../../jurisdictions/us-ca/doj/build-person.ts';
import { column } from '../../jurisdictions/us-ca/doj/columns.ts';
import { dojFormat } from '../../jurisdictions/us-ca/doj/format.ts';
import { ROW_COLUMNS, readRow } from '../../jurisdictions/us-ca/doj/row.ts';
import { synthesize } from '../../sources/synthetic/index.ts';
import { readIndex, writeIndex } from './index-file.ts';
import { inspectFiles } from './inspect.ts';
import { eachPerson } from './people.ts';
import { detectEncoding, scanFile } from './scan.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-history-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const WANTED = ROW_COLUMNS.map(column);
const dirty = (seed: number) => [...synthesize({ county: 'SAN JOAQUIN', lines: 1500, seed, dirty: true })].join('');

describe('the scanner agrees with the plain reader', () => {
  const odd = [
    'a,"b ""x"", c",d\r\n\r\n"multi\nline",2\n,,\nlast "quote" inside,1',
    '\ufeffRECORD_ID,1\n"ü",ñ\n',
    'a\n"b"\n',
    'a\r\r\n"b"\r\r\n\r\n"c"\r',
    `a,"b\nc,"d"\n"${','.repeat(94)}\n",${','.repeat(94)}"e"\n"open\nx`,
    '"",""\n"a"b,c\n',
  ];
  it.each([...odd, dirty(1), dirty(2)].map((text, index) => [index, text] as const))('text %i', (index, text) => {
    const path = file(`scan${index}.csv`, text);
    const kind = detectEncoding(path);
    const seen: unknown[] = [];
    scanFile(path, kind, (record) =>
      seen.push([
        record.line,
        record.count,
        record.raw(),
        record.spoiled,
        WANTED.map((at) => (at < record.count ? record.fields[at] : '')),
      ]),
    );
    const { records } = splitRecords(text.replace(/^\ufeff/, ''), dialectOf(dojFormat));
    expect(seen).toEqual(
      records.map((record) => [
        record.line,
        record.fields.length,
        record.raw,
        record.spoiled,
        WANTED.map((at) => (at < record.fields.length ? record.fields[at] : '')),
      ]),
    );
  });

  it('reads Windows-1252 where the bytes are not UTF-8', () => {
    const path = file('old.csv', Buffer.from([0x4d, 0xfc, 0x6c, 0x2c, 0x31, 0x0a]));
    const kind = detectEncoding(path);
    expect(kind.encoding).toBe('windows-1252');
    scanFile(path, kind, (record) => expect(record.raw()).toBe('Mül,1'));
  });
});

it('gives the people that the reference engine gives, from several files, with whom broken lines may concern', () => {
  const lines = dirty(5).split('\n');
  lines.splice(700, 0, `1,2,3,${lines[3]!.split(',')[2]}`);
  const first = file('first.csv', lines.join('\n'));
  const second = file('second.csv', dirty(6));
  const inspected = inspectFiles([first, second]);
  if (!inspected.ok) throw new Error(inspected.problem.message);
  const path = join(folder, 'index.bin');
  writeIndex(path, inspected.index);

  const people = new Map<string, ReturnType<typeof readRow>[]>();
  const concerned = new Set<string>();
  for (const [source, name] of [first, second].entries()) {
    const read = readInput(dojFormat, name, source, true);
    if (!read.ok) throw new Error(read.problem.message);
    for (const line of read.lines) {
      const own = people.get(line.subject) ?? [];
      own.push(readRow(line.fields, { source, line: line.line }));
      people.set(line.subject, own);
    }
    for (const { concerns } of read.setAside) for (const id of concerns) concerned.add(id);
  }
  const expected = [...people].map(([id, rows]) => buildPerson(id, rows, concerned.has(id)));
  const found = [...eachPerson(readIndex(path))].map(({ person }) => person);
  expect(found).toEqual(expected);
  expect(inspected.inspection.unreadable.lines).toBe(1);
  expect(inspected.inspection.people).toBe(expected.length);
});

it('refuses what is no history file in one sentence', () => {
  const refused = (content: string | Uint8Array) => {
    const result = inspectFiles([file('refused.csv', content)]);
    return result.ok ? 'accepted' : result.problem.message;
  };
  expect(refused('')).toContain('is empty');
  expect(refused('%PDF-1.7')).toContain('a PDF document');
  expect(refused('Dear Sir')).toContain('found 1 field');
});
