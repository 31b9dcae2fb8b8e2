import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';

/** An element of a PDF's tags, with what a screen reader reads out for it and the marks of content that it holds itself. */
export type Element = {
  readonly type: string;
  readonly title: string;
  readonly alt: string | undefined;
  readonly attributes: string;
  readonly language: string | undefined;
  /** `page:mark`, from 0. */
  readonly marks: readonly string[];
  readonly parent: Element | undefined;
};

/** Every element in reading order. */
export function elementsOf(document: PDFDocument): readonly Element[] {
  const { context, catalog } = document;
  const pages = document.getPages().map((page) => page.ref.toString());
  const elements: Element[] = [];
  const text = (value: unknown) =>
    value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
  const visit = (value: unknown, parent: Element | undefined, page: number): void => {
    const node = value instanceof PDFRef ? context.lookup(value) : value;
    if (node instanceof PDFNumber && parent) (parent.marks as string[]).push(`${page}:${node.asNumber()}`);
    if (node instanceof PDFArray) for (const child of node.asArray()) visit(child, parent, page);
    if (!(node instanceof PDFDict)) return;
    const own = node.get(PDFName.of('Pg'));
    const at = own === undefined ? page : pages.indexOf(own.toString());
    const mark = node.get(PDFName.of('MCID'));
    if (mark instanceof PDFNumber) visit(mark, parent, at);
    const type = node.get(PDFName.of('S'));
    if (!(type instanceof PDFName)) return;
    const element: Element = {
      type: type.decodeText(),
      title: text(node.lookup(PDFName.of('T'))) ?? '',
      alt: text(node.lookup(PDFName.of('Alt'))),
      attributes: String(node.lookup(PDFName.of('A')) ?? ''),
      language: text(node.lookup(PDFName.of('Lang'))),
      marks: [],
      parent,
    };
    elements.push(element);
    visit(node.get(PDFName.of('K')), element, at);
  };
  visit(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).get(PDFName.of('K')), undefined, 0);
  return elements;
}

/** What a page's content shows: the marks it has, in order, and how often it shows anything outside of a mark. */
export function contentOf(
  document: PDFDocument,
): readonly { readonly marks: readonly string[]; readonly loose: number }[] {
  return document.getPages().map((page, index) => {
    const stream = page.node.Contents();
    if (!(stream instanceof PDFRawStream)) throw new Error('a page without one stream of content');
    const marks: string[] = [];
    let depth = 0;
    let loose = 0;
    // Strings first, since they may hold anything.
    const words = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    for (const [word, mark] of words.matchAll(
      /\((?:\\[\s\S]|[^\\()])*\)|\/MCID (\d+)|\b(?:BDC|BMC|EMC|TJ|Tj|Do|sh|S|f\*?|B\*?)(?=\s|$)/g,
    )) {
      if (mark !== undefined) marks.push(`${index}:${mark}`);
      else if (word === 'BDC' || word === 'BMC') depth++;
      else if (word === 'EMC') depth--;
      else if (!word.startsWith('(') && depth === 0) loose++;
    }
    return { marks, loose };
  });
}
