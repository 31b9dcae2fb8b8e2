import { newId } from '../../database/id.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { rowOf } from './act.ts';
import { isRecused } from './recusal.ts';
import { sealOf } from './seal.ts';

export type NoteView = {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly kind: 'work-product' | 'shared';
  readonly text: string;
};

/** The notes about a matter, the first one first. */
export async function notesOf({ db, workspace }: Context, matter: string): Promise<readonly NoteView[]> {
  const seal = sealOf(workspace.folder);
  const notes = await db
    .selectFrom('matter_notes')
    .selectAll()
    .where('matter', '=', matter)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return notes.map(({ sealed, matter: _, ...note }) => ({ ...note, text: seal.open(sealed, `note ${note.id}`) }));
}

/** Writes a note about a matter. */
export async function addNote(
  context: Context,
  who: Who,
  id: string,
  { kind, text }: Pick<NoteView, 'kind' | 'text'>,
): Promise<Result<string>> {
  if (text.trim() === '') return refuse(400, 'matter-note-empty');
  const note = newId();
  const sealed = sealOf(context.workspace.folder).close(text.trim(), `note ${note}`);
  return context.ledger.act(async (inner, log) => {
    const row = await rowOf(inner, id);
    if (!row) return refuse(404, 'matter-missing');
    if (await isRecused(inner, who.account, row.person_ref)) return refuse(403, 'matter-recused');
    await inner
      .insertInto('matter_notes')
      .values({ id: note, matter: id, at: now(), who: who.account, kind, sealed })
      .execute();
    log(who, { what: 'matter.note', about: `${id} ${note}` });
    return done(note);
  });
}
