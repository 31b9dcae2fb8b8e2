import { roleFor } from '../access/roles.ts';
import { applicationsOf } from '../applications/open.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { type CourtOrigin, courtOriginOf } from '../linkage/court-origin.ts';
import { type ChangeView, changesOf } from '../reconcile/decide-block.ts';
import { rowOf, standingOf } from './act.ts';
import { type GroundView, groundsOf, type OpenAct, openActs } from './card-acts.ts';
import { historyOf, type MatterEventView } from './card-history.ts';
import { type StandingView, standingView } from './card-standing.ts';
import { type NoteView, notesOf } from './notes.ts';
import { type QueueRow, queueRow } from './queue.ts';
import { isRecused } from './recusal.ts';
import { wordsOfRuns } from './run-words.ts';

/** Everything that is known of a matter, without the person's name. What stands in the procedure's data is in English. */
export type MatterCard = StandingView & {
  readonly matter: QueueRow;
  /** On what a matter of a conviction that a court alone has rests; null of all others. */
  readonly court: CourtOrigin | null;
  /** Codes of the applications of its person, by which outcomes go back to the portal. */
  readonly applications: readonly string[];
  readonly procedure: { readonly id: string; readonly title: string };
  readonly acts: readonly OpenAct[];
  readonly grounds: readonly GroundView[];
  readonly events: readonly MatterEventView[];
  /** Later runs that decided it otherwise, and what was found to hold. */
  readonly changes: readonly ChangeView[];
  readonly notes: readonly NoteView[];
  /** Whether the last act is one that the user did and may take back. */
  readonly canTakeBack: boolean;
  /** Whether a role of the user may enter facts, days and answers. */
  readonly mayEnter: boolean;
};

/** Opens a matter; that is noted. Who keeps out of what concerns the person does not see it. */
export async function openCard(context: Context, who: Who, id: string): Promise<Result<MatterCard>> {
  const row = await rowOf(context.db, id);
  if (!row) return refuse(404, 'matter-missing');
  if (await isRecused(context.db, who.account, row.person_ref)) return refuse(403, 'matter-recused');
  const standing = standingOf(row, now());
  if (!standing) return refuse(409, 'procedure-missing');
  await context.ledger.note(who, 'matter.open', id);
  const { matter, procedure, court } = standing;
  return done({
    matter: queueRow(row, await wordsOfRuns(context, [row])),
    court: await courtOriginOf(context, row),
    applications: await applicationsOf(context, row.person_ref),
    procedure: { id: procedure.id, title: procedure.title },
    ...standingView(procedure, matter),
    acts: openActs(procedure, matter, who),
    grounds: groundsOf(procedure, matter),
    events: await historyOf(context, court, id),
    changes: await changesOf(context, id),
    notes: await notesOf(context, id),
    mayEnter: roleFor(who.roles, procedure.enteredBy) !== undefined,
    canTakeBack: matter.undo?.person === who.account && matter.undo.seq === matter.seq,
  });
}
