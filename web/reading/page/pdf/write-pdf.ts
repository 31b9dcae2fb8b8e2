import { type Block, HEIGHT, layOut, type Page, type PlacedLine, WIDTH, widthOf } from './layout.ts';
import { encode } from './win-ansi.ts';

export type Paper = {
  readonly title: string;
  readonly language: 'en' | 'es';
  readonly blocks: readonly Block[];
  /** At the foot of each page. */
  readonly foot: (page: number, pages: number) => string;
};

/**
 * A paper as a PDF of letter-size pages in the standard fonts, tagged so that a screen reader reads it out in order with
 * its headings and lists. The same paper gives the same bytes: no clock and no chance is in it.
 *
 * Objects: 1 catalog, 2 pages, 3 and 4 fonts, 5 root of the tags, 6 parent tree, 7 document, 8 information; then two a
 * page, then one or two for each block.
 */
export function writePdf(paper: Paper): Uint8Array<ArrayBuffer> {
  const pages = layOut(paper.blocks);
  const objects: string[] = [];
  const pageAt = (page: number) => FIRST_PAGE + page * 2;
  const tags = tagsOf(paper.blocks, pages, pageAt);
  const kids = pages.map((_, page) => `${pageAt(page)} 0 R`).join(' ');
  objects.push(
    `<< /Type /Catalog /Pages 2 0 R /Lang (${paper.language}) /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    '<< /Type /StructTreeRoot /K [7 0 R] /ParentTree 6 0 R >>',
    `<< /Nums [${tags.parents.map((own, page) => `${page} [${own.map((n) => `${n} 0 R`).join(' ')}]`).join(' ')}] >>`,
    `<< /Type /StructElem /S /Document /P 5 0 R /K [${tags.top.map((n) => `${n} 0 R`).join(' ')}] >>`,
    `<< /Title ${literal(encode(paper.title))} /Producer (Redress) >>`,
  );
  pages.forEach((page, index) => {
    const content = contentOf(page, tags.marks[index]!, paper.foot(index + 1, pages.length));
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /StructParents ${index} /Tabs /S /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${pageAt(index) + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  });
  return assemble([...objects, ...tags.objects]);
}

const FIRST_PAGE = 9;

type Tags = {
  /** Elements in the order of their numbers, which begin after the pages. */
  readonly objects: readonly string[];
  /** The numbers of the elements right below the document. */
  readonly top: readonly number[];
  /** Of each page: the number of the element of each mark. */
  readonly parents: readonly (readonly number[])[];
  /** Of each page: the blocks that have a mark on it, the mark being the place in the list. */
  readonly marks: readonly (readonly number[])[];
};

const ELEMENTS: Readonly<Record<Exclude<Block['kind'], 'item'>, string>> = {
  title: 'H1',
  section: 'H2',
  heading: 'H3',
  text: 'P',
  strong: 'P',
};

function tagsOf(blocks: readonly Block[], pages: readonly Page[], pageAt: (page: number) => number): Tags {
  const marks = pages.map((page) => [...new Set(page.map(({ block }) => block))]);
  const first = pageAt(pages.length);
  const objects: string[] = [];
  const top: number[] = [];
  const ownOf: number[] = [];
  const add = (object: string) => first + objects.push(object) - 1;
  blocks.forEach(({ kind }, block) => {
    const kids = marks.flatMap((own, page) => {
      const mark = own.indexOf(block);
      return mark < 0 ? [] : [`<< /Type /MCR /Pg ${pageAt(page)} 0 R /MCID ${mark} >>`];
    });
    const element = (name: string, parent: number, inside: string) =>
      `<< /Type /StructElem /S /${name} /P ${parent} 0 R /K [${inside}] >>`;
    if (kind !== 'item') {
      ownOf[block] = add(element(ELEMENTS[kind], DOCUMENT, kids.join(' ')));
      top.push(ownOf[block]!);
      return;
    }
    // One L for a run of items, an LI with its body for each.
    const list = blocks[block - 1]?.kind === 'item' ? top.at(-1)! : add('');
    if (top.at(-1) !== list) top.push(list);
    const item = add('');
    ownOf[block] = add(element('LBody', item, kids.join(' ')));
    objects[item - first] = element('LI', list, `${ownOf[block]} 0 R`);
    const before = /\/K \[([^\]]*)\]/.exec(objects[list - first]!)?.[1] ?? '';
    objects[list - first] = element('L', DOCUMENT, `${before} ${item} 0 R`.trim());
  });
  return { objects, top, marks, parents: marks.map((own) => own.map((block) => ownOf[block]!)) };
}

const DOCUMENT = 7;

function contentOf(page: Page, marks: readonly number[], foot: string): string {
  const parts = marks.map((block, mark) => {
    const own = page.filter((line) => line.block === block);
    return `/P << /MCID ${mark} >> BDC\n${own.map(drawLine).join('\n')}\nEMC`;
  });
  const text = encode(foot);
  const size = 9;
  const x = (WIDTH - widthOf(text, { size, bold: false })) / 2;
  return [...parts, `/Artifact BMC\n${drawLine({ block: -1, text, x, y: 36, size, bold: false })}\nEMC`].join('\n');
}

function drawLine({ text, x, y, size, bold }: PlacedLine): string {
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${literal(text)} Tj ET`;
}

/** A text of PDF; codes beyond ASCII are written as numbers, so that the file is ASCII. */
function literal(text: readonly number[]): string {
  const letters = text.map((code) => {
    if (code > 126) return `\\${code.toString(8).padStart(3, '0')}`;
    const letter = String.fromCharCode(code);
    return /[\\()]/.test(letter) ? `\\${letter}` : letter;
  });
  return `(${letters.join('')})`;
}

function assemble(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 8 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}
