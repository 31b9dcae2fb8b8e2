import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

// Plain JavaScript without types, since it is loaded before anything is translated.
const modules: string = new URL('../../bin/modules.js', import.meta.url).href;
const { privateFolder } = (await import(modules)) as {
  privateFolder: (folders: readonly string[]) => string | undefined;
};

const folder = mkdtempSync(join(tmpdir(), 'redress-private-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = (name: string, mode: number) => {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  chmodSync(path, mode);
  return path;
};

it('keeps compiled code in a folder that it makes for this user alone', () => {
  const wanted = join(made('closed', 0o755), 'deep', 'cache');
  expect(privateFolder([wanted])).toBe(wanted);
  expect(lstatSync(wanted).mode & 0o777).toBe(0o700);
});

it.skipIf(process.platform === 'win32')('keeps none in a folder that another user could fill', () => {
  const mine = made('mine', 0o700);
  const file = join(folder, 'file');
  writeFileSync(file, '');
  symlinkSync(mine, join(folder, 'link'));
  const unsafe = [
    made('readable', 0o750),
    made('writable', 0o777),
    join(made('group', 0o775), 'cache'),
    join(made('open', 0o777), 'cache'),
    join(folder, 'link'),
    file,
    join(file, 'below'),
    '/proc/none/cache',
  ];
  for (const path of unsafe) expect(privateFolder([path]), path).toBeUndefined();
  expect(privateFolder([...unsafe, mine])).toBe(mine);
});

it.skipIf(process.getuid?.() !== 0)('keeps none in a folder of another user, nor below one', async () => {
  const { chownSync } = await import('node:fs');
  const other = made('other', 0o700);
  chownSync(other, 65534, 65534);
  expect(privateFolder([other])).toBeUndefined();
  expect(privateFolder([join(other, 'cache')])).toBeUndefined();
});
