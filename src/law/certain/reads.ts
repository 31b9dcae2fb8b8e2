import {
  type Count,
  type Ending,
  isConviction,
  type LaterKind,
  NO,
  type PartsRun,
  type SentencePart,
  type Truth,
  YES,
} from '../../record/index.ts';
import {
  assumptionKey,
  bitOf,
  type Condition,
  endingsToldApart,
  type Fact,
  factAbout,
  factSet,
  factsRead,
  kindsToldApart,
  RECORD_FACTS,
  readsCountsItself,
  type SectionList,
  type Setting,
  termsOf,
  walk,
} from '../language/index.ts';
import { type Shift, spanOf } from '../language/spans.ts';
import { createSectionCases, type SectionCases } from './sections.ts';
import { type SentenceAnswers, sentenceAnswers } from './sentences.ts';

/** A fact that no file holds, with its bit and the name under which a count may have it assumed. */
export type Unrecorded = Condition & { kind: 'unrecorded' } & {
  readonly bit: number;
  readonly key: string;
  /** What a count has assumed for which nothing else is. */
  readonly assumed: { readonly holds: Assumed; readonly fails: Assumed };
};

type Assumed = Readonly<Record<string, Truth>>;

/**
 * Everything that a set of conditions looks at. Two answers to a missing fact count as different cases only if
 * something here can tell them apart.
 */
export type Reads = {
  readonly sections: SectionCases;
  readonly days: ReadonlySet<string>;
  readonly shifts: readonly Shift[];
  readonly unrecorded: readonly Unrecorded[];
  /** Kinds of later lines that are told apart, one for each group that is treated alike; none where no kind is asked for. */
  readonly relief: readonly LaterKind[];
  /** The sentences that are told apart; undefined where no kind of sentence is asked for. */
  readonly sentences: SentenceAnswers | undefined;
  /** How parts of a sentence run, where ends of sentences are told apart; a pack has one reading of that. */
  readonly ends: PartsRun | undefined;
  /** Whether days of release are told apart. */
  readonly releases: boolean;
  /** Whether open charges are told from those with an outcome. */
  readonly open: boolean;
  /** Ways to end without a conviction that are told apart; none where none is asked for. */
  readonly endings: readonly Ending[];
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
  let [attempt, open, counts, releases] = [false, false, false, false];
  let ends: PartsRun | undefined;
  const sentenced: (readonly SentencePart['kind'][])[] = [];
  const relief: (readonly LaterKind[])[] = [];
  const endings: (readonly Ending[])[] = [];
  let [once, repeated] = [0, 0];

  const note = (fact: Fact) => {
    const bit = bitOf(fact, setting.facts);
    repeated |= once & bit;
    once |= bit;
  };
  const look = (condition: Condition): void => {
    for (const { fact, of } of factsRead(condition)) {
      note(fact);
      // What a quantifier binds may be this conviction or another: both facts are read there.
      const other = factAbout(fact, false);
      if (of !== 0 && other !== fact) note(other);
    }
    counts ||= readsCountsItself(condition);
    for (const date of termsOf(condition)) {
      if (date.kind === 'day') days.add(date.iso);
      else if (date.kind === 'sentence-end') ends = date.run ?? 'added';
      else if (date.kind === 'release') releases = true;
      else if (date.kind === 'shift') {
        const shift: Shift = spanOf(date, setting);
        shifts.set(`${shift.by} ${shift.unit}`, shift);
      }
    }
    if (condition.kind === 'section') {
      lists.add(condition.in);
      if (condition.of !== 0) listsOfOthers.add(condition.in);
    } else if (condition.kind === 'attempt') attempt = true;
    else if (condition.kind === 'open') open = true;
    else if (condition.kind === 'ended') endings.push(condition.is);
    else if (condition.kind === 'relief') relief.push(condition.is);
    else if (condition.kind === 'sentenced') sentenced.push(condition.to);
    else if (condition.kind === 'unrecorded')
      unrecorded.set(assumptionKey(condition), unrecordedFact(condition, setting));
  };
  for (const condition of conditions) walk(condition, look);
  let ofOthers = OF_OTHERS;
  for (const { of, bit } of unrecorded.values()) if (of !== 0) ofOthers |= bit;
  return {
    sections: createSectionCases(lists, listsOfOthers, attempt),
    days,
    shifts: [...shifts.values()],
    unrecorded: [...unrecorded.values()],
    relief: relief.length === 0 ? [] : kindsToldApart(relief),
    sentences: sentenced.length === 0 ? undefined : sentenceAnswers(sentenced),
    ends,
    releases,
    open,
    endings: endings.length === 0 ? [] : endingsToldApart(endings),
    counts,
    repeated,
    ofOthers,
  };
}
