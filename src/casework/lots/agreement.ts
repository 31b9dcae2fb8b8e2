import { agreementByPair, type Interval, type PairAgreement, rateInterval } from '../../sampling/index.ts';
import type { Context, Who } from '../context.ts';
import { differ } from './answers.ts';
import { type AnsweredPlace, placesOf } from './defects.ts';
import { blindLots } from './due.ts';

/** How often a reviewer's answers were asked again, and what came of them. */
export type ReviewerAgreement = {
  readonly reviewer: string;
  readonly answers: number;
  readonly askedAgain: number;
  /** Places where a supervisor settled otherwise than this reviewer had answered. */
  readonly overturned: number;
  /** Places where the second answer differs and that are not settled yet. */
  readonly open: number;
  /** The rate of overturned among those asked again, with its exact interval of 95 %; null where none was. */
  readonly rate: (Interval & { readonly rate: number }) | null;
};

export type Agreement = { readonly pairs: readonly PairAgreement[]; readonly reviewers: readonly ReviewerAgreement[] };

/** A question that one or two reviewers answered: a place of a sample, or a decision that was asked again. */
type Asked = {
  readonly answers: readonly Pick<AnsweredPlace['answers'][number], 'reviewer' | 'answer'>[];
  readonly settled: string | null;
};

/** The agreement of reviewers over all samples and decisions that were asked again, by name and in no order of merit. For supervisors alone; without the
 * lots that this one still answers. */
export async function agreementOf(context: Context, who: Who): Promise<Agreement> {
  const blind = await blindLots(context.db, who);
  const answered = (await placesOf(context, context.db)).filter(({ lot }) => !blind.has(lot));
  const places: readonly Asked[] = [...answered, ...(await checks(context))];
  const names = [...new Set(places.flatMap(({ answers }) => answers.map(({ reviewer }) => reviewer)))].sort();
  return {
    pairs: agreementByPair(places.map(({ answers }) => answers)),
    reviewers: names.map((name) => reviewerOf(name, places)),
  };
}

async function checks({ db }: Context): Promise<readonly Asked[]> {
  const rows = await db.selectFrom('decision_checks').selectAll().orderBy('drawn_at').orderBy('id').execute();
  return rows.map(({ first_by, first_answer, second_by, second_answer, settled }) => ({
    settled,
    answers: [
      { reviewer: first_by, answer: first_answer },
      ...(second_by !== null && second_answer !== null ? [{ reviewer: second_by, answer: second_answer }] : []),
    ],
  }));
}

function reviewerOf(reviewer: string, places: readonly Asked[]): ReviewerAgreement {
  const own = places.filter(({ answers }) => answers[0]?.reviewer === reviewer);
  const again = own.filter(({ answers }) => answers.length === 2);
  const differing = own.filter(({ answers }) => differ(answers));
  const overturned = differing.filter(
    ({ settled, answers }) => settled !== null && settled !== answers[0]!.answer,
  ).length;
  return {
    reviewer,
    answers: places.filter(({ answers }) => answers.some((each) => each.reviewer === reviewer)).length,
    askedAgain: again.length,
    overturned,
    open: differing.filter(({ settled }) => settled === null).length,
    rate: again.length === 0 ? null : { rate: overturned / again.length, ...rateInterval(overturned, again.length) },
  };
}
