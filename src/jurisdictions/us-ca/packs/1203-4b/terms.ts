import {
  all,
  any,
  asOf,
  conviction,
  day,
  not,
  onOrAfter,
  revoked,
  sectionIn,
  sentencedTo,
  shown,
  someConviction,
  unrecorded,
} from '../../../../law/language/index.ts';
import { perhapsShutOut, shutOut } from './sections.ts';

/** The record shows no term that could have been served in a camp: fines and probation that was kept, or an infraction. */
export const neverInCustody = shown(all(not(sentencedTo(conviction, 'prison', 'jail')), not(revoked(conviction))));

/** Asked once of the person; whether it was during the sentence of a conviction is said with the determination. */
export const camp = unrecorded(
  conviction,
  'service',
  'the person served well on a hand crew of a fire camp, of the state or a county',
);
export const firehouse = unrecorded(conviction, 'service', 'the person served well at an institutional firehouse');
/** Service at a firehouse counts since 2026. */
export const served = any(camp, all(firehouse, onOrAfter(asOf, day('2026-01-01'))));

export const released = unrecorded(conviction, 'release', 'the person has been released from custody');

export const excluded = shown(sectionIn(conviction, shutOut));
/** This crime or another on the record: the text speaks of those who "have been convicted of" the crimes of the lists. */
export const perhapsExcluded = someConviction((of) => sectionIn(of, perhapsShutOut));
