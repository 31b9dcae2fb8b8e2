import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecider, type Decider, type Determination } from '../../src/decide/index.ts';
import { packs } from '../../src/jurisdictions/packs.ts';
import type { Person } from '../../src/record/index.ts';
import { runsOf } from '../support/effort.ts';
import { leavingOpen } from '../support/readings.ts';
import { AS_OF, anyPerson } from './arbitrary.ts';
import { blankings } from './blank.ts';

const runs = runsOf(100, 250);

const BOTH = { dismiss: ['11357'], reduce: ['11358', '11359'] };

const deciders: readonly (readonly [string, Decider])[] = packs.flatMap((pack) =>
  pack.policies.map((policy): readonly [string, Decider] => {
    const options = { ...policy.defaults, ...policy.examplesWith, ...(policy.id === 'options-2019' ? BOTH : {}) };
    return [
      `${pack.id} ${policy.id}`,
      createDecider({
        pack,
        policy,
        setting: { asOf: AS_OF, county: 'SAN JOAQUIN', options, readings: leavingOpen(policy) },
      }),
    ];
  }),
);

/** By the place of the count, since a blanked count is another object. */
function byPlace(person: Person, determinations: readonly Determination[]): ReadonlyMap<number, Determination> {
  return new Map(determinations.map((each) => [person.counts.indexOf(each.conviction), each]));
}

describe.each(deciders)('%s', (_, decider) => {
  test('every history gets an outcome with a reason, and the order of lines decides nothing', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        const determinations = byPlace(person, decider.decide(person));
        const turned = { ...person, counts: person.counts.toReversed() };
        const last = person.counts.length - 1;
        const others = byPlace(turned, decider.decide(turned));
        for (const [place, { decision }] of determinations) {
          expect(decision.reason).not.toBe('');
          expect(decision.reason).not.toMatch(/undefined|\{/);
          expect(decider.decisionOf(decision.code)).toBe(decision);
          expect(others.get(last - place)?.decision.outcome.id).toBe(decision.outcome.id);
        }
        expect(others.size).toBe(determinations.size);
      }),
      { numRuns: runs },
    );
  });

  test('a fact less lowers the floor or leaves it, and a certain floor lies between its least and most', () => {
    const rank: Readonly<Record<string, number>> = { none: 0, lowers: 1, clears: 2 };
    fc.assert(
      fc.property(anyPerson, (person) => {
        for (const [place, determination] of byPlace(person, decider.decide(person))) {
          const { floor, raised, open } = decider.layers(person, determination);
          if (floor === undefined) continue;
          expect(raised & open).toBe(0);
          expect(rank[floor.least]).toBeLessThanOrEqual(rank[floor.most]!);
          for (const { person: less, what } of blankings(person).slice(0, 12)) {
            const after = byPlace(less, decider.decide(less)).get(place);
            if (after === undefined) continue;
            const lower = decider.layers(less, after).floor;
            expect([what, rank[lower?.least ?? 'none']]).toSatisfy(([, least]) => least <= rank[floor.least]!);
          }
        }
      }),
      { numRuns: Math.ceil(runs / 5) },
    );
  });
});
