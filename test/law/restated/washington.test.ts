import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vacateFelonies } from '../../../src/jurisdictions/us-wa/packs/9-94a-640/index.ts';
import { vacateMisdemeanors } from '../../../src/jurisdictions/us-wa/packs/9-96-060/index.ts';
import { runsOf } from '../../support/effort.ts';
import { type Restated, saidBy, saysWhatThePageSays } from '../../support/restated-law.ts';
import { felonies, misdemeanors, type WashingtonCount, type WashingtonPerson } from './washington.ts';

const LEVELS: Readonly<Record<string, string>> = {
  FA: 'class-a-felony',
  FB: 'class-b-felony',
  FC: 'class-c-felony',
  F: 'felony',
  GM: 'gross-misdemeanor',
  M: 'misdemeanor',
  I: 'infraction',
};

const ANSWERS = {
  domestic: 'domestic: it was domestic violence',
  owed: 'owed: financial obligations of the sentence are owed',
  pending: 'pending: a charge is pending anywhere',
  reduced: 'reduced: it was first charged as driving under the influence or physical control',
  aggravated: 'circumstances: it was on a police officer, with a weapon, or with sexual motivation',
  classA: 'class: it was a class A felony',
  classB: 'class: it was a class B felony',
  undischarged: 'discharge: no certificate of discharge was issued',
} as const;

function textOf(each: WashingtonCount): string {
  const answers = (Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).map(
    (name) => `${each[name] ? 'if' : 'unless'} ${ANSWERS[name]}`,
  );
  const charge = `${each.on} RCW ${each.section} ${LEVELS[each.level]}${each.convicted ? '' : ' dismissed'}`;
  return [charge, `cycle ${each.docket}`, `completed ${each.over}`, `offense ${each.offense}`, ...answers].join(', ');
}

const DAYS = ['1971-05-21', '1979-03-20', '1979-03-21', '2004-06-30', '2004-07-01', '2013-03-01', '2016-01-01'];
const MORE = [
  ...DAYS,
  '2016-01-02',
  '2021-01-01',
  '2021-01-02',
  '2021-02-24',
  '2021-02-25',
  '2023-01-01',
  '2023-01-02',
];
const rarely = (odds: number) => fc.integer({ min: 0, max: odds }).map((n) => n === 0);

const count: fc.Arbitrary<WashingtonCount> = fc
  .record({
    on: fc.constantFrom(...MORE),
    offense: fc.constantFrom(...MORE),
    section: fc.constantFrom(
      ...['9A.56.050', '9A.56.050', '9A.56.040', '69.50.4014', '69.50.401(e)', '69.50.401(d)', '69.50.4013'],
      ...['69.50.4011(1)(b)', '46.61.502', '9A.44.132', '9.68A.090', '9A.28.020', '9A.36.031', '9A.36.041'],
    ),
    level: fc.constantFrom('FA', 'FB', 'FB', 'FC', 'FC', 'F', 'F', 'GM', 'GM', 'GM', 'M', 'M', 'I'),
    convicted: rarely(5).map((no) => !no),
    docket: fc.integer({ min: 1, max: 3 }),
    over: fc.constantFrom(...MORE),
    domestic: rarely(2),
    owed: rarely(4),
    pending: rarely(4),
    reduced: rarely(3),
    aggravated: fc.boolean(),
    classA: rarely(3),
    classB: fc.boolean(),
    undischarged: rarely(3),
  })
  // An offense is not after its judgment, nor a sentence over before it.
  .map((each) => {
    const [offense, on, over] = [each.offense, each.on, each.over].sort() as [string, string, string];
    return { ...each, offense, on, over };
  });
const counts = fc.array(count, { minLength: 1, maxLength: 4 }).filter((all) => all.some(({ convicted }) => convicted));

const BORN = '1983-07-01';
/** Both laws speak of the person too, whose birth date stands before the history. */
const of =
  (
    law: (each: WashingtonCount, person: WashingtonPerson, asOf: string) => string | undefined,
  ): Restated<WashingtonCount> =>
  (each, all, asOf) =>
    law(each, { born: BORN, counts: all }, asOf);
const PACKS = {
  '9-96-060': [vacateMisdemeanors, of(misdemeanors)],
  '9-94a-640': [vacateFelonies, of(felonies)],
} as const;

saysWhatThePageSays(['2021-02-24', '2021-02-25', '2026-01-01'], {
  packs: PACKS,
  histories: counts,
  textOf: (each) => `born ${BORN}; ${textOf(each)}`,
  runs: runsOf(120, 3000),
});

/** The invented histories of docs/law/washington.md, in the order of the page. */
describe('the examples of the page', () => {
  const theft = '2020-01-01 RCW 9A.56.050 gross-misdemeanor, fine';
  const assault = (day: string) => `${day} RCW 9A.36.041 gross-misdemeanor, fine, if ${ANSWERS.domestic}`;
  const young = 'born 1990-01-01; 2010-06-01 RCW 69.50.4014 misdemeanor, fine';
  const felony = '2019-01-01 RCW 9A.56.040 class-c-felony, jail 5 months, completed 2019-06-01';

  it.each([
    ['9-96-060', '2023-01-01', theft, ['may-move']],
    ['9-96-060', '2022-12-31', theft, ['not-yet']],
    ['9-96-060', '2023-01-01', `${theft}, if ${ANSWERS.owed}`, ['not-now']],
    ['9-96-060', '2026-01-01', young, ['may-move']],
    ['9-96-060', '2026-01-01', young.replace('1990', '1989'), ['shall-vacate']],
    ['9-96-060', '2026-01-01', `${assault('2010-03-01')}; ${assault('2012-03-01')}`, ['excluded', 'excluded']],
    ['9-94a-640', '2024-06-01', felony, ['may-move']],
    ['9-94a-640', '2024-05-31', felony, ['not-yet']],
    ['9-94a-640', '2026-01-01', '2015-03-01 RCW 69.50.4013 class-c-felony, jail 1 months', ['vacated-on-request']],
  ] as const)('%s as of %s: %s', (id, asOf, text, expected) => {
    expect(saidBy(PACKS[id][0], text, asOf)).toEqual(expected);
  });
});
