import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { csvLine } from '../../csv/write.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';
import { convictionId, readConvictionList } from '../../documents/results/addresses.ts';
import type { Context } from '../context.ts';
import { type PapersOf, rowsInPapers } from '../orders/papers-of.ts';
import { rowsFolder } from '../rows/folder.ts';
import { openRows } from '../rows/open-rows.ts';

/** Which convictions of a run papers may be of: by its review, unless that is not asked, and but for those on the list of the office. */
export type HeldBackWanted = { readonly of: PapersOf | undefined; readonly objections: string | undefined };

/**
 * The list of convictions of a run for which no paper is made: what the prosecution holds back, what its review does not let into
 * papers, and what the state's file shows or a later run decides otherwise since, until somebody has looked. Gives the office's own
 * list where nothing else is held back.
 */
export async function heldBackList(
  context: Context,
  run: string,
  { of, objections }: HeldBackWanted,
): Promise<string | undefined> {
  const path = join(context.workspace.runFolder(run), 'held-back.csv');
  const held = await heldBack(context, run, of);
  if (held.size === 0) {
    rmSync(path, { force: true });
    return objections;
  }
  if (objections !== undefined && existsSync(objections))
    for (const id of await readConvictionList(objections)) held.add(id);
  const lines = [...held].map((id) => csvLine([id.slice(0, id.indexOf('|')), id.slice(id.indexOf('|') + 1)]));
  writeWholeFile(path, ['person,count', ...lines].map((line) => `${line}\n`).join(''), true);
  return path;
}

/** What the review and later files hold back, as lists of convictions name it. */
async function heldBack(context: Context, run: string, of: PapersOf | undefined): Promise<Set<string>> {
  const held = new Set<string>();
  const blocked = await blockedRows(context, run);
  const review = of && (await rowsInPapers(context, run, of));
  if (blocked.size === 0 && review === undefined) return held;
  const rows = openRows(rowsFolder(context, run));
  const all = rows?.database
    .prepare('select c.id, p.key as person, c.key as count from convictions c join people p on p.id = c.person_id')
    .iterate() as Iterable<{ readonly id: number; readonly person: string; readonly count: string }> | undefined;
  for (const { id, person, count } of all ?? [])
    if (blocked.has(id) || review?.has(id) === false) held.add(convictionId(person, count));
  return held;
}

async function blockedRows(context: Context, run: string): Promise<ReadonlySet<number>> {
  const blocks = await context.db
    .selectFrom('matters')
    .innerJoin('matter_blocks', 'matter_blocks.matter', 'matters.id')
    .select(['matters.run', 'matters.conviction_row', 'matter_blocks.was_run', 'matter_blocks.was_row'])
    .where((row) => row.or([row('matters.run', '=', run), row('matter_blocks.was_run', '=', run)]))
    .where('matter_blocks.looked_at', 'is', null)
    .execute();
  // A matter that shows a row of a later run is the same conviction in the run before.
  return new Set(
    blocks.flatMap((each) => {
      const row = each.run === run ? each.conviction_row : each.was_row;
      return row === null ? [] : [row];
    }),
  );
}
