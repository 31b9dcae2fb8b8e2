import { createDecider, type Decider } from '../../decide/index.ts';
import type { Pack } from '../../law/index.ts';
import type { Day, Person } from '../../record/index.ts';

/** What every pack and policy makes of a person on every as-of date, as one text: equal texts, equal determinations. */
export type DecideAll = { readonly of: (person: Person) => string; readonly compared: () => number };

export function createDecideAll(packs: readonly Pack[], asOf: readonly Day[]): DecideAll {
  const deciders = new Map<string, readonly Decider[]>();
  let compared = 0;
  const forCounty = (county: string): readonly Decider[] => {
    let known = deciders.get(county);
    if (!known) {
      known = packs.flatMap((pack) =>
        pack.policies.flatMap((policy) =>
          asOf.map((day) => createDecider({ pack, policy, setting: { asOf: day, county, options: policy.defaults } })),
        ),
      );
      deciders.set(county, known);
    }
    return known;
  };
  return {
    of: (person) => {
      const counties = new Set(person.counts.flatMap((count) => count.county ?? []));
      const results: string[] = [];
      for (const county of [...counties].sort()) {
        for (const decider of forCounty(county)) {
          const decided = decider.decide(person);
          compared += decided.length;
          results.push(
            decided
              .map(({ conviction, decision }) => `${person.counts.indexOf(conviction)}:${decision.code}`)
              .join(' '),
          );
        }
      }
      return results.join('\n');
    },
    compared: () => compared,
  };
}
