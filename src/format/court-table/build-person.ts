import type { AssumedCount } from '../../law/language/index.ts';
import {
  type Count,
  changedBy,
  type Disposition,
  formatSection,
  isBlankDate,
  type LaterLine,
  mayUndoConviction,
  mergeDates,
  type PartialDate,
  type Person,
  REFUSED_DATE,
  type SentencePart,
  type Truth,
  YES,
} from '../../record/index.ts';
import type { FormatReading } from '../bulk-format.ts';
import { agreed, strongest } from '../charge-lines.ts';
import type { CourtRow } from './row.ts';
import type { CourtTable } from './state.ts';

/**
 * Builds one person's history from the lines of a state's court table. Where lines of one charge contradict each other, that
 * is unknown.
 */
export function createPersonBuilder({
  pendingCharge,
}: Pick<CourtTable, 'pendingCharge'>): FormatReading['buildPerson'] {
  return (id, rows, incomplete = false) => {
    const own = rows as readonly CourtRow[];
    const isPending = pendingCharge !== undefined && own.some(({ pending }) => pending);
    return personOf(id, own, incomplete, isPending ? { [pendingCharge]: YES } : {});
  };
}

type Answers = Readonly<Record<string, Truth>>;

/** `answers` are those that hold for every charge of the person. */
function personOf(id: string, own: readonly CourtRow[], incomplete: boolean, answers: Answers): Person {
  const numbers = new Map<number, number>();
  for (const { case: key } of own) if (key !== undefined && !numbers.has(key)) numbers.set(key, numbers.size + 1);
  const groups = [...Map.groupBy(own, (row) => row.order ?? row).values()];
  return {
    id,
    names: [...new Set(own.map(({ name }) => name).filter((name) => name !== ''))],
    birthDate: mergeDates(own.map(({ birthDate }) => birthDate)),
    sex: agreed(own.map(({ sex }) => sex)) ?? '',
    race: agreed(own.map(({ race }) => race)) ?? '',
    counts: groups.map((group) => countOf(group, numbers, answers)),
    deceased: strongest(own.map(({ died }) => died)),
    registered: strongest(own.map(({ registered }) => registered)),
    incomplete,
  };
}

function countOf(rows: readonly CourtRow[], numbers: ReadonlyMap<number, number>, ofPerson: Answers): Count {
  const first = rows.find(({ disposition }) => disposition.kind === 'convicted') ?? rows[0]!;
  const { same, conflicts } = comparison(rows, first);
  const section = same('section', ({ offense }) => (offense.section ? formatSection(offense.section) : ''));
  const level = same('level', (row) => row.level ?? '');
  const ended = dispositionOf(rows, first, same);
  const later = rows.flatMap((row): LaterLine[] => (row.later ? [{ ...row.later, date: row.changedOn }] : []));
  const parts = [
    ...new Map(rows.flatMap(({ sentence }) => sentence.map((part) => [part.text, part] as const))).values(),
  ];
  const date = mergeDates(rows.map((row) => row.date));
  const completed = completedOn(mergeDates(rows.map((row) => row.completed)), parts, date);
  const released = releasedOn(mergeDates(rows.map((row) => row.released)), date);
  const offended = offendedOn(mergeDates(rows.map((row) => row.offended)), date);
  const answers: Answers = { ...agreedAnswers(rows), ...ofPerson };
  const number = first.case === undefined ? undefined : numbers.get(first.case);
  const undone = later.some(({ kind }) => mayUndoConviction(kind));
  const count: AssumedCount = {
    order: first.order,
    cycle: number,
    case: number,
    step: first.step,
    date,
    county: agreed(rows.map(({ county }) => county ?? '')),
    agency: first.agency,
    caseNumbers: first.caseNumber === undefined ? [] : [first.caseNumber],
    offense: section ? first.offense : { ...first.offense, section: undefined },
    level: level ? first.level : undefined,
    disposition: undone ? { kind: 'unknown', text: first.disposition.text } : ended,
    sentence: parts,
    setAside: changedBy(later),
    later,
    revoked: false,
    conflicts,
    origin: first.origin,
    origins: rows.map(({ origin }) => origin),
    ...(completed && { completed }),
    ...(released && { released }),
    ...(offended && { offended }),
    ...(Object.keys(answers).length > 0 && { assumed: answers }),
  };
  return count;
}

/** Whether all lines of a charge say the same of something; `conflicts` collects on what they do not. */
function comparison(rows: readonly CourtRow[], first: CourtRow) {
  const conflicts: string[] = [];
  const same = (what: string, text: (row: CourtRow) => string): boolean => {
    if (rows.every((row) => text(row) === text(first))) return true;
    conflicts.push(what);
    return false;
  };
  return { same, conflicts };
}

type Same = ReturnType<typeof comparison>['same'];

/**
 * How a charge ended. Lines that contradict each other about a conviction leave open whether it was one; where they agree that
 * it was none and do not agree on how it ended, that alone is unknown.
 */
function dispositionOf(rows: readonly CourtRow[], { disposition }: CourtRow, same: Same): Disposition {
  const verdict = ({ disposition: { kind } }: CourtRow) => (kind === 'none' ? 'other' : kind);
  if (!same('verdict', verdict)) return { kind: 'unknown', text: disposition.text };
  const { kind, text, ending } = disposition;
  const agree = rows.every((row) => row.disposition.kind === kind && row.disposition.ending === ending);
  return agree ? disposition : { kind: 'other', text };
}

/** What the descriptions of a charge answer; what two of its lines answer otherwise stays open. */
function agreedAnswers(rows: readonly CourtRow[]): Answers {
  const given = rows.flatMap((row) => Object.entries(row.answers ?? {}));
  return Object.fromEntries(
    given.filter(([key, truth]) => given.every(([other, said]) => other !== key || said === truth)),
  );
}

/** The last release, where the column gives it; not known where that would be before the judgment. */
function releasedOn(given: PartialDate, judged: PartialDate): PartialDate | undefined {
  if (isBlankDate(given)) return undefined;
  return given.last < judged.first ? REFUSED_DATE : given;
}

/** The date of the offense, where the column gives it; not known where that would be after the judgment. */
function offendedOn(given: PartialDate, judged: PartialDate): PartialDate | undefined {
  if (isBlankDate(given)) return undefined;
  return given.first > judged.last ? REFUSED_DATE : given;
}

/**
 * When sentence and supervision were over; not known where that would be before the judgment. Where the column is blank, the parts of the sentence stand for it, but for a term
 * of prison: its length says nothing of parole, so that any day since the judgment is possible.
 */
function completedOn(given: PartialDate, parts: readonly SentencePart[], judged: PartialDate): PartialDate | undefined {
  if (!isBlankDate(given)) return given.last < judged.first ? REFUSED_DATE : given;
  if (!parts.some(({ kind }) => kind === 'prison')) return undefined;
  return Number.isFinite(judged.first) ? { precision: 'range', first: judged.first, last: Infinity } : given;
}
