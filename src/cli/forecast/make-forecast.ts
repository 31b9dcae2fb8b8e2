import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import type { Choice } from '../../decide/index.ts';
import { beginWholeFolder } from '../../disk/whole-folder.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import { type Problem, problemOf } from '../../record/problem.ts';
import { outputFailure } from '../../results/files/output-folder.ts';
import { withProgress } from '../progress.ts';
import { type Calendar, calendarText, startCalendar } from './calendar.ts';
import { FORECAST_COLUMNS, type ForecastLine, monthOf } from './lines.ts';

export type ForecastRequest = {
  readonly format: BulkFormat;
  readonly inputs: readonly string[];
  readonly quarantine: boolean;
  readonly choice: Choice;
  /** How many months the calendar has. */
  readonly months: number;
  /** The month of which a list is wanted, `2026-03`. */
  readonly month: string | undefined;
  readonly out: string;
  readonly overwrite: boolean;
  readonly quiet: boolean;
};

export type MadeForecast =
  | { readonly ok: true; readonly calendar: Calendar; readonly setAsideLines: number }
  | { readonly ok: false; readonly problem: Problem };

/** A list of a month, as files of a forecast are named. */
const LIST = /^due-\d{4}-\d{2}\.csv$/;

/** Forecasts everybody of some files on all cores; the folder has its name only when all of its files are whole. */
export async function makeForecast(request: ForecastRequest): Promise<MadeForecast> {
  const { out, overwrite } = request;
  try {
    const target = existsSync(out) ? realpathSync(out) : resolve(out);
    const begun = beginWholeFolder(target, (path) => whyKept(path, out, overwrite));
    if (begun.kind === 'locked') return failed(problemOf('output', { code: 'output-in-use', path: out }));
    if (begun.kind === 'refused') return failed(begun.why);
    const { folder } = begun;
    try {
      const made = await writeForecast(request, folder.path);
      const why = made.ok ? folder.commit() : undefined;
      return why ? failed(why) : made;
    } finally {
      folder.abandon();
    }
  } catch (error) {
    if (typeof (error as { code?: unknown }).code !== 'string') throw error;
    return failed(outputFailure(out, error));
  }
}

function failed(problem: Problem): MadeForecast {
  return { ok: false, problem };
}

/** Why a folder must stay: only an earlier forecast is replaced, and only where that was asked for. */
function whyKept(path: string, out: string, overwrite: boolean): Problem | undefined {
  if (!overwrite || !statSync(path).isDirectory()) return problemOf('output', { code: 'output-exists', path: out });
  const own = (name: string) => name === 'forecast.csv' || name === 'calendar.csv' || LIST.test(name);
  const entries = readdirSync(path).filter((name) => !own(name)).length;
  if (entries === 0) return undefined;
  return problemOf('output', { code: 'output-kept', path: out, why: { kind: 'foreign', entries } });
}

/** Lines are put on the disk in pieces of about so many characters. */
const PIECE = 1 << 20;

async function writeForecast(request: ForecastRequest, folder: string): Promise<MadeForecast> {
  const { format, inputs, quarantine, choice, months, month, quiet } = request;
  const calendar = startCalendar(choice.setting.asOf, months);
  const all = await startFile(join(folder, 'forecast.csv'));
  const due = month === undefined ? undefined : await startFile(join(folder, `due-${month}.csv`));
  try {
    const read = await withProgress({ quiet }, (hooks) =>
      withPeople(format, inputs, quarantine, hooks, async (people) => {
        await people.visit({
          module: new URL('./visitor.ts', import.meta.url),
          settings: choice,
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
    const file = await startFile(join(folder, 'calendar.csv'), calendarText(made));
    await file.flush();
    await file.close();
    return { ok: true, calendar: made, setAsideLines: read.result };
  } finally {
    await all.close();
    await due?.close();
  }
}

/** A file that only its owner may read, written behind the lines that are added to it. */
async function startFile(path: string, head = `${FORECAST_COLUMNS.join(',')}\n`) {
  const file: FileHandle = await open(path, 'wx', 0o600);
  let text = head;
  let writing = Promise.resolve();
  const write = () => {
    const piece = text;
    text = '';
    writing = writing.then(() => file.writeFile(piece));
  };
  return {
    add: (line: string): void => {
      text += `${line}\n`;
      if (text.length >= PIECE) write();
    },
    flush: (): Promise<void> => {
      write();
      return writing;
    },
    close: (): Promise<void> => file.close(),
  };
}
