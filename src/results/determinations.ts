import { csvLine } from '../csv/write.ts';
import type { Decision, Determination, FlaggedDetermination, FoundFlags } from '../decide/index.ts';
import { reasonOf } from '../decide/reason.ts';
import { caseNumbers } from '../format/bulk-format.ts';
import { fileMayShow, type Pack } from '../law/language/index.ts';
import { formatPartialDate, formatSection, type PartialDate, type Person, type Section } from '../record/index.ts';

/**
 * The determinations for programs, `determinations.csv`: one line a conviction, in input order, with stable ids of
 * outcome, clause, missing facts and flags, from which documents, coverage and comparisons are made. Columns are found by
 * their names, and new ones come last.
 */
export const DETERMINATION_COLUMNS = [
  'person',
  'count',
  'source',
  'line',
  'section',
  'level',
  'conviction_date',
  'county',
  'case_numbers',
  'outcome',
  'clause',
  'missing',
  'reason',
  'flags',
  'least',
] as const;

/**
 * The columns of a run under a pack. If the unit of the pack is no conviction, the last column says what each line is
 * about.
 */
export function determinationColumns({ unit }: Pick<Pack, 'unit'>): readonly string[] {
  return unit === undefined ? DETERMINATION_COLUMNS : [...DETERMINATION_COLUMNS, 'unit'];
}

/**
 * A key for one conviction that stays the same when a file is delivered again: the person and `CNT_ORDER`, or, where
 * that is missing, what identifies the count otherwise.
 */
export function convictionKey({ order, date, offense }: Determination['conviction']): string {
  return order ?? `?${formatPartialDate(date)}/${offense.text}`;
}

export function determinationLine(
  person: Person,
  { conviction, decision, flags, least, unit }: FlaggedDetermination,
): string {
  return csvLine([
    person.id,
    convictionKey(conviction),
    conviction.origin.source + 1,
    conviction.origin.line,
    sectionCell(conviction.offense.section),
    conviction.level ?? '',
    dateCell(conviction.date),
    conviction.county ?? '',
    caseNumbers(person, conviction).join('; '),
    decision.outcome.id,
    decision.clause?.id ?? '',
    missingCell(decision),
    reasonOf({ conviction, decision }),
    flagsCell(flags),
    least,
    ...(unit === undefined ? [] : [unit]),
  ]);
}

/** The ids of the facts that would settle a decision that is open. */
export function missingCell({ facts }: Decision): string {
  return facts.map((fact) => fact.id).join(';');
}

/** Stands behind the id of a flag that the file leaves open. */
export const OPEN_FLAG = '?';

/**
 * The ids of a conviction's flags in the order of the pack: `superstrike;serving?` for one flag that is raised and one
 * that the file leaves open. A flag that no file can ever show is open for everybody whom it concerns, so it is counted
 * in the summary and left out of every line.
 */
export function flagsCell({ flags }: FoundFlags): string {
  return flags
    .filter(({ flag }) => fileMayShow(flag.when))
    .map(({ flag, certain }) => `${flag.id}${certain ? '' : OPEN_FLAG}`)
    .join(';');
}

const texts = new WeakMap<Section, string>();

export function dateCell(date: PartialDate): string {
  return date.precision === 'unknown' ? '' : formatPartialDate(date);
}

/** Sources give equal texts one section, so each is written out once. */
export function sectionCell(section: Section | undefined): string {
  if (section === undefined) return '';
  let text = texts.get(section);
  if (text === undefined) {
    text = formatSection(section);
    texts.set(section, text);
  }
  return text;
}
