import { parseIsoDay } from '../../record/index.ts';
import type { Clause, Condition, DateTerm, Pack, Policy } from '../language/index.ts';
import { type Finding, fault } from './finding.ts';

/** What no reader should have to find out by running a pack: names used twice, options that are not there, no end. */
export function checkWellFormed(pack: Pack): readonly Finding[] {
  const ladders: readonly (readonly [Policy | undefined, readonly Clause[]])[] = [
    ...(pack.statute ? [[undefined, [...pack.gate, ...pack.statute]] as const] : []),
    ...pack.policies.map((policy) => [policy, [...pack.gate, ...policy.clauses]] as const),
  ];
  return [
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
  for (const iso of [clause.effective?.from, clause.effective?.until, ...daysIn(clause.when)]) {
    if (iso !== undefined && parseIsoDay(iso) === undefined) report(`names ${iso}, which is no date of the calendar`);
  }
  if (clause.title === '' || clause.cite === '' || clause.source === '')
    report('lacks a title, a citation or a source');
  for (const unbound of unboundIn(clause.when, new Set([0]))) report(`speaks of count ${unbound}, which nothing binds`);
  return findings;
}

function walk(condition: Condition, visit: (each: Condition) => void): void {
  visit(condition);
  if (condition.kind === 'all' || condition.kind === 'any') for (const part of condition.of) walk(part, visit);
  else if (condition.kind === 'not') walk(condition.of, visit);
  else if ('where' in condition) walk(condition.where, visit);
}

function termsIn(condition: Condition): readonly DateTerm[] {
  if (condition.kind !== 'before') return [];
  const unfold = (term: DateTerm): readonly DateTerm[] =>
    term.kind === 'shift' ? [term, ...unfold(term.date)] : [term];
  return [...unfold(condition.left), ...unfold(condition.right)];
}

function optionsIn(condition: Condition): readonly string[] {
  const keys: string[] = [];
  walk(condition, (each) => {
    if (each.kind === 'option-on' || each.kind === 'option-has') keys.push(each.key);
    if (each.kind === 'at-least' && each.number.kind === 'option-number') keys.push(each.number.key);
    for (const term of termsIn(each))
      if (term.kind === 'shift' && term.by.kind === 'option-number') keys.push(term.by.key);
  });
  return keys;
}

function daysIn(condition: Condition): readonly string[] {
  const days: string[] = [];
  walk(condition, (each) => {
    for (const term of termsIn(each)) if (term.kind === 'day') days.push(term.iso);
  });
  return days;
}

/** Subjects that a condition speaks of outside the quantifier that binds them. */
function unboundIn(condition: Condition, bound: ReadonlySet<number>): ReadonlySet<number> {
  if (condition.kind === 'all' || condition.kind === 'any') {
    return new Set(condition.of.flatMap((part) => [...unboundIn(part, bound)]));
  }
  if (condition.kind === 'not') return unboundIn(condition.of, bound);
  if ('where' in condition) return unboundIn(condition.where, new Set([...bound, condition.bind]));
  const spoken = [
    ...('of' in condition ? [condition.of] : []),
    ...('as' in condition ? [condition.as] : []),
    ...('than' in condition ? [condition.than] : []),
    ...termsIn(condition).flatMap((term) => ('of' in term ? [term.of] : [])),
  ];
  return new Set(spoken.filter((subject) => !bound.has(subject)));
}
