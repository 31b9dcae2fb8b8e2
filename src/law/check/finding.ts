import type { Situation } from '../language/index.ts';

/** What a check found wrong with a pack, or could not prove. */
export type Finding = {
  readonly check:
    | 'examples'
    | 'reachable'
    | 'complete'
    | 'floor'
    | 'generous'
    | 'other-convictions'
    | 'well-formed'
    | 'mutation';
  /** A `fault` fails the check; a `note` is for the reader: something accepted, or not proved. */
  readonly kind: 'fault' | 'note';
  readonly policy: string | undefined;
  /** The clauses concerned, the one at fault first. */
  readonly clauses: readonly string[];
  /** One sentence, with the clauses by id. */
  readonly message: string;
  /** An invented person who shows it. */
  readonly person?: Situation;
};

export function fault(
  check: Finding['check'],
  policy: string | undefined,
  clauses: readonly string[],
  message: string,
  person?: Situation,
): Finding {
  return { check, kind: 'fault', policy, clauses, message, ...(person ? { person } : {}) };
}
