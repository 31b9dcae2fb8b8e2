import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { identifier, literal, openTables, type Tables } from './duckdb.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-tables-'));
const input = join(folder, "clerk's.csv");
const other = join(folder, 'other.csv');
const temporary = join(folder, 'temporary');
let tables: Tables;

beforeAll(async () => {
  mkdirSync(temporary, { mode: 0o700 });
  writeFileSync(input, 'a,b\n1,x\n');
  writeFileSync(other, 'a,b\n2,y\n');
  symlinkSync(other, join(temporary, 'link.csv'));
  tables = await openTables({ inputs: [input], temporary, memory: 200, threads: 1 });
});

afterAll(() => {
  tables.close();
  rmSync(folder, { recursive: true });
});

it('reads the files that it was told of, and writes into its temporary folder', async () => {
  expect(await tables.rows(`SELECT * FROM read_csv(${literal(input)}, all_varchar = true)`)).toEqual([
    { a: '1', b: 'x' },
  ]);
  const out = literal(join(temporary, 'out.csv'));
  await tables.run(`COPY (SELECT 1 AS one) TO ${out}`);
  expect(await tables.rows(`SELECT * FROM ${out}`)).toEqual([{ one: 1 }]);
  const pieces: unknown[] = [];
  for await (const rows of tables.stream('SELECT range FROM range(3)')) pieces.push(...rows.flat());
  expect(pieces).toEqual([0, 1, 2]);
});

it.each([
  ['another file of the folder', () => `SELECT * FROM ${literal(other)}`],
  ['a file by a way around', () => `SELECT * FROM read_text(${literal(join(temporary, '..', 'other.csv'))})`],
  ['a file of the system', () => "SELECT * FROM read_text('/etc/passwd')"],
  ['an address', () => "SELECT * FROM read_csv('http://localhost/x.csv')"],
  ['a write onto an input', () => `COPY (SELECT 1) TO ${literal(input)}`],
  ['a write elsewhere', () => `COPY (SELECT 1) TO ${literal(other)}`],
  ['another database', () => `ATTACH ${literal(join(folder, 'other.db'))}`],
  ['an extension', () => 'INSTALL httpfs'],
  ['an extension that is there', () => 'LOAD sqlite'],
  ['more memory', () => "SET memory_limit = '1GB'"],
  ['external access', () => 'SET enable_external_access = true'],
  ['more folders', () => "SET allowed_directories = ['/']"],
])('refuses %s', async (_, sql) => {
  await expect(tables.run(sql())).rejects.toThrow();
});

it('writes names and texts so that none of them is read as SQL', async () => {
  const nasty = `x'"; DROP TABLE t; --`;
  const rows = await tables.rows(`SELECT ${literal(nasty)} AS ${identifier(nasty)}`);
  expect(rows).toEqual([{ [nasty]: nasty }]);
});
