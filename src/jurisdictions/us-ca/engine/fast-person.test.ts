import { expect, it } from 'vitest';
import { synthetic } from '../../../bulk/engine/engine.test-support.ts';
import type { RowPlaces } from '../../../bulk/engine/people/engine-format.ts';
import { createScanner } from '../../../bulk/scan/scanner.ts';
import { splitRecords } from '../../../csv/records.ts';
import { buildPerson } from '../doj/build-person.ts';
import { dojFormat } from '../doj/format.ts';
import { readRow } from '../doj/row.ts';
import { createColumnDecoder } from './column-decoder.ts';
import { fastPerson } from './fast-person.ts';

/** Everybody in a text, by the fast way and by the plain one. */
function people(text: string) {
  const bytes = Buffer.from(text);
  const scanner = createScanner(dojFormat);
  const { wasm } = scanner;
  const at = wasm.alloc(bytes.length + 256);
  scanner.bytes().set(bytes, at);
  wasm.beginRows(bytes.length, 0x302cn, 2);
  wasm.begin(at, false);
  wasm.run(at + bytes.length, at + bytes.length, true);
  const decoder = createColumnDecoder([{ memory: scanner.memory, dictionaries: wasm.snapshot(), reach: 0 }], ['utf-8']);
  const lines = splitRecords(text).records;
  const bySubject = new Map<string, number[]>();
  lines.forEach(({ fields }, row) => {
    bySubject.set(fields[2]!, [...(bySubject.get(fields[2]!) ?? []), row]);
  });
  return [...bySubject.values()].map((rows, serial) => {
    const places: RowPlaces = {
      length: rows.length,
      workers: new Int32Array(rows.length),
      addresses: Uint32Array.from(rows, (row) => wasm.rowsAt.value / 4 + row * scanner.layout.rowWords),
      sources: new Int32Array(rows.length),
      lineBases: new Float64Array(rows.length),
      chunkStarts: new Float64Array(rows.length),
    };
    const plain = buildPerson(
      '',
      rows.map((row) => readRow(lines[row]!.fields, { source: 0, line: lines[row]!.line })),
    );
    const fast = fastPerson(decoder, places, 2 * serial + 1, false, true);
    const short = fastPerson(decoder, places, 2 * serial + 2, false, false);
    return { fast, short, plain };
  });
}

it.each([
  ['clean', false, 0.7],
  ['dirty', true, 0.6],
])('gives the person that buildPerson gives, but for what no rule reads: %s lines', (_, dirty, most) => {
  const all = people(synthetic(4000, 31, dirty as boolean).replace(/^.*\n/, ''));
  const known = all.filter(({ fast }) => fast !== undefined);
  expect(known.length / all.length).toBeGreaterThan(most as number);
  for (const { fast, plain } of known) {
    expect({ ...fast, names: plain.names, sex: plain.sex, race: plain.race, counts: [] }).toEqual({
      ...plain,
      counts: [],
    });
    expect(fast!.counts.length).toBe(plain.counts.length);
    plain.counts.forEach((count, i) => {
      expect(fast!.counts[i]).toMatchObject({
        ...count,
        caseNumbers: fast!.counts[i]!.caseNumbers,
        origin: fast!.counts[i]!.origin,
        origins: fast!.counts[i]!.origins,
      });
    });
  }
});

it.each([false, true])(
  'leaves out nothing but what is no conviction, where only those are read (dirty: %s)',
  (dirty) => {
    let left = 0;
    for (const { fast, short } of people(synthetic(4000, 32, dirty).replace(/^.*\n/, ''))) {
      expect(short === undefined).toBe(fast === undefined);
      if (!fast || !short) continue;
      const kept = fast.counts.filter((count) => short.counts.some((each) => each.order === count.order));
      // What is left of a count in the making differs in nothing that a rule or a result reads.
      expect(short.counts).toEqual(kept);
      for (const count of fast.counts) {
        if (kept.includes(count)) continue;
        expect(['other', 'none']).toContain(count.disposition.kind);
        left++;
      }
      expect({ ...short, counts: [] }).toEqual({ ...fast, counts: [] });
    }
    expect(left).toBeGreaterThan(1000);
  },
);
