import { closeSync, fstatSync, openSync } from 'node:fs';
import type { BulkFormat } from '../../../format/bulk-format.ts';
import type { Problem } from '../../../record/problem.ts';
import type { InputFacts } from '../../../results/file-facts.ts';
import type { Hooks } from '../../api.ts';
import type { RangeWork } from '../../engine-seam.ts';
import type { LineFault } from '../../problems.ts';
import { inputNotes, rewrittenProblem, unreadableFile } from '../../problems.ts';
import { rawTokens } from '../../raw-tokens.ts';
import type { Encoding } from '../../scan/texts.ts';
import { readFully } from '../files/read.ts';
import { changedSince, nameOf, openSource, type Source, stampOf, textSize } from '../files/sources.ts';
import type { WorkerPort } from '../threads/pool.ts';
import { asReader, cutShort, InputFailure, type Scanned } from './scan.ts';

/**
 * Opens the inputs of a run for as long as `use` lasts. What goes wrong with an input comes back as a problem;
 * anything else is thrown on.
 */
export async function withSources<Result>(
  format: BulkFormat,
  paths: readonly string[],
  folder: string,
  hooks: Hooks,
  use: (sources: readonly Source[]) => Promise<Result>,
): Promise<Result | { readonly ok: false; readonly problem: Problem }> {
  const sources: Source[] = [];
  try {
    for (const [number, path] of paths.entries()) {
      const opened = await openSource(format, path, number, folder, hooks.signal);
      if (!opened.ok) return opened;
      sources.push(opened.source);
    }
    return await use(sources);
  } catch (error) {
    hooks.signal?.throwIfAborted();
    if (error instanceof InputFailure) return { ok: false, problem: error.problem };
    throw error;
  } finally {
    for (const { fd } of sources) closeSync(fd);
  }
}

/** Opens a range of one of the inputs, of which no hash is taken. */
export async function withRange<Result>(
  paths: readonly string[],
  { source: number, from, to, linesBefore, encoding }: RangeBounds,
  hooks: Hooks,
  use: (source: Source) => Promise<Result>,
): Promise<Result | { readonly ok: false; readonly problem: Problem }> {
  const path = paths[number]!;
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    return { ok: false, problem: unreadableFile(path, error) };
  }
  try {
    const wholeSize = fstatSync(fd).size;
    return await use({
      number: 0,
      path,
      name: nameOf(path),
      fd,
      size: textSize(fd, wholeSize),
      wholeSize,
      givenBytes: wholeSize,
      sha256: '',
      dataStart: from,
      dataEnd: to,
      linesBefore,
      recordsBefore: 0,
      hasHeader: false,
      stamp: stampOf(fd),
      encoding,
    });
  } catch (error) {
    hooks.signal?.throwIfAborted();
    if (error instanceof InputFailure) return { ok: false, problem: error.problem };
    throw error;
  } finally {
    closeSync(fd);
  }
}

/** Where a range is read from; without an encoding, as its own bytes show it. */
export type RangeBounds = Pick<RangeWork, 'source' | 'from' | 'to' | 'linesBefore'> & {
  readonly encoding: Encoding | undefined;
};

/** Bytes hashed at a time, so that a worker with other work to do can do it in between. */
const HASHED = 1 << 24;

/** The hashes of the inputs as they were given, taken beside everything else. */
export async function hashInputs(sources: readonly Source[], worker: WorkerPort): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const source of sources) hashes.push(source.sha256 ?? (await asReader(source, hashSource(source, worker))));
  return hashes;
}

async function hashSource({ fd, wholeSize }: Source, worker: WorkerPort): Promise<string> {
  for (let from = 0; from < wholeSize; from += HASHED) {
    await worker.call({ kind: 'hash', fd, from, to: Math.min(from + HASHED, wholeSize) });
  }
  return worker.call({ kind: 'hashed' });
}

/** Sentences about the dates of each input. */
type DateNotes = ReturnType<Scanned['people']['dateNotes']>;

/** Begins to look for odd dates in what was scanned; {@link inputFacts} awaits them. */
export function startDateNotes({ people, files }: Scanned): DateNotes {
  const notes = people.dateNotes((file) => files[file]!.encoding);
  // A run that fails before does not await them.
  notes.catch(() => {});
  return notes;
}

/** Checks the inputs once they were read for the last time; a file that changed in between is a failure. */
export async function inputFacts(
  sources: readonly Source[],
  scanned: Scanned,
  hashes: Promise<readonly string[]>,
  dateNotes: DateNotes,
): Promise<readonly InputFacts[]> {
  const [sha256, dates] = await Promise.all([hashes, dateNotes]);
  const changed = changedSince(sources);
  if (changed) throw new InputFailure(changed);
  const encodingOf = (file: number) => scanned.files[file]!.encoding;
  const counties = scanned.people.countyNotes(encodingOf);
  return sources.map(({ name, givenBytes, number }) => {
    const { rows, encoding, records, headers } = scanned.files[number]!;
    const notes = inputNotes({
      rows: records,
      headers,
      dates: dates.get(number) ?? [],
      counties: counties.get(number) ?? [],
    });
    return { name, bytes: givenBytes, sha256: sha256[number]!, lines: rows, encoding, notes };
  });
}

/** The problem to report for inputs in which ids of people were rewritten; undefined where there are none. */
export function rewrittenIn(
  format: BulkFormat,
  { people, files }: Scanned,
  sources: readonly Source[],
): Problem | undefined {
  const rewritten = people.rewrittenIds((file) => files[file]!.encoding);
  if (rewritten === undefined) return undefined;
  const { source, line } = people.firstLine(rewritten.first);
  return rewrittenProblem(format, rewritten, { name: sources[source]!.name, line });
}

/** A line set aside: where it stands, why, and what it says. */
export type SetAside = {
  readonly source: number;
  readonly row: number;
  readonly tokens: readonly string[];
  readonly fault: LineFault;
  readonly raw: string;
};

/** The unreadable lines themselves, which the scan only found. */
export function readFaults(format: BulkFormat, scanned: Scanned, sources: readonly Source[]): readonly SetAside[] {
  return scanned.faults.map(({ source, raw, fault, row }) => {
    const bytes = new Uint8Array(raw.end - raw.start);
    try {
      readFully(sources[source]!.fd, bytes, 0, bytes.length, raw.start);
    } catch (error) {
      throw new InputFailure(cutShort(sources[source]!, error));
    }
    const text = decoderOf(scanned.files[source]!.encoding).decode(bytes);
    return { source, row, tokens: rawTokens(text, format), fault, raw: text };
  });
}

function decoderOf(encoding: InputFacts['encoding']): TextDecoder {
  return new TextDecoder(encoding, { ignoreBOM: true });
}
