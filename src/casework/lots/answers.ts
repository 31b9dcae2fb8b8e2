import { isId } from '../../database/id.ts';
import { isRelief, type Outcome, reliefRank } from '../../law/language/index.ts';
import type { Context } from '../context.ts';
import { figuresOf } from '../matters/run-words.ts';
import type { LotAnswerTable, LotSampleTable, LotTable } from '../store/lots-schema.ts';

/**
 * What a reviewer may answer beside the relief that a run knows: no relief, that it is to be challenged, or that the
 * court's file does not say.
 */
export const OTHER_ANSWERS = ['none', 'challenge', 'cannot-tell'] as const;

/** What may be answered of a matter: the relief that its run knows, the most first, and what else there is. */
export type Choice = { readonly id: string; readonly label: string };

export type Found = LotAnswerTable['class'];

/** What the determination of a run is to an answer. */
export type Question = {
  readonly kind: LotTable['kind'];
  /** The outcome that was determined. */
  readonly outcome: string;
  /** The outcomes that the run knows. */
  readonly outcomes: readonly Outcome[];
};

export function questionOf(
  context: Context,
  kind: LotTable['kind'],
  matter: { readonly run: string; readonly outcome: string },
): Question {
  const known = isId(matter.run) ? figuresOf(context, matter.run)?.outcomes : undefined;
  const alone: Outcome = { id: matter.outcome, label: matter.outcome, effect: kind === 'elusion' ? 'none' : 'clears' };
  return { kind, outcome: matter.outcome, outcomes: known ?? [alone] };
}

export function choicesOf({ outcomes }: Question): readonly Choice[] {
  return outcomes.filter(isRelief).map(({ id, label }) => ({ id, label }));
}

export function isChoice(question: Question, answer: string): boolean {
  return (OTHER_ANSWERS as readonly string[]).includes(answer) || choicesOf(question).some(({ id }) => id === answer);
}

/**
 * The class of defect that an answer shows: `A` where less relief is due than was determined or the prosecution should
 * challenge it, `B` where more is due. What the court's file cannot show counts against the lot, whichever it is.
 */
export function classOf({ kind, outcome, outcomes }: Question, answer: string): Found {
  if (answer === 'cannot-tell') return kind === 'elusion' ? 'B' : 'A';
  const rank = (id: string) => {
    const known = outcomes.find((each) => each.id === id);
    return known ? reliefRank(known) : 0;
  };
  const [due, given] = [answer === 'none' || answer === 'challenge' ? 0 : rank(answer), rank(outcome)];
  return due < given ? 'A' : due > given ? 'B' : '';
}

export type AnswerRow = Pick<LotAnswerTable, 'place' | 'number' | 'reviewer' | 'answer' | 'class' | 'clerical'>;

/** Whether a place has two answers that are not the same. */
export function differ(answers: readonly Pick<AnswerRow, 'answer'>[]): boolean {
  return answers.length === 2 && answers[0]!.answer !== answers[1]!.answer;
}

/** The answer that stands for a place of the sample: what a supervisor settled, else the gravest of its answers. */
export function finalClass(
  answers: readonly Pick<AnswerRow, 'class'>[],
  sample: Pick<LotSampleTable, 'settled'>,
  question: Question,
): Found {
  if (sample.settled !== null) return classOf(question, sample.settled);
  const found = answers.map((each) => each.class);
  return found.includes('A') ? 'A' : found.includes('B') ? 'B' : '';
}
