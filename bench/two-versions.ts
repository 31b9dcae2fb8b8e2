import { ok } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DATA, invented } from './invented.ts';

/**
 * What a change makes of the processor time of deciding: two checkouts in one process, in turns of a thousand people, so
 * that a machine which is busy with other work slows both alike.
 *
 *     node --max-semi-space-size=3 bench/two-versions.ts ../before . [rounds]
 *
 * Decides 200,000 invented lines under an options file of 2019, to the bytes of the results; those of both are compared.
 * The first round is that of a run that has just begun: what V8 compiles is in it. Give the checkouts in both orders.
 */
const [before = '.', after = '.', rounds = '3'] = process.argv.slice(2);
const TURN = 1000;
const file = resolve(invented(200_000, false));

type Engine = {
  readonly pool: typeof import('../src/bulk/engine/threads/pool.ts');
  readonly scan: typeof import('../src/bulk/engine/coordinator/scan.ts');
  readonly people: typeof import('../src/bulk/engine/coordinator/people.ts');
  readonly inputs: typeof import('../src/bulk/engine/coordinator/inputs.ts');
  readonly deciding: typeof import('../src/bulk/engine/tasks/person-decider.ts');
  readonly cells: typeof import('../src/bulk/engine/cells/result-cells.ts');
  readonly analyze: typeof import('../src/bulk/analyze.ts');
  readonly state: typeof import('../src/jurisdictions/us-ca/jurisdiction.ts');
  readonly packs: typeof import('../src/jurisdictions/packs.ts');
  readonly record: typeof import('../src/record/index.ts');
};

const MODULES: Readonly<Record<keyof Engine, string>> = {
  pool: 'bulk/engine/threads/pool.ts',
  scan: 'bulk/engine/coordinator/scan.ts',
  people: 'bulk/engine/coordinator/people.ts',
  inputs: 'bulk/engine/coordinator/inputs.ts',
  deciding: 'bulk/engine/tasks/person-decider.ts',
  cells: 'bulk/engine/cells/result-cells.ts',
  analyze: 'bulk/analyze.ts',
  state: 'jurisdictions/us-ca/jurisdiction.ts',
  packs: 'jurisdictions/packs.ts',
  record: 'record/index.ts',
};

async function engineOf(tree: string): Promise<Engine> {
  const loaded = Object.entries(MODULES).map(async ([name, path]) => [name, await import(join(tree, 'src', path))]);
  return Object.fromEntries(await Promise.all(loaded)) as Engine;
}

type Side = {
  readonly people: number;
  /** Decides people from one number up to another; the bytes of their results, good until the next turn. */
  readonly decide: (from: number, to: number) => Buffer;
};

async function open(tree: string): Promise<Side> {
  const engine = await engineOf(resolve(tree));
  const { california } = engine.state;
  const { format } = california;
  const workers = engine.pool.openPoolHere(1, format, undefined).workers;
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-'));
  const rows = await engine.inputs.withSources(format, [file], folder, {}, async (sources) => {
    const outcome = await engine.scan.scanSources(format, sources, workers, {
      chunkBytes: 1 << 21,
      quarantine: false,
      onProgress: undefined,
    });
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const gathered = await engine.people.gatherPeople(format, outcome.scanned, { lines: [], people: [] }, workers);
    return { ok: true, rows: await gathered.rows() } as const;
  });
  rmSync(folder, { recursive: true });
  if (!rows.ok) throw new Error(rows.problem.message);
  return deciderOver(engine, rows.rows);
}

type Rows = Awaited<ReturnType<Awaited<ReturnType<Engine['people']['gatherPeople']>>['rows']>>;

function deciderOver({ analyze, cells, deciding, packs, record, state }: Engine, rows: Rows): Side {
  const { prop64 } = packs;
  const read = packs.readOptionsFile(JSON.parse(readFileSync('test/fixtures/ca-doj/eligibility_options.json', 'utf8')));
  if (!read.ok) throw new Error('the sample options are not readable');
  const policy = prop64.policies.find(({ id }) => id === 'options-2019')!;
  const run = analyze.runFor(
    {
      jurisdiction: state.california,
      inputs: [file],
      county: 'SAN JOAQUIN',
      asOf: record.parseIsoDay('2020-07-01')!,
      results: 'convictions',
      workers: 1,
      quarantine: false,
      overwrite: false,
      out: DATA,
    },
    { pack: prop64, policy, options: read.options, folder: DATA },
  );
  const decider = deciding.createPersonDecider(rows, {
    choice: run.decider.choice,
    dismissAll: run.dismissAll?.choice,
  });
  const bytes = Buffer.alloc(1 << 24);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  return {
    people: rows.task.starts.length - 1,
    decide: (from, to) => {
      let at = 0;
      for (let person = from; person < to; person++) {
        decider.decide(person, true, (_, rowCells) => {
          at = (at + cells.layDown(rowCells, bytes, words, at) + 7) & -8;
        });
      }
      return bytes.subarray(0, at);
    },
  };
}

const sides = [await open(before), await open(after)] as const;
const { people } = sides[0];

/** Processor seconds of all threads, V8's compilers and collectors included. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

for (let round = 1; round <= Number(rounds); round++) {
  const spent = [0, 0];
  for (let from = 0; from < people; from += TURN) {
    const results: Buffer[] = [];
    for (const side of (from / TURN) % 2 === 0 ? [0, 1] : [1, 0]) {
      const start = processor();
      results[side] = sides[side]!.decide(from, Math.min(people, from + TURN));
      spent[side]! += processor() - start;
    }
    ok(results[0]!.equals(results[1]!), 'the two versions write otherwise');
  }
  const [one, other] = spent as [number, number];
  process.stdout.write(
    `round ${round}: ${one.toFixed(2)} s and ${other.toFixed(2)} s of processor time, ratio ${(other / one).toFixed(3)}\n`,
  );
}
