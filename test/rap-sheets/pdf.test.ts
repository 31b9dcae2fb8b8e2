import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRapSheet } from '../../src/sources/rap-sheet/index.ts';
import { readPdfText } from '../../src/sources/rap-sheet/pdf/index.ts';
import { makePdf } from './make-pdf.ts';

const fixture = (name: string) => new URL(`../fixtures/rap-sheets/${name}`, import.meta.url);
const text = readFileSync(fixture('skywalker_rap_sheet_shorter.txt'), 'utf8').replace(/[“”]/g, '"');
const lines = text.replaceAll('\f', '').split('\n');
const pages = Array.from({ length: Math.ceil(lines.length / 60) }, (_, page) => lines.slice(page * 60, page * 60 + 60));

describe('a PDF with text', () => {
  test('is read as the same history as the text', async () => {
    const pdf = await readPdfText(makePdf(pages));
    expect(pdf.ok).toBe(true);
    if (!pdf.ok) return;
    const fromPdf = readRapSheet(pdf.text, { source: 0 });
    const fromText = readRapSheet(text, { source: 0 });
    const facts = ({ person }: typeof fromPdf) => person.counts.map(({ origin, origins, ...rest }) => rest);
    expect(facts(fromPdf)).toEqual(facts(fromText));
    expect(fromPdf.notUnderstood).toEqual([]);
  });

  test('may draw its pieces in any order', async () => {
    const straight = await readPdfText(makePdf(pages));
    const turned = await readPdfText(makePdf(pages, (pieces) => [...pieces].reverse()));
    expect(turned).toEqual(straight);
  });
});

describe('a PDF that cannot be read', () => {
  test('because it is a scan is refused with advice', async () => {
    const pdf = await readPdfText(readFileSync(fixture('skywalker_rap_sheet.pdf')));
    expect(pdf).toMatchObject({ ok: false, kind: 'scanned' });
  });

  test.for(['', '%PDF-1.4\n', 'no PDF at all'])('because it is none is refused: %j', async (content) => {
    expect(await readPdfText(new TextEncoder().encode(content))).toMatchObject({ ok: false, kind: 'unreadable' });
  });
});
