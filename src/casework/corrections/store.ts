import type { Selectable } from 'kysely';
import { newId } from '../../database/id.ts';
import type { Correcting } from '../../format/bulk-format.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { keyRef, personRef } from '../matters/identity.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import type { CorrectionTable } from '../store/schema.ts';
import { CORRECTABLE, type Correction, checkValue, type FactCorrection } from './correction.ts';

/** A correction with who made it, when, why, and on which document it rests. */
export type CorrectionInfo = Correction & {
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

/** What of a correction is sealed. */
type Sealed = Pick<CorrectionInfo, 'person' | 'conviction' | 'was' | 'value' | 'why' | 'document'>;

function placeOfCorrection(id: string): string {
  return `correction ${id}`;
}

/** A correction as it is kept. */
export function correctionRow(
  seal: Seal,
  made: Omit<CorrectionInfo, 'undoneAt' | 'undoneBy' | 'content'> & { readonly content: string },
): CorrectionTable {
  const { id, content, createdAt, createdBy, fact, ...rest } = made;
  const { person, conviction, was, value, why, document } = rest;
  const person_ref = personRef(seal, person);
  const text = JSON.stringify({ person, conviction, was, value, why, document } satisfies Sealed);
  return {
    id,
    created_at: createdAt,
    created_by: createdBy,
    content,
    fact,
    undone_at: null,
    undone_by: null,
    person_ref,
    count_ref: conviction === null ? null : keyRef(seal, person, conviction),
    sealed: seal.closeFor(person_ref, text, placeOfCorrection(id)),
  };
}

/** A correction as it was made. */
export function openCorrection(seal: Seal, row: Selectable<CorrectionTable>): CorrectionInfo {
  return {
    id: row.id,
    content: row.content,
    createdAt: row.created_at,
    createdBy: row.created_by,
    fact: row.fact as Correction['fact'],
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
    ...(JSON.parse(seal.open(row.sealed, placeOfCorrection(row.id))) as Sealed),
  };
}

/** Selects the corrections made in some files, for all people or for one person. */
export type CorrectionsOf = { readonly content: string; readonly person?: string };

/** Where corrections are kept, with what opens them. */
export type KeptCorrections = Pick<Context, 'db'> & { readonly workspace: Pick<Context['workspace'], 'folder'> };

/** The corrections made in some files, or all of the workspace. */
export async function listCorrections(
  { db, workspace }: KeptCorrections,
  of?: CorrectionsOf,
): Promise<readonly CorrectionInfo[]> {
  const seal = sealOf(workspace.folder);
  let query = db.selectFrom('corrections').selectAll().orderBy('created_at').orderBy('id');
  if (of !== undefined) query = query.where('content', '=', of.content);
  if (of?.person !== undefined) query = query.where('person_ref', '=', personRef(seal, of.person));
  return (await query.execute()).map((row) => openCorrection(seal, row));
}

/**
 * The corrections that count in some files, in the order in which they were made. Those made in other files do not: the
 * same number may there be that of another person, or of an invented one.
 */
export async function correctionsInForce(
  kept: KeptCorrections,
  content: string,
  person?: string,
): Promise<readonly CorrectionInfo[]> {
  const list = await listCorrections(kept, { content, ...(person === undefined ? {} : { person }) });
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
  { ledger, workspace }: Pick<Context, 'ledger' | 'workspace'>,
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
  const row = correctionRow(sealOf(workspace.folder), {
    ...wanted,
    id,
    createdAt: now(),
    createdBy: who.account,
    why: wanted.why.trim().slice(0, 2000),
    document: wanted.document.trim().slice(0, 500),
  });
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
