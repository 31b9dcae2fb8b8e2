import { describe, expect, test } from 'vitest';
import { exampleSetting, rulesOf, tryExample } from '../../../../law/check/examples.ts';
import { parseHistory } from '../../../../law/example/index.ts';
import { formatPartialDate, truthWord } from '../../../../record/index.ts';
import { parseSection } from '../../sections.ts';
import { openingDate, petitions1203 } from './index.ts';

const rules = rulesOf(petitions1203).flatMap(({ id, condition, examples, policy }) =>
  (['holds', 'fails', 'unknown'] as const).flatMap((expected) =>
    (examples?.[expected] ?? []).map((text) => ({ id, condition, text, expected, policy })),
  ),
);
const TRUTH = { holds: 'yes', fails: 'no', unknown: 'unknown' } as const;

describe('the clauses of the petition statutes', () => {
  test.for(rules)('$id $expected for $text', ({ condition, text, expected, policy }) => {
    const { plain, compiled } = tryExample(condition, text, exampleSetting(petitions1203, policy), parseSection);
    expect([truthWord(plain), truthWord(compiled)]).toEqual([TRUTH[expected], TRUTH[expected]]);
  });

  test('have examples each, the last aside, which always holds', () => {
    const without = rulesOf(petitions1203).filter(({ examples }) => !examples);
    expect(without.map(({ id }) => id)).toEqual(['no-route']);
  });
});

describe('the day on which a petition opens', () => {
  const opening = (text: string) => {
    const { person, conviction } = parseHistory(text, 'SACRAMENTO');
    const { route, opens } = openingDate(conviction, person);
    return `${route ?? 'no route'}, ${formatPartialDate(opens)}`;
  };
  test.for([
    ['2015-03-01 PC 459 felony, probation 3 years', 'PC 1203.4, 2018-03-01'],
    ['2015-03-01 PC 459 felony, jail 6 months, probation 3 years', 'PC 1203.4, between 2018-03-01 and 2018-09-01'],
    ['2015-03-01 PC 459 felony, probation 3 years, prison 2 years', 'PC 1203.4, between 2018-03-01 and 2020-03-01'],
    ['2015-03-01 PC 459 felony, probation 3 years, jail', 'PC 1203.4, unknown'],
    ['2015-03-01 PC 459 felony, probation 3 years, fine', 'PC 1203.4, 2018-03-01'],
    ['2015-03-01 PC 459 misdemeanor, jail 10 days', 'PC 1203.4a, 2016-03-01'],
    ['2015-03-01 PC 459 misdemeanor, jail 2 years', 'PC 1203.4a, 2017-03-01'],
    ['2012-03-01 PC 459 felony, jail 2 years', 'PC 1203.41, 2016-03-01'],
    ['2011-10-01 PC 459 felony, jail 2 months', 'PC 1203.41, 2014-01-01'],
    ['2012-03-01 PC 459 felony, prison 2 years', 'PC 1203.41, 2023-01-01'],
    ['2020-03-01 PC 459 felony, prison 2 years', 'PC 1203.41, 2024-03-01'],
    ['1984-03-01 PC 496 felony, prison 2 years', 'PC 1203.41 or 1203.42, between 2018-01-01 and 2023-01-01'],
    ['2004-03-01 PC 487(d) felony, jail 2 years', 'PC 1203.41 or 1203.42, between 2018-01-01 and 2023-01-01'],
    ['2011-09-30 PC 459 felony, prison 18 years', 'PC 1203.41 or 1203.42, 2031-09-30'],
    [
      '2015-03-01 PC 459 felony, jail 6 months, probation 3 years, if circumstances: its jail or prison term came on top of its probation, not as a part of it',
      'PC 1203.4, 2018-09-01',
    ],
    [
      '2015-03-01 PC 459 felony, jail 6 months, probation 3 years, unless circumstances: its jail or prison term came on top of its probation, not as a part of it',
      'PC 1203.4, 2018-03-01',
    ],
    [
      '1984-03-01 PC 496 felony, prison 2 years, if circumstances: the crime is one that is served in county jail today (PC 1170(h))',
      'PC 1203.42, 2018-01-01',
    ],
    [
      '1984-03-01 PC 496 felony, prison 2 years, unless circumstances: the crime is one that is served in county jail today (PC 1170(h))',
      'PC 1203.41, 2023-01-01',
    ],
    [
      '2020-03-01 PC 459 felony, jail 2 years, if circumstances: the jail term was split, with mandatory supervision after it (PC 1170(h)(5)(B))',
      'PC 1203.41, 2023-03-01',
    ],
    ['2015 PC 459 felony, probation 3 years', 'PC 1203.4, between 2018-01-01 and 2018-12-31'],
    ['2015-03-01 PC 459 felony', 'no route, unknown'],
    ['2015-03-01 PC 459 felony, prison', 'PC 1203.41, unknown'],
  ])('%s: %s', ([text, expected]) => {
    expect(opening(text!)).toBe(expected);
  });

  test('says when it opens if the jail term ran inside the probation', () => {
    const { person, conviction } = parseHistory('2015-03-01 PC 459 felony, probation 3 years, jail', 'SACRAMENTO');
    const { why, ask } = openingDate(conviction, person);
    expect(why).toContain('2018-03-01 if the jail or prison term was a condition');
    expect(ask).toContain('a part of the probation');
  });

  test('comes from the sentence of another count of the case where the count has none of its own', () => {
    const text =
      '2015-03-01 PC 459 felony, cycle 1, case 7; 2015-03-01 PC 496 felony, cycle 1, case 7, probation 3 years';
    expect(opening(text)).toBe('PC 1203.4, 2018-03-01');
  });
});
