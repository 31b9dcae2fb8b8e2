// biome-ignore-all lint/suspicious/noControlCharactersInRegex: formats are told by control characters
/** What a file given as a rap sheet is, by its first bytes. */
export type FileKind =
  | { readonly kind: 'pdf' }
  | { readonly kind: 'text' }
  /** Another format; `advice` completes "the file is …". */
  | { readonly kind: 'other'; readonly form: OtherFileForm; readonly advice: string };

/** What another format is, for those who say it in other words than `advice`. */
export type OtherFileForm = 'document' | 'web-page' | 'archive' | 'picture';

const SAVE_AS_TEXT = 'open it and save it as plain text (.txt), or print it to a PDF';

/** Formats that programs save records in, by the characters that their files begin with. */
const OTHERS: readonly (readonly [beginning: RegExp, form: OtherFileForm, advice: string])[] = [
  [/^\s*\{\\rtf/i, 'document', `RTF (rich text); ${SAVE_AS_TEXT}`],
  [/^PK\x03\x04/, 'document', `a Word or other packed file; ${SAVE_AS_TEXT}`],
  [/^\xd0\xcf\x11\xe0/, 'document', `an old Word or Office file; ${SAVE_AS_TEXT}`],
  [/^\xffWPC/, 'document', `a WordPerfect file; ${SAVE_AS_TEXT}`],
  [/^\s*(?:<!DOCTYPE html|<html|<head|<body)/i, 'web-page', `a web page (HTML); ${SAVE_AS_TEXT}`],
  [/^\s*<\?xml/i, 'web-page', `XML; ${SAVE_AS_TEXT}`],
  [/^\x1f\x8b|^Rar!|^7z\xbc\xaf/, 'archive', 'a packed archive; unpack it first'],
  [/^%!PS/, 'document', 'PostScript; print it to a PDF'],
  [
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\x00\x00|II\*\x00|MM\x00\*|RIFF.{4}WEBP)|^.{4}ftyp(?:heic|heix|mif1|avif)/s,
    'picture',
    'a picture; ask for the record as a text PDF or a text file, or type it into a text file line by line',
  ],
];

/** The mark of a PDF may stand after some stray bytes, within so many. */
const PDF_MARK_WITHIN = 1024;

/** Tells the kind of a file by its beginning. */
export function fileKind(bytes: Uint8Array): FileKind {
  const start = String.fromCharCode(...bytes.subarray(0, PDF_MARK_WITHIN));
  const text = start.replace(/^\xef\xbb\xbf/, '');
  const other = OTHERS.find(([beginning]) => beginning.test(text));
  if (other) return { kind: 'other', form: other[1], advice: other[2] };
  return start.includes('%PDF-') ? { kind: 'pdf' } : { kind: 'text' };
}

/** The text of bytes in UTF-8, in UTF-16 with its mark or told by its zero bytes, or else in Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 512);
  const zeros = (odd: number) => start.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  // English text in UTF-16 has a zero in every second byte.
  if (zeros(1) > start.length * 0.4) return 'utf-16le';
  return zeros(0) > start.length * 0.4 ? 'utf-16be' : undefined;
}
