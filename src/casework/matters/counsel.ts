import { readList } from '../../csv/list.ts';
import { partsOf } from '../../database/parts-of.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { compareCounsel, placeOfCounsel, uncompareCounsel } from './conflicts.ts';
import { plainNumber } from './fitting.ts';
import { sealOf } from './seal.ts';

/** Columns of a list of counsel: who appeared in which case. The county may be blank where a number counts in every county. */
const COLUMNS = ['county', 'case', 'bar_number'] as const;
const LEAST = 3;

export type CounselTaken = { readonly lines: number; readonly knownBefore: number };

/**
 * Takes in a court's list of counsel. The state's file does not say who was counsel; with this list, whoever declared a bar
 * number keeps out of the cases in which it stands. A list with a slip is refused whole.
 */
export async function takeCounsel(context: Context, who: Who, bytes: Uint8Array): Promise<Result<CounselTaken>> {
  const list = readList(bytes);
  if (!list || !COLUMNS.every(list.has)) return refuse(422, 'counsel-malformed');
  const seal = sealOf(context.workspace.folder);
  const rows = [];
  for (const { line, cell } of list.rows) {
    const [county, number, bar] = [cell('county'), cell('case'), plainNumber(cell('bar_number'))];
    const short = (['case', 'bar_number'] as const).find((column) => plainNumber(cell(column)).length < LEAST);
    if (short !== undefined) return refuse(422, { code: 'counsel-slip', line, column: short });
    const bar_ref = seal.ref('bar', bar);
    const case_ref = seal.ref('case', county.toUpperCase(), plainNumber(number));
    const sealed = seal.close(JSON.stringify({ county, number }), placeOfCounsel(bar_ref, case_ref));
    rows.push({ bar_ref, case_ref, sealed, taken_at: now(), taken_by: who.account });
  }
  let kept = 0;
  for (const some of partsOf(rows, 1000)) {
    kept += await context.ledger.act(async (inner, note) => {
      const inserted = await inner
        .insertInto('counsel')
        .values([...some])
        .onConflict((conflict) => conflict.columns(['bar_ref', 'case_ref']).doNothing())
        .executeTakeFirst();
      const digest = seal.ref(...some.map(({ bar_ref, case_ref }) => `${bar_ref} ${case_ref}`));
      await uncompareCounsel(inner);
      note(who, { what: 'counsel.take', about: String(some.length), digest });
      return Number(inserted.numInsertedOrUpdatedRows ?? 0);
    });
  }
  if (!(await compareCounsel(context))) return refuse(409, 'conflict-not-compared');
  return done({ lines: rows.length, knownBefore: rows.length - kept });
}
