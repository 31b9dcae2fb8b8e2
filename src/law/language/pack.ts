import type { Condition, OptionValues } from './condition.ts';

/**
 * What a clause gives. `effect` is what it does to the conviction for figures: `clears` it, `lowers` it below a felony,
 * leaves it (`none`), or leaves it to a person (`open`).
 */
export type Outcome = {
  readonly id: string;
  /** As the result files spell it. */
  readonly label: string;
  readonly effect: 'clears' | 'lowers' | 'none' | 'open';
};

/**
 * How sure a rule is: statute text seen (S), official page or opinion seen (O), secondary source (2), program code seen
 * (C), memory (M), derived (D). Anything but S and O is for legal review.
 */
export type Certainty = 'S' | 'O' | '2' | 'C' | 'M' | 'D';

/** One rule of law or policy: when it holds, its outcome is given. */
export type Clause = {
  readonly id: string;
  readonly title: string;
  /** Statute, opinion or policy document. */
  readonly cite: string;
  readonly source: string;
  readonly sure: Certainty;
  /** The dates between which the clause applies (from included, until excluded), by the date that it goes by. */
  readonly effective?: {
    readonly by: 'conviction' | 'as-of';
    readonly from?: string;
    readonly until?: string;
  };
  readonly when: Condition;
  readonly then: Outcome;
  /** The reason as results give it; `{key}` stands for the value of an option. */
  readonly reason: string;
};

/** One choice that the law leaves to a county. */
export type OptionDefinition = {
  readonly key: string;
  readonly title: string;
  readonly value:
    | { readonly kind: 'boolean' }
    | { readonly kind: 'number'; readonly zeroOr: readonly [minimum: number, maximum: number] }
    | { readonly kind: 'list'; readonly of: readonly string[] };
};

/** A set of clauses tried in order, the first that holds decides; the last must be an `otherwise`. */
export type Policy = {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly options: readonly OptionDefinition[];
  /** The values of the options where a county does not choose. */
  readonly defaults: OptionValues;
  readonly clauses: readonly Clause[];
};

/** One law's rules: what is decided under it, and the policies under which a county may decide. */
export type Pack = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /**
   * What is decided: convictions by section and county. One of these facts missing sends the count to hand review;
   * more than one missing leaves it out, since hardly anything says that the law concerns it.
   */
  readonly scope: readonly Condition[];
  /** The outcome of a conviction that the record leaves open. */
  readonly undecided: Outcome;
  /** Clauses that come before those of any policy. */
  readonly gate: readonly Clause[];
  readonly policies: readonly Policy[];
};

/** A clause that always holds: the last of every ladder. */
export function otherwise(clause: Omit<Clause, 'when'>): Clause {
  return { ...clause, when: { kind: 'always' } };
}

/** A clause's reason with the values of the county's choices put in. */
export function reasonText(clause: Clause, options: OptionValues): string {
  return clause.reason.replace(/\{(\w+)\}/g, (_, key: string) => String(options[key]));
}

/** All clauses of a pack under a policy, in the order in which they are tried. */
export function ladderOf(pack: Pack, policy: Policy): readonly Clause[] {
  return [...pack.gate, ...policy.clauses];
}
