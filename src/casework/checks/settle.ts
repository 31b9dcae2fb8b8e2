import { type Context, done, now, type Result, refuse, type Who } from '../context.ts';
import { type Choice, choicesOf, questionOf } from '../lots/answers.ts';
import { recusedRefs } from '../matters/recusal.ts';
import { type CheckAnswer, checkToAnswer } from './answer.ts';

/** A decision whose second answer is another one: a supervisor who gave neither says what holds. */
export type DifferingCheck = {
  readonly id: string;
  readonly matter: string;
  readonly drawnAt: string;
  readonly first: { readonly by: string; readonly answer: string };
  readonly second: { readonly by: string; readonly answer: string };
  readonly choices: readonly Choice[];
};

/** Decisions that two reviewers answered otherwise and that nobody has settled, the first drawn first. */
export async function differingChecks(context: Context, who: Who): Promise<readonly DifferingCheck[]> {
  const rows = await context.db
    .selectFrom('decision_checks as drawn')
    .innerJoin('matters as matter', 'matter.id', 'drawn.matter')
    .selectAll('drawn')
    .where('drawn.second_by', 'is not', null)
    .where('drawn.settled', 'is', null)
    .whereRef('drawn.second_answer', '<>', 'drawn.first_answer')
    .where('matter.person_ref', 'not in', recusedRefs(context.db, who))
    .orderBy('drawn.drawn_at')
    .orderBy('drawn.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    matter: row.matter,
    drawnAt: row.drawn_at,
    first: { by: row.first_by, answer: row.first_answer },
    second: { by: row.second_by!, answer: row.second_answer! },
    choices: choicesOf(questionOf(context, 'acceptance', row)),
  }));
}

/** A supervisor says which answer holds. The matter itself stays as it is: it is returned by its procedure. */
export function settleCheck(context: Context, who: Who, { id, answer }: CheckAnswer): Promise<Result<null>> {
  return context.ledger.act(async (inner, note): Promise<Result<null>> => {
    const found = await checkToAnswer(context, inner, who, { id, answer, after: ['first_by', 'second_by'] });
    if (!found.ok) return found;
    const settled = await inner
      .updateTable('decision_checks')
      .set({ settled: answer, settled_by: who.account, settled_at: now() })
      .where('id', '=', id)
      .where('second_by', 'is not', null)
      .where('settled', 'is', null)
      .whereRef('second_answer', '<>', 'first_answer')
      .executeTakeFirst();
    if (Number(settled.numUpdatedRows) === 0) return refuse(409, 'check-nothing-to-settle');
    note(who, { what: 'check.settle', about: id });
    return done(null);
  });
}
