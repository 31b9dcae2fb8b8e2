import type { Determination } from '../../../decide/index.ts';
import { reasonOf } from '../../../decide/reason.ts';
import { caseNumbers, years } from '../../../format/bulk-format.ts';
import { rememberBySection, type SectionList } from '../../../law/language/index.ts';
import {
  type Count,
  type Day,
  formatDayUs,
  type PartialDate,
  type Person,
  sectionInList,
  YES,
} from '../../../record/index.ts';
import { mostlyRegistrable, registrableOffenses } from '../offenses/registrable.ts';
import { homicides, perhapsSuperstrikes } from '../offenses/superstrikes.ts';
import { eachSection, prop64Sections, SECTION_NUMBERS } from '../packs/prop-64/sections.ts';
import { parseSection } from '../sections.ts';

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

/** What the columns ask of a section, worked out once for each: sources give equal texts one section. */
type SectionFacts = {
  /** Position in {@link SECTION_NUMBERS}, or -1 where it is not surely one of them. */
  readonly number: number;
  readonly prop64: boolean;
  readonly superstrike: boolean;
  readonly registrable: boolean;
};

const NONE_OF_ANY: readonly number[] = SECTION_NUMBERS.map(() => 0);

const factsOfSection = rememberBySection((section): SectionFacts => {
  const is = (list: SectionList) => sectionInList(section, list) === YES;
  return {
    number: SECTION_NUMBERS.findIndex((number) => is(eachSection[number])),
    prop64: is(prop64Sections),
    superstrike: is(homicides) || is(perhapsSuperstrikes),
    registrable: is(registrableOffenses) || is(mostlyRegistrable),
  };
});

/** Whether the section of a text as files print it is one that `Superstrike Code Section(s)` lists. */
export function isSuperstrike(text: string): boolean {
  const section = parseSection(text);
  return section !== undefined && factsOfSection(section).superstrike;
}

/** Whether the section of a text as files print it is one that `PC290 Code Section(s)` lists. */
export function isRegistrable(text: string): boolean {
  const section = parseSection(text);
  return section !== undefined && factsOfSection(section).registrable;
}

/**
 * Counts what is certain: a charge that may be a conviction, or a section that may be one listed, is not counted.
 * `counts` may leave out what is no conviction.
 */
export function recordFacts(person: Person, counts: readonly Count[] = person.counts): RecordFacts {
  const bySection = NONE_OF_ANY.slice();
  let convictions = 0;
  let prop64 = 0;
  let strikes = '';
  let registrable = '';
  // The latest conviction is known when the latest that each end of the dates can be is the same day.
  let first = -Infinity;
  let last = -Infinity;
  for (const { disposition, date, offense } of counts) {
    if (disposition.kind !== 'convicted') continue;
    convictions++;
    if (date.first > first) first = date.first;
    if (date.last > last) last = date.last;
    const { section } = offense;
    if (section === undefined) continue;
    const facts = factsOfSection(section);
    if (facts.prop64) prop64++;
    if (facts.number >= 0) bySection[facts.number]!++;
    if (facts.superstrike) strikes = strikes === '' ? section.text : `${strikes};${section.text}`;
    if (facts.registrable) registrable = registrable === '' ? section.text : `${registrable};${section.text}`;
  }
  return {
    convictions,
    superstrikes: strikes || '-',
    registrable: registrable || '-',
    registered: person.registered === YES ? 'Yes' : '-',
    latestConviction: first === last && Number.isFinite(first) ? first : undefined,
    prop64,
    bySection,
    deceased: person.deceased === YES ? 'Deceased' : '-',
  };
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
  return [
    caseNumbers(person, conviction).join('; '),
    String(facts.convictions),
    possibleOther,
    isLater(date),
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
    reasonOf({ conviction, decision }),
  ];
}

/** `Occurred after 11/9/2016`: `Y`, `N`, or empty where the date leaves it open. */
export function isLater(date: PartialDate): string {
  return date.first > LAST_DAY_OF_OLD_LAW ? 'Y' : date.last <= LAST_DAY_OF_OLD_LAW ? 'N' : '';
}
