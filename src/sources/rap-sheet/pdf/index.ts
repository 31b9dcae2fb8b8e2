import { linesOfPage, type TextPiece } from './page-lines.ts';

/** The text of a PDF, or why it cannot be had, with what to do about it. */
export type PdfText =
  | { readonly ok: true; readonly text: string; readonly pages: number }
  | { readonly ok: false; readonly kind: 'scanned' | 'unreadable' | 'locked'; readonly message: string };

/** An image painted on a page, by pdf.js's operator numbers: without text it is a scan, with neither it is blank. */
const PAINTS_IMAGE = new Set([83, 85, 86, 87, 88, 89, 90]);

/**
 * The text layer of a PDF, page after page, a form feed between them. Nothing is sent anywhere, no font or script is
 * loaded, and no image is looked at.
 *
 * A page that is only an image is refused: reading letters off a picture gets dates and section numbers wrong often
 * enough to decide a person's case wrongly (docs/decisions/031-no-ocr.md).
 */
export async function readPdfText(bytes: Uint8Array): Promise<PdfText> {
  // Loaded when first asked for: most inputs are no PDFs.
  const { getDocumentProxy } = await import('unpdf');
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return locked
      ? { ok: false, kind: 'locked', message: 'the PDF is locked with a password; save an unlocked copy and read that' }
      : { ok: false, kind: 'unreadable', message: 'the PDF is damaged or no PDF; ask for a new copy' };
  }
  try {
    const texts: string[] = [];
    const scanned: number[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = items.filter((item): item is typeof item & TextPiece => 'str' in item);
      const lines = linesOfPage(pieces);
      texts.push(lines.join('\n'));
      if (lines.length > 0) continue;
      const { fnArray } = await page.getOperatorList();
      if (fnArray.some((operator) => PAINTS_IMAGE.has(operator))) scanned.push(number);
      page.cleanup();
      // One is enough: the document is refused as a whole, since what the page holds is missing.
      if (scanned.length === 1 && texts.every((text) => text === '')) break;
    }
    if (scanned.length > 0) return refuseScan(scanned, texts);
    return { ok: true, text: texts.join('\n\f\n'), pages: document.numPages };
  } catch {
    return { ok: false, kind: 'unreadable', message: 'the PDF is damaged; ask for a new copy' };
  } finally {
    await document.cleanup();
  }
}

function refuseScan(scanned: readonly number[], texts: readonly string[]): PdfText {
  const which = texts.every((text) => text === '')
    ? 'the PDF is a scan'
    : `page ${scanned.join(', ')} of the PDF ${scanned.length > 1 ? 'are scans' : 'is a scan'}`;
  return {
    ok: false,
    kind: 'scanned',
    message: `${which}: pictures without text. Ask for the record as a text PDF or a text file, or type it into a text file line by line; if you have text recognition of your own, check every date and section against the picture first`,
  };
}
