import {
  after,
  all,
  any,
  asOf,
  before,
  type Condition,
  conviction,
  dateOf,
  day,
  levelIs,
  not,
  offenseDateOf,
  onOrAfter,
  onOrBefore,
  openChargeOf,
  type Subject,
  sameCase,
  sectionIn,
  sentenceEndOf,
  someConviction,
  someCount,
  someOtherConviction,
  unrecorded,
  yearsAfter,
} from '../../../../law/language/index.ts';
import { CRIMES, GRAVE, LESSER_FELONIES } from '../../levels.ts';
import { influence, leftOut, perhapsLeftOut, possession } from '../sections.ts';

const LINE = day('2000-01-01');
/** The first day on which 21a-279(c) was no longer what 54-142u erases. */
const LESSENED = day('2015-10-01');

/** Convictions of possession that 54-142u speaks of, which no wait counts from. */
export const formerPossession = (of: Subject): Condition =>
  all(sectionIn(of, possession), before(dateOf(of), LESSENED));
export const cannabis = unrecorded(conviction, 'drug', 'it was for less than four ounces of cannabis');
export const formerCannabis = all(formerPossession(conviction), cannabis);
export const since2000 = (of: Subject): Condition => onOrAfter(dateOf(of), LINE);

export const underInfluence = (of: Subject): Condition => sectionIn(of, influence);

/** Not left out for its class alone, whatever it was for. */
export const grave = (of: Subject): Condition => levelIs(of, ...GRAVE);
/** A felony without a class that could be punished by more than five years. Driving under the influence is let in by name. */
export const overFiveYears = (of: Subject): Condition =>
  all(
    levelIs(of, 'felony'),
    not(underInfluence(of)),
    not(unrecorded(of, 'maximum', 'it was punishable by five years or less')),
  );

/** Another count of the case is never erased, so that this one is not either. */
export const besideLeftOut = someOtherConviction((other) =>
  all(sameCase(other), any(grave(other), overFiveYears(other), sectionIn(other, leftOut))),
);
export const besidePerhapsLeftOut = someOtherConviction((other) =>
  all(sameCase(other), sectionIn(other, perhapsLeftOut)),
);

/** Fewer than so many years since the latest conviction of a crime, which may be this one. */
export const waiting = (years: number): Condition =>
  someConviction((other) =>
    all(before(asOf, yearsAfter(dateOf(other), years)), levelIs(other, ...CRIMES), not(formerPossession(other))),
  );

const tenYears = (of: Subject): Condition => any(levelIs(of, ...LESSER_FELONIES), underInfluence(of));
/** It waits ten years itself, or a count of its case does. */
export const waitsTen = any(
  tenYears(conviction),
  someConviction((other) => all(sameCase(other), tenYears(other))),
);

/** Another conviction under the influence in the ten years before this one. */
export const repeated = all(
  underInfluence(conviction),
  someOtherConviction((other) =>
    all(
      underInfluence(other),
      onOrBefore(dateOf(other), dateOf(conviction)),
      before(dateOf(conviction), yearsAfter(dateOf(other), 10)),
    ),
  ),
);
/** Another one in the ten years after it. */
export const repeatedLater = all(
  underInfluence(conviction),
  someConviction((other) =>
    all(
      underInfluence(other),
      after(dateOf(other), dateOf(conviction)),
      before(dateOf(other), yearsAfter(dateOf(conviction), 10)),
    ),
  ),
);

/** Incarceration, parole or probation is not over, for this conviction or for any since 2000. */
export const serving = any(
  before(asOf, sentenceEndOf(conviction)),
  someConviction((other) => all(since2000(other), before(asOf, sentenceEndOf(other)))),
);

/** A pending charge of the table answers it; a table without one does not, since other courts are not in it. */
export const chargePending = unrecorded(conviction, 'pending', 'a charge of the state is pending');
export const somethingPending = any(chargePending, someCount(openChargeOf));

export const offenseBefore2000 = before(offenseDateOf(conviction), LINE);
/** What a person says where the record has the date of the conviction alone. */
export const offendedBefore2000 = unrecorded(conviction, 'offense', 'the offense was committed before 2000-01-01');

export const familyViolence = unrecorded(
  conviction,
  'family',
  'it was designated a family violence crime, on or after 2000-01-01',
);
export const sexualOffense = unrecorded(
  conviction,
  'circumstances',
  'it was a nonviolent sexual offense or a sexually violent one',
);
export const elsewhere = unrecorded(
  conviction,
  'elsewhere',
  'the person was convicted of a crime outside Connecticut since',
);
