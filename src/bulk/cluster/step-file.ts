import { closeSync, existsSync, openSync, readSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { attemptFile } from '../../disk/attempt.ts';
import type { ClusterPlan, Refused } from './plan.ts';
import { refuse } from './refusals.ts';

/*
 * What a step leaves for others: a line of JSON with the run that it belongs to, and then bytes. The file has its name
 * only when it is whole.
 */

/** What every file of a step says first. */
export type StepHead = {
  readonly run: string;
  readonly step: string;
  /** The number of the range or group, from 0; absent for a step that is done once. */
  readonly number?: number;
};

const LF = 0x0a;

/** Writes a file of a step: its head, and then what `pour` writes from the position it is given. */
export async function writeStep(
  path: string,
  head: StepHead,
  pour: (fd: number, at: number) => void = () => {},
): Promise<void> {
  await attemptFile(path, (own) => {
    const fd = openSync(own, 'w', 0o600);
    try {
      const line = Buffer.from(`${JSON.stringify(head, forJson)}\n`);
      writeAt(fd, line, 0);
      pour(fd, line.length);
    } finally {
      closeSync(fd);
    }
  });
}

export function writeAt(fd: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, bytes.length - at, position + at);
}

/** A file of a step, open: what it says, and its bytes by their place behind the head. */
export type OpenStep<Head> = {
  readonly ok: true;
  readonly head: Head;
  readonly read: (at: number, bytes: number) => Uint8Array<ArrayBuffer>;
  readonly close: () => void;
};

/** Opens what a step of this run left; refuses what is missing, or belongs to another run. */
export function openStep<Head extends StepHead>(
  path: string,
  { run }: Pick<ClusterPlan, 'run'>,
  wanted: Pick<StepHead, 'step' | 'number'>,
): OpenStep<Head> | Refused {
  const what = nameOf(wanted);
  if (!existsSync(path)) return refuse(`${path} is missing: redress cluster ${what} has not been done yet.`);
  const fd = openSync(path, 'r');
  const head = headOf<Head>(fd);
  const close = () => closeSync(fd);
  const refused =
    head === undefined
      ? refuse(`${path} is no file that redress cluster ${what} wrote.`)
      : head.run !== run
        ? refuse(
            `${basename(path)} belongs to the run ${head.run}, and the plan is that of the run ${run}; use a folder for each run.`,
          )
        : head.step !== wanted.step || head.number !== wanted.number
          ? refuse(`${basename(path)} holds what ${nameOf(head)} wrote, where ${what} is wanted.`)
          : undefined;
  if (refused) {
    close();
    return refused;
  }
  const { bytes: start } = headBytes(fd)!;
  return { ok: true, head: head!, close, read: (at, bytes) => readBytes(fd, start + at, bytes) };
}

/** A step as it is asked for: `survey --range 3`. */
function nameOf({ step, number }: Pick<StepHead, 'step' | 'number'>): string {
  return number === undefined ? step : `${step} ${number + 1}`;
}

/** Whether a step of this run has left its result already. */
export function isDone(
  path: string,
  plan: Pick<ClusterPlan, 'run'>,
  wanted: Pick<StepHead, 'step' | 'number'>,
): boolean {
  if (!existsSync(path)) return false;
  const opened = openStep(path, plan, wanted);
  if (opened.ok) opened.close();
  return opened.ok;
}

function readBytes(fd: number, position: number, bytes: number): Uint8Array<ArrayBuffer> {
  const buffer = new Uint8Array(bytes);
  let read = 0;
  while (read < bytes) {
    const got = readSync(fd, buffer, read, bytes - read, position + read);
    if (got === 0) throw new Error('a file of a step is shorter than it says');
    read += got;
  }
  return buffer;
}

function headOf<Head>(fd: number): Head | undefined {
  const line = headBytes(fd);
  if (line === undefined) return undefined;
  try {
    return JSON.parse(line.text, fromJson) as Head;
  } catch {
    return undefined;
  }
}

/** The first line of a file, however long, and its bytes with the line feed. */
function headBytes(fd: number): { readonly text: string; readonly bytes: number } | undefined {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for (;;) {
    const piece = Buffer.alloc(1 << 16);
    const got = readSync(fd, piece, 0, piece.length, bytes);
    if (got === 0) return undefined;
    const end = piece.subarray(0, got).indexOf(LF);
    pieces.push(piece.subarray(0, end < 0 ? got : end));
    bytes += end < 0 ? got : end + 1;
    if (end >= 0) return { text: Buffer.concat(pieces).toString('utf8'), bytes };
  }
}

/** JSON knows no maps and no infinity, which tallies have. */
function forJson(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] };
  if (value === Number.POSITIVE_INFINITY) return { infinity: true };
  return value;
}

function fromJson(_key: string, value: unknown): unknown {
  const { map, infinity } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly map?: readonly (readonly [unknown, unknown])[];
    readonly infinity?: boolean;
  };
  if (Array.isArray(map)) return new Map(map);
  return infinity === true ? Number.POSITIVE_INFINITY : value;
}
