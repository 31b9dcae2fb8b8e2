import { closeSync, openSync } from 'node:fs';
import { readHead } from '../../bulk/engine/files/sources.ts';
import { tableWithHeader } from '../../bulk/join/tables.ts';
import { splitStart } from '../../csv/records.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import { dialectOf } from '../../format/dialect.ts';
import { isHeader } from '../../format/line-kinds.ts';

/** No header comes near it. */
const HEADER_BYTES = 1 << 16;

/**
 * The format of these files among those of several states, by the headers that they begin with; where several states have
 * that header, the one whose words their first lines speak. Where no header says it the first is meant, whose reader then
 * tells what is wrong with the files, if anything is. What cannot be opened has no header.
 */
export async function recognize(formats: readonly BulkFormat[], paths: readonly string[]): Promise<BulkFormat> {
  if (formats.length === 1) return formats[0]!;
  const heads = paths.map(headOf);
  const fitting = formats.filter((format) => heads.some((head) => beginsAs(format, head)));
  if (fitting.length < 2) return fitting[0] ?? formats[0]!;
  const known = await Promise.all(fitting.map((format) => wordsKnown(format, heads)));
  return fitting[known.indexOf(Math.max(...known))]!;
}

/** How many counties, sections, levels and verdicts of the first lines are words of a state. */
async function wordsKnown(format: BulkFormat, heads: readonly string[]): Promise<number> {
  const { readRow } = await format.reading();
  let known = 0;
  for (const head of heads) {
    for (const { line, fields } of splitStart(head, dialectOf(format), false).records.slice(1)) {
      const { county, offense, level, disposition } = readRow(fields, { source: 0, line });
      const said = [county !== undefined && format.counties.has(county), offense.section, level];
      known += said.filter(Boolean).length + (disposition.kind === 'unknown' ? 0 : 1);
    }
  }
  return known;
}

/** Whether a file is a mapping, by its name: no state sends YAML. */
export function isMapping(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

function headOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      return new TextDecoder('utf-8').decode(readHead(file)(0, HEADER_BYTES));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    return '';
  }
}

/** Whether a file begins with the header of a format, or of one of the files of its set. */
function beginsAs(format: BulkFormat, head: string): boolean {
  const dialect = { ...dialectOf(format), fields: Number.POSITIVE_INFINITY };
  const [first] = splitStart(head, dialect, true).records;
  if (!first) return false;
  return format.files ? tableWithHeader(format, first.fields) !== undefined : isHeader(first.fields, format);
}
