/** Applications as people at the office see them, and the answer to whose record one is about. */
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { personRef } from '../matters/identity.ts';
import { isRecused, recusedRefs } from '../matters/recusal.ts';
import { sealOf } from '../matters/seal.ts';
import type { Evidence } from './match.ts';
import { type ApplicationRow, type Asked, keyOfApplication, placeOfApplication } from './take.ts';

/** An application without anything of its person. */
export type ApplicationInfo = Pick<
  ApplicationRow,
  'id' | 'portal' | 'office' | 'county' | 'run' | 'state' | 'why' | 'at'
> & {
  /** Matters of its person that are open, under whatever procedure. */
  readonly matters: number;
};

/** Applications that are listed at once: the latest. */
const MOST = 2000;

/** The applications that came in, the questions first. What concerns somebody whom the asker keeps out of is left out. */
export async function listApplications({ db }: Context, who: Who): Promise<readonly ApplicationInfo[]> {
  const rows = await db
    .selectFrom('applications')
    .select(['id', 'portal', 'office', 'county', 'run', 'state', 'why', 'at'])
    .select((row) =>
      row
        .selectFrom('matters')
        .whereRef('matters.person_ref', '=', 'applications.person_ref')
        .select((each) => each.fn.countAll<number | string>().as('n'))
        .as('matters'),
    )
    .where((row) => row.or([row('person_ref', 'is', null), row('person_ref', 'not in', recusedRefs(db, who))]))
    .orderBy((row) => row.case().when('state', '=', 'question').then(0).else(1).end())
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute();
  return rows.map(({ matters, ...row }) => ({ ...row, matters: Number(matters ?? 0) }));
}

/** What somebody is asked: what the person wrote, and whose records come close, with what agrees and what does not. */
export type ApplicationQuestion = Pick<ApplicationRow, 'id' | 'county' | 'run' | 'why' | 'seen'> &
  Pick<Asked, 'record'> & {
    readonly candidates: readonly {
      readonly names: readonly string[];
      readonly born: string;
      readonly cases: readonly string[];
      readonly evidence: Evidence;
    }[];
  };

/** Opens the question about an application; that is noted. */
export async function openQuestion(context: Context, who: Who, id: string): Promise<Result<ApplicationQuestion>> {
  const found = await questionOf(context, who, id);
  if (!found.ok) return found;
  const { row, asked } = found.value;
  await context.ledger.note(who, 'application.open', id);
  const { county, run, why, seen } = row;
  // The state's number for a person is no answer to the question and stays here.
  const candidates = asked.candidates.map(({ person: _, ...candidate }) => candidate);
  return done({ id, county, run, why, seen, record: asked.record, candidates });
}

async function questionOf(
  context: Context,
  who: Who,
  id: string,
): Promise<Result<{ readonly row: ApplicationRow; readonly asked: Asked }>> {
  const row = await context.db.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return refuse(404, 'application-missing');
  if (row.state !== 'question') return refuse(409, 'application-settled');
  const seal = sealOf(context.workspace.folder);
  const asked = JSON.parse(seal.open(row.sealed, placeOfApplication(id))) as Asked;
  for (const { person } of asked.candidates)
    if (await isRecused(context.db, who.account, personRef(seal, person))) return refuse(403, 'matter-recused');
  return done({ row, asked });
}

export type Decision = {
  /** As the question was shown: an answer to a question that has changed since is not taken. */
  readonly seen: string;
  /** The place of the person among the candidates, from 0; null where none of them is the person. */
  readonly candidate: number | null;
  readonly reason: string;
};

/** Says whose record an application is about, with the reason. What the person wrote is then kept no longer. */
export async function decideApplication(
  context: Context,
  who: Who,
  id: string,
  { seen, candidate, reason }: Decision,
): Promise<Result<Pick<ApplicationRow, 'state'>>> {
  const found = await questionOf(context, who, id);
  if (!found.ok) return found;
  const { row, asked } = found.value;
  if (row.seen !== seen) return refuse(409, 'application-changed');
  const chosen = candidate === null ? undefined : asked.candidates[candidate];
  if (candidate !== null && !chosen) return refuse(400, 'application-malformed');
  const seal = sealOf(context.workspace.folder);
  const state = chosen ? ('matched' as const) : ('apart' as const);
  return context.ledger.act(async (inner, note) => {
    const changed = await inner
      .updateTable('applications')
      .set({
        state,
        why: '',
        person_ref: chosen ? personRef(seal, chosen.person) : null,
        sealed: seal.closeFor(keyOfApplication(id), JSON.stringify({ reason }), placeOfApplication(id)),
        decided_at: now(),
        decided_by: who.account,
      })
      .where('id', '=', id)
      .where('state', '=', 'question')
      .where('seen', '=', seen)
      .executeTakeFirst();
    if (Number(changed.numUpdatedRows) === 0) return refuse(409, 'application-changed');
    note(who, { what: 'application.decide', about: `${id} ${state}` });
    return done({ state });
  });
}
