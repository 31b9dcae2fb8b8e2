import { createHash } from 'node:crypto';
import { closeSync, openSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Hooks } from '../../bulk/api.ts';
import { type FilePeople, withPrepared } from '../../bulk/engine/coordinator/file-people.ts';
import { readHead, stampAt } from '../../bulk/engine/files/sources.ts';
import { compressionOf } from '../../bulk/engine/files/streams.ts';
import type { PlaceholderCount } from '../../bulk/inspect/placeholders.ts';
import { type ReachedFact, type Survey, surveyOf } from '../../bulk/inspect/survey.ts';
import { prepareInputs } from '../../bulk/join/join.ts';
import { faultProblem, inputProblem, unreadableFile } from '../../bulk/problems.ts';
import type { Choice } from '../../decide/index.ts';
import type { BulkFormat } from '../../format/bulk-format.ts';
import type { Problem } from '../../record/problem.ts';
import type { InputFacts } from '../../results/file-facts.ts';
import { inEveryLanguage, type Sentences } from '../../say/say.ts';
import { gatherPeople } from './gather-people.ts';
import type { LineSource } from './lines-of.ts';
import type { MappedBy } from './map-tables.ts';

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
    readonly first: readonly { readonly file: string; readonly line: number; readonly problem: Sentences }[];
  };
  /** Counties with their lines and how many convictions the law reaches or may reach there, most first. */
  readonly counties: readonly { readonly name: string; readonly lines: number; readonly convictions: number }[];
  /** Convictions that the law reaches or may reach, by year; null where the year is not known. */
  readonly years: readonly { readonly year: number | null; readonly convictions: number }[];
  readonly convictions: number;
  /** Of those, how many lack a fact. */
  readonly missing: readonly { readonly fact: string; readonly words: string; readonly lines: number }[];
  /** Offense texts that cannot be read as a section, commonest first. */
  readonly oddSections: readonly { readonly text: string; readonly lines: number }[];
  readonly oddSectionLines: number;
  /** On how many lines a column holds a placeholder, such as `-` or `N/A`, where a value belongs. */
  readonly placeholders: readonly PlaceholderCount[];
  /** By which mapping the lines were made, where the files are tables of another system. */
  readonly mapped?: MappedBy;
};

export type Inspected =
  | {
      readonly ok: true;
      readonly inspection: Inspection;
      /** How the lines of the files are read again. */
      readonly sources: readonly LineSource[];
      /** What tells these files from all others, whatever their names and order. */
      readonly content: string;
    }
  | { readonly ok: false; readonly problem: Problem };

/** How many faults and odd texts are listed. */
const SHOWN = 20;

const WORDS: Readonly<Record<ReachedFact, string>> = {
  county: 'county of the conviction',
  convictionDate: 'date of conviction',
  birthDate: 'date of birth',
  level: 'level of the offense',
  cycle: 'arrest that the charge belongs to',
};

/** The files that are looked at, and in whose format they are. */
export type GivenFiles = {
  readonly format: BulkFormat;
  readonly paths: readonly string[];
  /** Where the lines that are made of a set of files are kept, to be read again one by one. */
  readonly joined: string;
  /** Where the people are kept, from whom effects are worked out. */
  readonly people: string;
};

/**
 * Reads the files once, on all cores, and says what is in them: the survey of `redress inspect`. Their people are kept in
 * a file on the way, so that the effect of a policy needs no scan of its own. The choice says which law is meant; its county
 * is each in turn.
 */
export async function inspectFiles(
  given: GivenFiles,
  choice: Choice,
  hooks: Pick<Hooks, 'onProgress'> = {},
): Promise<Inspected> {
  const { format, paths, joined } = given;
  const packed = packedFile(paths);
  if (packed) return { ok: false, problem: packed };
  // What was uploaded lies beside the lines that are made of it, and only the workbench writes there.
  const elsewhere = paths.filter((path) => dirname(path) !== dirname(joined));
  const madeOf = elsewhere.map((path) => ({ path, stamp: stampAt(path) }));
  const prepared = await prepareInputs(format, paths, { quarantine: true, within: dirname(joined) }, hooks);
  if (!prepared.ok) return prepared;
  try {
    const read = await withPrepared(format, prepared, true, hooks, (people) => lookAt(given, people, choice, hooks));
    if (!read.ok) return read;
    if ('message' in read.result) return { ok: false, problem: read.result };
    const { inputs, survey, unreadable, placeholders } = read.result;
    if (prepared.joined) renameSync(prepared.inputs[0]!, joined);
    return {
      ok: true,
      inspection: { ...inspectionOf(inputs, survey, unreadable), placeholders },
      sources: prepared.joined
        ? [{ path: joined, encoding: 'utf-8', madeOf }]
        : inputs.map(({ encoding }, file) => ({ path: paths[file]!, encoding })),
      content: contentOf(inputs.map(({ sha256 }) => sha256)),
    };
  } finally {
    prepared.cleanUp();
  }
}

/** What is in the files, or why they cannot be used. */
async function lookAt(
  { format, paths, people: file }: GivenFiles,
  people: FilePeople,
  choice: Choice,
  { onProgress }: Pick<Hooks, 'onProgress'>,
) {
  const inputs = await people.inputs();
  const unusable = unusableFile(format, inputs, people);
  if (unusable) return unusable;
  const counts = await gatherPeople(people, {
    file,
    paths,
    survey: choice,
    corrections: [],
    onProgress: (done, total) => onProgress?.({ stage: 'deciding', done, total }),
  });
  const survey = surveyOf(counts, choice.pack.facts, SHOWN);
  return { inputs, survey, unreadable: unreadableIn(people), placeholders: people.placeholders() };
}

/**
 * The refusal of a file that is packed: single lines are read from the files again and again, which a packed one does not
 * let anybody do. Undefined where none is.
 */
function packedFile(paths: readonly string[]): Problem | undefined {
  for (const path of paths) {
    const name = basename(path);
    try {
      const file = openSync(path, 'r');
      const kind = compressionOf(readHead(file)(0, 4));
      closeSync(file);
      if (kind) return inputProblem({ code: 'file-packed', file: name, packed: kind });
    } catch (error) {
      return unreadableFile(path, error);
    }
  }
  return undefined;
}

/** The refusal of a file without a single line that can be used: it is another kind of file, not one with faults. */
function unusableFile(format: BulkFormat, inputs: readonly InputFacts[], people: FilePeople): Problem | undefined {
  const empty = inputs.findIndex(({ lines }) => lines === 0);
  const fault = people.firstFault(empty);
  return empty >= 0 && fault ? faultProblem(format, inputs[empty]!.name, fault) : undefined;
}

type Faults = { readonly lines: number; readonly first: FilePeople['setAside'] };

function unreadableIn({ setAside, setAsideLines }: FilePeople): Faults {
  return { lines: setAsideLines, first: setAside.slice(0, SHOWN) };
}

function inspectionOf(
  inputs: readonly InputFacts[],
  survey: Survey,
  { lines, first }: Faults,
): Omit<Inspection, 'placeholders'> {
  return {
    files: inputs.map(({ name, bytes, lines: own, encoding }) => ({ name, bytes, lines: own, encoding })),
    lines: survey.lines,
    people: survey.people,
    unreadable: {
      lines,
      first: first.map(({ source, line, problem }) => ({
        file: inputs[source]!.name,
        line,
        problem: inEveryLanguage(problem),
      })),
    },
    counties: survey.counties
      .filter(({ name }) => name !== NOT_KNOWN)
      .map(({ name, lines: own, concerned }) => ({ name, lines: own, convictions: concerned })),
    years: survey.reached.years,
    convictions: survey.reached.convictions,
    missing: survey.reached.lacking.map(({ fact, convictions }) => ({ fact, words: WORDS[fact], lines: convictions })),
    oddSections: survey.unreadableSections.map(({ name, count }) => ({
      text: name.replace(/\s+/g, ' ').slice(0, 60),
      lines: count,
    })),
    oddSectionLines: survey.unreadableSectionLines,
  };
}

/** What the survey calls the county of a line that names none. */
const NOT_KNOWN = 'not known';

/** SHA-256 over the hashes of the files. */
function contentOf(hashes: readonly string[]): string {
  return createHash('sha256')
    .update([...hashes].sort().join('\n'))
    .digest('hex');
}
