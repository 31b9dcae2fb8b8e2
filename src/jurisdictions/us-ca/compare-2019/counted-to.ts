import { type Day, formatDay, parseIsoDay } from '../../../record/index.ts';
import { RESULT_COLUMNS } from '../doj/columns.ts';
import type { ResultLine } from './result-lines.ts';

const DATE = RESULT_COLUMNS.indexOf('Date of Conviction');
const YEARS = RESULT_COLUMNS.indexOf('Years Since This Conviction');

/**
 * The days, `YYYY-MM-DD`, to which results may have counted their years since each conviction: each line leaves about
 * 36 days, and the day is in all of them. Undefined where the lines do not agree on any, or none tells.
 */
export function daysCountedTo(
  lines: readonly ResultLine[],
): { readonly first: string; readonly last: string } | undefined {
  let first = -Infinity;
  let last = Infinity;
  for (const { cells } of lines) {
    const day = readUsDay(cells[DATE]!);
    const years = /^\d+\.\d$/.test(cells[YEARS]!) ? Number(cells[YEARS]) : undefined;
    if (day === undefined || years === undefined) continue;
    first = Math.max(first, Math.floor(day + (years - 0.05) * 365.25));
    last = Math.min(last, Math.ceil(day + (years + 0.05) * 365.25));
  }
  if (first > last || !Number.isFinite(first)) return undefined;
  return { first: formatDay(first), last: formatDay(last) };
}

function readUsDay(text: string): Day | undefined {
  const [, month, day, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : parseIsoDay(`${year}-${month}-${day}`);
}
