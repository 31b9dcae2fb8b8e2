import type { Examples } from '../../../../law/language/index.ts';

const VALUE = 'value: it was worth not more than $950';
const SHOP = 'circumstances: it was a commercial establishment, entered during business hours to steal';
const CHECK = 'circumstances: it was a check, bond, bank bill, note, traveler\u2019s check or money order';
const FEW = 'circumstances: there were not three earlier convictions of bad checks or forgery';
const PRIVATE = 'circumstances: it was not of public funds';
const TAKEN = 'circumstances: the vehicle was taken, not only driven after it had been stolen';

/** Histories for which each clause must hold, must fail and must be unknown; as of 2020-07-01. */
export const prop47Examples: Readonly<Record<string, Examples>> = {
  'not-felony': {
    holds: ['2005-03-01 PC 487 misdemeanor', '2005-03-01 PC 484 infraction'],
    fails: ['2005-03-01 PC 487 felony'],
    unknown: ['2005-03-01 PC 487 ?'],
  },
  'already-reduced': {
    holds: [
      '2005-03-01 HS 11377(a) felony, reduced',
      '2005-03-01 HS 11377(a) felony, reduced-47',
      '2005-03-01 HS 11357(a) felony, redesignated',
    ],
    fails: ['2005-03-01 HS 11377(a) felony', '2005-03-01 HS 11377(a) felony, set aside'],
    unknown: ['2005-03-01 HS 11377(a) felony, set aside?'],
  },
  'after-the-act': {
    holds: ['2014-11-05 PC 487 felony', '2014-11-05 PC 487 felony arrest, cycle 1; 2015-03-01 PC 487 felony, cycle 1'],
    fails: ['2014-11-04 PC 487 felony', '2014-11-04 PC 487 felony arrest, cycle 1; 2015-03-01 PC 487 felony, cycle 1'],
    unknown: ['2014 PC 487 felony'],
  },
  'across-the-act': {
    holds: ['2014-11-04 PC 487 felony arrest, cycle 1; 2014-11-05 PC 487 felony, cycle 1'],
    fails: [
      '2014-11-03 PC 487 felony arrest, cycle 1; 2014-11-04 PC 487 felony, cycle 1',
      '2014-11-05 PC 487 felony arrest, cycle 1; 2015-03-01 PC 487 felony, cycle 1',
    ],
    unknown: ['2014 PC 487 felony arrest, cycle 1; 2015-03-01 PC 487 felony, cycle 1'],
  },
  superstrike: {
    holds: [
      '2005-03-02 PC 487 felony; 2005-03-01 PC 187 felony',
      '2005-03-02 PC 487 felony; 2005-03-02 PC 187 felony',
      '2005-03-02 PC 487 felony; 2013-03-02 664/PC 187 felony',
      '2005-03-02 PC 487 felony; 2001-03-02 PC 206 felony',
      '2005-03-02 PC 487 felony; 2001-03-02 PC 245(d)(3) felony',
      '2005-03-02 PC 487 felony; 1999-03-02 PC 187 felony, set aside',
    ],
    fails: [
      '2005-03-02 PC 487 felony; 2005-03-01 PC 187 felony dismissed',
      '2005-03-02 PC 487 felony; 2005-03-01 PC 459 felony',
      'registered; 2005-03-02 PC 487 felony',
    ],
    unknown: ['2005-03-02 PC 487 felony; 2005-03-01 PC 187 felony, disposition?'],
  },
  registrable: {
    holds: [
      '2005-03-02 PC 487 felony; 2005-03-01 PC 288.4 felony',
      '2005-03-02 PC 487 felony; 2006-03-02 PC 288.4 felony',
    ],
    fails: [
      '2005-03-02 PC 487 felony; 2006-03-02 PC 459 felony',
      '2005-03-02 PC 487 felony; 2006-03-02 PC 288.4 felony dismissed',
      'registered; 2005-03-02 PC 487 felony',
    ],
    unknown: ['2005-03-02 PC 487 felony; 2005-03-01 ? felony'],
  },
  'perhaps-superstrike': {
    holds: [
      '2005-03-02 PC 487 felony; 2005-03-01 PC 207 felony',
      '2005-03-02 PC 487 felony; 2006-03-01 664/PC 288(a) felony',
    ],
    fails: [
      '2005-03-02 PC 487 felony; 2005-03-01 PC 459 felony',
      '2005-03-02 PC 487 felony; 2005-03-01 PC 207 felony dismissed',
    ],
    unknown: ['2005-03-02 PC 487 felony; 2005-03-01 ? felony'],
  },
  'perhaps-registrable': {
    holds: [
      '2005-03-02 PC 487 felony; 2005-03-01 PC 272 misdemeanor',
      '2005-03-02 PC 487 felony; 2006-03-01 PC 220 felony',
      '2005-03-02 PC 487 felony; 2006-03-01 PC 290 felony',
      '2005-03-02 PC 487 felony; 2026-01-01 PC 261.5(c) felony',
      '2005-03-02 PC 487 felony; 2026-01-01 664/PC 261.5(d) felony',
    ],
    fails: [
      '2005-03-02 PC 487 felony; 2005-03-01 PC 288.4 felony',
      '2005-03-02 PC 487 felony; 2005-03-01 PC 272 misdemeanor dismissed',
      // Registrable by a judge's choice alone (PC 290.006), which PC 1170.18(i) does not name.
      '2005-03-02 PC 487 felony; 2004-03-01 PC 261.5(c) felony',
      '2005-03-02 PC 487 felony; 2025-12-31 PC 261.5(d) felony',
      '2005-03-02 PC 487 felony; 2026-01-01 PC 261.5(b) misdemeanor',
    ],
    unknown: [
      '2005-03-02 PC 487 felony; 2005-03-01 ? misdemeanor',
      '2005-03-02 PC 487 felony; 2025-12-31..2026-01-01 PC 261.5(c) felony',
    ],
  },
  registered: {
    holds: ['registered; 2005-03-02 HS 11377(a) felony'],
    fails: ['2005-03-02 HS 11377(a) felony'],
    unknown: ['registered?; 2005-03-02 HS 11377(a) felony'],
  },
  possession: {
    holds: [
      '2005-03-01 HS 11377(a) felony',
      '2005-03-01 HS 11350 felony',
      '2005-03-01 HS 11357(a) felony',
      '2005-03-01 HS 11357 felony',
    ],
    fails: ['2005-03-01 PC 487 felony', '2005-03-01 HS 11357(c) felony', '2005-03-01 HS 11357(e) felony'],
    unknown: [
      '2005-03-01 HS 11357 ?',
      '2005-03-01 HS 11357 misdemeanor',
      '2005-03-01 HS 11357 infraction',
      '2005-03-01 ? felony',
    ],
  },
  shoplifting: {
    holds: [`2005-03-01 PC 459 felony, if ${VALUE}, if ${SHOP}`],
    fails: [
      `2005-03-01 PC 459 felony, unless ${VALUE}`,
      `2005-03-01 PC 459 felony, unless ${SHOP}`,
      `2005-03-01 PC 487 felony, if ${VALUE}, if ${SHOP}`,
    ],
    unknown: ['2005-03-01 PC 459 felony'],
  },
  'forgery-with-identity-theft': {
    holds: ['2005-03-01 PC 470 felony, cycle 1; 2005-03-01 PC 530.5 felony, cycle 1'],
    fails: [
      '2005-03-01 PC 470 felony, cycle 1; 2005-03-01 PC 530.5 felony, cycle 2',
      '2005-03-01 PC 470 felony, cycle 1; 2005-03-01 PC 459 felony, cycle 1',
      '2005-03-01 PC 470 felony, cycle 1; 2005-03-01 PC 530.5 felony dismissed, cycle 1',
      '2005-03-01 PC 487 felony, cycle 1; 2005-03-01 PC 530.5 felony, cycle 1',
    ],
    unknown: ['2005-03-01 PC 470 felony, cycle 1; 2005-03-01 PC 530.5 felony, cycle?'],
  },
  forgery: {
    holds: [`2005-03-01 PC 475 felony, if ${VALUE}, if ${CHECK}`],
    fails: [
      `2005-03-01 PC 475 felony, unless ${VALUE}`,
      `2005-03-01 PC 475 felony, unless ${CHECK}`,
      `2005-03-01 PC 487 felony, if ${VALUE}, if ${CHECK}`,
    ],
    unknown: ['2005-03-01 PC 475 felony'],
  },
  'bad-check': {
    holds: [`2005-03-01 PC 476a felony, if ${VALUE}, if ${FEW}`],
    fails: [
      `2005-03-01 PC 476a felony, unless ${VALUE}`,
      `2005-03-01 PC 476a felony, unless ${FEW}`,
      `2005-03-01 PC 476 felony, if ${VALUE}, if ${FEW}`,
    ],
    unknown: ['2005-03-01 PC 476a felony'],
  },
  theft: {
    holds: [
      `2005-03-01 PC 487(c) felony, if ${VALUE}`,
      `1988-03-01 PC 487.1 felony, if ${VALUE}`,
      `2005-03-01 PC 532(a) felony, if ${VALUE}`,
    ],
    fails: [
      `2005-03-01 PC 487 felony, unless ${VALUE}`,
      `2005-03-01 PC 496(a) felony, if ${VALUE}`,
      `2005-03-01 PC 532a felony, if ${VALUE}`,
    ],
    unknown: ['2005-03-01 PC 487 felony'],
  },
  embezzlement: {
    holds: [`2005-03-01 PC 508 felony, if ${VALUE}, if ${PRIVATE}`],
    fails: [
      `2005-03-01 PC 504 felony, if ${VALUE}, unless ${PRIVATE}`,
      `2005-03-01 PC 508 felony, unless ${VALUE}`,
      `2005-03-01 PC 487 felony, if ${VALUE}, if ${PRIVATE}`,
    ],
    unknown: ['2005-03-01 PC 508 felony', `2005-03-01 PC 508 felony, if ${VALUE}`],
  },
  vehicle: {
    holds: [`2005-03-01 VC 10851 felony, if ${VALUE}, if ${TAKEN}`],
    fails: [
      `2005-03-01 VC 10851 felony, unless ${VALUE}`,
      `2005-03-01 VC 10851 felony, unless ${TAKEN}`,
      `2005-03-01 PC 487 felony, if ${VALUE}, if ${TAKEN}`,
    ],
    unknown: ['2005-03-01 VC 10851(a) felony', `2005-03-01 VC 10851(a) felony, if ${VALUE}`],
  },
  receiving: {
    holds: [`2005-03-01 PC 496(a) felony, if ${VALUE}`, `1988-03-01 PC 496.1 felony, if ${VALUE}`],
    fails: [
      `2005-03-01 PC 496(a) felony, unless ${VALUE}`,
      `2005-03-01 PC 496(b) felony, if ${VALUE}`,
      `2005-03-01 PC 487 felony, if ${VALUE}`,
    ],
    unknown: ['2005-03-01 PC 496 felony', '2005-03-01 PC 496(a) felony'],
  },
  'prior-theft-from-elder': {
    holds: ['2005-03-01 PC 666 felony; 2001-03-01 PC 368(d) felony'],
    fails: [
      '2005-03-01 PC 666 felony',
      '2005-03-01 PC 666 felony; 2001-03-01 PC 368(b) felony',
      '2005-03-01 PC 666 felony; 2001-03-01 PC 368(d) felony dismissed',
      '2005-03-01 PC 487 felony; 2001-03-01 PC 368(d) felony',
    ],
    unknown: ['2005-03-01 PC 666 felony; 2001-03-01 PC 368 felony'],
  },
  'petty-theft-with-a-prior': {
    holds: ['2005-03-01 PC 666 felony'],
    fails: ['2005-03-01 PC 487 felony'],
    unknown: ['2005-03-01 ? felony'],
  },
};
