import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { illinoisCannabis } from '../../../src/jurisdictions/us-il/packs/cannabis/index.ts';
import { runsOf } from '../../support/effort.ts';
import { saidBy, saysWhatThePageSays } from '../../support/restated-law.ts';
import { cannabis, type IllinoisCount } from './illinois.ts';

const LEVELS: Readonly<Record<string, string>> = {
  X: 'class-x-felony',
  '3': 'class-3-felony',
  '4': 'class-4-felony',
  F: 'felony',
  A: 'class-a-misdemeanor',
  M: 'misdemeanor',
  PO: 'petty-offense',
};

const ANSWERS = {
  little: 'amount: it was thirty grams of cannabis or less',
  enhanced: 'enhanced: its penalty was enhanced by section 7',
  associated: 'associated: it was associated with a violent crime',
  classFour: 'class: it was a class 4 felony',
} as const;

function textOf(each: IllinoisCount): string {
  const answers = (Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).map(
    (name) => `${each[name] ? 'if' : 'unless'} ${ANSWERS[name]}`,
  );
  const charge = `2020-03-01 720 ILCS ${each.section} ${LEVELS[each.level]}${each.convicted ? '' : ' dismissed'}`;
  return [charge, `cycle ${each.docket}`, `offense ${each.offense}`, ...answers].join(', ');
}

const rarely = (odds: number) => fc.integer({ min: 0, max: odds }).map((n) => n === 0);
const count: fc.Arbitrary<IllinoisCount> = fc.record({
  offense: fc.constantFrom('2010-03-01', '2010-03-01', '2019-06-24', '2019-06-25', '2019-06-26'),
  section: fc.constantFrom(
    ...['550/4(a)', '550/4(b)', '550/4(c)', '550/4(d)', '550/4(g)', '550/5(a)', '550/5(c)', '550/5(d)'],
    ...['5/12-3.2', '5/12-3', '5/18-1', '5/16-25'],
  ),
  level: fc.constantFrom('X', '3', '4', 'F', 'A', 'A', 'M', 'PO'),
  convicted: rarely(4).map((no) => !no),
  docket: fc.integer({ min: 1, max: 2 }),
  little: fc.boolean(),
  enhanced: rarely(4),
  associated: rarely(4),
  classFour: fc.boolean(),
});

saysWhatThePageSays(['2019-06-24', '2019-06-25', '2026-01-01'], {
  packs: { cannabis: [illinoisCannabis, cannabis] },
  histories: fc.array(count, { minLength: 1, maxLength: 4 }).filter((all) => all.some(({ convicted }) => convicted)),
  textOf,
  runs: runsOf(120, 3000),
});

/** The invented histories of docs/law/illinois.md, in the order of the page, but for those without a conviction. */
describe('the examples of the page', () => {
  const battery =
    '2016-03-01 720 ILCS 550/4(a) misdemeanor, cycle 1; 2016-03-01 720 ILCS 5/12-3.2 misdemeanor, cycle 1';

  it.each([
    [`2010-03-01 720 ILCS 550/4(c) class-a-misdemeanor, if ${ANSWERS.little}`, ['pardon-route']],
    ['2012-03-01 720 ILCS 550/4(d) class-4-felony', ['motion']],
    [battery, ['motion', undefined]],
    ['2019-12-01 720 ILCS 550/4(a) misdemeanor, offense 2019-06-25', ['hand-review']],
    ['2010-03-01 720 ILCS 550/4(c) class-a-misdemeanor', ['hand-review']],
  ])('%s', (text, expected) => {
    expect(saidBy(illinoisCannabis, text, '2026-01-01')).toEqual(expected);
  });
});
