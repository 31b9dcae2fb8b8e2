import type { MatterEvent, Need } from '../../procedure/index.ts';
import { apply, type ClockRun, type DutyRun, type Ground, rowsOf } from '../../procedure/index.ts';
import { ROLES } from '../access/roles.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { newId } from '../store/workspace.ts';
import { isRecused, rowOf, standingOf } from './act.ts';
import { type QueueRow, queueRow } from './queue.ts';
import { sealOf } from './seal.ts';
import { placeOf, writeEvents } from './write.ts';

/** An act that somebody's roles open in a matter as it stands, with what it must bring. */
export type OpenAct = {
  readonly id: string;
  readonly title: string;
  readonly needs: readonly Need[];
  /** Its part in an act of two people; `wait`: who asks did the first half, so another person does this one. */
  readonly half: 'none' | 'first' | 'second' | 'both' | 'wait';
  readonly stepUp: boolean;
};

export type MatterEventView = { readonly seq: number; readonly who: string; readonly event: MatterEvent };
export type NoteView = {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly kind: 'work-product' | 'shared';
  readonly text: string;
};

/** Everything that is known of a matter, on one screen. */
export type MatterCard = {
  readonly matter: QueueRow;
  readonly states: Readonly<Record<string, string>>;
  readonly clocks: readonly ClockRun[];
  readonly duties: readonly DutyRun[];
  readonly acts: readonly OpenAct[];
  readonly grounds: readonly Pick<Ground, 'id' | 'title' | 'standard' | 'burden' | 'proves'>[];
  readonly events: readonly MatterEventView[];
  readonly notes: readonly NoteView[];
};

/** Opens a matter; that is noted. Who keeps out of what concerns the person does not see it. */
export async function openCard(context: Context, who: Who, id: string): Promise<Result<MatterCard>> {
  const row = await rowOf(context.db, id);
  if (!row) return refuse(404, 'matter-missing');
  if (await isRecused(context.db, who.account, row.person_ref)) return refuse(403, 'matter-recused');
  const standing = standingOf(row, now());
  if (!standing) return refuse(409, 'procedure-missing');
  await context.ledger.note(who, 'matter.open', id);
  const seal = sealOf(context.workspace.folder);
  const events = await context.db
    .selectFrom('case_events')
    .selectAll()
    .where('matter', '=', id)
    .orderBy('seq')
    .execute();
  const notes = await context.db
    .selectFrom('matter_notes')
    .selectAll()
    .where('matter', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const { matter, procedure } = standing;
  return done({
    matter: queueRow(row),
    states: matter.states as Record<string, string>,
    clocks: matter.clocks,
    duties: matter.duties,
    acts: openActs(standing, who),
    grounds: procedure.grounds.map(({ id: ground, title, standard, burden, proves }) => {
      return { id: ground, title, standard, burden, proves };
    }),
    events: events.map(({ seq, who: by, sealed }) => {
      return { seq, who: by, event: JSON.parse(seal.open(sealed, placeOf(id, seq))) as MatterEvent };
    }),
    notes: notes.map(({ sealed, matter: _, ...note }) => ({ ...note, text: seal.open(sealed, `note ${note.id}`) })),
  });
}

type Standing = NonNullable<ReturnType<typeof standingOf>>;

/** The acts that leave the states in which the matter stands and that a role of who asks may do. */
function openActs({ procedure, matter }: Standing, who: Who): readonly OpenAct[] {
  return rowsOf(procedure)
    .filter(({ track, row }) => row.from.includes(matter.states[track.id] ?? ''))
    .filter(({ row }) => ROLES.some((role) => who.roles.includes(role) && row.by.includes(role)))
    .map(({ row }) => {
      const half = row.pair?.half ?? 'none';
      const ownFirst = row.pair !== undefined && matter.halves[row.pair.id] === who.account;
      return {
        id: row.id,
        title: row.title,
        needs: row.needs,
        half: half === 'second' && ownFirst ? 'wait' : half,
        stepUp: row.stepUp === true,
      };
    });
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

/** Somebody keeps out of all that concerns the person of a matter: it is on record in each of that person's matters. */
export async function recuse(context: Context, who: Who, id: string, reason: string): Promise<Result<null>> {
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note) => {
    const row = await rowOf(inner, id);
    if (!row) return refuse(404, 'matter-missing');
    const place = `recusal ${who.account} ${row.person_ref}`;
    await inner
      .insertInto('recusals')
      .values({ account: who.account, person_ref: row.person_ref, at: now(), sealed: seal.close(reason, place) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // The statement locks the matters of the person, so that none moves meanwhile.
    const all = await inner
      .updateTable('matters')
      .set((each) => ({ lease_by: each.ref('lease_by') }))
      .where('person_ref', '=', row.person_ref)
      .returningAll()
      .execute();
    for (const each of all) {
      const standing = standingOf(each, now());
      // A matter whose procedure is no longer carried takes no event; the recusal itself holds for it all the same.
      if (!standing) continue;
      const event = { kind: 'recused', person: who.account, at: standing.at } as const;
      const result = apply(standing.court, standing.matter, event);
      if (!result.ok) throw new Error(`a recusal was refused: ${result.refusal.code}`);
      const events = [...standing.events.map((ended) => ({ event: ended, who: 'law' })), { event, who: who.account }];
      const digest = await writeEvents(inner, seal, { row: each, matter: result.matter, events });
      if (digest === undefined) throw new Error('a matter moved while somebody stepped back from it');
      note(who, { what: 'matter.recuse', about: each.id, digest });
    }
    await inner
      .updateTable('matters')
      .set({ lease_by: null, lease_until: null })
      .where('person_ref', '=', row.person_ref)
      .where('lease_by', '=', who.account)
      .execute();
    return done(null);
  });
}
