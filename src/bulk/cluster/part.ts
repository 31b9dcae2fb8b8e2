import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { emptyComparison } from '../../decide/index.ts';
import { attemptFolder } from '../../disk/attempt.ts';
import { emptyTally } from '../../results/tally.ts';
import { runEngine } from '../engine/engine.ts';
import type { DecidedRows } from '../engine-seam.ts';
import { takeAhead } from './ahead.ts';
import { type ClusterRun, comparedNames, runsOf } from './cluster-run.ts';
import { readDecidedRows } from './decided-rows.ts';
import type { Done } from './gather.ts';
import { FACTS, openPart, type Part } from './part-facts.ts';
import { checksum, type Refused, seenHere } from './plan.ts';
import { refuse } from './refusals.ts';
import { openSettledRange, type Settled, type SettledRange } from './settle.ts';
import { writeStep } from './step-file.ts';

/** Decides a range and writes its part of each data file; a range that was decided already is left as it is. */
export async function partStep(run: ClusterRun, range: number): Promise<Done> {
  const opened = openSettledRange(run, range);
  if (!opened.ok) return opened;
  const { settled, own } = opened;
  const target = run.files.part(range);
  if (existsSync(target)) {
    const stands = openPart(run, range);
    return stands.ok ? { ok: true } : stands;
  }
  const problem = otherInput(run, own);
  if (problem) return problem;
  if (takeAhead(run, range, settled)) return { ok: true };
  const elsewhere = own.moved === 0 ? undefined : readDecidedRows(run, settled, range);
  if (elsewhere?.ok === false) return elsewhere;
  return attemptFolder(target, (folder) => decide(run, settled, range, { folder, decided: elsewhere?.decided }));
}

/** Refuses a file that does not hold what the survey of the range read there. */
export function otherInput({ plan }: ClusterRun, { source, surveyed }: SettledRange): Refused | undefined {
  const { path, name } = plan.inputs[source]!;
  const fd = openSync(path, 'r');
  try {
    const { from, to, checksum: then, seen } = surveyed;
    return seen === seenHere(fd) || checksum(fd, from, to) === then
      ? undefined
      : refuse(`${name} at ${path} is not the file that was surveyed: bytes ${from} to ${to} differ; begin a new run.`);
  } finally {
    closeSync(fd);
  }
}

type Place = { readonly folder: string; readonly decided: DecidedRows | undefined };

async function decide(run: ClusterRun, settled: Settled, range: number, { folder, decided }: Place): Promise<Done> {
  const { request, plan, hooks = {} } = run;
  const own = settled.ranges[range]!;
  const head = { run: plan.run, step: 'part', number: range };
  const runs = runsOf(run, folder).map((each) => ({ ...each, headless: true }));
  const names = comparedNames(run);
  if (own.from === own.to) {
    const choices = runs.map(() => ({ tally: emptyTally(), outputs: [] }));
    const compared = names && { comparison: emptyComparison(runs.map(({ decider }) => decider.choice)), tables: [] };
    const part: Part = { ...head, choices, compared, lines: 0 };
    await writeStep(join(folder, FACTS), part);
    return { ok: true };
  }
  for (const each of runs) mkdirSync(each.folder, { recursive: true, mode: 0o700 });
  const { format } = request.jurisdiction;
  const { results, quarantine } = request;
  const work = {
    format,
    inputs: plan.inputs.map(({ path }) => path),
    quarantine,
    results,
    workers: undefined,
    runs,
    compare: names && { folder, names },
    range: { ...own, encoding: settled.files[own.source]!.encoding, decided },
  };
  const made = await runEngine(work, hooks, { here: true });
  if (!made.ok) return made;
  const part: Part = { ...head, choices: made.runs, compared: made.comparison, lines: made.lines };
  await writeStep(join(folder, FACTS), part);
  return { ok: true };
}
