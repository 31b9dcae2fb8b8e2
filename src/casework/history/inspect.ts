import { createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { basename } from 'node:path';
import type { Hooks } from '../../bulk/api.ts';
import { type FilePeople, withPeople } from '../../bulk/engine/coordinator/file-people.ts';
import { readHead } from '../../bulk/engine/files/sources.ts';
import { compressionOf } from '../../bulk/engine/files/streams.ts';
import { type ReachedFact, type Survey, surveyOf } from '../../bulk/inspect/survey.ts';
import { faultProblem, inputProblem, unreadableFile } from '../../bulk/problems.ts';
import type { Choice } from '../../decide/index.ts';
import { dojFormat } from '../../jurisdictions/us-ca/doj/format.ts';
import type { Problem } from '../../record/problem.ts';
import type { InputFacts } from '../../results/file-facts.ts';
import { inEveryLanguage, type Sentences } from '../../say/say.ts';
import type { LineSource } from './lines-of.ts';

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

/**
 * Reads the files once, on all cores, and says what is in them: the survey of `redress inspect`. The choice says which
 * law is meant; its county is each in turn.
 */
export async function inspectFiles(
  paths: readonly string[],
  choice: Choice,
  hooks: Pick<Hooks, 'onProgress'> = {},
): Promise<Inspected> {
  const packed = packedFile(paths);
  if (packed) return { ok: false, problem: packed };
  const read = await withPeople(dojFormat, paths, true, hooks, async (people) => {
    const inputs = await people.inputs();
    const unusable = unusableFile(inputs, people);
    if (unusable) return unusable;
    const survey = surveyOf(await people.survey(choice), choice.pack.facts, SHOWN);
    return { inputs, survey, unreadable: unreadableIn(people) };
  });
  if (!read.ok) return read;
  if ('message' in read.result) return { ok: false, problem: read.result };
  const { inputs, survey, unreadable } = read.result;
  return {
    ok: true,
    inspection: inspectionOf(inputs, survey, unreadable),
    sources: inputs.map(({ encoding }, file) => ({ path: paths[file]!, encoding })),
    content: contentOf(inputs.map(({ sha256 }) => sha256)),
  };
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
function unusableFile(inputs: readonly InputFacts[], people: FilePeople): Problem | undefined {
  const empty = inputs.findIndex(({ lines }) => lines === 0);
  const fault = people.firstFault(empty);
  return empty >= 0 && fault ? faultProblem(dojFormat, inputs[empty]!.name, fault) : undefined;
}

type Faults = { readonly lines: number; readonly first: FilePeople['setAside'] };

function unreadableIn({ setAside, setAsideLines }: FilePeople): Faults {
  return { lines: setAsideLines, first: setAside.slice(0, SHOWN) };
}

function inspectionOf(inputs: readonly InputFacts[], survey: Survey, { lines, first }: Faults): Inspection {
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
