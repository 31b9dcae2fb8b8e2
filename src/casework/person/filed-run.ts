import type { Choice } from '../../decide/index.ts';
import type { Correcting } from '../../format/bulk-format.ts';
import { formatOf } from '../../jurisdictions/index.ts';
import type { Person } from '../../record/index.ts';
import { type ChoiceRecord, loadedChoice } from '../choice-record.ts';
import { type Context, done, type Result, refuse } from '../context.ts';
import type { LineSource } from '../history/lines-of.ts';
import { readPerson } from '../history/read-person.ts';
import { findInput, sourcesOf } from '../inputs.ts';
import { rowsFolder } from '../rows/folder.ts';
import { type OpenRows, openRows } from '../rows/open-rows.ts';
import { unpackPlaces } from '../rows/places.ts';
import { choiceRecordOf, findRun } from '../runs.ts';
import { formatIdOf } from '../states.ts';

/** Where a run's people lie, as plain data, so that a thread without the database reads them too. */
export type RunPlaces = {
  readonly run: string;
  /** What stands in the files of the run, to which corrections belong. */
  readonly content: string;
  readonly format: string;
  readonly choice: ChoiceRecord;
  /** The corrections that the run was made with, by their ids. */
  readonly inRun: readonly string[];
  /** The folder of its rows. */
  readonly rows: string;
  readonly sources: readonly LineSource[];
};

/** A run whose people are read from its files again. */
export type FiledRun = Omit<RunPlaces, 'choice' | 'rows' | 'format' | 'sources'> & {
  /** How facts of the run's files are put right. */
  readonly correcting: Correcting;
  readonly choice: Choice;
  readonly rows: OpenRows;
  /** A person by the row, as filed; undefined where there is no such row. Throws the error of a file that is gone. */
  readonly person: (row: number) => Person | undefined;
};

/** Where the people of a run lie; a refusal where its rows or files are gone. */
export async function placesOfRun(context: Context, run: string): Promise<Result<RunPlaces>> {
  const found = await findRun(context, run);
  if (!found.ok) return found;
  const rows = rowsFolder(context, run);
  if (!openRows(rows)) return refuse(409, 'run-list-not-filled');
  const input = await findInput(context, found.value.input_id);
  if (!input.ok) return input;
  return reachable(async () =>
    done({
      run,
      content: input.value.content ?? '',
      format: await formatIdOf(found.value.format),
      choice: choiceRecordOf(found.value),
      inRun: JSON.parse(found.value.corrections) as string[],
      rows,
      sources: sourcesOf(context, found.value.input_id),
    }),
  );
}

/** Opens what {@link placesOfRun} found; a refusal where it is gone since. */
export async function openPlaces({ run, content, inRun, ...places }: RunPlaces): Promise<Result<FiledRun>> {
  const rows = openRows(places.rows);
  if (!rows) return refuse(409, 'run-list-not-filled');
  const format = await formatOf(places.format);
  if (!format) return refuse(409, 'run-file-gone');
  const reading = await format.reading();
  const entryOf = rows.database.prepare('select key, incomplete, places from people where id = ?');
  return done({
    run,
    content,
    correcting: reading.correcting,
    choice: await loadedChoice(places.choice),
    inRun,
    rows,
    person: (row) => {
      const entry = entryOf.get(row) as { key: string; incomplete: number; places: Uint8Array } | undefined;
      if (!entry) return undefined;
      return readPerson({ format, reading }, places.sources, { ...entry, places: unpackPlaces(entry.places) });
    },
  });
}

/** Opens a run for its people to be read: the rows say where their lines lie. */
export async function filedRun(context: Context, run: string): Promise<Result<FiledRun>> {
  const places = await placesOfRun(context, run);
  return places.ok ? openPlaces(places.value) : places;
}

/** What reads files of a run; a refusal where one of them is gone. */
export async function reachable<Value>(read: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await read();
  } catch (error) {
    if (!isFileGone(error)) throw error;
    return refuse(409, 'run-file-gone');
  }
}

/** Whether an error says that a file of a run is gone or was changed, which is no fault of the program. */
export function isFileGone(error: unknown): boolean {
  return typeof (error as { code?: unknown }).code === 'string';
}
