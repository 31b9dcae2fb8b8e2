import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
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
