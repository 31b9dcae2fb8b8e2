import { join } from 'node:path';
import { withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import { CORRECTION_FILES } from '../../casework/corrections/correcting-engine.ts';
import type { AnswerFromElsewhere } from '../../casework/corrections/other-states.ts';
import type { Choice } from '../../decide/index.ts';
import { startLineFile } from '../../disk/line-file.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import type { Problem } from '../../record/problem.ts';
import { caughtFailure, openNamedFolder } from '../../results/files/output-folder.ts';
import { writeJson, writeText } from '../../results/files/write-text.ts';
import { withProgress } from '../progress.ts';
import { type Calendar, calendarText, startCalendar } from './calendar.ts';
import { type ForecastLine, forecastColumns, monthOf } from './lines.ts';
import type { VisitorSettings } from './visitor.ts';

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
  readonly out: string;
  readonly overwrite: boolean;
  readonly quiet: boolean;
};

type MadeForecast =
  | { readonly ok: true; readonly calendar: Calendar; readonly setAsideLines: number }
  | { readonly ok: false; readonly problem: Problem };

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

/** Whether a file's name is one that a forecast gives: only an earlier forecast is replaced. */
function isOwn(name: string): boolean {
  return ['forecast.csv', 'calendar.csv', CORRECTION_FILES.list].includes(name) || LIST.test(name);
}

async function writeForecast(request: ForecastRequest, folder: string): Promise<MadeForecast> {
  const { format, inputs, quarantine, choice, answers, months, month, quiet } = request;
  const settings: VisitorSettings = { choice, answers };
  const calendar = startCalendar(choice.setting.asOf, months);
  const head = forecastColumns(choice.pack).join(',');
  const all = await startLineFile(join(folder, 'forecast.csv'), head);
  const due = month === undefined ? undefined : await startLineFile(join(folder, `due-${month}.csv`), head);
  try {
    const read = await withProgress({ quiet }, (hooks) =>
      withPeople(format, inputs, quarantine, hooks, async (people) => {
        await people.visit({
          module: new URL('./visitor.ts', import.meta.url),
          settings,
          onSeen: (seen) => {
            for (const lines of seen as readonly (readonly ForecastLine[])[]) {
              calendar.add(lines);
              for (const line of lines) all.add(line.text);
              if (due) for (const line of lines) if (monthOf(line) === month) due.add(line.text);
            }
          },
          onProgress: (done) => hooks.onProgress?.({ stage: 'deciding', done, total: people.number }),
        });
        return people.setAsideLines;
      }),
    );
    if (!read.ok) return read;
    await all.flush();
    await due?.flush();
    const made = calendar.finish();
    writeText(folder, 'calendar.csv', calendarText(made));
    if (answers.length > 0) writeJson(folder, CORRECTION_FILES.list, answers);
    return { ok: true, calendar: made, setAsideLines: read.result };
  } finally {
    await all.close();
    await due?.close();
  }
}
