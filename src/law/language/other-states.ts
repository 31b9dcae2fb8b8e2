import type { Authority, Count, PartialDate, UsualLevel } from '../../record/index.ts';
import { isBefore, plusYears, YES } from '../../record/index.ts';
import type { UnrecordedFact } from './assumed.ts';

/**
 * A question about a conviction that convictions in the files of other states answer. They answer it with yes and never with
 * no: that a person was convicted nowhere else stands in no file.
 */
export type OtherStatesAnswer = Authority & {
  /** The question, as the law's conditions ask it of the conviction that is decided. */
  readonly asks: UnrecordedFact;
  /** What the conviction in the other state must count as. */
  readonly levels: readonly UsualLevel[];
  /** It must come after the conviction that is decided, and in the first so many years; any time after it where absent. */
  readonly years?: number;
};

/** A conviction in the file of another state. */
export type OtherStatesConviction = { readonly date: PartialDate; readonly level: UsualLevel };

/** Whether a conviction in another state surely answers the question about a conviction with yes. */
export function answersYes(
  { levels, years }: Pick<OtherStatesAnswer, 'levels' | 'years'>,
  decided: Pick<Count, 'date'>,
  other: OtherStatesConviction,
): boolean {
  if (!levels.includes(other.level) || isBefore(decided.date, other.date) !== YES) return false;
  return years === undefined || isBefore(other.date, plusYears(decided.date, years)) === YES;
}
