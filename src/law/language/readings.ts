import type { Count } from '../../record/index.ts';
import type { Subject } from './condition.ts';
import { type Fact, factNamed, type RecordFact } from './facts.ts';
import type { Unit } from './pack.ts';
import type { Setting, Situation } from './situation.ts';

/** A value that a condition read: what it is, as people name it, and what the record says. */
export type Reading = { readonly fact: Fact | 'option' | 'as-of'; readonly name: string; readonly value: string };

/** What the plain interpreter carries along: the setting, the situation, and what quantifiers bind. */
export type Scope = {
  readonly setting: Setting;
  readonly situation: Situation;
  readonly bound: readonly (Count | undefined)[];
};

/** The count that a condition speaks of; throws where no quantifier binds it, which is a bug of the pack. */
export function subject(of: Subject, scope: Scope): Count {
  const count = scope.bound[of];
  if (count === undefined) throw new Error(`a condition speaks of a count that no quantifier binds: ${of}`);
  return count;
}

const OTHER: Partial<Record<string, RecordFact>> = {
  convictionDate: 'otherDate',
  level: 'otherLevel',
  section: 'otherSection',
  county: 'otherCounty',
  disposition: 'otherDisposition',
  cycle: 'otherCycle',
  sentence: 'otherSentence',
  setAside: 'otherSetAside',
};

/** The fact as it is named for this conviction, or for another one. */
export function factAbout(fact: RecordFact, isThis: boolean): RecordFact;
export function factAbout(fact: Fact, isThis: boolean): Fact;
export function factAbout(fact: Fact, isThis: boolean): Fact {
  return isThis ? fact : (OTHER[fact] ?? fact);
}

export function factOf<Of extends Fact>(
  fact: Of,
  count: Count,
  scope: Scope,
): Of extends RecordFact ? RecordFact : Fact;
export function factOf(fact: Fact, count: Count, scope: Scope): Fact {
  return factAbout(fact, count === scope.situation.conviction);
}

/** A reading of a count, named for this conviction or for another. */
export function reading(fact: Fact, count: Count, scope: Scope, value: string): Reading {
  const named = factOf(fact, count, scope);
  const { unit } = scope.setting;
  const ofUnit = unit && OF_UNIT[unit][named];
  return { fact: named, name: ofUnit ?? NAMES[named] ?? factName(named, scope), value };
}

/** How a trace names a fact that the pack declares or words. */
export function factName(fact: Fact, { setting }: Scope): string {
  const { name, words } = factNamed(fact, setting.facts);
  return name ?? words;
}

/** Facts of what is decided, where that is no conviction. */
const OF_UNIT: Readonly<Record<Unit, Partial<Record<string, string>>>> = {
  arrest: { convictionDate: 'date of arrest' },
  charge: { convictionDate: 'date of the disposition' },
};

const NAMES: Partial<Record<string, string>> = {
  convictionDate: 'date of conviction',
  offenseDate: 'date of the offense, or of the arrest',
  level: 'level',
  section: 'section',
  county: 'county',
  disposition: 'disposition',
  cycle: 'cycle',
  sentence: 'sentence',
  setAside: 'later relief',
  step: 'kind of event',
  otherDate: 'date',
  otherLevel: 'level',
  otherSection: 'section',
  otherCounty: 'county',
  otherDisposition: 'disposition',
  otherCycle: 'cycle',
  otherSentence: 'sentence',
  otherSetAside: 'later relief',
};
