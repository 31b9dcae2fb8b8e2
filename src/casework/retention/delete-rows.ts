import { sql, type Transaction } from 'kysely';
import type { Tables } from '../store/schema.ts';

/** How many rows of each table went. */
export type Deleted = Readonly<Record<string, number>>;

const OWN = sql`select person_ref from purge_people where purge = `;

/** Runs and inputs whose rows go too. */
export type Gone = { readonly runIds: readonly string[]; readonly inputIds: readonly string[] };

/** A condition on the rows of a table that are about the people of a purge, which stand for PEOPLE. */
type Step = { readonly table: keyof Tables & string; readonly where: string };

const MATTERS = 'select id from matters where person_ref in (PEOPLE)';
const NOTICES = 'select id from notices where person_ref in (PEOPLE)';
const RECORD = `exists (select 1 from batch_records r where r.batch = BATCH.batch and r.record_id = BATCH.record_id
  and r.matter in (${MATTERS}))`;

const ofMatter = (table: Step['table']): Step => ({ table, where: `matter in (${MATTERS})` });
const ofPerson = (table: Step['table']): Step => ({ table, where: 'person_ref in (PEOPLE)' });
const ofNotice = (table: Step['table']): Step => ({ table, where: `notice in (${NOTICES})` });
/** What is about two people goes with either. */
const ofEither = (table: Step['table'], [one, other]: readonly [string, string]): Step => ({
  table,
  where: `${one} in (PEOPLE) or ${other} in (PEOPLE)`,
});
const ofRecord = (table: Step['table']): Step => ({ table, where: RECORD.replaceAll('BATCH', table) });

/** Rows by which others are found come after those. */
const STEPS: readonly Step[] = [
  ofRecord('record_mends'),
  ofRecord('answers'),
  ofMatter('batch_records'),
  ofMatter('order_lines'),
  ofMatter('case_events'),
  ofMatter('matter_notes'),
  ofMatter('decision_checks'),
  ofMatter('matter_blocks'),
  ofMatter('sightings'),
  ofMatter('request_matters'),
  ofMatter('request_found_matters'),
  ofNotice('notice_codes'),
  ofNotice('notice_history'),
  ofNotice('notice_matters'),
  ofPerson('notices'),
  ofPerson('notice_contacts'),
  ofPerson('notice_stops'),
  ofPerson('request_lines'),
  ofPerson('request_found'),
  ofPerson('corrections'),
  ofPerson('recusals'),
  ofPerson('applications'),
  ofEither('linkage_acts', ['left_ref', 'right_ref']),
  ofEither('linkage_pairs', ['left_ref', 'right_ref']),
  ofEither('court_rows', ['person_ref', 'other_ref']),
  ofPerson('court_takings'),
  ofPerson('legal_hold_people'),
  ofPerson('matters'),
];

/**
 * Deletes all rows about the people of a purge, and the rows of its runs. What counts people and names none stays: orders,
 * batches and lots with their totals, and the places of a lot, which its draw is repeated by.
 */
export async function deleteRows(inner: Transaction<Tables>, purge: string, gone: Gone): Promise<Deleted> {
  const rows: Record<string, number> = {};
  // What a reviewer wrote beside a place: the place stays, and its text goes with its key.
  await inner
    .updateTable('lot_answers')
    .set({ note: '' })
    .where('note', '<>', '')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('lot_items')
          .innerJoin('matters', 'matters.id', 'lot_items.matter')
          .innerJoin('purge_people', 'purge_people.person_ref', 'matters.person_ref')
          .select('lot_items.lot')
          .whereRef('lot_items.lot', '=', 'lot_answers.lot')
          .whereRef('lot_items.place', '=', 'lot_answers.place')
          .where('purge_people.purge', '=', purge),
      ),
    )
    .execute();
  for (const { table, where } of STEPS) {
    const [before, ...after] = where.split('PEOPLE');
    const people = sql`${OWN}${purge}`;
    const whole = after.reduce((text, part) => sql`${text}${people}${sql.raw(part)}`, sql`${sql.raw(before!)}`);
    const done = await sql`delete from ${sql.table(table)} where ${whole}`.execute(inner);
    rows[table] = Number(done.numAffectedRows ?? 0);
  }
  await deleteFiles(inner, gone, rows);
  await sql`delete from legal_holds where id not in (select hold from legal_hold_people)`.execute(inner);
  for (const table of ['purge_people', 'purge_runs'] as const)
    await inner.deleteFrom(table).where('purge', '=', purge).execute();
  return rows;
}

/** The rows of runs, of files that no run uses any longer, and of what was corrected in those. */
async function deleteFiles(
  inner: Transaction<Tables>,
  { runIds, inputIds }: Gone,
  rows: Record<string, number>,
): Promise<void> {
  for (const [table, ids] of [['runs', runIds] as const, ['inputs', inputIds] as const]) {
    if (ids.length === 0) continue;
    const gone = await inner.deleteFrom(table).where('id', 'in', ids).executeTakeFirst();
    rows[table] = Number(gone.numDeletedRows);
  }
  const there = inner.selectFrom('inputs').select('content').where('content', 'is not', null);
  const gone = await inner.deleteFrom('corrections').where('content', 'not in', there).executeTakeFirst();
  rows.corrections = (rows.corrections ?? 0) + Number(gone.numDeletedRows);
}

/** Every table that a purge deletes from. */
export const PURGED_TABLES: readonly string[] = [
  ...new Set([...STEPS.map(({ table }) => table), 'runs', 'inputs', 'legal_holds', 'lot_answers', 'purge_people']),
];
