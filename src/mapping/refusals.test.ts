import { afterAll, describe, expect, it } from 'vitest';
import { DISPOSITION_WORDS } from '../format/table-target.ts';
import { peopleOf } from './examples.ts';
import { mappingOf, tablesFor } from './mapping.test-support.ts';
import { parseMapping } from './read.ts';

const mo = await tablesFor('us-mo');
const ca = await tablesFor('us-ca');
afterAll(() => {
  mo.remove();
  ca.remove();
});

const mapping = ({ list = '{G: convicted, D: dismissed}', form = 'MM/DD/YYYY', rest = '' } = {}) => `name: test
resources:
  - {name: case, path: case.csv, schema: {primaryKey: "no"}}
  - {name: charge, path: charge.csv, schema: {foreignKeys: [{fields: "no", reference: {resource: case, fields: "no"}}]}}
map:
  rows: charge
  person: {key: case.id, birth: {column: case.born, date: YYYY-MM-DD}}
  case: {number: case.no, county: {is: GREENE}}
  charge:
    section: charge.statute
    disposition: {column: charge.result, values: ${list}}
    date: {column: charge.on, date: ${form}}
${rest}`;

const CASES = 'no,id,born\n1,P1,1980-01-01\n2,P2,1981-01-01\n';
const files = (cases: string, charges: string) => [
  mo.write('case.csv', cases),
  mo.write('charge.csv', `no,statute,result,on\n${charges}`),
];
const NAMES = /ROE|DOE|P1|P2|1980/;

it.each([
  [
    'a charge without a case',
    {},
    CASES,
    '1,195.202,G,03/04/2008\n9,195.202,G,03/04/2008\n',
    '1 row of charge has no row of case',
  ],
  [
    'a case that stands twice',
    {},
    `${CASES}1,P2,1981-01-01\n`,
    '1,195.202,G,03/04/2008\n',
    'case.no is no key: 1 of its values',
  ],
  [
    'a person without a key',
    {},
    'no,id,born\n1,,1980-01-01\n',
    '1,195.202,G,03/04/2008\n',
    '1 row of charges has no person',
  ],
  [
    'days and months exchanged',
    {},
    CASES,
    '1,195.202,G,03/04/2008\n2,195.202,G,25/12/2008\n',
    'charge.date: 1 row cannot be MM/DD/YYYY and can be DD/MM/YYYY',
  ],
  ['no conviction at all', {}, CASES, '1,195.202,D,03/04/2008\n', 'No row of 1 is a conviction'],
  ['no charge at all', {}, CASES, '', 'There is no charge in the tables'],
  ['a line with too few fields', {}, CASES, '1,195.202,G\n', 'more or fewer fields than the header has in line 2'],
  [
    'a column that is missing',
    {},
    'no,id\n1,ROE\n',
    '1,195.202,G,03/04/2008\n',
    'has 2 columns, and none is called born',
  ],
])('%s is an error, told with columns and counts', async (_, options, cases, charges, said) => {
  const { wrong, lines } = await mo.convert(mappingOf(mapping(options)), files(cases, charges));
  expect(wrong.join('\n')).toContain(said);
  expect(wrong.join('\n')).not.toMatch(NAMES);
  expect(lines).toBe('');
});

it('a problem names text of another encoding, and its line', async () => {
  const charge = mo.write('charge.csv', Buffer.from('no,statute,result,on\n1,Señal,G,03/04/2008\n', 'latin1'));
  const { wrong } = await mo.convert(mappingOf(mapping()), [mo.write('case.csv', CASES), charge]);
  expect(wrong[0]).toMatch(/^charge.csv: .*not in UTF-8.*windows-1252/);
});

it('counts what is unknown, and lists only values that several people have', async () => {
  const charges = '1,195.202,G,2008\n1,,ROE JANE,03/04/2008\n1,195.202,SIS,\n2,195.202,sis,03/04/2008\n';
  const { errors, all } = await mo.check(mappingOf(mapping()), files(CASES, charges));
  expect(errors).toEqual([]);
  expect(all.join('\n')).toContain(
    'charge.disposition: 2 values in 3 rows stand in no list and are unknown: SIS (2), and 1 that are not shown',
  );
  expect(all.join('\n')).toContain('charge.date: 1 row of 4 hold no date of the form MM/DD/YYYY');
  expect(all.join('\n')).toContain('1 row of 4 have no section');
  expect(all.join('\n')).not.toMatch(NAMES);
});

it('tells of counties and sections that the state does not know, and lists only what several people have', async () => {
  const other = mapping().replace('county: {is: GREENE}', 'county: case.county');
  const cases = 'no,id,born,county\n1,P1,1980-01-01,GREENE\n2,P2,1981-01-01,031\n3,P3,1981-01-01,031\n4,P4,,ROE JANE\n';
  const charges = ['1,195.202', '2,CODE 31450.0', '3,CODE 31450.0', '4,DOE'];
  const rows = charges.map((each) => `${each},G,03/04/2008\n`).join('');
  const { errors, all } = await mo.check(mappingOf(other), files(cases, rows));
  expect(errors).toEqual([]);
  expect(all.join('\n')).toContain(
    'case.county: 2 texts in 3 rows are no county of Missouri, and nobody is decided for them: 031 (2), and 1 that are not shown',
  );
  expect(all.join('\n')).toContain(
    'charge.section: 2 texts in 3 rows are no section as the files of Missouri write it',
  );
  expect(all.join('\n')).toContain('CODE 31450.0 (2), and 1 that are not shown');
  expect(all.join('\n')).not.toMatch(NAMES);
  expect((await mo.check(mappingOf(mapping()), files(CASES, '1,195.202,G,03/04/2008\n'))).all.join()).not.toMatch(
    /no county|no section as/,
  );
});

describe('a disposition that no list names', () => {
  const values = [
    'G',
    'D',
    'DISMISSED',
    'ACQUITTED',
    'NOT GUILTY',
    'CONVICTED',
    'NOLLE PROSEQUI',
    'G.',
    'D1',
    '0',
    'NULL',
    'unknown',
  ];
  const rows = values.map((value, at) => `1,"195.202",${value},03/04/20${10 + at}\n`).join('');

  it.each([
    ['us-mo', mo, '195.202'],
    ['us-ca', ca, '11357 HS'],
  ] as const)('clears no one and convicts no one in %s, whatever it is', async (_, state, statute) => {
    const given = [
      state.write('case.csv', CASES),
      state.write(
        'charge.csv',
        `no,statute,result,on\n${rows.replaceAll('195.202', statute)}2,${statute},KNOWN,03/04/2009\n`,
      ),
    ];
    const made = await state.convert(mappingOf(mapping({ list: '{KNOWN: convicted}' })), given);
    expect(made.wrong).toEqual([]);
    const people = await peopleOf(state.format, state.write('lines.csv', made.lines));
    const charges = people.get('P1')!.filter((each) => /^20/.test(each));
    expect(charges).toHaveLength(values.length);
    for (const charge of charges) expect(charge).toContain('disposition?');
    expect(people.get('P2')!.at(-1)).toContain(' convicted');
  });

  it('stays unknown beside a row of the same charge that is known', async () => {
    const rest = '    number: charge.statute\n';
    const { lines } = await mo.convert(
      mappingOf(mapping({ rest })),
      files(CASES, '1,195.202,G,03/04/2008\n1,195.202,ODD,03/04/2008\n'),
    );
    const people = await peopleOf(mo.format, mo.write('lines.csv', lines));
    expect(people.get('P1')!.join()).toContain('disposition?, in GREENE, lines disagree on verdict');
  });
});

it('every word of dispositions is read back as what it says', async () => {
  const list = `{${DISPOSITION_WORDS.map((word) => `${word}: ${word}`).join(', ')}}`;
  const rows = DISPOSITION_WORDS.map((word, at) => `1,195.202,${word},03/0${at + 1}/2008\n`).join('');
  for (const state of [mo, ca]) {
    const given = [state.write('case.csv', CASES), state.write('charge.csv', `no,statute,result,on\n${rows}`)];
    const { lines } = await state.convert(mappingOf(mapping({ list })), given);
    const people = await peopleOf(state.format, state.write('lines.csv', lines));
    const said = people
      .get('P1')!
      .flatMap((each) => /(?:not convicted|convicted|pending|disposition\?)/.exec(each)?.[0] ?? []);
    // Missouri's table says that a charge is pending, California's file leaves it open.
    const pending = state === mo ? 'pending' : 'disposition?';
    expect(said).toEqual(['convicted', ...Array(5).fill('not convicted'), pending, 'disposition?']);
  }
});

it('a text that is no date of death does not say that somebody died', async () => {
  const died = 'person: {key: case.id, died: {column: case.died, date: YYYY-MM-DD},';
  const given = [
    mo.write('case.csv', 'no,id,born,died\n1,P1,1980-01-01,N\n2,P2,1981-01-01,2020-02-03\n'),
    mo.write('charge.csv', 'no,statute,result,on\n1,195.202,G,03/04/2008\n2,195.202,G,03/04/2008\n'),
  ];
  const { lines } = await mo.convert(mappingOf(mapping().replace('person: {key: case.id,', died)), given);
  const people = await peopleOf(mo.format, mo.write('lines.csv', lines));
  expect([people.get('P1')!.includes('died'), people.get('P2')!.includes('died')]).toEqual([false, true]);
});

it('who is registered stays open in California where no column says it', async () => {
  const given = [
    ca.write('case.csv', CASES),
    ca.write('charge.csv', 'no,statute,result,on\n1,11357 HS,G,03/04/2008\n'),
  ];
  const { lines } = await ca.convert(mappingOf(mapping()), given);
  expect((await peopleOf(ca.format, ca.write('lines.csv', lines))).get('P1')!.join()).not.toContain('registered');
});

it.each([
  ['path: /etc/passwd', 'the name of a file without a folder'],
  ['path: ../case.csv', 'the name of a file without a folder'],
  ['path: "http://localhost/x.csv"', 'the name of a file without a folder'],
])('refuses a mapping with %s', (path, why) => {
  const read = parseMapping(mapping().replace('path: case.csv', path), 'test.yml');
  expect(read.ok ? '' : (read.problem.details ?? []).join()).toContain(why);
});

it.each([
  ['values: {G: convicted', 'values: {G: cleared', 'the meaning cleared, which is none of convicted'],
  ['values: {G: convicted', 'values: {G: convicted, g: dismissed', 'with two meanings'],
  ['column: charge.result', 'column: nothing.result', 'there is no table nothing'],
  ['date: MM/DD/YYYY', 'date: MM/DD/YY', 'has two digits of the year'],
  ['date: MM/DD/YYYY', 'date: DD/YYYY', 'has a day and no month'],
  ['section: charge.statute', 'section: {column: charge.statute, pattern: "(?<a>.*)(?=x)"}', 'looks ahead or behind'],
  ['section: charge.statute', 'section: {column: charge.statute, pattern: "(?<a>.*)", write: "{b}"}', 'has no group b'],
  ['section: charge.statute', 'section: {column: charge.statute, pattern: "(?<a>x{1,5000})"}', 'none that RE2 knows'],
  [
    'foreignKeys: [{fields: "no", reference: {resource: case, fields: "no"}}]',
    'missingValues: []',
    'No foreign key leads from charge',
  ],
])('a mapping with %s turned into %s is refused', async (from, to, why) => {
  expect(mapping()).toContain(from);
  const { wrong } = await mo.convert(mappingOf(mapping().replace(from, to)), files(CASES, '1,195.202,G,03/04/2008\n'));
  expect(wrong.join('\n')).toContain(why);
});

it('takes texts of a mapping as texts, whatever stands in them', async () => {
  const nasty = `x' OR 1=1; DROP TABLE "case"; --`;
  const text = mapping({ list: `{"${nasty.replaceAll('"', '\\"')}": convicted}` }).replaceAll(
    'charge.result',
    `'charge.re"su''lt'`,
  );
  const given = [
    mo.write('case.csv', CASES),
    mo.write('charge.csv', `no,statute,"re""su'lt",on\n1,195.202,"${nasty.replaceAll('"', '""')}",03/04/2008\n`),
  ];
  const made = await mo.convert(mappingOf(text), given);
  expect(made.wrong).toEqual([]);
  expect(made.lines).toContain(',CONVICTED,2008-03-04');
});
