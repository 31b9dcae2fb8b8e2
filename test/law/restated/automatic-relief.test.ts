import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { createDecider } from '../../../src/decide/index.ts';
import { automaticRelief as pack } from '../../../src/jurisdictions/packs.ts';
import { parseSection } from '../../../src/jurisdictions/us-ca/sections.ts';
import { parseHistory } from '../../../src/law/index.ts';
import { parseIsoDay } from '../../../src/record/index.ts';
import { runsOf } from '../../support/effort.ts';
import { automaticRelief, type Sentenced } from './automatic-relief.ts';
import { type Drawn, histories, historyText } from './plain.ts';

const runs = runsOf(100, 3000);
const policy = pack.policies[0]!;

/** The outcome and the clause for every count of a history; undefined where the pack is not concerned. */
function said(text: string, asOf: string): readonly (readonly [outcome: string, clause: string] | undefined)[] {
  const { person } = parseHistory(text, 'SACRAMENTO', parseSection);
  const setting = { asOf: parseIsoDay(asOf)!, county: 'SACRAMENTO', options: {} };
  const decided = new Map(
    createDecider({ pack, policy, setting })
      .decide(person)
      .map(({ conviction, decision: { outcome, clause } }) => [
        conviction,
        [outcome.id, clause?.id ?? 'undecided'] as const,
      ]),
  );
  return person.counts.map((count) => decided.get(count));
}

const drawn: Drawn = {
  charges: [
    'PC 211 felony',
    '664/PC 211 felony',
    'PC 245(b) felony',
    '664/PC 245(b) felony',
    'PC 245(a)(4) felony',
    'PC 459 felony|misdemeanor',
    'PC 311.11 felony',
    'PC 261.5(c) felony|misdemeanor',
    'HS 11378 felony',
    'HS 11378 felony',
    'PC 487(a) felony|misdemeanor',
    'PC 484 misdemeanor|infraction',
    'PC 602 misdemeanor',
  ],
  days: [
    '1972-12-31',
    '1973-01-01',
    '2005-02-28',
    '2014-10-01',
    '2016-09-30',
    '2018-10-01',
    '2018-10-02',
    '2020-10-01',
  ],
  born: ['1960-01-01'],
};
const SENTENCES = [
  ['fine'],
  ['jail 30 days'],
  ['jail 2 years'],
  ['probation 3 years'],
  ['jail 6 months', 'probation 3 years'],
  ['prison 2 years', 'probation 1 years'],
  ['prison 2 years'],
];

test.each(['2022-06-30', '2022-07-01', '2023-09-30', '2024-09-30', '2024-10-01', '2026-07-01'])(
  'as of %s the pack says what the page says',
  (asOf) => {
    const revoked = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(histories(drawn, SENTENCES), revoked, (history, marks) => {
        const counts = history.counts.map((count, i): Sentenced => ({ ...count, revoked: marks[i]! }));
        const texts = historyText({ ...history, deceased: false }).split('; ');
        const before = texts.length - counts.length;
        const text = texts.map((each, i) => (counts[i - before]?.revoked ? `${each}, revoked` : each)).join('; ');
        const expected = counts.map((count) =>
          count.kind === 'convicted' ? automaticRelief(count, counts, history.registered, asOf) : undefined,
        );
        expect([text, ...said(text, asOf).map((each) => each?.[0])]).toEqual([text, ...expected]);
      }),
      { numRuns: runs },
    );
  },
);

/** The invented histories of the page, in its order: the outcomes of all convictions, and the clauses that give them. */
it.each([
  ['2024-10-01', '2019-06-15 PC 484 misdemeanor, probation 3 years', ['automatic-relief probation']],
  ['2024-10-01', '2016-06-15 PC 211 felony, probation 5 years', ['automatic-relief probation']],
  ['2024-10-01', '2016-06-15 PC 211 felony, probation 5 years, revoked', ['not-automatic serious']],
  ['2024-10-01', '2023-10-01 PC 602 misdemeanor, jail 30 days', ['automatic-relief short-sentence']],
  ['2024-10-01', '2023-10-02 PC 602 misdemeanor, jail 30 days', ['not-yet short-wait']],
  ['2024-10-01', '1973-01-01 PC 484 misdemeanor, fine', ['automatic-relief short-sentence']],
  ['2024-10-01', '1972-12-31 PC 484 misdemeanor, fine', ['not-reached before-1973']],
  ['2024-10-01', '2015-03-01 PC 459 felony, prison 2 years', ['hand-review candidate']],
  ['2024-09-30', '2012-03-01 HS 11378 felony, jail 2 years', ['not-yet felonies-not-running']],
  ['2024-10-01', '2012-03-01 HS 11378 felony, jail 2 years', ['automatic-relief felony']],
  [
    '2026-07-01',
    '2012-05-01 HS 11378 felony, prison 2 years, completed 2015-05-01; 2018-02-01 PC 487 felony, probation 3 years',
    ['hand-review convicted-in-wait', 'automatic-relief probation'],
  ],
  ['2024-10-01', 'registered; 2000-01-01 PC 288(a) felony, probation 5 years', ['not-automatic registered']],
  [
    '2024-10-01',
    '2018-01-01 PC 484 misdemeanor, probation 1 years; 2017-01-01 PC 602 misdemeanor, fine; 2024-08-01 PC 459 felony arrest',
    ['blocked pending', 'blocked pending'],
  ],
])('as of %s: %s', (asOf, text, expected) => {
  expect(said(text, asOf).flatMap((each) => (each ? [each.join(' ')] : []))).toEqual(expected);
});

it('leaves to a person what a blank may hide: an open charge, or a sentence that runs', () => {
  const theft = '2018-01-01 PC 484 misdemeanor, probation 1 years';
  const first = (other: string) => said(`${theft}; ${other}`, '2024-10-01')[0];
  expect(first('2024-08-01 PC 459 misdemeanor, disposition?')).toEqual(['hand-review', 'undecided']);
  expect(first('2024-08-01 PC 459 felony arrest, cycle?')).toEqual(['hand-review', 'undecided']);
  expect(first('2001-08-01 PC 459 felony, prison')).toEqual(['hand-review', 'undecided']);
  expect(first('2001-08-01 PC 459 misdemeanor')).toEqual(['automatic-relief', 'probation']);
});
