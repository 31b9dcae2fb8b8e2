import { sheetTextOf } from '../../confined/sheet-text.ts';
import { convictionsOf } from '../../record/index.ts';
import { looksLikeRapSheet, readRapSheet } from '../../sources/rap-sheet/index.ts';
import { type ChoiceRecord, choiceOf } from '../choice.ts';
import { done, type Result, refuse } from '../context.ts';
import { type ConvictionView, convictionViews } from './explain-view.ts';
import { type HistoryView, historyView } from './view.ts';

/** One person's rap sheet, read and decided while it is looked at; nothing of it is kept. */
export type RapSheetView = {
  readonly history: HistoryView;
  readonly convictions: readonly ConvictionView[];
  /** The county that was decided, and those that the sheet has convictions of, most first. */
  readonly county: string;
  readonly counties: readonly string[];
  readonly notUnderstood: readonly { readonly lines: readonly number[]; readonly text: string }[];
  readonly warnings: readonly { readonly line: number; readonly message: string }[];
};

export async function openRapSheet(
  bytes: Uint8Array,
  wanted: Omit<ChoiceRecord, 'county'> & { readonly county: string | null },
): Promise<Result<RapSheetView>> {
  const read = await sheetTextOf(bytes);
  if (!read.ok) return refuse(400, `The file cannot be used: ${read.message}.`);
  if (!looksLikeRapSheet(read.text)) {
    return refuse(400, 'This does not look like a California rap sheet: it has neither a CII number nor an event.');
  }
  const { person, notUnderstood, warnings } = readRapSheet(read.text, { source: 0, leftOut: read.leftOut });
  const counties = countiesOf(convictionsOf(person).flatMap(({ county }) => county ?? []));
  const county = wanted.county ?? counties[0] ?? 'ALL';
  const choice = choiceOf({ ...wanted, county });
  if (!choice.ok) return refuse(400, choice.message);
  return done({
    history: historyView(person),
    convictions: convictionViews(person, choice.choice),
    county,
    counties,
    notUnderstood,
    warnings: warnings.map(({ line, message }) => ({ line, message })),
  });
}

function countiesOf(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
}
