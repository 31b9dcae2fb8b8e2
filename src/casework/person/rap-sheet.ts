import { sheetTextOf } from '../../confined/sheet-text.ts';
import type { RapSheets, ReadSheet, SheetReader } from '../../format/rap-sheets.ts';
import { asOneSheet } from '../../reading/one-sheet.ts';
import { convictionsOf, parseIsoDay } from '../../record/index.ts';
import { type ChoiceRecord, choiceOf, packOf } from '../choice.ts';
import { done, type Result, refuse } from '../context.ts';
import { stateOf } from '../states.ts';
import { checkAnswer, type SheetAnswer, withAnswers } from './answers.ts';
import { type ConvictionView, convictionViews } from './explain-view.ts';
import { type SheetRemedies, sheetRemedies } from './remedies-view.ts';
import { type PetitionOffer, petitionOffers } from './sheet-papers.ts';
import { type HistoryView, historyView } from './view.ts';

/** The text of a sheet as it was read from its files; the browser gives it back with each answer, since it is kept nowhere. */
export type SheetTextView = { readonly text: string; readonly leftOut: readonly number[] };

/** One person's rap sheet, read and decided while it is looked at; nothing of it is kept. */
export type RapSheetView = {
  readonly sheet: SheetTextView;
  readonly history: HistoryView;
  /** What every law gives, by the statute alone. */
  readonly remedies: SheetRemedies;
  /** The petitions that are open now, to be made from the sheet. */
  readonly petitions: readonly PetitionOffer[];
  /** What one law gives under a county's policy. */
  readonly convictions: readonly ConvictionView[];
  /** The county that was decided, and those that the sheet has convictions of, most first. */
  readonly county: string;
  readonly counties: readonly string[];
  /** Why nothing about the whole record is decided on this text; empty when it is whole. */
  readonly incomplete: readonly string[];
  readonly notUnderstood: readonly { readonly lines: readonly number[]; readonly text: string }[];
  readonly warnings: readonly { readonly line: number; readonly message: string }[];
};

export type SheetWanted = Omit<ChoiceRecord, 'county'> & {
  readonly county: string | null;
  readonly answers: readonly SheetAnswer[];
};

/** The text of a rap sheet's files, which are its pages in order where there are several. */
export async function textOfSheet(packId: string, files: readonly Uint8Array[]): Promise<Result<SheetTextView>> {
  const sheets = await sheetsOf(packId);
  if (!sheets.ok) return sheets;
  const texts: SheetTextView[] = [];
  for (const bytes of files) {
    const read = await sheetTextOf(bytes, sheets.value.words);
    if (!read.ok) return refuse(400, { code: 'sheet-unusable', why: read.message });
    texts.push(read);
  }
  return done(asOneSheet(texts));
}

export async function openRapSheet(given: SheetTextView, wanted: SheetWanted): Promise<Result<RapSheetView>> {
  const sheets = await sheetsOf(wanted.packId);
  if (!sheets.ok) return sheets;
  const { looksLike, expected, reader: load } = sheets.value;
  const state = await stateOf(wanted.packId);
  if (!looksLike(given.text)) return refuse(400, { code: 'sheet-not-one', expected });
  const { correcting } = await state.format.reading();
  const reader = await load();
  const strange = wanted.answers.map((each) => checkAnswer(each, correcting)).find(({ ok }) => !ok);
  if (strange && !strange.ok) return refuse(400, strange.said);
  const read = reader.read(given.text, { source: 0, leftOut: given.leftOut });
  const person = withAnswers(read.person, wanted.answers, correcting);
  const counties = countiesOf(convictionsOf(person).flatMap(({ county }) => county ?? []));
  const county = wanted.county ?? counties[0] ?? 'ALL';
  const choice = choiceOf({ ...wanted, county });
  if (!choice.ok) return refuse(400, choice.said);
  const remedies = sheetRemedies(person, await state.packs(), parseIsoDay(wanted.asOf)!);
  return done({
    sheet: given,
    history: historyView(person),
    remedies,
    petitions: petitionOffers(remedies.convictions),
    convictions: convictionViews(person, choice.choice),
    county,
    counties,
    ...notesOf(reader, read),
  });
}

function notesOf({ leavesRecordOpen }: SheetReader, { person, notUnderstood, warnings }: ReadSheet) {
  const message = (each: ReadSheet['warnings'][number]) => each.message;
  return {
    incomplete: person.incomplete ? [...new Set(warnings.filter(leavesRecordOpen).map(message))] : [],
    notUnderstood,
    warnings: warnings
      .filter((warning) => !leavesRecordOpen(warning))
      .map(({ line, message: text }) => ({ line, message: text })),
  };
}

/** How rap sheets of the state of a law are read. */
async function sheetsOf(packId: string): Promise<Result<RapSheets>> {
  const { rapSheets, title } = packOf(packId) ? await stateOf(packId) : { rapSheets: undefined, title: packId };
  return rapSheets ? done(rapSheets) : refuse(400, { code: 'state-no-sheets', state: title });
}

function countiesOf(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
}
