import { csvLine } from '../../bulk/results/csv.ts';

/** A conviction of a person with corrections: what the file alone gives, and what it comes to with them. */
export type CorrectedRow = {
  readonly person: string;
  readonly count: string;
  readonly line: string;
  readonly corrections: string;
  readonly before: string;
  readonly reasonBefore: string;
  readonly after: string;
  readonly reasonAfter: string;
};

const HEADER = [
  'person',
  'count',
  'line',
  'corrections',
  'determination_by_file',
  'reason_by_file',
  'determination_corrected',
  'reason_corrected',
];

export function correctedCsv(rows: readonly CorrectedRow[]): string {
  const lines = rows.map((row) =>
    csvLine([
      row.person,
      row.count,
      row.line,
      row.corrections,
      row.before,
      row.reasonBefore,
      row.after,
      row.reasonAfter,
    ]),
  );
  return `${[csvLine(HEADER), ...lines].join('\n')}\n`;
}
