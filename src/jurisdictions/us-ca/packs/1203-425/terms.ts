import {
  after,
  all,
  any,
  asOf,
  before,
  type Condition,
  cleanInFirst,
  conviction,
  dateOf,
  levelIs,
  not,
  onOrBefore,
  openChargeOf,
  overlappingEndOf,
  relieved,
  revoked,
  type Subject,
  sameCase,
  sectionIn,
  sentencedTo,
  someConviction,
  someCount,
  someOtherConviction,
  unrecorded,
  yearsAfter,
  yearsBefore,
} from '../../../../law/language/index.ts';
import { LONGEST_OF_MISDEMEANORS, reduced } from '../terms.ts';
import { findings } from './sections.ts';

/** An infraction, a misdemeanor, or what was reduced to one. */
export const lesser = any(levelIs(conviction, 'misdemeanor', 'infraction'), reduced);

/** Probation that, by the record, was not revoked. */
export const probationKept = all(sentencedTo(conviction, 'probation'), not(revoked(conviction)));

const longPast = (of: Subject) => onOrBefore(yearsAfter(dateOf(of), LONGEST_OF_MISDEMEANORS), asOf);

const byTerms = onOrBefore(overlappingEndOf(conviction), asOf);
/** The sentence for a misdemeanor or an infraction is over, and for any conviction. */
export const shortOver = any(byTerms, longPast(conviction));
export const over = any(byTerms, all(lesser, longPast(conviction)));

/** The sentence for another conviction, which no order has ended since, is not over by its terms. */
const runs = (of: Subject): Condition =>
  all(
    before(asOf, overlappingEndOf(of)),
    not(all(levelIs(of, 'misdemeanor', 'infraction'), longPast(of))),
    not(relieved(of, 'set-aside', 'sealed', 'dismissed-64', 'destroyed')),
  );

export const servingElsewhere = someOtherConviction(runs);

/** How long a charge without an outcome blocks for sure: SB 834 of 2025, which is no law, would have let it end then. */
const STALE = 3;
export const pendingRecently = someCount((of) => all(after(dateOf(of), yearsBefore(asOf, STALE)), openChargeOf(of)));
export const pendingEver = someCount(openChargeOf);

/** How many clean years a felony needs after its terms are over. */
const CLEAN = 4;
export const waiting = before(asOf, yearsAfter(overlappingEndOf(conviction), CLEAN));

/** A new felony conviction in the four years. The words are "during which": that only the first four count is our reading. */
export const convictedInWait = not(
  cleanInFirst(CLEAN, overlappingEndOf(conviction), (other) => levelIs(other, 'felony')),
);
export const felonySince = someConviction((other) =>
  all(levelIs(other, 'felony'), after(dateOf(other), dateOf(conviction))),
);

/** A finding stands on the record as a count of the same case. */
export const findingShown = someConviction((other) => all(sameCase(other), sectionIn(other, findings)));

/** What no file holds. */
export const supervised = unrecorded(
  conviction,
  'supervision',
  'the person is under local, state or federal supervision now',
);
export const supervisionOver = unrecorded(
  conviction,
  'supervision',
  'parole and all other supervision for it were over four years ago or more',
);
export const findingMade = unrecorded(
  conviction,
  'circumstances',
  'a finding of great bodily injury, a firearm or deadly weapon, or a gang was made with it',
);
export const prohibited = unrecorded(conviction, 'prohibition', 'a court has prohibited automatic relief for it');
