import { type RangeBounds, withRange } from '../engine/coordinator/inputs.ts';
import { type Scanned, scanSources } from '../engine/coordinator/scan.ts';
import { digestOf } from '../engine/coordinator/subjects.ts';
import { readFully } from '../engine/files/read.ts';
import { changedSince, type Source } from '../engine/files/sources.ts';
import { openPoolHere } from '../engine/threads/pool.ts';
import { CHUNK_BYTES } from '../engine/threads/tuning.ts';
import type { ClusterRun } from './cluster-run.ts';
import type { Digests } from './digests.ts';
import { narrowFormat } from './narrow-format.ts';
import type { Refused } from './plan.ts';
import { openMoved, openSettledRange, type Settled } from './settle.ts';
import { type StepHead, writeAt, writeStep } from './step-file.ts';

/*
 * Takes out of a range the records of people who stand in other ranges too, group by group, so that one process can
 * decide each person whole. The records stay in the range as well: what they end in comes back as `people` decided it.
 */

/** What a file of gathered records says: where the records of each group lie, and how many there are. */
export type Gathered = StepHead & {
  readonly groups: readonly { readonly at: number; readonly bytes: number; readonly records: number }[];
};

/** Of a gathered record: number of its row in the range, its line in the file in two words, and its bytes. */
export const RECORD_HEAD = 16;

export type Done = Refused | { readonly ok: true };

export async function gatherStep(run: ClusterRun, range: number): Promise<Done> {
  const opened = openSettledRange(run, range);
  if (!opened.ok) return opened;
  const { settled, own } = opened;
  if (own.moved === 0) return write(run, range, emptyGroups(settled));
  const moved = openMoved(run, settled);
  if (!moved.ok) return moved;
  const bounds: RangeBounds = { ...own, encoding: settled.files[own.source]!.encoding };
  const paths = run.plan.inputs.map(({ path }) => path);
  return withRange(paths, bounds, run.hooks ?? {}, (source) =>
    gatherFrom(run, range, source, { settled, moved: moved.moved }),
  );
}

async function gatherFrom(
  run: ClusterRun,
  range: number,
  source: Source,
  { settled, moved }: { readonly settled: Settled; readonly moved: Digests },
): Promise<Done> {
  const format = narrowFormat(run.request.jurisdiction.format);
  const pool = openPoolHere(1, format, run.hooks?.signal);
  try {
    const options = { chunkBytes: CHUNK_BYTES, quarantine: true, ranges: true, onProgress: run.hooks?.onProgress };
    const outcome = await scanSources(format, [source], pool.workers, options);
    if (!outcome.ok) return outcome;
    const groups = emptyGroups(settled);
    for (const record of recordsOf(outcome.scanned, source, moved, groups.length)) groups[record.group]!.push(record);
    const problem = changedSince([source]);
    return problem ? { ok: false, problem } : await write(run, range, groups, source.fd);
  } finally {
    await pool.close();
  }
}

type GatheredRecord = {
  readonly group: number;
  readonly row: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
};

function emptyGroups({ groups }: Settled): GatheredRecord[][] {
  return Array.from({ length: groups }, () => []);
}

/** Each record of a person who stands in other ranges too, up to where the next record or misfit begins. */
function* recordsOf(
  { people, chunks, rows, files }: Scanned,
  source: Source,
  moved: Digests,
  groups: number,
): Generator<GatheredRecord> {
  const encodingOf = () => files[0]!.encoding;
  const { personOfRow, starts, order } = people.group(encodingOf);
  /** By person: the group, and -1 for one who stays. */
  const groupOf = new Int32Array(starts.length - 1).map((_, person) => {
    const digest = digestOf(people.subjectOfRow(order[starts[person]!]!, encodingOf));
    return moved.has(digest) ? Number(digest % BigInt(groups)) : -1;
  });
  const begins = new Float64Array(rows + 1);
  for (let row = 0; row < rows; row++) begins[row] = people.placeOf(row).offset;
  begins[rows] = source.dataEnd;
  for (const { base, rows: own, faults, next } of chunks) {
    let fault = 0;
    for (let row = base; row < base + own; row++) {
      const group = groupOf[personOfRow[row]! - 1]!;
      const start = begins[row]!;
      while (fault < faults.length && faults[fault]!.start < start) fault++;
      const end = Math.min(
        row + 1 < base + own ? begins[row + 1]! : next,
        faults[fault]?.start ?? Number.POSITIVE_INFINITY,
      );
      if (group >= 0) yield { group, row, line: people.placeOf(row).line, start, end };
    }
  }
}

const FLUSHED = 1 << 20;

async function write(
  { plan, files }: ClusterRun,
  range: number,
  groups: readonly (readonly GatheredRecord[])[],
  fd = -1,
): Promise<Done> {
  let end = 0;
  const sections = groups.map((records) => {
    const bytes = records.reduce((sum, record) => sum + RECORD_HEAD + record.end - record.start, 0);
    const section = { at: end, bytes, records: records.length };
    end += bytes;
    return section;
  });
  const head: Gathered = { run: plan.run, step: 'gather', number: range, groups: sections };
  await writeStep(files.gathered(range), head, (into, at) => {
    for (const [group, records] of groups.entries()) pour(into, at + sections[group]!.at, records, fd);
  });
  return { ok: true };
}

function pour(into: number, at: number, records: readonly GatheredRecord[], fd: number): void {
  let buffer = Buffer.alloc(FLUSHED);
  let [filled, position] = [0, at];
  const flush = () => {
    writeAt(into, buffer.subarray(0, filled), position);
    position += filled;
    filled = 0;
  };
  for (const { row, line, start, end } of records) {
    const bytes = RECORD_HEAD + end - start;
    if (filled + bytes > buffer.length) flush();
    if (bytes > buffer.length) buffer = Buffer.alloc(bytes);
    buffer.writeUInt32LE(row, filled);
    buffer.writeDoubleLE(line, filled + 4);
    buffer.writeUInt32LE(end - start, filled + 12);
    readFully(fd, buffer, filled + RECORD_HEAD, end - start, start);
    filled += bytes;
  }
  flush();
}
