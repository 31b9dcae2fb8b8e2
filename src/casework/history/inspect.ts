import { closeSync, fstatSync, openSync } from 'node:fs';
import { basename } from 'node:path';
import { readStart } from '../../bulk/engine/files/header.ts';
import { readHead, stampAt, textSize } from '../../bulk/engine/files/sources.ts';
import {
  changedFile,
  describeFault,
  emptyFile,
  faultProblem,
  type LineFault,
  noLines,
  notText,
  spoilsFile,
} from '../../bulk/problems.ts';
import { splitRecords } from '../../csv/records.ts';
import { isHeader, kindOfLine } from '../../format/line-kinds.ts';
import { prop64Sections } from '../../jurisdictions/packs.ts';
import { COLUMN_COUNT } from '../../jurisdictions/us-ca/doj/columns.ts';
import { dojFormat } from '../../jurisdictions/us-ca/doj/format.ts';
import { type Row, readRow, subjectOf } from '../../jurisdictions/us-ca/doj/row.ts';
import { fromDay, sectionInList, YES } from '../../record/index.ts';
import type { Problem } from '../../record/problem.ts';
import { growingFloat64, growingUint32 } from './growing.ts';
import type { HistoryIndex } from './index-file.ts';
import { detectEncoding, type ScannedRecord, type ScanPlan, scanFile } from './scan.ts';

/** What is in the files before anything is decided: the first thing that an analyst sees. */
export type Inspection = {
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly lines: number;
    readonly encoding: string;
  }[];
  readonly lines: number;
  readonly people: number;
  /** Lines that cannot be used; the first of them with what is wrong. */
  readonly unreadable: {
    readonly lines: number;
    readonly first: readonly { readonly file: string; readonly line: number; readonly problem: string }[];
  };
  /** Counties with their lines and how many convictions of the law's sections they hold, most first. */
  readonly counties: readonly { readonly name: string; readonly lines: number; readonly convictions: number }[];
  /** Convictions of the law's sections by year; null where the year is not known. */
  readonly years: readonly { readonly year: number | null; readonly convictions: number }[];
  /** Convictions of the law's sections. */
  readonly convictions: number;
  /** Of those, how many lines lack a fact. */
  readonly missing: readonly { readonly fact: string; readonly words: string; readonly lines: number }[];
  /** Offense texts of convictions that cannot be read as a section, commonest first. */
  readonly oddSections: readonly { readonly text: string; readonly lines: number }[];
  readonly oddSectionLines: number;
};

export type Inspected =
  | { readonly ok: true; readonly inspection: Inspection; readonly index: HistoryIndex }
  | { readonly ok: false; readonly problem: Problem };

const SHOWN = 20;

/** Reads the files once: notes where each person's lines lie, and counts what an analyst asks first. */
export function inspectFiles(paths: readonly string[], onBytes: (done: number) => void = () => {}): Inspected {
  const survey = createSurvey();
  const positions = new Map<string, number>();
  const people: string[] = [];
  const [owner, source, line, length] = [growingUint32(), growingUint32(), growingUint32(), growingUint32()];
  const offset = growingFloat64();
  const sources: { path: string; encoding: 'utf-8' | 'windows-1252'; bytes: number }[] = [];
  const files: { name: string; bytes: number; lines: number; encoding: string }[] = [];
  const suspects = new Set<string>();
  const faults: { file: string; line: number; problem: string }[] = [];
  let unreadable = 0;
  let before = 0;

  for (const [number, path] of paths.entries()) {
    const name = basename(path);
    const stamp = stampAt(path);
    const kind = detectEncoding(path);
    if (kind.bytes === 0) return { ok: false, problem: emptyFile(name) };
    const begun = startOf(name, path);
    if (!begun.ok) return begun;
    sources.push({ path, encoding: kind.encoding, bytes: kind.bytes });
    let lines = 0;
    let firstFault: LineFault | undefined;
    let previous = '';
    let concernsNext = false;
    let spoilt: Problem | undefined;
    const onRecord = (record: ScannedRecord) => {
      const subject =
        record.count === COLUMN_COUNT && !isHeader(record.fields, dojFormat) ? subjectOf(record.fields) : '';
      if (subject === '') {
        const fault = faultOf(record);
        if (fault === undefined) return;
        if (spoilsFile(fault)) spoilt ??= faultProblem(dojFormat, name, fault);
        unreadable++;
        firstFault ??= fault;
        if (faults.length < SHOWN)
          faults.push({ file: name, line: record.line, problem: describeFault(dojFormat, fault) });
        // It may concern the person it names and, since a person's lines stand together, its neighbors.
        for (const token of record.raw().split(/[,"\s]+/)) if (token !== '') suspects.add(token);
        suspects.add(previous);
        concernsNext = true;
        return;
      }
      if (concernsNext) suspects.add(subject);
      concernsNext = false;
      previous = subject;
      let position = positions.get(subject);
      if (position === undefined) {
        position = people.length;
        positions.set(subject, position);
        people.push(subject);
      }
      owner.push(position);
      source.push(number);
      line.push(record.line);
      offset.push(record.offset);
      length.push(record.length);
      lines++;
      survey.see(position, readRow(record.fields, { source: number, line: record.line }));
    };
    const plan = { ...kind, ...begun.start };
    const end = scanFile(path, plan, onRecord, (done) => onBytes(before + done));
    if (stampAt(path) !== stamp) return { ok: false, problem: changedFile(name) };
    if (end.tooLong !== undefined) spoilt ??= faultProblem(dojFormat, name, { kind: 'long', line: end.tooLong });
    if (spoilt) return { ok: false, problem: spoilt };
    // A file without a single line that can be used is another kind of file, not one with faults.
    if (lines === 0)
      return { ok: false, problem: firstFault ? faultProblem(dojFormat, name, firstFault) : noLines(name) };
    before += kind.bytes;
    files.push({ name, bytes: kind.bytes, lines, encoding: kind.encoding });
  }

  const incomplete = new Set<number>();
  for (const token of suspects) {
    const position = positions.get(token);
    if (position !== undefined) incomplete.add(position);
  }
  const index: HistoryIndex = {
    sources,
    people,
    incomplete,
    ...sortByPerson(people.length, owner.values(), {
      source: source.values(),
      line: line.values(),
      offset: offset.values(),
      length: length.values(),
    }),
  };
  const inspection: Inspection = {
    files,
    lines: owner.values().length,
    people: people.length,
    unreadable: { lines: unreadable, first: faults },
    ...survey.result(),
  };
  return { ok: true, inspection, index };
}

/** What is wrong with a record that is no ordinary line; undefined where it is passed over. */
function faultOf({ line, spoiled, count, raw }: ScannedRecord): LineFault | undefined {
  if (spoiled) return { kind: spoiled, line };
  const kind = kindOfLine(splitRecords(raw()).records[0]!.fields, dojFormat);
  if (kind === 'blank' || kind === 'header' || kind === 'line') return undefined;
  return kind === 'fields' ? { kind, line, found: count } : { kind, line };
}

type Begun =
  | { readonly ok: false; readonly problem: Problem }
  | { readonly ok: true; readonly start: Pick<ScanPlan, 'dataStart' | 'linesBefore' | 'size'> };

/** Where the lines of data begin, or why the file is none of the state's. */
function startOf(name: string, path: string): Begun {
  const file = openSync(path, 'r');
  try {
    const binary = notText(dojFormat, name, readHead(file)(0, 4096));
    if (binary) return { ok: false, problem: binary };
    const size = textSize(file, fstatSync(file).size);
    const start = readStart(dojFormat, name, readHead(file, size));
    if (start.ok) return { ok: true, start: { ...start, size } };
    return { ok: false, problem: 'problem' in start ? start.problem : faultProblem(dojFormat, name, start.fault) };
  } finally {
    closeSync(file);
  }
}

type Places = { source: Uint32Array; line: Uint32Array; offset: Float64Array; length: Uint32Array };

/** Puts the lines of each person together and keeps their order. */
function sortByPerson(people: number, owner: Uint32Array, places: Places): Places & { first: Uint32Array } {
  const first = new Uint32Array(people + 1);
  for (const person of owner) first[person + 1]!++;
  for (let person = 0; person < people; person++) first[person + 1]! += first[person]!;
  const next = first.slice();
  const sorted = {
    source: new Uint32Array(owner.length),
    line: new Uint32Array(owner.length),
    offset: new Float64Array(owner.length),
    length: new Uint32Array(owner.length),
  };
  for (let from = 0; from < owner.length; from++) {
    const to = next[owner[from]!]!++;
    sorted.source[to] = places.source[from]!;
    sorted.line[to] = places.line[from]!;
    sorted.offset[to] = places.offset[from]!;
    sorted.length[to] = places.length[from]!;
  }
  return { first, ...sorted };
}

/** Counts over rows. A conviction is counted once though several lines give the parts of its sentence. */
function createSurvey() {
  const counties = new Map<string, { lines: number; convictions: number }>();
  const years = new Map<number | null, number>();
  const missing = new Map<string, { words: string; lines: number }>();
  const odd = new Map<string, number>();
  const seen = new Set<string>();
  let convictions = 0;
  let oddLines = 0;
  const lacks = (fact: string, words: string) => {
    const known = missing.get(fact);
    if (known) known.lines++;
    else missing.set(fact, { words, lines: 1 });
  };
  const countyOf = (name: string) => {
    let county = counties.get(name);
    if (!county) {
      county = { lines: 0, convictions: 0 };
      counties.set(name, county);
    }
    return county;
  };
  const see = (person: number, row: Row) => {
    if (row.county !== undefined) countyOf(row.county).lines++;
    if (row.disposition.kind !== 'convicted') return;
    if (row.offense.section === undefined) {
      oddLines++;
      const text = row.offense.text.replace(/\s+/g, ' ').slice(0, 60);
      if (odd.size < 5000 || odd.has(text)) odd.set(text, (odd.get(text) ?? 0) + 1);
      return;
    }
    if (sectionInList(row.offense.section, prop64Sections) !== YES) return;
    const key = `${person}|${row.order ?? `${row.date.first}/${row.offense.text}`}`;
    if (seen.has(key)) return;
    seen.add(key);
    convictions++;
    if (row.county !== undefined) countyOf(row.county).convictions++;
    else lacks('county', 'county of the conviction');
    const exactYear = row.date.precision === 'unknown' ? null : fromDay(row.date.first).year;
    years.set(exactYear, (years.get(exactYear) ?? 0) + 1);
    if (row.date.precision !== 'day') lacks('convictionDate', 'date of conviction');
    if (row.birthDate.precision !== 'day') lacks('birthDate', 'date of birth');
    if (row.level === undefined) lacks('level', 'level of the offense');
    if (row.cycle === undefined) lacks('cycle', 'arrest that the charge belongs to');
  };
  const result = () => ({
    counties: [...counties]
      .map(([name, county]) => ({ name, ...county }))
      .sort((a, b) => b.convictions - a.convictions || b.lines - a.lines || (a.name < b.name ? -1 : 1)),
    years: [...years]
      .map(([year, number]) => ({ year, convictions: number }))
      .sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999)),
    convictions,
    missing: [...missing].map(([fact, value]) => ({ fact, ...value })).sort((a, b) => b.lines - a.lines),
    oddSections: [...odd]
      .map(([text, lines]) => ({ text, lines }))
      .sort((a, b) => b.lines - a.lines)
      .slice(0, SHOWN),
    oddSectionLines: oddLines,
  });
  return { see, result };
}
