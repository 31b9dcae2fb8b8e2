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

/** One fact that a record leaves open: how many answers there are, and the record under each. */
export type Variable =
  | { readonly kind: 'choice'; readonly fact: Fact; readonly count: number; readonly answers: () => readonly Answer[] }
  | {
      readonly kind: 'date';
      readonly fact: Fact;
      readonly count: number;
      readonly date: PartialDate;
      readonly with: (date: PartialDate) => Person;
    };

export type Answer = { readonly words: string; readonly person: Person };

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
  type Cases = readonly (readonly [words: string, count: AssumedCount])[];
  const choice = (fact: Fact, answers: () => Cases): Variable => ({
    kind: 'choice',
    fact: named(fact),
    count: i,
    answers: () => answers().map(([words, changed]) => ({ words, person: replace(person, i, changed) })),
  });
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
      yield choice(condition.fact, () => assumptions(count, condition));
    }
  }
  if ((missing & bits.level) !== 0 && count.level === undefined) {
    yield choice('level', () => LEVELS.map((level) => [level, { ...count, level }]));
  }
  if ((missing & bits.disposition) !== 0 && count.disposition.kind === 'unknown') {
    yield choice('disposition', () => dispositions(count));
  }
  if ((missing & bits.county) !== 0 && count.county === undefined) {
    yield choice('county', () => [
      [setting.county, { ...count, county: setting.county }],
      ['another county', { ...count, county: '' }],
    ]);
  }
  if ((missing & bits.setAside) !== 0 && (count.setAside === UNKNOWN || (reads.relief && reliefUnnamed(count)))) {
    yield choice('setAside', () => reliefAnswers(count, reads.relief));
  }
  if (((missing & bits.step) !== 0 || arrest) && count.step === 'unknown') {
    yield choice('step', () => STEPS.map((step) => [step, { ...count, step }]));
  }
  const { section } = count.offense;
  if ((missing & bits.section) !== 0 && !(section !== undefined && reads.sections.settled(section))) {
    yield choice('section', () => sections(count, reads));
  }
  if (((missing & bits.convictionDate) !== 0 || arrest) && count.date.first !== count.date.last) {
    yield date('convictionDate', count.date, (to) => ({ ...count, date: to }));
  }
  if (((missing & bits.cycle) !== 0 || arrest) && (count.cycle === undefined || count.case === undefined)) {
    yield choice('cycle', () =>
      cycles(
        count,
        person.counts.filter((each) => mayRead(reads, each)),
      ),
    );
  }
  if ((missing & bits.sentence) === 0) return;
  if (reads.sentenced && kindsOpen(count)) yield choice('sentence', () => sentences(count));
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
const STEPS = ['arrest', 'court', 'registration', 'other'] as const;

function assumptions(count: AssumedCount, condition: Condition & { kind: 'unrecorded' }) {
  const key = assumptionKey(condition);
  const assume = (value: Truth) => ({ ...count, assumed: { ...count.assumed, [key]: value } });
  return [
    [`if ${condition.says}`, assume(YES)],
    [`if not (${condition.says})`, assume(NO)],
  ] as const;
}

function replace(person: Person, index: number, count: Count): Person {
  return { ...person, counts: person.counts.with(index, count) };
}

function yesNo(person: Person, fact: Fact, key: 'deceased' | 'registered'): Variable {
  return {
    kind: 'choice',
    fact,
    count: PERSON,
    answers: () => [
      { words: 'yes', person: { ...person, [key]: YES } },
      { words: 'no', person: { ...person, [key]: NO } },
    ],
  };
}

function dispositions(count: Count): readonly (readonly [string, Count])[] {
  return [
    ['convicted', { ...count, disposition: { kind: 'convicted', text: 'CONVICTED' } }],
    ['not convicted', { ...count, disposition: { kind: 'other', text: 'OTHER' } }],
  ];
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

function sections(count: Count, reads: Reads): readonly (readonly [string, Count])[] {
  return reads.sections
    .answers(count.offense.section)
    .map(({ section, words }) => [words, { ...count, offense: { ...count.offense, section } }]);
}

/** The cycles and cases that the record names, and one that it does not. */
function cycles(count: Count, counts: readonly Count[]): readonly (readonly [string, Count])[] {
  const used = new Set(counts.flatMap((other) => (other.cycle === undefined ? [] : [other.cycle])));
  const fresh = Math.max(0, ...used) + 1;
  const places = count.cycle === undefined ? [...used, fresh] : [count.cycle];
  return places.flatMap((cycle) => {
    const cases = new Set(
      counts.flatMap((other) => (other.cycle === cycle && other.case !== undefined ? [other.case] : [])),
    );
    // Case numbers are unique across cycles, so a case of its own needs a number that no record can have.
    const own = -(cycle * 1000 + counts.indexOf(count) + 1);
    return [...cases, own].map((each): readonly [string, Count] => [
      cycle === fresh ? 'an arrest of its own' : `the arrest of cycle ${cycle}`,
      { ...count, cycle, case: each },
    ]);
  });
}

function kindsOpen(count: Count): boolean {
  return count.sentence.length === 0 || count.sentence.some((part) => part.kind === 'unknown');
}

function sentences(count: Count): readonly (readonly [string, AssumedCount])[] {
  const known = count.sentence.filter((part) => part.kind !== 'unknown');
  const end = sentenceEnd(count);
  const assumedEnd = end.precision === 'unknown' ? range(count.date.first, Infinity) : end;
  const options = [
    ...(known.length > 0 ? [[]] : []),
    ...subsets(['prison', 'jail', 'probation', 'fine', 'other'] as const),
  ];
  return options.map((kinds) => {
    const parts = kinds.map((kind): SentencePart => ({ kind, length: undefined, unit: undefined, text: kind }));
    return [kinds.join(' and ') || 'nothing more', { ...count, sentence: [...known, ...parts], assumedEnd }];
  });
}

/** Every choice of some of the items, none aside. */
function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const sets: (readonly Item[])[] = [];
  for (let chosen = 1; chosen < 1 << items.length; chosen++) {
    sets.push(items.filter((_, position) => (chosen >> position) & 1));
  }
  return sets;
}
