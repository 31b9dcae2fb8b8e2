import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLaboratory, type Determination } from '../../decide/index.ts';
import type { Person } from '../../record/index.ts';
import { buildPerson } from '../../sources/ca-doj/build-person.ts';
import { COLUMNS, CONDENSED_COLUMNS, column, RESULT_COLUMNS } from '../../sources/ca-doj/columns.ts';
import { readRow } from '../../sources/ca-doj/row.ts';
import {
  type ComparedPeople,
  DATA_FILES,
  type Engine,
  type EngineRun,
  type EngineWork,
  type FileFacts,
  type InputFacts,
  type PersonStanding,
} from '../engine-seam.ts';
import { describeFault, unknownCounty } from '../problems.ts';
import { csvLine } from '../results/csv.ts';
import { DETERMINATION_COLUMNS, determinationLine } from '../results/determinations.ts';
import { possibleOther } from '../results/possible-other.ts';
import { recordFacts, resultCells } from '../results/record-facts.ts';
import { emptyTally, tallyPerson } from '../results/tally.ts';
import { type InputLine, readInput, type SetAside } from './read-input.ts';

const OFFENSE = column('OFFENSE_DESCR');
const COMMENT = column('COMMENT_TEXT');
const CONDENSED = CONDENSED_COLUMNS.map(column);

/**
 * The plain engine: everything in memory, one line after another, nothing clever. It exists so that the fast engine has
 * something to agree with, and so that a reader can see what a run does on one page.
 */
export const referenceEngine: Engine = async (work, hooks) => {
  const inputs: InputFacts[] = [];
  const lines: InputLine[] = [];
  const setAside: SetAside[] = [];
  for (const [source, path] of work.inputs.entries()) {
    const read = readInput(path, source, work.quarantine);
    if (!read.ok) return read;
    inputs.push(read.facts);
    for (const line of read.lines) lines.push(line);
    setAside.push(...read.setAside);
  }
  const rows = new Map(
    [...groupBySubject(lines)].map(([id, own]) => [id, own.map((line) => readRow(line.fields, line))]),
  );
  const counties = new Set([...rows.values()].flat().flatMap((row) => row.county ?? []));
  for (const { decider } of work.runs) {
    const problem = unknownCounty(decider.choice.setting.county, counties);
    if (problem) return { ok: false, problem };
  }
  hooks.signal?.throwIfAborted();
  const concerned = new Set(setAside.flatMap((line) => line.concerns));
  const people = [...rows].map(([id, own]) => buildPerson(id, own, concerned.has(id)));
  const runs = work.runs.map((run) => {
    const { tally, outputs } = writeRun(run, work.results, people, lines);
    const write = writeLines(run.folder, DATA_FILES.problems, problemLines(setAside, inputs), setAside.length > 0);
    return { tally, outputs: [...outputs, ...write] };
  });
  const comparison = work.compare ? comparePeople(work, people) : undefined;
  return { ok: true, lines: lines.length, linesSetAside: setAside.length, inputs, runs, comparison };
};

/** Decides everybody under one choice and writes its files. */
function writeRun(
  { decider, dismissAll, folder }: EngineRun,
  results: EngineWork['results'],
  people: readonly Person[],
  lines: readonly InputLine[],
) {
  const { asOf } = decider.choice.setting;
  const tally = emptyTally();
  const cells = new Map<string, { readonly cells: readonly string[]; readonly machine: string }>();
  for (const person of people) {
    const determinations = decider.decide(person);
    tallyPerson(tally, person, determinations, asOf, dismissAll);
    if (determinations.length === 0) continue;
    const facts = recordFacts(person);
    for (const determination of determinations) {
      cells.set(lineKey(determination.conviction.origin), {
        cells: resultCells(person, facts, determination, '', asOf),
        machine: determinationLine(person, determination),
      });
    }
  }
  const all = [csvLine([...COLUMNS, ...RESULT_COLUMNS])];
  const condensed = [csvLine([...CONDENSED_COLUMNS, ...RESULT_COLUMNS])];
  const prop64 = [csvLine([...COLUMNS, ...RESULT_COLUMNS])];
  const machine = [csvLine(DETERMINATION_COLUMNS)];
  for (const line of lines) {
    const decided = cells.get(lineKey(line));
    const other = possibleOther(line.fields[OFFENSE]!, line.fields[COMMENT]!);
    const suffix = csvLine(
      (decided?.cells ?? NO_CELLS).map((cell, index) => (index === POSSIBLE_OTHER ? other : cell)),
    );
    all.push(`${line.raw},${suffix}`);
    condensed.push(`${CONDENSED.map((position) => line.rawFields[position]).join(',')},${suffix}`);
    if (decided) {
      prop64.push(`${line.raw},${suffix}`);
      machine.push(decided.machine);
    }
  }
  const outputs = [
    ...writeLines(folder, DATA_FILES.all, all, results === 'all'),
    ...writeLines(folder, DATA_FILES.condensed, condensed, results === 'all'),
    ...writeLines(folder, DATA_FILES.prop64, prop64),
    ...writeLines(folder, DATA_FILES.determinations, machine),
  ];
  return { tally, outputs };
}

function comparePeople(work: EngineWork, people: readonly Person[]): ComparedPeople {
  const laboratory = createLaboratory(work.runs.map(({ decider }) => decider.choice));
  const standings: PersonStanding[] = [];
  let comparison = laboratory.empty();
  for (const person of people) {
    comparison = laboratory.add(comparison, person, (choice, standing) =>
      standings.push({ person: person.id, choice, standing }),
    );
  }
  return { comparison, standings };
}

const POSSIBLE_OTHER = RESULT_COLUMNS.indexOf('Possible Other P64 Charges');
const NO_CELLS: readonly string[] = RESULT_COLUMNS.map(() => '');

function lineKey(origin: Determination['conviction']['origin']): string {
  return `${origin.source}:${origin.line}`;
}

function groupBySubject(lines: readonly InputLine[]): Map<string, InputLine[]> {
  const people = new Map<string, InputLine[]>();
  for (const line of lines) {
    const own = people.get(line.subject);
    if (own) own.push(line);
    else people.set(line.subject, [line]);
  }
  return people;
}

/** `problems.csv`: the lines set aside, where they stood and why. */
export function problemLines(
  setAside: readonly Pick<SetAside, 'source' | 'fault' | 'raw'>[],
  inputs: readonly InputFacts[],
): readonly string[] {
  return [
    csvLine(['file', 'line', 'problem', 'text']),
    ...setAside.map(({ source, fault, raw }) => csvLine([inputs[source]!.name, fault.line, describeFault(fault), raw])),
  ];
}

/** A file of lines, as a list of one; of none where it is not wanted. */
function writeLines(folder: string, name: string, lines: readonly string[], wanted = true): readonly FileFacts[] {
  if (!wanted) return [];
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  writeFileSync(join(folder, name), bytes, { flag: 'wx' });
  return [
    {
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      lines: lines.length - 1,
    },
  ];
}
