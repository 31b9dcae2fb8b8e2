import { parseIsoDay } from '../../record/index.ts';
import {
  assumptionKey,
  type Clause,
  type Condition,
  conditionsOf,
  FILE_READINGS,
  type Flag,
  MOST_FLAGS,
  optionsOf,
  ownFacts,
  type Pack,
  type Policy,
  parseReadings,
  resultsNameFault,
  termsOf,
  unboundIn,
  walk,
} from '../language/index.ts';
import { checkDeclared } from './declared.ts';
import { type Finding, fault } from './finding.ts';

/** What no reader should have to find out by running a pack: names used twice, options that are not there, no end. */
export function checkWellFormed(pack: Pack): readonly Finding[] {
  const ladders: readonly (readonly [Policy | undefined, readonly Clause[]])[] = [
    ...(pack.statute ? [[undefined, [...pack.gate, ...pack.statute]] as const] : []),
    ...pack.policies.map((policy) => [policy, [...pack.gate, ...policy.clauses]] as const),
  ];
  return [
    ...checkScope(pack),
    ...checkOutcomes(pack),
    ...(pack.flags ?? []).flatMap(checkFlag),
    ...checkNumberOfFlags(pack.flags ?? []),
    ...checkResultsName(pack),
    ...checkFacts(pack, ladders),
    ...checkOtherStates(pack, ladders),
    ...checkEnds(pack),
    ...checkDeclared(pack),
    ...checkReadings(pack),
    ...twice(
      'policy',
      undefined,
      pack.policies.map(({ id }) => id),
    ),
    ...twice(
      'flag',
      undefined,
      (pack.flags ?? []).map(({ id }) => id),
    ),
    ...ladders.flatMap(([policy, clauses]) => [
      ...twice(
        'clause',
        policy,
        clauses.map(({ id }) => id),
      ),
      ...clauses.flatMap((clause) => checkClause(clause, policy)),
      ...checkEnd(clauses, policy),
    ]),
  ];
}

/** Every fact that no file holds is declared, so that people are told its words and where to look. */
function checkFacts(
  pack: Pack,
  ladders: readonly (readonly [Policy | undefined, readonly Clause[]])[],
): readonly Finding[] {
  const declared = new Set(ownFacts(pack.facts ?? []).map(({ id }) => id));
  const findings = new Map<string, Finding>();
  for (const { id, when } of [...ladders.flatMap(([, clauses]) => clauses), ...(pack.flags ?? [])]) {
    walk(when, (each) => {
      if (each.kind !== 'unrecorded' || declared.has(each.fact)) return;
      const message = `${id}: asks for the fact "${each.fact}", which the pack's "facts" do not declare`;
      findings.set(`${id} ${each.fact}`, fault('well-formed', undefined, [id], message));
    });
  }
  const ids = (pack.facts ?? []).map(({ id }) => id);
  return [...findings.values(), ...twice('fact', undefined, ids)];
}

/** What convictions of other states answer is asked by a clause: an answer to anything else would change nothing. */
function checkOtherStates(
  pack: Pack,
  ladders: readonly (readonly [Policy | undefined, readonly Clause[]])[],
): readonly Finding[] {
  const asked = new Set<string>();
  for (const { when } of ladders.flatMap(([, clauses]) => clauses)) {
    walk(when, (each) => {
      if (each.kind === 'unrecorded' && each.of === 0) asked.add(assumptionKey(each));
    });
  }
  return (pack.otherStates ?? [])
    .filter(({ asks }) => !asked.has(assumptionKey(asks)))
    .map(({ asks }) => {
      const message = `convictions of other states answer "${assumptionKey(asks)}", which no clause asks of the conviction that it decides`;
      return fault('well-formed', undefined, [asks.fact], message);
    });
}

/** A count has one end of its sentence in all that is proved about a pack, so that its parts run in one way. */
function checkEnds(pack: Pack): readonly Finding[] {
  const runs = new Set<string>();
  for (const condition of conditionsOf(pack)) {
    walk(condition, (each) => {
      for (const term of termsOf(each)) if (term.kind === 'sentence-end') runs.add(term.run ?? 'added');
    });
  }
  if (runs.size < 2) return [];
  return [fault('well-formed', undefined, [], 'the pack: reads ends of sentences both as added up and as overlapping')];
}

/** A policy reads a file only in ways that its pack tells people of, and every value of a reading has its words. */
function checkReadings(pack: Pack): readonly Finding[] {
  const { readings = [], policies } = pack;
  const wordless = readings.flatMap(({ id, values }) =>
    FILE_READINGS[id].values
      .filter((value) => !Object.hasOwn(values, value))
      .map((value) => fault('well-formed', undefined, [id], `reading ${id}: has no words for its value "${value}"`)),
  );
  const unfit = policies.flatMap((policy) => {
    const parsed = parseReadings(pack, Object.entries(policy.readings ?? {}));
    return parsed.ok
      ? []
      : [fault('well-formed', policy.id, [parsed.id], `the readings of the policy: ${parsed.problem}`)];
  });
  return [
    ...twice(
      'reading',
      undefined,
      readings.map(({ id }) => id),
    ),
    ...wordless,
    ...unfit,
  ];
}

function twice(what: string, policy: Policy | undefined, ids: readonly string[]): readonly Finding[] {
  return ids
    .filter((id, i) => ids.indexOf(id) !== i)
    .map((id) => fault('well-formed', policy?.id, [id], `${id}: is the name of more than one ${what}`));
}

function checkEnd(clauses: readonly Clause[], policy: Policy | undefined): readonly Finding[] {
  const last = clauses.at(-1);
  if (last?.when.kind === 'always' && !last.effective) return [];
  const id = last?.id ?? 'the policy';
  return [
    fault(
      'well-formed',
      policy?.id,
      [id],
      `${id}: is the last clause and does not always hold; end with an "otherwise"`,
    ),
  ];
}

function checkClause(clause: Clause, policy: Policy | undefined): readonly Finding[] {
  const defined = new Set(policy?.options.map(({ key }) => key) ?? []);
  const used = new Set([
    ...optionsIn(clause.when),
    ...[...clause.reason.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!),
  ]);
  const findings: Finding[] = [];
  const report = (message: string) =>
    findings.push(fault('well-formed', policy?.id, [clause.id], `${clause.id}: ${message}`));
  for (const key of used) {
    if (!defined.has(key)) report(`uses the option ${key}, which the policy does not define`);
    else if (!(key in (policy?.defaults ?? {}))) report(`uses the option ${key}, which has no default`);
  }
  for (const iso of [clause.effective?.from, clause.effective?.until]) {
    if (iso !== undefined && parseIsoDay(iso) === undefined) report(NO_DATE(iso));
  }
  for (const slip of slipsIn(clause.when)) report(slip);
  if (clause.title === '' || clause.cite === '' || clause.source === '' || clause.reason === '')
    report('lacks a title, a citation, a source or a reason');
  return findings;
}

function checkFlag(flag: Flag): readonly Finding[] {
  const slips = [...slipsIn(flag.when)];
  if (flag.title === '' || flag.cite === '' || flag.source === '' || flag.ask === '')
    slips.push('lacks a title, a citation, a source or what to look up');
  return slips.map((slip) => fault('well-formed', undefined, [flag.id], `${flag.id}: ${slip}`));
}

function checkNumberOfFlags(flags: readonly Flag[]): readonly Finding[] {
  if (flags.length <= MOST_FLAGS) return [];
  return [fault('well-formed', undefined, [], `the pack: has ${flags.length} flags, and ${MOST_FLAGS} are the most`)];
}

function checkResultsName(pack: Pack): readonly Finding[] {
  const slip = resultsNameFault(pack);
  return slip === undefined ? [] : [fault('well-formed', undefined, [], `the pack: ${slip}`)];
}

function checkScope(pack: Pack): readonly Finding[] {
  const scopes: readonly (readonly [Policy | undefined, readonly Condition[]])[] = [
    [undefined, pack.scope],
    ...pack.policies.flatMap((policy) => (policy.scope ? [[policy, policy.scope] as const] : [])),
  ];
  return scopes.flatMap(([policy, conditions]) =>
    conditions.flatMap(slipsIn).map((slip) => fault('well-formed', policy?.id, [], `the scope: ${slip}`)),
  );
}

/** Settling a conviction by cases takes outcomes of one id for one outcome, so they must be the same. */
function checkOutcomes(pack: Pack): readonly Finding[] {
  const first = new Map<string, Clause>();
  const ladders = [pack.gate, pack.statute ?? [], ...pack.policies.map(({ clauses }) => clauses)];
  return ladders.flat().flatMap((clause) => {
    const { id, label, effect, to, gives } = clause.then;
    const other = first.get(id);
    if (!other) first.set(id, clause);
    if (!other) return [];
    const { then } = other;
    if (then.label === label && then.effect === effect && then.to === to && then.gives === gives) return [];
    const message = `${clause.id}: gives the outcome ${id} another label or effect than ${other.id} does`;
    return [fault('well-formed', undefined, [clause.id, other.id], message)];
  });
}

const NO_DATE = (iso: string) => `names ${iso}, which is no date of the calendar`;

/** What no condition may have: days that the calendar lacks, and counts that nothing binds. */
function slipsIn(condition: Condition): readonly string[] {
  return [
    ...daysIn(condition)
      .filter((iso) => parseIsoDay(iso) === undefined)
      .map(NO_DATE),
    ...[...new Set(unboundIn(condition))].map((unbound) => `speaks of count ${unbound}, which nothing binds`),
  ];
}

function optionsIn(condition: Condition): readonly string[] {
  const keys: string[] = [];
  walk(condition, (each) => keys.push(...optionsOf(each)));
  return keys;
}

function daysIn(condition: Condition): readonly string[] {
  const days: string[] = [];
  walk(condition, (each) => {
    for (const term of termsOf(each)) if (term.kind === 'day') days.push(term.iso);
  });
  return days;
}
