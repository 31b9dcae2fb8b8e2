import type { SentencePart } from '../../record/index.ts';
import { groupsToldApart } from '../language/index.ts';
import { subsets } from './subsets.ts';

/** What a sentence may consist of: one kind of each group that rules treat alike. */
export type SentenceAnswer = { readonly words: string; readonly kinds: readonly SentencePart['kind'][] };

/** The answers for a sentence that the file leaves blank, and for one of which some parts are known. */
export type SentenceAnswers = {
  readonly whole: readonly SentenceAnswer[];
  readonly beside: readonly SentenceAnswer[];
};

/** Kinds that a part of a sentence may be of, where it is known. */
export const SENTENCE_KINDS: readonly SentencePart['kind'][] = ['prison', 'jail', 'probation', 'fine', 'other'];

/**
 * The sentences that conditions can tell apart; `asked` are the kinds for which each condition asks. All kinds for
 * which no condition asks share one answer: the thirty-one combinations of five kinds would use up the cases that one
 * decision may try.
 */
export function sentenceAnswers(asked: readonly (readonly SentencePart['kind'][])[]): SentenceAnswers {
  const groups = groupsToldApart(SENTENCE_KINDS, asked);
  const told = groups.filter(([kind]) => asked.some((kinds) => kinds.includes(kind!)));
  const rest = groups.find((group) => !told.includes(group));
  const combined = subsets(told).map((some): SentenceAnswer => {
    const words = some.map((group) => group.join(' or ')).join(' and ');
    return { words, kinds: some.map(([kind]) => kind!) };
  });
  const none = rest && [{ words: `no ${listed(told.flat())}`, kinds: rest.slice(0, 1) }];
  return { whole: [...(none ?? []), ...combined], beside: [{ words: 'nothing more', kinds: [] }, ...combined] };
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
