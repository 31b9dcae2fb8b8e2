import type { Correcting } from '../../format/bulk-format.ts';
import type { AssumedCount } from '../../law/language/index.ts';
import type { PartialDate, Person } from '../../record/index.ts';
import { exactDate, levelsOf, NO, parseIsoDay, YES } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import { type PlainCode, type Said, saidOf } from '../../say/say.ts';

/**
 * Facts that an analyst who holds the court file may fill in or put right. The state's file stays as it came: a
 * correction is a layer over the history that is read from it.
 */
export const CORRECTABLE = {
  person: ['birthDate', 'deceased', 'registered'],
  conviction: ['level', 'convictionDate', 'section', 'disposition', 'setAside', 'county', 'completed'],
} as const;

export type CorrectableFact = (typeof CORRECTABLE)['person' | 'conviction'][number];

/** What is put in place of what: the part of a correction that deciding needs. */
export type FactCorrection = {
  readonly person: string;
  /** Key of the conviction; null for a fact of the person. */
  readonly conviction: string | null;
  readonly fact: CorrectableFact;
  readonly value: string;
};

/** What is laid over a history: a fact in place of another, or an answer (see {@link AnswerCorrection}). */
export type Correction = Omit<FactCorrection, 'fact'> & { readonly fact: CorrectableFact | 'answer' };

/** Answers with yes what the law asks of a conviction and no file of its state holds; `value` is the question's key. */
export type AnswerCorrection = Omit<FactCorrection, 'conviction' | 'fact'> & {
  readonly conviction: string;
  readonly fact: 'answer';
};

export type CheckedValue = { readonly ok: true } | { readonly ok: false; readonly said: Said };

/** States have counties such as MIAMI-DADE, O'BRIEN, ST. JOHNS and DOÑA ANA. */
const COUNTY = /^\p{Lu}[\p{Lu} .'’-]{2,40}$/u;

/** Whether a value can stand for a fact; else what is expected. */
export function checkValue(
  fact: CorrectableFact,
  value: string,
  { readSection, citation, levels: declared }: Pick<Correcting, 'readSection' | 'citation' | 'levels'>,
): CheckedValue {
  const expect = (holds: boolean, what: Said | PlainCode): CheckedValue =>
    holds ? { ok: true } : { ok: false, said: saidOf(what) };
  switch (fact) {
    case 'birthDate':
    case 'convictionDate':
    case 'completed':
      return expect(parseIsoDay(value) !== undefined, 'value-date');
    case 'level':
      return expect(
        levelsOf(declared).some(({ id }) => id === value),
        { code: 'value-level', levels: levelsOf(declared).map(({ names }) => names) },
      );
    case 'section':
      return expect(readSection(value) !== undefined, { code: 'value-section', example: citation });
    case 'disposition':
      return expect(value === 'convicted' || value === 'dismissed', 'value-disposition');
    case 'setAside':
    case 'deceased':
    case 'registered':
      return expect(value === 'yes' || value === 'no', 'value-yes-no');
    case 'county':
      return expect(COUNTY.test(value), 'value-county');
  }
}

/**
 * A person's history with corrections laid over it, in the order in which they were made. `correcting` is that of the
 * format of the person's file.
 */
export function correct(person: Person, corrections: readonly Correction[], correcting: Correcting): Person {
  let result = person;
  for (const correction of corrections) {
    result =
      correction.conviction === null
        ? correctPerson(result, correction)
        : {
            ...result,
            counts: result.counts.map((count) =>
              convictionKey(count) === correction.conviction ? correctCount(count, correction, correcting) : count,
            ),
          };
  }
  return correcting.settle?.(result) ?? result;
}

function correctPerson(person: Person, { fact, value }: Correction): Person {
  if (fact === 'birthDate') return { ...person, birthDate: dateOf(value) };
  if (fact === 'deceased') return { ...person, deceased: value === 'yes' ? YES : NO };
  if (fact === 'registered') return { ...person, registered: value === 'yes' ? YES : NO };
  return person;
}

function correctCount(count: AssumedCount, { fact, value }: Correction, { readSection }: Correcting): AssumedCount {
  switch (fact) {
    case 'answer':
      return { ...count, assumed: { ...count.assumed, [value]: YES } };
    case 'level':
      return { ...count, level: value };
    case 'convictionDate':
      return { ...count, date: dateOf(value) };
    case 'section':
      return { ...count, offense: { ...count.offense, section: readSection(value), from: 'conviction' } };
    case 'disposition':
      return {
        ...count,
        disposition:
          value === 'convicted' ? { kind: 'convicted', text: 'CONVICTED' } : { kind: 'other', text: 'DISMISSED' },
      };
    case 'setAside':
      return { ...count, setAside: value === 'yes' ? YES : NO };
    case 'county':
      return { ...count, county: value };
    case 'completed':
      return { ...count, completed: dateOf(value) };
    default:
      return count;
  }
}

function dateOf(value: string): PartialDate {
  return exactDate(parseIsoDay(value)!);
}
