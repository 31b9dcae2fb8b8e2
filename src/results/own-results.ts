import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { COMPARISON_FILES } from './compare/comparison.ts';

/** Folders that other commands make within results, and go with them. */
const MADE_OF_RESULTS: readonly string[] = ['documents', 'export'];
/** What systems leave in any folder. */
const OF_THE_SYSTEM: readonly string[] = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/**
 * Counts the files and folders that no run of Redress wrote in a results folder (of one choice or of several compared
 * ones); undefined where the folder is no results folder at all. An empty folder counts as one whose results are still
 * to come.
 */
export function foreignEntries(folder: string): number | undefined {
  if (!lstatSync(folder).isDirectory()) return undefined;
  const names = readdirSync(folder);
  if (names.length === 0) return 0;
  const outputs = outputsOf(folder);
  const compared = names.includes(COMPARISON_FILES.figures);
  if (outputs === undefined && !compared) return undefined;
  const known = new Set<string>([...(outputs ?? []), ...OF_THE_SYSTEM]);
  if (outputs) for (const name of ['manifest.json', ...MADE_OF_RESULTS]) known.add(name);
  if (compared) for (const name of Object.values(COMPARISON_FILES)) known.add(name);
  return unknownIn(folder, '', known);
}

function unknownIn(folder: string, within: string, known: ReadonlySet<string>): number {
  let number = 0;
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    const name = join(within, entry.name);
    if (known.has(name) || OF_THE_SYSTEM.includes(entry.name)) continue;
    if (!entry.isDirectory()) number++;
    else if ([...known].some((each) => each.startsWith(`${name}${sep}`))) number += unknownIn(folder, name, known);
    else number += foreignIn(join(folder, name));
  }
  return number;
}

/**
 * Counts foreign entries in a folder that may be the results of a choice, or may contain those of choices with a slash
 * in their names.
 */
function foreignIn(folder: string): number {
  const own = foreignEntries(folder);
  if (own !== undefined) return own;
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.reduce((sum, entry) => sum + (entry.isDirectory() ? foreignIn(join(folder, entry.name)) : 1), 0);
}

/** The names of what a run wrote, by its manifest. */
function outputsOf(folder: string): readonly string[] | undefined {
  try {
    const { outputs } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
      outputs: readonly { readonly name: string }[];
    };
    return outputs.map(({ name }) => join(name));
  } catch {
    return undefined;
  }
}
