/** Something wrong with what was asked or given, as one sentence for a person; never a name or a number of a person. */
export type Problem = {
  readonly kind: 'usage' | 'input' | 'output' | 'cancelled';
  readonly message: string;
  /** Further sentences, one a problem, where there are several. */
  readonly details?: readonly string[];
};
