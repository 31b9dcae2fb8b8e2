import {
  all,
  anotherThan,
  asOf,
  atLeastConvictions,
  before,
  type Condition,
  cleanInFirst,
  conviction,
  levelIs,
  not,
  sectionIn,
  sentenceEndOf,
  yearsAfter,
} from '../../../../law/language/index.ts';
import { FELONIES } from '../../levels.ts';
import { intoxicatedDriving } from '../sections.ts';
import { leftOutByKind, listed, traffic } from './sections.ts';

/** Fewer than so many years since sentence and supervision were over. */
export function waiting(years: number): Condition {
  return before(asOf, yearsAfter(sentenceEndOf(conviction), years));
}

/**
 * Found guilty of another misdemeanor or felony in the first so many years since sentence and supervision were over. The words
 * are "during the time period specified": that only the first years count is our reading.
 */
export function convictedInWait(years: number): Condition {
  return not(
    cleanInFirst(years, sentenceEndOf(conviction), (other) =>
      all(levelIs(other, ...FELONIES, 'misdemeanor'), not(sectionIn(other, traffic))),
    ),
  );
}

/** More convictions of some levels than one person may have expunged, those that can never be aside. */
export function moreThan(limit: number, ...levels: readonly string[]): Condition {
  return atLeastConvictions(limit + 1, (other) =>
    all(levelIs(other, ...levels), not(sectionIn(other, listed)), not(sectionIn(other, leftOutByKind))),
  );
}

/** Another conviction of driving while intoxicated. */
export const drivenAgain = atLeastConvictions(1, (other) =>
  all(anotherThan(other), sectionIn(other, intoxicatedDriving)),
);
