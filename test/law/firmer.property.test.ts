import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecider, type Decider, type Decision } from '../../src/decide/index.ts';
import { packs } from '../../src/jurisdictions/packs.ts';
import { examplesAt, historyUnder, type Pack, type Policy, reliefRank } from '../../src/law/index.ts';
import { type Count, isBlankDate, type Person, parseIsoDay } from '../../src/record/index.ts';
import { runsOf } from '../support/effort.ts';
import { leavingOpen } from '../support/readings.ts';
import { anyPerson } from './arbitrary.ts';
import { blankings } from './blank.ts';
import { literalPack } from './literal.ts';

/**
 * A missing fact never makes an answer firmer than the record that has the fact: what is said of the lesser record is said
 * of every way to complete it. The one exception is written in the law itself: under a statute that presumes for the
 * person, what the opponent has to prove (`shown`) is no bar while the record leaves it open (decision 021). So every law
 * is held to the promise without its presumptions, and its presumptions to answering only what is open.
 */

/** Set SEED to try others, and RUNS for more of them; a failure prints its own. */
const runs = runsOf(40, 400);

const BOTH = { dismiss: ['11357'], reduce: ['11358', '11359'] };
/** Facts that are taken away one after another. */
const STEPS = 3;

function deciderOf(pack: Pack, policy: Policy): Decider {
  const options = { ...policy.defaults, ...policy.examplesWith, ...(policy.id === 'options-2019' ? BOTH : {}) };
  const { asOf, county } = examplesAt(pack);
  const setting = { asOf: parseIsoDay(asOf)!, county, options, readings: leavingOpen(policy) };
  return createDecider({ pack, policy, setting });
}

type Tried = { readonly pack: Pack; readonly plain: Decider; readonly literal: Decider };

const tried: readonly (readonly [string, Tried])[] = packs.flatMap((pack) => {
  const without = literalPack(pack);
  return pack.policies.map((policy, i): readonly [string, Tried] => {
    const [plain, literal] = [deciderOf(pack, policy), deciderOf(without, without.policies[i]!)];
    return [`${pack.id} ${policy.id}`, { pack, plain, literal }];
  });
});

/** Every history that stands in a pack as an example: each is there since a rule turns on it. */
function examplePeople(pack: Pack): readonly Person[] {
  const rules = [...pack.gate, ...(pack.statute ?? []), ...pack.policies.flatMap(({ clauses }) => clauses)];
  const texts = [...rules, ...(pack.flags ?? [])].flatMap(({ examples }) =>
    examples ? [...examples.holds, ...examples.fails, ...examples.unknown] : [],
  );
  return [...new Set(texts)].map((text) => historyUnder(pack, text).person);
}

/** One history with the counts of another behind its own, as those of one person. */
function joined(one: Person, other: Person, inOneCycle: boolean): Person {
  const apart = (count: Count): Count =>
    inOneCycle || count.cycle === undefined
      ? count
      : { ...count, cycle: count.cycle + 500, case: count.case === undefined ? undefined : count.case + 500_000 };
  return { ...one, counts: [...one.counts, ...other.counts.map(apart)] };
}

/** Each count with an order of its own, and each event in one county, as in files. */
function asInFiles(person: Person): Person {
  const county = ({ case: event, county: own }: Count) =>
    event === undefined ? own : person.counts.find((other) => other.case === event)!.county;
  return {
    ...person,
    counts: person.counts.map((count, i) => ({ ...count, order: String(101 + i), county: county(count) })),
  };
}

function anyone(pack: Pack): fc.Arbitrary<Person> {
  const ofPack = fc.constantFrom(...examplePeople(pack));
  const two = fc.tuple(ofPack, ofPack, fc.boolean()).map(([one, other, inOne]) => joined(one, other, inOne));
  return fc
    .oneof(
      ofPack,
      two,
      anyPerson.map((person) => inCountyOf(pack, person)),
    )
    .map(asInFiles);
}

function inCountyOf(pack: Pack, person: Person): Person {
  const { county } = examplesAt(pack);
  const moved = (own: string | undefined) => (own === 'SAN JOAQUIN' ? county : own);
  return { ...person, counts: person.counts.map((count) => ({ ...count, county: moved(count.county) })) };
}

type Said = { readonly of: number; readonly decision: Decision };

/** What a count is of: itself, or its event, since with a fact less another line may stand for an arrest. */
function unitOf({ unit }: Pack, full: Person, place: number): number {
  return (unit === 'arrest' ? full.counts[place]!.case : undefined) ?? place;
}

/** What is said of each unit of a record with all facts or with fewer. */
function saidOf({ choice, decide }: Decider, person: Person, full: Person): readonly Said[] {
  return decide(person).map(({ conviction, decision }) => ({
    of: unitOf(choice.pack, full, person.counts.indexOf(conviction)),
    decision,
  }));
}

function byUnit(decider: Decider, person: Person): ReadonlyMap<number, Decision> {
  return new Map(saidOf(decider, person, person).map(({ of, decision }) => [of, decision]));
}

/** The least and the most that a decision gives; undefined where it leaves the conviction to a person. */
function rangeOf({ clause, outcome, most }: Decision): readonly [number, number] | undefined {
  return clause && [reliefRank(outcome), reliefRank(most ?? outcome)];
}

/** Whether what is said of a fuller record is among what is said of a lesser one. */
function entails(less: Decision, full: Decision | undefined): boolean {
  const wide = rangeOf(less);
  if (wide === undefined) return true;
  const narrow = full && rangeOf(full);
  if (narrow === undefined) return false;
  if (less.most === undefined) return full!.outcome.id === less.outcome.id && full!.most === undefined;
  return wide[0] <= narrow[0] && narrow[1] <= wide[1] && full!.outcome.effect !== 'open';
}

function said(decision: Decision | undefined): string {
  return decision === undefined ? 'not under the law' : `${decision.outcome.id}: ${decision.reason}`;
}

/** Of a birth date that is known in part a person sees to it; of a blank one the least stands (decision 024). */
function blankBirth(less: Decision, lesser: Person, { birthDate }: Person): boolean {
  return less.most !== undefined && isBlankDate(lesser.birthDate) && !isBlankDate(birthDate);
}

describe.each(tried)('%s', (_, { pack, plain, literal }) => {
  test('a fact less never makes an answer firmer, whatever fact it is', () => {
    fc.assert(
      fc.property(anyone(pack), fc.infiniteStream(fc.nat()), (person, picks) => {
        const full = byUnit(literal, person);
        const taken: string[] = [];
        let current = person;
        for (let step = 0; step < STEPS; step++) {
          const choices = blankings(current);
          const picked = picks.next().value! % choices.length;
          for (const [i, { what, person: less }] of choices.entries()) {
            if (step > 0 && i !== picked) continue;
            for (const { of, decision } of saidOf(literal, less, person)) {
              const then = full.get(of);
              if (entails(decision, then) || blankBirth(decision, less, person)) continue;
              expect.fail(`without ${[...taken, what].join(', ')}, ${of}: ${said(then)} -> ${said(decision)}`);
            }
          }
          current = choices[picked]!.person;
          taken.push(choices[picked]!.what);
        }
      }),
      { numRuns: runs },
    );
  });

  test('only what the law presumes for the person answers what the record leaves open', () => {
    fc.assert(
      fc.property(anyone(pack), (person) => {
        const unpresumed = byUnit(literal, person);
        for (const [of, decision] of byUnit(plain, person)) {
          const other = unpresumed.get(of);
          if (rangeOf(decision) === undefined) continue;
          if (other === undefined || rangeOf(other) !== undefined) expect(said(decision)).toBe(said(other));
        }
      }),
      { numRuns: runs },
    );
  });

  test('what is presumed of another count or of the person is never silent: a flag is open', () => {
    fc.assert(
      fc.property(anyone(pack), (person) => {
        const unpresumed = byUnit(literal, person);
        for (const determination of plain.decide(person)) {
          const { conviction, decision } = determination;
          const other = unpresumed.get(unitOf(pack, person, person.counts.indexOf(conviction)));
          const presumed = rangeOf(decision) !== undefined && other !== undefined && rangeOf(other) === undefined;
          if (!presumed || !other.facts.some(({ id }) => id.startsWith('other') || id === 'registration')) continue;
          expect([said(decision), said(other), plain.flags(person, determination).open]).not.toContain(0);
        }
      }),
      { numRuns: runs },
    );
  });
});
