import { sheetLine } from '../../csv/write.ts';
import { UPDATE_COLUMNS, type UpdateColumn } from '../../exchange/columns.ts';
import type { LawPapers, ReliefWords } from '../law/law-papers.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import type { Cases, ReliefCase, ReliefCount } from '../results/cases.ts';
import type { DecidedConviction } from '../results/convictions.ts';
import { defineKind, profileOf } from './kind.ts';
import { caseWarnings } from './warnings.ts';
import { fileSafe, reliefWords } from './words.ts';

type UpdateRow = Readonly<Record<UpdateColumn, string | number | boolean>>;

/** One court's list, as CSV and as JSON with its totals. */
export type UpdateList = { readonly file: string; readonly csv: string; readonly json: string; readonly rows: number };

/** The lists by which courts and the state change their records, once an order is signed. */
export const update = defineKind({
  id: 'update',
  name: 'update lists',
  needs: ['profile'],
  *lists(making) {
    const { cases, law } = making.material;
    for (const { file, csv, json, rows } of updateLists(cases, profileOf(making), law.papers)) {
      yield { file: `update/${file}.csv`, content: csv, papers: rows };
      yield { file: `update/${file}.json`, content: json, papers: rows };
    }
  },
  warnings: ({ material: { cases, law } }) => caseWarnings(cases.cases, law),
  notes: (making) =>
    profileOf(making).order.date === undefined ? [{ code: 'note-no-order-date', place: 'command' }] : [],
});

/**
 * The list that a court's and the state's systems load: one line for each count, in the order and with the numbers of
 * Schedule A, so that the list can be compared with the order line by line.
 */
function* updateLists(cases: Cases, profile: CountyProfile, papers: LawPapers): Generator<UpdateList> {
  const courts = new Map<string, ReliefCase[]>();
  for (const each of cases.cases) {
    const known = courts.get(each.courtCode);
    if (known) known.push(each);
    else courts.set(each.courtCode, [each]);
  }
  for (const code of [...courts.keys()].sort()) {
    const own = courts.get(code)!;
    const rows = own.flatMap((each) =>
      each.counts.map((count) => updateRow(each, count, profile, reliefWords(papers, count.relief))),
    );
    const totals: Record<string, number> = {};
    for (const { relief } of rows) totals[String(relief)] = (totals[String(relief)] ?? 0) + 1;
    yield {
      file: `update-${fileSafe(code) || 'court-not-recorded'}`,
      rows: rows.length,
      csv: [sheetLine(UPDATE_COLUMNS), ...rows.map((row) => sheetLine(UPDATE_COLUMNS.map((name) => String(row[name]))))]
        .map((line) => `${line}\n`)
        .join(''),
      json: `${JSON.stringify(
        {
          county: profile.county,
          court: { code, name: own[0]!.courtName },
          order: { number: profile.order.number ?? null, date: profile.order.date ?? null },
          totals: { cases: own.length, counts: rows.length, byRelief: totals },
          counts: rows,
        },
        null,
        1,
      )}\n`,
    };
  }
}

function updateRow(each: ReliefCase, count: ReliefCount, profile: CountyProfile, words: ReliefWords): UpdateRow {
  const { conviction } = count;
  return {
    number: count.number,
    order_number: profile.order.number ?? '',
    court_code: each.courtCode,
    court_name: each.courtName,
    case_number: each.caseNumber,
    case_number_recorded: each.caseNumber !== '',
    ...convictionCells(conviction),
    relief: words.table,
    level_after: words.levelAfter,
    order_date: profile.order.date ?? '',
    statute: words.statute,
    ...dismissalReason(words, profile.update.dismissalReason),
  };
}

/** The cells by which a court or a repository finds a person and a count. */
export function convictionCells(conviction: DecidedConviction) {
  return {
    subject_id: conviction.person,
    cii_number: conviction.cii,
    name: conviction.name,
    birth_date: conviction.birthDate,
    sex: conviction.sex,
    count_order: conviction.count,
    section: conviction.section,
    offense: conviction.offense,
    conviction_date: conviction.date,
    level_before: conviction.level,
  } as const satisfies Partial<Record<UpdateColumn, string>>;
}

/** The reason that the state asks for: the one chosen, else blank and marked; a relief that is no dismissal needs none. */
export function dismissalReason(
  { reasonAsked }: ReliefWords,
  chosen: string | undefined,
): { dismissal_reason: string; for_legal_review: string } {
  if (reasonAsked === undefined) return { dismissal_reason: 'not a dismissal', for_legal_review: '' };
  return chosen === undefined
    ? { dismissal_reason: '', for_legal_review: reasonAsked }
    : { dismissal_reason: chosen, for_legal_review: '' };
}
