import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attemptFolder } from '../../disk/attempt.ts';
import { flushFolder } from '../../disk/flush.ts';
import { type Ahead, decideWhileScanning } from '../engine/coordinator/ahead.ts';
import { type ClusterRun, runsOf } from './cluster-run.ts';
import { FACTS, type Part } from './part-facts.ts';
import type { Refused } from './plan.ts';
import type { Settled } from './settle.ts';
import { openStep, writeStep } from './step-file.ts';
import { type Reading, type Surveyed, surveyRange, writeSurvey } from './survey.ts';

/*
 * Surveys a range and decides it on the way, so that it is read once.
 *
 * The idea: nearly every range is cut between two people and nobody in it stands in another, so what it comes to is known before the
 * survey of all ranges is. It has only to be told how many lines stand before it.
 *
 * The invariant: what is decided ahead is taken as the part of a range only where the settled run says of the range exactly what was
 * supposed, so the step that decides parts leaves the same bytes with it or without it.
 */

/** What was supposed of a range when it was decided ahead: that its people stand in no other, and unreadable lines concern none of them. */
type Supposed = {
  readonly from: number;
  readonly to: number;
  readonly linesBefore: number;
  /** Whether the encoding of the file matters, which was supposed to be UTF-8. */
  readonly high: boolean;
  /** CRC-32 of the bytes that were decided: a later survey may have found others. */
  readonly checksum: number;
};

/** What is known of a range that was decided ahead, beside its files. */
type AheadPart = Part & { readonly supposed: Supposed };

/** Whether ranges of a run can be decided ahead: under one choice, for results. */
export function mayBeAhead({ plan, tables }: Pick<ClusterRun, 'plan' | 'tables'>): boolean {
  const concerned = tables?.joined?.concerned ?? [];
  return plan.choices.length === 1 && plan.forecast === undefined && concerned.length === 0;
}

/** Surveys a range as `surveyStep` does, and decides it meanwhile as far as that can be done in one pass. */
export async function surveyAhead(run: ClusterRun, range: number, linesBefore: number): Promise<Refused | Surveyed> {
  const target = run.files.ahead(range);
  // Of an attempt that ended before its survey was written.
  rmSync(target, { recursive: true, force: true });
  let surveyed: Refused | Surveyed | undefined;
  await attemptFolder(target, async (folder) => {
    let written: Ahead['written'];
    const reading = readWhole(run, range, { linesBefore, folder }, (made) => {
      written = made;
    });
    surveyed = await surveyRange(run, range, {}, reading);
    if (!surveyed.ok || !written) return { ok: false };
    await noteAhead(run, range, join(folder, FACTS), { surveyed, written, linesBefore });
    return { ok: true };
  });
  if (surveyed!.ok) await writeSurvey(run, range, surveyed!);
  return surveyed!;
}

/** Reads a range for its survey and decides it into a folder; `onWritten` hears what was written. */
function readWhole(
  run: ClusterRun,
  range: number,
  { linesBefore, folder }: { readonly linesBefore: number; readonly folder: string },
  onWritten: (written: Ahead['written']) => void,
): Reading {
  const { request, plan, hooks = {} } = run;
  const { format } = request.jurisdiction;
  const { quarantine, results } = request;
  const { source } = plan.ranges[range]!;
  const alone = { encoding: 'utf-8', concerned: [], decided: undefined } as const;
  return {
    format,
    linesBefore,
    scan: async (opened, pool) => {
      const bounds = { source, from: opened.dataStart, to: opened.dataEnd, linesBefore };
      const engineRun = { ...runsOf(run, folder)[0]!, headless: true };
      const work = { format, quarantine, results, run: engineRun, range: { ...bounds, ...alone } };
      const { written, ...read } = await decideWhileScanning(opened, pool, work, hooks);
      onWritten(written);
      return read;
    },
  };
}

type Decided = {
  readonly surveyed: Surveyed;
  readonly written: NonNullable<Ahead['written']>;
  readonly linesBefore: number;
};

async function noteAhead({ plan }: ClusterRun, range: number, path: string, made: Decided): Promise<void> {
  const { surveyed, written, linesBefore } = made;
  const { first: from, next: to, high, rows, checksum } = surveyed.facts;
  const part: AheadPart = {
    run: plan.run,
    step: 'part',
    number: range,
    choices: [written],
    compared: undefined,
    lines: rows,
    supposed: { from, to, linesBefore, high, checksum },
  };
  await writeStep(path, part);
}

/** Takes what a range came to ahead as its part, where all that was supposed of it holds; removes it where it does not. */
export function takeAhead({ plan, files }: ClusterRun, range: number, settled: Settled): boolean {
  const ahead = files.ahead(range);
  if (!existsSync(ahead)) return false;
  const opened = openStep<AheadPart>(join(ahead, FACTS), plan, { step: 'part', number: range });
  if (opened.ok) opened.close();
  if (!opened.ok || !holds(opened.head.supposed, range, settled)) {
    rmSync(ahead, { recursive: true, force: true });
    return false;
  }
  const target = files.part(range);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  renameSync(ahead, target);
  flushFolder(dirname(target));
  return true;
}

function holds(
  { from, to, linesBefore, high, checksum }: Supposed,
  range: number,
  { ranges, files }: Settled,
): boolean {
  const own = ranges[range]!;
  const inPlace = own.from === from && own.to === to && own.linesBefore === linesBefore;
  const isSame = own.surveyed.checksum === checksum;
  const alone = own.moved === 0 && own.concerned.length === 0;
  return inPlace && isSame && alone && (!high || files[own.source]!.encoding === 'utf-8');
}
