import { join } from 'node:path';
import type { Hooks } from '../../bulk/api.ts';
import { type FilePeople, withPrepared } from '../../bulk/engine/coordinator/file-people.ts';
import { eachRecord, type FileRecord } from '../../bulk/engine/files/each-record.ts';
import type { Engine, EngineRun, MadeRun } from '../../bulk/engine-seam.ts';
import { csvLine } from '../../csv/write.ts';
import {
  COUNTY_NOT_KNOWN,
  type Decider,
  type FlaggedDetermination,
  shownAsRead,
  withFlags,
} from '../../decide/index.ts';
import { type BulkFormat, columnOf, type FormatReading, type ResultCells } from '../../format/bulk-format.ts';
import { convictionsFileOf } from '../../law/language/index.ts';
import { type Day, type Person, parseIsoDay } from '../../record/index.ts';
import { determinationLine } from '../../results/determinations.ts';
import { DATA_FILES, type FileFacts } from '../../results/file-facts.ts';
import { writeText } from '../../results/files/write-text.ts';
import { startTally } from '../../results/tally.ts';
import { type CorrectedRow, changesOf, correctedCsv } from './corrected-csv.ts';
import { type Correction, correct } from './correction.ts';
import { type Edit, editFile, fieldEnds, rawField, rawFields, unquote } from './edit-file.ts';
import { type Earliest, replaceInTally } from './replace-in-tally.ts';

/** What corrections leave among the results beside the files that every run writes. */
export const CORRECTION_FILES = { list: 'corrections.json', changes: 'Corrected_Results.csv' } as const;

/**
 * An engine that lays corrections over the file: the state's own cells stay as they came on every line, and what Redress
 * adds beside them, determinations, figures and counts, is that of the corrected history. The corrections themselves
 * and what they changed are files of the results, so that the manifest holds their hashes.
 */
export function correctingEngine(engine: Engine, corrections: readonly Correction[]): Engine {
  if (corrections.length === 0) return engine;
  return async (work, hooks) => {
    const result = await engine(work, hooks);
    if (!result.ok) return result;
    const { format } = work;
    const reading = await format.reading();
    // The lines that the engine read, which may have been made of a set of files; who made them removes them.
    const prepared = { ok: true, inputs: work.inputs, joined: work.joined, cleanUp: () => {} } as const;
    const read = await withPrepared(format, prepared, work.quarantine, withoutProgress(hooks), async (people) =>
      asFiled(people, corrections, reading),
    );
    if (!read.ok) return read;
    const means = { format, reading };
    const filed = read.result;
    const runs = result.runs.map((made, number) => correctRun(means, made, work.runs[number]!, corrections, filed));
    return { ...result, runs, corrections: corrections.length };
  };
}

function withoutProgress({ signal }: Hooks): Pick<Hooks, 'signal'> {
  return signal ? { signal } : {};
}

/** What the lines of results are made of. */
type Means = { readonly format: BulkFormat; readonly reading: FormatReading };

/** A person with corrections as the file has them, the corrections, and `source:line` of every line in input order. */
type Filed = {
  readonly person: Person;
  readonly corrections: readonly Correction[];
  readonly lines: readonly string[];
};

/** Those whom corrections concern, in the order of the file. */
function asFiled(
  people: FilePeople,
  corrections: readonly Correction[],
  { buildPerson }: FormatReading,
): readonly Filed[] {
  const found = [...Map.groupBy(corrections, ({ person }) => person)].flatMap(([id, own]) => {
    const filed = people.find(id);
    if (!filed) return [];
    const person = buildPerson(id, filed.rows, filed.incomplete);
    const lines = filed.rows.map(({ origin: { source, line } }) => `${source}:${line}`);
    return [{ person, corrections: own, lines, first: filed.rows[0]!.origin }];
  });
  return found.sort((a, b) => a.first.source - b.first.source || a.first.line - b.first.line);
}

function correctRun(
  means: Means,
  { tally, outputs }: MadeRun,
  run: EngineRun,
  corrections: readonly Correction[],
  filed: readonly Filed[],
): MadeRun {
  const { folder } = run;
  const convictionsFile = convictionsFileOf(run.decider.choice.pack);
  const { people, before, after, changes } = decideAgain(means, run, filed);
  const edited = new Map<string, Partial<FileFacts>>();
  const order = orderOf(means.format, folder);
  const rows = editLines(means, folder, people, edited);
  const { added, earliest } = editConvictions({ folder, convictionsFile, order }, people, rows, edited);
  const edits = outputs.map((file) => {
    const facts = { ...file, ...edited.get(file.name) };
    const isOfConvictions = file.name === convictionsFile || file.name === DATA_FILES.determinations;
    return isOfConvictions ? { ...facts, lines: file.lines + added } : facts;
  });
  return {
    tally: replaceInTally(tally, before, after, earliest),
    outputs: [
      ...edits,
      writeText(folder, CORRECTION_FILES.list, `${JSON.stringify(corrections, null, 2)}\n`, corrections.length),
      writeText(folder, CORRECTION_FILES.changes, correctedCsv(changes), changes.length),
    ],
  };
}

/** A person with corrections: the cells of every line that carries a determination now. */
type Corrected = {
  /** `source:line` of every line, in the order of the file. */
  readonly lines: readonly string[];
  readonly decided: ReadonlyMap<string, { readonly cells: readonly string[]; readonly machine: string }>;
};

function decideAgain(
  { reading: { results, correcting } }: Means,
  { decider, dismissAll }: EngineRun,
  filed: readonly Filed[],
) {
  const [before, after] = [startTally(decider, dismissAll, results), startTally(decider, dismissAll, results)];
  const people = new Map<string, Corrected>();
  const changes: CorrectedRow[] = [];
  const decided = (person: Person) => withFlags(decider, person, decider.decide(person));
  for (const { person: asFiled, corrections: own, lines } of filed) {
    const person = correct(asFiled, own, correcting);
    const [old, now] = [decided(asFiled), decided(person)];
    before.add(asFiled, old);
    after.add(person, now);
    changes.push(...changesOf(asFiled, old, person, now, own));
    people.set(person.id, {
      lines,
      decided: cellsOf(results, decider, person, now),
    });
  }
  return { people, before: before.tally(), after: after.tally(), changes };
}

function cellsOf(
  results: ResultCells,
  decider: Decider,
  person: Person,
  determinations: readonly FlaggedDetermination[],
): Corrected['decided'] {
  const { asOf } = decider.choice.setting;
  return new Map(
    determinations.map((each) => {
      const { person: read, determination } = shownAsRead(decider, person, each);
      const { source, line } = determination.conviction.origin;
      const cells = results.cellsOf(read, asOf)(determination);
      return [`${source}:${line}`, { cells, machine: determinationLine(read, determination) }];
    }),
  );
}

/** A line of the file of convictions and its line for programs, to be put in their place. */
type Row = { readonly source: number; readonly line: number; readonly state: string; readonly machine: string };

/** Puts the new cells on the lines of corrected people in the files that repeat every line; gives their convictions. */
function editLines(
  { format, reading: { results } }: Means,
  folder: string,
  people: ReadonlyMap<string, Corrected>,
  edited: Map<string, Partial<FileFacts>>,
): readonly Row[] {
  const rows: Row[] = [];
  const own = format.columns.length;
  const person = columnOf(format, format.person);
  const blank: readonly string[] = format.resultColumns.map(() => '');
  const ofLine = results.ofLine?.position;
  const suffixes = new Map<number, string>();
  const seen = new Map<string, number>();
  const edits: Edit[] = [];
  scan(folder, DATA_FILES.all, (record, ordinal) => {
    const raw = record.raw();
    const id = format.readId(unquote(rawField(raw, person)));
    const corrected = people.get(id);
    if (!corrected || ordinal === 0) return;
    const nth = seen.get(id) ?? 0;
    seen.set(id, nth + 1);
    const ends = fieldEnds(raw);
    const [source = 0, line = 0] = corrected.lines[nth]!.split(':').map(Number);
    const now = corrected.decided.get(`${source}:${line}`);
    // What else the line's comment names is read from the state's text alone, so that it stays.
    const kept = (at: number) => unquote(raw.slice(ends[own + at - 1]! + 1, ends[own + at]));
    const cells = now?.cells ?? blank;
    const suffix = csvLine(ofLine === undefined ? cells : cells.with(ofLine, kept(ofLine)));
    const state = `${raw.slice(0, ends[own - 1])},${suffix}`;
    suffixes.set(ordinal, suffix);
    edits.push({ offset: record.offset, length: record.length, text: state });
    if (now) rows.push({ source: source + 1, line, state, machine: now.machine });
  });
  edited.set(DATA_FILES.all, editFile(join(folder, DATA_FILES.all), edits));
  const condensed: Edit[] = [];
  scan(folder, DATA_FILES.condensed, (record, ordinal) => {
    const suffix = suffixes.get(ordinal);
    if (suffix === undefined) return;
    const raw = record.raw();
    const state = raw.slice(0, fieldEnds(raw)[format.condensed.length - 1]);
    condensed.push({ offset: record.offset, length: record.length, text: `${state},${suffix}` });
  });
  edited.set(DATA_FILES.condensed, editFile(join(folder, DATA_FILES.condensed), condensed));
  return rows;
}

/** The two files of convictions, and in which order their lines stand. */
type Convictions = { readonly folder: string; readonly convictionsFile: string; readonly order: LineOrder };

/** Where a line of the inputs, by its file and its line from 1, stands among all lines of results. */
type LineOrder = (source: number, line: number) => number;

/**
 * Results have the lines of the inputs in their order; of a set of files, in the order of the lines that were made of
 * the set, each of which names the file and the line that it came from.
 */
function orderOf(format: BulkFormat, folder: string): LineOrder {
  const { files } = format;
  if (!files) return (source, line) => source * 2 ** 40 + line;
  const [file, line] = [columnOf(format, files.origin.file), columnOf(format, files.origin.line)];
  const ordinals = new Map<number, number>();
  const keyOf = (source: number, number: number) => source * 2 ** 40 + number;
  scan(folder, DATA_FILES.all, (record, ordinal) => {
    const fields = rawFields(record.raw());
    if (ordinal > 0) ordinals.set(keyOf(Number(fields[file]), Number(fields[line])), ordinal);
  });
  return (source, number) => ordinals.get(keyOf(source, number)) ?? Number.POSITIVE_INFINITY;
}

/**
 * Takes corrected people's lines out of the two files of convictions, which have the same convictions in the same
 * order, and puts the new ones in their place.
 */
function editConvictions(
  { folder, convictionsFile, order }: Convictions,
  people: ReadonlyMap<string, Corrected>,
  rows: readonly Row[],
  edited: Map<string, Partial<FileFacts>>,
): { readonly added: number; readonly earliest: Earliest } {
  const removed = new Set<number>();
  /** Rows to put in before the record of an ordinal. */
  const before = new Map<number, Row[]>();
  let [next, last] = [0, 0];
  const byCounty = new Map<string, Day>();
  const see = (fields: readonly string[]) => {
    const day = fields[DATE]?.length === 10 ? parseIsoDay(fields[DATE]) : undefined;
    const county = unquote(fields[COUNTY]!) || COUNTY_NOT_KNOWN;
    if (day !== undefined) byCounty.set(county, Math.min(day, byCounty.get(county) ?? Infinity));
  };
  const put = (ordinal: number, until: (row: Row) => boolean) => {
    while (next < rows.length && until(rows[next]!)) {
      see(rawFields(rows[next]!.machine));
      const own = before.get(ordinal);
      if (own) own.push(rows[next]!);
      else before.set(ordinal, [rows[next]!]);
      next++;
    }
  };
  scan(folder, DATA_FILES.determinations, (record, ordinal) => {
    last = ordinal;
    if (ordinal === 0) return;
    const fields = rawFields(record.raw());
    const place = order(Number(fields[SOURCE]), Number(fields[LINE]));
    put(ordinal, (row) => order(row.source, row.line) <= place);
    if (people.has(unquote(fields[0]!))) removed.add(ordinal);
    else see(fields);
  });
  put(last + 1, () => true);
  for (const [name, text] of [
    [DATA_FILES.determinations, (row: Row) => row.machine],
    [convictionsFile, (row: Row) => row.state],
  ] as const) {
    const edits: Edit[] = [];
    const insert = (ordinal: number, offset: number) => {
      for (const row of before.get(ordinal) ?? []) edits.push({ offset, length: 0, text: `${text(row)}\n` });
    };
    let end = 0;
    scan(folder, name, ({ offset, length }, ordinal) => {
      insert(ordinal, offset);
      end = offset + length + 1;
      if (removed.has(ordinal)) edits.push({ offset, length: length + 1, text: '' });
    });
    insert(last + 1, end);
    edited.set(name, editFile(join(folder, name), edits));
  }
  return {
    added: rows.length - removed.size,
    earliest: { all: Math.min(Infinity, ...byCounty.values()), byCounty },
  };
}

const [SOURCE, LINE, DATE, COUNTY] = [2, 3, 6, 7];

/** Goes through a result file, which begins with its header, record 0. */
function scan(folder: string, name: string, onRecord: (record: FileRecord, ordinal: number) => void): void {
  let ordinal = 0;
  eachRecord(join(folder, name), (record) => onRecord(record, ordinal++));
}
