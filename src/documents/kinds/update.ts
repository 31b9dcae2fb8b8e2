import { sheetLine } from '../../csv/write.ts';
import { RELIEF_STATUTE, RELIEF_WORDS, type Relief } from '../law/relief.ts';
import type { CountyProfile } from '../profile/county-profile.ts';
import type { Cases, ReliefCase, ReliefCount } from '../results/cases.ts';
import { fileSafe } from './words.ts';

/** The columns of an update list, in order. */
export const UPDATE_COLUMNS = [
  'number',
  'order_number',
  'court_code',
  'court_name',
  'case_number',
  'case_number_recorded',
  'subject_id',
  'cii_number',
  'name',
  'birth_date',
  'sex',
  'count_order',
  'section',
  'offense',
  'conviction_date',
  'level_before',
  'relief',
  'level_after',
  'order_date',
  'statute',
  'dismissal_reason',
  'for_legal_review',
] as const;

export type UpdateRow = Readonly<Record<(typeof UPDATE_COLUMNS)[number], string | number | boolean>>;

/** One court's list, as CSV and as JSON with its totals. */
export type UpdateList = { readonly file: string; readonly csv: string; readonly json: string; readonly rows: number };

const LEVEL_AFTER: Readonly<Record<Relief, string>> = {
  dismiss: '',
  misdemeanor: 'misdemeanor',
  infraction: 'infraction',
  destroy: '',
};

/**
 * What a court's and the state's systems load: one line a count, in the order and with the numbers of Schedule A, so
 * that the list can be held against the order line by line. For reports on form JUS 8715 under PC 13151.
 */
export function* updateLists(cases: Cases, profile: CountyProfile): Generator<UpdateList> {
  const courts = new Map<string, ReliefCase[]>();
  for (const each of cases.cases) {
    const known = courts.get(each.courtCode);
    if (known) known.push(each);
    else courts.set(each.courtCode, [each]);
  }
  for (const code of [...courts.keys()].sort()) {
    const own = courts.get(code)!;
    const rows = own.flatMap((each) => each.counts.map((count) => updateRow(each, count, profile)));
    const totals: Record<string, number> = {};
    for (const { relief } of rows) totals[String(relief)] = (totals[String(relief)] ?? 0) + 1;
    yield {
      file: `update-${fileSafe(code) || 'court-not-recorded'}`,
      rows: rows.length,
      csv: [UPDATE_COLUMNS, ...rows.map((row) => UPDATE_COLUMNS.map((name) => String(row[name])))]
        .map((row) => `${sheetLine(row)}\n`)
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

function updateRow(each: ReliefCase, count: ReliefCount, profile: CountyProfile): UpdateRow {
  const { conviction, relief } = count;
  return {
    number: count.number,
    order_number: profile.order.number ?? '',
    court_code: each.courtCode,
    court_name: each.courtName,
    case_number: each.caseNumber,
    case_number_recorded: each.caseNumber !== '',
    subject_id: each.person,
    cii_number: conviction.cii,
    name: conviction.name,
    birth_date: conviction.birthDate,
    sex: conviction.sex,
    count_order: conviction.count,
    section: conviction.section,
    offense: conviction.offense,
    conviction_date: conviction.date,
    level_before: conviction.level,
    relief: RELIEF_WORDS[relief],
    level_after: LEVEL_AFTER[relief],
    order_date: profile.order.date ?? '',
    statute: RELIEF_STATUTE[relief],
    ...dismissalReason(relief, profile),
  };
}

/**
 * PC 13151.1 asks why a charge was dismissed and lists 1385 (a), compromise (b) and insufficient cause (c) among the
 * reasons; which of them a dismissal under H&S 11361.8 and 11361.9 is, no source at hand says. It is left blank and
 * marked until a lawyer of the county writes it in the profile; a redesignation is no dismissal and needs none.
 */
function dismissalReason(
  relief: Relief,
  profile: CountyProfile,
): { dismissal_reason: string; for_legal_review: string } {
  if (relief === 'misdemeanor' || relief === 'infraction')
    return { dismissal_reason: 'not a dismissal', for_legal_review: '' };
  const chosen = profile.update.dismissalReason;
  return chosen === undefined
    ? { dismissal_reason: '', for_legal_review: 'reason of dismissal under PC 13151.1' }
    : { dismissal_reason: chosen, for_legal_review: '' };
}
