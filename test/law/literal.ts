import type { Clause, Condition, Pack, Policy } from '../../src/law/index.ts';
import { mapChildren } from '../../src/law/language/walk.ts';

/** A condition that presumes nothing: what `shown` would deny while it is open stays open. */
export function literal(condition: Condition): Condition {
  const within = mapChildren(condition, literal);
  return within.kind === 'shown' ? within.of : within;
}

/** The same law without presumptions: what the record leaves open is open, no matter who has to prove it (decision 021). */
export function literalPack(pack: Pack): Pack {
  const clauses = (rules: readonly Clause[]) => rules.map((rule) => ({ ...rule, when: literal(rule.when) }));
  const statute = pack.statute && clauses(pack.statute);
  const policies = pack.policies.map(
    (policy): Policy => ({
      ...policy,
      clauses: policy.clauses === pack.statute ? statute! : clauses(policy.clauses),
      ...(policy.scope && { scope: policy.scope.map(literal) }),
    }),
  );
  return {
    ...pack,
    scope: pack.scope.map(literal),
    gate: clauses(pack.gate),
    ...(statute && { statute }),
    policies,
  };
}
