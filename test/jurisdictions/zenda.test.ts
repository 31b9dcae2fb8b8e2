import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { analyzeWith } from '../../src/bulk/analyze.ts';
import { prepareInputs } from '../../src/bulk/join/join.ts';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { countiesView } from '../../src/cli/terminal/counties-view.ts';
import { splitRecords } from '../../src/csv/records.ts';
import { makeDocuments, readProfile } from '../../src/documents/index.ts';
import { JURISDICTION_IDS } from '../../src/jurisdictions/index.ts';
import { laws } from '../../src/jurisdictions/papers.ts';
import { parseSection } from '../../src/jurisdictions/us-ca/sections.ts';
import { crownFormat } from '../../src/jurisdictions/us-zz/crown/format.ts';
import { zenda } from '../../src/jurisdictions/us-zz/jurisdiction.ts';
import { readZendaSection } from '../../src/jurisdictions/us-zz/sections.ts';
import { diffResults } from '../../src/results/compare/diff.ts';
import { writeExport } from '../../src/results/export/write-export.ts';
import { openResults } from '../../src/results/open-results.ts';
import { redressIn } from '../support/cli.ts';
import { inventedSet, writeSet } from '../support/crown.ts';
import { crownRuns, fast } from '../support/crown-runs.ts';
import { readTable, temporaryFolder } from '../support/run.ts';

/** An invented state goes the whole way: its own files, citations, law, results and paper, through the rooms of all states. */

const folder = temporaryFolder();
const FIXTURES = ['people.txt', 'cases.txt', 'charges.txt'].map(
  (name) => new URL(`../fixtures/us-zz/${name}`, import.meta.url).pathname,
);
let runs = 0;
const { requestFor, outcomeOf } = crownRuns(folder);

describe('the fast engine and the reference write the same bytes', () => {
  it('of the sample files, all results and the convictions alone, in one pass and in two', async () => {
    for (const results of ['all', 'convictions'] as const) {
      const plain = await outcomeOf(referenceEngine, FIXTURES, { results });
      expect(Object.keys(plain)).toContain('UsZz_Results.csv');
      for (const tuning of [{ here: true }, { here: true, passes: 2 }, { here: true, chunkBytes: 300 }] as const)
        expect(await outcomeOf(fast(tuning), FIXTURES, { results })).toEqual(plain);
    }
  });

  it('of invented files with broken, repeated and orphaned lines, in every district, on threads', async () => {
    const set = inventedSet(3, 250);
    set.charges.splice(40, 0, 'torn;line', `${set.cases[7]!.split(';')[0]};9;ZC 12-1-1`);
    set.charges.push('999999/1999;1;ZC 12-1-1;FELONY;CONVICTED;01.02.1999;;;;;');
    set.cases.push(set.cases[3]!.replace(/[^;]*$/, 'HOFBAU'), set.cases[4]!);
    set.people.splice(9, 0, ';nobody;;;;');
    const inputs = writeSet(join(folder, 'broken'), set);
    for (const county of ['STRELSAU', 'ALL']) {
      const plain = await outcomeOf(referenceEngine, inputs, { quarantine: true, county });
      expect(plain['problems.csv']!.trimEnd().split('\n').length).toBeGreaterThan(5);
      for (const tuning of [{ here: true }, { here: false, chunkBytes: 2000 }])
        expect(await outcomeOf(fast(tuning), inputs, { quarantine: true, county, workers: 2 })).toEqual(plain);
    }
  });
});

describe('results', () => {
  it('are comma-separated whatever the files are, and name the line that each came from', async () => {
    const made = await outcomeOf(referenceEngine, FIXTURES);
    const { records } = splitRecords(made['All_Results.csv']!);
    const [header, ...lines] = records.map(({ fields }) => fields);
    expect(header!.slice(0, 4)).toEqual(['LINE', 'FILE', 'PERSON_NO', 'NAME']);
    expect(header!.slice(-3)).toEqual(['A duel is noted', 'Determination', 'Reason']);
    const charges = readFileSync(FIXTURES[2]!, 'utf8').split('\n');
    for (const fields of lines.filter(([, file]) => file === '3')) {
      const line = Object.fromEntries(header!.map((name, index) => [name, fields[index]!]));
      const own = charges[Number(line.LINE) - 1]!.split(';');
      expect([line.CASE_NO, line.CHARGE_NO, line.OFFENCE, line.NOTE]).toEqual([own[0], own[1], own[2], own[10]]);
    }
    expect(lines.map((fields) => fields[3])).toContain('"BLACK" MICHAEL ELPHBERG');
    expect(lines.map((fields) => fields.at(-3))).toContain('A DUEL, later');
    // A person without a case is a line all the same.
    expect(lines.filter(([, file]) => file === '1').map((fields) => fields[2])).toEqual(['1005']);
    const determined = made['determinations.csv']!.split('\n').slice(1, -1);
    expect(determined.map((line) => line.split(',').slice(0, 4).join(' '))).toContain('1002 7/1998-2 3 6');
  });

  it('say what the law gives, and nothing where a fact is missing', async () => {
    const request = requestFor(FIXTURES);
    await analyzeWith(referenceEngine, request);
    const outcomes = readTable(join(request.out, 'determinations.csv')).map(({ count, outcome }) => [count, outcome]);
    expect(outcomes).toEqual([
      ['1/2001-1', 'clear'],
      ['7/1998-2', 'lower'],
      ['8/2003-1', 'clear'],
      ['12/2004-1', 'review'],
      ['13/2005-1', 'stays'],
      ['14/2006-1', 'review'],
      ['14/2006-2', 'review'],
      ['15/2011-1', 'shield'],
      ['15/2011-2', 'lower-to-petty'],
    ]);
  });

  it('have the degree and the relief that no other state has, in every file and table', async () => {
    const request = requestFor(FIXTURES, { county: 'ALL' });
    const analysis = await analyzeWith(fast({ here: true }), request);
    if (!analysis.ok) throw new Error(analysis.problem.message);
    const rows = readTable(join(request.out, 'determinations.csv'));
    const own = rows.find(({ count }) => count === '15/2011-1')!;
    expect([own.level, own.outcome, own.clause]).toEqual(['petty-offense', 'shield', 'petty-offense']);
    expect(readFileSync(join(request.out, 'All_Results.csv'), 'utf8')).toContain('Shielded from the public');
    const { summary } = analysis;
    const given = Object.fromEntries(summary.byOutcome.map((row) => [row.outcome, row]));
    expect(given.shield).toEqual({
      outcome: 'shield',
      determination: 'Shielded from the public',
      effect: 'shields',
      gives: 25,
      convictions: 1,
    });
    expect(given['lower-to-petty']).toMatchObject({ effect: 'lowers', to: 'petty-offense', gives: 15 });
    expect(summary.bySection).toContainEqual(
      expect.objectContaining({ level: 'petty-offense', outcome: 'shield', convictions: 1 }),
    );
    // Both have relief, and neither leaves a felony, since there was none.
    expect(summary.peopleWithRelief).toBe(4);
    const counties = readTable(join(request.out, 'counties.csv'));
    expect(counties.map((row) => [row.county, row.dismissed, row.reduced, row.shielded, row.other])).toEqual([
      ['HENTZAU', '1', '0', '0', '0'],
      ['STRELSAU', '2', '2', '1', '4'],
    ]);
    expect(countiesView(analysis.counties, zenda.pack.effects)).toMatch(/reduced {4}shielded[\s\S]*Strelsau|STRELSAU/);
  });

  it('are compared by how much is given, with or without the law that gave it', async () => {
    const [before, after] = [requestFor(FIXTURES), requestFor(FIXTURES, { policy: zenda.pack.policies[1]! })];
    for (const request of [before, { ...after, options: after.policy.defaults }])
      await analyzeWith(fast({ here: true }), request);
    const [statute, regency] = [openResults(before.out), openResults(after.out)];
    if (!statute.ok || !regency.ok) throw new Error('results cannot be opened');
    const changes: (readonly [string, string])[] = [];
    for (const pair of [[statute, regency] as const, [regency, statute] as const])
      await diffResults(...pair, ({ count, change }) => changes.push([count, change]));
    // The policy clears what the Act shields and what it lowers to a petty offense.
    const own = changes.filter(([count]) => count.startsWith('15/2011'));
    expect(own).toEqual([
      ['15/2011-1', 'more-relief'],
      ['15/2011-2', 'more-relief'],
      ['15/2011-1', 'less-relief'],
      ['15/2011-2', 'less-relief'],
    ]);
  });

  it('are exported in the columns of the state’s own file', async () => {
    const request = requestFor(FIXTURES);
    await analyzeWith(fast({ here: true }), request);
    const results = openResults(request.out);
    if (!results.ok) throw new Error(results.problem.message);
    const out = join(request.out, 'export');
    const made = await writeExport(results, out, 'parquet', { columns: crownFormat, overwrite: false });
    expect(made).toEqual({ convictions: 9, people: 6 });
    const read = async (name: string) =>
      parquetReadObjects({ file: await asyncBufferFromFile(join(out, `${name}.parquet`)) });
    const convictions = await read('convictions');
    expect(convictions.find(({ count }) => count === '15/2011-1')).toMatchObject({
      name: 'SAPT, COLONEL',
      birth_date: new Date('1950-02-02'),
      court: 'CROWN COURT',
      offense_text: 'ZC 12-3-1 poaching',
      level: 'petty-offense',
      determination: 'Shielded from the public',
      convictions_on_record: 2,
    });
    const people = await read('people');
    expect(people.map(({ name }) => name)).toContain('DE MAUBAN, ANTOINETTE');
    // Of a shield and a lower level both are relief.
    expect(people.find(({ person }) => person === '1007')).toMatchObject({ decided: 2, relief: 2, hand_review: 0 });
    // Every column of the state says something of somebody.
    for (const name of Object.keys(convictions[0]!).filter(
      (each) => !['missing_facts', 'flags', 'least'].includes(each),
    ))
      expect([name, convictions.some((row) => row[name] !== null)]).toEqual([name, true]);
  });

  it('cite as Zenda does, and read no other state’s citations', () => {
    expect(readZendaSection('ZC 12-2-2')).toBeDefined();
    expect(readZendaSection('11357 HS')).toBeUndefined();
    expect(parseSection('ZC 12-2-2')).toBeUndefined();
  });
});

describe('a set of files', () => {
  it('is joined to the same lines however it is cut, on whatever threads', async () => {
    const inputs = writeSet(join(folder, 'cut'), inventedSet(5, 300));
    const join1 = async (partBytes: number, threads: number) => {
      const made = await prepareInputs(crownFormat, inputs, { quarantine: false, within: folder, partBytes, threads });
      if (!made.ok) throw new Error(made.problem.message);
      const text = readFileSync(made.inputs[0]!, 'utf8');
      made.cleanUp();
      return { text, joined: made.joined };
    };
    const whole = await join1(1 << 24, 0);
    const cut = await join1(1500, 0);
    expect(cut.text.split('\n').sort()).toEqual(whole.text.split('\n').sort());
    expect(cut.text).not.toBe(whole.text);
    expect(await join1(1500, 3)).toEqual(cut);
    expect(readdirSync(folder).filter((name) => name.startsWith('.redress'))).toEqual([]);
  });

  it('may come in any order, a kind in several files, and in an old encoding behind a mark of another', async () => {
    const set = inventedSet(6, 60);
    const one = await outcomeOf(fast({ here: true }), writeSet(join(folder, 'one'), set));
    const at = join(folder, 'several');
    mkdirSync(at);
    const file = (name: string, lines: readonly string[]) => {
      writeFileSync(join(at, name), Buffer.from(`\u00ef\u00bb\u00bf${lines.join('\r\n')}\r\n`, 'latin1'));
      return join(at, name);
    };
    const [head, ...charges] = set.charges;
    const half = charges.length >> 1;
    const inputs = [
      file('b.txt', [head!, ...charges.slice(0, half)]),
      file('p.txt', set.people),
      file('c.txt', [head!, ...charges.slice(half)]),
      file('k.txt', set.cases),
    ];
    const several = await outcomeOf(fast({ here: true }), inputs);
    const decided = (files: Record<string, string>) =>
      splitRecords(files['determinations.csv']!).records.map(({ fields }) => fields.toSpliced(2, 2));
    expect(decided(several)).toEqual(decided(one));
    expect(several['UsZz_Results.csv']).toContain('MÜLLER');
  });

  it('tells with its first file what was found in the lines that were joined, in both engines', async () => {
    const set = inventedSet(6, 60);
    set.cases.splice(1, 30, ...set.cases.slice(1, 31).map((line) => line.replace(/;HENTZAU$/, ';HENTZ')));
    const inputs = writeSet(join(folder, 'told'), set);
    const plain = await outcomeOf(referenceEngine, inputs);
    const { notes } = JSON.parse(plain['summary.json']!) as { notes?: readonly { input: number; note: string }[] };
    expect(notes).toEqual([
      { input: 1, note: expect.stringMatching(/^in the lines joined of all files: DISTRICT .*"HENTZ"/) },
    ]);
    expect(await outcomeOf(fast({ here: true }), inputs)).toEqual(plain);
  });

  it('may be packed, file by file, and gives the same lines', async () => {
    const set = inventedSet(9, 80);
    const plain = writeSet(join(folder, 'plain'), set);
    const packed = plain.map((path, number) => {
      const pack = [gzipSync, zstdCompressSync][number];
      if (pack === undefined) return path;
      writeFileSync(`${path}.packed`, pack(readFileSync(path)));
      return `${path}.packed`;
    });
    const one = await outcomeOf(fast({ here: true }), plain, { county: 'ALL' });
    const other = await outcomeOf(fast({ here: true }), packed, { county: 'ALL' });
    const { 'manifest.json': before, ...rest } = one;
    const { 'manifest.json': after, ...same } = other;
    expect(same).toEqual(rest);
    const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(JSON.parse(after!).inputs.map(({ sha256 }: { sha256: string }) => sha256)).toEqual(packed.map(hashOf));
    expect(JSON.parse(before!).inputs.map(({ sha256 }: { sha256: string }) => sha256)).toEqual(plain.map(hashOf));
    expect(await outcomeOf(referenceEngine, packed, { county: 'ALL' })).toEqual(other);
    const torn = `${plain[0]}.torn`;
    writeFileSync(torn, readFileSync(packed[0]!).subarray(0, -40));
    expect((await outcomeOf(referenceEngine, [torn, ...plain.slice(1)])).problem).toContain(
      'people.txt.torn is packed with gzip, and cannot be unpacked to its end',
    );
    expect(readdirSync(folder).filter((name) => name.startsWith('.redress'))).toEqual([]);
  });

  it('may come through standard input, one file of it', () => {
    const out = join(folder, 'from-input');
    const main = new URL('../../bin/redress.js', import.meta.url).pathname;
    const args = ['analyze', '--jurisdiction', 'us-zz', ...FIXTURES.slice(0, 2), '-', '--county', 'Strelsau'];
    const ran = spawnSync(process.execPath, [main, ...args, '--as-of', '2020-07-01', '--out', out, '--json'], {
      encoding: 'utf8',
      input: readFileSync(FIXTURES[2]!),
    });
    expect(ran.stderr).toBe('');
    expect(JSON.parse(ran.stdout)).toMatchObject({ people: 7, convictionsDecided: 9 });
  });

  it.each([
    ['a line with too few fields', 'charges', 'torn;line', 'charges.txt, line 2: found 2 fields, expected 11'],
    ['a blank key', 'charges', ';1;ZC 12-1-1;;;;;;;;', 'charges.txt, line 2: CASE_NO is blank'],
    [
      'a charge without its case',
      'charges',
      '1/1900;1;ZC 12-1-1;;;;;;;;',
      'charges.txt, line 2: no case has the CASE_NO',
    ],
    [
      'a case without its person',
      'cases',
      '1/1900;77;COURT;STRELSAU',
      'cases.txt, line 2: no person has the PERSON_NO',
    ],
  ] as const)('is refused for %s, by the file and the line', async (_, kind, line, message) => {
    const set = inventedSet(7, 20);
    set[kind].splice(1, 0, line);
    const inputs = writeSet(join(folder, `refused-${runs++}`), set);
    const plain = await outcomeOf(referenceEngine, inputs);
    expect(plain.problem).toContain(message);
    expect(await outcomeOf(fast({ here: true }), inputs)).toEqual(plain);
  });

  it('sends to hand review the people that a line set aside may concern, and no other people', async () => {
    const set = inventedSet(8, 40);
    const at = set.charges.findIndex((line) => line.includes(';CONVICTED;'));
    const [caseNumber] = set.charges[at]!.split(';');
    const person = set.cases.find((line) => line.startsWith(`${caseNumber};`))!.split(';')[1]!;
    const outcomes = async () => {
      const request = requestFor(writeSet(join(folder, `aside-${runs++}`), set), { quarantine: true, county: 'ALL' });
      const analysis = await analyzeWith(fast({ here: true }), request);
      if (!analysis.ok) throw new Error(analysis.problem.message);
      const rows = readTable(join(request.out, 'determinations.csv'));
      return new Map(rows.map((row) => [`${row.person} ${row.count}`, row.outcome]));
    };
    const before = await outcomes();
    set.charges.push(`${caseNumber};broken`);
    const after = await outcomes();
    const last = set.charges.at(-2)!.split(';')[0];
    const neighbor = set.cases.find((line) => line.startsWith(`${last};`))!.split(';')[1]!;
    for (const [key, outcome] of after) {
      const concerned = [person, neighbor].includes(key.split(' ')[0]!);
      expect(outcome).toBe(concerned ? 'review' : before.get(key));
    }
    expect([...after.keys()].some((key) => key.startsWith(`${person} `))).toBe(true);
  });

  it('is refused where a kind of file is missing or a file is of no kind', async () => {
    const [people, cases] = FIXTURES as [string, string];
    expect((await outcomeOf(referenceEngine, [people, cases])).problem).toContain('No file of charge lines');
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'A;B;C\n1;2;3\n');
    expect((await outcomeOf(referenceEngine, [...FIXTURES, other])).problem).toContain('other.txt begins with');
  });
});

it('papers are of the state’s own form, in the words of its law', async () => {
  const request = requestFor(FIXTURES);
  await analyzeWith(fast({ here: true }), request);
  const path = join(folder, 'profile.json');
  const example = new URL('../../examples/county-profile.json', import.meta.url).pathname;
  writeFileSync(path, readFileSync(example, 'utf8').replace('"San Joaquin"', '"Strelsau"'));
  const profile = readProfile(path);
  if (!profile.ok) throw new Error(profile.message);
  const { pagesOf, request: papersFor } = await import('../documents/support.ts');
  const out = join(folder, 'papers');
  const made = await makeDocuments(
    papersFor(request.out, { kinds: ['summary', 'order'], order: 'case', profile: profile.profile, out }),
    laws,
  );
  if (!made.ok) throw new Error(made.problem.message);
  expect(made.report.files).toBe(3);
  const report = (await pagesOf(join(out, 'summary.pdf'))).join(' ');
  expect(report).toMatch(/Cleared:? \d+ .*Shielded:? 1/);
  const said = (await pagesOf(join(out, 'order', 'orders-0001.pdf'))).join(' ');
  expect(said).toContain('WARRANT OF THE REGENT');
  expect(said).toContain('RUDOLF RASSENDYLL');
  expect(said).toContain('be lowered to a misdemeanor');
  expect(said).toMatch(/Petty offense Shield from the public/);
  expect(said).toContain('be shielded from the public');
  expect(said).toContain('be lowered to a petty offense');
  expect(said).not.toMatch(/California|11361/);
  // A profile that names no court has the state's own.
  const { name: _, ...court } = profile.profile.court;
  const county = {
    kinds: ['order'],
    order: 'county',
    profile: { ...profile.profile, court },
    out: `${out}-county`,
  } as const;
  const ofCounty = await makeDocuments(papersFor(request.out, county), laws);
  if (!ofCounty.ok) throw new Error(ofCounty.problem.message);
  const schedules = readdirSync(join(county.out, 'order')).filter((file) => file.startsWith('schedule'));
  const schedule = (await pagesOf(join(county.out, 'order', schedules[0]!))).join(' ');
  expect(schedule).toContain('Court of the Crown');
  expect(schedule).not.toMatch(/California|H&S/);
});

it('the command takes the state by its id', async () => {
  const out = join(folder, 'command');
  const args = ['--county', 'Strelsau', '--as-of', '2020-07-01', '--out', out, '--json'];
  const ran = await redressIn(folder, 'analyze', '--jurisdiction', 'us-zz', ...FIXTURES, ...args);
  expect(ran.stderr).toBe('');
  expect(JSON.parse(ran.stdout)).toMatchObject({ pack: { id: 'us-zz' }, people: 7, convictionsDecided: 9 });
  expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toMatchObject({
    format: 'us-zz/crown',
    inputs: [{ name: 'people.txt' }, { name: 'cases.txt' }, { name: 'charges.txt' }],
  });
  expect((await redressIn(folder, 'verify', out)).status).toBe(0);
  const other = await redressIn(folder, 'analyze', '--jurisdiction', 'us-xx', 'x', '--county', 'A');
  expect(other.stderr).toContain(
    `--jurisdiction us-xx: there is no such state here; those are: ${JURISDICTION_IDS.join(', ')}.`,
  );
});

it('a set of files is decided in ranges to the same bytes, broken, repeated and orphaned lines among them', async () => {
  const set = inventedSet(4, 200);
  set.charges.splice(40, 0, 'torn;line', `${set.cases[7]!.split(';')[0]};9;ZC 12-1-1`);
  set.charges.push('999999/1999;1;ZC 12-1-1;FELONY;CONVICTED;01.02.1999;;;;;');
  set.cases.push(set.cases[3]!.replace(/[^;]*$/, 'HOFBAU'), set.cases[4]!);
  set.people.splice(9, 0, ';nobody;;;;');
  const inputs = writeSet(join(folder, 'ranges'), set);
  const decided = [...inputs, '--jurisdiction', 'us-zz', '--as-of', '2020-07-01', '--quarantine', '--quiet'];
  const filesOf = (out: string) => {
    const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => statSync(join(out, name)).isFile());
    return Object.fromEntries(files.map((name) => [name, readFileSync(join(out, name), 'utf8')]));
  };
  for (const county of ['Strelsau', 'ALL']) {
    const choice = [...decided, '--county', county, '--results', 'all'];
    const [whole, ranges] = [join(folder, `whole-${county}`), join(folder, `ranges-${county}`)];
    await redressIn(folder, 'analyze', ...choice, '--out', whole);
    expect(Object.keys(filesOf(whole))).toContain('problems.csv');
    const cut = ['--range', '6KB', '--workers', '2', '--work', `${ranges}-work`];
    const ran = await redressIn(folder, 'cluster', 'run', ...choice, ...cut, '--out', ranges);
    expect([ran.stderr, ran.status]).toEqual(['', 5]);
    expect(readdirSync(`${ranges}-work/parts`).length).toBeGreaterThan(2);
    expect(filesOf(ranges)).toEqual(filesOf(whole));
  }
  const refused = [...decided.filter((word) => word !== '--quarantine'), '--county', 'ALL'];
  const told = await redressIn(folder, 'analyze', ...refused, '--out', join(folder, 'none'));
  const ran = await redressIn(folder, 'cluster', 'run', ...refused, '--out', join(folder, 'none'));
  expect([ran.stderr, ran.status]).toEqual([told.stderr, told.status]);
});
