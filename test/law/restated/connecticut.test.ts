import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connecticutCleanSlate } from '../../../src/jurisdictions/us-ct/packs/clean-slate/index.ts';
import { runsOf } from '../../support/effort.ts';
import { saidBy, saysWhatThePageSays } from '../../support/restated-law.ts';
import { type ConnecticutCount, cleanSlate } from './connecticut.ts';

const LEVELS: Readonly<Record<string, string>> = { F: 'felony', M: 'misdemeanor', I: 'infraction' };
const levelOf = (level: string) =>
  level.length > 1 ? `class-${level[0]!.toLowerCase()}-${LEVELS[level[1]!]}` : LEVELS[level]!;

const ANSWERS = {
  short: 'maximum: it was punishable by five years or less',
  cannabis: 'drug: it was for less than four ounces of cannabis',
  family: 'family: it was designated a family violence crime, on or after 2000-01-01',
  pending: 'pending: a charge of the state is pending',
} as const;

function textOf(each: ConnecticutCount): string {
  const answers = (Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).map(
    (name) => `${each[name] ? 'if' : 'unless'} ${ANSWERS[name]}`,
  );
  const charge = `${each.on} C.G.S. ${each.section} ${levelOf(each.level)}${each.convicted ? '' : ' dismissed'}`;
  return [charge, `cycle ${each.docket}`, `completed ${each.over}`, `offense ${each.offense}`, ...answers].join(', ');
}

const DAYS = ['1999-12-31', '2000-01-01', '2005-03-01', '2013-01-01', '2014-01-02', '2015-09-30', '2015-10-01'];
const MORE = [...DAYS, '2016-01-01', '2016-01-02', '2019-01-01', '2019-01-02'];
const rarely = (odds: number) => fc.integer({ min: 0, max: odds }).map((n) => n === 0);

const count: fc.Arbitrary<ConnecticutCount> = fc
  .record({
    on: fc.constantFrom(...MORE),
    offense: fc.constantFrom(...MORE),
    section: fc.constantFrom(
      ...['53a-125b', '53a-125b', '53a-125b', '53a-124', '21a-279(c)', '21a-279(c)', '14-227a', '14-227a'],
      ...['53a-61a', '29-33', '54-252', '53a-73a', '53a-49'],
    ),
    level: fc.constantFrom('AF', 'CF', 'DF', 'DF', 'EF', 'F', 'AM', 'AM', 'CM', 'DM', 'M', 'M', 'I'),
    convicted: rarely(5).map((not) => !not),
    docket: fc.integer({ min: 1, max: 3 }),
    over: fc.constantFrom(...MORE, '2026-01-01', '2026-01-02'),
    short: fc.boolean(),
    cannabis: fc.boolean(),
    family: rarely(7),
    pending: rarely(7),
  })
  // An offense is not after its judgment, nor a sentence over before it.
  .map((each) => {
    const [offense, on, over] = [each.offense, each.on, each.over].sort() as [string, string, string];
    return { ...each, offense, on, over };
  });

saysWhatThePageSays(['2022-12-31', '2023-01-01', '2026-01-01', '2028-02-29'], {
  packs: { 'clean-slate': [connecticutCleanSlate, cleanSlate] },
  histories: fc
    .array(count, { minLength: 1, maxLength: 4 })
    .filter((counts) => counts.some(({ convicted }) => convicted)),
  textOf,
  runs: runsOf(120, 3000),
});

/** The invented histories of docs/law/connecticut.md, in the order of the page. */
describe('the examples of the page', () => {
  const larceny = (day: string, rest = '') => `${day} C.G.S. 53a-125b class-c-misdemeanor, fine${rest}`;
  const first = larceny('2016-06-01', ', offense 2015-12-01');
  const felony = '2014-01-01 C.G.S. 53a-124 class-d-felony, fine';
  const again = `${first}; ${larceny('2022-01-01')}`;
  const grave = `${larceny('2010-03-01', ', cycle 1')}; 2010-03-01 C.G.S. 53a-122 class-c-felony, fine, cycle 1`;

  it.each([
    ['2023-05-31', first, ['not-yet']],
    ['2023-06-01', first, ['erased']],
    ['2028-12-31', again, ['not-yet', 'not-yet']],
    ['2029-01-01', again, ['erased', 'erased']],
    ['2026-01-01', larceny('2001-03-01', ', offense 1999-12-31'), ['may-petition']],
    ['2023-12-31', felony, ['not-yet']],
    ['2024-01-01', felony, ['erased']],
    ['2026-01-01', '2010-03-01 C.G.S. 53a-61a class-a-misdemeanor, fine', ['excluded']],
    ['2026-01-01', larceny('2010-03-01', `, if ${ANSWERS.family}`), ['excluded']],
    ['2026-01-01', grave, ['excluded', 'excluded']],
  ])('as of %s: %s', (asOf, text, expected) => {
    expect(saidBy(connecticutCleanSlate, text, asOf)).toEqual(expected);
  });
});
