import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beginWholeFolder } from '../disk/whole-folder.ts';
import type { LawWords } from '../law/translate/law-words.ts';
import { readShipped, shipped } from '../program/shipped.ts';
import { type Problem, problemOf } from '../record/problem.ts';
import { type Publication, publicationSchema } from './publication.ts';
import { dataFiles, type SiteFile } from './site/data-files.ts';
import { page, pagesOf, sceneFor, TEXTS } from './site/page.ts';
import { CONTENTS } from './site/pages.ts';
import { rootPage } from './site/root-page.ts';

const STYLES = ['uswds.css', 'site.css'] as const;

/** Every file of a site, in the order of its paths; the same publication gives the same bytes. `spanish`: the words of laws. */
export function siteFiles(publication: Publication, spanish: LawWords): readonly SiteFile[] {
  const languages = Object.keys(TEXTS) as (keyof typeof TEXTS)[];
  const pages = languages.flatMap((language) => {
    const scene = sceneFor(publication, language, spanish);
    return pagesOf(publication).map((name) => ({
      path: `${language}/${name}.html`,
      text: page(scene, name, CONTENTS[name](scene)),
    }));
  });
  const styles = STYLES.map((name) => ({
    path: `styles/${name}`,
    text: readShipped(shipped(`src/publish/site/${name}`)).toString('utf8'),
  }));
  return [{ path: 'index.html', text: rootPage(publication, spanish) }, ...pages, ...styles, ...dataFiles(publication)];
}

/** Why what stands at the target stays: as the code of a sentence. */
type Kept = 'output-exists' | 'publish-kept';

/** Writes a site beside its true place and moves it there once it is whole; another site is replaced only where `overwrite` says so. */
export function writeSite(
  publication: Publication,
  out: string,
  { overwrite, spanish }: { readonly overwrite: boolean; readonly spanish: LawWords },
): Problem | undefined {
  const files = siteFiles(publication, spanish);
  const mayReplace = (path: string): Kept | undefined => {
    if (!overwrite) return 'output-exists';
    return isSite(path) ? undefined : 'publish-kept';
  };
  const target = existsSync(out) ? realpathSync(out) : resolve(out);
  const begun = beginWholeFolder(target, mayReplace);
  if (begun.kind === 'locked') return problemOf('output', { code: 'output-in-use', path: out });
  if (begun.kind === 'refused') return problemOf('output', { code: begun.why, path: out });
  const { folder } = begun;
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder.path, path)), { recursive: true });
      writeFileSync(join(folder.path, path), text, { flag: 'wx' });
    }
    const why = folder.commit();
    return why === undefined ? undefined : problemOf('output', { code: why, path: out });
  } finally {
    folder.abandon();
  }
}

/** Whether a folder is a site of ours and nothing else: every folder in it is one that a site has. */
function isSite(folder: string): boolean {
  if (!lstatSync(folder).isDirectory()) return false;
  const names = readdirSync(folder);
  const ours = new Set(['index.html', 'en', 'es', 'data', 'styles']);
  return (
    names.length === 0 ||
    (existsSync(join(folder, 'data', 'publication.json')) && names.every((name) => ours.has(name)))
  );
}

export type ReadPublication =
  | { readonly ok: true; readonly publication: Publication }
  | { readonly ok: false; readonly problem: Problem };

/** The publication of a site that was written before. */
export function readSite(site: string): ReadPublication {
  const path = join(site, 'data', 'publication.json');
  if (!existsSync(path)) return { ok: false, problem: problemOf('input', { code: 'publish-no-site', path: site }) };
  try {
    const read = publicationSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (read.success) return { ok: true, publication: read.data };
  } catch {
    // Told below, as one that says something else.
  }
  return { ok: false, problem: problemOf('input', { code: 'publish-site-unreadable', path }) };
}
