import {
  type Count,
  type LaterRelief,
  NO,
  type PartialDate,
  type Person,
  type SentencePart,
  sentenceEnd,
  type Truth,
  UNKNOWN,
  YES,
} from '../../record/index.ts';
import {
  type AssumedCount,
  assumption,
  assumptionKey,
  type Condition,
  endOfSentence,
  FACTS,
  type Fact,
  factAbout,
  factBit,
  isArrestFor,
  type Setting,
  UNRECORDED_FACTS,
} from '../language/index.ts';
import { range } from './cuts.ts';
import { mayRead, type Reads } from './reads.ts';

/** One fact that a record leaves open. */
export type Variable =
  | Choice
  | {
      readonly kind: 'date';
      readonly fact: Fact;
      readonly count: number;
      readonly date: PartialDate;
      readonly with: (date: PartialDate) => Person;
    };

/** A fact with so many answers, and the record under each, made when asked for. */
type Choice = {
  readonly kind: 'choice';
  readonly fact: Fact;
  readonly count: number;
  readonly size: number;
  readonly answer: (number: number) => Answer;
  /** The answers that lie farthest apart, where those are not the first and the last. */
  readonly ends?: readonly [number, number];
};

export type Answer = { readonly words: string; readonly person: Person };

/** A count under an answer, and the answer in words. */
type Changed = readonly [words: string, count: AssumedCount];

/** Where a variable is about the person and not about a count. */
const PERSON = -1;

/** Facts that are not named apart for other counts. */
const OF_ANY_COUNT: ReadonlySet<string> = new Set(['offenseDate', 'step', ...UNRECORDED_FACTS]);

/**
 * The facts of a set that a person's record leaves open, each with its answers, in a fixed order: those of the
 * conviction first, since they settle most. Lazy: whoever asks often needs only the first.
 */
export function* openVariables(
  person: Person,
  index: number,
  missing: number,
  reads: Reads,
  setting: Setting,
): Generator<Variable> {
  const look: Look = { person, index, missing, reads, setting, offense: (missing & factBit('offenseDate')) !== 0 };
  yield* countVariables(look, index);
  yield* personVariables(look);
  if ((missing & ABOUT_OTHERS) === 0) return;
  for (let i = 0; i < person.counts.length; i++) {
    if (i !== index && mayRead(reads, person.counts[i]!)) yield* countVariables(look, i);
  }
}

type Look = {
  readonly person: Person;
  readonly index: number;
  readonly missing: number;
  readonly reads: Reads;
  readonly setting: Setting;
  /** Whether the date of the offense is asked for, which other lines of the cycle may give. */
  readonly offense: boolean;
};

/** Facts for which counts other than the conviction have to be looked at. */
const ABOUT_OTHERS = FACTS.reduce(
  (bits, { id }) => (id.startsWith('other') || OF_ANY_COUNT.has(id) ? bits | factBit(id) : bits),
  0,
);

function* personVariables({ person, missing }: Look): Generator<Variable> {
  const wanted = (fact: Fact) => (missing & factBit(fact)) !== 0;
  if (wanted('death') && person.deceased === UNKNOWN) yield yesNo(person, 'death', 'deceased');
  if (wanted('registration') && person.registered === UNKNOWN) yield yesNo(person, 'registration', 'registered');
  if (wanted('birthDate') && person.birthDate.first !== person.birthDate.last) {
    yield {
      kind: 'date',
      fact: 'birthDate',
      count: PERSON,
      date: person.birthDate,
      with: (birthDate) => ({ ...person, birthDate }),
    };
  }
}

function* countVariables({ person, index, missing, reads, setting, offense }: Look, i: number): Generator<Variable> {
  const count = person.counts[i]!;
  const named = (fact: Fact) => factAbout(fact, i === index);
  const bits = i === index ? OWN_BITS : OTHER_BITS;
  const arrest = offense && (i === index || isArrestFor(count, person.counts[index]!) !== NO);
  const choice = (fact: Fact, size: number, answer: (number: number) => Changed): Choice => ({
    kind: 'choice',
    fact: named(fact),
    count: i,
    size,
    answer: (number) => {
      const [words, changed] = answer(number);
      return { words, person: replace(person, i, changed) };
    },
  });
  const listed = (fact: Fact, answers: readonly Changed[]) =>
    choice(fact, answers.length, (number) => answers[number]!);
  const date = (fact: Fact, open: PartialDate, change: (to: PartialDate) => AssumedCount): Variable => ({
    kind: 'date',
    fact: named(fact),
    count: i,
    date: open,
    with: (to) => replace(person, i, change(to)),
  });
  for (const condition of reads.unrecorded) {
    if (
      (missing & factBit(condition.fact)) !== 0 &&
      (i === index || condition.of !== 0) &&
      assumption(condition, count) === UNKNOWN
    ) {
      yield choice(condition.fact, 2, (number) => assume(count, condition, number === 0));
    }
  }
  if ((missing & bits.level) !== 0 && count.level === undefined) {
    yield choice('level', LEVELS.length, (number) => [LEVELS[number]!, { ...count, level: LEVELS[number]! }]);
  }
  if ((missing & bits.disposition) !== 0 && count.disposition.kind === 'unknown') {
    yield choice('disposition', 2, (number) => disposed(count, number === 0));
  }
  if ((missing & bits.county) !== 0 && count.county === undefined) {
    yield choice('county', 2, (number) =>
      number === 0
        ? [setting.county, { ...count, county: setting.county }]
        : ['another county', { ...count, county: '' }],
    );
  }
  if ((missing & bits.setAside) !== 0 && (count.setAside === UNKNOWN || (reads.relief && reliefUnnamed(count)))) {
    yield listed('setAside', reliefAnswers(count, reads.relief));
  }
  if (((missing & bits.step) !== 0 || arrest) && count.step === 'unknown') {
    yield choice('step', STEPS.length, (number) => [STEPS[number]!, { ...count, step: STEPS[number]! }]);
  }
  const { section } = count.offense;
  if ((missing & bits.section) !== 0 && !(section !== undefined && reads.sections.settled(section))) {
    const answers = reads.sections.answers(section);
    yield choice('section', answers.length, (number) => {
      const { words, section } = answers[number]!;
      return [words, { ...count, offense: { ...count.offense, section } }];
    });
  }
  if (((missing & bits.convictionDate) !== 0 || arrest) && count.date.first !== count.date.last) {
    yield date('convictionDate', count.date, (to) => ({ ...count, date: to }));
  }
  if (((missing & bits.cycle) !== 0 || arrest) && (count.cycle === undefined || count.case === undefined)) {
    const places = placesFor(
      count,
      person.counts.filter((each) => mayRead(reads, each)),
    );
    const { cycle } = person.counts[index]!;
    // Beside the conviction, and on its own.
    const ends = [
      Math.max(
        0,
        places.findIndex((place) => place.cycle === cycle),
      ),
      places.length - 1,
    ] as const;
    yield {
      ...choice('cycle', places.length, (number) => {
        const { words, ...place } = places[number]!;
        return [words, { ...count, ...place }];
      }),
      ends,
    };
  }
  if ((missing & bits.sentence) === 0) return;
  if (reads.sentenced && kindsOpen(count)) {
    const known = count.sentence.filter((part) => part.kind !== 'unknown');
    const options = known.length > 0 ? KINDS_MORE : KINDS;
    yield choice('sentence', options.length, (number) => sentencedTo(count, known, options[number]!));
  }
  const end = endOfSentence(count);
  if (reads.sentenceEnd && end.first !== end.last && count.date.first === count.date.last) {
    // A sentence cannot be over before it began.
    const open = range(Math.max(end.first, count.date.first), end.last);
    yield date('sentence', open, (to) => ({ ...count, assumedEnd: to }));
  }
}

/** Bits of the facts of a count, as they are named of the conviction and of another count. */
const [OWN_BITS, OTHER_BITS] = [bitsAbout(true), bitsAbout(false)];

function bitsAbout(own: boolean) {
  const bit = (fact: Fact) => factBit(factAbout(fact, own));
  return {
    level: bit('level'),
    disposition: bit('disposition'),
    county: bit('county'),
    setAside: bit('setAside'),
    step: bit('step'),
    section: bit('section'),
    convictionDate: bit('convictionDate'),
    cycle: bit('cycle'),
    sentence: bit('sentence'),
  };
}

const LEVELS = ['felony', 'misdemeanor', 'infraction'] as const;
const KINDS: readonly (readonly SentencePart['kind'][])[] = subsets(['prison', 'jail', 'probation', 'fine', 'other']);
/** Beside parts that are known there may be no others. */
const KINDS_MORE: typeof KINDS = [[], ...KINDS];
const STEPS = ['arrest', 'court', 'registration', 'other'] as const;

function assume(count: AssumedCount, condition: Condition & { kind: 'unrecorded' }, holds: boolean): Changed {
  const value: Truth = holds ? YES : NO;
  const assumed = { ...count.assumed, [assumptionKey(condition)]: value };
  return [holds ? `if ${condition.says}` : `if not (${condition.says})`, { ...count, assumed }];
}

function replace(person: Person, index: number, count: Count): Person {
  return { ...person, counts: person.counts.with(index, count) };
}

function yesNo(person: Person, fact: Fact, key: 'deceased' | 'registered'): Variable {
  return {
    kind: 'choice',
    fact,
    count: PERSON,
    size: 2,
    answer: (number) =>
      number === 0
        ? { words: 'yes', person: { ...person, [key]: YES } }
        : { words: 'no', person: { ...person, [key]: NO } },
  };
}

function disposed(count: Count, convicted: boolean): Changed {
  return convicted
    ? ['convicted', { ...count, disposition: { kind: 'convicted', text: 'CONVICTED' } }]
    : ['not convicted', { ...count, disposition: { kind: 'other', text: 'OTHER' } }];
}

function reliefUnnamed(count: Count): boolean {
  return count.setAside === YES && count.laterRelief.length === 0;
}

function reliefAnswers(count: Count, kinds: boolean): readonly (readonly [string, Count])[] {
  const no: readonly [string, Count] = ['no', { ...count, setAside: NO, laterRelief: [] }];
  const given = kinds && count.laterRelief.length === 0 ? subsets(['set-aside', 'reduced', 'sealed'] as const) : [];
  const yes = given.map((some): readonly [string, Count] => [
    some.join(' and '),
    { ...count, setAside: YES, laterRelief: some.map((kind): LaterRelief => ({ kind, text: kind.toUpperCase() })) },
  ]);
  const certain: readonly (readonly [string, Count])[] = yes.length > 0 ? yes : [['yes', { ...count, setAside: YES }]];
  return count.setAside === YES ? certain : [no, ...certain];
}

/** Where a count may belong: the cycles and cases that the record names, and one that it does not. */
type Place = { readonly cycle: number; readonly case: number; readonly words: string };

function placesFor(count: Count, counts: readonly Count[]): readonly Place[] {
  const casesOf = new Map<number, Set<number>>();
  for (const other of counts) {
    if (other.cycle === undefined) continue;
    let cases = casesOf.get(other.cycle);
    if (cases === undefined) {
      cases = new Set();
      casesOf.set(other.cycle, cases);
    }
    if (other.case !== undefined) cases.add(other.case);
  }
  let fresh = 1;
  for (const used of casesOf.keys()) fresh = Math.max(fresh, used + 1);
  const position = counts.indexOf(count) + 1;
  return (count.cycle === undefined ? [...casesOf.keys(), fresh] : [count.cycle]).flatMap((cycle) => {
    const words = cycle === fresh ? 'an arrest of its own' : `the arrest of cycle ${cycle}`;
    // Case numbers are unique across cycles, so a case of its own needs a number that no record can have.
    const own = -(cycle * 1000 + position);
    return [...(casesOf.get(cycle) ?? []), own].map((each) => ({ cycle, case: each, words }));
  });
}

function kindsOpen(count: Count): boolean {
  return count.sentence.length === 0 || count.sentence.some((part) => part.kind === 'unknown');
}

function sentencedTo(count: Count, known: readonly SentencePart[], kinds: readonly SentencePart['kind'][]): Changed {
  const end = sentenceEnd(count);
  const assumedEnd = end.precision === 'unknown' ? range(count.date.first, Infinity) : end;
  const parts = kinds.map((kind): SentencePart => ({ kind, length: undefined, unit: undefined, text: kind }));
  return [kinds.join(' and ') || 'nothing more', { ...count, sentence: [...known, ...parts], assumedEnd }];
}

/** Every choice of some of the items, none aside. */
function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const sets: (readonly Item[])[] = [];
  for (let chosen = 1; chosen < 1 << items.length; chosen++) {
    sets.push(items.filter((_, position) => (chosen >> position) & 1));
  }
  return sets;
}
