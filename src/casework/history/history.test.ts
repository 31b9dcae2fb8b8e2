import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import { surveyOf } from '../../bulk/inspect/survey.ts';
import { COLUMN_COUNT, COLUMNS, column } from '../../jurisdictions/us-ca/doj/columns.ts';
import { dojFormat } from '../../jurisdictions/us-ca/doj/format.ts';
import { dojReading } from '../../jurisdictions/us-ca/doj/reading.ts';
import { synthesize } from '../../jurisdictions/us-ca/synthetic/index.ts';
import { storedChoice } from '../choice.ts';
import { makeRows } from '../rows/make-rows.ts';
import { forgetRows, openRows } from '../rows/open-rows.ts';
import { unpackPlaces } from '../rows/places.ts';
import { writeFigures, writeRows } from '../rows/write-rows.ts';
import { everybody } from './everybody.test-support.ts';
import { inspectFiles } from './inspect.ts';
import type { LineSource } from './lines-of.ts';
import { type KeptPerson, readPerson } from './read-person.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-history-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const DOJ = { format: dojFormat, reading: dojReading };
const given = (paths: readonly string[]) => ({
  format: dojFormat,
  paths,
  joined: join(folder, 'joined.lines'),
  people: join(folder, 'people.bin'),
});

const choice = storedChoice({
  packId: 'us-ca/prop-64',
  policyId: 'statute',
  options: {},
  county: 'SAN JOAQUIN',
  asOf: '2020-07-01',
});

/** The people of the workbench's rows, read again from where it says that their lines stand. */
async function readAgain(paths: readonly string[], sources: readonly LineSource[]) {
  const read = await withPeople(dojFormat, paths, true, {}, (people) => makeRows(people, choice, []));
  if (!read.ok) throw new Error(read.problem.message);
  const rows = mkdtempSync(join(folder, 'rows-'));
  writeFigures(rows, read.result.figures);
  writeRows(rows, read.result.batches);
  const { database } = openRows(rows)!;
  const people = database.prepare('select key, incomplete, places from people order by id').all() as unknown as (Omit<
    KeptPerson,
    'places'
  > & { readonly places: Uint8Array })[];
  forgetRows(rows);
  return people.map((each) => readPerson(DOJ, sources, { ...each, places: unpackPlaces(each.places) }));
}

const dirty = (seed: number) => [...synthesize({ county: 'SAN JOAQUIN', lines: 1500, seed, dirty: true })].join('');
const inspected = async (paths: readonly string[]) => {
  const found = await inspectFiles(given(paths), choice);
  if (!found.ok) throw new Error(found.problem.message);
  return found;
};

/** One line of the state's format: a person with a conviction of the county. */
function line(cells: Readonly<Record<string, string>>): string {
  const given = { SUBJECT_ID: '777', PRI_NAME: 'GARCIA ANA', STP_TYPE_DESCR: 'COURT ACTION', ...CONVICTION, ...cells };
  const fields: string[] = new Array(COLUMN_COUNT).fill('');
  for (const [name, text] of Object.entries(given)) fields[column(name as never)] = text;
  return `${fields.join(',')}\n`;
}
const CONVICTION = {
  CNT_ORDER: '001001001000',
  STP_ORI_CNTY_NAME: 'SAN JOAQUIN',
  STP_EVENT_DATE: '20010203',
  OFFENSE_DESCR: '11357(A) HS-POSSESS',
  DISP_DESCR: 'CONVICTED',
  CONV_STAT_DESCR: 'MISDEMEANOR',
};
const HEADER = `${COLUMNS.join(',')}\n`;

describe('the workbench reads files as the engine does', () => {
  it('reads each person again as the plain reader has them, from several files with a broken line', async () => {
    const lines = dirty(5).split('\n');
    lines.splice(700, 0, `1,2,3,${lines[3]!.split(',')[2]}`);
    const paths = [file('first.csv', lines.join('\n')), file('second.csv', dirty(6))];
    const { inspection, sources } = await inspected(paths);
    const people = await readAgain(paths, sources);
    const plain = new Map(everybody(paths).map(({ person }) => [person.id, person]));
    expect(people.length).toBeGreaterThan(30);
    for (const person of people) expect(person).toEqual(plain.get(person.id));
    expect(inspection.people).toBe(plain.size);
    expect(inspection.unreadable.lines).toBe(1);
    expect(inspection.lines).toBe(inspection.files.reduce((sum, each) => sum + each.lines, 0));
  });

  it('takes a header behind a byte-order mark for a header, be the file in Windows-1252', async () => {
    const text = Buffer.from(`${HEADER}${line({ PRI_NAME: 'MÜLLER ANA' })}`, 'latin1');
    const path = file('marked.csv', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text]));
    const { inspection, sources } = await inspected([path]);
    expect([inspection.people, inspection.lines, sources[0]!.encoding]).toEqual([1, 1, 'windows-1252']);
    const people = await readAgain([path], sources);
    expect(people.map(({ id, names }) => [id, names])).toEqual([['777', ['MÜLLER ANA']]]);
  });

  it('refuses columns in another order, and names the first that is out of place', async () => {
    const names = [...COLUMNS];
    [names[12], names[13]] = [names[13]!, names[12]!];
    const found = await inspectFiles(given([file('order.csv', `${names.join(',')}\n${line({})}`)]), choice);
    expect(found.ok ? 'accepted' : found.problem.message).toContain('13');
  });

  it('reads a record that is longer than a megabyte', async () => {
    const comment = `"${'a long comment\n'.repeat(100_000)}"`;
    const path = file('long.csv', `${HEADER}${line({ COMMENT_TEXT: comment })}${line({ SUBJECT_ID: '778' })}`);
    const { inspection, sources } = await inspected([path]);
    expect([inspection.people, inspection.lines]).toEqual([2, 2]);
    const people = await readAgain([path], sources);
    expect(people).toEqual(everybody([path]).map(({ person }) => person));
  });

  it('says of a person whose line was overwritten since that the file has changed', async () => {
    const path = file('changed.csv', `${HEADER}${line({})}`);
    const { sources } = await inspected([path]);
    const kept = { key: '777', incomplete: 0, places: [{ source: 0, line: 2, offset: HEADER.length }] };
    expect(readPerson(DOJ, sources, kept).id).toBe('777');
    file('changed.csv', `${HEADER}${line({ SUBJECT_ID: '778' })}`);
    expect(() => readPerson(DOJ, sources, kept)).toThrow('changed');
  });
});

it('surveys files as the command does', async () => {
  const paths = [file('survey.csv', dirty(9))];
  const { inspection } = await inspected(paths);
  const read = await withPeople(dojFormat, paths, true, {}, (people) => people.survey(choice));
  if (!read.ok) throw new Error(read.problem.message);
  const survey = surveyOf(read.result, choice.pack.facts);
  const [county] = inspection.counties;
  expect(county).toEqual({
    name: 'SAN JOAQUIN',
    lines: survey.counties[0]!.lines,
    convictions: survey.counties[0]!.concerned,
  });
  const sum = inspection.years.reduce((all, { convictions }) => all + convictions, 0);
  expect(sum).toBe(inspection.convictions);
  expect(inspection.convictions).toBe(survey.reached.convictions);
  const inCounties = inspection.counties.reduce((all, { convictions }) => all + convictions, 0);
  const ofNoCounty = inspection.missing.find(({ fact }) => fact === 'county')?.lines ?? 0;
  expect(inCounties + ofNoCounty).toBe(inspection.convictions);
  expect(inspection.oddSectionLines).toBe(survey.unreadableSectionLines);
});

it('refuses what is no history file in one sentence', async () => {
  const refused = async (content: string | Uint8Array) => {
    const result = await inspectFiles(given([file('refused.csv', content)]), choice);
    return result.ok ? 'accepted' : result.problem.message;
  };
  expect(await refused('')).toContain('is empty');
  expect(await refused('%PDF-1.7')).toContain('a PDF document');
  expect(await refused('Dear Sir')).toContain('found 1 field');
  expect(await refused(gzipSync(dirty(1)))).toContain('packed with gzip');
});
