import { join } from 'node:path';
import { distinctCases } from '../../record/index.ts';
import { type CsvRow, csvRows } from '../../results/csv-rows.ts';
import { DATA_FILES } from '../../results/file-facts.ts';
import type { Disagreement } from '../../say/papers-values.ts';
import { columnsRead, type StateColumns } from '../law/state-columns.ts';
import type { ResultsFolder } from './results-folder.ts';

/** A flag that the state's file raises (`certain`), or that it leaves open. */
export type FlagOnLine = { readonly id: string; readonly certain: boolean };

/** One conviction that a run decided, with what its own line of the state's file says of the person and the court. */
export type DecidedConviction = {
  readonly person: string;
  /** `CNT_ORDER`, or what stands for it. */
  readonly count: string;
  /** Where the state's file has it. */
  readonly source: number;
  readonly line: number;
  /** `HS 11357(c)`; empty when not readable. */
  readonly section: string;
  /** `felony`, `misdemeanor`, `infraction`; empty when not recorded. */
  readonly level: string;
  /** `1999-01-03`, `1999-01`, `1999`; empty when not recorded. */
  readonly date: string;
  /** Joined by `; `; empty when the state's record has none. */
  readonly caseNumbers: string;
  readonly outcome: string;
  readonly clause: string;
  readonly missing: readonly string[];
  readonly reason: string;
  /** What a prosecutor should look at; empty in runs that record no flags. */
  readonly flags: readonly FlagOnLine[];
  /** As the state writes it: `LAST,FIRST MIDDLE`. */
  readonly name: string;
  readonly birthDate: string;
  readonly cii: string;
  readonly sex: string;
  readonly race: string;
  readonly deceased: boolean;
  /** The state's code and name of the court. */
  readonly courtCode: string;
  readonly courtName: string;
  /** The offense in the state's words. */
  readonly offense: string;
};

const OWN = [
  'person',
  'count',
  'source',
  'line',
  'section',
  'level',
  'conviction_date',
  'case_numbers',
  'outcome',
  'clause',
  'missing',
  'reason',
] as const;

/** What is wrong with result files that do not go together; never names a person. */
export class ResultsDisagree extends Error {
  readonly why: Disagreement;
  constructor(why: Disagreement) {
    super(why.kind);
    this.why = why;
  }
}

/**
 * The convictions of a run, streamed. The two files have a line for the same convictions in the same order; that they
 * do is checked line by line, since a paper that joins one person's name to another's conviction would be the worst
 * that this program could do.
 */
export async function* convictionsOf(results: ResultsFolder, columns: StateColumns): AsyncGenerator<DecidedConviction> {
  const withFlags = await hasColumn(join(results.path, DATA_FILES.determinations), 'flags');
  const { convictionsFile } = results.manifest;
  const state = csvRows(join(results.path, convictionsFile), columnsRead(columns));
  const once = createOnce();
  const flagsOn = createFlagReader();
  let line = 1;
  for await (const own of csvRows(join(results.path, DATA_FILES.determinations), withFlags ? [...OWN, 'flags'] : OWN)) {
    line++;
    const next = await state.next();
    if (next.done) throw new ResultsDisagree({ kind: 'shorter', file: convictionsFile, line });
    if (!sameConviction(own, next.value, columns))
      throw new ResultsDisagree({ kind: 'other', file: convictionsFile, line });
    yield { ...ofLine(next.value, columns, once), ...ofDetermination(own, once, flagsOn(own.flags ?? '')) };
  }
  if (!(await state.next()).done) throw new ResultsDisagree({ kind: 'longer', file: convictionsFile, line });
}

function sameConviction(own: CsvRow, state: CsvRow, { person, count, reason }: StateColumns): boolean {
  const key = own.count ?? '';
  return (
    own.person === state[person] &&
    (key.startsWith('?') || key === count.of(count.columns.map((column) => state[column]!))) &&
    own.reason === state[reason]
  );
}

/** Keeps one copy of each text that many convictions have in common: a county's are hundreds of thousands. */
function createOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    // Texts that turn out to be many different ones would fill the memory that they are to spare.
    if (known.size < 20_000) known.set(text, text);
    return text;
  };
}

type OfLine = Pick<
  DecidedConviction,
  'name' | 'birthDate' | 'cii' | 'sex' | 'race' | 'deceased' | 'courtCode' | 'courtName' | 'offense'
>;

function ofDetermination(
  own: CsvRow,
  once: (text: string) => string,
  flags: readonly FlagOnLine[],
): Omit<DecidedConviction, keyof OfLine> {
  return {
    person: own.person!,
    count: own.count!,
    source: Number(own.source),
    line: Number(own.line),
    section: once(own.section!),
    level: once(own.level!),
    date: once(own.conviction_date!),
    caseNumbers: distinctCases(own.case_numbers!).join('; '),
    outcome: once(own.outcome!),
    clause: once(own.clause!),
    missing: list(own.missing!),
    reason: once(own.reason!),
    flags,
  };
}

/** What the state's own line says of the person and the court. */
function ofLine(state: CsvRow, columns: StateColumns, once: (text: string) => string): OfLine {
  const cell = (column: string | undefined) => (column === undefined ? '' : state[column]!);
  const offense = columns.offense.map(cell).find(columns.says) ?? '';
  return {
    name: cell(columns.name),
    birthDate: once(columns.birthDate.toIso(cell(columns.birthDate.column))),
    cii: cell(columns.registryNumber),
    sex: once(cell(columns.sex)),
    race: once(cell(columns.race)),
    deceased: columns.died.says(cell(columns.died.column)),
    courtCode: once(cell(columns.courtCode)),
    courtName: once(cell(columns.courtName)),
    offense: once(offense),
  };
}

const NOTHING: readonly string[] = [];

function list(text: string): readonly string[] {
  return text === '' ? NOTHING : text.split(';').map((part) => part.trim());
}

/** Reads `superstrike;serving?`, the second left open; equal texts, of which a run has few, give one list. */
function createFlagReader(): (text: string) => readonly FlagOnLine[] {
  const known = new Map<string, readonly FlagOnLine[]>([['', []]]);
  return (text) => {
    let flags = known.get(text);
    if (flags === undefined) {
      flags = text.split(';').map((part) => ({ id: part.replace(/\?$/, ''), certain: !part.endsWith('?') }));
      known.set(text, flags);
    }
    return flags;
  };
}

async function hasColumn(path: string, name: string): Promise<boolean> {
  const rows = csvRows(path, [name]);
  try {
    await rows.next();
    return true;
  } catch {
    return false;
  } finally {
    await rows.return(undefined);
  }
}
