import { type Count, NO, type PartialDate, type Person, UNKNOWN, YES } from '../../record/index.ts';
import {
  type AssumedCount,
  assumptionOf,
  DECLARED,
  endOfSentence,
  type Fact,
  factAbout,
  factBit,
  isArrestFor,
  type RecordFact,
  releaseFrom,
  type Setting,
} from '../language/index.ts';
import {
  assume,
  dispositionAnswers,
  endingOpen,
  kindsOpen,
  levelAnswers,
  type Named,
  placesFor,
  reliefAnswers,
  reliefOpen,
  STEPS,
  sentencedTo,
} from './answers.ts';
import { range } from './cuts.ts';
import { mayRead, type Reads, type Unrecorded } from './reads.ts';
import type { SectionAnswer } from './sections.ts';

/** One fact that a record leaves open; its answers are put into that record, or one in which others were put before. */
export type Variable = Choice | OpenDate;

export type Choice = {
  readonly kind: 'choice';
  readonly fact: Fact;
  readonly count: number;
  readonly size: number;
  readonly words: (number: number) => string;
  readonly answer: (number: number, person: Person) => Person;
  /** The answers that lie farthest apart, where those are not the first and the last. */
  readonly ends?: readonly [number, number];
  /** False where no answer tells more than the record does: such a fact cannot be settled. */
  readonly settles: boolean;
};

export type OpenDate = {
  readonly kind: 'date';
  readonly fact: Fact;
  readonly count: number;
  readonly date: PartialDate;
  readonly answer: (date: PartialDate, person: Person) => Person;
};

/** Where a variable is about the person and not about a count. */
const PERSON = -1;

/** Looks at one open fact; true ends the looking. */
type Visit = (variable: Variable) => boolean;

/**
 * The places of a person's counts, in an order that does not depend on the order of the lines: when the budget ends
 * before all cases were tried, the sorting of a file must not decide which cases were tried.
 */
export function orderOfCounts({ counts }: Person): readonly number[] {
  const keys = counts.map(({ date, offense, level, disposition, step, county, setAside }) =>
    [date.first, date.last, offense.text, level, disposition.kind, step, county, setAside].join('|'),
  );
  const placed = (a: number, b: number) => (keys[a] === keys[b] ? a - b : keys[a]! < keys[b]! ? -1 : 1);
  return counts.map((_, place) => place).sort(placed);
}

/** What a law reads, under what setting, and the order in which counts are looked at; in that of the record without one. */
type Looking = { readonly reads: Reads; readonly setting: Setting; readonly order?: () => readonly number[] };

/**
 * Visits the facts of a set that a person's record leaves open, in a fixed order: those of the conviction first, since
 * they settle most. The caller often needs only the first.
 */
export function visitOpen(
  person: Person,
  index: number,
  missing: number,
  { reads, setting, order }: Looking,
  visit: Visit,
): void {
  const look: Look = { person, index, missing, reads, setting, offense: (missing & OFFENSE_DATE) !== 0 };
  if (visitCount(look, index, visit) || visitPerson(look, visit) || (missing & reads.ofOthers) === 0) return;
  const places = order?.();
  for (let i = 0; i < person.counts.length; i++) {
    const place = places === undefined ? i : places[i]!;
    if (place !== index && mayRead(reads, person.counts[place]!) && visitCount(look, place, visit)) return;
  }
}

/** The open facts, up to so many. */
export function openVariables(
  person: Person,
  index: number,
  missing: number,
  looking: Looking,
  most = Infinity,
): readonly Variable[] {
  const found: Variable[] = [];
  visitOpen(person, index, missing, looking, (variable) => found.push(variable) >= most);
  return found;
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

const OFFENSE_DATE = factBit('offenseDate');

function visitPerson({ person, missing }: Look, visit: Visit): boolean {
  const wanted = (fact: RecordFact) => (missing & factBit(fact)) !== 0;
  if (wanted('death') && person.deceased === UNKNOWN && visit(yesNo('death', 'deceased'))) return true;
  if (wanted('registration') && person.registered === UNKNOWN && visit(yesNo('registration', 'registered')))
    return true;
  if (wanted('birthDate') && person.birthDate.first !== person.birthDate.last) {
    const answer = (birthDate: PartialDate, of: Person): Person => ({ ...of, birthDate });
    return visit({ kind: 'date', fact: 'birthDate', count: PERSON, date: person.birthDate, answer });
  }
  return false;
}

function visitCount({ person, index, missing, reads, setting, offense }: Look, i: number, visit: Visit): boolean {
  const count = person.counts[i]!;
  const own = i === index;
  const bits = own ? OWN_BITS : OTHER_BITS;
  const arrest = offense && (own || isArrestFor(count, person.counts[index]!) !== NO);
  if ((missing & DECLARED) !== 0) {
    for (let k = 0; k < reads.unrecorded.length; k++) {
      const each = reads.unrecorded[k]!;
      if ((missing & each.bit) === 0 || !(own || each.of !== 0)) continue;
      if (assumptionOf(count, each.key) === UNKNOWN && visit(unrecordedChoice(each, i, own))) return true;
    }
  }
  if (
    (missing & bits.level) !== 0 &&
    count.level === undefined &&
    visit(named('level', i, own, levelAnswers(setting.levels)))
  ) {
    return true;
  }
  const { disposition } = count;
  const open = disposition.kind === 'unknown' || endingOpen(disposition, reads);
  if ((missing & bits.disposition) !== 0 && open) {
    if (visit(named('disposition', i, own, dispositionAnswers(disposition, reads)))) return true;
  }
  if ((missing & bits.county) !== 0 && count.county === undefined) {
    const { county } = setting;
    const words = (number: number) => (number === 0 ? county : 'another county');
    const change = (of: AssumedCount, number: number) => ({ ...of, county: number === 0 ? county : '' });
    if (visit(choice('county', i, own, 2, words, change))) return true;
  }
  if (
    (missing & bits.setAside) !== 0 &&
    (count.setAside === UNKNOWN || (reads.relief.length > 0 && reliefOpen(count)))
  ) {
    if (visit(named('setAside', i, own, reliefAnswers(count, reads.relief)))) return true;
  }
  if (((missing & bits.step) !== 0 || arrest) && count.step === 'unknown') {
    if (visit(named('step', i, own, STEPS))) return true;
  }
  const { section } = count.offense;
  if ((missing & bits.section) !== 0 && !(section !== undefined && reads.sections.settled(section))) {
    if (visit(sectionChoice(count, i, own, reads))) return true;
  }
  if (((missing & bits.convictionDate) !== 0 || arrest) && count.date.first !== count.date.last) {
    if (visit(openDate('convictionDate', i, own, count.date, (of, date) => ({ ...of, date })))) return true;
  }
  if (((missing & bits.cycle) !== 0 || arrest) && (count.cycle === undefined || count.case === undefined)) {
    if (visit(placeChoice(person, i, index, reads))) return true;
  }
  const { offended } = count;
  if (offense && own && offended !== undefined && offended.first !== offended.last) {
    if (visit(openDate('offenseDate', i, own, offended, (of, date) => ({ ...of, offended: date })))) return true;
  }
  if ((missing & bits.sentence) === 0) return false;
  if (reads.sentences && kindsOpen(count)) {
    const { whole, beside } = reads.sentences;
    const options = count.sentence.some((part) => part.kind !== 'unknown') ? beside : whole;
    const words = (number: number) => options[number]!.words;
    if (
      visit(
        choice('sentence', i, own, options.length, words, (of, number) =>
          sentencedTo(of, options[number]!, reads.ends),
        ),
      )
    )
      return true;
  }
  return visitEnds(count, { i, own, reads }, visit);
}

/** The days on which a sentence, and incarceration for it, were over. */
function visitEnds(
  count: Count,
  { i, own, reads }: { readonly i: number; readonly own: boolean; readonly reads: Reads },
  visit: Visit,
): boolean {
  if (count.date.first !== count.date.last) return false;
  // Neither can be over before the sentence began.
  const openFrom = ({ first, last }: PartialDate) => range(Math.max(first, count.date.first), last);
  const end = endOfSentence(count, reads.ends);
  if (reads.ends !== undefined && end.first !== end.last) {
    if (visit(openDate('sentence', i, own, openFrom(end), (of, assumedEnd) => ({ ...of, assumedEnd })))) return true;
  }
  const release = releaseFrom(count);
  if (reads.releases && release.first !== release.last) {
    const change = (of: AssumedCount, assumedRelease: PartialDate) => ({ ...of, assumedRelease });
    if (visit(openDate('sentence', i, own, openFrom(release), change))) return true;
  }
  return false;
}

function unrecordedChoice(fact: Unrecorded, i: number, own: boolean): Choice {
  const { says } = fact;
  const words = (number: number) => (number === 0 ? `if ${says}` : `if not (${says})`);
  return choice(fact.fact, i, own, 2, words, (of, number) => assume(of, fact, number === 0));
}

function choice(
  fact: Fact,
  count: number,
  own: boolean,
  size: number,
  words: (number: number) => string,
  change: (of: AssumedCount, number: number) => AssumedCount,
): Choice {
  const answer = (number: number, of: Person) => replace(of, count, change(of.counts[count]!, number));
  return { kind: 'choice', fact: factAbout(fact, own), count, size, words, answer, settles: true };
}

function named(fact: Fact, count: number, own: boolean, answers: readonly Named[]): Choice {
  const words = (number: number) => answers[number]![0];
  return choice(fact, count, own, answers.length, words, (of, number) => ({ ...of, ...answers[number]![1] }));
}

function openDate(
  fact: Fact,
  count: number,
  own: boolean,
  date: PartialDate,
  change: (of: AssumedCount, date: PartialDate) => AssumedCount,
): OpenDate {
  const answer = (to: PartialDate, of: Person) => replace(of, count, change(of.counts[count]!, to));
  return { kind: 'date', fact: factAbout(fact, own), count, date, answer };
}

function sectionChoice(count: Count, i: number, own: boolean, reads: Reads): Choice {
  const answers = reads.sections.answers(count.offense.section);
  const words = (number: number) => answers[number]!.words;
  const change = (of: AssumedCount, number: number) => ({
    ...of,
    offense: { ...of.offense, section: answers[number]!.section },
  });
  const [only] = answers;
  const settles = answers.length !== 1 || reads.sections.settled(only!.section);
  const made = { ...choice('section', i, own, answers.length, words, change), settles };
  // Of another conviction it matters whether the lists of law have it at all.
  return own ? made : { ...made, ends: [most(answers), least(answers)] };
}

function most(answers: readonly SectionAnswer[]): number {
  return answers.reduce((best, { inLists }, number) => (inLists > answers[best]!.inLists ? number : best), 0);
}

function least(answers: readonly SectionAnswer[]): number {
  return answers.reduce((best, { inLists }, number) => (inLists < answers[best]!.inLists ? number : best), 0);
}

function placeChoice(person: Person, i: number, index: number, reads: Reads): Choice {
  const conviction = person.counts[index]!;
  const { places, fresh } = placesFor(
    person.counts[i]!,
    // What is decided may be no conviction, and has a cycle all the same.
    person.counts.filter((each) => each === conviction || mayRead(reads, each)),
  );
  const words = (number: number) => {
    const { cycle } = places[number]!;
    return cycle === fresh ? 'an arrest of its own' : `the arrest of cycle ${cycle}`;
  };
  const change = (of: AssumedCount, number: number) => {
    const place = places[number]!;
    return { ...of, cycle: place.cycle, case: place.case };
  };
  const beside = places.findIndex(({ cycle }) => cycle === conviction.cycle);
  const ends = [Math.max(0, beside), places.length - 1] as const;
  return { ...choice('cycle', i, i === index, places.length, words, change), ends };
}

/** Bits of the facts of a count, as they are named of the conviction and of another count. */
const [OWN_BITS, OTHER_BITS] = [bitsAbout(true), bitsAbout(false)];

function bitsAbout(own: boolean) {
  const bit = (fact: RecordFact) => factBit(factAbout(fact, own));
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

function replace(person: Person, index: number, count: Count): Person {
  return { ...person, counts: person.counts.with(index, count) };
}

function yesNo(fact: Fact, key: 'deceased' | 'registered'): Choice {
  const words = (number: number) => (number === 0 ? 'yes' : 'no');
  const answer = (number: number, of: Person): Person => ({ ...of, [key]: number === 0 ? YES : NO });
  return { kind: 'choice', fact, count: PERSON, size: 2, words, answer, settles: true };
}
