import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { conviction, make, resultsFolder } from './support.ts';

/** A piece of type: its text and, in points from the lower left corner, where its baseline starts. */
type Piece = { readonly text: string; readonly x: number; readonly y: number; readonly size: number };

async function piecesOf(path: string): Promise<readonly (readonly Piece[])[]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  const pages: Piece[][] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , size, x, y] = item.transform as number[];
        return [{ text: item.str, x: x!, y: y!, size: Math.abs(size!) }];
      }),
    );
  }
  return pages;
}

/** Right of this stands the text, left of it the numbers of the lines. */
const RULE = 1.45 * 72;
const CENTER = 306;

test('on every page of motions and orders the text stands on the 28 numbered lines, as rules 2.108 and 2.111 have it', async () => {
  const long = Array.from({ length: 44 }, (_, i) =>
    conviction({
      person: '1',
      name: 'A VERY LONG FAMILY NAME OF MANY PARTS,WITH AS MANY GIVEN NAMES',
      caseNumbers: 'LONG',
      count: `101002${100 + i}000`,
      outcome: i % 2 ? 'dismiss' : 'reduce',
    }),
  );
  const short = [conviction(), conviction({ caseNumbers: '' }), conviction({ section: 'HS 11357(a) or HS 11357(c)' })];
  const results = resultsFolder([...long, ...short]);
  const { out } = await make(results, { kinds: ['motion', 'order'], order: 'case' });
  const county = await make(results, { kinds: ['order'], order: 'county', out: join(results, 'county') });
  for (const path of [
    join(out, 'motion/motions-0001.pdf'),
    join(out, 'order/orders-0001.pdf'),
    join(county.out, 'order/order.pdf'),
  ]) {
    const pages = await piecesOf(path);
    expect(pages.length).toBeGreaterThan(1);
    for (const pieces of pages) {
      const numbers = pieces.filter((piece) => piece.x < RULE);
      expect(numbers.map((piece) => piece.text)).toEqual(Array.from({ length: 28 }, (_, i) => String(i + 1)));
      const lines = numbers.map((piece) => piece.y);
      // At least three numbers to the inch, evenly spaced.
      for (let i = 1; i < 28; i++) expect(lines[i - 1]! - lines[i]!).toBeCloseTo(24, 1);
      const type = pieces.filter((piece) => piece.x >= RULE && piece.y > lines[27]! - 6);
      expect(Math.min(...type.map((piece) => piece.size))).toBe(12);
      const footer = pieces.filter((piece) => piece.y <= lines[27]! - 6);
      expect(footer.length).toBeGreaterThanOrEqual(2);
      expect(Math.min(...footer.map((piece) => piece.size))).toBeGreaterThanOrEqual(10);
      const first = type.some((piece) => piece.text.startsWith('SUPERIOR COURT'));
      if (first) {
        expect(type[0]).toMatchObject({ text: 'ALEXANDRA Q. EXAMPLE, District Attorney' });
        expect(type[0]!.y).toBeCloseTo(lines[0]!, 0);
        expect(type.find((piece) => piece.text === 'SUPERIOR COURT OF CALIFORNIA')!.y).toBeCloseTo(lines[7]!, 0);
        // The clerk's space: nothing right of the center above line 8.
        expect(type.filter((piece) => piece.y > lines[7]! + 6 && piece.x > CENTER)).toEqual([]);
      }
      // Single-spaced by custom: the attorney, the title beside the parties, and the name below a signature.
      const single = (piece: Piece) =>
        (first && (piece.y > lines[7]! + 6 || piece.x > CENTER)) || /^(Jordan B|Deputy D|Judge of)/.test(piece.text);
      for (const piece of type.filter((each) => !single(each))) {
        const nearest = Math.min(...lines.map((line) => Math.abs(line - piece.y)));
        expect({ text: piece.text, onLine: nearest < 1 }).toEqual({ text: piece.text, onLine: true });
      }
    }
  }
});
