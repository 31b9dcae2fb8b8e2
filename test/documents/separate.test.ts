import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { splitAtReferences } from '../../src/documents/split/pdf-objects.ts';
import { splitVolume } from '../../src/documents/split/split-volume.ts';
import { elementsOf } from './pdf-structure.ts';
import { conviction, make, pagesOf, type Row, resultsFolder, temporaryFolder } from './support.ts';

const separate = { kinds: ['motion'], binding: { kind: 'separate' } } as const;

/** Ordinary cases, one of forty counts among them, and names and numbers that a PDF writes in ways of its own. */
const rows = (): readonly Row[] => [
  ...Array.from({ length: 12 }, (_, i) =>
    conviction({
      name: ['NGUYỄN,ĐẶNG THỊ', 'DOE,(JANE) 12 0 R', "O'BRIEN,A\\B", 'SMITH,JOHN & CO <X>'][i % 4]!,
      caseNumbers: ['K(1', 'K)2', 'K 3 0 R', 'KÉ4'][i % 4]! + i,
      outcome: i % 3 ? 'dismiss' : 'reduce',
    }),
  ),
  ...Array.from({ length: 40 }, (_, i) =>
    conviction({ person: '1', caseNumbers: 'LONG', count: `101002${String(i).padStart(3, '0')}000` }),
  ),
];

/** The tags of a PDF in reading order. The names of a table's heads count its table from the start of the volume. */
function tagsOf(document: PDFDocument): readonly unknown[] {
  return elementsOf(document).map(({ type, title, attributes, marks }) => {
    return { type, title, attributes: attributes.replace(/U\d+x/g, 'Ux'), marks };
  });
}

/** How many references of a PDF lead nowhere, and how many of its objects nothing leads to. */
function looseEnds(document: PDFDocument): { readonly broken: number; readonly unused: number } {
  const { context } = document;
  const met = new Set<string>();
  let broken = 0;
  const visit = (value: unknown): void => {
    if (value instanceof PDFRef) {
      if (met.has(value.toString())) return;
      met.add(value.toString());
      const found = context.lookup(value);
      if (found === undefined) broken++;
      else visit(found);
    } else if (value instanceof PDFArray) value.asArray().forEach(visit);
    else if (value instanceof PDFDict) value.values().forEach(visit);
    else if (value instanceof PDFStream) visit(value.dict);
  };
  visit(context.trailerInfo.Root);
  visit(context.trailerInfo.Info);
  return { broken, unused: context.enumerateIndirectObjects().filter(([ref]) => !met.has(ref.toString())).length };
}

test('a file taken out of a volume has the pages, tags and title of one that was printed by itself', async () => {
  const all = rows();
  const { out } = await make(resultsFolder(all), separate);
  const files = readdirSync(join(out, 'motion')).sort();
  expect(files).toHaveLength(13);
  let takenOut = 0;
  for (const file of files) {
    const path = join(out, 'motion', file);
    const document = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
    // The typesetter gives a document two different names, a volume taken apart gives its files one each.
    const [, first, second] = /\/ID \[\((.*?)\) \((.*?)\)/.exec(readFileSync(path, 'latin1'))!;
    if (first === second) takenOut++;
    expect(looseEnds(document), file).toEqual({ broken: 0, unused: 0 });
    const pages = await pagesOf(path);
    const name = /Case No\. (.*?) PEOPLE'S/.exec(pages[0]!)![1]!.trim();
    const own = all.filter((row) => row.caseNumbers === name);
    expect(own.length, file).toBeGreaterThan(0);
    // A run of this case alone: its one motion is printed by itself.
    const alone = await make(resultsFolder(own), separate);
    const [only = ''] = readdirSync(join(alone.out, 'motion'));
    const single = await PDFDocument.load(readFileSync(join(alone.out, 'motion', only)), { updateMetadata: false });
    expect(pages).toEqual(await pagesOf(join(alone.out, 'motion', only)));
    expect(tagsOf(document)).toEqual(tagsOf(single));
    expect(tagsOf(document).length).toBeGreaterThan(30);
    const facts = (each: PDFDocument) => [each.getTitle(), each.getAuthor(), each.getCreationDate()];
    expect(facts(document)).toEqual(facts(single));
    const xmp = (each: PDFDocument) =>
      Buffer.from((each.catalog.lookup(PDFName.of('Metadata')) as unknown as { contents: Uint8Array }).contents)
        .toString('utf8')
        .replace(/(<xmpMM:\w+>)[^<]*/g, '$1');
    expect(xmp(document)).toBe(xmp(single));
    expect(String(document.catalog.get(PDFName.of('Lang')))).toBe('(en-US)');
  }
  // All but the long one.
  expect(takenOut).toBe(12);
});

test('files printed together are the same to the byte on one worker or two, and each has an identity of its own', async () => {
  const results = resultsFolder(rows());
  const one = await make(results, { ...separate, out: join(results, '1'), workers: 1 });
  const two = await make(results, { ...separate, out: join(results, '2'), workers: 2 });
  expect(readFileSync(join(two.out, 'documents.json'), 'utf8')).toBe(
    readFileSync(join(one.out, 'documents.json'), 'utf8'),
  );
  const ids = readdirSync(join(one.out, 'motion')).map(
    (file) => /\/ID \[\((.*?)\)/.exec(readFileSync(join(one.out, 'motion', file), 'latin1'))![1],
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test("a county's own template, which may put two papers on a page, still gives each paper its file", async () => {
  const templates = temporaryFolder();
  writeFileSync(
    join(templates, 'motion.typ'),
    '#let data = json("data.json")\n#set document(title: data.title)\n#for p in data.papers [= #p.caseNumber\nOur words about #p.name.]\n',
  );
  const given = ['ONE', 'TWO', 'THREE'].map((name) => conviction({ name: `FAMILY,${name}`, caseNumbers: name }));
  const { out } = await make(resultsFolder(given), { ...separate, templates });
  const files = readdirSync(join(out, 'motion'));
  expect(files).toHaveLength(3);
  for (const file of files) {
    const text = (await pagesOf(join(out, 'motion', file))).join(' ');
    for (const name of ['ONE', 'TWO', 'THREE']) expect(text.includes(`about ${name} FAMILY`)).toBe(file.includes(name));
  }
});

test('a volume that is not as expected is not taken apart', async () => {
  const { out } = await make(resultsFolder(rows().slice(0, 4)), { kinds: ['motion'] });
  const pdf = readFileSync(join(out, 'motion/motions-0001.pdf'));
  const titles = ['a', 'b', 'c', 'd'];
  expect(splitVolume(pdf, [2, 2, 2, 2], titles)).toHaveLength(4);
  expect(splitVolume(pdf, [2, 2, 2, 1], titles)).toBeUndefined();
  expect(splitVolume(pdf.subarray(0, pdf.length - 40), [2, 2, 2, 2], titles)).toBeUndefined();
  const latin = (change: (text: string) => string) => Buffer.from(change(pdf.toString('latin1')), 'latin1');
  expect(
    splitVolume(
      latin((text) => text.replace('/Nums [0 ', '/Nums [1 ')),
      [2, 2, 2, 2],
      titles,
    ),
  ).toBeUndefined();
  expect(
    splitVolume(
      latin((text) => text.replace('/StructParents 1\n', '/StructParents 7\n')),
      [2, 2, 2, 2],
      titles,
    ),
  ).toBeUndefined();
  // One page's tags are another paper's: taken apart, one paper would have none of its own.
  const lists = /\/Nums \[0 (\d+) 0 R 1 (\d+) 0 R 2 (\d+) 0 R/.exec(pdf.toString('latin1'))!;
  const crossed = latin((text) => text.replace(`0 ${lists[1]} 0 R`, `0 ${lists[3]} 0 R`));
  expect(splitVolume(crossed, [2, 2, 2, 2], titles)).toBeUndefined();
});

test('what stands in a string of a PDF is no reference', () => {
  expect(splitAtReferences('/K [1 0 R] /T (a \\) 2 0 R (b) 3 0 R) /P 14 0 R\n')).toEqual({
    texts: ['/K [', '] /T (a \\) 2 0 R (b) 3 0 R) /P ', '\n'],
    refs: [1, 14],
  });
});
