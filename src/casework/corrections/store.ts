import type { Kysely, Selectable } from 'kysely';
import { audit, done, now, type Result, refuse } from '../context.ts';
import type { CorrectionTable, Tables } from '../store/schema.ts';
import { newId } from '../store/workspace.ts';
import { CORRECTABLE, type CorrectableFact, checkValue, type FactCorrection } from './correction.ts';

/** A correction with who made it, when, why, and on which document it rests. */
export type CorrectionInfo = FactCorrection & {
  readonly id: string;
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

export async function listCorrections(db: Kysely<Tables>, person?: string): Promise<readonly CorrectionInfo[]> {
  let query = db.selectFrom('corrections').selectAll().orderBy('created_at').orderBy('id');
  if (person !== undefined) query = query.where('person', '=', person);
  return (await query.execute()).map(info);
}

/** The corrections that count, in the order in which they were made. */
export async function correctionsInForce(db: Kysely<Tables>, person?: string): Promise<readonly CorrectionInfo[]> {
  return (await listCorrections(db, person)).filter(({ undoneAt }) => undoneAt === null);
}

export type NewCorrection = FactCorrection & { readonly was: string; readonly why: string; readonly document: string };

export async function addCorrection(db: Kysely<Tables>, who: string, wanted: NewCorrection): Promise<Result<string>> {
  const level: readonly string[] = wanted.conviction === null ? CORRECTABLE.person : CORRECTABLE.conviction;
  if (!level.includes(wanted.fact)) return refuse(400, 'This fact cannot be corrected.');
  const checked = checkValue(wanted.fact, wanted.value);
  if (!checked.ok) return refuse(400, checked.message);
  if (wanted.why.trim() === '' || wanted.document.trim() === '') {
    return refuse(400, 'Say why, and which document shows it: a correction without a source cannot be defended.');
  }
  const id = newId();
  await db
    .insertInto('corrections')
    .values({
      id,
      created_at: now(),
      created_by: who,
      person: wanted.person,
      conviction: wanted.conviction,
      fact: wanted.fact,
      was: wanted.was,
      value: wanted.value,
      why: wanted.why.trim().slice(0, 2000),
      document: wanted.document.trim().slice(0, 500),
      undone_at: null,
      undone_by: null,
    })
    .execute();
  await audit(db, who, 'correction.add', id);
  return done(id);
}

/** Takes a correction back; it stays in the list as undone. */
export async function undoCorrection(db: Kysely<Tables>, who: string, id: string): Promise<Result<null>> {
  const changed = await db
    .updateTable('corrections')
    .set({ undone_at: now(), undone_by: who })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) === 0) return refuse(404, 'There is no such correction in force.');
  await audit(db, who, 'correction.undo', id);
  return done(null);
}
