import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { csvLine } from '../../csv/write.ts';
import { writeWholeFile } from '../../disk/whole-file.ts';
import { readConvictionList } from '../../documents/results/addresses.ts';
import type { Context } from '../context.ts';
import { rowsFolder } from '../rows/folder.ts';
import { openRows } from '../rows/open-rows.ts';

/**
 * The list of convictions of a run for which no paper is made: what the prosecution holds back, and what the state's file shows
 * or a later run decides otherwise since, until somebody has looked. Gives the office's own list where nothing is blocked.
 */
export async function heldBackList(
  context: Context,
  run: string,
  objections: string | undefined,
): Promise<string | undefined> {
  const path = join(context.workspace.runFolder(run), 'held-back.csv');
  const blocked = await blockedConvictions(context, run);
  if (blocked.length === 0) {
    rmSync(path, { force: true });
    return objections;
  }
  const own =
    objections !== undefined && existsSync(objections) ? await readConvictionList(objections) : new Set<string>();
  const all = new Set([...own, ...blocked.map(({ person, count }) => `${person}|${count}`)]);
  const lines = [...all].map((id) => csvLine([id.slice(0, id.indexOf('|')), id.slice(id.indexOf('|') + 1)]));
  writeWholeFile(path, ['person,count', ...lines].map((line) => `${line}\n`).join(''), true);
  return path;
}

async function blockedConvictions(
  context: Context,
  run: string,
): Promise<readonly { readonly person: string; readonly count: string }[]> {
  const blocks = await context.db
    .selectFrom('matters')
    .innerJoin('matter_blocks', 'matter_blocks.matter', 'matters.id')
    .select(['matters.run', 'matters.conviction_row', 'matter_blocks.was_run', 'matter_blocks.was_row'])
    .where((row) => row.or([row('matters.run', '=', run), row('matter_blocks.was_run', '=', run)]))
    .where('matter_blocks.looked_at', 'is', null)
    .execute();
  // A matter that shows a row of a later run is the same conviction in the run before.
  const matters = new Set(blocks.map((each) => (each.run === run ? each.conviction_row : each.was_row)));
  const rows = matters.size === 0 ? undefined : openRows(rowsFolder(context, run));
  const statement = rows?.database.prepare(
    'select p.key as person, c.key as count from convictions c join people p on p.id = c.person_id where c.id = ?',
  );
  return [...matters].flatMap((id) => {
    const row = statement?.get(id) as { person: string; count: string } | undefined;
    return row ? [row] : [];
  });
}
