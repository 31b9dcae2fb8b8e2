import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { jurisdictionOf } from '../../src/jurisdictions/index.ts';
import type { Patch } from '../../src/linkage/decisions.ts';
import { guardOf } from '../../src/linkage/guards.ts';
import { type Linkage, type LinkOptions, linkRecords } from '../../src/linkage/link.ts';
import { type LinkedFiles, linkFiles } from '../../src/linkage/link-files.ts';
import { probabilityOf } from '../../src/linkage/model.ts';
import { readEvidence, readLinks } from '../../src/linkage/open-folder.ts';
import { qualityOf } from '../../src/linkage/quality.ts';
import { readPeople } from '../../src/linkage/read-people.ts';
import type { PersonRecord } from '../../src/linkage/records.ts';
import { createRandom } from '../../src/sources/synthetic/prng.ts';
import { openTables } from '../../src/tables/duckdb.ts';
import { inventPeople } from './invented-people.ts';
import { NAMED_CASES } from './named-cases.ts';
import { peopleFile } from './people-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-link-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OPTIONS = { review: 0.2, accept: undefined, model: undefined, decisions: [], reviewers: 2 } as const;
const { records, truth } = inventPeople({ people: 450, seed: 7 });

async function link(own: readonly PersonRecord[], more: Partial<LinkOptions> = {}): Promise<Linkage> {
  const tables = await openTables({ temporary: folder, threads: 1, memory: 500 });
  try {
    return await linkRecords(tables, own, { ...OPTIONS, ...more });
  } finally {
    tables.close();
  }
}

function recordOf(text: string, source: string, key: string): PersonRecord {
  const [last, first, middle, suffix, birth, sex, licence, ssn, zip] = text.split('|') as string[];
  return { source, key, ...{ last, first, middle, suffix, birth, sex, licence, ssn, zip, cii: '' } } as PersonRecord;
}

it('finds invented people again, says of named cases what their table says, and decides nothing by itself', async () => {
  const named = NAMED_CASES.flatMap(([, left, right], at) => [
    recordOf(left, 'state', `named-${at}`),
    recordOf(right, 'court', `named-${at}`),
  ]);
  const linkage = await link([...records, ...named]);
  const nameOf = (entity: number) => `${linkage.entities[entity]!.source} ${linkage.entities[entity]!.key}`;
  const verdicts = new Map<string, string>();
  for (const { left, right, pair } of linkage.links) {
    const sure = pair !== undefined && probabilityOf(pair.weight) >= 0.99 && guardOf(pair.pattern) === undefined;
    verdicts.set(`${nameOf(left)}|${nameOf(right)}`, sure ? 'same' : 'open');
  }
  const said = NAMED_CASES.map(([name], at) => [
    name,
    verdicts.get(`court named-${at}|state named-${at}`) ?? 'different',
  ]);
  expect(said).toEqual(NAMED_CASES.map(([name, , , expected]) => [name, expected]));

  expect(linkage.links.every(({ decision }) => decision === 'open')).toBe(true);
  expect(linkage.people.every((person, entity) => person === entity)).toBe(true);

  const people = new Map(records.map(({ source, key }, at) => [`${source} ${key}`, truth[at]!]));
  const sizes = Map.groupBy(people.values(), (person) => person);
  const all = [...sizes.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const taken = linkage.links.filter(
    ({ left, right, pair }) =>
      probabilityOf(pair!.weight) >= 0.5 && people.has(nameOf(left)) && people.has(nameOf(right)),
  );
  const right = taken.filter((each) => people.get(nameOf(each.left)) === people.get(nameOf(each.right))).length;
  expect((2 * right) / (taken.length + all)).toBeGreaterThan(0.94);
});

it('joins people by a number of the state and by what two reviewers say, but not against dates of birth that do not fit', async () => {
  const plain = (key: string, birth: string, cii: string): PersonRecord => ({
    ...recordOf(`NAME${key}|JAMES|||${birth}|M|||`, 'state', key),
    cii,
  });
  const said = (number: number, who: string, left: string, right: string, decision: 'same' | 'different'): Patch => {
    const keys = { left: { source: 'state', key: left }, right: { source: 'state', key: right } };
    return { kind: 'decide', ...{ number, who, decision }, ...keys, when: '2026-10-02T09:00:00Z', model: 'm' };
  };
  const own = [
    ...[plain('A', '1970-04-23', 'A1234567'), plain('B', '1970-04-23', 'A1234567')],
    ...[plain('C', '1950-01-02', 'A7654321'), plain('D', '1980-11-12', 'A7654321')],
    ...[plain('E', '1961-03-04', ''), plain('F', '1991-03-24', ''), plain('G', '1971-03-24', '')],
  ];
  const decisions = [
    said(1, 'ann', 'E', 'F', 'same'),
    said(2, 'bo', 'F', 'E', 'same'),
    said(3, 'ann', 'F', 'G', 'same'),
  ];
  const { links, entities, people: persons } = await link(own, { decisions });
  const told = links.map(({ left, right, decision, by }) => [entities[left]!.key + entities[right]!.key, decision, by]);
  expect(told).toEqual([
    ['AB', 'same', 'key'],
    ['CD', 'open', 'key'],
    ['EF', 'same', 'person'],
    ['FG', 'open', 'person'],
  ]);
  expect([...persons]).toEqual([0, 0, 2, 3, 4, 4, 6]);
});

it('writes the same bytes with 1, 2 and 8 threads and for rows in any order, and rows of evidence that add up', async () => {
  const { format } = (await jurisdictionOf(undefined))!;
  const some = records.slice(0, 260);
  const random = createRandom(1, 'order');
  const runs: Readonly<Record<string, string>>[] = [];
  for (const threads of [1, 2, 8]) {
    const order =
      threads === 1
        ? some
        : some
            .map((each) => [random.bits(), each] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, each]) => each);
    const files = ['state', 'court'].map((source) => join(folder, `${source}.csv`));
    for (const [at, source] of ['state', 'court'].entries())
      writeFileSync(files[at]!, peopleFile(order.filter((each) => each.source === source)));
    const out = join(folder, `links-${threads}`);
    const made: LinkedFiles = await linkFiles({
      files,
      format,
      options: OPTIONS,
      out,
      overwrite: false,
      threads,
      memory: 500,
    });
    expect(made.ok).toBe(true);
    runs.push(Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')])));
  }
  expect(Object.keys(runs[0]!).sort()).toEqual([
    'evidence.csv',
    'links.csv',
    'model.json',
    'people.csv',
    'quality.json',
  ]);
  expect(runs[1]).toEqual(runs[0]);
  expect(runs[2]).toEqual(runs[0]);

  const out = join(folder, 'links-1');
  const micro = (text: string) => BigInt(text.replace('.', ''));
  const sums = new Map<string, bigint>();
  for (const line of runs[0]!['evidence.csv']!.trim().split('\n').slice(1)) {
    const [name, bits] = [line.slice(0, line.indexOf(',')), line.slice(line.lastIndexOf(',') + 1)];
    sums.set(name, (sums.get(name) ?? 0n) + micro(bits));
  }
  const links = readLinks(out);
  expect(links.length).toBeGreaterThan(90);
  expect(links.filter(({ link: name, weight }) => sums.get(name) !== micro(weight))).toEqual([]);
  expect(readEvidence(out, 'L1').map(({ what }) => what)).toContain('date of birth');
});

it('counts the pairs of these files where the model was trained on others', async () => {
  const { model } = await link(records.slice(0, 80));
  const two = ['A', 'B'].map((key) => recordOf('KOVARIK|RONALD|||1971-04-23|M|||', 'state', key));
  const tables = await openTables({ temporary: folder, threads: 1, memory: 500 });
  const linkage = await linkRecords(tables, two, { ...OPTIONS, model });
  const quality = await qualityOf(tables, linkage);
  tables.close();
  expect(quality).toMatchObject({ model: linkage.modelId, comparedPairs: 1 });
});

it('tells by sex, language of name and decade how keys fare, and whom the usual setting joins and the conservative does not', async () => {
  const tables = await openTables({ temporary: folder, threads: 1, memory: 500 });
  const twice = ['', 'F'].map((sex) => recordOf(`RUIZ|ANA${sex}|||1971-04-23|${sex}|||`, 'state', 'twice'));
  const linkage = await linkRecords(tables, [...records, ...twice], OPTIONS);
  const { groups, settings } = await qualityOf(tables, linkage);
  tables.close();
  const keys = linkage.entities.length;
  const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0);
  const totals = Object.values(settings.groups).map((rows) => {
    for (const { usual, conservative, gained, lost } of rows) expect(usual - conservative).toBe(gained - lost);
    return [sum(rows, (row) => row.conservative), sum(rows, (row) => row.gained), sum(rows, (row) => row.lost)];
  });
  expect(totals[1]).toEqual(totals[0]);
  expect(totals[2]).toEqual(totals[0]);
  expect(totals[0]![0]).toBeGreaterThan(keys / 4);
  expect(totals[0]![1]).toBeGreaterThan(0);
  for (const rows of Object.values(groups)) expect(sum(rows, (row) => row.keys)).toBe(keys);
  // The group of a key is that of its first record that says one.
  const women = records.filter(({ sex }) => sex === 'F').length;
  expect(groups.sex.find(({ group }) => group === 'F')?.keys).toBe(women + 1);
});

it('loses people to the usual setting where a further link makes a group that cannot be one person', async () => {
  const own = [
    recordOf('KOVARIK|RONALD|LEE||1971-04-23|M|A1234567|412559183|90210', 'state', 'A'),
    recordOf('KOVARIK|RONALD|LEE||1971-04-23|M|A1234567|412559183|90210', 'court', 'B'),
    recordOf('KOVARIK|RON|||1958-11-02|M|A1234567||', 'court', 'C'),
  ];
  const { model } = await link(records.slice(0, 80));
  const { links } = await link(own, { model, review: 0.000001 });
  // The same weights, from a prior at which a license number and a name join C with 0.99.
  const { prior } = model;
  const odds =
    ((prior / (1 - prior)) * 99) / 2 ** (links.find(({ left, right }) => left + right === 3)!.pair!.weight / 1e6);
  const { entities, joinedAt } = await link(own, { model: { ...model, prior: odds / (1 + odds) } });
  expect(entities.map(({ key }) => key)).toEqual(['B', 'C', 'A']);
  expect([...joinedAt.conservative]).toEqual([1, 0, 1]);
  expect([...joinedAt.usual]).toEqual([0, 0, 0]);
});

/** The keys of the people of a file of these lines. */
async function keysIn(name: string, lines: readonly string[]): Promise<readonly string[]> {
  const { format } = (await jurisdictionOf('us-mo'))!;
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  const keys: string[] = [];
  for await (const { key } of readPeople(join(folder, name), 'own', format)) keys.push(key);
  return keys;
}

it('reads files of every kind whose header stands in the middle too', async () => {
  const { format } = (await jurisdictionOf('us-mo'))!;
  const header = format.columns.join(',');
  const lineOf = (key: string) => format.columns.map((name) => (name === format.person ? key : '')).join(',');
  const state = [header, lineOf('MO1'), header, lineOf('MO2')];
  expect(await keysIn('state.csv', state)).toEqual(['MO1', 'MO2']);
  // A court's table in an order of its own.
  expect(await keysIn('court.csv', [`court,${header}`, `X,${lineOf('CT1')}`, `court,${header}`])).toEqual(['CT1']);
  const list = 'key,last,first,birth';
  expect(await keysIn('list.csv', [list, 'A,KOVARIK,RON,1971', list, 'B,OKAFOR,JIM,1980'])).toEqual(['A', 'B']);
});

it.each([
  ['one byte that is not UTF-8 after a mark that is', [0xef, 0xbb, 0xbf], [0xe9]],
  ['a mark of the end and zeros that fill up its last block', [], [0x0a, 0x1a, 0, 0, 0]],
  ['two marks', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], []],
])('reads a file with %s', async (what, before, after) => {
  const { format } = (await jurisdictionOf('us-mo'))!;
  const path = join(folder, `${what}.csv`);
  writeFileSync(
    path,
    Buffer.concat([Buffer.from(before), Buffer.from('key,last,first\nA,OKAFOR,JOS'), Buffer.from(after)]),
  );
  const read: PersonRecord[] = [];
  for await (const each of readPeople(path, 'own', format)) read.push(each);
  expect(read).toMatchObject([{ key: 'A', last: 'OKAFOR', first: after[0] === 0xe9 ? 'JOSé' : 'JOS' }]);
});

it.each(['license', 'licence'])("reads a driver's license from a list that spells it %s", async (spelled) => {
  const path = join(folder, `${spelled}.csv`);
  writeFileSync(path, `key,last,first,${spelled}\nA,KOVARIK,RON,A1234567\n`);
  const { format } = (await jurisdictionOf('us-mo'))!;
  const read: PersonRecord[] = [];
  for await (const each of readPeople(path, 'own', format)) read.push(each);
  expect(read).toMatchObject([{ key: 'A', licence: 'A1234567' }]);
});

it('reads race from no file, so that no pair can be compared by it', async () => {
  const { format } = (await jurisdictionOf('us-mo'))!;
  expect(format.columns).toContain('RACE');
  const readWith = async (race: string) => {
    const cells: Record<string, string> = { NAME: '"KOVARIK,RON"', BORN: '1971-04-23', RACE: race };
    const line = format.columns.map((name) => (name === format.person ? 'MO1' : (cells[name] ?? ''))).join(',');
    const list = `key,last,first,race\nA,KOVARIK,RON,${race}`;
    const read: PersonRecord[] = [];
    for (const [name, text] of Object.entries({ state: `${format.columns.join(',')}\n${line}`, list })) {
      writeFileSync(join(folder, `race-${name}.csv`), `${text}\n`);
      for await (const each of readPeople(join(folder, `race-${name}.csv`), 'own', format)) read.push(each);
    }
    return read;
  };
  const [one, other] = [await readWith('B'), await readWith('W')];
  expect(one).toHaveLength(2);
  expect(one[0]!.last).toBe('KOVARIK');
  expect(other).toEqual(one);
});

it('says of a folder that it is one, as of an input', async () => {
  const { format } = (await jurisdictionOf('us-mo'))!;
  const linked = await linkFiles({
    files: [folder],
    format,
    options: OPTIONS,
    out: join(folder, 'no'),
    overwrite: false,
  });
  expect(linked).toMatchObject({
    ok: false,
    problem: { kind: 'input', message: expect.stringContaining('it is a folder') },
  });
});
