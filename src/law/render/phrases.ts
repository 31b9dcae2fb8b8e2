import type { Condition, DateTerm } from '../language/condition.ts';
import type { registeredWords } from '../language/facts.ts';
import type { Unit } from '../language/pack.ts';

/**
 * What a state calls a person who stands in its registry of offenders: `registered under PC 290`; and what its pack
 * decides, a conviction, an arrest or a charge.
 */
export type StateWords = ReturnType<typeof registeredWords> & { readonly unit: Unit | 'conviction' };

export type Quantified = Condition & { kind: 'some' | 'every' | 'at-least' };

/** A condition without parts. */
export type Plain = Exclude<Condition, { kind: 'all' | 'any' | 'not' | 'shown' } | Quantified>;

/** How one language says conditions: outlines in two languages have the same shape, line by line. */
export type Phrases = {
  readonly groups: Readonly<Record<'all' | 'any' | 'none' | 'notAll' | 'shown' | 'notShown', string>>;
  readonly quantified: (condition: Quantified, denied: boolean) => string;
  readonly plain: (condition: Plain, denied: boolean) => string;
};

export type PhrasesOf = (words: StateWords) => Phrases;

/** Whether a date is the same for every record: comparisons put the date of the record first. */
export function isFixed(date: DateTerm): boolean {
  return date.kind === 'shift' ? isFixed(date.date) : date.kind === 'day' || date.kind === 'as-of';
}
