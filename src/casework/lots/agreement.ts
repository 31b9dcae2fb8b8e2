import { type Interval, kappa, rateInterval } from '../../sampling/index.ts';
import type { Context } from '../context.ts';
import { differ } from './answers.ts';
import { type AnsweredPlace, placesOf } from './defects.ts';

/** How two reviewers agree over the places that both answered. */
export type PairAgreement = {
  readonly reviewers: readonly [string, string];
  readonly places: number;
  readonly agreed: number;
  /** Cohen's kappa; null where both gave one and the same answer throughout. */
  readonly kappa: number | null;
};

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
  const twice = places.filter(({ answers }) => answers.length === 2);
  const byPair = Map.groupBy(twice, ({ answers }) =>
    answers
      .map(({ reviewer }) => reviewer)
      .sort()
      .join('\n'),
  );
  const names = [...new Set(places.flatMap(({ answers }) => answers.map(({ reviewer }) => reviewer)))].sort();
  return {
    pairs: [...byPair].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, all]) => pairOf(all)),
    reviewers: names.map((name) => reviewerOf(name, places)),
  };
}

function pairOf(places: readonly AnsweredPlace[]): PairAgreement {
  const [one = '', other = ''] = places[0]!.answers.map(({ reviewer }) => reviewer).sort();
  const pairs = places.map(({ answers }) => {
    const by = (name: string) => answers.find(({ reviewer }) => reviewer === name)!.answer;
    return { first: by(one), second: by(other) };
  });
  const agreed = pairs.filter(({ first, second }) => first === second).length;
  return { reviewers: [one, other], places: pairs.length, agreed, kappa: kappa(pairs) };
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
