import { crc32 } from 'node:zlib';
import type { BulkFormat } from '../../../format/bulk-format.ts';
import type { FileFacts } from '../../../results/file-facts.ts';
import type { Tally } from '../../../results/tally.ts';
import type { Hooks } from '../../api.ts';
import type { EngineRun, RangeWork } from '../../engine-seam.ts';
import { bufferOf } from '../../scan/memory-view.ts';
import type { Source } from '../files/sources.ts';
import type { Pool } from '../threads/pool.ts';
import { CHUNK_BYTES, rolesOf } from '../threads/tuning.ts';
import { rolesIn } from './emit.ts';
import { startOnePass } from './one-pass.ts';
import type { PeopleIndex } from './people-index.ts';
import { type Chunk, type Follower, type ScanOutcome, scanSources } from './scan.ts';

/** A range whose place in the file is known, and how it would be decided if its people stand nowhere else. */
export type AheadWork = {
  readonly format: BulkFormat;
  readonly quarantine: boolean;
  readonly results: 'all' | 'convictions';
  readonly run: EngineRun;
  readonly range: RangeWork;
};

/** What was scanned of a range, and what was written; nothing where it could not be decided in one pass. */
export type Ahead = {
  readonly outcome: ScanOutcome;
  readonly written: { readonly tally: Tally; readonly outputs: readonly FileFacts[] } | undefined;
  /** CRC-32 of the records; undefined where not all of them were in memory together with what was decided. */
  readonly checksum: number | undefined;
};

/**
 * Scans a range, and decides and writes it meanwhile as if its people had lines nowhere else. Whoever asks for this has to see
 * afterwards whether they have, and then throws away what was written.
 */
export async function decideWhileScanning(source: Source, pool: Pool, work: AheadWork, hooks: Hooks): Promise<Ahead> {
  const { format, quarantine, results, run, range } = work;
  const roles = rolesIn(pool, rolesOf(pool.workers.length, 'one pass'));
  const onePass = startOnePass(format, source, CHUNK_BYTES, run, results === 'all', pool, roles, () => {}, range);
  try {
    let checksum: number | undefined = 0;
    const follow = (people: PeopleIndex): Follower => {
      const follower = onePass.follow(people);
      const take: Follower['take'] = async (chunk, ...given) => {
        checksum =
          checksum === undefined || !chunk.kept ? undefined : crc32(bytesIn(pool, chunk, chunk.kept.bytes), checksum);
        const goesOn = await follower.take(chunk, ...given);
        if (!goesOn) checksum = undefined;
        return goesOn;
      };
      return { ...follower, take };
    };
    const options = { chunkBytes: CHUNK_BYTES, quarantine, ranges: true, onProgress: hooks.onProgress, follow };
    const outcome = await scanSources(format, [source], pool.workers, options);
    // Without a line nothing was begun.
    if (outcome.ok && outcome.scanned.rows > 0)
      return { outcome, checksum, written: await onePass.close(outcome.scanned.rows) };
    await onePass.abandon();
    return { outcome, checksum: undefined, written: undefined };
  } catch (error) {
    await pool.close();
    throw error;
  } finally {
    onePass.dispose();
  }
}

/** The bytes of a chunk, in the memory of the worker that holds them; there is no copy. */
function bytesIn({ workers }: Pool, { worker, first, next, reach }: Chunk, at: number): Uint8Array {
  return new Uint8Array(bufferOf(workers[worker]!.memory, reach), at, next - first);
}
