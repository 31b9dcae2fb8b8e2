import { PDFDocument } from 'pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../web/reading/page/pdf/layout.ts';
import { encode } from '../../web/reading/page/pdf/win-ansi.ts';
import { type Paper, writePdf } from '../../web/reading/page/pdf/write-pdf.ts';
import { elementsOf } from '../documents/pdf-structure.ts';

const PAPER: Paper = {
  title: 'Mi historial (una prueba)',
  language: 'es',
  blocks: [
    { kind: 'title', text: 'Mi historial: lo que puedo preguntar' },
    { kind: 'text', text: '¿Cumplió usted todo, año por año? Sí: “señal” – 950 €, \\(paréntesis)' },
    { kind: 'section', text: 'Preguntas' },
    ...Array.from({ length: 70 }, (_, i) => ({ kind: 'item', text: `• Pregunta número ${i + 1}` }) as const),
    { kind: 'text', text: 'Fin' },
  ],
  foot: (n, all) => `Página ${n} de ${all}`,
};

describe('a PDF that the page makes', () => {
  it('holds every word, with the letters of Spanish, on as many pages as it takes', async () => {
    const bytes = writePdf(PAPER);
    const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    expect(totalPages).toBe(2);
    expect(text).toContain('¿Cumplió usted todo, año por año? Sí: “señal” – 950 €, \\(paréntesis)');
    for (let i = 1; i <= 70; i++) expect(text).toMatch(new RegExp(`Pregunta número ${i}\\b`));
    expect(text).toContain('Página 2 de 2');
  });

  it('is tagged: title, language, headings and one list in the order of reading, each mark once', async () => {
    const document = await PDFDocument.load(writePdf(PAPER));
    expect(document.getTitle()).toBe(PAPER.title);
    const elements = elementsOf(document);
    const types = elements.map(({ type }) => type);
    expect(types.slice(0, 6)).toEqual(['Document', 'H1', 'P', 'H2', 'L', 'LI']);
    expect(types.filter((type) => type === 'L')).toHaveLength(1);
    expect(types.filter((type) => type === 'LBody')).toHaveLength(70);
    const marks = elements.flatMap((each) => each.marks);
    expect(new Set(marks).size).toBe(marks.length);
    expect(marks.length).toBe(PAPER.blocks.length);
  });

  it('is the same to the byte each time', () => {
    expect(writePdf(PAPER)).toEqual(writePdf(PAPER));
  });

  it('breaks lines inside the page, a word that is wider than the page too', () => {
    const [page] = layOut([{ kind: 'text', text: `${'palabra '.repeat(40)}${'x'.repeat(400)}` }]);
    expect(page!.length).toBeGreaterThan(5);
    expect(page!.map(({ text }) => text.length).reduce((a, b) => a + b)).toBeGreaterThan(700);
  });

  it('puts a question mark for a letter that its fonts lack, and joins accents that come apart', () => {
    expect(encode('n\u0303 \u4e2d\n')).toEqual([0xf1, 32, 63, 32]);
  });
});
