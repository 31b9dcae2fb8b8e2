import { type Annotation, showsTextOver } from './annotations.ts';
import { columnsOf } from './columns.ts';
import { withoutMargin } from './margin.ts';
import { liesOnText, linesOfPage } from './page-lines.ts';
import { type Shown, whatPageShows } from './pictures.ts';
import type { RecordWords } from './record-words.ts';
import { type TextPiece, turnUpright } from './upright.ts';

/** The text of a PDF, or why it cannot be had, with what to do about it. */
export type PdfText =
  | {
      readonly ok: true;
      /** Page after page, a form feed between them; two pages on one sheet of paper are two pages. */
      readonly text: string;
      readonly pages: number;
      /** Sheets of paper, from 1, on which text at an angle was left out: a stamp, a watermark. */
      readonly leftOut: readonly number[];
    }
  | {
      readonly ok: false;
      readonly kind: 'scanned' | 'unreadable' | 'locked' | 'layout';
      /** The same more exactly, for those who say it in other words than `message`. */
      readonly fault: PdfFault;
      /** From 1; 0 where it is a fault of the whole PDF. */
      readonly page: number;
      readonly message: string;
    };

export type PdfFault =
  | PictureKind
  | 'damaged'
  | 'locked'
  | 'too-many-pages'
  | 'takes-too-much'
  | 'mirrored'
  | 'two-directions'
  | 'text-on-text'
  | 'side-by-side'
  | 'text-in-fields';

/** A page that is covered by pictures to this share, or more, is a picture of a page. */
const PICTURE_OF_A_PAGE = 0.4;
/** A page without text and with more shapes than this has its letters drawn as shapes. */
const MOST_SHAPES = 30;
/** No rap sheet has more pages. */
const MOST_PAGES = 2000;

/**
 * The text layer of a PDF as a reader sees it, each page turned upright. Nothing is sent anywhere, no font or script is
 * loaded, and no image is looked at. Call it in a confined process (src/confined) unless the PDF is your own: the
 * library below rejects promises that no caller can see.
 *
 * A page that is an image is refused, with or without text that was recognized from it: letters read off a picture get
 * dates and section numbers wrong often enough to decide a person's case wrongly (docs/decisions/031-no-ocr.md).
 */
export async function readPdfText(bytes: Uint8Array, words: RecordWords): Promise<PdfText> {
  // Loaded when first asked for: most inputs are no PDFs.
  const { getDocumentProxy } = await import('unpdf');
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // A page that can be read in part only is an error, since what is missing would be missing in silence.
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: true });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return locked
      ? refuse('locked', 'locked', 0, 'the PDF is locked with a password; save an unlocked copy and read that')
      : refuse('unreadable', 'damaged', 0, 'the PDF is damaged or no PDF; ask for a new copy');
  }
  try {
    if (document.numPages > MOST_PAGES)
      return refuse('layout', 'too-many-pages', 0, `the PDF has ${document.numPages} pages, more than any rap sheet`);
    return await readPages(document, words);
  } catch {
    return refuse('unreadable', 'damaged', 0, 'the PDF is damaged; ask for a new copy');
  } finally {
    await document.cleanup();
  }
}

/** What this reader asks of pdf.js. */
type PdfDocument = {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfPage>;
};
type PdfPage = {
  readonly view: readonly number[];
  readonly getTextContent: () => Promise<{ readonly items: readonly object[] }>;
  readonly getOperatorList: () => Promise<{
    readonly fnArray: readonly number[];
    readonly argsArray: readonly unknown[];
  }>;
  readonly getAnnotations: () => Promise<readonly Annotation[]>;
  readonly cleanup: () => void;
};

async function readPages(document: PdfDocument, words: RecordWords): Promise<PdfText> {
  const texts: string[] = [];
  const pictures: { readonly page: number; readonly kind: PictureKind }[] = [];
  const leftOut: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.filter((item): item is TextPiece => 'str' in item);
    const upright = turnUpright(pieces, words);
    const hasText = pieces.some(({ str }) => str.trim() !== '');
    const { fnArray, argsArray } = await page.getOperatorList();
    const laidOver = showsTextOver(await page.getAnnotations(), words);
    page.cleanup();
    const kind = pictureKind(whatPageShows(fnArray, argsArray, areaOf(page)), hasText);
    if (kind !== undefined) {
      pictures.push({ page: number, kind });
      // One is enough: the document is refused as a whole, since what the page holds is missing.
      break;
    }
    if (laidOver) return refuseFields(number);
    if (!upright.ok) return refuseDirections(number, upright.why);
    if (upright.leftOut) leftOut.push(number);
    if (liesOnText(upright.pieces)) return refuseLayout(number, 'text-on-text', 'has text that lies on other text');
    const columns = columnsOf(withoutMargin(upright.pieces), words);
    if (columns === undefined) return refuseColumns(number);
    texts.push(...columns.map((column) => linesOfPage(column).join('\n')));
  }
  const [picture] = pictures;
  if (picture) return refusePicture(picture, document.numPages);
  return { ok: true, text: texts.join('\n\f\n'), pages: document.numPages, leftOut };
}

function areaOf({ view }: PdfPage): number {
  const [left = 0, bottom = 0, right = 612, top = 792] = view;
  return Math.max(Math.abs((right - left) * (top - bottom)), 1);
}

type PictureKind = 'scan' | 'recognized' | 'shapes';

function pictureKind(shown: Shown, hasText: boolean): PictureKind | undefined {
  if (!hasText) return shown.anyPicture ? 'scan' : shown.shapes > MOST_SHAPES ? 'shapes' : undefined;
  return shown.hiddenText || shown.pictures >= PICTURE_OF_A_PAGE ? 'recognized' : undefined;
}

const ADVICE =
  'Ask for the record as a text PDF or a text file, or type it into a text file line by line; if you have text recognition of your own, check every date and section against the picture first';

function refusePicture({ page, kind }: { readonly page: number; readonly kind: PictureKind }, pages: number): PdfText {
  const which = page === 1 && pages === 1 ? 'the PDF' : `page ${page} of the PDF`;
  const what = {
    scan: 'is a scan: a picture without text',
    recognized:
      'is a picture with text that was recognized from it, or hides text under what it shows: no decision can rest on it',
    shapes: 'holds letters drawn as shapes, without text',
  }[kind];
  return refuse('scanned', kind, page, `${which} ${what}. ${ADVICE}`);
}

function refuseDirections(page: number, why: 'mirrored' | 'two-directions'): PdfText {
  const what =
    why === 'mirrored'
      ? 'shows its text mirrored'
      : 'has text in several directions, so that its lines cannot be told apart';
  return refuseLayout(page, why, what);
}

function refuseLayout(page: number, fault: PdfFault, what: string): PdfText {
  return refuse('layout', fault, page, `page ${page} of the PDF ${what}; ask for a new copy, printed upright`);
}

function refuseColumns(page: number): PdfText {
  const message = `page ${page} of the PDF shows pages side by side that run into each other; print it with one page on each sheet of paper`;
  return refuse('layout', 'side-by-side', page, message);
}

function refuseFields(page: number): PdfText {
  const message = `page ${page} of the PDF has text in form fields or notes that lie on it; print it to a PDF, so that the text becomes part of the page`;
  return refuse('layout', 'text-in-fields', page, message);
}

type Refusal = Extract<PdfText, { readonly ok: false }>;

function refuse(kind: Refusal['kind'], fault: PdfFault, page: number, message: string): Refusal {
  return { ok: false, kind, fault, page, message };
}
