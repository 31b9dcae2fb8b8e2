import { globSync } from 'node:fs';
import { sep } from 'node:path';

/** Files of the repository that the program reads while it runs; each is inside under its path. */
const SHIPPED = [
  'package.json',
  'LICENSE',
  'examples/county-profile.json',
  'examples/eligibility_options.json',
  'examples/pack.ts',
  'src/bulk/scan/scanner.wasm',
  'src/documents/fonts/*',
  'src/documents/templates/**/*',
  'src/jurisdictions/*/papers/templates/**/*',
  // The rules as their authors wrote them, which `redress rules` quotes.
  'src/jurisdictions/*/{packs,procedures}/**/*.ts',
  'src/portal/languages/drafts/*.json',
  'src/portal/pages/*.css',
  'src/publish/site/*.css',
  'web/dist/**/*',
  'web/dist-reading/**/*',
];

/** What libraries open by themselves, so that it has to stand on disk. */
const ON_DISK =
  /^library\/|^src\/documents\/(?:fonts|templates)\/|\/papers\/templates\/|^examples\/eligibility_options\.json$/;

/** Files inside that stand nowhere in the repository: the build makes them. */
export const MADE_BY_BUILD = { parts: 'parts.json', licenses: 'licenses.txt' } as const;

/** The paths of all files that are shipped, from the root of the repository, in order. */
export function shippedPaths(root: string): readonly string[] {
  return globSync(SHIPPED, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}${sep}${entry.name}`.slice(root.length).replaceAll(sep, '/').replace(/^\//, ''))
    .filter((path) => !/\.test\.ts$|examples\.ts$/.test(path))
    .sort();
}

/** Whether a file has to stand on disk before it can be used. */
export function isUnpackable(path: string): boolean {
  return ON_DISK.test(path);
}
