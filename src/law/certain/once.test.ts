import { describe, expect, test } from 'vitest';
import { parseSection } from '../../jurisdictions/us-ca/sections.ts';
import { parseHistory } from '../example/index.ts';
import {
  all,
  any,
  birth,
  bitOf,
  type Condition,
  conviction,
  dateOf,
  day,
  earlier,
  before as earlierThan,
  factBit,
  factsIn,
  frameFor,
  levelIs,
  not,
  offenseDateOf,
  otherwise,
  relieved,
  sectionIn,
  sectionList,
  sentenceEndOf,
  someConviction,
  someEarlierConviction,
  unrecorded,
  youngerThan,
} from '../language/index.ts';
import { createAlike } from './alike.ts';
import { askedOnce, caseLadder, openCases, severalOutcomesSeen } from './index.ts';

const theft = sectionList({ id: 'theft', title: 'theft', source: '', sections: ['PC 666'] });
const felony = levelIs(conviction, 'felony');
const act = day('2016-11-09');
const known = new Set(['level', 'section', 'convictionDate', 'birthDate', 'offenseDate', 'otherSection', 'otherDate']);

function once(condition: Condition): readonly string[] {
  return factsIn(askedOnce(condition)).flatMap(({ id }) => (known.has(id) ? [id] : []));
}

describe('facts that a condition asks in one place, so that three-valued logic is exact', () => {
  test.each<[string, Condition, readonly string[]]>([
    ['a level', felony, ['level']],
    ['a level twice', any(felony, not(felony)), []],
    ['a level and a section', all(felony, sectionIn(conviction, theft)), ['level', 'section']],
    ['a level of all three', levelIs(conviction, 'felony', 'misdemeanor', 'infraction'), []],
    [
      'a day of the offense hangs on that of the conviction',
      youngerThan(18, offenseDateOf(conviction)),
      ['birthDate', 'convictionDate', 'otherDate', 'offenseDate'],
    ],
    [
      'so both are asked twice',
      all(earlierThan(offenseDateOf(conviction), act), earlierThan(dateOf(conviction), act)),
      ['otherDate', 'offenseDate'],
    ],
    ['an end of a sentence may be certain', earlierThan(sentenceEndOf(conviction), act), []],
    ['and so may kinds of relief', relieved(conviction, 'sealed'), []],
    [
      'earlier convictions: the date of this one is asked for each of them',
      someEarlierConviction((other) => sectionIn(other, theft)),
      ['section', 'otherDate', 'otherSection'],
    ],
    [
      'of each count in a quantifier what is asked of the person',
      someConviction((other) => all(earlier(other), earlierThan(birth, act))),
      ['otherDate'],
    ],
  ])('%s', (_, condition, expected) => {
    expect([...once(condition)].sort()).toEqual([...expected].sort());
  });
});

test('alike convictions are told apart by section and level, however little is remembered', () => {
  const amount = unrecorded(conviction, 'amount', 'it was little');
  const setting = { asOf: 18444, county: 'SAN JOAQUIN', options: {} };
  const missing = bitOf('amount');
  const open = { count: 1, clauses: Int32Array.of(0), certain: 1 };
  const frames = ['PC 666 felony', 'PC 666 misdemeanor', 'PC 459 felony', 'PC 187 felony'].map((text) => {
    const { person, conviction: count } = parseHistory(`2005-03-01 ${text}`, 'SAN JOAQUIN');
    const frame = frameFor(person);
    frame.bound[0] = count;
    return frame;
  });
  for (const most of [0, 1, 2, 100]) {
    const alike = createAlike([all(sectionIn(conviction, theft), felony, amount), felony], setting, most);
    for (let round = 0; round < 3; round++) {
      for (const [number, frame] of frames.entries()) {
        const known = alike.known(frame, missing, open);
        expect(known).toBeOneOf([undefined, number]);
        if (known === undefined) alike.remember(number);
        // A person who lacks more than the plain facts never takes over another person's answer.
        expect(alike.known(frame, missing | factBit('birthDate'), open)).toBeUndefined();
      }
    }
    const kept = frames.filter((frame) => alike.known(frame, missing, open) !== undefined).length;
    expect(kept).toBe(Math.min(kept, most));
  }
});

test('each of two sections that a text joins is tried', () => {
  const { person, conviction: count } = parseHistory('2005-03-01 PC 484 felony', 'SAN JOAQUIN');
  const joined = { ...count, offense: { ...count.offense, section: parseSection('484/666 PC') } };
  const history = { ...person, counts: [joined] };
  const clause = (when: Condition, id: string) => {
    const then = { id, label: id, effect: 'none' as const };
    return { id, title: '', cite: '', source: '', sure: 'S' as const, when, then, reason: '' };
  };
  const clauses = [clause(sectionIn(conviction, theft), 'yes'), otherwise(clause(felony, 'no'))];
  const cases = caseLadder(clauses, { asOf: 18444, county: 'SAN JOAQUIN', options: {} });
  const open = openCases(history, 0, cases);
  expect(open.complete).toBe(true);
  expect([...open.clauses].sort()).toEqual([0, 1]);
  const code = ~askedOnce(sectionIn(conviction, theft));
  expect(severalOutcomesSeen(history, 0, code, cases, ['yes', 'no'])).toBe(true);
});
