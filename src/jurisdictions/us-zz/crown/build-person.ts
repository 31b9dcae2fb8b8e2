import { agreed, strongest } from '../../../format/charge-lines.ts';
import type { Row } from '../../../format/row.ts';
import {
  type Count,
  changedBy,
  formatSection,
  type LaterLine,
  mayUndoConviction,
  mergeDates,
  type Person,
} from '../../../record/index.ts';
import { readCrownDate } from './cells.ts';
import type { CrownRow } from './row.ts';

/**
 * One person's history from the lines of their charges. The crown gives each charge one line; where a charge has several
 * that contradict each other on something, that is unknown.
 */
export function buildPerson(id: string, rows: readonly Row[], incomplete = false): Person {
  const own = rows as readonly CrownRow[];
  const charges = own.filter((row) => !row.withoutCase);
  const groups = [...Map.groupBy(charges, (row) => row.order ?? row).values()];
  return {
    id,
    names: [...new Set(own.map(({ name }) => name).filter((name) => name !== ''))],
    birthDate: mergeDates(own.map(({ birthDate }) => birthDate)),
    sex: agreed(own.map(({ sex }) => sex)) ?? '',
    race: '',
    counts: groups.map(countOf),
    deceased: strongest(own.map(({ died }) => died)),
    registered: strongest(own.map(({ registered }) => registered)),
    incomplete,
  };
}

function countOf(rows: readonly CrownRow[]): Count {
  const first = rows.find(({ disposition }) => disposition.kind === 'convicted') ?? rows[0]!;
  const conflicts: string[] = [];
  const same = <Value>(what: string, value: (row: CrownRow) => Value, text: (value: Value) => string) => {
    const texts = new Set(rows.map((row) => text(value(row))));
    if (texts.size === 1) return value(first);
    conflicts.push(what);
    return undefined;
  };
  const section = same(
    'section',
    ({ offense }) => offense.section,
    (value) => (value ? formatSection(value) : ''),
  );
  const level = same(
    'level',
    (row) => row.level,
    (value) => value ?? '',
  );
  const verdict = same(
    'verdict',
    ({ disposition }) => disposition,
    ({ kind }) => kind,
  );
  const later = rows.flatMap((row): LaterLine[] =>
    row.later ? [{ ...row.later, date: readCrownDate(row.reliefDate) }] : [],
  );
  const undone = later.some(({ kind }) => mayUndoConviction(kind));
  const parts = [...new Map(rows.flatMap(({ sentencePart: part }) => (part ? [[part.text, part] as const] : [])))];
  return {
    order: first.order,
    cycle: first.cycle,
    case: first.case,
    step: first.step,
    date: mergeDates(rows.map(({ date }) => date)),
    county: agreed(rows.map(({ county }) => county ?? '')),
    agency: first.agency,
    caseNumbers: first.caseNumber === undefined ? [] : [first.caseNumber],
    offense: { ...first.offense, section },
    level,
    disposition: verdict === undefined || undone ? { kind: 'unknown', text: first.disposition.text } : verdict,
    sentence: parts.map(([, part]) => part),
    setAside: changedBy(later),
    later,
    revoked: false,
    conflicts,
    origin: first.origin,
    origins: rows.map(({ origin }) => origin),
  };
}
