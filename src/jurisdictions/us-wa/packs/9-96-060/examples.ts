import type { Examples } from '../../../../law/language/index.ts';
import { CRIMES, FELONIES } from '../../levels.ts';
import { asked, blakeExamples, ELSEWHERE, granted, lately, said, VIOLENT, wait } from '../shared-examples.ts';

/** As of 2026-01-01, in the county of KITSAP. */

const HEAD = '2010-03-01 RCW 9A.56.050 gross-misdemeanor';
const OLD = `${HEAD}, fine`;
const of = (section: string, level = 'gross-misdemeanor', rest = ', fine') =>
  `2010-03-01 RCW ${section} ${level}${rest}`;
const DOMESTIC = 'domestic: it was domestic violence';
const REDUCED = 'reduced: it was first charged as driving under the influence or physical control';
const PENDING = 'pending: a charge is pending anywhere';
const OWED = 'owed: financial obligations of the sentence are owed';
const RESTRAINED = 'restrained: a restraining order stands against the person';

export const gateExamples: Readonly<Record<string, Examples>> = { 'already-granted': granted(OLD) };

const levelExamples = (levels: readonly string[]): Examples => ({
  holds: levels.map((level) => of('9A.56.050', level)),
  fails: [...CRIMES, 'infraction'].filter((level) => !levels.includes(level)).map((level) => of('9A.56.050', level)),
  unknown: [of('9A.56.050', '?')],
});

/** Possession of cannabis on a day by a person of 21 or older, and by one who turns 21 on a later day. */
const cannabis = (day: string, section = '69.50.4014', born = '1940-01-01') =>
  `born ${born}; ${day} RCW ${section} misdemeanor, fine`;

const ways: Readonly<Record<string, Examples>> = {
  felony: levelExamples(FELONIES),
  infraction: levelExamples(['infraction']),
  blake: blakeExamples('gross-misdemeanor'),
  cannabis: {
    holds: [
      cannabis('2004-07-01'),
      cannabis('2010-03-01', '69.50.4014', '1989-03-01'),
      cannabis('2025-12-01'),
      cannabis('1979-03-21', '69.50.401(e)'),
      cannabis('2004-06-30', '69.50.401(e)'),
      cannabis('1971-05-21', '69.50.401(d)'),
      cannabis('1979-03-20', '69.50.401(d)'),
      'born 1989-03-01; 2011-03-01 RCW 69.50.4014 misdemeanor, fine, offense 2010-03-01',
    ],
    fails: [
      OLD,
      cannabis('2004-06-30'),
      cannabis('2010-03-01', '69.50.4014', '1989-03-02'),
      cannabis('1979-03-20', '69.50.401(e)'),
      cannabis('2004-07-01', '69.50.401(e)'),
      cannabis('1971-05-20', '69.50.401(d)'),
      cannabis('1979-03-21', '69.50.401(d)'),
      'born 1989-03-02; 2011-03-01 RCW 69.50.4014 misdemeanor, fine, offense 2010-03-01',
      'born 1940-01-01; 2010-03-01 attempt RCW 69.50.4014 misdemeanor, fine',
      'born 1940-01-01; 2000-03-01 attempt RCW 69.50.401(e) misdemeanor, fine',
      'born 1940-01-01; 1975-03-01 attempt RCW 69.50.401(d) misdemeanor, fine',
    ],
    unknown: [cannabis('2010-03-01', '69.50.4014', '?'), cannabis('2000-03-01', '69.50.401')],
  },
  possession: {
    holds: [of('69.50.4013'), of('69.50.4011(1)(b)'), of('69.50.4011(1)(c)'), of('69.41.030(2)')],
    fails: [OLD, of('69.50.4011(1)(a)'), of('69.50.4014'), '2010-03-01 attempt RCW 69.50.4013 gross-misdemeanor, fine'],
    unknown: [of('69.50.4011'), '2010-03-01 ? misdemeanor, fine'],
  },
};

/** The decided conviction of domestic violence, and another one. */
const twice = (other: string) => `* ${OLD}, if ${DOMESTIC}; ${other}`;
const incident = (level: string, rest = `, fine, if ${DOMESTIC}`) => `2005-03-01 RCW 9A.36.041 ${level}${rest}`;

const barred: Readonly<Record<string, Examples>> = {
  influence: {
    holds: [of('46.61.502'), of('46.61.504')],
    fails: [OLD, of('46.61.500'), '2010-03-01 attempt RCW 46.61.502 gross-misdemeanor, fine'],
    unknown: ['2010-03-01 ? misdemeanor, fine'],
  },
  'left-out': {
    holds: [of('9A.44.132'), of('9.68A.090'), of('9.68.050')],
    fails: [OLD, of('9A.88.030'), '2010-03-01 attempt RCW 9A.44.132 gross-misdemeanor, fine'],
    unknown: ['2010-03-01 ? misdemeanor, fine'],
  },
  attempts: {
    holds: [of('9A.28.020'), of('9A.28.040'), '2010-03-01 attempt RCW 9A.44.132 gross-misdemeanor, fine'],
    fails: [OLD, '2010-03-01 attempt RCW 9A.56.050 gross-misdemeanor, fine'],
    unknown: ['2010-03-01 ? misdemeanor, fine'],
  },
  violent: said(OLD, VIOLENT),
  'two-incidents': {
    holds: CRIMES.map((level) => twice(incident(level))),
    fails: [
      OLD,
      `${OLD}, if ${DOMESTIC}`,
      twice(incident('infraction')),
      twice(incident('misdemeanor', ', fine')),
      twice(incident('misdemeanor', `, fine, unless ${DOMESTIC}`)),
      twice(incident('misdemeanor', ` dismissed, if ${DOMESTIC}`)),
      `* ${OLD}; ${incident('misdemeanor')}; 2006-03-01 RCW 9A.36.041 misdemeanor, fine, if ${DOMESTIC}`,
      `* ${OLD}, cycle 5, if ${DOMESTIC}; ${incident('misdemeanor', `, fine, cycle 5, if ${DOMESTIC}`)}`,
    ],
    unknown: [twice(incident('?')), twice(incident('misdemeanor', `, fine, cycle?, if ${DOMESTIC}`))],
  },
};

const domesticWait = wait(HEAD, 5, `, if ${DOMESTIC}`);
const reduced = (on: string, rest = `, if ${REDUCED}`) =>
  `2016-03-01 RCW 46.61.500 gross-misdemeanor, fine, offense ${on}${rest}`;

const times: Readonly<Record<string, Examples>> = {
  wait: wait(HEAD, 3),
  'domestic-wait': {
    ...domesticWait,
    fails: [
      ...domesticWait.fails,
      `${HEAD}, probation 1 years, completed 2025-01-01`,
      `${HEAD}, probation 1 years, completed 2025-01-01, unless ${DOMESTIC}`,
    ],
  },
  reduced: {
    holds: [reduced('2016-01-02')],
    fails: [reduced('2016-01-01'), reduced('2016-01-02', ''), reduced('2016-01-02', `, unless ${REDUCED}`)],
    unknown: [reduced('2016-01')],
  },
  again: lately(OLD, 3),
  owed: said(OLD, OWED),
  pending: {
    holds: [`${OLD}, if ${PENDING}`, `${OLD}; 2025-12-01 RCW 9A.56.050 misdemeanor arrest, cycle 9`],
    fails: [OLD, `${OLD}, unless ${PENDING}`],
    unknown: [],
  },
  restrained: said(OLD, RESTRAINED),
};

export const clauseExamples: Readonly<Record<string, Examples>> = { ...ways, ...barred, ...times };

export const flagExamples: Readonly<Record<string, Examples>> = {
  domestic: asked(OLD, DOMESTIC),
  owed: asked(OLD, OWED),
  pending: asked(OLD, PENDING),
  restrained: asked(OLD, RESTRAINED),
  reduced: asked(OLD, REDUCED),
  violent: asked(OLD, VIOLENT),
  elsewhere: asked(OLD, ELSEWHERE),
};
