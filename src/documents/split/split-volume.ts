import { type PdfBody, writePdf } from './pdf-file.ts';
import { objectText, type PdfObject, type PdfObjects, readPdfObjects, refAfter } from './pdf-objects.ts';

/**
 * Splits a volume into one PDF for each paper, as if each had been printed by itself: its pages, their tags in the same
 * order, a title of its own. Fonts are reduced once for all papers, since fonts are most of a small PDF. `lengths` are
 * the pages of each paper. Returns undefined where the volume is not as the typesetter writes them, or where anything
 * belongs to two papers or to none: such papers are printed one by one.
 */
export function splitVolume(
  pdf: Buffer,
  lengths: readonly number[],
  titles: readonly string[],
): readonly Buffer[] | undefined {
  const read = readPdfObjects(pdf);
  const volume = read && openVolume(read);
  if (!volume || volume.pages.length !== lengths.reduce((sum, length) => sum + length, 0)) return undefined;
  const files: Buffer[] = [];
  let from = 0;
  let tops = 0;
  for (const [index, length] of lengths.entries()) {
    const part = partOf(volume, from, from + length, tops);
    if (!part) return undefined;
    const { catalog, metadata, info, identity } = volume;
    const model = { catalog, metadata, info, pages: length, title: titles[index]!, identity: `${identity} ${index}` };
    files.push(writePdf(part.bodies, model));
    tops += part.tops;
    from += length;
  }
  return tops === volume.tops.length ? files : undefined;
}

/** The objects of which a PDF has only one come first in every file, under these numbers (see {@link writePdf}). */
const PAGES = 1;
const STRUCTURE = 2;
const DOCUMENT = 3;
const FIRST_FREE = 7;

type Volume = {
  readonly objects: PdfObjects['objects'];
  /** The pages, in order. */
  readonly pages: readonly number[];
  /** For each page, the list of the elements that its marked content belongs to. */
  readonly parents: readonly number[];
  readonly document: number;
  /** The elements right below the document, in reading order. */
  readonly tops: readonly number[];
  /** What belongs to one paper alone: all pages and all elements right below the document. */
  readonly owned: ReadonlySet<number>;
  readonly structure: PdfObject;
  readonly catalog: PdfObject;
  readonly metadata: PdfObject;
  readonly info: PdfObject;
  readonly identity: string;
};

function openVolume({ objects, root, info: infoRef, identity }: PdfObjects): Volume | undefined {
  const catalog = objects.get(root);
  const info = objects.get(infoRef);
  if (!catalog || !info || info.refs.length > 0) return undefined;
  const follow = (key: string) => objects.get(refAfter(catalog, key) ?? 0);
  const pages = follow('/Pages')?.refs;
  const structure = follow('/StructTreeRoot');
  const metadata = follow('/Metadata');
  if (!pages || !structure || !metadata?.stream) return undefined;
  const document = structure.texts[0]!.endsWith('/K [') ? structure.refs[0] : undefined;
  const tops = objects.get(document ?? 0)?.refs.slice(1);
  const parents = parentsOf(structure, pages.length);
  const inOrder = pages.every((page, index) =>
    objects.get(page)?.texts.some((text) => text.includes(`/StructParents ${index}\n`)),
  );
  if (document === undefined || !tops || !parents || !inOrder) return undefined;
  const owned = new Set([...pages, ...tops]);
  return { objects, pages, parents, document, tops, owned, structure, catalog, metadata, info, identity };
}

/** The lists of elements, one a page in the order of the pages and none besides: `[0 7 0 R 1 8 0 R]`. */
function parentsOf({ texts, refs }: PdfObject, pages: number): readonly number[] | undefined {
  const first = texts.findIndex((text) => text.endsWith('/Nums [0 '));
  if (first < 0) return undefined;
  for (let page = 1; page < pages; page++) if (texts[first + page] !== ` ${page} `) return undefined;
  return texts[first + pages]?.startsWith(']') ? refs.slice(first, first + pages) : undefined;
}

function partOf(
  volume: Volume,
  from: number,
  to: number,
  firstTop: number,
): { bodies: readonly PdfBody[]; tops: number } | undefined {
  const { objects, document, catalog } = volume;
  const pages = volume.pages.slice(from, to);
  const lists = volume.parents.slice(from, to);
  const elements = new Set(lists.flatMap((list) => objects.get(list)?.refs ?? []));
  const own = new Set([...elements].map((element) => topOf(volume, element)));
  const tops = volume.tops.slice(firstTop, firstTop + own.size);
  if (tops.some((top) => !own.has(top))) return undefined;

  // Everything that the pages and their tags lead to, numbered in the order in which it is met.
  const numbers = new Map<number, number>([
    [refAfter(catalog, '/Pages')!, PAGES],
    [refAfter(catalog, '/StructTreeRoot')!, STRUCTURE],
    [document, DOCUMENT],
  ]);
  const met: number[] = [];
  const meet = (ref: number) => {
    if (numbers.has(ref)) return;
    numbers.set(ref, FIRST_FREE + met.length);
    met.push(ref);
  };
  for (const ref of [...pages, ...lists, ...tops]) meet(ref);
  for (let index = 0; index < met.length; index++) {
    const object = objects.get(met[index]!);
    if (!object) return undefined;
    for (const ref of object.refs) meet(ref);
  }
  // Whatever leads to a page or an element of another paper would take half of that paper with it.
  if (met.filter((ref) => volume.owned.has(ref)).length !== pages.length + tops.length) return undefined;

  const number = (ref: number) => numbers.get(ref)!;
  const list = (refs: readonly number[]) => refs.map((ref) => `${number(ref)} 0 R`).join(' ');
  const bodies: PdfBody[] = [
    { text: `<<\n  /Type /Pages\n  /Count ${pages.length}\n  /Kids [${list(pages)}]\n>>\n` },
    { text: structureOf(volume.structure, lists, numbers) },
    { text: `<<\n  /Type /StructElem\n  /S /Document\n  /P ${STRUCTURE} 0 R\n  /K [${list(tops)}]\n>>\n` },
  ];
  for (const [index, ref] of met.entries()) {
    const object = objects.get(ref)!;
    const text = objectText(object, number);
    const isPage = index < pages.length;
    bodies.push({
      text: isPage ? text.replace(/\/StructParents \d+\n/, `/StructParents ${index}\n`) : text,
      stream: object.stream,
    });
  }
  return { bodies, tops: tops.length };
}

/** The element right below the document that an element belongs to. */
function topOf({ objects, document }: Volume, element: number): number | undefined {
  let at: number | undefined = element;
  while (at !== undefined) {
    const object = objects.get(at);
    const parent: number | undefined = object && refAfter(object, '/P');
    if (parent === document) return at;
    at = parent;
  }
  return undefined;
}

/** The root of the tags, with the names of no other elements than this part's. */
function structureOf(structure: PdfObject, lists: readonly number[], numbers: ReadonlyMap<number, number>): string {
  const roles = /\/RoleMap <<[\s\S]*?>>/.exec(structure.texts[0]!)?.[0] ?? '';
  const nums = lists.map((list, index) => `${index} ${numbers.get(list)} 0 R`).join(' ');
  const names = structure.refs.flatMap((ref, index) => {
    const name = /\([^()\\]*\) $/.exec(structure.texts[index]!)?.[0];
    return name !== undefined && numbers.has(ref) ? [`${name}${numbers.get(ref)} 0 R`] : [];
  });
  const ids = names.length === 0 ? '' : `  /IDTree <<\n    /Names [${names.join(' ')}]\n  >>\n`;
  return `<<\n  /Type /StructTreeRoot\n  ${roles}\n  /K [${DOCUMENT} 0 R]\n  /ParentTree <<\n    /Nums [${nums}]\n  >>\n${ids}  /ParentTreeNextKey ${lists.length}\n>>\n`;
}
