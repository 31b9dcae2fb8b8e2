import { arrestRemediesOf, remediesOf } from '../../../src/decide/remedies.ts';
import { isSheet } from '../../../src/format/rap-sheets.ts';
import { californiaInPage as california } from '../../../src/jurisdictions/us-ca/in-page.ts';
import { asOneSheet, type SheetPart } from '../../../src/reading/one-sheet.ts';
import { sheetJson } from '../../../src/reading/sheet-json.ts';
import { sheetView } from '../../../src/reading/sheet-view.ts';
import { parseIsoDay } from '../../../src/record/index.ts';
import { readPdfText } from '../../../src/sources/pdf/index.ts';
import { decodeText, fileKind } from '../../../src/sources/text/file-kind.ts';
import type { Answer, Asked, GivenFile, Refusal } from './answer.ts';

/** Whether a promise was rejected that its caller cannot see: what pdf.js says of a PDF counts only while none was. */
export type IsSpoiled = () => Promise<boolean>;

/**
 * Reads the files of one rap sheet and decides every conviction under every law of the state, as the command does.
 * It asks for nothing: no file, no address, no clock.
 */
export async function readGiven({ files, asOf }: Asked, isSpoiled: IsSpoiled): Promise<Answer> {
  const day = parseIsoDay(asOf);
  if (day === undefined) return { ok: false, refusal: { kind: 'failed' } };
  const parts: SheetPart[] = [];
  for (const file of files) {
    const part = await textOf(file, isSpoiled);
    if ('kind' in part) return { ok: false, refusal: part };
    parts.push(part);
  }
  const { text, leftOut } = asOneSheet(parts);
  const { reader, packs, openings } = california;
  const sheet = reader.read(text, { source: 0, leftOut });
  if (!isSheet(sheet)) return { ok: false, refusal: { kind: 'not-a-sheet' } };
  const remedies = remediesOf(sheet.person, packs, day, openings);
  const arrests = arrestRemediesOf(sheet.person, packs, day);
  const file = files.map(({ name }) => name).join(', ');
  return {
    ok: true,
    json: sheetJson({ file, sheet, reader, remedies, arrests }, day),
    view: sheetView(reader, sheet, { remedies, arrests }, { packs, asOf: day }),
  };
}

async function textOf({ name, bytes }: GivenFile, isSpoiled: IsSpoiled): Promise<SheetPart | Refusal> {
  const kind = fileKind(bytes);
  if (kind.kind === 'other') {
    return { kind: 'form', file: name, form: kind.form, message: `the file is ${kind.advice}` };
  }
  if (kind.kind === 'text') return { text: decodeText(bytes), leftOut: [] };
  const read = await readPdfText(bytes, california.words);
  if (await isSpoiled()) {
    const message = 'the PDF is damaged; ask for a new copy';
    return { kind: 'pdf', file: name, fault: 'damaged', page: 0, message };
  }
  if (read.ok) return { text: read.text, leftOut: read.leftOut };
  return { kind: 'pdf', file: name, fault: read.fault, page: read.page, message: read.message };
}
