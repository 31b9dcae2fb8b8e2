/**
 * Writes and reads whole files of an exchange. Invariant: a file whose last line disagrees with what stands before it gives
 * a fault and no record, so that nothing is ever applied of a file of which a byte was changed or a record lost.
 */
import type { Rendering } from './renderings/rendering.ts';
import type { Fault, Layout, ReadSheet, Sheet, Totals, Unwritable, Written } from './sheet.ts';
import { totalsFault, totalsOf } from './totals.ts';

/** Control characters and halves of characters, which one form or the other cannot carry. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/;

/** A text as a cell can carry it: blanks in place of control characters, and none at its ends. */
export function cellText(text: string): string {
  return (text.isWellFormed() ? text : text.toWellFormed()).replaceAll(new RegExp(CONTROL, 'g'), ' ').trim();
}

/** Writes a sheet, or names the cells that the form cannot carry. The same sheet gives the same bytes. */
export function writeSheet(sheet: Sheet, layout: Layout, rendering: Rendering): Written {
  const [written] = writeForms(sheet, layout, [rendering]);
  return written!;
}

/** Writes a sheet in each of some forms, or up to the first that cannot carry it. */
export function writeForms(sheet: Sheet, layout: Layout, renderings: readonly Rendering[]): readonly Written[] {
  const inEach = unwritableIn(sheet, layout);
  const written: Written[] = [];
  for (const rendering of renderings) {
    const unwritable = [...inEach, ...(rendering.refuses?.(sheet, layout) ?? [])];
    if (unwritable.length > 0) return [...written, { ok: false, unwritable }];
    const body = rendering.body(sheet, layout);
    const totals = totalsOf(sheet.rows, body, layout);
    written.push({ ok: true, text: `${body}${rendering.trailer(totals, layout)}\n`, totals });
  }
  return written;
}

function unwritableIn({ rows }: Sheet, { columns }: Layout): readonly Unwritable[] {
  const cannot = (text: string) => CONTROL.test(text) || !text.isWellFormed();
  return rows.flatMap((row, each) => {
    // Nearly every row can be written, and looking at it as one text is quicker; the blank keeps halves of characters apart.
    if (!cannot(columns.map((column) => row[column]!).join(' '))) return [];
    return columns
      .filter((column) => cannot(row[column]!))
      .map((column): Unwritable => ({ record: each + 1, column, why: 'character' }));
  });
}

/** More bytes than any batch has: a million records of a kilobyte. */
export const LARGEST_FILE = 400 * 2 ** 20;

/** Reads a file in one of some forms; the first that knows the last line reads the rest. */
export function readSheet(bytes: Uint8Array, layout: Layout, renderings: readonly Rendering[]): ReadSheet {
  const decoded = decode(bytes);
  if (typeof decoded !== 'string') return { ok: false, fault: decoded };
  const text = decoded.replace(/\r?\n$/, '');
  const at = text.lastIndexOf('\n') + 1;
  const last = text.slice(at);
  for (const rendering of renderings) {
    const said = rendering.readTrailer(last, layout);
    if (said && rendering.trailer(said, layout) === last)
      return readWith(rendering, { body: text.slice(0, at), last, said }, layout);
  }
  return { ok: false, fault: { kind: 'no-trailer' } };
}

type Parts = { readonly body: string; readonly last: string; readonly said: Totals };

function readWith(rendering: Rendering, { body, last, said }: Parts, layout: Layout): ReadSheet {
  const read = rendering.readBody(body, last, layout);
  if (!read.ok) return read;
  const found = totalsOf(read.sheet.rows, body, layout);
  const fault = totalsFault(said, rendering.countsByValue ? found : { ...found, counts: {} }, layout);
  return fault ? { ok: false, fault } : { ok: true, sheet: read.sheet, totals: found };
}

function decode(bytes: Uint8Array): string | Fault {
  if (bytes.length > LARGEST_FILE) return { kind: 'too-large', most: LARGEST_FILE };
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { kind: 'encoding' };
  }
}
