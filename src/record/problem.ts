import { type PlainCode, type Said, saidOf, say } from '../say/say.ts';

/** Something wrong with what was asked or given; never a name or a number of a person. */
export type Problem = {
  readonly kind: 'usage' | 'input' | 'output' | 'cancelled';
  /** The sentence in English, as the terminal prints it. */
  readonly message: string;
  /** Further sentences, one a problem, where there are several. */
  readonly details?: readonly string[];
  /** What the sentence says, for readers of every language; absent where it has no code yet. */
  readonly said?: Said;
};

export function problemOf(kind: Problem['kind'], what: Said | PlainCode): Problem {
  const said = saidOf(what);
  return { kind, message: say(said, 'en'), said };
}

/** What a problem says; its English sentence where it has no code. */
export function saidBy({ said, message, details = [] }: Omit<Problem, 'kind'>): Said {
  return said && details.length === 0 ? said : { code: 'text', text: [message, ...details].join('\n') };
}
