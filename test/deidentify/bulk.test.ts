import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInput } from '../../src/bulk/whole-file.ts';
import { copyBulkFile } from '../../src/cli/deidentify/copies.ts';
import { createDecideAll } from '../../src/cli/deidentify/decisions.ts';
import { lawDays } from '../../src/cli/deidentify/law-days.ts';
import { packs } from '../../src/jurisdictions/packs.ts';
import { deidentifier } from '../../src/jurisdictions/us-ca/deidentify/index.ts';
import { buildPerson } from '../../src/jurisdictions/us-ca/doj/build-person.ts';
import { column } from '../../src/jurisdictions/us-ca/doj/columns.ts';
import { dojFormat } from '../../src/jurisdictions/us-ca/doj/format.ts';
import { readRow } from '../../src/jurisdictions/us-ca/doj/row.ts';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import { type Person, parseIsoDay } from '../../src/record/index.ts';
import { createPseudonyms } from '../../src/sources/deidentify/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'deidentify-'));
const asOf = ['2020-07-01'].map((text) => parseIsoDay(text)!);
const pseudonyms = createPseudonyms(new Uint8Array(32).fill(9));
const means = () => ({
  deidentifier,
  pseudonyms,
  fixed: { asOf, law: lawDays(packs) },
  decideAll: createDecideAll(packs, asOf),
});

/** People of a file in the order in which it first names them. */
function peopleOf(path: string): readonly Person[] {
  const input = readInput(dojFormat, path, 0, false);
  if (!input.ok) throw new Error(input.problem.message);
  const rows = new Map<string, ReturnType<typeof readRow>[]>();
  for (const line of input.lines) {
    const own = rows.get(line.subject) ?? [];
    rows.set(line.subject, own);
    own.push(readRow(line.fields, { source: 0, line: line.line }));
  }
  return [...rows].map(([id, own]) => buildPerson(id, own));
}

async function copied(path: string, name: string): Promise<string> {
  const copy = await copyBulkFile(dojFormat, path, means());
  if (!copy.ok) throw new Error(copy.problem.message);
  const out = join(folder, name);
  writeFileSync(out, copy.text);
  return out;
}

test('the copy of a bulk file has the same people with the same determinations', async () => {
  const path = join(folder, 'dirty.csv');
  const lines = synthesize({ county: 'SAN JOAQUIN', lines: 400, seed: 5, dirty: true });
  writeFileSync(path, [...lines].join('').replace(/^(?!RECORD_ID)[^\n]*\uFFFD[^\n]*\n/gm, ''));
  const before = peopleOf(path);
  const after = peopleOf(await copied(path, 'dirty-copy.csv'));
  expect(after.length).toBe(before.length);
  const decideAll = createDecideAll(packs, asOf);
  before.forEach((person, index) => {
    expect(decideAll.of(after[index]!)).toBe(decideAll.of(person));
  });
});

test('nothing that names a person is left in the sample', async () => {
  const path = new URL('../fixtures/ca-doj/input.csv', import.meta.url).pathname;
  const text = readFileSync(await copied(path, 'sample-copy.csv'), 'utf8');
  const input = readInput(dojFormat, path, 0, false);
  if (!input.ok) throw new Error(input.problem.message);
  for (const { fields } of input.lines) {
    for (const name of ['PRI_NAME', 'SUBJECT_ID', 'REQ_CII_NUMBER', 'PRI_SSN', 'PRI_CDL'] as const) {
      const value = (fields[column(name)] ?? '').trim();
      if (value.length > 3 && value !== 'NULL') expect(text).not.toContain(value);
    }
  }
});
