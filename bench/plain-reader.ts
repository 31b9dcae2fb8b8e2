import { deepStrictEqual } from 'node:assert';
import { parseArgs } from 'node:util';
import { type Remember, rememberTexts } from '../src/format/remember-texts.ts';
import { CROWN_COLUMNS } from '../src/jurisdictions/us-zz/crown/format.ts';
import { createRowReader } from '../src/jurisdictions/us-zz/crown/row.ts';
import { inventedSet } from '../test/support/crown.ts';
import { clocked, times } from './clocked.ts';

/**
 * What it is worth that a plain reader remembers the texts that repeat, over the charges of Zenda:
 * `node bench/plain-reader.ts --people 40000`. Both readers first have to give the same rows. Times are of one thread.
 */
const { values } = parseArgs({ options: { people: { type: 'string', default: '40000' } } });
const ROUNDS = 7;
const ORIGIN = { source: 0, line: 1 };

const places = CROWN_COLUMNS.map((name) => name as string);
const [head, ...charges] = inventedSet(4, Number(values.people)).charges;
const names = head!.split(';');
const rows = charges.map((line, number) => {
  const cells = line.split(';');
  const own = new Map<string, string>(names.map((name, index) => [name, cells[index] ?? '']));
  return places.map((name) => (name === 'FILE' ? '3' : name === 'LINE' ? String(number + 2) : (own.get(name) ?? '')));
});

const anew: Remember = (read) => read;
const readers = { anew: createRowReader(anew), remembered: createRowReader(rememberTexts) };
for (const fields of rows) deepStrictEqual(readers.remembered(fields, ORIGIN), readers.anew(fields, ORIGIN));

function readAll(read: (typeof readers)['anew']): void {
  for (const fields of rows) read(fields, ORIGIN);
}

const taken: Record<keyof typeof readers, number[]> = { anew: [], remembered: [] };
for (let round = 0; round < ROUNDS; round++)
  for (const name of ['anew', 'remembered'] as const) taken[name].push(clocked(() => readAll(readers[name])).cpu);
process.stdout.write(`${rows.length} rows, the same by both readers; processor time of one thread\n`);
for (const name of ['anew', 'remembered'] as const) process.stdout.write(times(name, taken[name]));
const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1]!;
process.stdout.write(`ratio ${(median(taken.anew) / median(taken.remembered)).toFixed(1)}\n`);
