import {
  type Count,
  type Disposition,
  formatPartialDate,
  formatSection,
  mergeDates,
  NO,
  type Person,
  type SentencePart,
  type Truth,
  UNKNOWN,
  YES,
} from '../../record/index.ts';
import type { Row } from './row.ts';

/**
 * One person's history from all their lines, in input order. Lines of one `CNT_ORDER` are one count; what lines of a
 * count contradict each other on is unknown; a line given twice says nothing new. The order of the lines decides
 * nothing but the order in which things are listed.
 */
export function buildPerson(id: string, rows: readonly Row[], incomplete = false): Person {
  const groups = groupByCount(rows);
  const drafts = groups.map((group) => toCount(group));
  markDoubtfulRepeats(groups, drafts);
  attachLaterRelief(groups, drafts);
  return {
    id,
    names: distinct(rows, (row) => row.name),
    birthDate: rows.length === 1 ? rows[0]!.birthDate : mergeDates(rows.map((row) => row.birthDate)),
    sex: agreed(rows, (row) => row.sex) ?? '',
    race: agreed(rows, (row) => row.race) ?? '',
    counts: drafts,
    deceased: anyRow(
      rows,
      (row) => row.step === 'deceased',
      (row) => row.step === 'unknown',
    ),
    registered: anyRow(rows, isRegistration, mayBeRegistration),
    incomplete,
  };
}

type Draft = { -readonly [Key in keyof Count]: Count[Key] };

function anyRow(rows: readonly Row[], sure: (row: Row) => boolean, possible: (row: Row) => boolean): Truth {
  let result: Truth = NO;
  for (const row of rows) {
    if (sure(row)) return YES;
    if (possible(row)) result = UNKNOWN;
  }
  return result;
}

/** The offense text is tested by its beginning, as registrations name PC 290 with and without subdivisions. */
function isRegistration(row: Row): boolean {
  return row.step === 'registration' && row.offense.text.startsWith('290');
}

function mayBeRegistration(row: Row): boolean {
  const { text } = row.offense;
  return (
    (row.step === 'registration' && text === '') || (row.step === 'unknown' && (text === '' || text.startsWith('290')))
  );
}

function groupByCount(rows: readonly Row[]): readonly Row[][] {
  if (rows.length === 1) return [[rows[0]!]];
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    // Without a CNT_ORDER only a line that says exactly the same is sure to be the same count.
    const key = row.order ?? `=${contentKey(row)}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function contentKey(row: Row): string {
  return [similarityKey(row), row.disposition.text, row.level, row.sentenceOrder, row.sentencePart?.text].join('|');
}

/** What two lines of one count have in common, whatever part of its sentence they give. */
function similarityKey(row: Row): string {
  const { offense, date } = row;
  return [row.step, date.first, date.last, offense.text, row.county, row.caseNumber].join('|');
}

function toCount(rows: readonly Row[]): Draft {
  const convicted = rows.filter((row) => row.disposition.kind === 'convicted');
  const main = convicted.length > 0 ? convicted : rows;
  const first = main[0]!;
  const conflicts: string[] = [];
  const section = (row: Row) => (row.offense.section ? formatSection(row.offense.section) : '');
  if (main.length > 1) {
    noteConflict(conflicts, 'offense', main, section);
    noteConflict(conflicts, 'level', main, (row) => row.level);
    noteConflict(conflicts, 'county', main, (row) => row.county);
    noteConflict(conflicts, 'date', main, (row) =>
      row.date.precision === 'unknown' ? undefined : formatPartialDate(row.date),
    );
  }
  const offenseAgrees = !conflicts.includes('offense');
  return {
    order: first.order,
    cycle: first.cycle,
    case: first.case,
    step: first.step,
    date: main.length === 1 ? first.date : mergeDates(main.map((row) => row.date)),
    county: agreed(main, (row) => row.county),
    agency: first.agency,
    caseNumbers: distinct(rows, (row) => row.caseNumber ?? ''),
    offense: offenseAgrees
      ? (main.find((row) => row.offense.section !== undefined) ?? first).offense
      : { section: undefined, text: distinct(main, (row) => row.offense.text).join(' or '), from: first.offense.from },
    level: agreed(main, (row) => row.level),
    disposition: mergeDispositions(rows, convicted),
    sentence: distinctParts(rows),
    setAside: convicted.length > 0 ? setAsideOf(rows) : NO,
    laterRelief: rows.flatMap((row) => row.laterRelief ?? []),
    revoked: rows.some((row) => row.revoked),
    conflicts,
    origin: first.origin,
    origins: rows.map((row) => row.origin),
  };
}

function mergeDispositions(rows: readonly Row[], convicted: readonly Row[]): Disposition {
  const said = convicted[0] ?? rows.find((row) => row.disposition.kind === 'other');
  const blank = rows.find((row) => row.disposition.kind === 'unknown');
  // A court's blank may hide a conviction even beside another line's dismissal of the count.
  return (convicted[0] ?? blank ?? said ?? rows[0]!).disposition;
}

function setAsideOf(rows: readonly Row[]): Truth {
  return anyRow(
    rows,
    (row) => row.laterRelief !== undefined,
    (row) => row.disposition.kind === 'unknown',
  );
}

function distinctParts(rows: readonly Row[]): readonly SentencePart[] {
  const parts = new Map<string, SentencePart>();
  for (const { sentencePart, sentenceOrder } of rows) {
    if (sentencePart) parts.set(`${sentenceOrder}|${sentencePart.text}`, sentencePart);
  }
  return [...parts.values()];
}

/**
 * A line without a `CNT_ORDER` that is like another count in all that lines of one count share may be a further line of
 * it: then it is not sure to be a conviction of its own.
 */
function markDoubtfulRepeats(groups: readonly (readonly Row[])[], drafts: readonly Draft[]): void {
  if (groups.every((group) => group[0]!.order !== undefined)) return;
  const ordered = new Set(groups.flatMap((group) => (group[0]!.order === undefined ? [] : group.map(similarityKey))));
  const byContent = groups
    .map((group, index) => ({ row: group[0]!, draft: drafts[index]! }))
    .filter(({ row }) => row.order === undefined)
    // By what they say, not by where they stand: shuffled lines must come to the same.
    .sort((a, b) => (contentKey(a.row) < contentKey(b.row) ? -1 : 1));
  for (const { row, draft } of byContent) {
    const key = similarityKey(row);
    if (ordered.has(key) && draft.disposition.kind === 'convicted') {
      draft.disposition = { kind: 'unknown', text: draft.disposition.text };
    }
    ordered.add(key);
  }
}

/**
 * A line of later relief that stands under a `CNT_ORDER` of its own speaks of the conviction of the same section in its
 * cycle; when it does not say which, it may be any of the cycle's.
 */
function attachLaterRelief(groups: readonly (readonly Row[])[], drafts: readonly Draft[]): void {
  groups.forEach((group, index) => {
    const own = drafts[index]!;
    const relief = own.laterRelief;
    if (relief.length === 0 || own.disposition.kind === 'convicted') return;
    const section = group.find((row) => row.offense.section)?.offense.section;
    for (const draft of drafts) {
      if (draft.disposition.kind !== 'convicted' || draft.setAside === YES) continue;
      const sameCycle = own.cycle === undefined || draft.cycle === undefined ? UNKNOWN : own.cycle === draft.cycle;
      if (sameCycle === false) continue;
      const theirs = draft.offense.section;
      const known = section !== undefined && theirs !== undefined;
      if (known && formatSection(section) !== formatSection(theirs)) continue;
      draft.setAside = known && sameCycle === true ? YES : UNKNOWN;
      draft.laterRelief = [...draft.laterRelief, ...relief];
    }
  });
}

function noteConflict(
  conflicts: string[],
  what: string,
  rows: readonly Row[],
  value: (row: Row) => string | undefined,
) {
  if (distinct(rows, (row) => value(row) ?? '').length > 1) conflicts.push(what);
}

/** The one value that the rows give, blanks aside; undefined when none does or when they contradict each other. */
function agreed<Value extends string>(rows: readonly Row[], value: (row: Row) => Value | undefined): Value | undefined {
  let result: Value | undefined;
  for (const row of rows) {
    const own = value(row);
    if (own === undefined || own === '') continue;
    if (result !== undefined && result !== own) return undefined;
    result = own;
  }
  return result;
}

function distinct(rows: readonly Row[], value: (row: Row) => string): readonly string[] {
  return [...new Set(rows.map(value).filter((text) => text !== ''))];
}
