import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openTables } from '../tables/duckdb.ts';
import { mappingOf, tablesFor } from './mapping.test-support.ts';
import { proposeMapping } from './propose.ts';

const mn = await tablesFor('us-mn');
afterAll(mn.remove);

/** Tables of a court in Minnesota with shortened names, numbered counties, and years of two digits. */
const TABLES = {
  'DEFENDANT.TAB': [
    'DFDT_ID\tLAST_NM\tFIRST_NM\tDOB\tSEX_CD',
    'D1\tROE\tJANE\t05-MAR-76\tF',
    'D2\tDOE\tJOHN\t25-APR-81\tM',
  ],
  'CASE_HDR.TAB': ['CASE_NBR\tDFDT_ID\tCNTY_CD', 'C1\tD1\t27', 'C2\tD2\t27', 'C3\tD2\t62'],
  'CHARGE.TAB': [
    'CASE_NBR\tCHG_SEQ\tSTATUTE\tLVL\tOFFENSE_DT\tDISP_CD\tDISP_DT\tSENT_TYPE\tSENT_LEN\tSENT_UNIT',
    'C1\t1\t609.52\tM\t01-JAN-02\t010\t25-MAR-02\tPB\t2\tY',
    'C1\t2\t609.72\tM\t01-JAN-02\t020\t25-MAR-02\t\t\t',
    'C2\t1\t609.52\tM\t01-JAN-03\t010\t26-MAR-03\tPB\t1\tY',
    'C3\t1\t169A.20\tGM\t01-JAN-04\t010\t27-MAR-04\tPB\t1\tY',
  ],
};

it('finds columns by shortened names, and people by the table that they stand in', async () => {
  const files = Object.entries(TABLES).map(([name, lines]) => mn.write(name, `${lines.join('\r\n')}\r\n`));
  const temporary = join(mn.folder, 'look');
  mkdirSync(temporary, { mode: 0o700 });
  const proposed = await proposeMapping(files, 'us-mn', temporary);
  if (!proposed.ok) throw new Error(proposed.problem.message);
  const { map, values } = mappingOf(proposed.text);
  expect(map).toMatchObject({
    rows: 'charge',
    person: { key: 'defendant.DFDT_ID', birth: { column: 'defendant.DOB', date: 'DD-MON-YY', century: 30 } },
    case: { number: 'charge.CASE_NBR', county: { column: 'case_hdr.CNTY_CD', values: 'county' } },
    charge: {
      number: 'charge.CHG_SEQ',
      section: 'charge.STATUTE',
      level: { column: 'charge.LVL', values: 'level' },
      disposition: { column: 'charge.DISP_CD', values: 'disposition' },
      date: { column: 'charge.DISP_DT', date: 'DD-MON-YY' },
      offended: { column: 'charge.OFFENSE_DT', date: 'DD-MON-YY' },
    },
    sentence: { kind: { column: 'charge.SENT_TYPE', values: 'kind' }, length: 'charge.SENT_LEN' },
  });
  // What a code means is never proposed.
  expect(Object.keys(values).sort()).toEqual(['county', 'disposition', 'kind', 'level', 'unit']);
  expect(JSON.stringify(values)).not.toMatch(/"is":"(?!unknown)/);
  expect(proposed.unsure.join('\n')).not.toContain('TO BE FOUND');
  expect(proposed.unsure).toContain('charge: no column alone is its key, CASE_NBR leads to case_hdr. Is that so?');
  expect(proposed.unsure).toContain('person is taken from defendant.DFDT_ID. Is that so?');
  expect(proposed.unsure.join('\n')).toContain('values.county: say what each of');
});

/** One wide table, whose columns say by their names what they are. */
const WIDE = [
  ['PARTY_ID', 'LAST_NAME', 'FIRST_NAME', 'DOB', 'CASE_NO', 'COUNTY', 'STATUTE', 'LEVEL', 'DISPOSITION', 'DISP_DT'],
  ['P1', 'ROE', 'JANE', '1980-02-03', 'C-1', 'GREENE', '195.202', 'F', 'GUILTY', '2008-03-04'],
  ['P1', 'ROE', 'JANE', '1980-02-03', 'C-1', 'GREENE', '570.030', 'M', 'DISMISSED', '2008-03-04'],
  ['P2', 'DOE-SMITH', 'JOHN', '1977-12-13', 'C-22', 'GREENE', '195.202', 'F', 'GUILTY', '2009-01-05'],
  ['P31', 'LI', 'KIM', '1990-05-06', 'C-3', 'GREENE', '570.030', 'M', 'GUILTY', '2011-10-25'],
  ['P4', 'NGUYEN', 'AN', '1991-05-16', 'C-4', 'GREENE', '570.030', 'M', 'DISMISSED', '2012-11-25'],
] as const;
const [HEADS, ...ROWS] = WIDE;

async function proposedOf(...paths: readonly string[]) {
  const temporary = join(mn.folder, `look-${paths.length}-${Math.random()}`);
  mkdirSync(temporary, { mode: 0o700 });
  const proposed = await proposeMapping(paths, 'us-mo', temporary);
  if (!proposed.ok) throw new Error(proposed.problem.message);
  return { ...proposed, mapping: mappingOf(proposed.text) };
}

/** What is proposed of the wide table, in every form. */
const MEANING = {
  rows: 'wide',
  person: {
    key: 'wide.PARTY_ID',
    name: { join: ['wide.LAST_NAME', 'wide.FIRST_NAME'], with: ', ' },
    birth: { column: 'wide.DOB', date: 'YYYY-MM-DD' },
  },
  case: { number: 'wide.CASE_NO', county: 'wide.COUNTY' },
  charge: {
    section: 'wide.STATUTE',
    level: { column: 'wide.LEVEL', values: 'level' },
    disposition: { column: 'wide.DISPOSITION', values: 'disposition' },
    date: { column: 'wide.DISP_DT', date: 'YYYY-MM-DD' },
  },
};
const DISPOSITIONS = { DISMISSED: { is: 'unknown', note: '2 rows' }, GUILTY: { is: 'unknown', note: '3 rows' } };

const asObjects = () => ROWS.map((row) => Object.fromEntries(row.map((text, at) => [HEADS[at]!, text])));

it('proposes the same of JSON lines, Parquet and a workbook as of CSV', async () => {
  const csv = mn.write('wide.csv', WIDE.map((row) => row.join(',')).join('\n'));
  const jsonl = mn.write(
    'wide.jsonl',
    asObjects()
      .map((row) => JSON.stringify(row))
      .join('\n'),
  );
  const temporary = join(mn.folder, 'to-parquet');
  mkdirSync(temporary);
  const tables = await openTables({ inputs: [csv], temporary });
  const parquet = join(temporary, 'wide.parquet');
  await tables.run(`COPY (SELECT * FROM read_csv('${csv}')) TO '${parquet}'`);
  tables.close();
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Read me').addRow(['Made for the court']);
  const sheet = book.addWorksheet('charges');
  for (const row of WIDE) sheet.addRow(row.map((text) => (/^\d{4}-/.test(text) ? new Date(text) : text)));
  const xlsx = mn.write('wide.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
  for (const path of [csv, jsonl, parquet, xlsx]) {
    const { mapping } = await proposedOf(path);
    expect(mapping.map).toMatchObject(MEANING);
    expect(mapping.values.disposition).toEqual(DISPOSITIONS);
    const [{ format, dialect }] = mapping.resources as [(typeof mapping.resources)[number]];
    expect([format, dialect.sheet]).toEqual(
      {
        [csv]: ['csv', undefined],
        [jsonl]: ['jsonl', undefined],
        [parquet]: ['parquet', undefined],
        [xlsx]: ['xlsx', 'charges'],
      }[path],
    );
    expect((await mn.check({ ...mapping, examples: [] }, [path])).all.join(' ')).toContain('4 people with charges');
  }
});

it('finds names as an interface of programs writes them, and takes no day for a key', async () => {
  const rows = ROWS.map(([person, , , , no, county, statute, , outcome], at) => ({
    defendantId: person,
    docketNo: no,
    countyName: county,
    statuteText: `${statute} Theft`,
    outcome,
    outcomeDate: `20${10 + at}-03-04T00:00:00`,
  }));
  const path = mn.write('court.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
  const { mapping } = await proposedOf(path);
  expect(mapping.map).toMatchObject({
    person: { key: 'court.defendantId' },
    case: { number: 'court.docketNo', county: 'court.countyName' },
    charge: { section: 'court.statuteText', date: { column: 'court.outcomeDate', date: 'YYYY-MM-DD' } },
  });
  expect(mapping.resources[0]!.schema.primaryKey).toBeUndefined();
});

const WIDTHS = [6, 12, 8, 11, 7, 9, 9, 2, 11, 10] as const;
const fixed = (rows: readonly (readonly string[])[], widths: readonly number[]) =>
  rows.map((row) => row.map((text, at) => text.slice(0, widths[at]).padEnd(widths[at]!)).join('')).join('\r\n');

it('proposes the same of fixed width with a layout beside it, as a table or as a Table Schema', async () => {
  const starts = WIDTHS.map((_, at) => 1 + WIDTHS.slice(0, at).reduce<number>((sum, each) => sum + each, 0));
  const dat = mn.write('wide.dat', fixed(ROWS, WIDTHS));
  const schema = { fields: HEADS.map((name, at) => ({ name, type: 'string', start: starts[at], length: WIDTHS[at] })) };
  const layouts = [
    mn.write('wide-schema.json', JSON.stringify(schema)),
    mn.write('wide_layout.csv', `Field Name,Width\n${HEADS.map((name, at) => `${name},${WIDTHS[at]}`).join('\n')}\n`),
    mn.write(
      'record.txt',
      `Column|Position|Meaning\n${HEADS.map((name, at) => `${name}|${starts[at]}-${starts[at]! + WIDTHS[at]! - 1}|of ${name}`).join('\n')}\n`,
    ),
  ];
  for (const layout of layouts) {
    const { mapping, unsure } = await proposedOf(layout, dat);
    expect(mapping.map).toMatchObject(MEANING);
    expect(mapping.values.disposition).toEqual(DISPOSITIONS);
    expect(mapping.resources).toMatchObject([{ path: 'wide.dat', format: 'fixed' }]);
    expect(unsure.join('\n')).not.toContain('fixed width');
    expect((await mn.check({ ...mapping, examples: [] }, [dat])).all.join(' ')).toContain('4 people with charges');
  }
});

it('finds fields of fixed width by the columns that are always blank, and says that it is not sure', async () => {
  const names = ['PARTYID', 'LAST NAME', 'FIRST', 'DOB', 'CASENO', 'COUNTY', 'STATUTE', 'LEVEL', 'DISP', 'DISPDT'];
  const widths = [8, 12, 8, 11, 7, 9, 9, 6, 11, 10];
  const bare = await proposedOf(mn.write('bare.dat', fixed(ROWS, widths)));
  expect(bare.mapping.resources[0]!.schema.fields).toHaveLength(10);
  expect(bare.mapping.resources[0]!.schema.fields![1]).toMatchObject({ name: 'at_9', start: 9, length: 12 });
  expect(bare.unsure).toContain(
    'bare: 10 fields of fixed width, parted where every line is blank. Compare start and length with the layout of the file, and name the fields. Is that so?',
  );
  const path = mn.write('headed.dat', fixed([names, ...ROWS], widths));
  const headed = await proposedOf(path);
  expect(headed.mapping.map).toMatchObject({
    case: { county: 'headed.COUNTY' },
    charge: { section: 'headed.STATUTE' },
  });
  expect(headed.mapping.resources[0]!.dialect.header).toBe(true);
  expect(headed.text).toContain('filled in 5 rows');
});

it.each([
  ['none.dat', 'AAAA\nBBBB\nCCCC\nDDDD\nEEEE\nFFFF\n', 'give the layout together with it'],
  ['no.parquet', 'PERSON', 'is no Parquet file'],
  ['no.jsonl', 'PERSON,CASE\nJANE ROE,1', 'is not JSON lines'],
  ['no.xlsx', 'PERSON', 'cannot be read as a workbook'],
])('says in a sentence why nothing is proposed of %s', async (name, text, sentence) => {
  const temporary = join(mn.folder, `look-${name}`);
  mkdirSync(temporary, { mode: 0o700 });
  const proposed = await proposeMapping([mn.write(name, text)], 'us-mo', temporary);
  const said = proposed.ok ? '' : proposed.problem.message;
  expect(said).toContain(sentence);
  expect(said).not.toContain('ROE');
});
