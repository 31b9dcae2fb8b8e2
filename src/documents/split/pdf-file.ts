import { createHash } from 'node:crypto';
import { objectText, type PdfObject, refAfter } from './pdf-objects.ts';

/** An object of a file to be: its text, and its stream where it has one. */
export type PdfBody = { readonly text: string; readonly stream?: Buffer | undefined };

/** What a file takes from the volume that it was part of. */
export type PdfModel = {
  readonly catalog: PdfObject;
  readonly metadata: PdfObject;
  readonly info: PdfObject;
  readonly pages: number;
  readonly title: string;
  /** What tells the file from every other one: the same for the same papers. */
  readonly identity: string;
};

const INFO = 4;
const CATALOG = 6;
/** The numbers of what the catalog leads to. A file of one paper needs no bookmarks. */
const CATALOG_KEYS: readonly (readonly [key: string, number: number])[] = [
  ['/Pages', 1],
  ['/StructTreeRoot', 2],
  ['/Metadata', 5],
];

/**
 * Writes a PDF: the bodies under the numbers 1 to 3 and from 7 on, and between them the objects that name the document,
 * with its title, its number of pages and an identity of its own.
 */
export function writePdf(bodies: readonly PdfBody[], model: PdfModel): Buffer {
  const id = createHash('sha256').update(model.identity).digest().subarray(0, 16).toString('base64');
  const all = [...bodies.slice(0, 3), infoOf(model), metadataOf(model, id), catalogOf(model), ...bodies.slice(3)];
  const chunks: Buffer[] = [];
  const places: number[] = [];
  let at = 0;
  let text = '%PDF-1.7\n%\x80\x80\x80\x80\n\n';
  const put = (bytes: Buffer) => {
    chunks.push(bytes);
    at += bytes.length;
  };
  const putText = () => {
    put(Buffer.from(text, 'latin1'));
    text = '';
  };
  for (const body of all) {
    places.push(at + text.length);
    text += `${places.length} 0 obj\n${body.text}`;
    if (body.stream) {
      putText();
      put(body.stream);
    }
    text += 'endobj\n\n';
  }
  putText();
  const table = at;
  const size = places.length + 1;
  text = `xref\n0 ${size}\n0000000000 65535 f\r\n`;
  for (const place of places) text += `${String(place).padStart(10, '0')} 00000 n\r\n`;
  text += `trailer\n<<\n  /Size ${size}\n  /Root ${CATALOG} 0 R\n  /Info ${INFO} 0 R\n  /ID [(${id}) (${id})]\n>>\n`;
  text += `startxref\n${table}\n%%EOF`;
  putText();
  return Buffer.concat(chunks, at);
}

const TITLE = /\/Title (?:\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f]*>)/;

function infoOf({ info, title }: PdfModel): PdfBody {
  return { text: info.texts[0]!.replace(TITLE, () => `/Title ${textString(title)}`) };
}

/** A text of a PDF: as it stands where it is plain, else in UTF-16. */
function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}

function metadataOf({ metadata, pages, title }: PdfModel, id: string): PdfBody {
  const old = metadata.stream!.toString('utf8').replace(/^stream\n|\nendstream\n$/g, '');
  const xmp = Buffer.from(
    old
      .replace(/(<dc:title>.*?<rdf:li[^>]*>)[^<]*/, (_, open: string) => open + xmlText(title))
      .replace(/(<xmpTPg:NPages>)\d+/, (_, open: string) => open + String(pages))
      .replace(/(<xmpMM:(?:InstanceID|DocumentID)>)[^<]*/g, (_, open: string) => open + id),
  );
  return {
    text: metadata.texts[0]!.replace(/\/Length \d+/, `/Length ${xmp.length}`),
    stream: Buffer.concat([Buffer.from('stream\n'), xmp, Buffer.from('\nendstream\n')]),
  };
}

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function xmlText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => XML[character]!);
}

function catalogOf({ catalog }: PdfModel): PdfBody {
  const numbers = new Map(CATALOG_KEYS.map(([key, number]) => [refAfter(catalog, key), number]));
  const text = objectText(catalog, (ref) => numbers.get(ref) ?? 0);
  return { text: text.replace(/ *\/\w+ 0 0 R\n/g, '') };
}
