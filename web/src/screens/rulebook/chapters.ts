import type { ListView, Outline, PackView, RuleView } from '../../../../src/server/api-types.ts';
import type { MessageKey } from '../../i18n/en.ts';

/** A chapter of the rulebook. */
export type Chapter = {
  readonly id: string;
  readonly heading: MessageKey;
  readonly lead: MessageKey;
  readonly rules: readonly RuleView[];
  /** Its clauses decide, so that a run says how often each did. */
  readonly numbered: boolean;
};

/** The chapters of a law under one policy, in the order in which rules are tried. */
export function chaptersOf(pack: PackView, policy: PackView['policies'][number]): readonly Chapter[] {
  const chapter = (id: string, rules: readonly RuleView[], numbered: boolean): Chapter => ({
    id,
    heading: `rulebook.${id}` as MessageKey,
    lead: `rulebook.${id}Lead` as MessageKey,
    rules,
    numbered,
  });
  return [
    chapter('gate', pack.gate, true),
    chapter('clauses', policy.clauses, true),
    // The policy that is the statute has its clauses above.
    chapter('statute', policy.id === 'statute' ? [] : pack.statute, false),
    chapter('flags', pack.flags, false),
  ];
}

/** What rules are searched in: the lists of offenses of their law, and the texts as the screen shows them. */
export type SearchedIn = {
  readonly lists: ReadonlyMap<string, ListView>;
  readonly said: (text: string) => string;
};

/** Whether a rule, or a list of offenses that it names, holds every word of a search. */
export function holdsWords(rule: RuleView, words: readonly string[], { lists, said }: SearchedIn): boolean {
  if (words.length === 0) return true;
  const outline = ({ text, under }: Outline): string => [said(text), ...under.map(outline)].join(' ');
  const offenses = rule.lists.flatMap((id) => [said(lists.get(id)?.title ?? ''), ...(lists.get(id)?.sections ?? [])]);
  const all = [rule.id, rule.cite, ...[rule.title, rule.reason, rule.ask ?? '', rule.outcome?.label ?? ''].map(said)];
  const text = [...all, outline(rule.text), ...offenses].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
