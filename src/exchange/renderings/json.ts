import type { Layout } from '../sheet.ts';
import { headFault, type ReadBody, type Rendering, totalPairs, totalsOfPairs } from './rendering.ts';

/** JSON: one object with `format`, `head`, `records`, a record a line, and on the last line `"trailer":{…}}`. */
export const json: Rendering = {
  id: 'json',
  countsByValue: true,
  extension: 'json',
  body: ({ head, rows }, { format, head: fields, columns }) => {
    const own = (cells: Readonly<Record<string, string>>, names: readonly string[]) => {
      let text = '';
      for (const name of names) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${quoted(cells[name]!)}`;
      return `{${text}}`;
    };
    const records = rows.map((row, each) => `${own(row, columns)}${each < rows.length - 1 ? ',' : ''}\n`);
    return `{"format":${JSON.stringify(format)},"head":${own(head, fields)},"records":[\n${records.join('')}],\n`;
  },
  trailer: (totals) => `"trailer":${JSON.stringify(Object.fromEntries(totalPairs(totals)))}}`,
  readTrailer: (line) => {
    if (!line.startsWith('"trailer":') || !line.endsWith('}')) return undefined;
    const trailer = parsed(line.slice('"trailer":'.length, -1));
    return isCells(trailer) ? totalsOfPairs(Object.entries(trailer)) : undefined;
  },
  readBody,
};

/** As `JSON.stringify` writes it: no cell that a form carries has a control character or half a character. */
function quoted(text: string): string {
  return /["\\]/.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function readBody(body: string, last: string, layout: Layout): ReadBody {
  const whole = parsed(body + last);
  if (typeof whole !== 'object' || whole === null) return { ok: false, fault: { kind: 'unreadable' } };
  const { format, head, records } = whole as Readonly<Record<string, unknown>>;
  if (format !== layout.format) return { ok: false, fault: { kind: 'other-format', expected: layout.format } };
  if (!isCells(head) || !Array.isArray(records)) return { ok: false, fault: { kind: 'unreadable' } };
  const fault = headFault(head, layout);
  if (fault) return { ok: false, fault };
  const rows = [];
  for (const [record, row] of (records as readonly unknown[]).entries()) {
    const cells = isCells(row) ? row : {};
    const column = layout.columns.find((name) => !Object.hasOwn(cells, name));
    if (column !== undefined) return { ok: false, fault: { kind: 'cell', record: record + 1, column } };
    rows.push(Object.fromEntries(layout.columns.map((name) => [name, cells[name]!])));
  }
  return { ok: true, sheet: { head, rows } };
}

function isCells(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => typeof each === 'string')
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
