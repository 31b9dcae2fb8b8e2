import {
  after,
  all,
  any,
  type Condition,
  conviction,
  dateOf,
  levelIs,
  not,
  relieved,
  type SectionList,
  type Subject,
  sectionIn,
  someConviction,
} from '../../../../law/language/index.ts';
import { CRIMES, FELONIES } from '../../levels.ts';
import { nullities, perhapsSexOffenses, sexOffenses } from '../sections.ts';
import { crime, waiting } from '../terms.ts';
import {
  conspiracy,
  homicide,
  perhapsViolent,
  sexArticles,
  sexArticlesAndAttempts,
  violentFelonies,
} from './sections.ts';

/** A felony of a list. Attempts at its offenses are in it too, and left out where they are felonies themselves. */
const felonyIn = (of: Subject, ...lists: readonly SectionList[]): Condition =>
  all(levelIs(of, ...FELONIES), any(...lists.map((list) => sectionIn(of, list))));

export const sexOffense = (of: Subject): Condition =>
  any(sectionIn(of, sexArticles), felonyIn(of, sexArticlesAndAttempts), sectionIn(of, sexOffenses));
export const felonyOfHomicide = (of: Subject): Condition => felonyIn(of, homicide);
export const violent = (of: Subject): Condition => felonyIn(of, violentFelonies);
export const felonyConspiracy = (of: Subject): Condition => felonyIn(of, conspiracy);
export const perhapsLeftOut = (of: Subject): Condition =>
  any(felonyIn(of, perhapsViolent), sectionIn(of, perhapsSexOffenses));

/** How many years have to pass since the latest conviction, or the latest release. */
const YEARS = 10;
export const waits = any(
  waiting(conviction, YEARS),
  someConviction((other) => all(crime(other), waiting(other, YEARS))),
);

/** A later conviction for which certain conditions hold, and which no law has expunged. */
const since = (where: (other: Subject) => Condition): Condition =>
  someConviction((other) =>
    all(after(dateOf(other), dateOf(conviction)), not(relieved(other, 'destroyed')), where(other)),
  );

export const classASince = since((other) => all(levelIs(other, 'class-a-felony'), not(sectionIn(other, nullities))));
export const sexOffenseSince = since((other) =>
  all(levelIs(other, ...CRIMES), any(sectionIn(other, sexArticles), sectionIn(other, sexOffenses))),
);
export const felonySince = since((other) => felonyIn(other, sexArticlesAndAttempts, homicide, violentFelonies));
export const perhapsLeftOutSince = since((other) =>
  any(
    felonyIn(other, perhapsViolent, conspiracy),
    all(levelIs(other, ...CRIMES), sectionIn(other, perhapsSexOffenses)),
  ),
);
