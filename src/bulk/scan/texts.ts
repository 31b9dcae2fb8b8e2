import { isUtf8 } from 'node:buffer';

/** How the bytes of a file become text. */
export type Encoding = 'utf-8' | 'windows-1252';

/** How to read bytes that are not ASCII: by the number of their file, which follows them; `guess` by themselves. */
export type Reading = ((file: number) => Encoding) | 'guess';

const decoders = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  'windows-1252': new TextDecoder('windows-1252'),
};

/**
 * The fields of a text that the scanner kept: CSV as it stood in the file, given as Latin-1, which is decoded and
 * unquoted here, once for each distinct text.
 */
export function splitKey(latin1: string, reading: Reading): readonly string[] {
  let quoted = false;
  for (let i = 0; i < latin1.length; i++) {
    const code = latin1.charCodeAt(i);
    if (code > 127) return splitWide(latin1, reading);
    if (code === QUOTE) quoted = true;
  }
  return quoted ? splitQuoted(latin1) : latin1.split(',');
}

const QUOTE = 0x22;
const COMMA = 0x2c;

/** The first of them alone, which is mostly plain. */
export function firstField(latin1: string, reading: Reading): string {
  for (let i = 0; i < latin1.length; i++) {
    const code = latin1.charCodeAt(i);
    if (code === COMMA) return latin1.slice(0, i);
    if (code > 127 || code === QUOTE) return splitKey(latin1, reading)[0]!;
  }
  return latin1;
}

function splitWide(latin1: string, reading: Reading): readonly string[] {
  const bytes = Uint8Array.from(latin1, (letter) => letter.charCodeAt(0));
  const encoding =
    reading === 'guess'
      ? isUtf8(bytes)
        ? 'utf-8'
        : 'windows-1252'
      : reading(Number(latin1.slice(latin1.lastIndexOf(',') + 1)));
  return splitQuoted(decoders[encoding].decode(bytes));
}

/** Fields of one CSV record without its line end, by the rules of the reference. */
export function splitQuoted(text: string): readonly string[] {
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
    const comma = text.indexOf(',', at);
    if (comma < 0) {
      fields.push(field + text.slice(at));
      return fields;
    }
    fields.push(field + text.slice(at, comma));
    at = comma + 1;
  }
}
