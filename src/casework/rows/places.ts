import type { EachLine, LinePlace } from '../../bulk/engine/people/person-rows.ts';
import type { GrowingNumbers } from './growing.ts';

/** Numbers kept of each line: file, line, and the byte at which it begins. The fourth was its length once. */
const NUMBERS = 4;

/** Adds where a person's lines stand; returns how many numbers that are. */
export function addPlaces(column: GrowingNumbers<Float64Array<ArrayBuffer>>, eachLine: EachLine): number {
  const before = column.size;
  eachLine((source, line, offset) => {
    column.push(source);
    column.push(line);
    column.push(offset);
    column.push(0);
  });
  return column.size - before;
}

export function unpackPlaces(bytes: Uint8Array): readonly LinePlace[] {
  const numbers = new Float64Array(new Uint8Array(bytes).buffer);
  return Array.from({ length: numbers.length / NUMBERS }, (_, line): LinePlace => {
    const at = line * NUMBERS;
    return { source: numbers[at]!, line: numbers[at + 1]!, offset: numbers[at + 2]! };
  });
}
