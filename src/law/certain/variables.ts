import {
  type Count,
  formatSection,
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
  endOfSentence,
  type Fact,
  factAbout,
  factBit,
  isArrestFor,
  type Setting,
} from '../language/index.ts';
import { range } from './cuts.ts';
import type { Reads } from './reads.ts';
import { sectionAnswers, sectionSettled } from './sections.ts';

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

/** Where the conviction stands in the person's counts; -1 where a variable is about the person. */
const PERSON = -1;

/** The facts of a set that a person's record leaves open, each with its answers, in a fixed order. */
export function openVariables(
  person: Person,
  index: number,
  missing: number,
  reads: Reads,
  setting: Setting,
): readonly Variable[] {
  const found: Variable[] = [];
  const wanted = (fact: Fact) => (missing & factBit(fact)) !== 0;
  const offense = wanted('offenseDate');
  if (wanted('death') && person.deceased === UNKNOWN) found.push(yesNo(person, 'death', 'deceased'));
  if (wanted('registration') && person.registered === UNKNOWN) found.push(yesNo(person, 'registration', 'registered'));
  if (wanted('birthDate') && person.birthDate.first !== person.birthDate.last) {
    found.push({
      kind: 'date',
      fact: 'birthDate',
      count: PERSON,
      date: person.birthDate,
      with: (birthDate) => ({ ...person, birthDate }),
    });
  }
  person.counts.forEach((count, i) => {
    const named = (fact: Fact) => factAbout(fact, i === index);
    const arrest = offense && (i === index || isArrestFor(count, person.counts[index]!) !== NO);
    const add = (fact: Fact, answers: () => readonly (readonly [words: string, count: AssumedCount])[]) =>
      found.push({
        kind: 'choice',
        fact: named(fact),
        count: i,
        answers: () => answers().map(([words, changed]) => ({ words, person: replace(person, i, changed) })),
      });
    if (wanted(named('level')) && count.level === undefined) {
      add('level', () =>
        (['felony', 'misdemeanor', 'infraction'] as const).map((level) => [level, { ...count, level }]),
      );
    }
    if (wanted(named('disposition')) && count.disposition.kind === 'unknown')
      add('disposition', () => dispositions(count));
    if (wanted(named('county')) && count.county === undefined) {
      add('county', () => [
        [setting.county, { ...count, county: setting.county }],
        ['another county', { ...count, county: '' }],
      ]);
    }
    if (wanted(named('setAside')) && (count.setAside === UNKNOWN || (reads.relief && reliefUnnamed(count)))) {
      add('setAside', () => reliefAnswers(count, reads.relief));
    }
    if ((wanted('step') || arrest) && count.step === 'unknown') {
      add('step', () =>
        (['arrest', 'court', 'registration', 'other'] as const).map((step) => [step, { ...count, step }]),
      );
    }
    for (const condition of reads.unrecorded) {
      if (wanted(condition.fact) && (i === index || condition.of !== 0) && assumption(condition, count) === UNKNOWN) {
        const key = assumptionKey(condition);
        const assume = (value: Truth) => ({ ...count, assumed: { ...(count as AssumedCount).assumed, [key]: value } });
        add(condition.fact, () => [
          [`if ${condition.says}`, assume(YES)],
          [`if not (${condition.says})`, assume(NO)],
        ]);
      }
    }
    const { section } = count.offense;
    const settled = section !== undefined && sectionSettled(section, reads.lists);
    if (wanted(named('section')) && !settled) add('section', () => sections(count, reads));
    if ((wanted(named('cycle')) || arrest) && (count.cycle === undefined || count.case === undefined)) {
      add('cycle', () => cycles(count, person));
    }
    if (wanted(named('sentence')) && reads.sentenced && kindsOpen(count)) add('sentence', () => sentences(count));
    const date = (fact: Fact, open: PartialDate, change: (date: PartialDate) => AssumedCount) =>
      found.push({
        kind: 'date',
        fact: named(fact),
        count: i,
        date: open,
        with: (to) => replace(person, i, change(to)),
      });
    if ((wanted(named('convictionDate')) || arrest) && count.date.first !== count.date.last) {
      date('convictionDate', count.date, (to) => ({ ...count, date: to }));
    }
    const end = endOfSentence(count);
    if (
      wanted(named('sentence')) &&
      reads.sentenceEnd &&
      end.first !== end.last &&
      count.date.first === count.date.last
    ) {
      // A sentence cannot be over before it began.
      date('sentence', range(Math.max(end.first, count.date.first), end.last), (to) => ({ ...count, assumedEnd: to }));
    }
  });
  return found;
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
  return sectionAnswers(count.offense.section, reads.lists, reads.attempt).map((section) => [
    section.text === 'any other section' ? section.text : formatSection(section).replace('(-)', ''),
    { ...count, offense: { ...count.offense, section } },
  ]);
}

/** The cycles and cases that the record names, and one that it does not. */
function cycles(count: Count, person: Person): readonly (readonly [string, Count])[] {
  const used = new Set(person.counts.flatMap((other) => (other.cycle === undefined ? [] : [other.cycle])));
  const fresh = Math.max(0, ...used) + 1;
  const places = count.cycle === undefined ? [...used, fresh] : [count.cycle];
  return places.flatMap((cycle) => {
    const cases = new Set(
      person.counts.flatMap((other) => (other.cycle === cycle && other.case !== undefined ? [other.case] : [])),
    );
    // Case numbers are unique across cycles, so a case of its own needs a number that no record can have.
    const own = -(cycle * 1000 + person.counts.indexOf(count) + 1);
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
