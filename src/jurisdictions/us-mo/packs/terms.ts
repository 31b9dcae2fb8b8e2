import {
  all,
  any,
  asOf,
  conviction,
  levelIs,
  not,
  onOrBefore,
  sectionIn,
  sentenceEndOf,
  unrecorded,
} from '../../../law/language/index.ts';
import { LESSER } from '../levels.ts';
import { oldChapter } from './sections.ts';

/** Conditions that clauses of Missouri's packs share. */

/** A misdemeanor, an ordinance violation or an infraction. */
export const lesser = levelIs(conviction, ...LESSER);

/** Sentence, probation and parole are over. */
export const over = onOrBefore(sentenceEndOf(conviction), asOf);

export const marijuana = unrecorded(conviction, 'drug', 'it was marijuana');
export const threePoundsOrLess = unrecorded(conviction, 'amount', 'it was three pounds or less');

/** A pending charge of the table answers it; a table without one does not, since other courts are not in it. */
export const chargePending = unrecorded(conviction, 'pending', 'a charge is pending');

/** Graded as before 2017, when the classes of felony had other letters. */
const graded195 = sectionIn(conviction, oldChapter);

/**
 * A class E felony, or a class D felony of three pounds or less. Of a conviction under chapter 195 the letter alone does not
 * say what the offense is today, and of some felonies the record does not say the class.
 */
export const smallFelony = any(
  all(
    any(graded195, levelIs(conviction, 'felony')),
    unrecorded(conviction, 'class', 'today it is a class E felony, or a class D felony of three pounds or less'),
  ),
  all(
    not(graded195),
    any(levelIs(conviction, 'class-e-felony'), all(levelIs(conviction, 'class-d-felony'), threePoundsOrLess)),
  ),
);
