import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecider } from '../../src/decide/index.ts';
import { packs } from '../../src/jurisdictions/packs.ts';
import { buildPerson } from '../../src/jurisdictions/us-ca/doj/build-person.ts';
import { type Row, readRow, subjectOf } from '../../src/jurisdictions/us-ca/doj/row.ts';
import { synthesize } from '../../src/jurisdictions/us-ca/synthetic/index.ts';
import {
  type AtLeast,
  atLeastOf,
  caseLadder,
  certainClause,
  openCases,
  settleByCases,
  severalOutcomesSeen,
} from '../../src/law/certain/index.ts';
import {
  type Clause,
  type Condition,
  factBit,
  factsIn,
  frameFor,
  interpret,
  ladderOf,
  otherwise,
  type Policy,
  RECORD_FACTS,
  scopeOf,
  settingUnder,
  traceLadder,
} from '../../src/law/index.ts';
import { arrestEvents, NO, type Person, UNKNOWN } from '../../src/record/index.ts';
import { runsOf, SEED, tries } from '../support/effort.ts';
import { leavingOpen } from '../support/readings.ts';
import { AS_OF, anyCondition, anyPerson, anySetting } from './arbitrary.ts';

/** Set SEED to try others; a failure prints its own. */
const runs = runsOf(150, 800);

function clause(when: Condition, outcome: number): Clause {
  const id = ['clears', 'none', 'open'][outcome]!;
  const then = { id, label: id, effect: 'none' as const };
  return { id, title: '', cite: '', source: '', sure: 'S', when, then, reason: '' };
}

const anyLadder = fc
  .array(fc.tuple(anyCondition(2), fc.nat(2)), { minLength: 1, maxLength: 5 })
  .map((parts) => [...parts.map(([when, outcome]) => clause(when, outcome)), otherwise(clause({ kind: 'always' }, 1))]);

describe('shortcuts past the search over all cases', () => {
  test('give the outcome that the search gives', () => {
    fc.assert(
      fc.property(
        fc.array(anyPerson, { minLength: 1, maxLength: 6 }),
        anyLadder,
        anySetting,
        (people, clauses, setting) => {
          const outcomes = clauses.map(({ then }) => then.id);
          // One ladder for all, as in a run: what was remembered of one person is given to the next.
          const quick = caseLadder(clauses, setting);
          const slow = caseLadder(clauses, setting);
          for (const person of [...people, ...people]) {
            const frame = frameFor(person);
            for (const [index, count] of person.counts.entries()) {
              frame.bound[0] = count;
              const code = quick.ladder(frame);
              if (code >= 0) continue;
              const searched = certainClause(person, index, slow, outcomes) ?? code;
              expect(settleByCases(frame, code, quick, outcomes)).toBe(searched);
              if (severalOutcomesSeen(person, index, code, slow, outcomes)) expect(searched).toBe(code);
            }
          }
        },
      ),
      { numRuns: runs },
    );
  });
});

function peopleOf(lines: number, dirty: boolean, from: number): readonly Person[] {
  const rows = new Map<string, Row[]>();
  const text = [...synthesize({ county: 'SAN JOAQUIN', lines, seed: from, dirty, header: false })].join('');
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? '');
    const id = subjectOf(fields);
    if (id === '') continue;
    const row = readRow(fields, { source: 0, line: index + 1 });
    rows.set(id, [...(rows.get(id) ?? []), row]);
  }
  return [...rows].map(([id, own]) => buildPerson(id, own));
}

const LINES = tries(400, 1_500);
/** The people whom every policy decides. */
const [CLEAN, DIRTY] = [peopleOf(LINES, false, SEED), peopleOf(LINES, true, SEED)];

/** One policy as the interpreter and the search decide it. */
type Plain = {
  readonly clauses: readonly Clause[];
  readonly cases: ReturnType<typeof caseLadder>;
  /** Whether the law presumes for the person while facts about another count, or the day of the offense, are open. */
  readonly presumes: boolean;
};

/** A decision by the interpreter and the search alone: its code, or what stands at least. */
function plainDecision(person: Person, index: number, scopeMissing: number, plain: Plain): number | AtLeast {
  const { clauses, cases, presumes } = plain;
  const { verdict } = traceLadder(clauses, { person, conviction: person.counts[index]! }, cases.setting);
  const code = verdict.kind === 'decided' ? verdict.clause : ~verdict.missing;
  const open = scopeMissing | (person.incomplete ? factBit('lines') : 0);
  if (open !== 0) return ~(code < 0 ? ~code | open : open);
  if (code >= 0) return code;
  const missing = factsIn(~code, cases.setting.facts).map(({ id }) => id);
  const ofRecord = missing.filter((id) => RECORD_FACTS.some((fact) => fact.id === id));
  const stands = ofRecord.every((id) => presumes && (id.startsWith('other') || id === 'offenseDate'));
  const outcomes = clauses.map(({ then }) => then.id);
  // One outcome in all cases stands, also one that gives nothing; only a fact that is read twice can bring that about.
  const certain = (~code & cases.reads.repeated) === 0 ? undefined : certainClause(person, index, cases, outcomes);
  return certain ?? (stands ? standing(person, index, code, cases) : code);
}

/** What all cases of the missing facts give at least. */
function standing(person: Person, index: number, code: number, cases: Plain['cases']): number | AtLeast {
  const { clauses, complete } = openCases(person, index, cases, undefined, 1_000);
  const byRank = [...clauses].sort((a, b) => cases.ranks[a]! - cases.ranks[b]! || b - a);
  const [least, most] = [byRank[0], byRank.at(-1)];
  if (!complete || least === undefined || most === undefined) return code;
  if (cases.ranks[least] === cases.ranks[most]) return cases.ranks[least] === 0 ? code : Math.max(...clauses);
  return cases.ranks[least] === 0 ? code : { least, most, missing: ~code };
}

describe.each(
  packs.flatMap((pack) => pack.policies.map((policy): [string, typeof pack, Policy] => [policy.id, pack, policy])),
)('the policy %s', (_, pack, policy) => {
  test.each([
    ['clean', false],
    ['dirty', true],
  ])('decides %s records as the interpreter and the search do', (_, dirty) => {
    const options = { ...policy.defaults, ...policy.examplesWith };
    const readings = leavingOpen(policy);
    const setting = settingUnder(pack, { asOf: AS_OF, county: 'SAN JOAQUIN', options, readings });
    const clauses = ladderOf(pack, policy);
    const decider = createDecider({ pack, policy, setting });
    const plain = { clauses, cases: caseLadder(clauses, setting), presumes: policy.clauses === pack.statute };
    for (const given of dirty ? DIRTY : CLEAN) {
      // The search knows of no readings: it is asked about the history as it was read.
      const person = decider.asRead(given);
      const units = pack.unit === 'arrest' ? arrestEvents(person) : person.counts;
      const expected = person.counts.flatMap((conviction, index) => {
        if (!units.includes(conviction)) return [];
        const scope = scopeOf(pack, policy).map((condition) => interpret(condition, { person, conviction }, setting));
        const unknown = scope.filter(({ truth }) => truth === UNKNOWN);
        if (scope.some(({ truth }) => truth === NO) || unknown.length > 1) return [];
        return [[index, plainDecision(person, index, unknown[0]?.missing ?? 0, plain)]];
      });
      const found = decider
        .decide(given)
        .map(({ conviction, decision: { code } }) => [given.counts.indexOf(conviction), atLeastOf(code) ?? code]);
      expect(found).toEqual(expected);
    }
  });
});
