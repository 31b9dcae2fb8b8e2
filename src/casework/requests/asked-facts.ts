import type { Correcting } from '../../format/bulk-format.ts';
import type { RecordHolder } from '../../format/record-holders.ts';
import { type DeclaredFacts, type Fact, factNamed } from '../../law/language/index.ts';
import { type Day, levelIds, levelName, parseIsoDay } from '../../record/index.ts';
import { type CorrectableFact, checkValue } from '../corrections/correction.ts';

/** A fact that a decision lacks, as a correction would supply it, and whose it is. */
export type Askable = {
  readonly fact: CorrectableFact;
  readonly of: 'person' | 'conviction' | 'other';
  /** The law's name of the fact where it is that of the conviction itself; holders are named for that. */
  readonly own: Fact;
};

const ASKABLE: Readonly<Record<string, Askable>> = {
  birthDate: { fact: 'birthDate', of: 'person', own: 'birthDate' },
  death: { fact: 'deceased', of: 'person', own: 'death' },
  registration: { fact: 'registered', of: 'person', own: 'registration' },
  ...ofConviction('convictionDate', 'otherDate', 'convictionDate'),
  ...ofConviction('level', 'otherLevel', 'level'),
  ...ofConviction('section', 'otherSection', 'section'),
  ...ofConviction('disposition', 'otherDisposition', 'disposition'),
  ...ofConviction('setAside', 'otherSetAside', 'setAside'),
  ...ofConviction('county', 'otherCounty', 'county'),
  // Of a sentence, the one fact that can be put in is the day on which it was over.
  ...ofConviction('sentence', 'otherSentence', 'completed'),
};

function ofConviction(own: Fact, other: Fact, fact: CorrectableFact): Readonly<Record<string, Askable>> {
  return { [own]: { fact, of: 'conviction', own }, [other]: { fact, of: 'other', own } };
}

/** The facts that can be asked for, as laws name them. */
export const ASKED_FACTS: readonly Fact[] = Object.keys(ASKABLE);

/** What is asked where a fact is missing; undefined where no answer could be taken over as a correction. */
export function askableOf(fact: Fact): Askable | undefined {
  return Object.hasOwn(ASKABLE, fact) ? ASKABLE[fact] : undefined;
}

/** The holders that a state names for a missing fact; none where its data does not say. */
export function holdersOf(holders: readonly RecordHolder[], fact: Fact): readonly RecordHolder[] {
  const own = askableOf(fact)?.own ?? fact;
  return holders.filter(({ holds }) => holds.some(({ facts }) => facts.includes(own)));
}

/** The question as a holder of records reads it, in the words of the law. */
export function questionFor({ fact, own }: Askable, declared: DeclaredFacts | undefined): string {
  return fact === 'completed'
    ? 'On which day were the sentence and any supervision over?'
    : factNamed(own, declared).question;
}

export const NOT_ON_RECORD = 'NOT ON RECORD';
const DAYS: readonly CorrectableFact[] = ['birthDate', 'convictionDate', 'completed'];

/** How an answer may be written. */
export function answersTo(fact: CorrectableFact, correcting: Correcting): string {
  const or = (text: string) => `${text}, or ${NOT_ON_RECORD}`;
  if (DAYS.includes(fact)) return or('A day as YYYY-MM-DD or MM/DD/YYYY');
  switch (fact) {
    case 'level':
      return or(
        levelIds(correcting.levels)
          .map((id) => levelName(id).toUpperCase())
          .join(', '),
      );
    case 'disposition':
      return or('CONVICTED, DISMISSED (for any end without a conviction)');
    case 'section':
      return or(`A section with its code, such as ${correcting.citation}`);
    case 'county':
      return or('The name of the county in capital letters');
    default:
      return or('YES, NO');
  }
}

export type ReadAnswer =
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-on-record' }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'wrong'; readonly why: 'value' | 'day' | 'day-ahead' };

/** Reads an answer as a clerk or a spreadsheet wrote it. A day has to exist; one of the past may not lie after `today`. */
export function readAnswer(text: string, fact: CorrectableFact, correcting: Correcting, today: Day): ReadAnswer {
  const given = text.trim().replace(/\s+/g, ' ');
  if (given === '') return { kind: 'blank' };
  if (given.toUpperCase() === NOT_ON_RECORD) return { kind: 'not-on-record' };
  if (DAYS.includes(fact)) return readDay(given, fact, today);
  const value = correctionValue(given, fact);
  return checkValue(fact, value, correcting).ok ? { kind: 'value', value } : { kind: 'wrong', why: 'value' };
}

/** An answer as corrections have it: `petty-offense` for "Petty offense". */
function correctionValue(given: string, fact: CorrectableFact): string {
  if (fact === 'section') return given;
  if (fact === 'county') return given.toUpperCase();
  return fact === 'level' ? given.toLowerCase().replaceAll(' ', '-') : given.toLowerCase();
}

function readDay(given: string, fact: CorrectableFact, today: Day): ReadAnswer {
  const written = isoOf(given);
  if (written === undefined) return { kind: 'wrong', why: 'value' };
  const day = parseIsoDay(written);
  if (day === undefined) return { kind: 'wrong', why: 'day' };
  // The end of a sentence may be known ahead.
  if (fact !== 'completed' && day > today) return { kind: 'wrong', why: 'day-ahead' };
  return { kind: 'value', value: written };
}

/** A day as `YYYY-MM-DD`, from that or from how a spreadsheet of the United States writes it; it need not exist. */
export function isoOf(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
