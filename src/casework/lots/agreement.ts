import { agreementByPair, type Interval, type PairAgreement, rateInterval } from '../../sampling/index.ts';
import type { Context } from '../context.ts';
import { differ } from './answers.ts';
import { type AnsweredPlace, placesOf } from './defects.ts';

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

/** The agreement of reviewers over all samples, by name and in no order of merit. For supervisors alone. */
export async function agreementOf(context: Context): Promise<Agreement> {
  const places = await placesOf(context, context.db);
  const names = [...new Set(places.flatMap(({ answers }) => answers.map(({ reviewer }) => reviewer)))].sort();
  return {
    pairs: agreementByPair(places.map(({ answers }) => answers)),
    reviewers: names.map((name) => reviewerOf(name, places)),
  };
}

function reviewerOf(reviewer: string, places: readonly AnsweredPlace[]): ReviewerAgreement {
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
