import type { AssumedCount } from '../../src/law/index.ts';
import {
  type Count,
  compactDate,
  fromDay,
  type Person,
  type Section,
  UNKNOWN,
  UNKNOWN_DATE,
} from '../../src/record/index.ts';

/** A record with one fact less than another. */
export type Blanked = { readonly what: string; readonly person: Person };

/** Every record that lacks exactly one fact, or part of one, that this one has. */
export function blankings(person: Person): readonly Blanked[] {
  const result: Blanked[] = [
    { what: 'birth', person: { ...person, birthDate: UNKNOWN_DATE } },
    { what: 'death', person: { ...person, deceased: UNKNOWN } },
    { what: 'registration', person: { ...person, registered: UNKNOWN } },
  ];
  if (Number.isFinite(person.birthDate.first)) {
    result.push({ what: 'day of birth', person: { ...person, birthDate: yearOf(person.birthDate.first) } });
  }
  person.counts.forEach((count, i) => {
    for (const [what, blank] of Object.entries(countBlankings(count))) {
      result.push({ what: `${what} of count ${i}`, person: { ...person, counts: person.counts.with(i, blank) } });
    }
  });
  return result;
}

function yearOf(day: number) {
  return compactDate(fromDay(day).year * 10000);
}

function countBlankings(count: AssumedCount): Record<string, Count> {
  const { section } = count.offense;
  const withSection = (changed: Section | undefined): Count => ({
    ...count,
    offense: { ...count.offense, section: changed },
  });
  return {
    date: { ...count, date: UNKNOWN_DATE },
    ...(count.date.precision === 'day' ? { 'day of date': { ...count, date: yearOf(count.date.first) } } : {}),
    level: { ...count, level: undefined },
    section: withSection(undefined),
    ...(section ? { subdivisions: withSection({ ...section, subdivisions: [] }) } : {}),
    ...(section ? { code: withSection({ ...section, code: undefined }) } : {}),
    county: { ...count, county: undefined },
    disposition: { ...count, disposition: { kind: 'unknown', text: '' } },
    ...(count.disposition.ending ? { ending: { ...count, disposition: { kind: 'other', text: '' } } } : {}),
    cycle: { ...count, cycle: undefined, case: undefined },
    case: { ...count, case: undefined },
    sentence: { ...count, sentence: [] },
    ...sentenceBlankings(count),
    setAside: { ...count, setAside: UNKNOWN },
    step: { ...count, step: 'unknown' },
  };
}

/** What may be missing of a sentence beside all of it. Only what a count has can be taken from it. */
function sentenceBlankings(count: AssumedCount): Record<string, Count> {
  const { sentence, completed, released, assumed } = count;
  // A fine has no length: one without it is over at once.
  const withoutLengths = sentence.map((part) =>
    part.kind === 'fine' ? part : { ...part, length: undefined, unit: undefined },
  );
  const withoutKinds = sentence.map((part) => ({ ...part, kind: 'unknown' as const }));
  const { released: _released, ...unreleased } = count;
  const { assumed: _assumed, ...recorded } = count;
  return {
    ...(sentence.some((part, i) => part !== withoutLengths[i] && part.length !== undefined)
      ? { 'lengths of sentence': { ...count, sentence: withoutLengths } }
      : {}),
    ...(sentence.length > 0 ? { 'kinds of sentence': { ...count, sentence: withoutKinds } } : {}),
    ...(completed ? { completion: { ...count, completed: UNKNOWN_DATE } } : {}),
    ...(released ? { release: unreleased } : {}),
    ...(assumed ? { 'what no file says': recorded } : {}),
  };
}
