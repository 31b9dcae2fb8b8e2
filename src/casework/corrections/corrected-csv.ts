import { csvLine } from '../../csv/write.ts';
import type { Determination } from '../../decide/index.ts';
import type { Person } from '../../record/index.ts';
import { convictionKey } from '../../results/determinations.ts';
import type { Correction } from './correction.ts';

/** A conviction of a person with corrections: what the file alone gives, and what it gives with them. */
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

/** What corrections change of one person: every conviction that has a determination before or after. */
export function changesOf(
  asFiled: Person,
  before: readonly Determination[],
  person: Person,
  after: readonly Determination[],
  corrections: readonly Correction[],
): readonly CorrectedRow[] {
  const old = new Map(before.map((each) => [convictionKey(each.conviction), each.decision]));
  const now = new Map(after.map((each) => [convictionKey(each.conviction), each.decision]));
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => ({
    person: asFiled.id,
    count: key,
    line: (person.counts.find((count) => convictionKey(count) === key)?.origin.line ?? 0).toString(),
    corrections: corrections
      .filter((each) => each.conviction === null || each.conviction === key)
      .map((each) => `${each.fact} = ${each.value}`)
      .join('; '),
    before: old.get(key)?.outcome.label ?? '',
    reasonBefore: old.get(key)?.reason ?? '',
    after: now.get(key)?.outcome.label ?? '',
    reasonAfter: now.get(key)?.reason ?? '',
  }));
}
