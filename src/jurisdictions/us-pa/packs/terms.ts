import {
  all,
  any,
  asOf,
  atLeastCases,
  before,
  type Clause,
  type Condition,
  conviction,
  dateOf,
  levelIs,
  not,
  registered,
  type Subject,
  sectionIn,
  shown,
  someConviction,
  unrecorded,
  yearsAfter,
} from '../../../law/language/index.ts';
import { FELONIES, FIRST, LOWER } from '../levels.ts';
import { drugLaw, exceptions, perhapsExceptions, personExceptions } from './sections.ts';

/** Conditions that clauses of Pennsylvania's packs share. */

/** The first day of the times of Act 36 of 2023. */
export const ACT_36 = '2024-06-11';

/** The clause for days whose texts are not in the packs. */
export const before2021 = ({ source, then }: Pick<Clause, 'source' | 'then'>): Clause => ({
  id: 'before-2021',
  title: 'Before 2021',
  cite: '18 Pa.C.S. 9122.2, Acts 56 of 2018 and 83 of 2020',
  source,
  sure: 'D',
  effective: { by: 'as-of', until: '2021-01-01' },
  when: { kind: 'always' },
  then,
  reason: 'From which days the texts of 2018 and 2020 held, and what the second changed, is not in this pack',
  accepted: { neverDecides: 'It speaks of days before the one on which the examples are read.' },
});

/** Fewer than so many years since the judgment. */
export const within = (of: Subject, years: number): Condition => before(asOf, yearsAfter(dateOf(of), years));

/** Felonies, and misdemeanors of the first degree with their five years. */
const heavy = (of: Subject): Condition => levelIs(of, ...FELONIES, FIRST);
/** A misdemeanor without a degree may be punishable by more than two years; only its section says. */
export const overTwoYears = (of: Subject): Condition =>
  unrecorded(of, 'maximum', 'it is punishable by more than two years');
/** Punishable by a year or more. The maxima of lower misdemeanors are not in the page: a person says of them. */
export const ofAYear = (of: Subject): Condition =>
  any(heavy(of), all(levelIs(of, ...LOWER), unrecorded(of, 'maximum', 'it is punishable by a year or more')));

/** A less serious drug felony. Its definition (18 Pa.C.S. 9102) was not seen, so that a person says of each drug felony. */
export const qualifying = (of: Subject): Condition =>
  all(sectionIn(of, drugLaw), unrecorded(of, 'qualifying', 'it is a qualifying offense (18 Pa.C.S. 9102)'));

/** The exceptions of 18 Pa.C.S. 9122.3, one by one. */

export const ofListedOffense = sectionIn(conviction, exceptions);
export const perhapsListed = sectionIn(conviction, perhapsExceptions);
export const everListed = someConviction((other) => sectionIn(other, personExceptions));
export const barringFelony = (of: Subject): Condition => all(levelIs(of, ...FELONIES), not(qualifying(of)));
export const everFelony = someConviction(barringFelony);
/** Convictions of one docket count once. */
export const twoOverTwoYears = atLeastCases(2, (other) =>
  any(heavy(other), all(levelIs(other, 'misdemeanor'), overTwoYears(other))),
);
export const fourOfAYear = atLeastCases(4, ofAYear);
/** Registration follows from an offense, and the record does not say from which. */
export const onRegister = shown(registered);

/** A person says that restitution is owed. */
export const restitutionOwed = unrecorded(conviction, 'restitution', 'restitution is owed');
