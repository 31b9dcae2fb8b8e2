import { hash } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import type { Correcting } from '../../format/bulk-format.ts';
import { type Day, parseIsoDay } from '../../record/index.ts';
import { inEveryLanguage, type Said, type Sentences } from '../../say/say.ts';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import type { CorrectableFact } from '../corrections/correction.ts';
import { type Seal, sealOf } from '../matters/seal.ts';
import { stateOf } from '../states.ts';
import type { RequestLineTable } from '../store/requests-schema.ts';
import type { Tables } from '../store/schema.ts';
import { NOT_ON_RECORD, readAnswer } from './asked-facts.ts';
import { bodyOf, type KeptAnswer, lockRequest, placeOfReply, requestHoldsRecused } from './lists.ts';
import { changedColumn, type ReturnedLine, type ReturnedSheet, readSheet } from './sheet.ts';

export type AnswersTaken = {
  readonly list: string;
  /** Whether the same file was taken in before, so that nothing changed. */
  readonly again: boolean;
  /**
   * Lines with an answer that waits for a second person, and with none on record; lines without an answer, or with the
   * one known.
   */
  readonly answered: number;
  readonly notOnRecord: number;
  readonly unchanged: number;
  readonly rejects: readonly Sentences[];
};

type LineRow = Selectable<RequestLineTable>;

/**
 * Takes a filled-in list back. The file is refused whole where its totals do not hold; else each line is checked by
 * itself, and what is wrong with it is said. Answers wait for a second person; that a holder has none is kept at once.
 * The same file twice changes nothing.
 */
export async function takeRequestAnswers(context: Context, who: Who, bytes: Uint8Array): Promise<Result<AnswersTaken>> {
  const sheet = readSheet(bytes);
  if ('fault' in sheet) return refuse(422, { code: 'request-file-malformed', fault: { kind: sheet.fault } });
  const list = await context.db.selectFrom('request_lists').selectAll().where('id', '=', sheet.list).executeTakeFirst();
  if (!list) return refuse(404, 'request-file-unknown');
  if (list.state === 'made') return refuse(409, 'request-not-sent');
  if (await requestHoldsRecused(context.db, who, list.id)) return refuse(403, 'run-recused');
  if (sheet.digest !== list.digest || sheet.total !== list.lines)
    return refuse(422, { code: 'request-file-total', said: sheet.total, found: list.lines });
  if (sheet.lines.length !== list.lines)
    return refuse(422, { code: 'request-file-total', said: list.lines, found: sheet.lines.length });
  const { correcting } = await (await stateOf(list.state_id)).format.reading();
  const file = hash('sha256', bytes, 'hex');
  const taking: Taking = { context, who, sheet, file, correcting };
  return context.ledger.act(async (inner, note): Promise<Result<AnswersTaken>> => {
    await lockRequest(inner, list.id);
    const before = await inner
      .selectFrom('request_files')
      .select('rejects')
      .where('hash', '=', file)
      .executeTakeFirst();
    if (before) {
      note(who, { what: 'request.again', about: list.id, digest: file });
      const rejects = (JSON.parse(before.rejects) as Said[]).map(inEveryLanguage);
      const unchanged = sheet.lines.length - rejects.length;
      return done({ list: list.id, again: true, answered: 0, notOnRecord: 0, unchanged, rejects });
    }
    const { counts, rejects } = await takeLines(inner, taking);
    const { answered, notOnRecord } = counts;
    const kept = { list: list.id, at: now(), who: who.account, taken: answered + notOnRecord };
    await inner
      .insertInto('request_files')
      .values({ hash: file, ...kept, rejects: JSON.stringify(rejects) })
      .execute();
    note(who, { what: 'request.take', about: `${list.id} ${kept.taken}`, digest: file });
    return done({ list: list.id, again: false, ...counts, rejects: rejects.map(inEveryLanguage) });
  });
}

type Taking = {
  readonly context: Context;
  readonly who: Who;
  readonly sheet: ReturnedSheet;
  readonly file: string;
  readonly correcting: Correcting;
};

async function takeLines(inner: Transaction<Tables>, { context, who, sheet, file, correcting }: Taking) {
  const seal = sealOf(context.workspace.folder);
  const today = parseIsoDay(now().slice(0, 10))!;
  const rows = await inner.selectFrom('request_lines').selectAll().where('list', '=', sheet.list).execute();
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const seen = new Set<number>();
  const rejects: Said[] = [];
  const counts = { answered: 0, notOnRecord: 0, unchanged: 0 };
  for (const returned of sheet.lines) {
    const row = byLine.get(returned.line ?? -1);
    const looked = look({ seal, row, seen, correcting, today }, returned);
    if (row) seen.add(row.line);
    if (looked.kind === 'reject') rejects.push(looked.said);
    else if (looked.kind === 'same') counts.unchanged++;
    else {
      counts[looked.state === 'answered' ? 'answered' : 'notOnRecord']++;
      await inner
        .updateTable('request_lines')
        .set({
          state: looked.state,
          answer: seal.closeFor(row!.person_ref, JSON.stringify(looked.kept), placeOfReply(sheet.list, row!.line)),
          file,
          file_line: returned.place,
          taken_by: who.account,
          settled_at: null,
          settled_by: null,
        })
        .where('list', '=', sheet.list)
        .where('line', '=', row!.line)
        .execute();
    }
  }
  return { counts, rejects };
}

type Looking = {
  readonly seal: Seal;
  readonly row: LineRow | undefined;
  readonly seen: ReadonlySet<number>;
  readonly correcting: Correcting;
  readonly today: Day;
};

type Looked =
  | { readonly kind: 'reject'; readonly said: Said }
  | { readonly kind: 'same' }
  | { readonly kind: 'new'; readonly state: 'answered' | 'not-on-record'; readonly kept: KeptAnswer };

/** What a line that came back does. */
function look({ seal, row, seen, correcting, today }: Looking, returned: ReturnedLine): Looked {
  const line = returned.place;
  const reject = (said: Said): Looked => ({ kind: 'reject', said });
  if (!row) return reject({ code: 'request-line-unknown', line });
  if (seen.has(row.line)) return reject({ code: 'request-line-twice', line });
  const body = bodyOf(seal, row);
  const column = changedColumn(body.cells, returned.cells);
  if (column !== undefined) return reject({ code: 'request-line-changed', line, column });
  const answer = readAnswer(returned.answer, row.fact as CorrectableFact, correcting, today);
  if (answer.kind === 'blank') return { kind: 'same' };
  if (answer.kind === 'wrong')
    return reject(
      answer.why === 'value'
        ? { code: 'request-answer-unfit', line, allowed: body.answerWith }
        : { code: answer.why === 'day' ? 'request-answer-no-day' : 'request-answer-ahead', line },
    );
  const state = answer.kind === 'value' ? 'answered' : 'not-on-record';
  const kept: KeptAnswer = { value: answer.kind === 'value' ? answer.value : NOT_ON_RECORD, remark: returned.remark };
  return settled(seal, row, { state, kept, line });
}

/** What an answer does to a line that may have one already. */
function settled(
  seal: Seal,
  row: LineRow,
  {
    state,
    kept,
    line,
  }: { readonly state: 'answered' | 'not-on-record'; readonly kept: KeptAnswer; readonly line: number },
): Looked {
  const known =
    row.answer === null
      ? undefined
      : (JSON.parse(seal.open(row.answer, placeOfReply(row.list, row.line))) as KeptAnswer);
  if (known?.value === kept.value && row.state !== 'declined') return { kind: 'same' };
  switch (row.state) {
    case 'asked':
    case 'not-on-record':
    case 'withdrawn':
      return { kind: 'new', state, kept };
    case 'declined':
      return known?.value === kept.value
        ? { kind: 'reject', said: { code: 'request-line-declined', line } }
        : { kind: 'new', state, kept };
    default:
      return { kind: 'reject', said: { code: 'request-line-settled', line } };
  }
}
