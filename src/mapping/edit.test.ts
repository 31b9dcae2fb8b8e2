import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edit, editMapping } from './edit.ts';
import { tryExamples } from './examples.ts';
import { type LookedTable, lookAtTables } from './look.ts';
import { mappingOf, tablesFor } from './mapping.test-support.ts';
import { proposeFrom } from './propose.ts';
import { viewOf } from './view.ts';

/** A proposal is changed one choice at a time, as the screen does it, and the file stays the only truth. */

const mo = await tablesFor('us-mo');
afterAll(mo.remove);

const FILES = {
  'party.txt':
    'party_id|last_name|first_name|birth|sex\nP1|ROE|JANE|02/03/1980|F\nP2|DOE|JOHN|05/16/1975|M\nP3|DOE|JIM|05/17/1975|M\n',
  'cases.txt': 'case_no|party_id|crt\n08-1|P1|031\n09-2|P2|031\n09-3|P3|031\n',
  'charge.txt':
    'case_no|seq|statute|grade|disposition|disposed|served\n' +
    '08-1|1|195.202|M|GUILTY|03/04/2008|040508\n' +
    '08-1|2|195.202|M|GUILTY|03/04/2008|040508\n' +
    '09-2|1|570.030|M|NOLLE|03/05/2009|050609\n' +
    '09-3|1|570.030|M|NOLLE|03/05/2009|050609\n',
};
let tables: readonly LookedTable[];
let proposed: string;

beforeAll(async () => {
  const temporary = join(mo.folder, 'look');
  mkdirSync(temporary, { mode: 0o700 });
  const paths = Object.entries(FILES).map(([name, text]) => mo.write(name, text));
  const looked = await lookAtTables(paths, temporary);
  if (!looked.ok) throw new Error(looked.problem.message);
  tables = looked.tables;
  proposed = proposeFrom(tables, 'us-mo').text;
});

const view = (text: string) =>
  viewOf(text, mappingOf(text), tables, {
    levels: mo.target.levels,
    isCounty: (name) => mo.format.counties.has(mo.format.readCounty(name) ?? ''),
  });
const open = (text: string) => view(text).questions.map(({ sentence }) => sentence);
const column = (text: string, reference: string) =>
  view(text)
    .tables.flatMap(({ columns }) => columns)
    .find((each) => each.reference === reference)!;

function edited(text: string, ...edits: readonly Edit[]): string {
  return edits.reduce((before, edit) => {
    const made = editMapping(before, edit, tables, 'test.yml');
    if (!made.ok) throw new Error([made.problem.message, ...(made.problem.details ?? [])].join('\n'));
    return made.text;
  }, text);
}

describe('a proposal', () => {
  it('stays as it is where a key or a link is of a table that is no longer in it', () => {
    const edits: readonly Edit[] = [
      { kind: 'key', table: 'gone', column: 'case_no' },
      { kind: 'link', table: 'gone', column: 'case_no', to: null },
    ];
    for (const edit of edits) expect(edited(proposed, edit)).toBe(proposed);
  });

  it('says what it is not sure of, in its comment and to the screen alike', () => {
    expect(open(proposed)).toEqual([...proposed.matchAll(/^# {2}- (.*)$/gm)].map(([, sentence]) => sentence));
    expect(open(proposed)).toContain('No column was found for county: write it in place of TO BE FOUND.');
    expect(open(proposed)).toContain('disposition is taken from charge.disposition. Is that so?');
    expect(open(proposed)).toContain('values.disposition: say what each of 2 values means.');
  });

  it('stays as it is, to the byte, where nothing of it is changed', () => {
    expect(edited(proposed, { kind: 'confirm', sentence: 'nothing of the kind' })).toBe(proposed);
  });

  it('shows no value of a column that tells people apart', () => {
    expect(column(proposed, 'party.last_name')).toMatchObject({ isOfPeople: true, values: [] });
    expect(column(proposed, 'charge.disposition').values).toEqual([
      { value: 'GUILTY', rows: 2 },
      { value: 'NOLLE', rows: 2 },
    ]);
    expect(column(proposed, 'charge.disposed').type).toBe('date');
  });
});

describe('a change', () => {
  it('gives a column its meaning and takes it from the one before', () => {
    const text = edited(proposed, { kind: 'meaning', column: 'cases.crt', place: 'case.county' });
    expect(mappingOf(text).map).toMatchObject({ case: { county: 'cases.crt' } });
    expect(open(text).join()).not.toContain('TO BE FOUND');
    const other = edited(text, { kind: 'meaning', column: 'cases.crt', place: 'case.court' });
    expect(mappingOf(other).map).toMatchObject({ case: { county: 'charge.TO BE FOUND', court: 'cases.crt' } });
    expect(open(other)).toContain('No column was found for county: write it in place of TO BE FOUND.');
  });

  it('says with its rows which name is no county of the state, of a text and of a list', () => {
    const text = edited(proposed, { kind: 'meaning', column: 'cases.crt', place: 'case.county' });
    const others = (of: string) => column(of, 'cases.crt').uses[0]!.otherCounties;
    expect(others(text)).toEqual({ names: [{ name: '031', rows: 3 }], rows: 3, unseen: 0 });
    const coded = edited(text, { kind: 'coded', place: 'case.county', coded: true });
    expect(others(coded)).toBeUndefined();
    const named = (is: string) =>
      edited(coded, { kind: 'value', place: 'case.county', code: '031', is, changed: null });
    expect(others(named('GREEN'))).toEqual({ names: [{ name: 'GREEN', rows: 3 }], rows: 3, unseen: 0 });
    expect(others(named('GREENE'))).toBeUndefined();
    const court = edited(text, { kind: 'meaning', column: 'cases.crt', place: 'case.court' });
    expect(others(court)).toBeUndefined();
  });

  it('makes codes of a text, each unknown until somebody says what it means', () => {
    const text = edited(
      proposed,
      { kind: 'meaning', column: 'cases.crt', place: 'case.county' },
      { kind: 'coded', place: 'case.county', coded: true },
    );
    expect(column(text, 'cases.crt').uses[0]!.list!.codes).toMatchObject([{ code: '031', rows: 3, is: 'unknown' }]);
    const said = edited(text, { kind: 'value', place: 'case.county', code: '031', is: 'GREENE', changed: null });
    expect(said).toContain('"031": GREENE');
    expect(open(said).join()).not.toContain('values.county');
  });

  it('writes a name in two columns, a date in the forms of its column with its century, and a part of a sentence', () => {
    const text = edited(
      proposed,
      { kind: 'meaning', column: 'party.first_name', place: null },
      { kind: 'meaning', column: 'charge.served', place: 'charge.completed' },
      { kind: 'meaning', column: 'party.sex', place: 'sentence.length' },
    );
    const { map } = mappingOf(text);
    expect(map).toMatchObject({
      person: { name: 'party.last_name' },
      charge: { completed: { column: 'charge.served', date: 'MMDDYY', century: 30 } },
      sentence: { length: 'party.sex', kind: { column: 'charge.TO BE FOUND' } },
    });
    expect(text).toContain('century: 30\n');
    const again = edited(text, { kind: 'meaning', column: 'party.first_name', place: 'person.first' });
    expect(mappingOf(again).map).toMatchObject({
      person: { name: { join: ['party.last_name', 'party.first_name'], with: ', ' } },
    });
  });

  it('keeps what a person wrote beside it, and forgets a confirmation of another meaning', () => {
    const own = readFileSync(new URL('../../examples/mappings/us-mo-courts.yml', import.meta.url), 'utf8');
    const text = edited(own, {
      kind: 'value',
      place: 'charge.disposition',
      code: 'GUILTY',
      is: 'unknown',
      changed: null,
    });
    expect(text).toContain('# Three tables of a court');
    expect(text).not.toContain('approved');
    expect(text).toContain('GUILTY: unknown');
    expect(mappingOf(text).values.counties).toEqual({ '31': 'GREENE', '22': 'ST. LOUIS CITY' });
    expect(mappingOf(text).examples).toEqual(mappingOf(own).examples);
  });

  it('confirms what was asked, and says the rest again', () => {
    const sentence = 'disposition is taken from charge.disposition. Is that so?';
    const text = edited(proposed, { kind: 'confirm', sentence });
    expect(open(text)).not.toContain(sentence);
    expect(open(text)).toHaveLength(open(proposed).length - 1);
    expect(text).not.toContain(sentence);
  });

  it('changes keys and links, what comes back in results, and the table of charges', () => {
    const text = edited(
      proposed,
      { kind: 'key', table: 'cases', column: null },
      { kind: 'link', table: 'charge', column: 'case_no', to: null },
      { kind: 'keep', column: 'charge.seq', keep: true },
      { kind: 'rows', table: 'cases' },
    );
    const { resources, map } = mappingOf(text);
    expect(resources.map(({ schema }) => [schema.primaryKey, schema.foreignKeys.length])).toEqual([
      ['party_id', 0],
      [undefined, 1],
      [undefined, 0],
    ]);
    expect(map).toMatchObject({ rows: 'cases', keep: ['charge.case_no', 'charge.seq'] });
    const back = edited(text, {
      kind: 'link',
      table: 'charge',
      column: 'case_no',
      to: { table: 'cases', column: 'case_no' },
    });
    expect(view(back).tables[2]!.links).toEqual([{ column: 'case_no', table: 'cases', to: 'case_no' }]);
  });

  it('adds an example that is tried, changes it and takes it away', async () => {
    const ready = edited(
      proposed,
      { kind: 'meaning', column: 'cases.crt', place: 'case.county' },
      { kind: 'date', place: 'charge.date', forms: ['MM/DD/YYYY'], century: null },
      { kind: 'value', place: 'charge.disposition', code: 'GUILTY', is: 'convicted', changed: 'sealed' },
      { kind: 'value', place: 'charge.level', code: 'M', is: 'misdemeanor', changed: null },
    );
    const given = {
      party: [{ party_id: 'P1' }],
      cases: [{ case_no: '1', party_id: 'P1', crt: 'GREENE' }],
      charge: [{ case_no: '1', statute: '195.202', grade: 'M', disposition: 'GUILTY', disposed: '03/04/2008' }],
    };
    const text = edited(ready, { kind: 'example', at: 0, example: { given, then: {} } });
    const tried = async (of: string) =>
      (await tryExamples(mappingOf(of), { format: mo.format, target: mo.target, temporary: mo.folder }))[0]!;
    const { people, sentences } = await tried(text);
    expect(people.P1).toEqual(['2008-03-04 RSMo 195.202 misdemeanor convicted, in GREENE, sealed']);
    expect(sentences).toHaveLength(1);
    const held = edited(text, { kind: 'example', at: 0, example: { given, then: { P1: [...people.P1!] } } });
    expect((await tried(held)).sentences).toEqual([]);
    expect(mappingOf(edited(held, { kind: 'example', at: 0, example: null })).examples).toEqual([]);
  });

  it('of a file that is no mapping is refused with its line', () => {
    const made = editMapping('name: x\n', { kind: 'confirm', sentence: '' }, tables, 'test.yml');
    expect(made.ok ? '' : made.problem.message).toContain('test.yml is not a mapping');
  });
});
