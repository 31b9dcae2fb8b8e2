import { type CsvRecord, splitRecords } from '../../csv/records.ts';
import { commaField, csvLine } from '../../csv/write.ts';
import { type Determination, shownAsRead, withFlags } from '../../decide/index.ts';
import { type BulkFormat, columnOf, type FormatReading } from '../../format/bulk-format.ts';
import { dialectOf } from '../../format/dialect.ts';
import type { Row } from '../../format/row.ts';
import { convictionsFileOf } from '../../law/language/index.ts';
import { getOrCreate, type Origin, type Person } from '../../record/index.ts';
import { createComparer } from '../../results/compare/compared-lines.ts';
import { type ComparedPeople, startTables } from '../../results/compare/comparison.ts';
import { determinationColumns, determinationLine } from '../../results/determinations.ts';
import { DATA_FILES, type InputFacts } from '../../results/file-facts.ts';
import { appendedFile } from '../../results/files/appended-file.ts';
import { startTally } from '../../results/tally.ts';
import type { Engine, EngineRun, EngineWork } from '../engine-seam.ts';
import { inputsOfSet } from '../join/join.ts';
import { rewrittenProblem, unknownCounty } from '../problems.ts';
import { writeProblems } from '../problems-file.ts';
import { findRewrittenIds } from '../rewritten-ids.ts';
import { type Opened, openInput, readOpened, type SetAside } from '../whole-file.ts';

/**
 * The plain engine: everything in memory, one line after another, nothing clever. It exists so that the fast engine has
 * something to agree with, and so that a reader can see what a run does on one page.
 */
export const referenceEngine: Engine = async (work, hooks) => {
  const { format } = work;
  const reading = await format.reading();
  const { readRow, buildPerson } = reading;
  const inputs: InputFacts[] = [];
  const lines: Line[] = [];
  const setAside: SetAside[] = [];
  const rows = new Map<string, Row[]>();
  const opened: Opened[] = [];
  for (const path of work.inputs) {
    const start = openInput(format, path);
    if (!start.ok) return start;
    opened.push(start);
  }
  for (const [source, file] of opened.entries()) {
    const read = readOpened(format, file, source, work.quarantine);
    if (!read.ok) return read;
    inputs.push(read.facts);
    for (const line of read.setAside) setAside.push(line);
    for (const { line, raw, subject, fields } of read.lines) {
      const row = readRow(fields, { source, line });
      lines.push({ ...row.origin, raw });
      getOrCreate(rows, subject, () => []).push(row);
    }
  }
  const counties = new Set([...rows.values()].flatMap((own) => own.flatMap((row) => row.county ?? [])));
  for (const { decider } of work.runs) {
    const problem = unknownCounty(format, decider.choice.setting.county, counties);
    if (problem) return { ok: false, problem };
  }
  const rewritten = findRewrittenIds(rows.keys(), (id) => rows.has(id), format.columns);
  if (rewritten) {
    const { source, line } = rows.get(rewritten.first)![0]!.origin;
    return { ok: false, problem: rewrittenProblem(format, rewritten, { name: inputs[source]!.name, line }) };
  }
  hooks.signal?.throwIfAborted();
  const { joined } = work;
  const concerned = new Set([...setAside.flatMap((line) => line.concerns), ...(joined?.concerned ?? [])]);
  const given = joined ? inputsOfSet(joined, inputs) : inputs;
  const faulty = [...(joined?.setAside ?? []), ...setAside];
  const people: People = function* () {
    for (const [id, own] of rows) yield buildPerson(id, own, concerned.has(id));
  };
  const runs = work.runs.map((run) => {
    const { tally, outputs } = writeRun(format, reading, run, work.results, people, lines);
    return { tally, outputs: [...outputs, ...writeProblems(format, run.folder, faulty, given)] };
  });
  const comparison = work.compare ? comparePeople(work.runs, work.compare, people) : undefined;
  return { ok: true, lines: lines.length, linesSetAside: faulty.length, inputs: given, runs, comparison };
};

/** A line as its file has it; its fields are split again when they are needed, because they take much room. */
type Line = Origin & { readonly raw: string };

/** Everybody, in order of first appearance, built anew each time. */
type People = () => Iterable<Person>;

/** Decides everybody under one choice and writes its files. */
function writeRun(
  format: BulkFormat,
  { results: own }: FormatReading,
  { decider, dismissAll, folder }: EngineRun,
  results: EngineWork['results'],
  people: People,
  lines: readonly Line[],
) {
  const { asOf } = decider.choice.setting;
  const tallying = startTally(decider, dismissAll, own);
  const cells = new Map<string, { readonly cells: readonly string[]; readonly machine: string }>();
  for (const person of people()) {
    const determinations = withFlags(decider, person, decider.decide(person));
    tallying.add(person, determinations);
    for (const each of determinations) {
      const { person: read, determination } = shownAsRead(decider, person, each);
      cells.set(lineKey(determination.conviction.origin), {
        cells: own.cellsOf(read, asOf)(determination),
        machine: determinationLine(read, determination),
      });
    }
  }
  const open = (name: string, columns: readonly string[]) => appendedFile(folder, name, csvLine(columns));
  const everyColumn = [...format.columns, ...format.resultColumns];
  const condensedAt = format.condensed.map((name) => columnOf(format, name));
  const empty: readonly string[] = format.resultColumns.map(() => '');
  const { ofLine } = own;
  const everyLine = results === 'all';
  const all = everyLine ? open(DATA_FILES.all, everyColumn) : undefined;
  const condensed = everyLine ? open(DATA_FILES.condensed, [...format.condensed, ...format.resultColumns]) : undefined;
  const convictions = open(convictionsFileOf(decider.choice.pack), everyColumn);
  const machine = open(DATA_FILES.determinations, determinationColumns(decider.choice.pack));
  for (const line of lines) {
    const { raw } = line;
    const [{ fields, rawFields }] = splitRecords(raw, dialectOf(format)).records as [CsvRecord];
    const decided = cells.get(lineKey(line));
    const bare = decided?.cells ?? empty;
    const suffix = csvLine(
      ofLine
        ? bare.with(
            ofLine.position,
            ofLine.read((name) => fields[columnOf(format, name)]!),
          )
        : bare,
    );
    const written = inCommas(format, rawFields);
    const record = written.join(',');
    all?.append(`${record},${suffix}\n`, 1);
    condensed?.append(`${condensedAt.map((position) => written[position]).join(',')},${suffix}\n`, 1);
    if (decided) {
      convictions.append(`${record},${suffix}\n`, 1);
      machine.append(`${decided.machine}\n`, 1);
    }
  }
  const outputs = [all, condensed, convictions, machine].flatMap((file) => (file ? [file.close()] : []));
  return { tally: tallying.tally(), outputs };
}

function comparePeople(
  runs: readonly EngineRun[],
  { folder, names }: NonNullable<EngineWork['compare']>,
  people: People,
): ComparedPeople {
  const choices = runs.map(({ decider }) => decider.choice);
  const comparer = createComparer(choices, names);
  const tables = startTables(folder, choices, names);
  try {
    for (const person of people()) {
      comparer.add(person, () => person.id);
      tables.add(comparer.take());
    }
    return tables.close();
  } finally {
    tables.abandon();
  }
}

/** The fields of a line as results have them: unchanged if the format is comma-separated, otherwise written anew. */
function inCommas({ delimiter, quoted }: BulkFormat, rawFields: readonly string[]): readonly string[] {
  return delimiter === ',' && quoted ? rawFields : rawFields.map((raw) => commaField(raw, { quoted }));
}

function lineKey(origin: Determination['conviction']['origin']): string {
  return `${origin.source}:${origin.line}`;
}
