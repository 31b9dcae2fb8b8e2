import { describe, expect, it, test } from 'vitest';
import { packs } from '../jurisdictions/packs.ts';
import { type Pack, parseHistory, sectionReaderOf } from '../law/index.ts';
import { addMonths, addYears, type Day, formatDay, type Person, parseIsoDay } from '../record/index.ts';
import { createDecider } from './decider.ts';
import { createForecaster, type Forecast } from './forecast.ts';

const packNamed = (id: string) => packs.find((pack) => pack.id === id)!;

function choiceOf(pack: Pack, asOf: Day) {
  const policy = pack.policies[0]!;
  return { pack, policy, setting: { asOf, county: pack.examplesAt!.county, options: policy.defaults } };
}

function personOf(pack: Pack, text: string): Person {
  return parseHistory(text, pack.examplesAt!.county, sectionReaderOf(pack), pack.levels).person;
}

/** `opens 2025-03-01`, `range 2025-03-01..2030-01-01`, `never felony-not-clean`. */
function words({ kind, first, last, decision }: Forecast): string {
  const day = (value: Day | undefined) => (value === undefined ? '' : formatDay(value));
  if (kind === 'never') return `never ${decision.clause?.id}`;
  return kind === 'range' ? `range ${day(first)}..${day(last)}` : `${kind} ${day(first)}`;
}

function forecast(id: string, asOf: string, text: string): readonly string[] {
  const pack = packNamed(id);
  return createForecaster(choiceOf(pack, parseIsoDay(asOf)!))(personOf(pack, text)).map(words);
}

describe('a conviction becomes eligible', () => {
  const theft = '2019-03-01 RSMo 570.030 class-d-felony, probation 3 years';

  it.each([
    ['2025-02-28', theft, ['opens 2025-03-01']],
    ['2025-03-01', theft, ['now 2025-03-01']],
    // The wait of seven years, which ended in 2021, is not the one that this conviction ends with.
    ['2020-01-01', theft, ['opens 2025-03-01']],
    [
      '2025-03-01',
      '2015-03-01 RSMo 570.030 class-d-felony, prison 5 years, completed 2015-03-01..2099-01-01',
      ['range 2025-03-01..2102-01-01'],
    ],
    // The wait of seven years of 2018 surely was not over when three years took its place.
    ['2016-01-01', '2015-03-01 RSMo 570.030 class-d-felony, prison 5 years, completed ?', ['range 2021-08-28..']],
    // Nothing is known of its sentence, which was not over before the judgment.
    ['2023-04-01', '2022-04-06 RSMo 302.321 misdemeanor', ['range 2023-04-06..']],
    [
      '2026-01-01',
      `${theft}; 2023-06-01 RSMo 570.030 misdemeanor, fine`,
      ['never felony-not-clean-2025', 'now 2026-01-01'],
    ],
    ['2026-01-01', '2010-01-01 RSMo 569.160 class-b-felony, fine', ['never listed']],
    ['2026-01-01', '2020-01-01 RSMo 577.010 misdemeanor, fine', ['opens 2030-01-01']],
    ['2023-02-01', '2024-02-29 RSMo 570.030 infraction, fine', ['opens 2025-03-01']],
  ])('under RSMo 610.140 as of %s: %s', (asOf, text, expected) => {
    expect(forecast('us-mo/610-140', asOf, text)).toEqual(expected);
  });

  it('on the day on which a law comes into force, or a sentence ends', () => {
    const drug = ', if drug: it was marijuana';
    expect(forecast('us-mo/amendment-3', '2020-01-01', `2010-05-01 RSMo 195.202 misdemeanor, fine${drug}`)).toEqual([
      'opens 2022-12-08',
    ]);
    const large = '2021-05-01 RSMo 579.015 class-b-felony, probation 5 years';
    expect(forecast('us-mo/amendment-3', '2024-01-01', large + drug)).toEqual(['opens 2026-05-01']);
  });

  it('after the later of sentence and release, and at the review that follows clean years', () => {
    const imprisoned = '2008-01-01 MCL 750.356 felony-under-10-years, prison 6 years';
    const mi = (text: string) => forecast('us-mi/clean-slate', '2023-06-01', text);
    expect(mi(`${imprisoned}, released 2014-01-01`)).toEqual(['opens 2024-01-01']);
    expect(mi(imprisoned)).toEqual(['range 2023-06-01..']);
    expect(mi('2010-01-01 MCL 750.110 felony-of-10-years-or-more, fine')).toEqual(['never ten-years']);
    expect(forecast('us-mi/clean-slate', '2020-01-01', '2010-04-11 MCL 750.356 felony-under-10-years, fine')).toEqual([
      'opens 2023-04-11',
    ]);
    const gross = '2022-02-01 Minn. Stat. 609.52 gross-misdemeanor, probation 1 years, completed 2023-02-01';
    const mn = (text: string) => forecast('us-mn/clean-slate', '2025-01-01', text);
    expect(mn(gross)).toEqual(['opens 2026-02-01']);
    expect(mn(`${gross}; 2024-06-01 Minn. Stat. 609.605 misdemeanor, fine`)).toEqual([
      'opens 2027-06-01',
      'opens 2026-06-01',
    ]);
  });

  it('when the last conviction in the sliding years of 18 Pa.C.S. 9122.2 is old enough, or its times get shorter', () => {
    const [theft, again] = ['18 Pa.C.S. 3929 third-degree-misdemeanor', '18 Pa.C.S. 5104 first-degree-misdemeanor'];
    expect(forecast('us-pa/clean-slate', '2026-01-09', `2015-03-01 ${theft}; 2020-03-01 ${again}`)).toEqual([
      'opens 2027-03-01',
      expect.stringMatching(/^never/),
    ]);
    expect(forecast('us-pa/clean-slate', '2024-01-01', `2017-01-01 ${theft}`)).toEqual(['opens 2024-06-11']);
    expect(forecast('us-pa/clean-slate', '2024-01-01', '2020-02-29 18 Pa.C.S. 5503 summary-offense')).toEqual([
      'opens 2025-03-01',
    ]);
  });

  it('when the sealing law of Virginia begins, and seven years after a conviction', () => {
    const larceny = 'Va. Code 18.2-96 class-1-misdemeanor';
    expect(forecast('us-va/392-6', '2026-01-01', `2005-01-01 ${larceny}`)).toEqual(['opens 2026-07-01']);
    expect(forecast('us-va/392-6', '2026-07-01', `2020-02-29 ${larceny}`)).toEqual(['opens 2027-03-01']);
  });

  it('seven years after the latest conviction of any crime in Connecticut', () => {
    const larceny = 'C.G.S. 53a-125b misdemeanor, fine';
    expect(forecast('us-ct/clean-slate', '2026-01-01', `2020-02-29 ${larceny}`)).toEqual(['opens 2027-03-01']);
    expect(forecast('us-ct/clean-slate', '2026-01-01', `2020-02-29 ${larceny}; 2022-01-01 ${larceny}`)).toEqual([
      'opens 2029-01-01',
      'opens 2029-01-01',
    ]);
  });

  it('thirteen months after the latest nolle of a case in Connecticut, charge by charge', () => {
    const nolle = (on: string) => `${on} C.G.S. 53a-125b misdemeanor, ended nolle-prosequi, cycle 1`;
    expect(forecast('us-ct/non-convictions', '2026-01-01', `${nolle('2025-01-15')}; ${nolle('2025-03-15')}`)).toEqual([
      'opens 2026-04-15',
      'opens 2026-04-15',
    ]);
  });

  it('after a petition of another state, by its own law', () => {
    expect(forecast('us-ca/1203-4-family', '2024-07-01', '2023-03-04 PC 484 misdemeanor, probation 3 years')).toEqual([
      'opens 2026-03-04',
    ]);
  });
});

/** The examples of every pack are histories at the edges of its law. */
describe.each(packs.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
  const clauses = [...pack.gate, ...pack.policies[0]!.clauses];
  const texts = [
    ...new Set(clauses.flatMap(({ examples }) => [...(examples?.holds ?? []), ...(examples?.fails ?? [])])),
  ].filter((_, i, all) => i % Math.ceil(all.length / 60) === 0);

  test('a decision of each of the next 60 months agrees with the forecast', () => {
    const asOf = addYears(parseIsoDay(pack.examplesAt!.asOf)!, -3);
    const forecaster = createForecaster(choiceOf(pack, asOf));
    const people = texts.map((text) => [text, personOf(pack, text)] as const);
    const told = people.map(([text, person]) => [text, person, forecaster(person)] as const);
    let opened = 0;
    for (let month = 0; month <= 60; month++) {
      const day = addMonths(asOf, month);
      const decider = createDecider(choiceOf(pack, day));
      for (const [text, person, forecasts] of told) {
        const decided = new Map(decider.decide(person).map(({ conviction, decision }) => [conviction, decision]));
        for (const { conviction, kind, first, last } of forecasts) {
          const decision = decided.get(conviction);
          if (!decision) continue;
          const eligible = decision.outcome.effect !== 'none' && decision.outcome.id !== pack.undecided.id;
          const from = kind === 'range' ? last : first;
          // Before its day nothing is eligible; on the very day it is, and a law may take it away again later.
          if (from === undefined || day < from)
            expect([text, formatDay(day), eligible]).toEqual([text, formatDay(day), false]);
          if (from !== undefined && day >= from) opened++;
        }
      }
    }
    expect(opened > 0 || texts.length < 5).toBe(true);
  });

  test('it surely is eligible on its day, and not on the day before', () => {
    const asOf = addYears(parseIsoDay(pack.examplesAt!.asOf)!, -3);
    const forecaster = createForecaster(choiceOf(pack, asOf));
    for (const text of texts) {
      const person = personOf(pack, text);
      for (const { kind, first, last, conviction } of forecaster(person)) {
        const from = kind === 'range' ? last : first;
        if (from === undefined || kind === 'now') continue;
        const at = (day: Day) => {
          const { outcome } = createDecider(choiceOf(pack, day))
            .decide(person)
            .find((each) => each.conviction === conviction)!.decision;
          return outcome.effect !== 'none' && outcome.id !== pack.undecided.id;
        };
        expect([text, formatDay(from), at(from - 1), at(from)]).toEqual([text, formatDay(from), false, true]);
      }
    }
  });
});
