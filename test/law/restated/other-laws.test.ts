import fc from 'fast-check';
import { expect, test } from 'vitest';
import { petitions1203, prop47 as prop47Pack, recordsDestruction } from '../../../src/jurisdictions/packs.ts';
import type { Pack } from '../../../src/law/index.ts';
import { runsOf } from '../../support/effort.ts';
import { destruction, petitions, prop47 } from './other-laws.ts';
import { type Drawn, type History, histories, historyText, ofDated, type Plain, saidByPack } from './plain.ts';

const runs = runsOf(300, 3000);

/**
 * Compares a pack with its restatement and answers how often each determination came up. `comparable` leaves out counts of
 * which the restatement does not speak.
 */
function compare(
  pack: Pack,
  drawn: fc.Arbitrary<History>,
  asOf: string,
  restated: (count: Plain, history: History) => string | undefined,
  comparable: typeof ofDated = (_, said) => said,
): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(drawn, (history) => {
      const expected = history.counts.map((count) =>
        count.kind === 'convicted' ? restated(count, history) : undefined,
      );
      const said = saidByPack(pack, 'statute', history, { asOf }).map((each) => each?.[0]);
      expect([historyText(history), ...comparable(history, said)]).toEqual([
        historyText(history),
        ...comparable(history, expected),
      ]);
      for (const each of comparable(history, expected)) if (each) seen.set(each, (seen.get(each) ?? 0) + 1);
    }),
    { numRuns: runs },
  );
  return seen;
}

function expectAll(seen: ReadonlyMap<string, number>, labels: readonly string[]): void {
  expect([...seen.keys()].sort()).toEqual([...labels].sort());
  for (const label of labels) expect([label, seen.get(label)! > runs / 60]).toEqual([label, true]);
}

const born = ['1960-01-01', '1999-07-01', '2002-06-30', '2002-07-01', '2002-07-02'];

test('Prop 47 reaches its list of offenses, knows its bars, and asks for values', () => {
  const drawn: Drawn = {
    charges: [
      'HS 11350(a) felony|misdemeanor',
      'HS 11357(A) felony|misdemeanor',
      'HS 11357(c) felony',
      'HS 11377(a) felony|misdemeanor',
      'HS 11378 felony',
      'PC 459 felony|misdemeanor',
      'PC 470(d) felony',
      'PC 476a(a) felony',
      'PC 484e(d) felony',
      'PC 487(c) felony',
      'PC 489 felony',
      'PC 487.1 felony',
      'PC 487.3 felony',
      'PC 496(a) felony',
      'PC 496(b) felony',
      'PC 508 felony',
      'PC 532(a) felony',
      'PC 461.2 felony',
      'PC 461.1 felony',
      'PC 368(d) felony',
      'PC 530.5(a) felony',
      'PC 666 felony',
      'PC 10851 felony',
      'VC 10851(a) felony',
      'PC 187(a) felony',
      'PC 288(a) felony',
      'PC 288.2(a) felony',
      'PC 272 misdemeanor',
      'PC 261.5(c) felony|misdemeanor',
      'PC 653f(d) misdemeanor',
      'PC 137 felony',
    ],
    days: ['1999-05-01', '2010-03-01', '2014-11-03', '2014-11-04', '2014-11-05', '2014-11-06', '2018-01-01'],
    born,
  };
  const seen = compare(prop47Pack, histories(drawn), '2020-07-01', prop47, ofDated);
  expectAll(seen, ['Eligible for Reduction', 'Hand Review', 'Not eligible']);
});

test.for(['2016-11-08', '2018-11-09'])('records are destroyed after two years, or at 18, as of %s', (asOf) => {
  const drawn: Drawn = {
    charges: [
      'HS 11357(a) misdemeanor',
      'HS 11357(B) misdemeanor|infraction',
      'HS 11357(c) misdemeanor',
      'HS 11357(d) misdemeanor',
      'HS 11357(E) misdemeanor',
      'HS 11359 felony',
      'HS 11357.5 misdemeanor',
      'HS 11360(a) felony',
      'HS 11360(b) misdemeanor',
    ],
    days: [
      '1975-12-31',
      '1976-01-01',
      '2010-03-01',
      '2014-11-07',
      '2014-11-08',
      '2015-01-01',
      '2016-11-08',
      '2016-11-09',
      '2016-11-10',
    ],
    born: ['1960-01-01', '1998-11-07', '1998-11-08', '1998-11-09', '2000-11-09', '2000-11-10', '2001-01-01'],
  };
  const seen = compare(recordsDestruction, histories(drawn), asOf, destruction(asOf), ofDated);
  expectAll(seen, ['Hand Review', 'Records not yet to be destroyed', 'Records to be destroyed']);
});

test('petitions go by sentence, and open when it is over', () => {
  const drawn: Drawn = {
    charges: [
      'PC 459 felony|misdemeanor',
      'PC 459 felony',
      'PC 415 infraction|misdemeanor',
      'PC 288(c)(1) felony|misdemeanor',
      'PC 288.2(a) felony',
      'PC 261.5(d) felony|misdemeanor',
      'PC 311.11(a) felony|misdemeanor',
      'PC 243.4(a) felony|misdemeanor',
      'VC 22350 infraction',
      'VC 23152(a) misdemeanor',
      'HS 11359 felony',
    ],
    days: [
      '2005-03-01',
      '2011-09-30',
      '2011-10-01',
      '2016-06-30',
      '2019-06-30',
      '2019-07-01',
      '2020-07-01',
      '2020-07-02',
      '2021-07-01',
      '2022-07-01',
      '2022-07-02',
      '2023-06-30',
      '2023-07-01',
      '2023-07-02',
    ],
    born,
  };
  const sentences = [
    ['fine'],
    ['jail 10 days'],
    ['jail 1 years'],
    ['jail 2 years'],
    ['probation 3 years'],
    ['probation 2 years', 'fine'],
    ['jail 10 days', 'probation 3 years'],
    ['jail 1 years', 'probation 1 years'],
    ['prison 3 years', 'probation 3 years'],
    ['prison 2 years'],
  ];
  const seen = compare(petitions1203, histories(drawn, sentences), '2024-07-01', petitions('2024-07-01'));
  expectAll(seen, [
    'Already Granted',
    'Hand Review',
    'May Petition - Court May Grant',
    'May Petition - Court Shall Grant',
    'Not Yet',
    'Not eligible',
  ]);
});
