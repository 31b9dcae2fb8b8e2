import { join } from 'node:path';
import { READING_IDS, reliefRank, USUAL_READINGS } from '../../law/language/index.ts';
import type { Manifest } from '../manifest.ts';
import { type OpenedResults, readCsvLines } from '../open-results.ts';
import { outcomeIn, outcomesOfRun } from '../outcomes-of-run.ts';

/** What became of one conviction from one run to another. */
export type Change =
  | 'newly-eligible'
  | 'more-relief'
  | 'less-relief'
  | 'lost'
  | 'outcome-changed'
  | 'reason-changed'
  | 'new'
  | 'vanished';

/** Why it changed: what the two runs differ in. `record` is other lines of the same person. */
export type Cause = 'data' | 'record' | 'law' | 'policy' | 'as-of' | 'several';

export type ChangedConviction = {
  readonly person: string;
  readonly count: string;
  readonly change: Change;
  readonly cause: Cause;
  readonly before: { readonly outcome: string; readonly clause: string; readonly reason: string } | undefined;
  readonly after: { readonly outcome: string; readonly clause: string; readonly reason: string } | undefined;
  /** File (from 1) and line in the later run, or in the earlier one for a conviction that vanished. */
  readonly source: string;
  readonly line: string;
};

export type ChangeGroup = {
  readonly change: Change;
  readonly cause: Cause;
  readonly from: string;
  readonly to: string;
  readonly convictions: number;
  readonly people: number;
};

export type Diff = {
  readonly same: number;
  readonly newPeople: number;
  readonly vanishedPeople: number;
  readonly peopleGaining: number;
  readonly peopleLosing: number;
  readonly groups: readonly ChangeGroup[];
};

type Entry = { text: string; seen: boolean };

/** Columns that say what the conviction is, as against what was decided of it. */
const DATA_COLUMNS = ['section', 'level', 'conviction_date', 'county', 'case_numbers'] as const;

/**
 * Compares two results folders conviction by conviction, by stable keys (person and `CNT_ORDER`). It keeps one short
 * text for each conviction of the earlier run in memory, and streams the later run. `onChange` receives every change in
 * the order of the later run, and then the convictions that are no longer there.
 */
export async function diffResults(
  earlier: OpenedResults,
  later: OpenedResults,
  onChange: (change: ChangedConviction) => void = () => {},
): Promise<Diff> {
  const before = new Map<string, Entry>();
  const peopleBefore = new Set<string>();
  const columns = await eachLine(earlier.folder, (fields, position) => {
    const person = fields[position.person!]!;
    peopleBefore.add(person);
    before.set(keyOf(before, person, fields[position.count!]!), { text: fields.join('\u0001'), seen: false });
  });
  const [outcomesBefore, outcomesAfter] = [outcomesOfRun(earlier.summary), outcomesOfRun(later.summary)];
  const runCause = causeOfRuns(earlier.manifest, later.manifest);
  const dataDiffers = hashes(earlier.manifest) !== hashes(later.manifest);
  const groups = new Map<string, { group: ChangeGroup; people: Set<string> }>();
  const peopleAfter = new Set<string>();
  const gaining = new Set<string>();
  const losing = new Set<string>();
  const keysAfter = new Map<string, Entry>();
  let same = 0;

  const note = (change: ChangedConviction) => {
    onChange(change);
    if (change.change === 'newly-eligible' || change.change === 'more-relief') gaining.add(change.person);
    if (change.change === 'lost' || change.change === 'less-relief') losing.add(change.person);
    const from = change.before ? label(change.before) : '';
    const to = change.after ? label(change.after) : '';
    const key = [change.change, change.cause, from, to].join('|');
    let known = groups.get(key);
    if (!known) {
      known = {
        group: { change: change.change, cause: change.cause, from, to, convictions: 0, people: 0 },
        people: new Set(),
      };
      groups.set(key, known);
    }
    known.people.add(change.person);
    known.group = { ...known.group, convictions: known.group.convictions + 1, people: known.people.size };
  };

  await eachLine(later.folder, (fields, position) => {
    const person = fields[position.person!]!;
    peopleAfter.add(person);
    const key = keyOf(keysAfter, person, fields[position.count!]!);
    keysAfter.set(key, SEEN);
    const after = decisionAt(fields, position);
    const place = {
      person,
      count: fields[position.count!]!,
      source: fields[position.source!]!,
      line: fields[position.line!]!,
    };
    const entry = before.get(key);
    if (!entry) {
      note({ ...place, change: 'new', cause: dataDiffers ? 'data' : runCause, before: undefined, after });
      return;
    }
    entry.seen = true;
    const old = entry.text.split('\u0001');
    const then = decisionAt(old, columns);
    if (then.outcome === after.outcome && then.reason === after.reason && then.clause === after.clause) {
      same++;
      return;
    }
    const ownData = DATA_COLUMNS.some((name) => old[columns[name]!] !== fields[position[name]!]);
    const cause = ownData ? 'data' : runCause !== 'record' ? (dataDiffers ? 'several' : runCause) : 'record';
    const change = changeOf(
      reliefRank(outcomeIn(outcomesBefore, then.outcome)),
      reliefRank(outcomeIn(outcomesAfter, after.outcome)),
      then.outcome === after.outcome,
    );
    note({ ...place, change, cause, before: then, after });
  });
  for (const { text, seen } of before.values()) {
    if (seen) continue;
    const fields = text.split('\u0001');
    note({
      person: fields[columns.person!]!,
      count: fields[columns.count!]!,
      source: fields[columns.source!]!,
      line: fields[columns.line!]!,
      change: 'vanished',
      cause: dataDiffers ? 'data' : runCause,
      before: decisionAt(fields, columns),
      after: undefined,
    });
  }
  return {
    same,
    newPeople: [...peopleAfter].filter((person) => !peopleBefore.has(person)).length,
    vanishedPeople: [...peopleBefore].filter((person) => !peopleAfter.has(person)).length,
    peopleGaining: gaining.size,
    peopleLosing: losing.size,
    groups: [...groups.values()]
      .map(({ group }) => group)
      .sort(
        (a, b) =>
          b.convictions - a.convictions || (`${a.change}${a.from}${a.to}` < `${b.change}${b.from}${b.to}` ? -1 : 1),
      ),
  };
}

const SEEN: Entry = { text: '', seen: true };

type Positions = Readonly<Record<string, number>>;

async function eachLine(
  folder: string,
  visit: (fields: readonly string[], position: Positions) => void,
): Promise<Positions> {
  let positions: Positions | undefined;
  for await (const fields of readCsvLines(join(folder, 'determinations.csv'))) {
    if (positions === undefined) positions = Object.fromEntries(fields.map((name, index) => [name, index]));
    else visit(fields, positions);
  }
  return positions ?? {};
}

/** A person's counts without `CNT_ORDER` may share a key; each further one gets a number of its own. */
function keyOf(known: ReadonlyMap<string, Entry>, person: string, count: string): string {
  const key = `${person}|${count}`;
  if (!known.has(key)) return key;
  let number = 2;
  while (known.has(`${key}#${number}`)) number++;
  return `${key}#${number}`;
}

function decisionAt(fields: readonly string[], position: Positions) {
  return {
    outcome: fields[position.outcome!]!,
    clause: fields[position.clause!]!,
    reason: fields[position.reason!]!,
  };
}

function label({ outcome, clause, reason }: { outcome: string; clause: string; reason: string }): string {
  return clause === '' ? `${outcome}: ${reason}` : `${outcome}: ${clause}`;
}

/** What a change of relief is called; between two reliefs, more or less of it. */
function changeOf(from: number, to: number, sameOutcome: boolean): Change {
  if (sameOutcome) return 'reason-changed';
  if (from === to) return 'outcome-changed';
  if (from === 0) return 'newly-eligible';
  if (to === 0) return 'lost';
  return to > from ? 'more-relief' : 'less-relief';
}

/** The settings in which two runs differ; `record` when they are the same, so that only the data can differ. */
function causeOfRuns(a: Manifest, b: Manifest): Cause {
  const differ: Cause[] = [];
  if (policyText(a) !== policyText(b)) differ.push('policy');
  if (!sameLaw(a.pack, b.pack) || a.redress.engine !== b.redress.engine) differ.push('law');
  if (a.asOf !== b.asOf) differ.push('as-of');
  return differ.length === 0 ? 'record' : differ.length === 1 ? differ[0]! : 'several';
}

/** By the fingerprint where both runs have one, since an edited pack may keep its version. */
function sameLaw(a: Manifest['pack'], b: Manifest['pack']): boolean {
  if (a.id !== b.id || a.version !== b.version) return false;
  return a.sha256 === undefined || b.sha256 === undefined || a.sha256 === b.sha256;
}

function hashes(manifest: Manifest): string {
  return manifest.inputs.map((input) => input.sha256).join();
}

/** A policy with its options and how the file was read; runs that did not tell read it as usual. */
function policyText({ policy: { readings = {}, ...policy } }: Manifest): string {
  const unusual = READING_IDS.filter((id) => (readings[id] ?? USUAL_READINGS[id]) !== USUAL_READINGS[id]);
  return JSON.stringify([policy, unusual.map((id) => [id, readings[id]])]);
}
