import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { runEngine } from '../../src/bulk/engine/engine.ts';
import { STEP_BYTES, type StepBytes } from '../../src/bulk/engine/tasks/step-bytes.ts';
import type { Tuning } from '../../src/bulk/engine/threads/tuning.ts';
import type { EngineResult, EngineWork } from '../../src/bulk/engine-seam.ts';
import { referenceEngine } from '../../src/bulk/reference/engine.ts';
import { createDecider } from '../../src/decide/index.ts';
import { prop64 } from '../../src/jurisdictions/packs.ts';
import { dojFormat } from '../../src/jurisdictions/us-ca/doj/format.ts';
import { parseIsoDay } from '../../src/record/index.ts';
import { randomFrom, tagOf } from './inputs.ts';

const setting = { asOf: parseIsoDay('2020-07-01')!, county: 'SAN JOAQUIN' };
const policyOf = (id: string) => prop64.policies.find((each) => each.id === id)!;
const deciderOf = (id: string) => {
  const policy = policyOf(id);
  return createDecider({ pack: prop64, policy, setting: { ...setting, options: policy.defaults } });
};
const decider = deciderOf('options-2019');
const dismissAll = deciderOf('dismiss-all');

/** Ways to cut the work, none of which may show in the results. */
const WAYS: readonly (Tuning & { readonly workers: number })[] = [
  { here: true, workers: 1 },
  { here: true, workers: 1, passes: 2 },
  { here: true, workers: 1, chunkBytes: 1 << 20 },
  { here: true, workers: 2, chunkBytes: 700 },
  { here: true, workers: 3, chunkBytes: 64 },
  { here: true, workers: 4, chunkBytes: 1500, passes: 2 },
  { here: true, workers: 2, chunkBytes: 64, passes: 2 },
];

/**
 * What is wrong with how the engines read an input; undefined where they agree and every line is there. `seed` says how it is
 * read, and `ways` in how many ways of the fast engine. */
export async function faultWith(
  bytes: Uint8Array,
  folder: string,
  seed: number,
  ways = 1,
): Promise<string | undefined> {
  const random = randomFrom(seed + 0.5);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'in.csv');
  writeFileSync(path, bytes);
  const work: Omit<EngineWork, 'runs' | 'workers'> = {
    format: dojFormat,
    inputs: [path],
    quarantine: random() < 0.75,
    results: random() < 0.75 ? 'all' : 'convictions',
    compare: undefined,
  };
  const own = (name: string) => {
    const at = join(folder, name);
    mkdirSync(at);
    return { ...work, runs: [{ decider, dismissAll, folder: at }] };
  };
  const plain = packed(bytes) ? undefined : await referenceEngine({ ...own('plain'), workers: 1 }, {});
  let first = plain;
  const start = Math.floor(random() * WAYS.length);
  for (let way = 0; way < ways; way++) {
    const number = (start + way) % WAYS.length;
    const { workers, ...tuning } = { ...WAYS[number]!, steps: stepsFrom(random, bytes) };
    const fast = await runEngine({ ...own(`way-${number}`), workers }, {}, tuning);
    if (first && !isDeepStrictEqual(shown(fast), shown(first)))
      return `way ${number}: ${difference(shown(fast), shown(first))}`;
    first ??= fast;
  }
  if (!plain?.ok || work.results !== 'all') return lengthFault(first!);
  return lostLine(bytes, join(folder, 'plain'));
}

/** Steps mostly so short that a line takes several, and now and then as long as they are; a long file, as a packed one may be, has longer ones. */
function stepsFrom(random: () => number, bytes: Uint8Array): StepBytes {
  if (random() < 0.2 || packed(bytes)) return STEP_BYTES;
  const least = 1 + (bytes.length >> 9);
  const upTo = (most: number) => least + Math.floor(most ** random());
  return { piece: upTo(3000), overlap: upTo(600) - least, guessReach: upTo(5000), batch: upTo(3000), room: upTo(3000) };
}

/** The plain engine reads packed files as they are. */
function packed(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b) || (bytes[0] === 0x28 && bytes[1] === 0xb5);
}

function shown(result: EngineResult): unknown {
  if (!result.ok) return result;
  const { lines, linesSetAside, inputs, runs } = result;
  const sorted = runs.map(({ tally, outputs }) => ({
    tally,
    outputs: [...outputs].sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
  return { lines, linesSetAside, inputs, runs: sorted };
}

function difference(a: unknown, b: unknown): string {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return `${one.slice(Math.max(0, at - 60), at + 120)} / ${other.slice(Math.max(0, at - 60), at + 120)}`;
}

/** No sentence quotes what a line says at length. */
function lengthFault(result: EngineResult): string | undefined {
  return !result.ok && result.problem.message.length > 400 ? 'a sentence is too long' : undefined;
}

/** Every line by its mark: as often among the results and the lines set aside as in the input. */
function lostLine(bytes: Uint8Array, folder: string): string | undefined {
  const text = (name: string) => {
    try {
      return readFileSync(join(folder, name), 'latin1');
    } catch {
      return '';
    }
  };
  const given = Buffer.from(bytes).toString('latin1');
  const found = text('All_Results.csv') + text('problems.csv');
  for (let number = 0; number < 25; number++) {
    const tag = tagOf(number);
    if (given.split(tag).length !== found.split(tag).length) return `line ${tag} is lost or there twice`;
  }
  return undefined;
}
