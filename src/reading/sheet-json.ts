import type { ArrestRemedies, ConvictionRemedies, Remedy } from '../decide/remedies.ts';
import type { ReadSheet, SheetReader } from '../format/rap-sheets.ts';
import { type Count, type Day, formatDay, formatPartialDate, formatSection, truthWord } from '../record/index.ts';

/** One rap sheet with what it gives, as the command and the page show it. */
export type ShownSheet = {
  readonly file: string;
  readonly sheet: ReadSheet;
  readonly reader: SheetReader;
  /** Undefined when they were not asked for. */
  readonly remedies: readonly ConvictionRemedies[] | undefined;
  /** What the laws on arrests give those of which no conviction came. */
  readonly arrests: readonly ArrestRemedies[];
};

export type SheetJson = ReturnType<typeof sheetJson>;
export type RemedyJson = ReturnType<typeof remedyJson>;
export type CountJson = ReturnType<typeof countJson>;

/** A rap sheet as JSON: dates as text that shows their precision, what is not known as null or `unknown`. */
export function sheetJson({ file, sheet, reader, remedies, arrests }: ShownSheet, asOf: Day) {
  const { info, person } = sheet;
  return {
    file,
    person: {
      [reader.number.key]: sheet.number || null,
      names: info.names,
      born: formatPartialDate(person.birthDate),
      otherBirthDates: info.otherBirthDates,
      sex: person.sex || null,
      race: person.race || null,
      deceased: truthWord(person.deceased),
      registered: truthWord(person.registered),
      incomplete: person.incomplete,
    },
    counts: person.counts.map(countJson),
    supervision: info.supervision,
    notUnderstood: sheet.notUnderstood,
    warnings: sheet.warnings,
    ...(remedies
      ? {
          remedies: {
            asOf: formatDay(asOf),
            convictions: remedies.map(unitJson),
            arrests: arrests.map((each) => ({ ...unitJson(each), booked: each.booked.map(sectionText) })),
          },
        }
      : {}),
  };
}

function unitJson({ conviction, remedies }: ConvictionRemedies) {
  return {
    line: conviction.origin.line,
    section: sectionText(conviction),
    remedies: remedies.map(remedyJson),
  };
}

/** One count as JSON. */
export function countJson(count: Count) {
  return {
    line: count.origin.line,
    cycle: count.cycle ?? null,
    case: count.case ?? null,
    step: count.step,
    date: formatPartialDate(count.date),
    county: count.county ?? null,
    agency: count.agency,
    caseNumbers: count.caseNumbers,
    section: sectionText(count),
    charge: count.offense.text,
    level: count.level ?? 'unknown',
    disposition: count.disposition,
    sentence: count.sentence.map(({ kind, length, unit, text }) => ({
      kind,
      length: length ?? null,
      unit: unit ?? null,
      text,
    })),
    setAside: truthWord(count.setAside),
    later: count.later.map(({ kind, text, date }) => ({ kind, text, date: formatPartialDate(date) })),
    revoked: count.revoked,
    conflicts: count.conflicts,
  };
}

/** What one law gives one conviction, as JSON. */
export function remedyJson({ pack, decision, opening, asks }: Remedy) {
  return {
    pack: pack.id,
    outcome: decision.outcome.id,
    label: decision.outcome.label,
    reason: decision.reason,
    cite: decision.clause?.cite ?? null,
    sure: decision.clause?.sure ?? null,
    opens: opening ? { date: formatPartialDate(opening.opens), route: opening.route ?? null, why: opening.why } : null,
    ask: asks,
  };
}

function sectionText({ offense }: Count): string | null {
  return offense.section ? formatSection(offense.section) : null;
}
