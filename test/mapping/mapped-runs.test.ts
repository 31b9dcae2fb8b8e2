import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { splitRecords } from '../../src/csv/records.ts';
import { csvLine } from '../../src/csv/write.ts';
import { redressIn } from '../support/cli.ts';
import { temporaryFolder } from '../support/run.ts';

/** Runs over mapped tables, held to runs over the same history in the state's own form. */

const folder = temporaryFolder();

async function done(...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await redressIn(folder, ...args);
  expect([args[0], stderr.replace(/^redress: .*: charge\..*$/gm, '').trim(), status]).toEqual([args[0], '', 0]);
  return stdout;
}

/**
 * The determinations of a run, without where they stand in its file and without the words of the reason: it quotes a
 * disposition that is not known, and a mapped one is never written in the words of its table.
 */
function determinations(results: string, without = ['line']): readonly string[] {
  const [header, ...rows] = splitRecords(readFileSync(join(folder, results, 'determinations.csv'), 'utf8')).records;
  const kept = header!.fields.flatMap((name, at) => (without.includes(name) || name.startsWith('key_') ? [] : [at]));
  return rows.map(({ fields }) => kept.map((at) => fields[at]).join('|')).sort();
}

const BUT_WORDS = ['line', 'reason'];

const RUN = ['--as-of', '2025-01-01', '--results', 'convictions', '--quiet'] as const;

it("gives a state's own file, described by a mapping, the determinations that it has without", async () => {
  await done('synth', '--county', 'FRESNO', '--lines', '300', '--seed', '7', '--out', 'ca.csv');
  writeFileSync(
    join(folder, 'own.yml'),
    'name: us-ca/own\njurisdiction: us-ca\nresources: [{name: doj, path: "*.csv"}]\nmap: {lines: {table: doj}}\n',
  );
  await done('analyze', 'ca.csv', '--county', 'FRESNO', ...RUN, '--out', 'ca');
  await done('analyze', 'ca.csv', '--mapping', 'own.yml', '--county', 'FRESNO', ...RUN, '--out', 'ca-mapped');
  expect(determinations('ca').length).toBeGreaterThan(20);
  expect(determinations('ca-mapped')).toEqual(determinations('ca'));
});

const COURT = `name: us-mo/court
jurisdiction: us-mo
resources: [{name: t, path: "mo*.csv"}]
map:
  rows: t
  person: {key: t.PERSON_ID, name: t.NAME, birth: {column: t.BORN, date: &forms [YYYY-MM-DD, YYYY-MM, YYYY]}, sex: t.SEX, race: t.RACE, died: {column: t.DIED, date: *forms}, registered: {column: t.REGISTERED, values: {Y: yes, N: no}}}
  case: {number: t.CASE_NO, county: t.COUNTY, court: t.COURT}
  charge:
    number: t.COUNT_NO
    section: t.STATUTE
    description: t.DESCRIPTION
    level: {column: t.LEVEL, values: {FELONY: felony, FELONY A: class-a-felony, FELONY B: class-b-felony, FELONY C: class-c-felony, FELONY D: class-d-felony, FELONY E: class-e-felony, MISDEMEANOR: misdemeanor, MISDEMEANOR A: misdemeanor, MISDEMEANOR B: misdemeanor, MISDEMEANOR C: misdemeanor, MISDEMEANOR D: misdemeanor, ORDINANCE: ordinance-violation, ORDINANCE VIOLATION: ordinance-violation, INFRACTION: infraction, FELONY CLASS A: class-a-felony, CLASS A FELONY: class-a-felony, A FELONY: class-a-felony, FELONY CLASS B: class-b-felony, CLASS B FELONY: class-b-felony, B FELONY: class-b-felony, FELONY CLASS C: class-c-felony, CLASS C FELONY: class-c-felony, C FELONY: class-c-felony, FELONY CLASS D: class-d-felony, CLASS D FELONY: class-d-felony, D FELONY: class-d-felony, FELONY CLASS E: class-e-felony, CLASS E FELONY: class-e-felony, E FELONY: class-e-felony, CLASS A MISDEMEANOR: misdemeanor, A MISDEMEANOR: misdemeanor, CLASS B MISDEMEANOR: misdemeanor, B MISDEMEANOR: misdemeanor, CLASS C MISDEMEANOR: misdemeanor, C MISDEMEANOR: misdemeanor, CLASS D MISDEMEANOR: misdemeanor, D MISDEMEANOR: misdemeanor}}
    disposition: {column: t.DISPOSITION, values: {GUILTY: convicted, GUILTY PLEA: convicted, PLED GUILTY: convicted, FOUND GUILTY: convicted, CONVICTED: convicted, DISMISSED: dismissed, DISMISSED BY COURT: dismissed, DISMISSED BY PROSECUTOR: dismissed, NOLLE PROSEQUI: dismissed, NOT GUILTY: acquitted, ACQUITTED: acquitted, PENDING: pending}}
    date: {column: t.DISPOSITION_DATE, date: *forms}
    completed: {column: t.COMPLETED_DATE, date: *forms}
    changed: {column: t.CHANGED, values: {EXPUNGED: expunged, CLOSED: sealed, PARDONED: pardoned, VACATED: vacated}}
    changedOn: {column: t.CHANGED_DATE, date: *forms}
  sentence:
    text: t.SENTENCE
    pattern: '(?<kind>PRISON|JAIL|PROBATION|FINE)(?: (?<length>\\d+)(?<unit>[DMY]))?'
    kinds: {PRISON: prison, JAIL: jail, PROBATION: probation, FINE: fine}
    units: {D: days, M: months, Y: years}
  keep: [t.CASE_NO]
`;

it('gives the same from facts as from lines, and keeps what the mapping keeps', async () => {
  await done(
    'synth',
    '--jurisdiction',
    'us-mo',
    '--county',
    'GREENE',
    '--lines',
    '300',
    '--seed',
    '8',
    '--out',
    'mo.csv',
  );
  writeFileSync(join(folder, 'court.yml'), COURT);
  const state = ['--jurisdiction', 'us-mo', '--county', 'GREENE', ...RUN];
  await done('analyze', 'mo.csv', ...state, '--pack', '610-140', '--out', 'mo');
  await done('analyze', 'mo.csv', '--mapping', 'court.yml', ...state, '--pack', '610-140', '--out', 'mapped');
  expect(determinations('mo').length).toBeGreaterThan(20);
  expect(determinations('mapped', BUT_WORDS)).toEqual(determinations('mo', BUT_WORDS));
  const [header, row] = splitRecords(readFileSync(join(folder, 'mapped/determinations.csv'), 'utf8')).records;
  expect(header!.fields.at(-1)).toBe('key_CASE_NO');
  expect(row!.fields.at(-1)).toBe(row!.fields[header!.fields.indexOf('case_numbers')]!.split('; ')[0]);
  expect(await done('verify', 'mapped', '--inputs', 'mo.csv', '--rerun')).toContain('Verified');
  expect(
    await done(
      'forecast',
      'mo.csv',
      '--mapping',
      'court.yml',
      '--jurisdiction',
      'us-mo',
      '--pack',
      '610-140',
      '--county',
      'GREENE',
      '--as-of',
      '2025-01-01',
      '--json',
      '--out',
      'forecast',
    ),
  ).toContain('"convictions"');
  await done('mapping', 'lines', 'court.yml', 'mo.csv', '--out', 'lines.csv', '--json');
  expect(statSync(join(folder, 'lines.csv')).mode & 0o777).toBe(0o600);
  await done('analyze', 'lines.csv', ...state, '--pack', '610-140', '--out', 'lines');
  expect(determinations('lines')).toEqual(determinations('mapped'));
});

/** Everything in a folder of results, by name. */
function filesOf(results: string): unknown {
  const names = readdirSync(join(folder, results), { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, results, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, results, name), 'utf8')]));
}

/** One table of a court cut into two: who people are, and their charges. */
function cutTable(): void {
  const { records } = splitRecords(readFileSync(join(folder, 'mo.csv'), 'utf8'));
  const [header, ...rows] = records.map(({ fields }) => fields);
  const own = ['NAME', 'BORN', 'SEX', 'RACE', 'DIED', 'REGISTERED'];
  const at = (names: readonly string[]) => names.map((name) => header!.indexOf(name));
  const people = new Map(rows.map((row) => [row[at(['PERSON_ID'])[0]!]!, at(own).map((each) => row[each]!)]));
  const rest = at(header!.filter((name) => !own.includes(name)));
  const charges = [header!, ...rows].map((row) => csvLine(rest.map((each) => row[each]!)));
  // Charges of a person stand all over the table: only the join brings them together.
  writeFileSync(join(folder, 'charges.csv'), `${[charges[0], ...charges.slice(1).reverse()].join('\n')}\n`);
  const lines = [['PERSON_ID', ...own], ...[...people].map(([id, cells]) => [id, ...cells])].map(csvLine);
  writeFileSync(join(folder, 'people.csv'), `${lines.join('\n')}\n`);
  const mapped = own.reduce(
    (text, name) => text.replaceAll(`t.${name},`, `p.${name},`).replaceAll(`t.${name}}`, `p.${name}}`),
    COURT,
  );
  const resources =
    'resources:\n  - {name: p, path: people.csv, schema: {primaryKey: PERSON_ID}}\n  - {name: t, path: charges.csv, schema: {foreignKeys: [{fields: PERSON_ID, reference: {resource: p, fields: PERSON_ID}}]}}';
  writeFileSync(join(folder, 'tables.yml'), mapped.replace(/^resources: .*$/m, resources));
}

it('decides mapped tables in ranges to the same bytes, several policies too, and does not read them again', async () => {
  cutTable();
  const tables = ['charges.csv', 'people.csv', '--mapping', 'tables.yml', '--jurisdiction', 'us-mo'];
  const decided = [...tables, '--county', 'GREENE', '--as-of', '2025-01-01'];
  const pair = ['--pack', '610-140', '--pack', 'amendment-3'];
  for (const [name, choice] of [
    ['one', ['--pack', '610-140']],
    ['two', pair],
  ] as const) {
    await done('analyze', ...decided, ...choice, '--out', name, '--quiet');
    const ranges = [
      '--range',
      '20KB',
      '--workers',
      '2',
      '--work',
      `${name}-work`,
      '--out',
      `${name}-ranges`,
      '--quiet',
    ];
    await done('cluster', 'run', ...decided, ...choice, ...ranges);
    expect(readdirSync(join(folder, `${name}-work/parts`)).length).toBeGreaterThan(2);
    expect(filesOf(`${name}-ranges`)).toEqual(filesOf(name));
  }
  expect(await done('verify', 'one-ranges', '--inputs', 'charges.csv', 'people.csv', '--rerun')).toContain('Verified');
  const lines = join(folder, 'one-work/tables/tables.json');
  const { mtimeMs } = statSync(lines);
  const plan = ['cluster', 'plan', ...decided, '--pack', '610-140', '--range', '20KB', '--work', 'one-work'];
  await done(...plan);
  expect(statSync(lines).mtimeMs).toBe(mtimeMs);
  writeFileSync(join(folder, 'people.csv'), `${readFileSync(join(folder, 'people.csv'), 'utf8')}\n`);
  const refused = await redressIn(folder, ...plan);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringMatching(/other\s+tables/)]);
});

it('tells all of what is wrong where mapped tables cannot be read again, and what memory they may take', async () => {
  const again = ['verify', 'mapped', '--inputs', 'mo.csv', '--rerun'] as const;
  expect(await done(...again, '--memory', '256')).toContain('Verified');
  expect((await redressIn(folder, ...again, '--memory', '1')).stderr).toContain('write megabytes, 64 or more');
  const place = join(folder, 'mapped/mapping.yml');
  const text = readFileSync(place, 'utf8');
  writeFileSync(place, text.replace('rows: t', 'rowz: t').replace('keep: [', 'keeps: ['));
  const { status, stdout } = await redressIn(folder, ...again);
  const json = JSON.parse((await redressIn(folder, ...again, '--json')).stdout);
  writeFileSync(place, text);
  expect([status, stdout]).toEqual([3, expect.stringMatching(/rowz[\s\S]*keeps|keeps[\s\S]*rowz/)]);
  expect(json).toMatchObject({ sound: false, again: expect.stringContaining('mapping.yml') });
  expect(json.details.length).toBeGreaterThan(1);
});

it.runIf(process.platform === 'linux')('verifies results beside which nothing can be written', async () => {
  const args = ['verify', '/proc/self/cwd', '--inputs', '../mo.csv', '--rerun'];
  const { status, stdout, stderr } = await redressIn(join(folder, 'mapped'), ...args);
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toContain('Verified');
  expect(readdirSync(join(folder, 'mapped')).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('leaves nothing of people behind, and refuses the files of another mapping', async () => {
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  const { status, stderr } = await redressIn(
    folder,
    'analyze',
    'ca.csv',
    '--mapping',
    'court.yml',
    '--jurisdiction',
    'us-mo',
    '--county',
    'GREENE',
    '--out',
    'none',
  );
  expect([status, stderr]).toEqual([3, expect.stringContaining('ca.csv is none of the files of the mapping')]);
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

it('proposes a mapping that can be read, and says no value of it', async () => {
  await done('mapping', 'new', 'mo.csv', '--jurisdiction', 'us-mo', '--out', 'new.yml');
  const text = readFileSync(join(folder, 'new.yml'), 'utf8');
  for (const part of ['key: t', 'column: mo.DISPOSITION', 'GUILTY PLEA', 'is: unknown'].slice(1))
    expect(text).toContain(part);
  expect(text).not.toMatch(/is: (?:convicted|dismissed)/);
  const { status, stdout } = await redressIn(folder, 'mapping', 'check', 'new.yml', 'mo.csv');
  // Nothing is a conviction until a person has said so.
  expect([status, stdout]).toEqual([3, expect.stringContaining('is a conviction')]);
});

it("gives a state's own dirty file, with quotation marks out of place, the determinations that it has without", async () => {
  await done('synth', '--county', 'FRESNO', '--lines', '3000', '--seed', '7', '--dirty', '--out', 'dirty.csv');
  // Marks within a text, as somebody types inches or a nickname: DuckDB alone refuses a file for them.
  const text = readFileSync(join(folder, 'dirty.csv'), 'utf8').replaceAll(/,POLICE DEPARTMENT *,/g, ',POLICE "PD" 5",');
  expect(text).toContain('5",');
  writeFileSync(join(folder, 'dirty.csv'), text);
  writeFileSync(
    join(folder, 'own-dirty.yml'),
    'name: us-ca/own\njurisdiction: us-ca\nresources: [{name: doj, path: "dirty*.csv"}]\nmap: {lines: {table: doj}}\n',
  );
  const run = async (out: string, ...more: readonly string[]) => {
    const { status } = await redressIn(folder, 'analyze', ...more, '--county', 'FRESNO', ...RUN, '--out', out);
    expect(status).toBe(0);
  };
  await run('dirty', 'dirty.csv');
  await run('dirty-mapped', 'dirty.csv', '--mapping', 'own-dirty.yml');
  expect(determinations('dirty').length).toBeGreaterThan(200);
  expect(determinations('dirty-mapped')).toEqual(determinations('dirty'));
});

it('names the lines whose quotation marks make no record, and what to do, and no word of them', async () => {
  await done('synth', '--county', 'FRESNO', '--lines', '20', '--seed', '7', '--out', 'dirty-whole.csv');
  const lines = readFileSync(join(folder, 'dirty-whole.csv'), 'utf8').split('\n');
  const broken = (at: number, change: (line: string) => string) =>
    lines.map((each, row) => (row === at ? change(each) : each));
  for (const [name, text, sentence] of [
    ['dirty-after.csv', broken(4, (line) => `"A"B${line}`), 'text stands behind a closing quotation mark in line 5'],
    [
      'dirty-open.csv',
      broken(6, (line) => line.replace(/#$/, '"#')),
      'a quotation mark opens a text and none closes it in line 7',
    ],
    [
      'dirty-short.csv',
      broken(9, (line) => line.replace(',', ' ')),
      'more or fewer fields than the header has in line 10',
    ],
  ] as const) {
    writeFileSync(join(folder, name), text.join('\n'));
    const args = ['analyze', name, '--mapping', 'own-dirty.yml', '--county', 'FRESNO', ...RUN, '--out', `of-${name}`];
    expect(lines.length).toBeGreaterThan(10);
    const { status, stderr } = await redressIn(folder, ...args);
    expect(status).toBe(3);
    expect(stderr.replace(/\s+/g, ' ')).toContain(sentence);
    expect(stderr.replace(/\s+/g, ' ')).toContain('Mend the line or ask for the file anew');
  }
});
