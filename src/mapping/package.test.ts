import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, expect, it } from 'vitest';
import { openTables } from '../tables/duckdb.ts';
import { mappingOf, tablesFor } from './mapping.test-support.ts';
import { packageOf } from './package.ts';

/** Packages are held to the schema that the Data Package standard publishes, annotations left out. */

const PROFILE = new URL('../../test/fixtures/data-package/data-package-2.0.json', import.meta.url);
const isPackage = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(PROFILE, 'utf8')) as object,
);

const mo = await tablesFor('us-mo');
afterAll(mo.remove);

const TEXT = readFileSync(new URL('../../examples/mappings/us-mo-courts.yml', import.meta.url), 'utf8');

async function packaged(mapping: Parameters<typeof packageOf>[0], files: readonly string[], out = mo.folder) {
  const temporary = join(mo.folder, `duckdb-${Math.random()}`);
  mkdirSync(temporary, { mode: 0o700 });
  const duckdb = await openTables({ inputs: files, temporary });
  try {
    return await packageOf(mapping, files, { out: join(out, 'datapackage.json'), duckdb });
  } finally {
    duckdb.close();
  }
}

it('describes tables with their columns, keys, and what stands for nothing', async () => {
  const files = [
    mo.write('party.txt', 'party_id|last_name|first_name|birth|sex|sor\n'),
    mo.write('case.txt', 'case_no|party_id|court\n'),
    mo.write('charge-1.txt', 'case_no|seq|statute\n'),
    mo.write('charge-2.txt', 'case_no|seq|statute\n'),
  ];
  const made = await packaged(mappingOf(TEXT), files);
  const value = made.ok ? made.value : made.faults;
  expect([isPackage(value), isPackage.errors]).toEqual([true, null]);
  expect(value).toMatchObject({
    name: 'us-mo/three-tables',
    resources: [
      {
        name: 'party',
        path: 'party.txt',
        dialect: { delimiter: '|', quoteChar: '\u0001', header: true },
        schema: {
          fields: [{ name: 'party_id', type: 'string' }, {}, {}, {}, {}, { name: 'sor' }],
          primaryKey: ['party_id'],
          missingValues: [{ value: '' }, { value: 'UNK', label: 'not known' }],
        },
      },
      { schema: { foreignKeys: [{ fields: ['party_id'], reference: { resource: 'party', fields: ['party_id'] } }] } },
      { path: ['charge-1.txt', 'charge-2.txt'] },
    ],
  });
  // The schema that it is held to does refuse what is no package.
  expect(isPackage({ ...(value as object), resources: [{ name: 'party' }] })).toBe(false);
});

it('describes fixed width and JSON lines', async () => {
  const files = [mo.write('a.dat', 'P1 570.030\n'), mo.write('b.jsonl', '{"id": 1, "no": "x"}\n')];
  const one = mappingOf(`name: two
resources:
  - {name: a, path: a.dat, format: fixed, schema: {fields: [{name: id, start: 1, length: 3}, {name: s, start: 4, length: 7}]}}
  - {name: b, path: b.jsonl, format: jsonl}
map: {lines: {table: a}}
`);
  const made = await packaged(one, files);
  const value = made.ok ? made.value : made.faults;
  expect([isPackage(value), isPackage.errors]).toEqual([true, null]);
  expect(value).toMatchObject({
    resources: [
      { path: 'a.dat', schema: { fields: [{ name: 'id', start: 1, length: 3 }, { name: 's' }] } },
      { type: 'table', format: 'jsonl', schema: { fields: [{ name: 'id', type: 'any' }, { name: 'no' }] } },
    ],
  });
});

it('names no file outside its folder, and misses none', async () => {
  const file = mo.write('party.txt', 'party_id\n');
  const made = await packaged(mappingOf(TEXT), [file], join(mo.folder, 'elsewhere'));
  expect(made.ok ? [] : made.faults).toEqual([
    'The table case is missing: no file given is called case*.txt.',
    'The table charge is missing: no file given is called charge*.txt.',
  ]);
  const only = mappingOf('name: one\nresources: [{name: party, path: party.txt}]\nmap: {lines: {table: party}}\n');
  const outside = await packaged(only, [file], join(mo.folder, 'elsewhere'));
  expect(outside.ok ? [] : outside.faults).toEqual([expect.stringContaining('write the package beside the tables')]);
});
