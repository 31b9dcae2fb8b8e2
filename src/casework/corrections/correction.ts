import { possibleBirth } from '../../jurisdictions/us-ca/doj/possible-birth.ts';
import { parseSection } from '../../jurisdictions/us-ca/sections.ts';
import type { Count, Level, PartialDate, Person } from '../../record/index.ts';
import { exactDate, NO, parseIsoDay, YES } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import { type PlainCode, type Said, saidOf } from '../../say/say.ts';

/**
 * Facts that an analyst who holds the court file may fill in or put right. The state's file stays as it came: a
 * correction is a layer over the history that is read from it.
 */
export const CORRECTABLE = {
  person: ['birthDate', 'deceased'],
  conviction: ['level', 'convictionDate', 'section', 'disposition', 'setAside', 'county'],
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

export type CheckedValue = { readonly ok: true } | { readonly ok: false; readonly said: Said };

const LEVELS: readonly string[] = ['felony', 'misdemeanor', 'infraction'] satisfies readonly Level[];

/** Whether a value can stand for a fact; else what is expected. */
export function checkValue(fact: CorrectableFact, value: string): CheckedValue {
  const expect = (holds: boolean, what: Said | PlainCode): CheckedValue =>
    holds ? { ok: true } : { ok: false, said: saidOf(what) };
  switch (fact) {
    case 'birthDate':
    case 'convictionDate':
      return expect(parseIsoDay(value) !== undefined, 'value-date');
    case 'level':
      return expect(LEVELS.includes(value), 'value-level');
    case 'section':
      return expect(parseSection(value)?.code !== undefined, { code: 'value-section', example: 'HS 11357(c)' });
    case 'disposition':
      return expect(value === 'convicted' || value === 'dismissed', 'value-disposition');
    case 'setAside':
    case 'deceased':
      return expect(value === 'yes' || value === 'no', 'value-yes-no');
    case 'county':
      return expect(/^[A-Z][A-Z .]{2,30}$/.test(value), 'value-county');
  }
}

/** A person's history with corrections laid over it, in the order in which they were made. */
export function correct(person: Person, corrections: readonly FactCorrection[]): Person {
  let result = person;
  for (const correction of corrections) {
    result =
      correction.conviction === null
        ? correctPerson(result, correction)
        : {
            ...result,
            counts: result.counts.map((count) =>
              convictionKey(count) === correction.conviction ? correctCount(count, correction) : count,
            ),
          };
  }
  // A birth date that the corrected counts make impossible is no more known than one that the file gives.
  return { ...result, birthDate: possibleBirth(result.birthDate, result.counts) };
}

function correctPerson(person: Person, { fact, value }: FactCorrection): Person {
  if (fact === 'birthDate') return { ...person, birthDate: dateOf(value) };
  if (fact === 'deceased') return { ...person, deceased: value === 'yes' ? YES : NO };
  return person;
}

function correctCount(count: Count, { fact, value }: FactCorrection): Count {
  switch (fact) {
    case 'level':
      return { ...count, level: value as Level };
    case 'convictionDate':
      return { ...count, date: dateOf(value) };
    case 'section':
      return { ...count, offense: { ...count.offense, section: parseSection(value), from: 'conviction' } };
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
    default:
      return count;
  }
}

function dateOf(value: string): PartialDate {
  return exactDate(parseIsoDay(value)!);
}
