import { all, type Clause, not, otherwise, withExamples } from '../../../../law/language/index.ts';
import { alreadyGranted, handReview, notReached, notYet } from '../851-93/outcomes.ts';
import { notEligible, petitionMay, petitionShall } from '../1203-4-family/outcomes.ts';
import { anotherArrest, diverted, inCourt, sealed, severalDates } from '../arrest-terms.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { noLimitation } from './sections.ts';
import {
  acquittedOfAll,
  chargeLeft,
  isFor,
  mayRunLonger,
  pattern,
  refilable,
  standingConviction,
  timeRuns,
  unsettled,
} from './terms.ts';

const source = 'docs/law/california-petitions.md, 1';

const given: Clause = {
  id: 'already-granted',
  title: 'Relieved, sealed or destroyed already',
  cite: 'PC 851.8, 851.87, 851.91, 851.93',
  source,
  sure: 'D',
  when: sealed,
  then: alreadyGranted,
  reason: 'The record shows that the arrest was relieved, sealed or destroyed already',
};

const shutOut: readonly Clause[] = [
  {
    id: 'not-in-force',
    title: 'Before PC 851.91 was in force',
    cite: 'PC 851.91 (SB 393, Stats. 2017, ch. 680)',
    source,
    sure: '2',
    effective: { by: 'as-of', until: '2018-01-01' },
    when: { kind: 'always' },
    then: notYet,
    reason: 'PC 851.91 is in force since 01/01/2018',
    accepted: { neverDecides: 'It speaks of days before the one on which the examples are read.' },
  },
  {
    id: 'several-dates',
    title: 'Lines of one arrest with different dates',
    cite: 'PC 851.91(a)(1)(A)',
    source,
    sure: 'D',
    when: severalDates,
    then: handReview,
    reason:
      'The lines of the arrest give different dates: from which of them the time to charge it runs is not on record',
  },
  {
    id: 'several-arrests',
    title: 'A cycle with several arrests and a court action',
    cite: 'PC 851.91(a)(1)',
    source,
    sure: 'D',
    when: all(anotherArrest, inCourt),
    then: handReview,
    reason: 'The cycle has several arrests and a court action: which of them the charges came of is not on record',
  },
  {
    id: 'convicted',
    title: 'A conviction came of the arrest',
    cite: 'PC 851.91(a)(1)',
    source,
    sure: 'S',
    when: standingConviction,
    then: notReached,
    reason: 'A conviction came of the arrest: PC 851.91 seals arrests without one, also where it was dismissed later',
  },
];

const diversion: readonly Clause[] = [
  {
    id: 'diverted',
    title: 'Diversion or deferred entry of judgment completed after charges were filed',
    cite: 'PC 851.90, 1001.9; PC 851.91(a)(1)(B)(i)',
    source,
    sure: 'D',
    when: all(diverted, inCourt),
    then: petitionMay,
    reason:
      'Diversion was completed after charges were filed: the court may seal the arrest on a motion under PC 851.90 (drug diversion, deferred entry of judgment), or under the law of that diversion',
  },
  {
    id: 'diverted-before-filing',
    title: 'Diversion completed, nothing filed',
    cite: 'PC 851.87(a)',
    source,
    sure: 'D',
    when: diverted,
    then: petitionMay,
    reason:
      'PC 851.87: a diversion program of the prosecution was completed in place of charges, so the court may seal the arrest. The prosecution and the agency that made the arrest are served',
  },
];

const chargeable: readonly Clause[] = [
  {
    id: 'no-limitation',
    title: 'Murder, or another offense that may be charged at any time, without an acquittal',
    cite: 'PC 851.91(a)(2)(B); PC 799',
    source,
    sure: 'S',
    when: all(isFor(noLimitation), not(acquittedOfAll)),
    then: notEligible,
    reason:
      'PC 851.91 leaves out arrests for offenses that may be charged at any time, unless the person was acquitted or found factually innocent of them (PC 851.8)',
  },
  {
    id: 'unsettled',
    title: 'A charge that ended in neither a dismissal nor an acquittal',
    cite: 'PC 851.91(a)(1)(B)(iii); PC 851.87, 851.90',
    source,
    sure: 'D',
    when: unsettled,
    then: handReview,
    reason:
      'A charge of the arrest ended in neither a dismissal nor an acquittal: if its conviction was reversed and it may not be filed again, or diversion was completed, a petition is open, which the court file shows',
  },
  {
    id: 'not-filed-wait',
    title: 'Nothing filed, and the time to charge it runs',
    cite: 'PC 851.91(a)(1)(A), (a)(2)(A); PC 800 to 802',
    source,
    sure: 'D',
    when: all(not(inCourt), timeRuns),
    then: notYet,
    reason: 'The offense may be charged yet: as a rule within one year of a misdemeanor and three of a felony',
  },
  {
    id: 'may-be-refiled',
    title: 'A dismissed charge that may be filed again',
    cite: 'PC 851.91(a)(1)(B)(i), (a)(2)(A); PC 1387',
    source,
    sure: 'S',
    when: all(chargeLeft, timeRuns, refilable),
    then: notYet,
    reason: 'A dismissed charge may be filed again until the time to charge it is over',
  },
  {
    id: 'perhaps-longer',
    title: 'An offense that may be chargeable for longer, without an acquittal',
    cite: 'PC 851.91(a)(2)(A), (B); PC 799 to 801.6, 803',
    source,
    sure: 'D',
    when: all(mayRunLonger, not(acquittedOfAll)),
    then: handReview,
    reason:
      'Whether the offense may be charged yet depends on the penalty, the age of the victim, the date of the offense or the day on which it was discovered',
  },
];

const petitions: readonly Clause[] = [
  {
    id: 'pattern',
    title: 'A pattern of domestic violence, child abuse or elder abuse',
    cite: 'PC 851.91(c)(2)',
    source,
    sure: 'S',
    when: pattern,
    then: petitionMay,
    reason:
      'PC 851.91: two convictions or five arrests of one kind within three years are a pattern, so the court may seal the arrest in the interests of justice',
  },
  {
    id: 'acquitted',
    title: 'Acquitted of every charge',
    cite: 'PC 851.91(a)(1)(B)(ii), (c)(1)',
    source,
    sure: 'S',
    when: acquittedOfAll,
    then: petitionShall,
    reason: 'PC 851.91: the person was acquitted of every charge, so the arrest is sealed as of right',
  },
  {
    id: 'not-filed',
    title: 'Nothing filed, and the time to charge it is over',
    cite: 'PC 851.91(a)(1)(A), (c)(1)',
    source,
    sure: 'D',
    when: not(inCourt),
    then: petitionShall,
    reason:
      'PC 851.91: the record shows no charge, and by the rule the time to charge every offense of the arrest is over, so it is sealed as of right unless the time was extended',
  },
  otherwise({
    id: 'dismissed',
    title: 'Charges dismissed that may not be filed again',
    cite: 'PC 851.91(a)(1)(B)(i), (c)(1)',
    source,
    sure: 'D',
    then: petitionShall,
    reason:
      'PC 851.91: the charges were dismissed and, by the rule or by the court file, may not be filed again, so the arrest is sealed as of right',
  }),
];

export const gate = withExamples([given], gateExamples);
export const clauses = withExamples([...shutOut, ...diversion, ...chargeable, ...petitions], clauseExamples);
