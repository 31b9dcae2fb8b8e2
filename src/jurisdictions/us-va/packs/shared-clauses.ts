import { type Clause, conviction, type Outcome, relieved } from '../../../law/language/index.ts';
import { BEGINS } from './terms.ts';

/** Clauses that both of Virginia's packs have, each with its own section of the page and its own outcome. */

type Own = Pick<Clause, 'source'> & { readonly then: Outcome };

export function alreadyGranted({ cite, source, then }: Own & Pick<Clause, 'cite'>): Clause {
  return {
    id: 'already-granted',
    title: 'Sealed or expunged already',
    cite,
    source,
    sure: 'D',
    when: relieved(conviction, 'sealed', 'destroyed'),
    then,
    reason: 'The record shows that the conviction was sealed or expunged already',
  };
}

export function notInForce({ source, then }: Own): Clause {
  return {
    id: 'not-in-force',
    title: 'Before the sections were in force',
    cite: '2021 Sp. Sess. I cc. 524, 542; 2025 cc. 634, 671',
    source,
    sure: 'S',
    effective: { by: 'as-of', until: BEGINS },
    when: { kind: 'always' },
    then,
    reason: 'The sections are in force since 07/01/2026',
    accepted: { neverDecides: 'It speaks of days before the one on which the examples are read.' },
  };
}
