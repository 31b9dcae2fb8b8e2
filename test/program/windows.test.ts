import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/run.ts';
import { buildProgram, expectAddons, ROOT } from './support.ts';

/*
 * The program for Windows, which cannot be run here: what it is made of, read back from its bytes. npm fetches the Node and
 * the add-ons for Windows where they are not here yet.
 */

const out = join(temporaryFolder(), 'built');
const WORK = join(ROOT, 'node_modules/.cache/redress-program');
let program: Buffer;

beforeAll(() => {
  buildProgram(out, { isTrial: true, target: 'windows-x64' });
  program = readFileSync(join(out, 'windows-x64/redress.exe'));
});

/** The sections of a Windows program by their names, with the place of their bytes in the file. */
function sectionsOf(bytes: Buffer) {
  const header = bytes.readUInt32LE(0x3c);
  expect(bytes.toString('latin1', header, header + 4)).toBe('PE\0\0');
  const first = header + 24 + bytes.readUInt16LE(header + 20);
  const count = bytes.readUInt16LE(header + 6);
  const sections = Array.from({ length: count }, (_, at) => {
    const entry = first + at * 40;
    const name = bytes.toString('latin1', entry, entry + 8).replace(/\0+$/, '');
    return [name, { size: bytes.readUInt32LE(entry + 16), at: bytes.readUInt32LE(entry + 20) }] as const;
  });
  return { machine: bytes.readUInt16LE(header + 4), sections: new Map(sections) };
}

describe('the program for Windows', () => {
  test('is a 64-bit program of Windows, whose sections lie inside the file', () => {
    const { machine, sections } = sectionsOf(program);
    expect(machine).toBe(0x8664);
    for (const name of ['.text', '.rdata', '.data', '.rsrc']) expect([...sections.keys()]).toContain(name);
    for (const { at, size } of sections.values()) expect(at + size).toBeLessThanOrEqual(program.length);
  });

  test('holds the application as a resource, byte for byte, and says so to Node', () => {
    const blob = readFileSync(join(WORK, 'windows-x64/program.blob'));
    const { at, size } = sectionsOf(program).sections.get('.rsrc')!;
    const found = program.indexOf(blob);
    expect(found).toBeGreaterThan(at);
    expect(found + blob.length).toBeLessThanOrEqual(at + size);
    expect(program.includes(Buffer.from('NODE_SEA_BLOB', 'utf16le'))).toBe(true);
    expect(program.includes('NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:1')).toBe(true);
  });

  test('has the add-ons for Windows inside, with the hashes that it will compare them with', () => {
    expectAddons(program, join(WORK, 'windows-x64'), ['duckdb.dll', 'win32-x64-msvc']);
  });
});
