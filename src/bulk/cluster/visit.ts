import { type Visit, visitPeople } from '../engine/coordinator/file-people.ts';
import { withRange } from '../engine/coordinator/inputs.ts';
import { concernsOf, gatherPeople } from '../engine/coordinator/people.ts';
import { scanSources } from '../engine/coordinator/scan.ts';
import { openPoolHere } from '../engine/threads/pool.ts';
import { CHUNK_BYTES } from '../engine/threads/tuning.ts';
import type { ClusterRun } from './cluster-run.ts';
import { createPatchOfPeople, readDecidedRows, stackPatches } from './decided-rows.ts';
import type { Done } from './gather.ts';
import { otherInput } from './part.ts';
import { type DecidedPeople, withGroup } from './people.ts';
import type { Refused } from './plan.ts';
import { openSettledRange } from './settle.ts';
import { writeStep } from './step-file.ts';

/*
 * Shows people to a visitor range by range (`engine/tasks/visit-task.ts`), for programs that make something else of
 * people than decisions. Who stands in several ranges is shown once, whole, in a group; what the visitor returned of them
 * is taken up where the inputs name them first, so that it comes in the order of a whole file.
 */

/** What a visitor is shown: who was shown elsewhere by number, and what it returned of them where it belongs in this range. */
export type Elsewhere = ReadonlyMap<number, unknown>;

/** A visitor for people, some of whom may have been shown elsewhere. What it returns of people is a list of one for each. */
export type Showing = (elsewhere: Elsewhere) => Pick<Visit, 'module' | 'settings'>;

/** Shows a group of people who stand in several ranges, and keeps what the visitor returns for their ranges. */
export async function visitGroup(run: ClusterRun, group: number, showing: Showing): Promise<Done> {
  return withGroup(run, group, async ({ settled, records, people, worker }) => {
    const seen: unknown[] = [];
    const onSeen = (more: unknown) => void seen.push(...(more as readonly unknown[]));
    await visitPeople({ ...showing(new Map()), onSeen }, people.number, [worker]);
    const rangeCount = settled.ranges.length;
    const said = seen.map((each, person) => [people.firstRow(person), each] as const);
    const rows = Array.from(records.rows, (_, row) => [row, null] as const);
    const { sections, pour } = stackPatches([
      createPatchOfPeople(records, rangeCount, said),
      createPatchOfPeople(records, rangeCount, rows),
    ]);
    const head: DecidedPeople = {
      run: run.plan.run,
      step: 'part --people',
      number: group,
      choices: [],
      compared: undefined,
      seen: sections[0]!,
      rows: sections[1]!,
    };
    await writeStep(run.files.people(group), head, pour);
    return { ok: true };
  });
}

/** Shows the people of a range in the order in which it names them, those among them who were shown elsewhere. */
export async function visitRange(
  run: ClusterRun,
  range: number,
  showing: Showing,
  onSeen: (seen: readonly unknown[]) => void,
): Promise<Refused | { readonly ok: true }> {
  const opened = openSettledRange(run, range);
  if (!opened.ok) return opened;
  const { settled, own } = opened;
  if (own.from === own.to) return { ok: true };
  const problem = otherInput(run, own);
  if (problem) return problem;
  const elsewhere = own.moved === 0 ? undefined : readDecidedRows(run, settled, range);
  if (elsewhere?.ok === false) return elsewhere;
  const { format } = run.request.jurisdiction;
  const { quarantine } = run.request;
  const hooks = run.hooks ?? {};
  const { encoding } = settled.files[own.source]!;
  const work = { ...own, encoding, decided: elsewhere?.decided };
  const paths = run.plan.inputs.map(({ path }) => path);
  return withRange(paths, work, hooks, async (source) => {
    const pool = openPoolHere(1, format, hooks.signal);
    try {
      const options = { chunkBytes: CHUNK_BYTES, quarantine, ranges: true, onProgress: hooks.onProgress };
      const outcome = await scanSources(format, [source], pool.workers, options);
      if (!outcome.ok) return outcome;
      const { scanned } = outcome;
      const concerns = concernsOf([], { range: work });
      const { people } = await gatherPeople(format, scanned, concerns, pool.workers, { range: work });
      const shown = { ...showing(people.laid?.seen ?? new Map()), onSeen: (seen: unknown) => onSeen(seen as []) };
      await visitPeople(shown, people.number, pool.workers);
      return { ok: true } as const;
    } finally {
      await pool.close();
    }
  });
}
