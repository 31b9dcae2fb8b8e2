import { type Count, isConviction, NO } from '../../record/index.ts';
import {
  type Condition,
  type DateTerm,
  type Fact,
  factBit,
  type SectionList,
  type Setting,
} from '../language/index.ts';
import { numberOf } from '../language/spans.ts';
import { createSectionCases, type SectionCases } from './sections.ts';

/** One calendar span that date comparisons use, such as 21 years. */
export type Shift = { readonly by: number; readonly unit: 'years' | 'months' | 'days' };

/** All that a set of conditions looks at: what a missing fact would have to be told apart by. */
export type Reads = {
  readonly sections: SectionCases;
  readonly days: ReadonlySet<string>;
  readonly shifts: readonly Shift[];
  readonly unrecorded: readonly (Condition & { kind: 'unrecorded' })[];
  /** Whether kinds of relief, kinds of sentence and ends of sentences are told apart. */
  readonly relief: boolean;
  readonly sentenced: boolean;
  readonly sentenceEnd: boolean;
  /** Whether counts are read that are no convictions: the law of many policies never looks at them. */
  readonly counts: boolean;
  /** The facts that more than one place reads: only for these can cases settle what three-valued logic leaves open. */
  readonly repeated: number;
};

/** Whether the conditions can look at a count: what is no conviction concerns few of them. */
export function mayRead(reads: Reads, count: Count): boolean {
  return reads.counts || isConviction(count) !== NO;
}

/** Walks conditions whose options have been put in already. */
export function readsOf(conditions: readonly Condition[], setting: Setting): Reads {
  const lists = new Set<SectionList>();
  const days = new Set<string>();
  const shifts = new Map<string, Shift>();
  const unrecorded = new Map<string, Condition & { kind: 'unrecorded' }>();
  let [attempt, relief, sentenced, sentenceEnd, counts] = [false, false, false, false, false];
  let [once, repeated] = [0, 0];

  const note = (fact: Fact) => {
    const bit = factBit(fact);
    repeated |= once & bit;
    once |= bit;
  };
  // What a quantifier binds may be this conviction or another: both facts are read there.
  const noteOf = (of: number, own: Fact, other: Fact) => {
    note(own);
    if (of !== 0) note(other);
  };
  const term = (date: DateTerm): void => {
    if (date.kind === 'day') days.add(date.iso);
    else if (date.kind === 'birth') note('birthDate');
    else if (date.kind === 'date-of') noteOf(date.of, 'convictionDate', 'otherDate');
    else if (date.kind === 'offense-date') {
      counts = true;
      for (const fact of ['offenseDate', 'convictionDate', 'cycle', 'otherCycle', 'otherDate', 'step'] as const)
        note(fact);
    } else if (date.kind === 'sentence-end') {
      sentenceEnd = true;
      noteOf(date.of, 'sentence', 'otherSentence');
      noteOf(date.of, 'convictionDate', 'otherDate');
    } else if (date.kind === 'shift') {
      const shift: Shift = { by: numberOf(date.by, setting) * date.sign, unit: date.unit };
      shifts.set(`${shift.by} ${shift.unit}`, shift);
      term(date.date);
    }
  };
  const walk = (condition: Condition): void => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        condition.of.forEach(walk);
        return;
      case 'not':
        walk(condition.of);
        return;
      case 'some':
      case 'every':
      case 'at-least':
        if (condition.over === 'counts') counts = true;
        else noteOf(1, 'disposition', 'otherDisposition');
        walk(condition.where);
        return;
      case 'before':
        term(condition.left);
        term(condition.right);
        return;
      case 'section':
        lists.add(condition.in);
        noteOf(condition.of, 'section', 'otherSection');
        return;
      case 'attempt':
        attempt = true;
        noteOf(condition.of, 'section', 'otherSection');
        return;
      case 'relief':
      case 'set-aside':
        relief ||= condition.kind === 'relief';
        noteOf(condition.of, 'setAside', 'otherSetAside');
        return;
      case 'sentenced':
        sentenced = true;
        noteOf(condition.of, 'sentence', 'otherSentence');
        return;
      case 'unrecorded':
        unrecorded.set(`${condition.fact}: ${condition.says}`, condition);
        note(condition.fact);
        return;
      case 'level':
        noteOf(condition.of, 'level', 'otherLevel');
        return;
      case 'county':
        noteOf(condition.of, 'county', 'otherCounty');
        return;
      case 'convicted':
        noteOf(condition.of, 'disposition', 'otherDisposition');
        return;
      case 'step':
        note('step');
        return;
      case 'same':
        noteOf(1, 'cycle', 'otherCycle');
        return;
      case 'deceased':
        note('death');
        return;
      case 'registered':
        note('registration');
    }
  };
  conditions.forEach(walk);
  return {
    sections: createSectionCases(lists, attempt),
    days,
    shifts: [...shifts.values()],
    unrecorded: [...unrecorded.values()],
    relief,
    sentenced,
    sentenceEnd,
    counts,
    repeated,
  };
}
