import { csvLine } from '../../csv/write.ts';
import type { Forecast } from '../../decide/index.ts';
import type { Pack, Unit } from '../../law/language/index.ts';
import { type Day, formatDay } from '../../record/index.ts';
import { convictionKey, dateCell, missingCell, sectionCell } from '../../results/determinations.ts';

/** The columns of `forecast.csv` and of the list of a month: one line a conviction, in the order of the input. */
const FORECAST_COLUMNS = [
  'person',
  'count',
  'section',
  'level',
  'conviction_date',
  'county',
  'kind',
  'first',
  'last',
  'outcome',
  'clause',
  'missing',
  'reason',
] as const;

/** The columns of a forecast under a pack: where its unit is no conviction, the last says what each line is about. */
export function forecastColumns({ unit }: Pick<Pack, 'unit'>): readonly string[] {
  return unit === undefined ? FORECAST_COLUMNS : [...FORECAST_COLUMNS, 'unit'];
}

/** What the calendar counts of one conviction, and its line. */
export type ForecastLine = Pick<Forecast, 'kind' | 'first' | 'last'> & { readonly text: string };

export function forecastLine(person: string, forecast: Forecast, unit?: Unit): ForecastLine {
  const { kind, first, last, conviction, decision } = forecast;
  const text = csvLine([
    person,
    convictionKey(conviction),
    sectionCell(conviction.offense.section),
    conviction.level ?? '',
    dateCell(conviction.date),
    conviction.county ?? '',
    kind,
    dayCell(first),
    dayCell(last),
    decision.outcome.id,
    decision.clause?.id ?? '',
    missingCell(decision),
    decision.reason,
    ...(unit === undefined ? [] : [unit]),
  ]);
  return { kind, text, ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}

function dayCell(day: Day | undefined): string {
  return day === undefined ? '' : formatDay(day);
}

/** The month in which a conviction surely becomes eligible, `2026-03`; undefined where that is not known or never is. */
export function monthOf({ kind, first, last }: Pick<Forecast, 'kind' | 'first' | 'last'>): string | undefined {
  const day = kind === 'range' ? last : kind === 'opens' ? first : undefined;
  return day === undefined ? undefined : monthText(day);
}

/** The month of a day, `2026-03`. */
export function monthText(day: Day): string {
  return formatDay(day).slice(0, 7);
}
