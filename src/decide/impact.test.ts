import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseHistory } from '../law/index.ts';
import { type Person, parseIsoDay } from '../record/index.ts';
import type { Determination } from './decider.ts';
import { impactOn, mayBeHelped, NO_IMPACT } from './impact.ts';

const asOf = parseIsoDay('2020-07-01')!;
const effects = ['clears', 'lowers', 'none', 'open'] as const;

const count = fc
  .record({
    date: fc.constantFrom('2005-03-02', '2013-07-01', '2013-07-02', '2019', '2013', '?'),
    level: fc.constantFrom('felony', 'misdemeanor', 'infraction', ''),
    end: fc.constantFrom('', '', ' dismissed', ', disposition?'),
  })
  .map(({ date, level, end }) => `${date} PC 459 ${level}${end}`);

function decided(person: Person, which: readonly boolean[], effect: (i: number) => (typeof effects)[number]) {
  return person.counts.flatMap((conviction, i): readonly Determination[] => {
    if (!which[i % which.length] || conviction.disposition.kind === 'other') return [];
    const outcome = { id: '', label: '', effect: effect(i) };
    return [{ conviction, decision: { code: 0, outcome, reason: '', clause: undefined, missing: 0, facts: [] } }];
  });
}

it('a person who may not be helped is helped by no decision, and a person who may be is helped by some', () => {
  fc.assert(
    fc.property(
      fc.array(count, { minLength: 1, maxLength: 5 }),
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      fc.infiniteStream(fc.constantFrom(...effects)),
      (counts, which, any) => {
        const person = parseHistory(counts.join('; '), 'SAN JOAQUIN').person;
        const all = decided(person, which, () => 'clears');
        const some = decided(person, which, () => any.next().value!);
        const may = mayBeHelped(person, all, { asOf });
        if (!may) expect(impactOn(person, some, { asOf })).toEqual(NO_IMPACT);
        if (all.length > 0) expect(may).toBe(Object.values(impactOn(person, all, { asOf })).includes(1));
      },
    ),
  );
});
