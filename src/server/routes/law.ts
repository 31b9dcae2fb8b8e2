import { Hono } from 'hono';
import { packs } from '../../jurisdictions/packs.ts';
import {
  type Clause,
  type Flag,
  needsLegalReview,
  optionsOf,
  type Pack,
  type Policy,
  someWithin,
  toldReadings,
} from '../../law/index.ts';
import { conditionOutline } from '../../law/render/condition-text.ts';
import type { PackView, PolicyView, RuleView } from '../api-types.ts';
import { type Env, send } from '../env.ts';
import { statuteOn } from './statute-on.ts';

/** The law as the browser shows it, from the very clauses that decide. */
export function lawRoutes() {
  // The packs are frozen, so that they read the same every time.
  let views: readonly PackView[] | undefined;
  return new Hono<Env>().get('/', (call) => {
    views ??= packs.map(packView);
    return send(call, views);
  });
}

function packView(pack: Pack): PackView {
  return {
    id: pack.id,
    version: pack.version,
    title: pack.title,
    summary: pack.summary ?? '',
    invented: pack.invented === true,
    levels: (pack.levels ?? []).map(({ id, names }) => ({ id, names })),
    gate: pack.gate.map((clause) => ruleView(clause, pack)),
    statute: (pack.statute ?? []).map((clause) => ruleView(clause, pack)),
    flags: (pack.flags ?? []).map((flag) => flagView(flag, pack)),
    readings: (pack.readings ?? []).map(({ id, title, values, source }) => ({ id, title, values, source })),
    policies: pack.policies.map((policy) => policyView(pack, policy)),
  };
}

function policyView(pack: Pack, policy: Policy): PolicyView {
  return {
    id: policy.id,
    title: policy.title,
    notes: policy.notes,
    options: policy.options.map((option) => ({
      ...option,
      clauses: policy.clauses
        .filter(({ when }) => someWithin(when, (each) => optionsOf(each).includes(option.key)))
        .map(({ id }) => id),
      statute: Object.fromEntries(
        (option.value.kind === 'list' ? option.value.of : []).map((item) => [item, statuteOn(pack, item)]),
      ),
    })),
    defaults: policy.defaults,
    readings: toldReadings(pack, policy),
    clauses: policy.clauses.map((clause) => ruleView(clause, pack)),
  };
}

function ruleView(clause: Clause, pack: Pack): RuleView {
  const { effective, examples } = clause;
  return {
    ...authority(clause, pack),
    outcome: clause.then,
    ask: null,
    text: conditionOutline(clause.when),
    reason: clause.reason,
    effective: effective ? { by: effective.by, from: effective.from ?? null, until: effective.until ?? null } : null,
    examples: examples ?? null,
  };
}

function flagView(flag: Flag, pack: Pack): RuleView {
  return {
    ...authority(flag, pack),
    outcome: null,
    ask: flag.ask,
    text: conditionOutline(flag.when),
    reason: '',
    effective: null,
    examples: flag.examples ?? null,
  };
}

function authority(rule: Clause | Flag, pack: Pack) {
  const { id, title, cite, source, sure } = rule;
  return { id, title, cite, source, sure, forReview: needsLegalReview(rule, pack) };
}
