import {
  type Count,
  changedBy,
  type Disposition,
  formatPartialDate,
  formatSection,
  isBlankDate,
  type LaterLine,
  mayUndoConviction,
  mergeDates,
  NO,
  type Offense,
  type PartialDate,
  type Person,
  type StepType,
  speaksOfConviction,
  UNKNOWN,
  YES,
} from '../../../record/index.ts';
import { birthByAge } from './birth-by-age.ts';
import { deriveLevel } from './derived-level.ts';
import { attachLater, markDoubtfulRepeats, takesItselfBack } from './doubts.ts';
import { mergedEnding } from './endings.ts';
import { possibleBirth } from './possible-birth.ts';
import type { Row } from './row.ts';
import { sentenceFrom } from './sentence-lines.ts';
import { mayBeSeveralPeople } from './several-people.ts';

/**
 * One person's history from all their lines, in input order. Lines of one `CNT_ORDER` are one count; what lines of a
 * count contradict each other on is unknown; a line given twice says nothing new. The order of the lines decides
 * nothing but the order in which things are listed.
 */
export function buildPerson(id: string, rows: readonly Row[], incomplete = false): Person {
  const groups = groupByCount(rows);
  const drafts = groups.map(toCount);
  if (rows.some((row) => row.order === undefined)) markDoubtfulRepeats(groups, drafts);
  if (rows.some((row) => row.later !== undefined && speaksOfConviction(row.later.kind))) attachLater(groups, drafts);
  return {
    id,
    ...identityFrom(rows),
    birthDate: possibleBirth(birthOf(rows), drafts),
    counts: drafts,
    deceased: rows.some((row) => row.step === 'deceased') ? YES : drafts.some(isOfUnknownStep) ? UNKNOWN : NO,
    registered: rows.some(isRegistration)
      ? YES
      : rows.some(isUnclearRegistration) || drafts.some(mayBeRegistration)
        ? UNKNOWN
        : NO,
    incomplete: incomplete || mayBeSeveralPeople(rows),
  };
}

/** Who a person's lines say that they are: all names, and sex and race where the lines agree. */
export function identityFrom(
  rows: readonly Pick<Row, 'name' | 'sex' | 'race'>[],
): Pick<Person, 'names' | 'sex' | 'race'> {
  return {
    names: distinct(rows, (row) => row.name),
    sex: agreed(rows, (row) => row.sex) ?? '',
    race: agreed(rows, (row) => row.race) ?? '',
  };
}

/** The date of birth that the lines give or, where none does, the days that the ages of the file leave. */
function birthOf(rows: readonly Row[]): PartialDate {
  const written = sameDate(rows, (row) => row.birthDate) ?? mergeDates(rows.map((row) => row.birthDate));
  if (written.precision !== 'unknown') return written;
  const byAge = birthByAge(rows);
  return isBlankDate(byAge) ? written : byAge;
}

/** A count while it is made of its lines. */
export type Draft = { -readonly [Key in keyof Count]: Count[Key] };

/**
 * PC 290 with or without subdivisions, whatever marks, words or zeros stand before it: `--290 PC`, `/290 PC`, `CHRG-290 PC`.
 * A letter O may stand for the zero.
 */
const NAMES_290 = /(^|[^\d.])0*29[0O](?![\dO])/i;

function isRegistration(row: Row): boolean {
  return row.step === 'registration' && NAMES_290.test(row.offense.text);
}

/**
 * A registration that does not say under which section it is, since only another section shows that it is not under PC 290;
 * or a step that the reader does not know and that names PC 290.
 */
function isUnclearRegistration({ step, offense: { section, text } }: Row): boolean {
  if (step === 'registration') return section === undefined || OF_SEX_OFFENDERS.test(text);
  return step !== 'unknown' && mayRegister(step) && (NAMES_290.test(text) || OF_SEX_OFFENDERS.test(text));
}

const OF_SEX_OFFENDERS = /\bSEX\w*\W+(OFF|REG)/i;

/** Whether a step may be a registration: what courts and the police did is none, whatever offense it names. */
export function mayRegister(step: StepType): boolean {
  return step !== 'court' && step !== 'arrest' && step !== 'custody' && step !== 'probation' && step !== 'deceased';
}

function isOfUnknownStep(count: Draft): boolean {
  return count.step === 'unknown';
}

function mayBeRegistration(count: Draft): boolean {
  const { text } = count.offense;
  return isOfUnknownStep(count) && (text === '' || NAMES_290.test(text));
}

/** People with more lines than this are grouped through a map; for the many with few, looking through a list is faster. */
const FEW_ROWS = 48;

function groupByCount(rows: readonly Row[]): readonly Row[][] {
  const groups: Row[][] = [];
  const index = rows.length > FEW_ROWS ? new Map<string, Row[]>() : undefined;
  for (const row of rows) {
    const { order } = row;
    // Without a CNT_ORDER only a line that says exactly the same is sure to be the same count.
    const group =
      order === undefined
        ? groups.find(([first]) => first!.order === undefined && contentKey(first!) === contentKey(row))
        : index
          ? index.get(order)
          : groupOf(groups, order);
    if (group) group.push(row);
    else {
      const made = [row];
      groups.push(made);
      if (index && order !== undefined) index.set(order, made);
    }
  }
  return groups;
}

/** The lines of a count mostly stand together, so the last group is looked at first. */
function groupOf(groups: readonly Row[][], order: string): Row[] | undefined {
  for (let i = groups.length - 1; i >= 0; i--) if (groups[i]![0]!.order === order) return groups[i];
  return undefined;
}

function contentKey(row: Row): string {
  return [similarityKey(row), row.disposition.text, row.level, row.sentenceOrder, row.sentencePart?.text].join('|');
}

/** What lines of one count have in common, whatever part of its sentence they give. */
function similarityKey(row: Row): string {
  const { offense, date } = row;
  return [row.step, date.first, date.last, offense.text, row.county, row.caseNumber].join('|');
}

function toCount(rows: readonly Row[]): Draft {
  const count = rows.length === 1 ? fromOneRow(rows[0]!) : fromRows(rows);
  deriveLevel(count, rows.every(saysNoLevel));
  return count;
}

/** Whether a line is none of the conviction, or gives no level of its own. */
function saysNoLevel({ disposition, levelIsOfCharge }: Row): boolean {
  return disposition.kind !== 'convicted' || levelIsOfCharge;
}

const NONE: readonly never[] = Object.freeze([]);

/** A count of a single line, as most are: the same as {@link fromRows} gives, without asking what lines agree on. */
function fromOneRow(row: Row): Draft {
  const { disposition, sentencePart, caseNumber } = row;
  const later = takesItselfBack(row) ? laterLines([row]) : NONE;
  return {
    order: row.order,
    cycle: row.cycle,
    case: row.case,
    step: row.step,
    date: row.date,
    county: row.county,
    agency: row.agency,
    caseNumbers: caseNumber === undefined ? NONE : [caseNumber],
    offense: row.offense,
    level: row.level,
    derivedLevel: undefined,
    disposition,
    sentence: sentencePart === undefined ? NONE : [sentencePart],
    setAside: changedBy(later),
    later,
    revoked: row.revoked,
    conflicts: NONE,
    origin: row.origin,
    origins: [row.origin],
  };
}

function fromRows(rows: readonly Row[]): Draft {
  const convicted = rows.filter((row) => row.disposition.kind === 'convicted');
  const main = convicted.length > 0 ? convicted : rows;
  const first = main[0]!;
  const later = convicted.length > 0 || rows.some(takesItselfBack) ? laterLines(rows) : NONE;
  const conflicts: string[] = [];
  if (main.length > 1 && !sayTheSame(main)) {
    noteConflict(conflicts, 'offense', main, (row) => sectionName(row.offense));
    noteConflict(conflicts, 'level', main, (row) => row.level);
    noteConflict(conflicts, 'county', main, (row) => row.county);
    noteConflict(conflicts, 'date', main, (row) =>
      row.date.precision === 'unknown' ? undefined : formatPartialDate(row.date),
    );
  }
  return {
    order: first.order,
    cycle: first.cycle,
    case: first.case,
    step: stepOf(main),
    date: sameDate(main, (row) => row.date) ?? mergeDates(main.map((row) => row.date)),
    county: agreed(main, (row) => row.county),
    agency: smallest(main, (row) => row.agency).agency,
    caseNumbers: distinct(rows, (row) => row.caseNumber ?? ''),
    offense: mergeOffenses(main, !conflicts.includes('offense')),
    level: agreed(main, (row) => row.level),
    derivedLevel: undefined,
    disposition: mergeDispositions(rows, convicted, later),
    sentence: sentenceFrom(rows),
    setAside: changedBy(later),
    later,
    revoked: rows.some((row) => row.revoked),
    conflicts,
    origin: first.origin,
    origins: rows.map((row) => row.origin),
  };
}

/** Whether lines are alike in all that conflicts are looked for in: the common case, told by identity. */
function sayTheSame(rows: readonly Row[]): boolean {
  const first = rows[0]!;
  return rows.every(
    (row) =>
      row.offense === first.offense &&
      row.level === first.level &&
      row.county === first.county &&
      row.date === first.date,
  );
}

function mergeDispositions(rows: readonly Row[], convicted: readonly Row[], later: readonly LaterLine[]): Disposition {
  // A line that takes the conviction away contradicts the one that gives it.
  const against = later.find(({ kind, text }) => text !== '' && mayUndoConviction(kind));
  if (against !== undefined) {
    const { text } = smallest(convicted, (row) => row.disposition.text).disposition;
    return { kind: 'unknown', text };
  }
  // A court's blank may hide a conviction even beside another line's dismissal of the count.
  const blank = rows.filter((row) => row.disposition.kind === 'unknown');
  const said = rows.filter((row) => row.disposition.kind === 'other');
  const chosen = [convicted, blank, said].find((group) => group.length > 0) ?? rows;
  // A true blank goes before a placeholder, of which it is a reading if it says anything.
  const { disposition } = smallest(chosen, ({ disposition: { text, placeholder = '' } }) => `${text}|${placeholder}`);
  return chosen === said ? endedBy(said, disposition) : disposition;
}

/** What lines without a conviction say together of how the charge ended; those that only report routine say nothing of it. */
function endedBy(rows: readonly Row[], disposition: Disposition): Disposition {
  if (rows.length === 1) return disposition;
  const telling = rows.filter(({ later }) => later?.kind !== 'standing' && later?.kind !== 'ended');
  const ending = mergedEnding((telling.length > 0 ? telling : rows).map((row) => row.disposition.ending));
  const { ending: _, ...rest } = disposition;
  return ending === undefined ? rest : { ...rest, ending };
}

/** The kind of event that the lines agree on; a court's word weighs most where they do not. */
function stepOf(rows: readonly Row[]): StepType {
  const known = rows.filter((row) => row.step !== 'unknown');
  if (known.length === 0) return 'unknown';
  return known.some((row) => row.step === 'court') ? 'court' : smallest(known, (row) => row.step).step;
}

/** The offense of lines that agree on it or do not; with what their charges say, where that is something else. */
function mergeOffenses(rows: readonly Row[], agree: boolean): Offense {
  const offenses = rows.map((row) => row.offense);
  const merged = agree ? chosenOffense(offenses) : inDoubt(offenses);
  const same = offenses.every((each) => each === offenses[0]);
  if (same || offenses.every(({ charged }) => charged === undefined)) return merged;
  const charges = offenses.map((each) => each.charged ?? each);
  const names = new Set(charges.map(sectionName).filter((name) => name !== ''));
  return { ...merged, charged: names.size > 1 ? inDoubt(charges) : chosenOffense(charges) };
}

function inDoubt(offenses: readonly Offense[]): Offense {
  const texts = [...new Set(offenses.map(({ text }) => text).filter((text) => text !== ''))];
  return { section: undefined, text: texts.sort().join(' or '), from: chosenOffense(offenses).from };
}

/** One of several that differ only in wording, chosen by the words and not by where it stands. */
function chosenOffense(offenses: readonly Offense[]): Offense {
  const read = offenses.filter(({ section }) => section !== undefined);
  const key = ({ text, from, charged, placeholder }: Offense) =>
    `${text}|${from}|${charged?.text ?? ''}|${placeholder ?? ''}`;
  return (read.length > 0 ? read : offenses).reduce((chosen, each) => (key(each) < key(chosen) ? each : chosen));
}

function sectionName({ section }: Offense): string {
  return section ? formatSection(section) : '';
}

/** One of several lines that differ only in wording, chosen by the words and not by where it stands. */
function smallest(rows: readonly Row[], text: (row: Row) => string): Row {
  let chosen = rows[0]!;
  for (let i = 1; i < rows.length; i++) if (text(rows[i]!) < text(chosen)) chosen = rows[i]!;
  return chosen;
}

/** What the lines of a count say beside its conviction; a court's blank may say anything. */
function laterLines(rows: readonly Row[]): readonly LaterLine[] {
  const lines: LaterLine[] = [];
  for (const { later, disposition, date } of rows) {
    if (later !== undefined) lines.push({ ...later, date });
    else if (disposition.kind === 'unknown') lines.push({ kind: 'unclear', text: '', date });
  }
  return lines;
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
function agreed<Of, Value extends string>(
  rows: readonly Of[],
  value: (row: Of) => Value | undefined,
): Value | undefined {
  let result: Value | undefined;
  for (const row of rows) {
    const own = value(row);
    if (own === undefined || own === '') continue;
    if (result !== undefined && result !== own) return undefined;
    result = own;
  }
  return result;
}

function distinct<Of>(rows: readonly Of[], value: (row: Of) => string): readonly string[] {
  const found: string[] = [];
  for (const row of rows) {
    const text = value(row);
    if (text !== '' && !found.includes(text)) found.push(text);
  }
  return found;
}

/** The date that all rows hold, where it is the very same one. */
function sameDate(rows: readonly Row[], date: (row: Row) => PartialDate): PartialDate | undefined {
  if (rows.length === 0) return undefined;
  const first = date(rows[0]!);
  for (let i = 1; i < rows.length; i++) if (date(rows[i]!) !== first) return undefined;
  return first;
}
