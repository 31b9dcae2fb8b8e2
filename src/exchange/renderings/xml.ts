import { SaxesParser } from 'saxes';
import type { Cells, Layout } from '../sheet.ts';
import { elementOf, NAMESPACES } from './names.ts';
import { headFault, type ReadBody, type Rendering, totalPairs, totalsOfPairs } from './rendering.ts';

const ROOT = 'rx:ExchangeMessage';
const [HEAD, RECORD, TRAILER, TOTAL] = ['rx:Head', 'rx:Record', 'rx:Trailer', 'rx:Total'];

/** XML with names of NIEM: the head, an element for each record, and on the last line the totals. */
export const xml: Rendering = {
  id: 'xml',
  countsByValue: true,
  extension: 'xml',
  body: ({ head, rows }, { format, head: fields, columns }) => {
    const spaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
    const elements = (cells: Cells, names: readonly string[]) => {
      let text = '';
      for (const name of names) text += `<${elementOf(name)}>${escaped(cells[name]!)}</${elementOf(name)}>`;
      return text;
    };
    return [
      `<?xml version="1.0" encoding="UTF-8"?>\n<${ROOT}${spaces.join('')} format="${escaped(format)}">\n`,
      `<${HEAD}>${elements(head, fields)}</${HEAD}>\n`,
      ...rows.map((row) => `<${RECORD}>${elements(row, columns)}</${RECORD}>\n`),
    ].join('');
  },
  trailer: (totals) => {
    const each = totalPairs(totals).map(([name, value]) => `<${TOTAL} of="${escaped(name)}">${value}</${TOTAL}>`);
    return `<${TRAILER}>${each.join('')}</${TRAILER}></${ROOT}>`;
  },
  readTrailer: (line) => {
    const tree = parsed(`<${ROOT}>${line}`);
    const trailer = tree?.children.length === 1 ? tree.children[0]! : undefined;
    if (trailer?.name !== TRAILER || trailer.children.some(({ name }) => name !== TOTAL)) return undefined;
    return totalsOfPairs(trailer.children.map(({ attributes, text }) => [attributes.of ?? '', text] as const));
  },
  readBody,
};

function readBody(body: string, last: string, layout: Layout): ReadBody {
  const tree = parsed(body + last);
  if (tree?.name !== ROOT) return { ok: false, fault: { kind: 'unreadable' } };
  if (tree.attributes.format !== layout.format)
    return { ok: false, fault: { kind: 'other-format', expected: layout.format } };
  const head = cellsOf(
    tree.children.find(({ name }) => name === HEAD),
    layout.head,
  );
  const fault = headFault(head, layout);
  if (fault) return { ok: false, fault };
  const rows: Cells[] = [];
  for (const element of tree.children) {
    if (element.name !== RECORD) continue;
    const row = cellsOf(element, layout.columns);
    const column = layout.columns.find((name) => !Object.hasOwn(row, name));
    if (column !== undefined) return { ok: false, fault: { kind: 'cell', record: rows.length + 1, column } };
    rows.push(row);
  }
  return { ok: true, sheet: { head, rows } };
}

function cellsOf(element: Element | undefined, names: readonly string[]): Cells {
  const cells: Record<string, string> = {};
  for (const name of names) {
    const own = element?.children.filter((child) => child.name === elementOf(name)) ?? [];
    if (own.length === 1 && own[0]!.children.length === 0) cells[name] = own[0]!.text;
  }
  return cells;
}

function escaped(text: string): string {
  // Nearly all cells are plain.
  if (!/[&<>"]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
};

/** Elements lie in one another to this depth at most: message, record, field. */
const DEEPEST = 4;

/** The tree of a message; undefined where it is not well-formed, or has what a message never has, such as a DTD. */
function parsed(text: string): Element | undefined {
  const parser = new SaxesParser();
  const open: Element[] = [];
  let root: Element | undefined;
  let refused = false;
  parser.on('error', () => {
    refused = true;
  });
  parser.on('doctype', () => {
    refused = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    if (open.length > DEEPEST) refused = true;
  });
  parser.on('text', (piece) => {
    const last = open.at(-1);
    if (last) last.text += piece;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  // In pieces, so that a message that is refused early is not read to its end.
  for (let at = 0; at < text.length && !refused; at += PIECE) parser.write(text.slice(at, at + PIECE));
  if (!refused) parser.close();
  return refused ? undefined : root;
}

const PIECE = 1 << 16;
