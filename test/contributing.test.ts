import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatOfState, JURISDICTION_IDS, jurisdictionOf } from '../src/jurisdictions/index.ts';
import { packs } from '../src/jurisdictions/packs.ts';
import { laws } from '../src/jurisdictions/papers.ts';
import { checkPack, mutationScore } from '../src/law/check/index.ts';
import { type Clause, conviction, dateOf, day, onOrAfter } from '../src/law/index.ts';
import { clear, fixturePack, from, policy, rest } from './law/packs/fixture.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const guide = read('CONTRIBUTING.md');

describe('CONTRIBUTING.md', () => {
  it('names files and folders that exist', () => {
    const named = [...guide.matchAll(/`((?:src|test|docs|bench)\/[^`\s<]+)`/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...guide.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script!);
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  });
});

describe('the example of a clause', () => {
  const clause = (examples: Clause['examples']): Clause => ({
    ...from,
    id: 'since-2010',
    title: 'Convicted in 2010 or later',
    when: onOrAfter(dateOf(conviction), day('2010-01-01')),
    then: clear,
    reason: 'Since 2010',
    ...(examples ? { examples } : {}),
  });
  const pack = (examples: Clause['examples']) => fixturePack([policy([clause(examples), rest])]);
  const atTheEdge = {
    holds: ['2010-01-01 CC 200 felony'],
    fails: ['2009-12-31 CC 200 felony'],
    unknown: ['? CC 200 felony'],
  };

  it('without examples of each kind does not pass', () => {
    expect(checkPack(pack(undefined)).map(({ message }) => message)).toEqual([
      'since-2010: has no example of a history for which it holds',
      'since-2010: has no example of a history for which it fails',
      'since-2010: has no example of a history for which it is unknown',
    ]);
  });

  it('with examples away from the edge passes, but wrong edits of its condition go unnoticed', () => {
    const away = pack({ ...atTheEdge, holds: ['2015-06-01 CC 200 felony'], fails: ['2001-06-01 CC 200 felony'] });
    expect(checkPack(away)).toEqual([]);
    expect(mutationScore(away).survivors.map(({ what }) => what)).toContain('2010-01-01 becomes 2010-01-02');
  });

  it('with examples at the edge passes, and every wrong edit is noticed', () => {
    expect(checkPack(pack(atTheEdge))).toEqual([]);
    expect(mutationScore(pack(atTheEdge)).survivors).toEqual([]);
  });
});

describe('the example of a command', () => {
  const files = globSync('src/cli/commands/*.ts', { cwd: root }).filter((file) => !file.includes('.test.'));

  it.each(files)('%s is loaded by src/cli/run-command.ts when it is asked for, and not before', (file) => {
    const text = read('src/cli/run-command.ts');
    expect(text).toContain(`await import('./commands/${basename(file)}')`);
    expect(text).not.toMatch(new RegExp(`^import .*commands/${basename(file)}`, 'm'));
  });
});

describe('the example of a state', () => {
  const HOME = 'src/jurisdictions';
  const folders = globSync(`${HOME}/us-*/jurisdiction.ts`, { cwd: root }).map((file) => basename(dirname(file)));

  it('is followed by every state', () => {
    expect(folders.length).toBeGreaterThan(10);
    expect([...JURISDICTION_IDS].sort()).toEqual([...folders].sort());
  });

  it.each(folders)(
    '%s has its sections and words, its laws and its format, each listed where the example says',
    async (id) => {
      for (const file of ['sections.ts', 'words.ts']) expect(existsSync(join(root, HOME, id, file)), file).toBe(true);
      const state = (await jurisdictionOf(id))!;
      const own = await state.packs();
      expect(
        packs
          .filter((pack) => pack.id.split('/')[0] === id)
          .map((pack) => pack.id)
          .sort(),
      ).toEqual(own.map((pack) => pack.id).sort());
      // Threads load the format from its module, so that it is the default export.
      expect((await formatOfState(id))?.id).toBe(state.format.id);
      expect(laws.columnsOf(state.format.id), 'the columns that papers read').toBeDefined();
    },
  );

  it('its papers are listed, and nothing in them is of another state', () => {
    const written = globSync(`${HOME}/us-*/papers/*.ts`, { cwd: root }).filter((file) =>
      /: LawPapers = /.test(read(file)),
    );
    expect(written.length).toBe(laws.papers.length);
    for (const file of written) {
      const id = file.split('/')[2]!;
      expect(
        read(file)
          .match(/us-[a-z]{2}/g)
          ?.filter((named) => named !== id) ?? [],
        file,
      ).toEqual([]);
    }
  });
});
