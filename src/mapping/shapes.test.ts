import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { csvLine } from '../csv/write.ts';
import { openTables } from '../tables/duckdb.ts';
import { mappingOf, tablesFor } from './mapping.test-support.ts';

/** The same history in many shapes gives the same lines, to the byte. */

const mo = await tablesFor('us-mo');
afterAll(mo.remove);

const FACTS = `
  charge:
    number: CHARGE.seq
    section: CHARGE.statute
    level: {column: CHARGE.grade, values: {F: felony, M: misdemeanor}}
    disposition: {column: DISPOSED.result, values: {G: convicted, D: dismissed, S: unknown}}
    date: {column: DISPOSED.on, date: [YYYY-MM-DD, YYYY]}
  sentence:
    kind: {column: SENTENCE.kind, values: {J: jail, P: probation, X: none}}
    length: SENTENCE.months
    unit: {is: months}
  person: {key: PERSON.id, name: PERSON.name, birth: {column: PERSON.born, date: YYYY-MM-DD}}
  case: {number: CASE.no, county: CASE.county}
`;
/** The meaning, with the tables in which each fact stands. */
const meaning = (tables: Readonly<Record<string, string>>) =>
  Object.entries(tables).reduce((text, [role, table]) => text.replaceAll(`${role}.`, `${table}.`), FACTS);

type Row = Readonly<Record<string, string>>;
const person: readonly Row[] = [
  { id: 'P1', name: 'ROE, JANE', born: '1980-02-03' },
  { id: 'P2', name: 'DOE "Jäck"', born: '' },
];
const cases: readonly Row[] = [
  { no: '08-1', id: 'P1', county: 'Greene' },
  { no: '09-2', id: 'P2', county: 'Greene' },
];
const charges: readonly Row[] = [
  { no: '08-1', seq: '1', statute: '195.202', grade: 'F' },
  { no: '08-1', seq: '2', statute: '570.030', grade: 'M' },
  { no: '09-2', seq: '1', statute: '579.015', grade: '?' },
];
const disposed: readonly Row[] = [
  { no: '08-1', seq: '1', result: 'G', on: '2008-03-04' },
  { no: '08-1', seq: '2', result: 'D', on: '2008' },
  { no: '09-2', seq: '1', result: 'G', on: '2009-01-05' },
];
const sentences: readonly Row[] = [
  { no: '08-1', seq: '1', kind: 'J', months: '6' },
  { no: '08-1', seq: '1', kind: 'P', months: '36' },
  { no: '09-2', seq: '1', kind: 'P', months: 'LIFE' },
];

const csv = (rows: readonly Row[], delimiter = ',') =>
  `${[csvLine(Object.keys(rows[0]!)), ...rows.map((row) => csvLine(Object.values(row)))].join('\n')}\n`.replaceAll(
    delimiter === ',' ? /$^/g : /,(?! )/g,
    delimiter,
  );

/** One wide row for each charge and part of its sentence. */
const wide: readonly Row[] = charges.flatMap((charge) => {
  const same = (row: Row) => row.no === charge.no && row.seq === charge.seq;
  const court = cases.find(({ no }) => no === charge.no)!;
  const who = person.find(({ id }) => id === court.id)!;
  const parts = sentences.filter(same);
  return (parts.length > 0 ? parts : [{ kind: '', months: '' }]).map((part) => ({
    ...who,
    ...court,
    ...charge,
    ...disposed.find(same)!,
    ...part,
  }));
});
const FIVE = ['person', 'case', 'charge', 'disposition', 'sentence'] as const;

const flat = (resource: string) =>
  mappingOf(`name: flat
resources: [{name: all, ${resource}}]
map:
  rows: all
${meaning({ PERSON: 'all', CASE: 'all', CHARGE: 'all', DISPOSED: 'all', SENTENCE: 'all' })}`);

const relational = mappingOf(`name: five
resources:
  - {name: person, path: person.csv, schema: {primaryKey: id}}
  - {name: case, path: case.csv, schema: {primaryKey: "no", foreignKeys: [{fields: id, reference: {resource: person, fields: id}}]}}
  - {name: charge, path: charge.csv, schema: {primaryKey: ["no", seq], foreignKeys: [{fields: "no", reference: {resource: case, fields: "no"}}]}}
  - {name: disposition, path: disposition.csv, schema: {foreignKeys: [{fields: ["no", seq], reference: {resource: charge, fields: ["no", seq]}}]}}
  - {name: sentence, path: sentence.csv, schema: {foreignKeys: [{fields: ["no", seq], reference: {resource: charge, fields: ["no", seq]}}]}}
map:
  rows: charge
${meaning({ PERSON: 'person', CASE: 'case', CHARGE: 'charge', DISPOSED: 'disposition', SENTENCE: 'sentence' })}`);

const ok = async (...given: Parameters<typeof mo.convert>) => {
  const made = await mo.convert(...given);
  expect(made.wrong).toEqual([]);
  return made;
};
const made = await ok(flat('path: wide.csv'), [mo.write('wide.csv', csv(wide))]);
const expected = () => made.lines;

it('is one wide table', async () => {
  expect(expected().split('\n').slice(1)).toEqual([
    'P1,"ROE, JANE",1980-02-03,,,,,GREENE,,08-1,1,195.202,,FELONY,CONVICTED,2008-03-04,JAIL 6M,,,',
    'P1,"ROE, JANE",1980-02-03,,,,,GREENE,,08-1,1,195.202,,FELONY,CONVICTED,2008-03-04,PROBATION 36M,,,',
    'P1,"ROE, JANE",1980-02-03,,,,,GREENE,,08-1,2,570.030,,MISDEMEANOR,DISMISSED,2008,,,,',
    'P2,"DOE ""Jäck""",,,,,,GREENE,,09-2,1,579.015,,,CONVICTED,2009-01-05,PROBATION M,,,',
    '',
  ]);
});

it('is five tables, their rows in any order, on any number of threads', async () => {
  const tables = [person, cases, charges, disposed, sentences];
  const files = FIVE.map((name, at) => mo.write(`${name}.csv`, csv(tables[at]!)));
  expect((await ok(relational, files)).lines).toBe(expected());
  const shuffled = FIVE.map((name, at) => mo.write(`${name}.csv`, csv([...tables[at]!].reverse())));
  expect((await ok(relational, [...shuffled].reverse(), { threads: 4 })).lines).toBe(expected());
});

it('is text with tabs and carriage returns, in Windows-1252', async () => {
  const text = csv(wide, '\t').replaceAll('\n', '\r');
  const file = mo.write('wide.txt', Buffer.from(text, 'latin1'));
  const mapping = flat('path: wide.txt, encoding: windows-1252, dialect: {delimiter: "\\t"}');
  expect(await mo.convert(mapping, [file])).toMatchObject({ wrong: [], lines: expected() });
});

it('is fixed width', async () => {
  const names = Object.keys(wide[0]!);
  const width = 12;
  const lines = wide.map((row) => names.map((name) => row[name]!.padEnd(width)).join(''));
  const fields = names.map((name, at) => `{name: "${name}", start: ${at * width + 1}, length: ${width}}`).join(', ');
  const mapping = flat(`path: wide.dat, format: fixed, schema: {fields: [${fields}]}`);
  expect((await ok(mapping, [mo.write('wide.dat', lines.join('\r\n'))])).lines).toBe(expected());
});

it('is JSON lines', async () => {
  const file = mo.write('wide.jsonl', wide.map((row) => JSON.stringify(row)).join('\n'));
  expect((await ok(flat('path: wide.jsonl, format: jsonl'), [file])).lines).toBe(expected());
});

it('is Parquet, with dates as dates', async () => {
  const temporary = join(mo.folder, 'parquet');
  mkdirSync(temporary);
  const source = mo.write('wide.csv', csv(wide));
  const tables = await openTables({ inputs: [source], temporary });
  await tables.run(
    `COPY (SELECT * REPLACE (try_cast(born AS DATE) AS born) FROM read_csv('${source}', all_varchar = true)) TO '${join(temporary, 'wide.parquet')}'`,
  );
  tables.close();
  const mapping = flat('path: wide.parquet, format: parquet');
  expect((await ok(mapping, [join(temporary, 'wide.parquet')])).lines).toBe(expected());
});

it('is a workbook', async () => {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('charges');
  sheet.addRow(Object.keys(wide[0]!));
  for (const row of wide)
    sheet.addRow(Object.values(row).map((text) => (/^\d{4}-/.test(text) ? new Date(text) : text)));
  const file = mo.write('wide.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  expect((await ok(flat('path: wide.xlsx, format: xlsx'), [file])).lines).toBe(expected());
});

it('keeps columns and where each line came from', async () => {
  const mapping = flat('path: wide.csv');
  const { map } = mapping;
  const file = mo.write('wide.csv', csv([...wide].reverse()));
  const { origin } = await ok({ ...mapping, map: { ...map, keep: ['all.no', 'all.kind'] } as typeof map }, [file]);
  expect(origin.trim().split('\n')).toEqual([
    'line,file,row,key_no,key_kind',
    '2,1,4,08-1,J',
    '3,1,3,08-1,P',
    '4,1,2,08-1,',
    '5,1,1,09-2,P',
  ]);
  expect(readFileSync(file, 'utf8')).toContain('Jäck');
});

it('reads a text that comes from several tables as one of a single table, once for each different text', async () => {
  const tables = [person, cases, charges, disposed, sentences];
  const files = FIVE.map((name, at) => mo.write(`${name}.csv`, csv(tables[at]!)));
  const { map } = relational;
  const inTables = map as Extract<typeof map, { charge: unknown }>;
  const date = { firstOf: ['disposition.on', 'case.county'], with: ' ', date: ['YYYY-MM-DD', 'YYYY'] };
  const section = { firstOf: ['charge.statute', 'case.no'], with: ' ', pattern: '(?<s>\\d+\\.\\d+)' };
  const changed = { ...inTables, charge: { ...inTables.charge, date, section } } as typeof map;
  expect((await ok({ ...relational, map: changed }, files)).lines).toBe(expected());
});
