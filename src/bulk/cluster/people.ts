import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Comparison } from '../../decide/index.ts';
import { withScratch } from '../../disk/attempt.ts';
import type { Tally } from '../../results/tally.ts';
import { withRange } from '../engine/coordinator/inputs.ts';
import { collectTally, decideSpread, gatherPeople, ofRun, type People } from '../engine/coordinator/people.ts';
import { type Scanned, scanSources } from '../engine/coordinator/scan.ts';
import { openPoolHere, type WorkerPort } from '../engine/threads/pool.ts';
import { CHUNK_BYTES } from '../engine/threads/tuning.ts';
import { type ClusterRun, comparedNames, runsOf } from './cluster-run.ts';
import { createPatch, createPatchOfPeople, type Patch, type Section, stackPatches } from './decided-rows.ts';
import { type Done, type Gathered, RECORD_HEAD } from './gather.ts';
import type { Refused } from './plan.ts';
import { refuse } from './refusals.ts';
import { openSettled, type Settled } from './settle.ts';
import { openStep, type StepHead, writeAt, writeStep } from './step-file.ts';

/** What a group of people came to: the figures, and for each range what the lines there end in, under each choice. */
export type DecidedPeople = StepHead & {
  readonly choices: readonly { readonly tally: Tally; readonly ranges: readonly Section[] }[];
  /** Where choices are compared: the figures, and for each range the lines about people whom it names first. */
  readonly compared: { readonly comparison: Comparison; readonly ranges: readonly Section[] } | undefined;
  /** Where people are shown to a visitor: for each range what it returned of people whom it names first, and the rows of all. */
  readonly seen?: readonly Section[];
  readonly rows?: readonly Section[];
};

/** Decides a group of people who stand in several ranges, whole, from the records that were gathered of all ranges. */
export async function peopleStep(run: ClusterRun, group: number): Promise<Done> {
  return withGroup(run, group, (opened) => decide(run, group, opened));
}

/** The people of a group, whole, for as long as a step works on them. */
export type OpenGroup = {
  readonly settled: Settled;
  readonly records: Records;
  readonly scanned: Scanned;
  readonly people: People;
  readonly worker: WorkerPort;
};

/** Opens a group of people who stand in several ranges. */
export async function withGroup(
  run: ClusterRun,
  group: number,
  use: (opened: OpenGroup) => Promise<Done>,
): Promise<Done> {
  const opened = openSettled(run);
  if (!opened.ok) return opened;
  const { settled } = opened;
  if (group >= settled.groups) {
    return refuse(
      `the people of several ranges were put into ${settled.groups} groups, and none has the number ${group + 1}.`,
    );
  }
  return withScratch(run.files.people(group), async (folder) => {
    const records = collect(run, settled, group, join(folder, 'records.csv'));
    return records.ok ? openGroup(run, settled, records, use) : records;
  });
}

export type Records = {
  readonly ok: true;
  readonly path: string;
  readonly bytes: number;
  /** Of each record: its range, its row there, its file and its line. */
  readonly ranges: Uint32Array;
  readonly rows: Uint32Array;
  readonly sources: Uint32Array;
  readonly lines: Float64Array;
};

/** Writes the records of a group one after another, in the order of the inputs, as UTF-8. */
function collect({ plan, files }: ClusterRun, settled: Settled, group: number, path: string): Refused | Records {
  const out = openSync(path, 'wx', 0o600);
  const all: { range: number; row: number; line: number }[] = [];
  let at = 0;
  try {
    for (const [range, { source, moved }] of settled.ranges.entries()) {
      if (moved === 0) continue;
      const opened = openStep<Gathered>(files.gathered(range), plan, { step: 'gather', number: range });
      if (!opened.ok) return opened;
      const section = opened.head.groups[group]!;
      const bytes = Buffer.from(opened.read(section.at, section.bytes).buffer);
      opened.close();
      const texts: Uint8Array[] = [];
      for (let place = 0; place < bytes.length; ) {
        const length = bytes.readUInt32LE(place + 12);
        all.push({ range, row: bytes.readUInt32LE(place), line: bytes.readDoubleLE(place + 4) });
        const text = bytes.subarray(place + RECORD_HEAD, place + RECORD_HEAD + length);
        texts.push(settled.files[source]!.encoding === 'utf-8' ? text : transcoded(text));
        if (text.at(-1) !== LF) texts.push(Uint8Array.of(LF));
        place += RECORD_HEAD + length;
      }
      const own = Buffer.concat(texts);
      writeAt(out, own, at);
      at += own.length;
    }
  } finally {
    closeSync(out);
  }
  const column = <Column extends Uint32Array | Float64Array>(
    made: Column,
    of: (each: (typeof all)[number]) => number,
  ) => {
    for (const [index, each] of all.entries()) made[index] = of(each);
    return made;
  };
  return {
    ok: true,
    path,
    bytes: at,
    ranges: column(new Uint32Array(all.length), ({ range }) => range),
    rows: column(new Uint32Array(all.length), ({ row }) => row),
    sources: column(sharedWords(all.length), ({ range }) => settled.ranges[range]!.source),
    lines: column(new Float64Array(new SharedArrayBuffer(all.length * 8)), ({ line }) => line),
  };
}

const LF = 0x0a;
const windows1252 = new TextDecoder('windows-1252');

function transcoded(text: Uint8Array): Uint8Array {
  return Buffer.from(windows1252.decode(text), 'utf8');
}

function sharedWords(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

async function openGroup(
  run: ClusterRun,
  settled: Settled,
  records: Records,
  use: (opened: OpenGroup) => Promise<Done>,
): Promise<Done> {
  const { format } = run.request.jurisdiction;
  const hooks = run.hooks ?? {};
  const bounds = { source: 0, from: 0, to: records.bytes, linesBefore: 0, encoding: 'utf-8' } as const;
  return withRange([records.path], bounds, hooks, async (source) => {
    const pool = openPoolHere(1, format, hooks.signal);
    try {
      const options = { chunkBytes: CHUNK_BYTES, quarantine: false, ranges: true, onProgress: hooks.onProgress };
      const outcome = await scanSources(format, [source], pool.workers, options);
      if (!outcome.ok) throw new Error('records that were gathered cannot be read again');
      const { scanned } = outcome;
      if (scanned.rows !== records.rows.length)
        throw new Error('records that were gathered are not as many as there were');
      const { sources, lines } = records;
      const concerns = { lines: [], people: settled.concerned };
      const gathered = { kind: 'gathered', sources, lines } as const;
      const { people } = await gatherPeople(format, scanned, concerns, pool.workers, { gathered });
      return await use({ settled, records, scanned, people, worker: pool.workers[0]! });
    } finally {
      await pool.close();
    }
  });
}

async function decide(run: ClusterRun, group: number, opened: OpenGroup): Promise<Done> {
  const { settled, records, scanned, people, worker } = opened;
  const rangeCount = settled.ranges.length;
  const tallies: Tally[] = [];
  const patches: Patch[] = [];
  for (const [number, engineRun] of runsOf(run, '').entries()) {
    const own = ofRun(people, number);
    const { blocks, references } = await decideSpread(scanned, own, [worker], engineRun, run.hooks?.onProgress);
    tallies.push(await collectTally([worker], undefined));
    patches.push(createPatch(records, rangeCount, references, blocks));
  }
  const compared = await compareGroup(run, people, worker);
  if (compared) patches.push(createPatchOfPeople(records, rangeCount, compared.lines));
  const { sections, pour } = stackPatches(patches);
  const head: DecidedPeople = {
    run: run.plan.run,
    step: 'part --people',
    number: group,
    choices: tallies.map((tally, number) => ({ tally, ranges: sections[number]! })),
    compared: compared && { comparison: compared.comparison, ranges: sections.at(-1)! },
  };
  await writeStep(run.files.people(group), head, pour);
  return { ok: true };
}

/** What several choices give the people of a group, with the row that names each person first; undefined for one choice. */
async function compareGroup(run: ClusterRun, people: People, worker: WorkerPort) {
  const names = comparedNames(run);
  if (!names) return undefined;
  const choices = runsOf(run, '').map(({ decider }) => decider.choice);
  const { comparison, lines } = await worker.call({ kind: 'compare each', choices, names, people: people.number });
  return { comparison, lines: [...lines].map(([person, own]) => [people.firstRow(person), own] as const) };
}
