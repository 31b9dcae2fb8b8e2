import { appendFileSync, closeSync, openSync, readSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { temporaryFolder } from '../../disk/temporary.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import type { Problem } from '../../record/problem.ts';
import type { InputFacts } from '../../results/file-facts.ts';
import { outputFailure } from '../../results/files/output-folder.ts';
import type { Hooks } from '../api.ts';
import { stampAt } from '../engine/files/sources.ts';
import { changedFile, faultProblem, inputProblem, sheetNotes } from '../problems.ts';
import { openMembers } from './members.ts';
import type { LookedAt } from './read-table.ts';
import { openStepPool, type StepPool } from './step-pool.ts';
import type { Parts, SetFault } from './steps.ts';
import { TABLES, tableOf } from './tables.ts';

/** Facts about the files of a set, besides the lines that were made of them. */
export type JoinedSet = {
  readonly inputs: readonly InputFacts[];
  /** Lines set aside, in the order of the files. */
  readonly setAside: readonly Pick<SetFault, 'source' | 'fault' | 'raw'>[];
  /** Ids of people whom those lines may concern. */
  readonly concerned: readonly string[];
};

/**
 * The files of a set with what was found in the lines that were joined of them: it is told with the first, since a joined
 * line is of several. How many lines were joined says nothing of the files.
 */
export function inputsOfSet({ inputs }: JoinedSet, lines: readonly InputFacts[]): readonly InputFacts[] {
  const found = lines.flatMap(({ notes, lines: rows }) => {
    const ofSheets = [rows, rows + 1].flatMap(sheetNotes);
    return notes.filter((note) => !ofSheets.includes(note)).map((note) => `in the lines joined of all files: ${note}`);
  });
  return inputs.map((facts, at) => (at === 0 ? { ...facts, notes: [...facts.notes, ...found] } : facts));
}

/** The inputs as the engine reads them: as they were given, or one file of joined lines in a private folder. */
export type Prepared =
  | { readonly ok: false; readonly problem: Problem }
  | {
      readonly ok: true;
      readonly inputs: readonly string[];
      readonly joined: JoinedSet | undefined;
      /** Removes what was made. */
      readonly cleanUp: () => void;
    };

/** Bytes of the set in a part, which one thread holds in memory at a time. */
const PART_BYTES = 1 << 24;
/** Each step that cuts holds a file open for each part. */
const MOST_PARTS = 200;
/** Up to this, starting threads takes longer than the work. */
const BYTES_WITHOUT_THREADS = 1 << 22;

/**
 * Joins the files of a set to lines of their format, where the format has sets; any other inputs are left as they are.
 * What is made lies within `within`, the disk that confidential data may be on.
 */
export async function prepareInputs(
  format: BulkFormat,
  inputs: readonly string[],
  options: Omit<Work, 'folder' | 'path'> & { readonly within: string },
  hooks: Hooks = {},
): Promise<Prepared> {
  if (!format.files) return { ok: true, inputs, joined: undefined, cleanUp: () => {} };
  let folder: string;
  try {
    folder = temporaryFolder(options.within);
  } catch (error) {
    return { ok: false, problem: outputFailure(options.within, error) };
  }
  const cleanUp = () => rmSync(folder, { recursive: true, force: true });
  try {
    const path = join(folder, 'joined.txt');
    const made = await joinSet(format, inputs, { ...options, folder, path }, hooks);
    if (made.ok) return { ok: true, inputs: [path], joined: made.joined, cleanUp };
    cleanUp();
    return made;
  } catch (error) {
    cleanUp();
    throw error;
  }
}

type Work = {
  readonly quarantine: boolean;
  readonly folder: string;
  readonly path: string;
  readonly workers?: number | undefined;
  /** For tests: what is joined does not depend on them, but for the order of people. */
  readonly partBytes?: number;
  readonly threads?: number;
};

type JoinOutcome =
  | { readonly ok: false; readonly problem: Problem }
  | { readonly ok: true; readonly joined: JoinedSet };

async function joinSet(
  format: BulkFormat,
  inputs: readonly string[],
  { quarantine, folder, path, workers, partBytes = PART_BYTES, threads }: Work,
  hooks: Hooks,
): Promise<JoinOutcome> {
  const before = inputs.map(lookAt);
  const opened = await openMembers(inputs, folder, hooks.signal);
  if (!opened.ok) return opened;
  const bytes = opened.members.reduce((sum, member) => sum + lookAt(member.path).size, 0);
  const cores = Math.min(workers ?? availableParallelism(), availableParallelism());
  const pool = openStepPool(format, threads ?? (bytes <= BYTES_WITHOUT_THREADS ? 0 : cores), hooks.signal);
  try {
    const looked = await pool.all(opened.members.map((member) => ({ kind: 'look', member }) as const));
    const files: LookedAt[] = [];
    for (const look of looked) {
      if (!look.ok) return look;
      files.push(look.file);
    }
    const lacking = TABLES.find((table) => !files.some((file) => file.table === table));
    if (lacking) return { ok: false, problem: lackingProblem(format, files, tableOf(format, lacking).title) };
    const parts = { folder, parts: Math.min(MOST_PARTS, Math.max(1, Math.ceil(bytes / partBytes))) };
    const made = await joinFiles(format, files, parts, pool);
    // Each file is read more than once: what was hashed and what was joined must be the same bytes.
    const changed = files.find((_, index) => lookAt(inputs[index]!).stamp !== before[index]!.stamp);
    if (changed) return { ok: false, problem: changedFile(changed.name) };
    const faults = made.faults.toSorted((a, b) => a.source - b.source || a.fault.line - b.fault.line);
    const [first] = faults;
    if (first && !quarantine)
      return { ok: false, problem: faultProblem(format, files[first.source]!.name, first.fault) };
    gatherParts(format, parts, path);
    const facts = files.map(({ name, bytes: size, sha256, encoding }, source): InputFacts => {
      return {
        name,
        bytes: size,
        sha256,
        lines: made.lines[source]!,
        encoding,
        notes: sheetNotes(made.lines[source]! + 1),
      };
    });
    return { ok: true, joined: { inputs: facts, setAside: faults, concerned: made.concerned } };
  } finally {
    await pool.close();
  }
}

/** The three steps over all files and parts; the lines lie in a file for each part afterwards. */
async function joinFiles(format: BulkFormat, files: readonly LookedAt[], parts: Parts, pool: StepPool) {
  const eachPart = Array.from({ length: parts.parts }, (_, part) => part);
  const count = files.length;
  const cut = await pool.all(files.map((file, source) => ({ kind: 'cut', parts, file, source }) as const));
  const attached = await pool.all(eachPart.map((part) => ({ kind: 'attach', parts, part, files: count }) as const));
  const written = await pool.all(
    eachPart.map((part) => {
      return { kind: 'write', parts, part, files: count, path: linesOf(parts, part) } as const;
    }),
  );
  const faults = [...cut.flatMap((each) => each.faults), ...attached.flat(), ...written.flatMap((each) => each.faults)];
  const words = new Set(faults.flatMap(({ tokens }) => tokens));
  const ofCases =
    words.size === 0
      ? []
      : await pool.all(
          eachPart.map((part) => ({ kind: 'people of cases', parts, part, files: count, words }) as const),
        );
  const concerned = [...new Set([...words, ...ofCases.flat()])].map(format.readId).filter((id) => id !== '');
  return { faults, concerned, lines: cut.map((each) => each.lines) };
}

function linesOf({ folder }: Parts, part: number): string {
  return join(folder, `lines-${part}`);
}

/** One file of all parts' lines, with the header of the format. */
function gatherParts(format: BulkFormat, parts: Parts, path: string): void {
  writeFileSync(path, `${format.columns.join(format.delimiter)}\n`, { mode: 0o600, flag: 'wx' });
  const block = new Uint8Array(1 << 22);
  for (let part = 0; part < parts.parts; part++) {
    const file = openSync(linesOf(parts, part), 'r');
    try {
      for (;;) {
        const read = readSync(file, block, 0, block.length, null);
        if (read === 0) break;
        appendFileSync(path, block.subarray(0, read));
      }
    } finally {
      closeSync(file);
    }
    unlinkSync(linesOf(parts, part));
  }
}

function lackingProblem(format: BulkFormat, files: readonly LookedAt[], title: string): Problem {
  return inputProblem({ code: 'set-lacks-file', title, files: files.map(({ name }) => name), set: format.title });
}

/** Bytes of a file, and what changes with what it holds. What is wrong with one that cannot be looked at is said where it is opened. */
function lookAt(path: string): { readonly size: number; readonly stamp: string } {
  try {
    return { size: statSync(path).size, stamp: stampAt(path) };
  } catch {
    return { size: 0, stamp: '' };
  }
}
