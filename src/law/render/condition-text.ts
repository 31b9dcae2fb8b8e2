import type { Condition } from '../language/condition.ts';
import { registeredWords } from '../language/facts.ts';
import type { Pack } from '../language/pack.ts';
import type { Phrases, PhrasesOf, Quantified } from './phrases.ts';
import { englishPhrases } from './phrases-en.ts';

/** A condition as an outline in plain words: a line, or a line with those that belong under it. */
export type Outline = { readonly text: string; readonly under: readonly Outline[] };

/** What a pack says of the words for its conditions. */
type Words = Pick<Partial<Pack>, 'facts' | 'unit'>;

/** A condition in plain English, from the data that decides, on one line. */
export function conditionText(condition: Condition, pack: Words = {}): string {
  const { text, under } = conditionOutline(condition, pack);
  return under.length === 0 ? text : `${text} ${under.map(oneLine).join('; ')}`;
}

function oneLine({ text, under }: Outline): string {
  return under.length === 0 ? text : `${text} (${under.map(oneLine).join('; ')})`;
}

/** The same as an outline, so that long conditions can be read; in another language by the phrases of that. */
export function conditionOutline(
  condition: Condition,
  { facts, unit }: Words = {},
  phrasesOf: PhrasesOf = englishPhrases,
): Outline {
  return outlined(condition, phrasesOf({ ...registeredWords(facts), unit: unit ?? 'conviction' }));
}

function outlined(condition: Condition, phrases: Phrases): Outline {
  const parts = (of: readonly Condition[]) => of.map((each) => outlined(each, phrases));
  switch (condition.kind) {
    case 'all':
      return condition.of.length === 1
        ? outlined(condition.of[0]!, phrases)
        : { text: phrases.groups.all, under: parts(condition.of) };
    case 'any':
      return condition.of.length === 1
        ? outlined(condition.of[0]!, phrases)
        : { text: phrases.groups.any, under: parts(condition.of) };
    case 'not':
      return negated(condition.of, phrases);
    case 'shown':
      return { text: phrases.groups.shown, under: [outlined(condition.of, phrases)] };
    case 'some':
    case 'every':
    case 'at-least':
      return quantified(condition, phrases, false);
    default:
      return line(phrases.plain(condition, false));
  }
}

function quantified(condition: Quantified, phrases: Phrases, denied: boolean): Outline {
  const inner = outlined(condition.where, phrases);
  return {
    text: phrases.quantified(condition, denied),
    under: inner.text === phrases.groups.all ? inner.under : [inner],
  };
}

/** A denial, said as people say it: "is not", "on or after", "fewer than". */
function negated(condition: Condition, phrases: Phrases): Outline {
  const parts = (of: readonly Condition[]) => of.map((each) => outlined(each, phrases));
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.length === 1
        ? negated(condition.of[0]!, phrases)
        : { text: condition.kind === 'any' ? phrases.groups.none : phrases.groups.notAll, under: parts(condition.of) };
    case 'not':
      return outlined(condition.of, phrases);
    case 'shown':
      return { text: phrases.groups.notShown, under: [outlined(condition.of, phrases)] };
    case 'some':
    case 'every':
    case 'at-least':
      return quantified(condition, phrases, true);
    case 'before': {
      const { left, right, orOn } = condition;
      return line(phrases.plain({ kind: 'before', left: right, right: left, orOn: !orOn }, false));
    }
    default:
      return line(phrases.plain(condition, true));
  }
}

function line(text: string): Outline {
  return { text, under: [] };
}
