import { join } from 'node:path';
import type { Choice } from '../../decide/index.ts';
import { startLineFile } from '../../disk/line-file.ts';
import type { Day } from '../../record/index.ts';
import { writeJson, writeText } from '../../results/files/write-text.ts';
import { type Calendar, calendarText, startCalendar } from './calendar.ts';
import { aboutOf, FORECAST_FILE, KEPT_FILES, PEOPLE_COLUMNS, personLine } from './kept.ts';
import { type ForecastLine, forecastColumns, monthOf } from './lines.ts';

/** How far a forecast looks ahead: how many months the calendar has, and the month of which a list is wanted. */
export type Ahead = { readonly months: number; readonly month?: string | undefined };

/** The files of a forecast that grow with people, and its calendar, while people are added in the order of the input. */
export type ForecastFiles = {
  readonly add: (
    digest: string,
    found: { readonly lines: readonly ForecastLine[]; readonly next: Day | undefined },
  ) => void;
  /** Waits until everything is written; how many lines each file has. */
  readonly finish: () => Promise<{ readonly calendar: Calendar; readonly lines: ReadonlyMap<string, number> }>;
  readonly close: () => Promise<void>;
};

/** The names and headers of those files. */
export function forecastTables({ pack }: Pick<Choice, 'pack'>, { month }: Ahead) {
  const head = forecastColumns(pack).join(',');
  return [
    { name: FORECAST_FILE, header: head },
    { name: KEPT_FILES.people, header: PEOPLE_COLUMNS.join(',') },
    ...(month === undefined ? [] : [{ name: `due-${month}.csv`, header: head }]),
  ];
}

/** Starts the files of a forecast in a folder. */
export async function startForecastFiles(folder: string, choice: Choice, ahead: Ahead): Promise<ForecastFiles> {
  const { months, month } = ahead;
  const calendar = startCalendar(choice.setting.asOf, months);
  const tables = forecastTables(choice, ahead);
  const files = await Promise.all(tables.map(({ name, header }) => startLineFile(join(folder, name), header)));
  const counts = tables.map(() => 0);
  const add = (file: number, line: string) => {
    files[file]!.add(line);
    counts[file]!++;
  };
  return {
    add: (digest, { lines, next }) => {
      add(1, personLine(digest, next, lines.length));
      if (lines.length > 0) calendar.add(lines);
      for (const line of lines) {
        add(0, line.text);
        if (month !== undefined && monthOf(line) === month) add(2, line.text);
      }
    },
    finish: async () => {
      for (const file of files) await file.flush();
      return { calendar: calendar.finish(), lines: new Map(tables.map(({ name }, file) => [name, counts[file]!])) };
    },
    close: async () => {
      for (const file of files) await file.close();
    },
  };
}

/** Writes the small files of a forecast once the large ones are whole. */
export async function writeAbout(folder: string, format: string, choice: Choice, calendar: Calendar): Promise<void> {
  writeText(folder, 'calendar.csv', calendarText(calendar));
  writeJson(folder, KEPT_FILES.about, await aboutOf(folder, format, choice));
}
