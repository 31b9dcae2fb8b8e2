import type { Selectable, Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { partsOf } from '../../database/parts-of.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { correctionRow } from '../corrections/store.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import type { RequestLineTable } from '../store/requests-schema.ts';
import type { CorrectionTable, Tables } from '../store/schema.ts';
import { type AnswerGiven, answersOf, keptEffect, noneWaits, type SettleWanted } from './effect.ts';
import { lockRequest } from './lists.ts';

export type Settled = {
  readonly corrections: number;
  /** Answers that somebody had entered as a correction already. */
  readonly known: number;
  /** Left as they are: another correction in force says otherwise, or who accepts took the answer in or keeps out of the person. */
  readonly contradicted: number;
  readonly left: number;
};

type LineRow = Selectable<RequestLineTable>;

/** `seen`: the digest of what the answers would change, as it was shown to who accepts them. */
export type AcceptWanted = SettleWanted & { readonly seen: string };

/**
 * Accepts answers: each becomes a correction with the list, its line and the file as its document. A file may put thousands of
 * facts right, so who took an answer in does not accept it, and who accepts it has seen what that would change. Matters and
 * figures change with the next run.
 */
export async function acceptAnswers(context: Context, who: Who, wanted: AcceptWanted): Promise<Result<Settled>> {
  const { id, seen } = wanted;
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note): Promise<Result<Settled>> => {
    const list = await lockRequest(inner, id);
    if (!list) return refuse(404, 'request-missing');
    const answers = await answersOf(inner, seal, who, wanted);
    if (answers.given.length === 0) return noneWaits(answers);
    if (seen !== answers.digest || !(await keptEffect(inner, id, seen))) return refuse(409, 'request-effect-unseen');
    const from = { holder: [list.holder, list.county].filter(Boolean).join(' '), sent: list.sent_on ?? '' };
    const made: CorrectionTable[] = [];
    const tally = { known: 0, contradicted: 0 };
    for (const answer of answers.given) {
      const { row, correction, inForce } = answer;
      if (inForce && inForce.value !== correction.value) {
        tally.contradicted++;
        continue;
      }
      const wanted = correctionOf(seal, who, answer, from);
      if (inForce) tally.known++;
      else made.push(wanted);
      await settleLine(inner, who, row, { state: 'accepted', correction: inForce?.id ?? wanted.id });
    }
    for (const part of partsOf(made, 500)) await inner.insertInto('corrections').values(part).execute();
    await inner.deleteFrom('request_effects').where('list', '=', id).execute();
    for (const correction of made) note(who, { what: 'correction.add', about: correction.id });
    note(who, { what: 'request.accept', about: `${id} ${made.length + tally.known}`, digest: seen });
    return done({ corrections: made.length, ...tally, left: answers.own + answers.others });
  });
}

/** Declines answers: they become no corrections, and their questions may be asked again. */
export async function declineAnswers(
  context: Context,
  who: Who,
  wanted: SettleWanted,
): Promise<Result<{ readonly declined: number }>> {
  const { id } = wanted;
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note) => {
    if (!(await lockRequest(inner, id))) return refuse(404, 'request-missing');
    const { given } = await answersOf(inner, seal, who, wanted);
    if (given.length === 0) return refuse(409, 'request-none-waits');
    for (const { row } of given) await settleLine(inner, who, row, { state: 'declined', correction: null });
    await inner.deleteFrom('request_effects').where('list', '=', id).execute();
    note(who, { what: 'request.decline', about: `${id} ${given.length}` });
    return done({ declined: given.length });
  });
}

type From = { readonly holder: string; readonly sent: string };

function correctionOf(
  seal: Seal,
  who: Who,
  { row, content, was, remark, correction }: AnswerGiven,
  { holder, sent }: From,
): CorrectionTable {
  const said = remark === '' ? '' : `: ${remark}`;
  return correctionRow(seal, {
    id: newId(),
    createdAt: now(),
    createdBy: who.account,
    content,
    ...correction,
    was,
    why: `Answer of ${holder} to a request sent on ${sent}, taken in by ${row.taken_by}${said}`.slice(0, 2000),
    document: `Request list ${row.list}, line ${row.line}; line ${row.file_line} of the file with SHA-256 ${row.file}`,
  });
}

async function settleLine(
  inner: Transaction<Tables>,
  who: Who,
  { list, line }: LineRow,
  set: Pick<RequestLineTable, 'state' | 'correction'>,
): Promise<void> {
  await inner
    .updateTable('request_lines')
    .set({ ...set, settled_at: now(), settled_by: who.account })
    .where('list', '=', list)
    .where('line', '=', line)
    .execute();
}
