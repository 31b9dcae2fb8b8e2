import type { Problem } from '../../record/problem.ts';
import { type CountyTexts, countCountyText, countyNotes } from '../county-texts.ts';
import { countOddDate, type DateForms, dateNotes } from '../date-forms.ts';
import { digestOf } from '../engine/coordinator/subjects.ts';
import { emptyFile, faultProblem, inputNotes, noLines, rewrittenProblem, unknownCounty } from '../problems.ts';
import { findRewrittenIds } from '../rewritten-ids.ts';
import type { Encoding } from '../scan/texts.ts';
import { type ClusterRun, rangeBytesOf } from './cluster-run.ts';
import { Digests } from './digests.ts';
import type { Refused } from './plan.ts';
import { refuse } from './refusals.ts';
import { openStep, type StepHead, writeAt, writeStep } from './step-file.ts';
import { type Known, type RangeEnds, type RangeFacts, type Survey, type Surveyed, surveyStep } from './survey.ts';

/*
 * Puts the surveys of all ranges together, in the order of the files: where each range begins for the rest of the run, how
 * many lines stand before it, and who stands in several.
 *
 * The invariant: what `analyze` refuses is refused here with the same sentence, and nothing later refuses anything for what
 * lines say. A cut is moved forward to the next person, so that only people whose lines do not stand together move.
 */

/** What every later step knows of the run. */
export type Settled = StepHead & {
  readonly files: readonly SettledFile[];
  readonly ranges: readonly SettledRange[];
  /** People who stand in several ranges, and in how many groups they are decided. */
  readonly moved: number;
  readonly groups: number;
  /** Ids of those of them whom unreadable lines may concern. */
  readonly concerned: readonly string[];
  readonly lines: number;
  readonly setAside: number;
};

export type SettledFile = { readonly encoding: Encoding; readonly lines: number; readonly notes: readonly string[] };

export type SettledRange = {
  readonly source: number;
  readonly from: number;
  readonly to: number;
  readonly linesBefore: number;
  readonly concerned: readonly string[];
  /** People of it who stand in other ranges too. */
  readonly moved: number;
  /** What was surveyed: its bytes, and their CRC-32. */
  readonly surveyed: { readonly from: number; readonly to: number; readonly checksum: number };
};

export type SettledOutcome = Refused | { readonly ok: true; readonly settled: Settled };

/** A range in its place: true bounds, and what its survey says. */
type Placed = {
  readonly range: number;
  readonly source: number;
  readonly facts: RangeFacts;
  readonly digests: BigUint64Array<ArrayBuffer>;
  readonly linesBefore: number;
};

/** Settles the run and writes what the later steps have to know. */
export async function settleStep(run: ClusterRun): Promise<SettledOutcome> {
  const placed: Placed[] = [];
  const files: SettledFile[] = [];
  for (const [source] of run.plan.inputs.entries()) {
    const file = await placeFile(run, source);
    if (!file.ok) return file;
    placed.push(...file.placed);
    files.push(fileOf(run, source, file.placed));
  }
  const joined = cutBetweenPeople(placed);
  const people = Digests.of(joined.map(({ digests }) => digests));
  const problem = refusalOf(run, placed, people);
  if (problem) return { ok: false, problem };
  const moved = people.repeated();
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  const concerned = [...new Set([...(run.tables?.joined?.concerned ?? []), ...concernedIds(placed)])];
  const settled: Settled = {
    run: run.plan.run,
    step: 'settle',
    files,
    ranges: joined.map((range) => settledRange(range, concerned, moved)),
    moved: moved.count,
    groups: groupsFor(run, moved.count, people.distinct),
    concerned: concerned.filter((id) => moved.has(digestOf(id))),
    lines,
    setAside: placed.reduce((sum, { facts }) => sum + facts.setAside, 0),
  };
  await writeStep(run.files.moved, { run: run.plan.run, step: 'moved' }, (fd, at) => writeAt(fd, moved.bytes(), at));
  await writeStep(run.files.settled, settled);
  return { ok: true, settled };
}

/** Reads what was settled. */
export function openSettled({ plan, files }: ClusterRun): SettledOutcome {
  const opened = openStep<Settled>(files.settled, plan, { step: 'settle' });
  if (!opened.ok) return opened;
  opened.close();
  return { ok: true, settled: opened.head };
}

/** Reads what was settled, for a step of one range; refuses a number that no range of the run has. */
export function openSettledRange(
  run: ClusterRun,
  range: number,
): Refused | { readonly ok: true; readonly settled: Settled; readonly own: SettledRange } {
  const opened = openSettled(run);
  if (!opened.ok) return opened;
  const { settled } = opened;
  const own = settled.ranges[range];
  if (own === undefined)
    return refuse(`the run has ${settled.ranges.length} ranges, and none of the number ${range + 1}.`);
  return { ok: true, settled, own };
}

/** The digests of the people who stand in several ranges. */
export function openMoved(
  { plan, files }: ClusterRun,
  { moved }: Settled,
): Refused | { readonly ok: true; readonly moved: Digests } {
  const opened = openStep(files.moved, plan, { step: 'moved' });
  if (!opened.ok) return opened;
  try {
    return { ok: true, moved: Digests.from(opened.read(0, moved * 8)) };
  } finally {
    opened.close();
  }
}

type PlacedFile = Refused | { readonly ok: true; readonly placed: readonly Placed[] };

/** The ranges of one file in their order, each from where the one before ends, and in the encoding of the whole file. */
async function placeFile(run: ClusterRun, source: number): Promise<PlacedFile> {
  const chained = await chain(run, source);
  if (!chained.ok) return chained;
  const { placed } = chained;
  const encoding = placed.some(({ facts }) => facts.encoding === 'windows-1252') ? 'windows-1252' : 'utf-8';
  const again: Placed[] = [];
  for (const each of placed) {
    const { facts, range } = each;
    if (!facts.high || facts.encoding === encoding) again.push(each);
    else {
      const surveyed = await surveyStep(run, range, { first: facts.first, encoding });
      if (!surveyed.ok) return surveyed;
      again.push({ ...each, ...surveyed });
    }
  }
  const problem = refusalOfFile(run, source, again);
  return problem ? { ok: false, problem } : { ok: true, placed: again };
}

/** Ranges that were surveyed from a wrong start, since a line feed within quotation marks looked like the end of a record, are surveyed again. */
async function chain(run: ClusterRun, source: number): Promise<PlacedFile> {
  const { inputs, ranges } = run.plan;
  const placed: Placed[] = [];
  let position = inputs[source]!.dataStart;
  let linesBefore = inputs[source]!.linesBefore;
  for (const [range, planned] of ranges.entries()) {
    if (planned.source !== source) continue;
    const surveyed = await trueSurvey(run, range, position);
    if (!surveyed.ok) return surveyed;
    const { facts, digests } = surveyed;
    placed.push({ range, source, facts, digests, linesBefore });
    position = facts.next;
    linesBefore += facts.lines;
    if (facts.refused?.kind === 'long') break;
  }
  return { ok: true, placed };
}

async function trueSurvey(run: ClusterRun, range: number, position: number): Promise<Refused | Surveyed> {
  const { end } = rangeBytesOf(run.plan, range);
  const read = readSurvey(run, range);
  if (!read.ok) return read;
  const known: Known = { first: position };
  // A record of an earlier range reaches over all of this one, or what was guessed was no beginning.
  const { unsure, first, next, rows, setAside, refused } = read.facts;
  const holdsNothing = rows === 0 && setAside === 0 && refused === undefined;
  return (!unsure && first === position) || (position >= end && next === position && holdsNothing)
    ? read
    : surveyStep(run, range, known);
}

function readSurvey({ plan, files }: ClusterRun, range: number): Refused | Surveyed {
  const opened = openStep<Survey>(files.survey(range), plan, { step: 'survey', number: range });
  if (!opened.ok) return opened;
  try {
    const { people, ...facts } = opened.head;
    return { ok: true, facts, digests: new BigUint64Array(opened.read(0, people * 8).buffer) };
  } finally {
    opened.close();
  }
}

/** What a file as a whole is refused for, as the engine refuses it. */
function refusalOfFile(run: ClusterRun, source: number, placed: readonly Placed[]): Problem | undefined {
  const { format } = run.request.jurisdiction;
  const { name, hasHeader } = run.plan.inputs[source]!;
  const refused = placed.filter(({ facts }) => facts.refused);
  const first = refused.find(({ facts }) => facts.refused!.kind === 'long') ?? refused[0];
  if (first) {
    const { refused: fault } = first.facts;
    return faultProblem(format, name, { ...fault!, line: fault!.line + first.linesBefore });
  }
  if (placed.some(({ facts }) => facts.rows > 0 || facts.setAside > 0)) return undefined;
  return hasHeader || placed.some(({ facts }) => facts.headers > 0) ? noLines(name) : emptyFile(name);
}

/** What the inputs as a whole are refused for. */
function refusalOf(run: ClusterRun, placed: readonly Placed[], people: Digests): Problem | undefined {
  const { format } = run.request.jurisdiction;
  const counties = new Set(placed.flatMap(({ facts }) => facts.counties));
  // A forecast of a county that nobody has is empty, as a whole one is.
  const unknown = run.plan.forecast ? undefined : unknownCounty(format, run.request.county, counties);
  if (unknown) return unknown;
  const suspects = new Map<string, { readonly name: string; readonly line: number }>();
  for (const { facts, source, linesBefore } of placed) {
    for (const { id, line } of facts.suspects) {
      if (!suspects.has(id)) suspects.set(id, { name: run.plan.inputs[source]!.name, line: linesBefore + line });
    }
  }
  const rewritten = findRewrittenIds(suspects.keys(), (id) => people.has(digestOf(id)), format.columns);
  return rewritten && rewrittenProblem(format, rewritten, suspects.get(rewritten.first)!);
}

function fileOf(run: ClusterRun, source: number, placed: readonly Placed[]): SettledFile {
  const { format } = run.request.jurisdiction;
  const forms: DateForms = new Map();
  const counties: CountyTexts = new Map();
  for (const { facts } of placed) {
    for (const { column, odd, lines } of facts.dates) countOddDate(forms, column, odd, lines);
    for (const [text, lines] of facts.countyTexts) countCountyText(counties, text, lines);
  }
  const sum = (of: (facts: RangeFacts) => number) => placed.reduce((total, { facts }) => total + of(facts), 0);
  const rows = run.plan.inputs[source]!.recordsBefore + sum(({ records }) => records);
  const notes = inputNotes({
    rows,
    headers: sum(({ headers }) => headers),
    dates: dateNotes(format, forms),
    counties: countyNotes(format, counties),
  });
  const encoding = placed.some(({ facts }) => facts.encoding === 'windows-1252') ? 'windows-1252' : 'utf-8';
  return { encoding, lines: sum((facts) => facts.rows), notes };
}

/** A range from where it begins for the rest of the run, with its own people. */
type Cut = Omit<SettledRange, 'concerned' | 'moved'> & { readonly digests: BigUint64Array<ArrayBuffer> };

/** Moves each cut forward behind the lines of the person who stands before it. */
function cutBetweenPeople(placed: readonly Placed[]): readonly Cut[] {
  const cuts: Cut[] = [];
  const lastIds = lastIdsBefore(placed);
  // From the end, since a range of one person gives its lines away, and then ends where the next begins.
  for (const [index, { source, facts, digests, linesBefore }] of [...placed.entries()].reverse()) {
    const { first, next, ends, lines, checksum } = facts;
    const surveyed = { from: first, to: next, checksum };
    const after = cuts.at(-1)?.source === source ? cuts.at(-1)! : { from: next, linesBefore: linesBefore + lines };
    const cut = { source, from: first, to: after.from, linesBefore, surveyed, digests };
    if (ends === undefined || lastIds[index] !== ends.firstId) cuts.push(cut);
    else cuts.push({ ...cut, ...behindFirst(ends, linesBefore, after), digests: withoutFirst(digests, ends) });
  }
  return cuts.reverse();
}

/** Of each range the person of the last line before it in its file; undefined without one. */
function lastIdsBefore(placed: readonly Placed[]): readonly (string | undefined)[] {
  let last: { readonly id: string; readonly source: number } | undefined;
  return placed.map(({ source, facts: { ends } }) => {
    const before = last?.source === source ? last.id : undefined;
    if (ends) last = { id: ends.lastId, source };
    return before;
  });
}

/** Where the second person of a range begins; where the next range does, if there is none. */
function behindFirst({ second }: RangeEnds, linesBefore: number, after: Pick<Cut, 'from' | 'linesBefore'>) {
  return second
    ? { from: second.offset, linesBefore: linesBefore + second.line }
    : { from: after.from, linesBefore: after.linesBefore };
}

function withoutFirst(digests: BigUint64Array<ArrayBuffer>, { firstId, returns }: RangeEnds) {
  const gone = digestOf(firstId);
  return returns ? digests : digests.filter((digest) => digest !== gone);
}

/** Everything that may be the id of somebody whom an unreadable line concerns, once. */
function concernedIds(placed: readonly Placed[]): readonly string[] {
  const ids = new Set<string>();
  let source = -1;
  let before: string | undefined;
  let waiting = false;
  for (const { facts, source: own } of placed) {
    if (own !== source) [source, before, waiting] = [own, undefined, false];
    for (const id of facts.concerned) ids.add(id);
    // Neighbors of a line may stand in another range of its file.
    if (facts.faultBefore && before !== undefined) ids.add(before);
    if (facts.ends && waiting) ids.add(facts.ends.firstId);
    if (facts.ends) before = facts.ends.lastId;
    waiting = facts.faultAfter || (waiting && !facts.ends);
  }
  return [...ids];
}

function settledRange({ digests, ...range }: Cut, concerned: readonly string[], moved: Digests): SettledRange {
  const own = Digests.of([digests]);
  return {
    ...range,
    concerned: concerned.filter((id) => own.has(digestOf(id))),
    moved: moved.count === 0 ? 0 : digests.reduce((count, digest) => count + (moved.has(digest) ? 1 : 0), 0),
  };
}

/** So many that a group has about as many bytes as a range. */
function groupsFor({ plan }: ClusterRun, moved: number, people: number): number {
  if (moved === 0) return 0;
  const bytes = plan.inputs.reduce((sum, { textBytes }) => sum + textBytes, 0);
  const largest = Math.max(...plan.ranges.map(({ start, end }) => end - start), 1);
  return Math.min(MOST_GROUPS, Math.max(1, Math.ceil((bytes * moved) / people / largest)));
}

/** Each range is cut into so many. */
const MOST_GROUPS = 4096;
