import {
  all,
  any,
  asOf,
  before,
  conviction,
  levelIs,
  overlappingEndOf,
  sameCase,
  sentencedTo,
  someConviction,
  unrecorded,
} from '../../../../law/language/index.ts';
import { FELONIES, MISDEMEANORS } from '../../levels.ts';
import { felony } from '../terms.ts';

/** Jail beside probation runs inside it. */
const supervised = before(asOf, overlappingEndOf(conviction));

export const probation = all(sentencedTo(conviction, 'probation'), supervised);
/** Few records say when supervision after prison was over: only what is shown decides, and a flag asks the rest. */
export const parole = all(sentencedTo(conviction, 'prison'), supervised);

const inTheCase = (levels: readonly string[]) =>
  someConviction((other) => all(sameCase(other), levelIs(other, ...levels)));

/** A felony and a misdemeanor in one case, whose sealing a bill of 2025 would settle. */
export const mixedDocket = any(
  all(felony, inTheCase(MISDEMEANORS)),
  all(levelIs(conviction, ...MISDEMEANORS), inTheCase(FELONIES)),
);

export const noFingerprints = unrecorded(
  conviction,
  'fingerprints',
  'the state repository has no record of it that is based on fingerprints',
);
export const convictedElsewhere = unrecorded(
  conviction,
  'elsewhere',
  'the person was convicted of a crime outside New York since',
);
