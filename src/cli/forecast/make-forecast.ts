import { withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import { CORRECTION_FILES } from '../../casework/corrections/correcting-engine.ts';
import type { AnswerFromElsewhere } from '../../casework/corrections/other-states.ts';
import type { Choice } from '../../decide/index.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import type { Problem } from '../../record/problem.ts';
import { caughtFailure, openNamedFolder } from '../../results/files/output-folder.ts';
import { writeJson } from '../../results/files/write-text.ts';
import { withProgress } from '../progress.ts';
import type { Calendar } from './calendar.ts';
import { startForecastFiles, writeAbout } from './forecast-files.ts';
import { type Earlier, FORECAST_FILE, KEPT_FILES, openEarlier } from './kept.ts';
import type { SeenPerson, VisitorSettings } from './visitor.ts';

type ForecastRequest = {
  readonly format: BulkFormat;
  readonly inputs: readonly string[];
  readonly quarantine: boolean;
  readonly choice: Choice;
  /** What convictions in other states answer; each is laid over the history of its person before that is forecast. */
  readonly answers: readonly AnswerFromElsewhere[];
  /** How many months the calendar has. */
  readonly months: number;
  /** The month of which a list is wanted, `2026-03`. */
  readonly month: string | undefined;
  /** The folder of an earlier forecast, of which what time has not changed is taken over. */
  readonly since: string | undefined;
  readonly out: string;
  readonly overwrite: boolean;
  readonly quiet: boolean;
};

type MadeForecast =
  | { readonly ok: true; readonly calendar: Calendar; readonly setAsideLines: number; readonly anew: Anew }
  | { readonly ok: false; readonly problem: Problem };

/** How many people there are, and how many of them were decided rather than taken over from an earlier forecast. */
export type Anew = { readonly people: number; readonly decided: number };

/** A list of a month, as files of a forecast are named. */
const LIST = /^due-\d{4}-\d{2}\.csv$/;

/** Forecasts everybody of some files on all cores; the folder has its name only when all of its files are whole. */
export async function makeForecast(request: ForecastRequest): Promise<MadeForecast> {
  const { out, overwrite } = request;
  const opened = openNamedFolder(out, overwrite, isOwn);
  if (!opened.ok) return opened;
  const { folder } = opened;
  try {
    const made = await writeForecast(request, folder.path);
    const problem = made.ok ? folder.commit() : undefined;
    return problem ? { ok: false, problem } : made;
  } catch (error) {
    return { ok: false, problem: caughtFailure(out, error) };
  } finally {
    folder.abandon();
  }
}

/** The module that forecasts people in a worker. */
export const VISITOR = new URL('./visitor.ts', import.meta.url);

/** Whether a file's name is one that a forecast gives: only an earlier forecast is replaced. */
export function isOwn(name: string): boolean {
  const own = [FORECAST_FILE, 'calendar.csv', CORRECTION_FILES.list, ...Object.values(KEPT_FILES)];
  return own.includes(name) || LIST.test(name);
}

async function writeForecast(request: ForecastRequest, folder: string): Promise<MadeForecast> {
  const { format, choice, since } = request;
  const opened = since === undefined ? undefined : await openEarlier(since, format.id, choice);
  if (opened && !opened.ok) return opened;
  const earlier = opened?.earlier;
  try {
    return await writeFrom(request, folder, earlier);
  } finally {
    earlier?.close();
  }
}

async function writeFrom(
  request: ForecastRequest,
  folder: string,
  earlier: Earlier | undefined,
): Promise<MadeForecast> {
  const { format, inputs, quarantine, choice, answers, quiet } = request;
  const settings: VisitorSettings = { choice, answers, unchanged: earlier?.unchanged ?? new Set() };
  const files = await startForecastFiles(folder, choice, request);
  let decided = 0;
  const add = ({ digest, decided: made }: SeenPerson) => {
    if (made) decided++;
    files.add(digest, made ?? earlier!.take(digest));
  };
  try {
    const read = await withProgress({ quiet }, (hooks) =>
      withPeople(format, inputs, quarantine, hooks, async (people) => {
        await people.visit({
          module: VISITOR,
          settings,
          onSeen: (seen) => (seen as readonly SeenPerson[]).forEach(add),
          onProgress: (done) => hooks.onProgress?.({ stage: 'deciding', done, total: people.number }),
        });
        return { setAsideLines: people.setAsideLines, people: people.number };
      }),
    );
    if (!read.ok) return read;
    const { calendar } = await files.finish();
    await writeAbout(folder, format.id, choice, calendar);
    if (answers.length > 0) writeJson(folder, CORRECTION_FILES.list, answers);
    const { setAsideLines, people } = read.result;
    return { ok: true, calendar, setAsideLines, anew: { people, decided } };
  } finally {
    await files.close();
  }
}
