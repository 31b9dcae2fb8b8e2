import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';
import { expect, test } from 'vitest';
import { conviction, make, resultsFolder } from './support.ts';

/** Every element of a PDF's structure tree, with what a screen reader is told of it. */
function elementsOf(document: PDFDocument): readonly { readonly type: string; readonly alt: string | undefined }[] {
  const { context, catalog } = document;
  const elements: { type: string; alt: string | undefined }[] = [];
  const visit = (value: unknown): void => {
    const node = value instanceof PDFRef ? context.lookup(value) : value;
    if (node instanceof PDFArray) for (const child of node.asArray()) visit(child);
    if (!(node instanceof PDFDict)) return;
    const type = node.get(PDFName.of('S'));
    if (type instanceof PDFName) {
      const alt = node.lookup(PDFName.of('Alt'));
      elements.push({
        type: type.decodeText(),
        alt: alt instanceof PDFString || alt instanceof PDFHexString ? alt.decodeText() : undefined,
      });
    }
    const children = node.get(PDFName.of('K'));
    if (
      children !== undefined &&
      (type instanceof PDFName || node.has(PDFName.of('RoleMap')) || node.has(PDFName.of('ParentTree')))
    )
      visit(children);
  };
  visit(catalog.get(PDFName.of('StructTreeRoot')));
  return elements;
}

const FILES = [
  'summary.pdf',
  'motion/motions-0001.pdf',
  'order/order.pdf',
  'order/schedule-0001.pdf',
  'petition/petition-0001.pdf',
  'notice/notices-0001.pdf',
] as const;

test('every kind of PDF is tagged, titled, in a language, and its tables and pictures can be read aloud', async () => {
  const rows = Array.from({ length: 30 }, (_, i) =>
    conviction({ person: String(100 + (i % 7)), count: `1${10 + i}002001000`, outcome: i % 3 ? 'dismiss' : 'reduce' }),
  );
  const { out } = await make(resultsFolder(rows), { person: '101' });
  for (const file of FILES) {
    const document = await PDFDocument.load(readFileSync(join(out, file)), { updateMetadata: false });
    const { catalog } = document;
    const marks = catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
    expect(marks.lookup(PDFName.of('Marked'), PDFBool).asBoolean(), file).toBe(true);
    expect(catalog.lookup(PDFName.of('Lang')), file).toBeDefined();
    expect(document.getTitle()?.length, file).toBeGreaterThan(5);
    expect(catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).has(PDFName.of('DisplayDocTitle')), file).toBe(
      true,
    );
    const metadata = catalog.lookup(PDFName.of('Metadata'));
    expect(metadata, file).toBeDefined();
    const elements = elementsOf(document);
    const types = new Set(elements.map(({ type }) => type));
    for (const wanted of ['Document', 'H1', 'P', 'Table', 'TR', 'TH', 'TD']) {
      // A schedule is nothing but its heads and its tables.
      if (wanted === 'P' && file.includes('schedule')) continue;
      expect([...types], `${file} has ${wanted}`).toContain(wanted);
    }
    for (const { type, alt } of elements) if (type === 'Figure') expect(alt?.length, file).toBeGreaterThan(20);
    if (file === 'summary.pdf') expect(types).toContain('Figure');
    // The date is the profile's, not the machine's.
    expect(document.getCreationDate()?.toISOString().slice(0, 10), file).toBe('2020-07-15');
  }
});
