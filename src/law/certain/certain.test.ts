import { describe, expect, test } from 'vitest';
import { parseSection } from '../../jurisdictions/us-ca/sections.ts';
import { formatSection } from '../../record/index.ts';
import { parseHistory } from '../example/index.ts';
import {
  all,
  asOf,
  atLeastConvictions,
  birth,
  type Clause,
  type Condition,
  conviction,
  dateOf,
  day,
  deceased,
  before as earlierThan,
  inCounty,
  after as later,
  levelIs,
  not,
  offenseDateOf,
  onOrAfter,
  otherwise,
  registered,
  relieved,
  sameCase,
  sameCycle,
  sectionIn,
  sectionList,
  sentencedTo,
  sentenceEndOf,
  setAside,
  someConviction,
  someCount,
  stepIs,
  unrecorded,
  yearsAfter,
} from '../language/index.ts';
import { caseLadder, certainClause, cutDays, halves, openCases, pieces, readsOf, sectionAnswers } from './index.ts';

const yes = { id: 'yes', label: 'Yes', effect: 'clears' } as const;
const no = { id: 'no', label: 'No', effect: 'none' } as const;
const setting = { asOf: 18444, county: 'SAN JOAQUIN', options: {} };

function ladder(...parts: readonly (readonly [Condition, 'yes' | 'no'])[]): readonly Clause[] {
  const make = (when: Condition, then: 'yes' | 'no', id: string): Clause => ({
    id,
    title: '',
    cite: '',
    source: '',
    sure: 'S',
    when,
    then: then === 'yes' ? yes : no,
    reason: '',
  });
  return [...parts.map(([when, then], i) => make(when, then, String(i))), otherwise(make(deceased, 'no', 'last'))];
}

function certain(text: string, clauses: readonly Clause[]): number | undefined {
  const { person, conviction: count } = parseHistory(text, 'SAN JOAQUIN');
  const index = person.counts.indexOf(count);
  return certainClause(
    person,
    index,
    caseLadder(clauses, setting),
    clauses.map(({ then }) => then.id),
  );
}

const felony = levelIs(conviction, 'felony');
const grave = sectionList({ id: 'grave', title: 'grave', source: '', sections: ['PC 187', 'PC 288(a)'] });
const act = day('2016-11-09');

test('dates of the same person are cut anew when the as-of day has moved', () => {
  const { person } = parseHistory('born 1990; 2010-03-01 HS 11359 felony', 'SAN JOAQUIN');
  const isAdult = onOrAfter(asOf, yearsAfter(birth, 21));
  const moving = { day: setting.asOf };
  const cases = caseLadder(ladder([all(isAdult, not(isAdult)), 'yes']), { ...setting, moving });
  // In 2011, when it depends on the day of birth.
  for (const day of [15_100, 15_200, 15_100]) {
    moving.day = day;
    openCases(person, 0, cases);
    expect(cases.last.days).toEqual(cutDays(person, cases.reads, cases.setting));
  }
});

describe('an outcome stands that every answer leads to', () => {
  const cases: readonly (readonly [string, string, readonly Clause[], number | undefined])[] = [
    ['felony or not', '2005-03-01 HS 11359 ?', ladder([felony, 'yes'], [not(felony), 'yes']), 1],
    ['felony, yes; else no', '2005-03-01 HS 11359 ?', ladder([felony, 'yes'], [not(felony), 'no']), undefined],
    [
      'before a day or not before it',
      '? HS 11359 felony',
      ladder([earlierThan(dateOf(conviction), act), 'yes'], [onOrAfter(dateOf(conviction), act), 'yes']),
      1,
    ],
    [
      'birth: over 50 now, or under 60 now',
      '2005-03-01 HS 11359 felony',
      ladder([earlierThan(yearsAfter(birth, 50), asOf), 'yes'], [later(yearsAfter(birth, 60), asOf), 'yes']),
      1,
    ],
    [
      'birth: over 60 now, or under 50 now, leaves a gap',
      '2005-03-01 HS 11359 felony',
      ladder([earlierThan(yearsAfter(birth, 60), asOf), 'yes'], [later(yearsAfter(birth, 50), asOf), 'yes']),
      undefined,
    ],
    ['dead or not', 'deceased?; 2005-03-01 HS 11359 felony', ladder([deceased, 'yes'], [not(deceased), 'yes']), 1],
    [
      'registered or not',
      'registered?; 2005-03-01 HS 11359 felony',
      ladder([registered, 'no'], [not(registered), 'no']),
      2,
    ],
    [
      'a section of the list or not',
      '2005-03-01 ? felony',
      ladder([sectionIn(conviction, grave), 'yes'], [not(sectionIn(conviction, grave)), 'yes']),
      1,
    ],
    [
      'a subdivision of the list or not',
      '2005-03-01 PC 288 felony',
      ladder([sectionIn(conviction, grave), 'yes'], [not(sectionIn(conviction, grave)), 'yes']),
      1,
    ],
    [
      'county',
      '2005-03-01 PC 288 felony, in ?',
      ladder([inCounty(conviction), 'yes'], [not(inCounty(conviction)), 'yes']),
      1,
    ],
    [
      'set aside or not',
      '2005-03-01 PC 288 felony, set aside?',
      ladder([setAside(conviction), 'yes'], [not(setAside(conviction)), 'yes']),
      1,
    ],
    [
      'relief of one kind or not',
      '2005-03-01 PC 288 felony, set aside?',
      ladder([relieved(conviction, 'sealed'), 'yes'], [not(relieved(conviction, 'sealed')), 'yes']),
      1,
    ],
    [
      'sentenced to prison or not',
      '2005-03-01 PC 288 felony',
      ladder([sentencedTo(conviction, 'prison'), 'yes'], [not(sentencedTo(conviction, 'prison')), 'yes']),
      1,
    ],
    [
      'the end of the sentence',
      '2005-03-01 PC 288 felony',
      ladder(
        [earlierThan(sentenceEndOf(conviction), asOf), 'yes'],
        [onOrAfter(sentenceEndOf(conviction), asOf), 'yes'],
      ),
      1,
    ],
    [
      'a sentence ends on or after its date',
      '2005-03-01 PC 288 felony',
      ladder([earlierThan(sentenceEndOf(conviction), dateOf(conviction)), 'yes']),
      1,
    ],
    [
      'another count: a conviction or not',
      '2005-03-01 HS 11359 felony; 2005-03-01 PC 187 felony, disposition?',
      ladder([atLeastConvictions(2, () => felony), 'yes'], [not(atLeastConvictions(2, () => felony)), 'yes']),
      1,
    ],
    [
      'the case of another count',
      '2005-03-01 HS 11359 felony, cycle 1; 2005-03-01 PC 187 felony, cycle?',
      ladder(
        [someConviction((o) => all(sectionIn(o, grave), sameCase(o))), 'yes'],
        [someConviction((o) => all(sectionIn(o, grave), not(sameCase(o)))), 'yes'],
      ),
      1,
    ],
    [
      'an event of unknown kind',
      '2005-03-01 HS 11359 felony, cycle 1; 2005-03-01 PC 187 felony, event?, cycle 1',
      ladder(
        [someCount((o) => stepIs(o, 'arrest')), 'yes'],
        [not(someCount((o) => all(sameCycle(o), stepIs(o, 'arrest')))), 'yes'],
      ),
      1,
    ],
    [
      'the date of the offense',
      '2016-12-01 HS 11359 felony, cycle 1; 2016 HS 11359 felony arrest, cycle 1',
      ladder([earlierThan(offenseDateOf(conviction), act), 'yes'], [onOrAfter(offenseDateOf(conviction), act), 'yes']),
      1,
    ],
    [
      'what no file says, asked twice',
      '2005-03-01 HS 11359 felony',
      ladder(
        [unrecorded(conviction, 'amount', 'it was little'), 'yes'],
        [not(unrecorded(conviction, 'amount', 'it was little')), 'yes'],
      ),
      1,
    ],
    [
      'what no file says, two different things',
      '2005-03-01 HS 11359 felony',
      ladder(
        [unrecorded(conviction, 'amount', 'it was little'), 'yes'],
        [not(unrecorded(conviction, 'amount', 'it was much')), 'yes'],
      ),
      undefined,
    ],
  ];
  test.each(cases)('%s', (_, text, clauses, expected) => {
    expect(certain(text, clauses)).toBe(expected);
  });

  test('the work is capped, and what it does not reach stays open', () => {
    const unknown = Array.from({ length: 9 }, () => '? ? ?, disposition?, cycle?').join('; ');
    const clauses = ladder(
      [atLeastConvictions(5, (o) => all(levelIs(o, 'felony'), earlierThan(dateOf(o), dateOf(conviction)))), 'yes'],
      [not(atLeastConvictions(5, (o) => all(levelIs(o, 'felony'), earlierThan(dateOf(o), dateOf(conviction))))), 'yes'],
    );
    expect(certain(`2005-03-01 HS 11359 felony; ${unknown}`, clauses)).toBeUndefined();
  });
});

describe('what stands for all that a fact may be', () => {
  test('one section for each way in which lists can hold it', () => {
    const names = sectionAnswers(undefined, new Set([grave]), false).map(formatSection);
    expect(names).toHaveLength(2);
    expect(sectionAnswers(undefined, new Set([grave]), true)).toHaveLength(4);
    const part = sectionAnswers(parseSection('288 PC'), new Set([grave]), false).map(formatSection);
    expect(part).toEqual(['PC 288(a)(-)', 'PC 288(-)']);
    const bare = sectionAnswers(parseSection('187'), new Set([grave]), false).map(formatSection);
    expect(bare).toEqual(['PC 187(-)', 'ZZ 187(-)']);
  });

  test('dates are cut where rules can tell days apart', () => {
    const { person } = parseHistory('born 1990-03-01; 2005-03-01 HS 11359 felony, jail 1 years', 'X');
    const condition = earlierThan(yearsAfter(birth, 21), dateOf(conviction));
    const cuts = cutDays(person, readsOf([condition], setting), setting);
    expect(cuts).toEqual([...cuts].sort((a, b) => a - b));
    const date = { precision: 'range', first: 0, last: 9 } as const;
    expect(pieces(date, [-5, 0, 3, 9, 12]).map(({ first, last }) => [first, last])).toEqual([
      [0, 2],
      [3, 8],
      [9, 9],
    ]);
    expect(halves(date, [])).toMatchObject([{ last: 4 }, { first: 5 }]);
    expect(halves({ precision: 'day', first: 1, last: 1 }, [])).toBeUndefined();
    expect(halves({ precision: 'unknown', first: -Infinity, last: Infinity }, [])).toBeUndefined();
  });
});
