import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PeopleReader } from '../people-seam.ts';
import { describeFault } from '../problems.ts';
import { ROW_WORDS } from '../scan/layout.ts';
import { hashInputs, inputFacts, readFaults, withSources } from './inputs.ts';
import { createMeanings } from './meanings.ts';
import { incompletePeople, scanMemories } from './people.ts';
import { openPool, openPoolHere } from './pool.ts';
import { rowAt } from './row-reader.ts';
import { type Chunk, scanSources } from './scan.ts';
import { CHUNK_BYTES, lanesFor } from './tuning.ts';

/** How many of the lines set aside are told one by one. */
const TOLD = 1000;

/** Reads people on all cores, for whoever looks at whole files without deciding anything. */
export const readPeopleFast: PeopleReader = async (paths, { quarantine }, visit, hooks) => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-'));
  try {
    return await withSources(paths, folder, hooks, async (sources) => {
      const { here, size } = lanesFor(sources, undefined, undefined);
      const pool = here ? openPoolHere(size, hooks.signal) : openPool(size, hooks.signal, false);
      try {
        const hashes = hashInputs(sources, pool.side);
        hashes.catch(() => {});
        const outcome = await scanSources(sources, pool.lanes, {
          chunkBytes: CHUNK_BYTES,
          quarantine,
          onProgress: hooks.onProgress,
        });
        if (!outcome.ok) return outcome;
        const { scanned } = outcome;
        const encodings = scanned.files.map((file) => file.encoding);
        const { starts, order, personOfRow } = scanned.people.group((file) => encodings[file]!);
        const setAside = readFaults(scanned, sources);
        const incomplete = incompletePeople(scanned, setAside, starts);
        const meanings = createMeanings(scanMemories(pool.lanes, scanned.chunks), encodings);
        const chunkOf = chunksByRow(scanned.chunks);
        const rowOf = (row: number) => {
          const { worker, rowsAt, base, source, lineBase } = chunkOf(row);
          const at = rowsAt / 4 + (row - base) * ROW_WORDS;
          return rowAt(meanings, worker, at, { source, line: lineBase + meanings.line(worker, at) + 1 });
        };
        for (let row = 0; row < scanned.rows; row++) {
          if (row % 65_536 === 0) hooks.signal?.throwIfAborted();
          const person = personOfRow[row]! - 1;
          // Everybody's turn comes with their first row.
          if (order[starts[person]!] !== row) continue;
          const rows = Array.from(order.subarray(starts[person], starts[person + 1]), rowOf);
          const { worker, rowsAt, base } = chunkOf(row);
          const { subject } = meanings.identity(worker, rowsAt / 4 + (row - base) * ROW_WORDS);
          visit(subject, rows, incomplete[person] === 1);
        }
        return {
          ok: true as const,
          inputs: await inputFacts(sources, scanned, hashes),
          setAsideLines: setAside.length,
          setAside: setAside.slice(0, TOLD).map(({ source, fault }) => {
            return { source, line: fault.line, problem: describeFault(fault) };
          }),
        };
      } finally {
        await pool.close();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The chunk that holds a row; rows that are asked for one after another mostly stand in one. */
function chunksByRow(chunks: readonly Chunk[]): (row: number) => Chunk {
  let current = 0;
  return (row) => {
    const held = chunks[current]!;
    if (row >= held.base && row < held.base + held.rows) return held;
    let low = 0;
    let high = chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (chunks[middle]!.base <= row) low = middle;
      else high = middle - 1;
    }
    current = low;
    return chunks[low]!;
  };
}
