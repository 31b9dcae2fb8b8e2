import type { Kysely, Selectable } from 'kysely';
import { newId } from '../../database/id.ts';
import type { Correcting } from '../../format/bulk-format.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import type { CorrectionTable, Tables } from '../store/schema.ts';
import { CORRECTABLE, type CorrectableFact, checkValue, type FactCorrection } from './correction.ts';

/** A correction with who made it, when, why, and on which document it rests. */
export type CorrectionInfo = FactCorrection & {
  readonly id: string;
  /** The files that it was made in, by what stands in them; it holds in no others. */
  readonly content: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly was: string;
  readonly why: string;
  readonly document: string;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
};

function info(row: Selectable<CorrectionTable>): CorrectionInfo {
  return {
    id: row.id,
    content: row.content,
    createdAt: row.created_at,
    createdBy: row.created_by,
    person: row.person,
    conviction: row.conviction,
    fact: row.fact as CorrectableFact,
    was: row.was,
    value: row.value,
    why: row.why,
    document: row.document,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
  };
}

/** Selects the corrections made in some files, for all people or for one person. */
export type CorrectionsOf = { readonly content: string; readonly person?: string };

/** The corrections made in some files, or all of the workspace. */
export async function listCorrections(db: Kysely<Tables>, of?: CorrectionsOf): Promise<readonly CorrectionInfo[]> {
  let query = db.selectFrom('corrections').selectAll().orderBy('created_at').orderBy('id');
  if (of !== undefined) query = query.where('content', '=', of.content);
  if (of?.person !== undefined) query = query.where('person', '=', of.person);
  return (await query.execute()).map(info);
}

/**
 * The corrections that count in some files, in the order in which they were made. Those made in other files do not: the
 * same number may there be that of another person, or of an invented one.
 */
export async function correctionsInForce(
  db: Kysely<Tables>,
  content: string,
  person?: string,
): Promise<readonly CorrectionInfo[]> {
  const list = await listCorrections(db, { content, ...(person === undefined ? {} : { person }) });
  return list.filter(({ undoneAt }) => undoneAt === null);
}

export type NewCorrection = FactCorrection & {
  readonly content: string;
  readonly was: string;
  readonly why: string;
  readonly document: string;
};

/** Saves a correction; `correcting` is that of the files that it is made in. */
export async function addCorrection(
  { ledger }: Pick<Context, 'ledger'>,
  who: Who,
  wanted: NewCorrection,
  correcting: Correcting,
): Promise<Result<string>> {
  const level: readonly string[] = wanted.conviction === null ? CORRECTABLE.person : CORRECTABLE.conviction;
  if (!level.includes(wanted.fact)) return refuse(400, 'correction-not-possible');
  const checked = checkValue(wanted.fact, wanted.value, correcting);
  if (!checked.ok) return refuse(400, checked.said);
  if (wanted.why.trim() === '' || wanted.document.trim() === '') {
    return refuse(400, 'correction-no-source');
  }
  const id = newId();
  const row: CorrectionTable = {
    id,
    created_at: now(),
    created_by: who.account,
    content: wanted.content,
    person: wanted.person,
    conviction: wanted.conviction,
    fact: wanted.fact,
    was: wanted.was,
    value: wanted.value,
    why: wanted.why.trim().slice(0, 2000),
    document: wanted.document.trim().slice(0, 500),
    undone_at: null,
    undone_by: null,
  };
  return ledger.act(async (inner, note) => {
    await inner.insertInto('corrections').values(row).execute();
    note(who, { what: 'correction.add', about: id });
    return done(id);
  });
}

/** Takes a correction back; it stays in the list as undone. */
export async function undoCorrection({ ledger }: Pick<Context, 'ledger'>, who: Who, id: string): Promise<Result<null>> {
  return ledger.act(async (inner, note) => {
    const changed = await inner
      .updateTable('corrections')
      .set({ undone_at: now(), undone_by: who.account })
      .where('id', '=', id)
      .where('undone_at', 'is', null)
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) return refuse(404, 'correction-not-in-force');
    note(who, { what: 'correction.undo', about: id });
    return done(null);
  });
}
