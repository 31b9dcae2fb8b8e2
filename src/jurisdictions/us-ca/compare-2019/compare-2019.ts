import { join } from 'node:path';
import { cleanId, cleanText } from '../../../format/blank-cells.ts';
import { USUAL_READINGS } from '../../../law/language/index.ts';
import { getOrCreate } from '../../../record/index.ts';
import { DATA_FILES } from '../../../results/file-facts.ts';
import { type OpenedResults, readCsvLines } from '../../../results/open-results.ts';
import { RESULT_COLUMNS } from '../doj/columns.ts';
import { daysCountedTo } from './counted-to.ts';
import { type AboutConviction, DEPARTURES_2019, type DifferentCell, WHOLE_LINE } from './departures-2019.ts';
import { findSigns, type PersonSigns } from './person-signs.ts';
import { type ResultColumn, type ResultLine, resultLines } from './result-lines.ts';

/** Where a differing cell stands. Never the name or number of a person. */
export type DifferenceExample = {
  readonly column: DifferentCell['column'];
  /** The line of the old file, where it has the conviction. */
  readonly oldLine?: number;
  /** The input, from 1, and its line, where the results have the conviction. */
  readonly input?: number;
  readonly line?: number;
  /** The two texts, for columns that cannot tell who the person is. */
  readonly old?: string;
  readonly now?: string;
};

/** The differing cells of one cause. */
export type DifferenceGroup = {
  readonly cells: number;
  readonly columns: Readonly<Record<string, number>>;
  /** The first few in the order of the file. */
  readonly examples: readonly DifferenceExample[];
};

export type DepartureGroup = DifferenceGroup & { readonly id: string; readonly why: string; readonly source: string };

export type Compared2019 = {
  readonly convictions: { readonly both: number; readonly oldOnly: number; readonly resultsOnly: number };
  readonly cells: { readonly compared: number; readonly different: number };
  readonly notExplained: DifferenceGroup;
  /** In the order of the table of departures; those that explain nothing are left out. */
  readonly departures: readonly DepartureGroup[];
  /** What makes two results differ that is no departure: another policy or another day; sentences. */
  readonly notes: readonly string[];
};

type Decided = {
  readonly line: ResultLine;
  readonly decision: NonNullable<AboutConviction['decision']>;
  readonly input: number;
  readonly inputLine: number;
};

type Pair = { readonly old?: ResultLine; readonly now?: Decided };

const EXAMPLES = 5;

/** Columns whose cells are shown in examples: case numbers, dates and comments may tell who a person is. */
const SHOWN: ReadonlySet<string> = new Set(
  RESULT_COLUMNS.filter((name) => !['Case Number', 'Possible Other P64 Charges', 'Date of Conviction'].includes(name)),
);

/**
 * Sorts every cell in which the result file of the 2019 software and a results folder differ by its cause. Convictions
 * are matched by person and `CNT_ORDER`. Throws `NotResults` where a file cannot be read as results. Holds the old
 * file's decided lines and all that differs in memory.
 */
export async function compareWith2019(oldFile: string, results: OpenedResults): Promise<Compared2019> {
  const old = await oldConvictions(oldFile);
  const unseen = new Map(old);
  const differing: Pair[] = [];
  let both = 0;
  let resultsOnly = 0;
  const key = keys();
  for await (const now of decidedConvictions(results)) {
    const own = key(now.line);
    const before = unseen.get(own);
    unseen.delete(own);
    if (before) both++;
    else resultsOnly++;
    if (before === undefined || before.cells.some((cell, index) => cell !== now.line.cells[index]))
      differing.push({ ...(before ? { old: before } : {}), now });
  }
  for (const before of unseen.values()) differing.push({ old: before });
  const groups = await sortByCause(differing, results);
  return {
    convictions: { both, oldOnly: unseen.size, resultsOnly },
    cells: { compared: both * RESULT_COLUMNS.length, different: groups.different },
    notExplained: groups.notExplained,
    departures: groups.departures,
    notes: notesOn([...old.values()], results),
  };
}

/** The convictions of the old file by key. A line without results, as `All_Results.csv` has many, is none. */
async function oldConvictions(path: string): Promise<ReadonlyMap<string, ResultLine>> {
  const found = new Map<string, ResultLine>();
  const key = keys();
  for await (const line of resultLines(path)) if (line.cells[CONVICTIONS] !== '') found.set(key(line), line);
  return found;
}

const REASON = RESULT_COLUMNS.indexOf('Eligibility Reason');
const CONVICTIONS = RESULT_COLUMNS.indexOf('# of convictions on record');

/** Keys of convictions in the order of a file: a further one of the same person and `CNT_ORDER` gets a number. */
function keys(): (line: ResultLine) => string {
  const times = new Map<string, number>();
  return ({ state }) => {
    const key = `${cleanId(state('SUBJECT_ID'))}|${cleanText(state('CNT_ORDER'))}`;
    const number = (times.get(key) ?? 0) + 1;
    times.set(key, number);
    return `${key}|${number}`;
  };
}

/** The lines of the file of convictions with their decisions; both files have a line for each, in the same order. */
async function* decidedConvictions({ folder, manifest }: OpenedResults): AsyncGenerator<Decided> {
  const machine = readCsvLines(join(folder, DATA_FILES.determinations));
  const header = (await machine.next()).value as readonly string[];
  const at = (name: string) => header.indexOf(name);
  const [clause, missing, county, source, number] = ['clause', 'missing', 'county', 'source', 'line'].map(at);
  for await (const line of resultLines(join(folder, manifest.convictionsFile))) {
    const next = await machine.next();
    if (next.done) throw new Error('determinations.csv has fewer lines than the file of convictions');
    const cells = next.value;
    yield {
      line,
      decision: { clause: cells[clause!]!, missing: cells[missing!]!, county: cells[county!]! },
      input: Number(cells[source!]),
      inputLine: Number(cells[number!]),
    };
  }
}

async function sortByCause(pairs: readonly Pair[], results: OpenedResults) {
  const { folder, manifest } = results;
  const idOf = (pair: Pair) => cleanId((pair.now?.line ?? pair.old!).state('SUBJECT_ID'));
  const lines = manifest.outputs.some(({ name }) => name === DATA_FILES.all)
    ? DATA_FILES.all
    : manifest.convictionsFile;
  const signs = pairs.length === 0 ? undefined : await findSigns(join(folder, lines), new Set(pairs.map(idOf)));
  const notExplained = startGroup();
  const byId = new Map<string, ReturnType<typeof startGroup>>();
  let different = 0;
  for (const pair of pairs) {
    const about: AboutConviction = {
      line: pair.now?.line ?? pair.old!,
      oldReason: pair.old?.cells[REASON]?.trim() ?? '',
      decision: pair.now?.decision,
      person: signs?.get(idOf(pair)) ?? NO_SIGNS,
      readings: manifest.policy.readings ?? USUAL_READINGS,
    };
    for (const cell of differencesOf(pair)) {
      different++;
      const departure = DEPARTURES_2019.find(
        ({ columns, explains }) => columns.includes(cell.column) && explains(cell, about),
      );
      (departure ? getOrCreate(byId, departure.id, startGroup) : notExplained).add(cell, pair);
    }
  }
  const departures = DEPARTURES_2019.flatMap(({ id, why, source }): DepartureGroup[] => {
    const group = byId.get(id);
    return group ? [{ id, why, source, ...group.close() }] : [];
  });
  return { different, notExplained: notExplained.close(), departures };
}

const NO_SIGNS: PersonSigns = new Map();

function differencesOf({ old, now }: Pair): readonly DifferentCell[] {
  if (old === undefined || now === undefined)
    return [{ column: WHOLE_LINE, old: old ? 'decided' : '', now: now ? 'decided' : '' }];
  return RESULT_COLUMNS.flatMap((column: ResultColumn, index): DifferentCell[] => {
    const [before, after] = [old.cells[index]!, now.line.cells[index]!];
    return before === after ? [] : [{ column, old: before, now: after }];
  });
}

function startGroup() {
  const columns = new Map<string, number>();
  const examples: DifferenceExample[] = [];
  let cells = 0;
  return {
    add(cell: DifferentCell, pair: Pair) {
      cells++;
      columns.set(cell.column, (columns.get(cell.column) ?? 0) + 1);
      if (examples.length < EXAMPLES) examples.push(exampleOf(cell, pair));
    },
    close: (): DifferenceGroup => ({ cells, columns: Object.fromEntries(columns), examples }),
  };
}

function exampleOf({ column, old, now }: DifferentCell, pair: Pair): DifferenceExample {
  return {
    column,
    ...(pair.old ? { oldLine: pair.old.line } : {}),
    ...(pair.now ? { input: pair.now.input, line: pair.now.inputLine } : {}),
    ...(SHOWN.has(column) ? { old, now } : {}),
  };
}

function notesOn(old: readonly ResultLine[], { manifest }: OpenedResults): readonly string[] {
  const notes: string[] = [];
  const { id } = manifest.policy;
  if (manifest.pack.id !== 'us-ca/prop-64' || id !== 'options-2019')
    notes.push(
      `The results were decided under ${id}. Decide them under options-2019 with the county's options file of 2019 to compare what the two programs do with the same choices.`,
    );
  const counted = daysCountedTo(old);
  if (counted && (manifest.asOf < counted.first || manifest.asOf > counted.last))
    notes.push(
      `The 2019 results count years to a day from ${counted.first} to ${counted.last}, and these to ${manifest.asOf}. Run redress analyze again with --as-of of that day.`,
    );
  return notes;
}
