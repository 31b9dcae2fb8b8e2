import type { Selectable, Transaction } from 'kysely';
import { newId } from '../../database/id.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import type { CorrectableFact } from '../corrections/correction.ts';
import { recusedRefs } from '../matters/recusal.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import type { RequestLineTable } from '../store/requests-schema.ts';
import type { CorrectionTable, Tables } from '../store/schema.ts';
import { bodyOf, type KeptAnswer, lockRequest, placeOfReply } from './lists.ts';

export type Settled = {
  readonly corrections: number;
  /** Answers that somebody had entered as a correction already. */
  readonly known: number;
  /** Left as they are: another correction in force says otherwise, or who accepts took the answer in or keeps out of the person. */
  readonly contradicted: number;
  readonly left: number;
};

export type SettleWanted = {
  readonly id: string;
  /** Numbers of lines; every one that waits where it is absent. */
  readonly lines?: readonly number[] | undefined;
};

type LineRow = Selectable<RequestLineTable>;

/**
 * Accepts answers: each becomes a correction with the list, its line and the file as its document. A file may put thousands of
 * facts right, so who took an answer in does not accept it. Matters and figures change with the next run.
 */
export async function acceptAnswers(context: Context, who: Who, { id, lines }: SettleWanted): Promise<Result<Settled>> {
  const seal = sealOf(context.workspace.folder);
  return context.ledger.act(async (inner, note): Promise<Result<Settled>> => {
    const list = await lockRequest(inner, id);
    if (!list) return refuse(404, 'request-missing');
    const { mine, own, others } = await waitingLines(inner, who, { id, lines });
    if (mine.length === 0) return refuse(own > 0 ? 403 : 409, own > 0 ? 'request-own-answers' : 'request-none-waits');
    const from = { holder: [list.holder, list.county].filter(Boolean).join(' '), sent: list.sent_on ?? '' };
    const made: CorrectionTable[] = [];
    const tally = { known: 0, contradicted: 0 };
    for (const row of mine) {
      const wanted = correctionOf(seal, who, row, from);
      const before = await inForce(inner, wanted);
      if (before && before.value !== wanted.value) {
        tally.contradicted++;
        continue;
      }
      if (before) tally.known++;
      else made.push(wanted);
      await settleLine(inner, who, row, { state: 'accepted', correction: before?.id ?? wanted.id });
    }
    for (let at = 0; at < made.length; at += 500)
      await inner
        .insertInto('corrections')
        .values(made.slice(at, at + 500))
        .execute();
    for (const correction of made) note(who, { what: 'correction.add', about: correction.id });
    note(who, { what: 'request.accept', about: `${id} ${made.length + tally.known}` });
    return done({ corrections: made.length, ...tally, left: own + others });
  });
}

/** Declines answers: they become no corrections, and their questions may be asked again. */
export async function declineAnswers(
  context: Context,
  who: Who,
  { id, lines }: SettleWanted,
): Promise<Result<{ readonly declined: number }>> {
  return context.ledger.act(async (inner, note) => {
    if (!(await lockRequest(inner, id))) return refuse(404, 'request-missing');
    const { mine } = await waitingLines(inner, who, { id, lines });
    if (mine.length === 0) return refuse(409, 'request-none-waits');
    for (const row of mine) await settleLine(inner, who, row, { state: 'declined', correction: null });
    note(who, { what: 'request.decline', about: `${id} ${mine.length}` });
    return done({ declined: mine.length });
  });
}

/** The answers that wait, of those named: which somebody may settle, and how many are that person's own or about people kept out of. */
async function waitingLines(inner: Transaction<Tables>, who: Who, { id, lines }: SettleWanted) {
  const all = await inner
    .selectFrom('request_lines')
    .selectAll()
    .where('list', '=', id)
    .where('state', '=', 'answered')
    .orderBy('line')
    .execute();
  const hidden = await recusedRefs(inner, who).execute();
  const refs = new Set(hidden.map(({ person_ref }) => person_ref));
  const wanted = lines === undefined ? all : all.filter(({ line }) => lines.includes(line));
  const seen = wanted.filter(({ person_ref }) => !refs.has(person_ref));
  const mine = seen.filter(({ taken_by }) => taken_by !== who.account);
  return { mine, own: seen.length - mine.length, others: wanted.length - seen.length };
}

function correctionOf(
  seal: Seal,
  who: Who,
  row: LineRow,
  { holder, sent }: { readonly holder: string; readonly sent: string },
): CorrectionTable {
  const { content, person, conviction, was } = bodyOf(seal, row);
  const { value, remark } = JSON.parse(seal.open(row.answer!, placeOfReply(row.list, row.line))) as KeptAnswer;
  return {
    id: newId(),
    created_at: now(),
    created_by: who.account,
    content,
    person,
    conviction,
    fact: row.fact as CorrectableFact,
    was,
    value,
    why: `Answer of ${holder} to a request sent on ${sent}, taken in by ${row.taken_by}${remark === '' ? '' : `: ${remark}`}`.slice(
      0,
      2000,
    ),
    document: `Request list ${row.list}, line ${row.line}; line ${row.file_line} of the file with SHA-256 ${row.file}`,
    undone_at: null,
    undone_by: null,
  };
}

function inForce(inner: Transaction<Tables>, { content, person, conviction, fact }: CorrectionTable) {
  return inner
    .selectFrom('corrections')
    .select(['id', 'value'])
    .where('content', '=', content)
    .where('person', '=', person)
    .where('conviction', conviction === null ? 'is' : '=', conviction)
    .where('fact', '=', fact)
    .where('undone_at', 'is', null)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
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
