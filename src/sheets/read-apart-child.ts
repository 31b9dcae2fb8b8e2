import { answerOnce } from '../confined/child.ts';
import { arrestRemediesOf, remediesOf } from '../decide/remedies.ts';
import { isSheet, type RapSheets } from '../format/rap-sheets.ts';
import { jurisdictionOf } from '../jurisdictions/index.ts';
import { openings } from '../jurisdictions/packs.ts';
import type { SheetPart } from '../reading/one-sheet.ts';
import { sheetView } from '../reading/sheet-view.ts';
import { parseIsoDay } from '../record/index.ts';
import { type PdfFault, readPdfText } from '../sources/pdf/index.ts';
import type { RecordWords } from '../sources/pdf/record-words.ts';
import { decodeText, fileKind } from '../sources/text/file-kind.ts';
import type { SheetFault, SheetInput, SheetRead } from './read-apart.ts';
import { withoutNumbers } from './without-numbers.ts';

/** Characters that no printed record has. */
const LONGEST_TEXT = 3_000_000;

const OF_PDF: Readonly<Partial<Record<PdfFault, SheetFault>>> = {
  scan: 'picture',
  recognized: 'picture',
  shapes: 'picture',
  locked: 'locked',
  'too-many-pages': 'takes-too-much',
  'takes-too-much': 'takes-too-much',
};

async function partOf(given: SheetInput['given'], rapSheets: RapSheets): Promise<SheetPart | SheetFault> {
  if (given.kind === 'text') return given;
  const bytes = new Uint8Array(Buffer.from(given.base64, 'base64'));
  if (fileKind(bytes).kind === 'text') return { text: decodeText(bytes), leftOut: [] };
  const read = await readPdfText(bytes, (await import(rapSheets.words)) as RecordWords);
  return read.ok ? read : (OF_PDF[read.fault] ?? 'damaged');
}

await answerOnce(async ({ state, asOf, given }: SheetInput): Promise<SheetRead> => {
  const { rapSheets, packs } = (await jurisdictionOf(state))!;
  const part = await partOf(given, rapSheets!);
  if (typeof part === 'string') return { ok: false, fault: part };
  if (part.text.length > LONGEST_TEXT) return { ok: false, fault: 'takes-too-much' };
  const text = withoutNumbers(part.text);
  const reader = await rapSheets!.reader();
  const sheet = reader.read(text, { source: 0, leftOut: part.leftOut });
  if (!isSheet(sheet)) return { ok: false, fault: 'not-a-sheet' };
  const [laws, day] = [await packs(), parseIsoDay(asOf)!];
  const remedies = remediesOf(sheet.person, laws, day, openings);
  const arrests = arrestRemediesOf(sheet.person, laws, day);
  const view = sheetView(reader, sheet, { remedies, arrests }, { packs: laws, asOf: day });
  return { ok: true, text, leftOut: part.leftOut, view };
});
