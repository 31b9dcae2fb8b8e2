import { chmodSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Hooks } from '../../bulk/api.ts';
import type { ClusterRun } from '../../bulk/cluster/cluster-run.ts';
import type { Done } from '../../bulk/cluster/gather.ts';
import { fileJoiner } from '../../bulk/cluster/join-parts.ts';
import type { Refused } from '../../bulk/cluster/plan.ts';
import { openSettled } from '../../bulk/cluster/settle.ts';
import { openStep, type StepHead, writeStep } from '../../bulk/cluster/step-file.ts';
import { type Elsewhere, visitGroup, visitRange } from '../../bulk/cluster/visit.ts';
import type { Choice } from '../../decide/index.ts';
import { attemptFolder } from '../../disk/attempt.ts';
import { countyAsked } from '../../format/county-asked.ts';
import type { FileReadings } from '../../law/index.ts';
import type { Problem } from '../../record/problem.ts';
import type { FileFacts } from '../../results/file-facts.ts';
import { caughtFailure, openNamedFolder } from '../../results/files/output-folder.ts';
import { addCalendars, type Calendar } from '../forecast/calendar.ts';
import { type Ahead, forecastTables, startForecastFiles, writeAbout } from '../forecast/forecast-files.ts';
import { isOwn, VISITOR } from '../forecast/make-forecast.ts';
import type { SeenPerson, VisitorSettings } from '../forecast/visitor.ts';

/*
 * The steps of a forecast over ranges, where they differ from those of decisions: a part has the files of a forecast of the
 * range, and its calendar. Joined they are those of `redress forecast` of the whole.
 */

/** What a part of a forecast says of itself. */
type ForecastPart = StepHead & { readonly calendar: Calendar; readonly files: readonly Omit<FileFacts, 'sha256'>[] };

const FACTS = 'part.json';

function choiceOf({ plan, request }: ClusterRun): Choice {
  const { pack, policy, options } = request.choices[0]!;
  const county = countyAsked(request.jurisdiction.format, request.county);
  const readings = plan.forecast!.readings as FileReadings | undefined;
  return { pack, policy, setting: { asOf: request.asOf, county, options, ...(readings && { readings }) } };
}

function aheadOf({ plan }: ClusterRun): Ahead {
  return plan.forecast!;
}

function showing(choice: Choice) {
  return (elsewhere: Elsewhere) => {
    const own = elsewhere as NonNullable<VisitorSettings['elsewhere']>;
    const settings: VisitorSettings = { choice, answers: [], unchanged: new Set(), elsewhere: own };
    return { module: VISITOR, settings };
  };
}

/** Forecasts a group of people who stand in several ranges. */
export function forecastPeople(run: ClusterRun, group: number): Promise<Done> {
  return visitGroup(run, group, showing(choiceOf(run)));
}

/** Forecasts a range; one that was forecast already is left as it is. */
export async function forecastPart(run: ClusterRun, range: number): Promise<Done> {
  const target = run.files.part(range);
  if (existsSync(target)) {
    const stands = openPart(run, range);
    return stands.ok ? { ok: true } : stands;
  }
  return attemptFolder(target, async (folder): Promise<Done> => {
    const choice = choiceOf(run);
    const files = await startForecastFiles(folder, choice, aheadOf(run));
    try {
      const add = (seen: readonly unknown[]) => {
        for (const { digest, decided } of seen as readonly SeenPerson[]) files.add(digest, decided!);
      };
      const seen = await visitRange(run, range, showing(choice), add);
      if (!seen.ok) return seen;
      const { calendar, lines } = await files.finish();
      const facts = [...lines].map(([name, own]) => ({ name, bytes: statSync(join(folder, name)).size, lines: own }));
      const part: ForecastPart = { run: run.plan.run, step: 'part', number: range, calendar, files: facts };
      await writeStep(join(folder, FACTS), part);
      return { ok: true };
    } finally {
      await files.close();
    }
  });
}

function openPart(
  { plan, files }: ClusterRun,
  range: number,
): Refused | { readonly ok: true; readonly part: ForecastPart } {
  const opened = openStep<ForecastPart>(join(files.part(range), FACTS), plan, { step: 'part', number: range });
  if (!opened.ok) return opened;
  opened.close();
  return { ok: true, part: opened.head };
}

export type JoinedForecast =
  | { readonly ok: false; readonly problem: Problem }
  | { readonly ok: true; readonly calendar: Calendar; readonly setAsideLines: number };

/** Makes the folder of the whole forecast, as `redress forecast` makes it. */
export async function joinForecast(run: ClusterRun, hooks: Hooks = {}): Promise<JoinedForecast> {
  const { out, overwrite } = run.request;
  const opened = openNamedFolder(out, overwrite, isOwn);
  if (!opened.ok) return opened;
  const { folder } = opened;
  try {
    const made = await joinIn(run, folder.path, hooks);
    const problem = made.ok ? folder.commit() : undefined;
    return problem ? { ok: false, problem } : made;
  } catch (error) {
    if (hooks.signal?.aborted) throw error;
    return { ok: false, problem: caughtFailure(out, error) };
  } finally {
    folder.abandon();
  }
}

async function joinIn(run: ClusterRun, folder: string, hooks: Hooks): Promise<JoinedForecast> {
  const opened = openSettled(run);
  if (!opened.ok) return opened;
  const { settled } = opened;
  const parts: ForecastPart[] = [];
  for (const range of settled.ranges.keys()) {
    const part = openPart(run, range);
    if (!part.ok) return part;
    parts.push(part.part);
  }
  const choice = choiceOf(run);
  const total = parts.flatMap(({ files }) => files).reduce((sum, { bytes }) => sum + bytes, 0);
  const joinFile = fileJoiner(folder, total, hooks);
  for (const { name, header } of forecastTables(choice, aheadOf(run))) {
    const own = parts.map(({ files }, range) => {
      const file = files.find((each) => each.name === name)!;
      return { ...file, sha256: '', path: join(run.files.part(range), name) };
    });
    const made = await joinFile(name, header, own);
    if (!made.ok) return made;
    // As the files of a forecast are.
    chmodSync(join(folder, name), 0o600);
  }
  const calendar = parts.map((part) => part.calendar).reduce(addCalendars);
  await writeAbout(folder, run.request.jurisdiction.format.id, choice, calendar);
  const setAsideLines = settled.setAside + (run.tables?.joined?.setAside.length ?? 0);
  return { ok: true, calendar, setAsideLines };
}
