import { type Count, isConviction, type LaterKind, NO, type Truth, YES } from '../../record/index.ts';
import {
  assumptionKey,
  bitOf,
  type Condition,
  type DateTerm,
  type Fact,
  factSet,
  kindsToldApart,
  RECORD_FACTS,
  type SectionList,
  type Setting,
} from '../language/index.ts';
import { spanOf } from '../language/spans.ts';
import { createSectionCases, type SectionCases } from './sections.ts';

/** One calendar span that date comparisons use, such as 21 years. */
export type Shift = { readonly by: number; readonly unit: 'years' | 'months' | 'days' };

/** A fact that no file holds, with its bit and the name under which a count may have it assumed. */
export type Unrecorded = Condition & { kind: 'unrecorded' } & {
  readonly bit: number;
  readonly key: string;
  /** What a count has assumed for which nothing else is. */
  readonly assumed: { readonly holds: Assumed; readonly fails: Assumed };
};

type Assumed = Readonly<Record<string, Truth>>;

/** All that a set of conditions looks at: what a missing fact would have to be told apart by. */
export type Reads = {
  readonly sections: SectionCases;
  readonly days: ReadonlySet<string>;
  readonly shifts: readonly Shift[];
  readonly unrecorded: readonly Unrecorded[];
  /** Kinds of later lines that are told apart, one for each group that is treated alike; none where no kind is asked for. */
  readonly relief: readonly LaterKind[];
  /** Whether kinds of sentence and ends of sentences are told apart. */
  readonly sentenced: boolean;
  readonly sentenceEnd: boolean;
  /** Whether counts are read that are no convictions: the law of many policies never looks at them. */
  readonly counts: boolean;
  /** The facts that more than one place reads: only for these can cases settle what three-valued logic leaves open. */
  readonly repeated: number;
  /** The facts for which counts other than the conviction have to be looked at. */
  readonly ofOthers: number;
};

/** Facts that are not named apart for other counts. */
const OF_ANY_COUNT: ReadonlySet<string> = new Set(['offenseDate', 'step']);
const OF_OTHERS = factSet(
  RECORD_FACTS.map(({ id }) => id).filter((id) => id.startsWith('other') || OF_ANY_COUNT.has(id)),
);

/** Whether the conditions can look at a count: what is no conviction concerns few of them. */
export function mayRead(reads: Reads, count: Count): boolean {
  return reads.counts || isConviction(count) !== NO;
}

function unrecordedFact(condition: Condition & { kind: 'unrecorded' }, setting: Setting): Unrecorded {
  const key = assumptionKey(condition);
  const assumed = { holds: Object.freeze({ [key]: YES }), fails: Object.freeze({ [key]: NO }) };
  return { ...condition, bit: bitOf(condition.fact, setting.facts), key, assumed };
}

/** Walks conditions whose options have been put in already. */
export function readsOf(conditions: readonly Condition[], setting: Setting): Reads {
  const lists = new Set<SectionList>();
  const listsOfOthers = new Set<SectionList>();
  const days = new Set<string>();
  const shifts = new Map<string, Shift>();
  const unrecorded = new Map<string, Unrecorded>();
  let [attempt, sentenced, sentenceEnd, counts] = [false, false, false, false];
  const relief: (readonly LaterKind[])[] = [];
  let [once, repeated] = [0, 0];

  const note = (fact: Fact) => {
    const bit = bitOf(fact, setting.facts);
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
      const shift: Shift = spanOf(date, setting);
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
      case 'shown':
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
        if (condition.of !== 0) listsOfOthers.add(condition.in);
        noteOf(condition.of, 'section', 'otherSection');
        return;
      case 'attempt':
        attempt = true;
        noteOf(condition.of, 'section', 'otherSection');
        return;
      case 'relief':
      case 'set-aside':
        if (condition.kind === 'relief') relief.push(condition.is);
        noteOf(condition.of, 'setAside', 'otherSetAside');
        return;
      case 'sentenced':
        sentenced = true;
        noteOf(condition.of, 'sentence', 'otherSentence');
        return;
      case 'unrecorded':
        unrecorded.set(assumptionKey(condition), unrecordedFact(condition, setting));
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
  let ofOthers = OF_OTHERS;
  for (const { of, bit } of unrecorded.values()) if (of !== 0) ofOthers |= bit;
  return {
    sections: createSectionCases(lists, listsOfOthers, attempt),
    days,
    shifts: [...shifts.values()],
    unrecorded: [...unrecorded.values()],
    relief: relief.length === 0 ? [] : kindsToldApart(relief),
    sentenced,
    sentenceEnd,
    counts,
    repeated,
    ofOthers,
  };
}
