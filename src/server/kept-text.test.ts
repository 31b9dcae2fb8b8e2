import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'redress-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cache = join(folder, 'cache');
const program = join(folder, 'program');

/** A program whose only module says a number, which it keeps its translated text of apart from this repository. */
function says(number: number): void {
  const module = join(program, 'said.ts');
  writeFileSync(module, `const said: number = ${number};\nconsole.log(said);\n`);
  // As packages date all their files, so that neither date nor size tells one number from another.
  utimesSync(module, 499_162_500, 499_162_500);
}

beforeEach(() => {
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(join(program, 'bin'), { recursive: true });
  copyFileSync(new URL('../../bin/modules.js', import.meta.url), join(program, 'bin', 'modules.js'));
  writeFileSync(join(program, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(program, 'start.js'),
    `import { prepareModules } from './bin/modules.js';
    prepareModules({ livesLong: true });
    await import('./said.ts');`,
  );
  says(1);
});

function run(): string {
  const env = { ...process.env, XDG_CACHE_HOME: cache };
  return execFileSync(process.execPath, [join(program, 'start.js')], { encoding: 'utf8', env, stdio: 'pipe' });
}

const kept = () => {
  const [name] = readdirSync(join(cache, 'redress-code'));
  const texts = join(cache, 'redress-code', name!);
  return readdirSync(texts).map((each) => join(texts, each));
};

it('takes a module from the text that was translated before, and translates one that has changed', () => {
  expect(run()).toBe('1\n');
  const [text, ...others] = kept();
  expect(others).toEqual([]);
  expect(readFileSync(text!, 'utf8')).toMatch(/^const said {9}= 1;/);
  writeFileSync(text!, readFileSync(text!, 'utf8').replace('= 1;', '= 7;'));
  expect(run()).toBe('7\n');
  says(2);
  expect(run()).toBe('2\n');
  expect(kept()).toHaveLength(2);
});

it('translates anew what a machine that lost power has left without its content', () => {
  run();
  const [text] = kept();
  for (const left of ['', '\0\0\0\0', 'const said', readFileSync(text!, 'utf8').slice(0, -3)]) {
    writeFileSync(text!, left);
    expect(run()).toBe('1\n');
    expect(readFileSync(text!, 'utf8')).toContain('= 1;');
  }
});

it('keeps no compiled code, and says nothing of how it translates', () => {
  const env = { ...process.env, XDG_CACHE_HOME: cache };
  const args = ['-c', '"$0" "$@" 2>&1', process.execPath, join(program, 'start.js')];
  expect(execFileSync('sh', args, { encoding: 'utf8', env })).toBe('1\n');
  expect(kept()).toHaveLength(1);
});

it('works where nothing can be kept', () => {
  mkdirSync(join(cache, 'redress-code'), { recursive: true, mode: 0o700 });
  writeFileSync(join(cache, 'redress-code', `text-${process.version}`), '');
  expect(run()).toBe('1\n');
  expect(run()).toBe('1\n');
});
