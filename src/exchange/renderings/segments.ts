import type { Cells, Layout, Sheet, Unwritable } from '../sheet.ts';
import { headFault, type ReadBody, type Rendering } from './rendering.ts';

/** A field of a segment: what stands in it, and how many characters it has. */
export type SegmentField = { readonly of: string; readonly width: number };

/** A line of fixed fields behind a tag of three letters. */
export type Segment = { readonly tag: string; readonly fields: readonly SegmentField[] };

/**
 * A form of fixed fields, as older systems exchange them: a head, for each record the same segments one after the other, and
 * a trailer of three totals. Fields that a segment does not carry are blank when they are read.
 */
export type SegmentForm = {
  readonly head: Segment;
  readonly record: readonly Segment[];
  readonly trailerTag: string;
};

const [COUNT_WIDTH, HASH_WIDTH] = [9, 64];
const TRAILER = /^([0-9]{9})([0-9a-f]{64})([0-9a-f]{64})$/;
const FIELD = /^[\x20-\x7e]*$/;

/** The rendering of a form of segments. Its trailer counts the records and has both digests. */
export function segments(form: SegmentForm): Rendering {
  const fields = [form.head, ...form.record].flatMap((segment) => segment.fields);
  const widths = new Map(fields.map(({ of, width }) => [of, width]));
  return {
    id: 'segments',
    countsByValue: false,
    extension: 'txt',
    refuses: ({ rows }, { columns }) =>
      rows.flatMap((row, each) =>
        columns.flatMap((column): Unwritable[] => {
          const why = unfit(row[column]!, widths.get(column));
          return why === undefined ? [] : [{ record: each + 1, column, why }];
        }),
      ),
    body: ({ head, rows }, { format }) =>
      [
        line(form.head, { format, ...head }),
        ...rows.flatMap((row) => form.record.map((segment) => line(segment, row))),
      ].join(''),
    trailer: ({ records, ids, body }) =>
      `${form.trailerTag}${String(records).padStart(COUNT_WIDTH, '0').slice(-COUNT_WIDTH)}${ids}${body}`,
    readTrailer: (text) => {
      const match = text.startsWith(form.trailerTag) ? TRAILER.exec(text.slice(form.trailerTag.length)) : null;
      if (text.length !== form.trailerTag.length + COUNT_WIDTH + 2 * HASH_WIDTH || !match) return undefined;
      const [, records, ids, body] = match;
      return { records: Number(records), counts: {}, ids: ids!, body: body! };
    },
    readBody: (body, _, layout) => readBody(body, form, layout),
  };
}

/** Fields end in blanks that fill them, so that a value may not; a column that no segment has is not sent at all. */
function unfit(value: string, width: number | undefined): Unwritable['why'] | undefined {
  if (width === undefined) return undefined;
  if (!FIELD.test(value) || value.endsWith(' ')) return 'character';
  return value.length > width ? 'long' : undefined;
}

function line({ tag, fields }: Segment, cells: Cells): string {
  return `${tag}${fields.map(({ of, width }) => (cells[of] ?? '').padEnd(width)).join('')}\n`;
}

function readBody(body: string, form: SegmentForm, layout: Layout): ReadBody {
  const lines = body.split('\n').slice(0, -1);
  const found = lines[0] === undefined ? undefined : cellsIn(lines[0], form.head);
  if (!found) return { ok: false, fault: { kind: 'unreadable' } };
  const { format, ...head } = found;
  if (format !== layout.format) return { ok: false, fault: { kind: 'other-format', expected: layout.format } };
  const fault = headFault(head as Cells, layout);
  if (fault) return { ok: false, fault };
  const rows: Sheet['rows'][number][] = [];
  for (let at = 1; at < lines.length; at += form.record.length) {
    const row: Record<string, string> = Object.fromEntries(layout.columns.map((column) => [column, '']));
    for (const [each, segment] of form.record.entries()) {
      const cells = lines[at + each] === undefined ? undefined : cellsIn(lines[at + each]!, segment);
      if (!cells) return { ok: false, fault: { kind: 'cell', record: rows.length + 1, column: segment.fields[0]!.of } };
      Object.assign(row, cells);
    }
    rows.push(row);
  }
  return { ok: true, sheet: { head: head as Cells, rows } };
}

/** The cells of a segment's line; undefined where it has another tag or length. */
function cellsIn(text: string, { tag, fields }: Segment): Record<string, string> | undefined {
  const length = fields.reduce((sum, { width }) => sum + width, tag.length);
  if (!text.startsWith(tag) || text.length !== length) return undefined;
  const cells: Record<string, string> = {};
  let at = tag.length;
  for (const { of, width } of fields) {
    cells[of] = text.slice(at, at + width).replace(/ +$/, '');
    at += width;
  }
  return cells;
}
