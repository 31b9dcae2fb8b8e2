import {
  all,
  any,
  asOf,
  before,
  type Condition,
  conviction,
  day,
  levelIs,
  not,
  ofAge,
  offenseDateOf,
  onOrAfter,
  type SectionList,
  sameCase,
  sectionIn,
  shown,
  someConviction,
  unrecorded,
  yearsAfter,
} from '../../../../law/language/index.ts';
import { CRIMES } from '../../levels.ts';
import { cannabis1971, cannabis1979, cannabis2004 } from '../sections.ts';
import { domestic } from '../terms.ts';

const offense = offenseDateOf(conviction);
/** An offense of a section from a day, until possession stood in another section. */
const from = (section: SectionList, first: string, until?: string): Condition =>
  all(
    sectionIn(conviction, section),
    onOrAfter(offense, day(first)),
    ...(until === undefined ? [] : [before(offense, day(until))]),
  );

/** Possession of cannabis at 21 or older. */
export const grownCannabis = all(
  any(
    from(cannabis2004, '2004-07-01'),
    from(cannabis1979, '1979-03-21', '2004-07-01'),
    from(cannabis1971, '1971-05-21', '1979-03-21'),
  ),
  ofAge(21, offense),
);

/** Domestic violence as the record shows or a person has said; what is not known is asked by a flag. */
export const ofDomesticViolence = shown(domestic(conviction));
export const twoIncidents = all(
  ofDomesticViolence,
  someConviction((other) => all(not(sameCase(other)), levelIs(other, ...CRIMES), shown(domestic(other)))),
);

export const reduced = unrecorded(
  conviction,
  'reduced',
  'it was first charged as driving under the influence or physical control',
);
/** Ten years since the arrest, for which the date of the offense stands. */
export const reducedLately = all(shown(reduced), before(asOf, yearsAfter(offense, 10)));

export const owed = unrecorded(conviction, 'owed', 'financial obligations of the sentence are owed');
export const restrained = unrecorded(conviction, 'restrained', 'a restraining order stands against the person');
