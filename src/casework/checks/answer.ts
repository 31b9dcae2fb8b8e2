import type { Selectable, Transaction } from 'kysely';
import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { type BlindPlace, factsOf } from '../lots/answer.ts';
import { choicesOf, isChoice, questionOf } from '../lots/answers.ts';
import { isRecused, recusedRefs } from '../matters/recusal.ts';
import type { DecisionCheckTable, Tables } from '../store/schema.ts';

/** A decision as another reviewer is asked it: nothing tells what the run determined, or what the first answer was. */
export type BlindCheck = Pick<BlindPlace, 'conviction' | 'others' | 'choices'> & {
  readonly id: string;
  /** Decisions that wait for this reviewer, this one among them. */
  readonly left: number;
};

export type CheckRow = Selectable<DecisionCheckTable>;

const HELD_MINUTES = 15;

/** Decisions of others that wait for a reviewer, without those about people whom the reviewer keeps out of. */
function waiting(inner: Pick<Transaction<Tables>, 'selectFrom'>, who: Who) {
  return inner
    .selectFrom('decision_checks as drawn')
    .innerJoin('matters as matter', 'matter.id', 'drawn.matter')
    .where('drawn.second_by', 'is', null)
    .where('drawn.first_by', '<>', who.account)
    .where('matter.person_ref', 'not in', recusedRefs(inner, who));
}

/** How many decisions wait for a reviewer to answer them. */
export async function checksFor({ db }: Context, who: Who): Promise<number> {
  const { n } = await waiting(db, who)
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** The next decision that a reviewer answers again, held for a quarter of an hour; null where none is left. */
export async function nextCheck(context: Context, who: Who): Promise<BlindCheck | null> {
  const left = await checksFor(context, who);
  return context.ledger.act(async (inner, note) => {
    const at = now();
    const found = await waiting(inner, who)
      .selectAll('matter')
      .select('drawn.id as check')
      .where((row) =>
        row.or([
          row('drawn.taken_until', 'is', null),
          row('drawn.taken_until', '<=', at),
          row('drawn.taken_by', '=', who.account),
        ]),
      )
      .orderBy('drawn.drawn_at')
      .orderBy('drawn.id')
      .limit(1)
      .executeTakeFirst();
    if (!found) return null;
    const { check: id, ...matter } = found;
    await inner
      .updateTable('decision_checks')
      .set({ taken_by: who.account, taken_until: new Date(Date.now() + HELD_MINUTES * 60_000).toISOString() })
      .where('id', '=', id)
      .execute();
    note(who, { what: 'check.look', about: id });
    const question = questionOf(context, 'acceptance', matter);
    return { id, left, ...factsOf(context, matter), choices: choicesOf(question) };
  });
}

/** Takes the second answer to a decision. */
export function answerCheck(context: Context, who: Who, { id, answer }: CheckAnswer): Promise<Result<null>> {
  return context.ledger.act(async (inner, note): Promise<Result<null>> => {
    const found = await checkToAnswer(context, inner, who, { id, answer, after: ['first_by'] });
    if (!found.ok) return found;
    const written = await inner
      .updateTable('decision_checks')
      .set({ second_by: who.account, second_answer: answer, second_at: now(), taken_by: null, taken_until: null })
      .where('id', '=', id)
      .where('second_by', 'is', null)
      .executeTakeFirst();
    if (Number(written.numUpdatedRows) === 0) return refuse(409, 'check-answered');
    note(who, { what: 'check.answer', about: id });
    return done(null);
  });
}

/** An answer to a decision that was drawn. */
export type CheckAnswer = { readonly id: string; readonly answer: string };

/**
 * A decision that was drawn, where somebody may give an answer to it: nobody answers after themselves (`after` tells which
 * answers came before), or about people whom they keep out of.
 */
export async function checkToAnswer(
  context: Context,
  inner: Transaction<Tables>,
  who: Who,
  { id, answer, after }: CheckAnswer & { readonly after: readonly ('first_by' | 'second_by')[] },
): Promise<Result<CheckRow>> {
  const check = await inner.selectFrom('decision_checks').selectAll().where('id', '=', id).executeTakeFirst();
  if (!check) return refuse(404, 'check-missing');
  const matter = await inner.selectFrom('matters').selectAll().where('id', '=', check.matter).executeTakeFirstOrThrow();
  if (after.some((giver) => check[giver] === who.account)) return refuse(403, 'check-own');
  if (await isRecused(inner, who.account, matter.person_ref)) return refuse(403, 'matter-recused');
  // A later run may determine it otherwise since: what was decided on is what is asked.
  return isChoice(questionOf(context, 'acceptance', check), answer) ? done(check) : refuse(422, 'lot-answer-unknown');
}
