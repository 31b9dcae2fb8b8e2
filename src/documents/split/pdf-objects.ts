/** A reference within an object, `12 0 R`, is a number between two texts. */
export type PdfObject = {
  /** What stands between the references, in Latin-1: one text more than there are references. */
  readonly texts: readonly string[];
  readonly refs: readonly number[];
  /** From `stream` to the end of the object; undefined where it has none. */
  readonly stream: Buffer | undefined;
};

export type PdfObjects = {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly root: number;
  readonly info: number;
  /** The trailer's identifier, which comes from all that the document holds. */
  readonly identity: string;
};

/**
 * The objects of a PDF as the typesetter writes it: one table of places, nothing compressed but streams, nothing
 * encrypted. Undefined for any other PDF.
 */
export function readPdfObjects(pdf: Buffer): PdfObjects | undefined {
  // One text of it all: pieces of a text cost nothing, pieces of bytes made into texts do.
  const all = pdf.toString('latin1');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(all.slice(-1024));
  const table = Number(start?.[1]);
  const header = /^xref\s+0 (\d+)\s/.exec(all.slice(table, table + 40));
  if (!start || !header) return undefined;
  const size = Number(header[1]);
  const entries = table + header[0].length;
  const trailer = /^trailer\s*<<([\s\S]*)>>\s*startxref/.exec(all.slice(entries + 20 * size))?.[1] ?? '';
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const info = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1]);
  const identity = /\/ID \[(.*)\]/.exec(trailer)?.[1];
  if (!root || !info || !identity || /\/Prev|\/Encrypt/.test(trailer)) return undefined;
  const places: { readonly number: number; readonly at: number }[] = [];
  for (let number = 0; number < size; number++) {
    const entry = entries + 20 * number;
    const kind = all[entry + 17];
    if (kind === 'n') places.push({ number, at: Number(all.slice(entry, entry + 10)) });
    else if (kind !== 'f') return undefined;
  }
  places.sort((a, b) => a.at - b.at);
  const objects = new Map<number, PdfObject>();
  for (const [index, { number, at }] of places.entries()) {
    const object = readObject(all, pdf, number, at, places[index + 1]?.at ?? table);
    if (!object) return undefined;
    objects.set(number, object);
  }
  return { objects, root, info, identity };
}

function readObject(all: string, pdf: Buffer, number: number, from: number, to: number): PdfObject | undefined {
  const opening = `${number} 0 obj\n`;
  if (!all.startsWith(opening, from)) return undefined;
  const close = all.lastIndexOf('endobj', to);
  if (close < from) return undefined;
  const body = all.slice(from + opening.length, close);
  const stream = body.endsWith('endstream\n') ? body.indexOf('\nstream\n') + 1 : 0;
  if (stream === 0) return { ...splitAtReferences(body), stream: undefined };
  const place = from + opening.length + stream;
  return { ...splitAtReferences(body.slice(0, stream)), stream: pdf.subarray(place, close) };
}

/** Splits a text at its references; a text inside a string of the PDF is no reference, whatever it looks like. */
export function splitAtReferences(text: string): {
  readonly texts: readonly string[];
  readonly refs: readonly number[];
} {
  const texts: string[] = [];
  const refs: number[] = [];
  if (!text.includes('(')) {
    for (const [index, piece] of text.split(/\b(\d+) 0 R\b/).entries())
      if (index % 2 === 0) texts.push(piece);
      else refs.push(Number(piece));
    return { texts, refs };
  }
  const next = /\(|\b(\d+) 0 R\b/g;
  let from = 0;
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    if (match[1] === undefined) {
      next.lastIndex = endOfString(text, match.index);
      continue;
    }
    texts.push(text.slice(from, match.index));
    refs.push(Number(match[1]));
    from = next.lastIndex;
  }
  texts.push(text.slice(from));
  return { texts, refs };
}

/** Just after the parenthesis that closes the string which opens at `at`. */
function endOfString(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const character = text[i];
    if (character === '\\') i++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return i + 1;
  }
  return text.length;
}

/** The text of an object, with its references as `number` gives them anew. */
export function objectText({ texts, refs }: PdfObject, number: (ref: number) => number): string {
  let text = texts[0]!;
  for (let i = 0; i < refs.length; i++) text += `${number(refs[i]!)} 0 R${texts[i + 1]!}`;
  return text;
}

/** The reference that follows a key: `/Pg 12 0 R`. */
export function refAfter({ texts, refs }: PdfObject, key: string): number | undefined {
  const index = texts.findIndex((text) => text.endsWith(`${key} `));
  return index < 0 ? undefined : refs[index];
}
