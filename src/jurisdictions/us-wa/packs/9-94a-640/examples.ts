import type { Examples } from '../../../../law/language/index.ts';
import { CRIMES, FELONIES, MISDEMEANORS } from '../../levels.ts';
import { asked, blakeExamples, ELSEWHERE, granted, lately, said, VIOLENT, wait } from '../shared-examples.ts';

/** As of 2026-01-01, in the county of KITSAP. */

const head = (level: string, section = '9A.56.040') => `2010-03-01 RCW ${section} ${level}`;
const HEAD = head('class-c-felony');
const OLD = `${HEAD}, fine`;
const of = (section: string, rest = '') => `${head('class-b-felony', section)}, fine${rest}`;
const CLASS_A = 'class: it was a class A felony';
const CLASS_B = 'class: it was a class B felony';
const AGGRAVATED = 'circumstances: it was on a police officer, with a weapon, or with sexual motivation';
const UNDISCHARGED = 'discharge: no certificate of discharge was issued';
const LOW = [...MISDEMEANORS, 'infraction'];

export const gateExamples: Readonly<Record<string, Examples>> = { 'already-granted': granted(OLD) };

const reach: Readonly<Record<string, Examples>> = {
  'no-felony': {
    holds: LOW.map((level) => `${head(level)}, fine`),
    fails: FELONIES.map((level) => `${head(level)}, fine`),
    unknown: [`${head('?')}, fine`],
  },
  blake: blakeExamples('class-c-felony'),
  'class-a': {
    holds: [`${head('class-a-felony')}, fine`, `${head('felony')}, fine, if ${CLASS_A}`],
    fails: [
      `${head('felony')}, fine, unless ${CLASS_A}`,
      ...[...CRIMES, 'infraction']
        .filter((level) => level !== 'class-a-felony' && level !== 'felony')
        .map((level) => `${head(level)}, fine, if ${CLASS_A}`),
    ],
    unknown: [`${head('felony')}, fine`, `${head('?')}, fine`],
  },
  influence: {
    holds: [of('46.61.502'), of('46.61.504')],
    fails: [OLD, of('46.61.520'), '2010-03-01 attempt RCW 46.61.502 class-c-felony, fine'],
    unknown: ['2010-03-01 ? class-c-felony, fine'],
  },
  aggravated: {
    holds: ['9A.36.021', '9A.36.031', '9A.56.210'].map((section) => of(section, `, if ${AGGRAVATED}`)),
    fails: [
      `${OLD}, if ${AGGRAVATED}`,
      of('9A.36.031', `, unless ${AGGRAVATED}`),
      `2010-03-01 attempt RCW 9A.36.031 class-c-felony, fine, if ${AGGRAVATED}`,
    ],
    unknown: [of('9A.36.031')],
  },
  'against-persons': {
    holds: [
      of('9A.36.011'),
      of('9A.32.060'),
      of('9A.46.020'),
      of('9A.28.020'),
      '2010-03-01 attempt RCW 9A.36.031 class-c-felony, fine',
    ],
    fails: [OLD, of('9A.36.021'), of('9A.36.031'), of('9A.56.210'), of('9A.52.030')],
    unknown: ['2010-03-01 ? class-c-felony, fine'],
  },
  violent: said(OLD, VIOLENT),
};

/** What holds for a class B felony alone. */
function ofClassB({ holds, fails, unknown }: Examples): Examples {
  const as = (text: string, level: string, rest = '') => `${text.replace('class-b-felony', level)}${rest}`;
  // What a person says of the decided conviction stands at its end.
  const answered = (text: string, answer: string) => {
    const [first = '', ...others] = as(text, 'felony').split(';');
    return [`${first}, ${answer}`, ...others].join(';');
  };
  return {
    holds: [...holds, ...holds.map((text) => answered(text, `if ${CLASS_B}`))],
    fails: [
      ...fails,
      ...holds.map((text) => answered(text, `unless ${CLASS_B}`)),
      ...[...CRIMES, 'infraction']
        .filter((level) => level !== 'class-b-felony' && level !== 'felony')
        .map((level) => answered(holds[0]!, `if ${CLASS_B}`).replace('felony', level)),
    ],
    unknown: [...unknown, as(holds[0]!, 'felony')],
  };
}

const times: Readonly<Record<string, Examples>> = {
  wait: wait(HEAD, 5),
  'class-b-wait': ofClassB(wait(head('class-b-felony'), 10)),
  again: lately(OLD, 5),
  'class-b-again': ofClassB(lately(`${head('class-b-felony')}, fine`, 10)),
  'not-discharged': said(OLD, UNDISCHARGED),
};

export const clauseExamples: Readonly<Record<string, Examples>> = { ...reach, ...times };

export const flagExamples: Readonly<Record<string, Examples>> = {
  discharge: asked(OLD, UNDISCHARGED),
  violent: asked(OLD, VIOLENT),
  elsewhere: asked(OLD, ELSEWHERE),
};
