import type { BulkFormat, ColumnGroup } from '../../format/bulk-format.ts';

const known = new WeakMap<BulkFormat, BulkFormat>();

/**
 * A format of which the scanner keeps no more than ranges are surveyed by: whose a line is, its county, and its dates.
 * Keeping texts is most of the work of reading a line. People cannot be made of such rows.
 */
export function narrowFormat(format: BulkFormat): BulkFormat {
  let narrow = known.get(format);
  if (!narrow) {
    const wanted = [format.person, format.county, ...(format.dates?.columns ?? [])].map((name) =>
      format.columns.indexOf(name),
    );
    const keeps = ({ spans }: ColumnGroup) =>
      spans.some(([first, last]) => {
        const [from, to] = [format.columns.indexOf(first), format.columns.indexOf(last)];
        return wanted.some((at) => at >= from && at <= to);
      });
    const each = (): readonly ColumnGroup[] => format.columns.map((name) => ({ name, spans: [[name, name]] }));
    narrow = { ...format, groups: (format.groups ?? each()).filter(keeps) };
    known.set(format, narrow);
  }
  return narrow;
}
