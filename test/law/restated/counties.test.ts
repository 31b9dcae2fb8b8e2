import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prop64 } from '../../../src/jurisdictions/packs.ts';
import { runsOf } from '../../support/effort.ts';
import {
  AS_OF,
  type Chosen,
  dismissAll,
  losAngeles,
  optionsTable,
  sacramento,
  sanFrancisco,
  sanJoaquin,
} from './counties.ts';
import {
  type History,
  histories,
  historyText,
  ofDated,
  type Plain,
  type Said,
  SENTENCES,
  saidByLadder,
  saidByPack,
} from './plain.ts';
import { BORN, CHARGES, DAYS } from './prop-64-charges.ts';

const runs = runsOf(3000, 3000);
// Some sentences of before the Act still run in 2020.
const sentences = [...SENTENCES, ['probation 5 years'], ['prison 20 years']];
const drawn = histories({ charges: CHARGES, days: DAYS, born: BORN }, sentences);

const LADDERS: Readonly<Record<string, (count: Plain, history: History) => Said | undefined>> = {
  'san-joaquin': sanJoaquin,
  'contra-costa': sanJoaquin,
  sacramento,
  'los-angeles': losAngeles,
  'san-francisco': sanFrancisco,
};

test.each([true, false])('dismiss-all gives all, with related charges: %s', (relatedCharges) => {
  fc.assert(
    fc.property(drawn, (history) => {
      const said = saidByPack(prop64, 'dismiss-all', history, { asOf: AS_OF, options: { relatedCharges } });
      expect([historyText(history), ...ofDated(history, said)]).toEqual([
        historyText(history),
        ...ofDated(history, saidByLadder(history, dismissAll(relatedCharges))),
      ]);
    }),
    { numRuns: runs },
  );
});

describe.each(Object.entries(LADDERS))('%s', (policy, ladder) => {
  test('decides as its table on the law page, letter for letter', () => {
    const reasons = new Set<string>();
    fc.assert(
      fc.property(drawn, (history) => {
        const said = ofDated(history, saidByLadder(history, ladder));
        const decided = saidByPack(prop64, policy, history, { asOf: AS_OF });
        expect([historyText(history), ...ofDated(history, decided)]).toEqual([historyText(history), ...said]);
        for (const each of said) if (each) reasons.add(each[1]);
      }),
      { numRuns: runs },
    );
    // Every line of the table came up, so that the comparison says something of each; no drawn record has later lines.
    const { clauses } = prop64.policies.find(({ id }) => id === policy)!;
    const written = clauses.filter(({ id }) => id !== 'redesignated').length;
    expect(reasons.size).toBeGreaterThanOrEqual(written);
  });
});

test('options-2019 decides as its table, whatever a county chose', () => {
  const sections = fc.subarray(['11357', '11358', '11359', '11360']);
  const chosen: fc.Arbitrary<Chosen> = fc.record({
    dismiss: sections,
    reduce: sections,
    subjectUnder21AtConviction: fc.boolean(),
    subjectAgeThreshold: fc.constantFrom(0, 40, 50, 65),
    yearsSinceConvictionThreshold: fc.constantFrom(0, 1, 5, 10, 15),
    yearsCrimeFreeThreshold: fc.constantFrom(0, 1, 5, 10, 15),
    subjectHasOnlyProp64Charges: fc.boolean(),
    subjectIsDeceased: fc.boolean(),
  });
  fc.assert(
    fc.property(drawn, chosen, (history, options) => {
      const said = saidByPack(prop64, 'options-2019', history, { asOf: AS_OF, options });
      expect([historyText(history), ...ofDated(history, said)]).toEqual([
        historyText(history),
        ...ofDated(history, saidByLadder(history, optionsTable(options))),
      ]);
    }),
    { numRuns: runs },
  );
});
