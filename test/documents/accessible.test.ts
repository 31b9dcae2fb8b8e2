import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFBool, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { contentOf, elementsOf } from './pdf-structure.ts';
import { conviction, make, resultsFolder } from './support.ts';

const rows = () => [
  ...Array.from({ length: 30 }, (_, i) =>
    conviction({ person: String(100 + (i % 7)), count: `1${10 + i}002001000`, outcome: i % 3 ? 'dismiss' : 'reduce' }),
  ),
  // One of more pages than the others.
  ...Array.from({ length: 40 }, (_, i) =>
    conviction({ person: '1', caseNumbers: 'LONG', count: `101002${100 + i}000` }),
  ),
];

async function files(): Promise<readonly { readonly name: string; readonly document: PDFDocument }[]> {
  const results = resultsFolder(rows());
  const volumes = await make(results, { person: '101', out: join(results, 'volumes') });
  const separate = await make(results, {
    kinds: ['motion', 'order', 'notice'],
    binding: { kind: 'separate' },
    order: 'case',
    out: join(results, 'separate'),
  });
  const found: { name: string; document: PDFDocument }[] = [];
  for (const { out } of [volumes, separate])
    for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.pdf'))
        found.push({
          name,
          document: await PDFDocument.load(readFileSync(join(out, name)), { updateMetadata: false }),
        });
  return found;
}

test('every PDF of every kind is tagged, titled, in a language, and can be read aloud from its first head to its last word', async () => {
  const all = await files();
  for (const kind of [
    'summary',
    'motions',
    'motion-',
    'order.',
    'order-',
    'schedule',
    'petition-',
    'notices',
    'notice-',
  ])
    expect(
      all.some(({ name }) => name.includes(kind)),
      kind,
    ).toBe(true);
  for (const { name, document } of all) {
    const { catalog } = document;
    expect(
      catalog.lookup(PDFName.of('MarkInfo'), PDFDict).lookup(PDFName.of('Marked'), PDFBool).asBoolean(),
      name,
    ).toBe(true);
    expect(String(catalog.get(PDFName.of('Lang'))), name).toMatch(/^\((en|es)(-US)?\)$/);
    expect(document.getTitle()?.length, name).toBeGreaterThan(5);
    const viewer = catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    expect(String(viewer.get(PDFName.of('DisplayDocTitle'))), name).toBe('true');
    const metadata = catalog.lookup(PDFName.of('Metadata')) as unknown as { readonly contents: Uint8Array };
    expect(Buffer.from(metadata.contents).toString('utf8'), name).toContain('<pdfuaid:part>1</pdfuaid:part>');
    // The date is the profile's, not the machine's.
    expect(document.getCreationDate()?.toISOString().slice(0, 10), name).toBe('2020-07-15');

    const elements = elementsOf(document);
    // Heads: the first is of level 1, and none skips a level.
    const levels = elements.flatMap(({ type }) => /^H(\d)$/.exec(type)?.[1] ?? []).map(Number);
    expect(levels[0], name).toBe(1);
    for (let i = 1; i < levels.length; i++) expect(levels[i]! - levels[i - 1]!, name).toBeLessThanOrEqual(1);
    // Tables: heads of columns say that they are, and every cell of the body names its head.
    expect(
      elements.some(({ type }) => type === 'Table'),
      name,
    ).toBe(true);
    for (const { type, attributes } of elements) {
      if (type === 'TH') expect(attributes, name).toContain('/Scope /Column');
      if (type === 'TD') expect(attributes, name).toMatch(/\/Headers \[ \(U\d+x\d+y0\)/);
    }
    for (const { type, alt } of elements) if (type === 'Figure') expect(alt?.length, name).toBeGreaterThan(20);
    if (name.endsWith('summary.pdf')) expect(elements.filter(({ type }) => type === 'Figure')).toHaveLength(5);

    // All that is shown is either tagged, and read once, or decoration.
    const content = contentOf(document);
    expect(
      content.map(({ loose }) => loose),
      name,
    ).toEqual(content.map(() => 0));
    const shown = content.flatMap(({ marks }) => marks);
    const read = elements.flatMap(({ marks }) => marks);
    expect(new Set(shown).size, name).toBe(shown.length);
    expect([...read].sort(), name).toEqual([...shown].sort());
    expect(read.length, name).toBeGreaterThan(10);
  }
});
