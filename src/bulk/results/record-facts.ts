import type { Determination } from '../../decide/index.ts';
import { eachSection, prop64Sections, registrableOffenses, SECTION_NUMBERS, superstrikes } from '../../law/index.ts';
import {
  convictionsOf,
  type Day,
  formatDayUs,
  type Person,
  type SectionPattern,
  sectionIsAny,
  YES,
} from '../../record/index.ts';

/** What the result columns say of a whole record; the same on every line of a person. */
export type RecordFacts = {
  readonly convictions: number;
  readonly superstrikes: string;
  readonly registrable: string;
  readonly registered: string;
  readonly latestConviction: Day | undefined;
  readonly prop64: number;
  /** In the order of {@link SECTION_NUMBERS}. */
  readonly bySection: readonly number[];
  readonly deceased: string;
};

const LISTS = SECTION_NUMBERS.map((number) => eachSection[number].sections);

/** Counts what is certain: a charge that may be a conviction, or a section that may be one listed, is not counted. */
export function recordFacts(person: Person): RecordFacts {
  const convictions = convictionsOf(person);
  const texts = (patterns: readonly SectionPattern[]) =>
    convictions
      .filter((count) => sectionIsAny(count.offense.section, patterns) === YES)
      .map((count) => count.offense.section!.text)
      .join(';') || '-';
  const number = (patterns: readonly SectionPattern[]) =>
    convictions.filter((count) => sectionIsAny(count.offense.section, patterns) === YES).length;
  return {
    convictions: convictions.length,
    superstrikes: texts(superstrikes.sections),
    registrable: texts(registrableOffenses.sections),
    registered: person.registered === YES ? 'Yes' : '-',
    latestConviction: latest(person),
    prop64: number(prop64Sections.sections),
    bySection: LISTS.map(number),
    deceased: person.deceased === YES ? 'Deceased' : '-',
  };
}

/** The date of the latest conviction; undefined when a partial or missing date leaves open which that is. */
function latest(person: Person): Day | undefined {
  let first = -Infinity;
  let last = -Infinity;
  for (const { date } of convictionsOf(person)) {
    first = Math.max(first, date.first);
    last = Math.max(last, date.last);
  }
  return first === last && Number.isFinite(first) ? first : undefined;
}

const LAST_DAY_OF_OLD_LAW = 17114; // 2016-11-09, the day that the column is named after

/**
 * The eighteen cells that a line with a determination ends in, but for the third (`Possible Other P64 Charges`), which
 * depends on the line's text alone and is given.
 */
export function resultCells(
  person: Person,
  facts: RecordFacts,
  { conviction, decision }: Determination,
  possibleOther: string,
  asOf: Day,
): readonly string[] {
  const { date } = conviction;
  const exact = date.first === date.last ? date.first : undefined;
  const later = date.first > LAST_DAY_OF_OLD_LAW ? 'Y' : date.last <= LAST_DAY_OF_OLD_LAW ? 'N' : '';
  return [
    caseNumbers(person, conviction).join('; '),
    String(facts.convictions),
    possibleOther,
    later,
    facts.superstrikes,
    facts.registrable,
    facts.registered,
    exact === undefined ? '' : formatDayUs(exact),
    years(exact, asOf),
    years(facts.latestConviction, asOf),
    String(facts.prop64),
    ...facts.bySection.map(String),
    facts.deceased,
    decision.outcome.label,
    decision.reason,
  ];
}

function years(since: Day | undefined, asOf: Day): string {
  return since === undefined ? '' : ((asOf - since) / 365.25).toFixed(1);
}

/** The distinct case numbers of a conviction's court case; of the count alone where the case is not known. */
export function caseNumbers(person: Person, conviction: Determination['conviction']): readonly string[] {
  if (conviction.case === undefined) return conviction.caseNumbers;
  const numbers = new Set<string>();
  for (const count of person.counts) {
    if (count.case === conviction.case && count.step === 'court') for (const n of count.caseNumbers) numbers.add(n);
  }
  return [...numbers];
}
