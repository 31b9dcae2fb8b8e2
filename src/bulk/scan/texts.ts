import { isUtf8 } from 'node:buffer';

/** How the bytes of a file become text. */
export type Encoding = 'utf-8' | 'windows-1252';

/** How to read bytes that are not ASCII: by the number of their file, which follows them; `guess` by themselves. */
export type Reading = ((file: number) => Encoding) | 'guess';

const decoders = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  'windows-1252': new TextDecoder('windows-1252'),
};

/** How the fields of a key are separated, as in the file that it comes from. */
export type KeyShape = { readonly delimiter: number; readonly quoted: boolean };

/**
 * The fields of a text that the scanner kept: a line as it stood in the file, given as Latin-1, which is decoded and
 * unquoted here, once for each distinct text.
 */
export function splitKey(latin1: string, reading: Reading, shape: KeyShape): readonly string[] {
  let marked = false;
  for (let i = 0; i < latin1.length; i++) {
    const code = latin1.charCodeAt(i);
    if (code > 127) return splitWide(latin1, reading, shape);
    if (code === QUOTE) marked = true;
  }
  return splitText(latin1, shape, marked);
}

const QUOTE = 0x22;

/** The first of them alone, which is mostly plain. */
export function firstField(latin1: string, reading: Reading, shape: KeyShape): string {
  for (let i = 0; i < latin1.length; i++) {
    const code = latin1.charCodeAt(i);
    if (code === shape.delimiter) return latin1.slice(0, i);
    if (code > 127 || code === QUOTE) return splitKey(latin1, reading, shape)[0]!;
  }
  return latin1;
}

function splitWide(latin1: string, reading: Reading, shape: KeyShape): readonly string[] {
  const bytes = Uint8Array.from(latin1, (letter) => letter.charCodeAt(0));
  const encoding =
    reading === 'guess'
      ? isUtf8(bytes)
        ? 'utf-8'
        : 'windows-1252'
      : reading(Number(latin1.slice(latin1.lastIndexOf(String.fromCharCode(shape.delimiter)) + 1)));
  return splitText(decoders[encoding].decode(bytes), shape, true);
}

function splitText(text: string, { delimiter, quoted }: KeyShape, marked: boolean): readonly string[] {
  const separator = String.fromCharCode(delimiter);
  return quoted && marked ? splitQuoted(text, separator) : text.split(separator);
}

/** Fields of one record without its line end, by the rules of the reference. */
export function splitQuoted(text: string, delimiter: string): readonly string[] {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    let field = '';
    if (text[at] === '"') {
      at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0) {
          field += text.slice(at);
          at = text.length;
          break;
        }
        field += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        field += '"';
        at++;
      }
    }
    const end = text.indexOf(delimiter, at);
    if (end < 0) {
      fields.push(field + text.slice(at));
      return fields;
    }
    fields.push(field + text.slice(at, end));
    at = end + 1;
  }
}
