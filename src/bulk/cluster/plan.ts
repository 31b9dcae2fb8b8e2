import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { BulkFormat } from '../../format/bulk-format.ts';
import { nameOfProgram, programIdentity } from '../../program/identity.ts';
import type { Problem } from '../../record/problem.ts';
import { ENGINE_VERSION, makeManifest } from '../../results/manifest.ts';
import { manifestSchema } from '../../results/manifest-schema.ts';
import { withSources } from '../engine/coordinator/inputs.ts';
import { type Source, stampOf } from '../engine/files/sources.ts';
import { openPoolHere } from '../engine/threads/pool.ts';
import { type ClusterRequest, runsOf } from './cluster-run.ts';
import { guessNextPerson } from './first-record.ts';
import { narrowFormat } from './narrow-format.ts';
import { refuse } from './refusals.ts';

/** Raised whenever a step of this version cannot use what a step of another wrote. */
export const CLUSTER_VERSION = 6;

const count = z.int().nonnegative();

/** What a run over ranges is to do, for every step of it. */
export const planSchema = z.object({
  cluster: count,
  /** Tells this run from others: of the same inputs under the same law, or of others. */
  run: z.string(),
  /** The copy of Redress that planned, which every step has to be done by. */
  program: z.object({ version: z.string(), node: z.string(), sha256: z.string().optional() }),
  /** What is decided and how, as the manifests of the results will have it; no figures yet. With their names among results. */
  choices: z
    .array(z.object({ name: z.string(), choice: manifestSchema }))
    .nonempty()
    .readonly(),
  /** Where it is forecast when people become eligible, rather than decided who is: how (`forecast`). */
  forecast: z
    .object({
      months: z.int().positive(),
      month: z.string().optional(),
      readings: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  /** Where the inputs are lines that were made of tables: SHA-256 of what is known of those. */
  tables: z.string().optional(),
  inputs: z
    .array(
      z.object({
        path: z.string(),
        name: z.string(),
        bytes: count,
        /** Bytes up to what fills up the last block. */
        textBytes: count,
        dataStart: count,
        linesBefore: count,
        recordsBefore: count,
        hasHeader: z.boolean(),
        /** CRC-32 of the bytes before the data. */
        head: count,
      }),
    )
    .readonly(),
  /** Bytes of a file; a range is the records that start in them. Whether its people are whole, `settle` finds out. */
  ranges: z.array(z.object({ source: count, start: count, end: count })).readonly(),
});

export type ClusterPlan = Readonly<z.infer<typeof planSchema>>;
export type PlannedInput = Readonly<ClusterPlan['inputs'][number]>;
export type PlannedRange = Readonly<ClusterPlan['ranges'][number]>;

/** The files of a run over ranges, in its folder. */
export const filesOf = (work: string) => ({
  plan: join(work, 'plan.json'),
  /** The lines that were made of tables. */
  tables: join(work, 'tables'),
  survey: (range: number) => join(work, 'surveys', `${numbered(range)}.survey`),
  settled: join(work, 'settled.json'),
  /** The digests of people who stand in several ranges. */
  moved: join(work, 'moved.people'),
  gathered: (range: number) => join(work, 'gathered', `${numbered(range)}.records`),
  people: (group: number) => join(work, 'people', `${numbered(group)}.decided`),
  parts: join(work, 'parts'),
  part: (range: number) => join(work, 'parts', numbered(range)),
  /** Ranges that were decided when they were surveyed, until it is known that nothing elsewhere changes them. */
  ahead: (range: number) => join(work, 'ahead', numbered(range)),
  hashes: (range: number) => join(work, 'hashes', `${numbered(range)}.hashes`),
});

/** Steps are numbered from 1, as people count. */
export function numbered(index: number): string {
  return String(index + 1).padStart(5, '0');
}

export type Planned = { readonly ok: true; readonly plan: ClusterPlan } | Refused;
export type Refused = { readonly ok: false; readonly problem: Problem };

/**
 * Cuts the inputs of a request every so many bytes. Refuses what `analyze` would refuse before it reads a line. `tables` is
 * the hash of what is known of the tables that the inputs were made of, if they were.
 */
export async function planRun(
  request: ClusterRequest,
  rangeBytes: number,
  { tables, forecast }: Pick<ClusterPlan, 'tables' | 'forecast'> = {},
): Promise<Planned> {
  const { format } = request.jurisdiction;
  const opened = await withSources(format, request.inputs, '.', {}, async (sources) => {
    const packed = sources.find(({ sha256, path }) => sha256 !== undefined || path === '-');
    if (packed) {
      return refuse(
        `${packed.name} is packed or cannot be read twice, so it cannot be cut into ranges; unpack it into a file.`,
      );
    }
    const ranges = await cutBetweenPeople(format, sources, rangeBytes);
    return { ok: true, inputs: sources.map(lookAt), ranges } as const;
  });
  if (!opened.ok) return opened;
  const { inputs, ranges } = opened;
  const choices = draftsOf(request);
  const known = {
    cluster: CLUSTER_VERSION,
    choices,
    ...(forecast && { forecast }),
    ...(tables !== undefined && { tables }),
  };
  const facts = { ...known, inputs: inputs.map(({ path: _, ...input }) => input), ranges };
  const run = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
  return { ok: true, plan: { ...known, run, program: programIdentity(), inputs, ranges } };
}

function lookAt({ fd, path, name, wholeSize, size, dataStart, linesBefore, recordsBefore, hasHeader }: Source) {
  return {
    path: resolve(path),
    name,
    bytes: wholeSize,
    textBytes: size,
    dataStart,
    linesBefore,
    recordsBefore,
    hasHeader,
    head: checksum(fd, 0, dataStart),
  };
}

/** The manifest of each choice of a run of which nothing is known yet but what it is to do. */
function draftsOf(request: ClusterRequest): ClusterPlan['choices'] {
  const { results, quarantine, choices, jurisdiction } = request;
  const none = { lines: 0, linesSetAside: 0, people: 0, inputs: [], outputs: [] };
  return runsOf({ request }, '').map(({ decider }, at) => ({
    name: choices[at]!.name,
    choice: makeManifest({ decider, format: jurisdiction.format.id, results, quarantine, ...none }),
  }));
}

/**
 * Cuts files every so many bytes, where the next person seems to begin: so nearly all ranges hold whole people, and can be
 * decided as they are. Nothing counts on it.
 */
async function cutBetweenPeople(
  format: BulkFormat,
  sources: readonly Source[],
  bytes: number,
): Promise<readonly PlannedRange[]> {
  const narrow = narrowFormat(format);
  const pool = openPoolHere(1, narrow, undefined);
  try {
    const ranges: PlannedRange[] = [];
    for (const source of sources) {
      const { number, dataStart, size } = source;
      let start = dataStart;
      while (size - start > bytes) {
        const nominal = { start: start + bytes, end: Math.min(start + 2 * bytes, size) };
        const end = await guessNextPerson(narrow, source, pool, nominal);
        ranges.push({ source: number, start, end });
        start = end;
      }
      // A file without a line has a range too, in which that is found out.
      if (start < size || start === dataStart) ranges.push({ source: number, start, end: Math.max(start, size) });
    }
    return ranges;
  } finally {
    await pool.close();
  }
}

const PIECE = 1 << 18;

/** CRC-32 of some bytes of a file; of fewer where the file ends sooner. */
export function checksum(fd: number, from: number, to: number): number {
  const buffer = new Uint8Array(Math.min(PIECE, Math.max(0, to - from)));
  let value = 0;
  for (let at = from; at < to; ) {
    const got = readSync(fd, buffer, 0, Math.min(PIECE, to - at), at);
    if (got === 0) break;
    value = crc32(buffer.subarray(0, got), value);
    at += got;
  }
  return value;
}

/**
 * A file as this machine sees it now. Machines that share a disk keep clocks of their own, so what another saw says nothing
 * here; what this one saw holds until somebody writes to the file.
 */
export function seenHere(fd: number): string {
  return `${hostname()} ${stampOf(fd)}`;
}

/** Refuses a file that is not the one that the plan was made of, as far as its size and its first bytes show. */
export function checkInput({ path, name, bytes, dataStart, head }: PlannedInput): Problem | undefined {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch {
    return refuse(`${name} was at ${path} when the run was planned, and cannot be opened there now.`).problem;
  }
  try {
    const { size } = fstatSync(fd);
    if (size !== bytes) {
      return refuse(
        `${name} had ${bytes} bytes when the run was planned, and the file at ${path} has ${size}; plan again.`,
      ).problem;
    }
    return checksum(fd, 0, dataStart) === head
      ? undefined
      : refuse(`${name} began otherwise when the run was planned than the file at ${path} does; plan again.`).problem;
  } finally {
    closeSync(fd);
  }
}

/** Refuses a plan that another copy of Redress made; both are named. */
export function checkVersion({
  cluster,
  choices,
  program,
}: Pick<ClusterPlan, 'cluster' | 'choices' | 'program'>): Problem | undefined {
  if (cluster !== CLUSTER_VERSION) {
    return refuse(
      `the plan is of version ${cluster} of cluster steps, and this Redress does version ${CLUSTER_VERSION}.`,
    ).problem;
  }
  const { engine } = choices[0]!.choice.redress;
  if (engine !== ENGINE_VERSION) {
    return refuse(
      `the plan was made by engine ${engine}, and this Redress has engine ${ENGINE_VERSION}; use one copy for all steps.`,
    ).problem;
  }
  const [planned, own] = [nameOfProgram(program), nameOfProgram(programIdentity())];
  return planned === own
    ? undefined
    : refuse(`the plan was made by ${planned}, and this is ${own}; use one copy for all steps.`).problem;
}
