import {
  type Count,
  type Day,
  formatPartialDate,
  formatSection,
  getOrCreate,
  type Person,
  type Section,
} from '../../record/index.ts';

/** What the reconciliation of two files reads of a court's count; plain data, which travels between threads. */
export type CourtCount = {
  /** Its place among the counts of its person. */
  readonly at: number;
  /** Case numbers as they are compared: letters and digits, without the zeros before a number. */
  readonly cases: readonly string[];
  readonly caseText: string;
  readonly county: string;
  readonly first: Day;
  readonly last: Day;
  readonly date: string;
  readonly section: string;
  /** Code and number without subdivisions. */
  readonly family: string;
  readonly level: string;
  readonly disposition: 'convicted' | 'other' | 'unknown';
  readonly line: number;
};

/** A person of one file with the counts that courts decided. */
export type FilePerson = {
  readonly key: string;
  /** `YYYYMMDD`; blank unless the whole date is known. */
  readonly born: string;
  readonly counts: readonly CourtCount[];
};

export function filePersonOf(key: string, person: Person): FilePerson {
  const { birthDate } = person;
  const born = birthDate.precision === 'day' ? formatPartialDate(birthDate).replaceAll('-', '') : '';
  return { key, born, counts: courtCountsOf(person) };
}

/**
 * Keeps one copy of each text that many counts have in common; in counts that came from another thread, or were read one by one, each has
 * its own.
 */
export function sharingTexts(): (person: FilePerson) => FilePerson {
  const known = new Map<string, string>();
  const once = (text: string) => getOrCreate(known, text, () => text);
  return ({ key, born, counts }) => ({
    key,
    born,
    counts: counts.map((count) => ({
      ...count,
      county: once(count.county),
      date: once(count.date),
      section: once(count.section),
      family: once(count.family),
      level: once(count.level),
    })),
  });
}

/** The counts of a person that a court decided, or may have. */
function courtCountsOf(person: Person): readonly CourtCount[] {
  return person.counts.flatMap((count, at) => (isOfCourt(count) ? [courtCount(count, at)] : []));
}

function isOfCourt({ step, disposition }: Count): boolean {
  return disposition.kind !== 'none' && (step === 'court' || disposition.kind === 'convicted');
}

function courtCount(count: Count, at: number): CourtCount {
  const { section } = count.offense;
  return {
    at,
    cases: count.caseNumbers.map(caseKey).filter((key) => key !== ''),
    caseText: count.caseNumbers.join('; '),
    county: count.county ?? '',
    first: count.date.first,
    last: count.date.last,
    date: count.date.precision === 'unknown' ? '' : formatPartialDate(count.date),
    section: section === undefined ? '' : formatSection(section),
    family: familyOf(section),
    level: count.level ?? '',
    disposition: count.disposition.kind === 'none' ? 'unknown' : count.disposition.kind,
    line: count.origin.line,
  };
}

/** Texts that systems write where there is no case number; two of them do not make one case. */
const NO_CASE = new Set(['NULL', 'NONE', 'UNKNOWN', 'UNK', 'NA', 'N/A']);

/** A case number without marks and leading zeros: `CR-0012345-01` and `cr 12345 01` are one. Blank where a text is none. */
export function caseKey(text: string): string {
  if (NO_CASE.has(text.trim().toUpperCase())) return '';
  return text
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .map((part) => part.replace(/^([A-Z]*)0+(?=\d)/, '$1'))
    .join('');
}

function familyOf(section: Section | undefined): string {
  return section === undefined || section.number === '' ? '' : `${section.code ?? ''} ${section.number}`.trim();
}
