import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tries } from '../../../../test/support/effort.ts';
import type { AnalyzeRequest } from '../../api.ts';
import { fast, openScratch, outcomeOf, referenceEngine, synthetic } from '../engine.test-support.ts';
import type { Tuning } from '../threads/tuning.ts';

let scratch: ReturnType<typeof openScratch>;
beforeAll(() => {
  scratch = openScratch();
});
afterAll(() => scratch.close());

const WAYS: readonly (Tuning & { readonly workers: number })[] = [
  { here: true, workers: 1, chunkBytes: 60_000 },
  { here: true, workers: 2, chunkBytes: 100_000 },
  { here: true, workers: 8, chunkBytes: 77_777 },
  { here: false, workers: 2, chunkBytes: 150_000 },
];

/** Several times the longest of those chunks. */
const LINES = tries(600, 900);

/** The engine in all ways against the reference, and whether it needed a second pass in each of them. */
async function check(
  text: string | Uint8Array,
  twice: boolean,
  changes: Partial<AnalyzeRequest> = {},
): Promise<unknown> {
  const input = scratch.write(text);
  const plain = await outcomeOf(referenceEngine, [input], scratch.out(), changes);
  for (const { workers, ...tuning } of WAYS) {
    // The stages of a run: a second pass shows as reading and writing.
    const stages = new Set<string>();
    const told = { onProgress: ({ stage }: { readonly stage: string }) => stages.add(stage) };
    expect(await outcomeOf(fast(tuning), [input], scratch.out(), { ...changes, workers }, told)).toEqual(plain);
    expect([stages.has('analyzing'), stages.has('writing')]).toEqual([true, twice]);
  }
  return plain;
}

const withId = (line: string, id: string): string => line.replace(/^([^,]*,[^,]*,)[^,]*/, `$1${id}`);
const recordsOf = (text: string): string[] => text.split(/(?<=#\r?\n)/);

describe('a run in one pass', () => {
  it.each(['all', 'convictions'] as const)('is enough where everybody’s lines stand together: %s', async (results) => {
    await check(synthetic(tries(900, 1500), 21, false), false, { results });
  });

  it('is right while the memory that threads look into grows', async () => {
    const input = scratch.write(synthetic(tries(5_000, 20_000), 28, false));
    const plain = await outcomeOf(referenceEngine, [input], scratch.out());
    for (const workers of tries([2, 2, 5], [2, 2, 2, 3, 5])) {
      const outcome = await outcomeOf(fast({ here: false }), [input], scratch.out(), { workers });
      // Compared as one, since a difference would print all of it.
      expect(JSON.stringify(outcome) === JSON.stringify(plain)).toBe(true);
    }
  });

  it('is enough where people’s lines cross from one chunk to the next', async () => {
    const [header, ...lines] = recordsOf(synthetic(LINES, 22, false));
    await check([header, ...lines.map((line, i) => withId(line, `P${Math.floor(i / 45)}`))].join(''), false);
  });

  it.each([
    ['the last line belongs to the first person', (lines: string[]) => [...lines, lines[0]!]],
    [
      'two people’s lines alternate',
      (lines: string[]) => [...lines, ...['Z1', 'Z2', 'Z1'].map((id) => withId(lines.at(-1)!, id))],
    ],
    [
      'somebody’s lines fill several chunks',
      (lines: string[]) => [...lines, ...Array.from({ length: 600 }, () => lines.at(-1)!)],
    ],
    ['an id at the end is not ASCII', (lines: string[]) => [...lines, withId(lines[0]!, 'É1')]],
  ])('is given up when %s', async (_, change) => {
    const [header, ...lines] = recordsOf(synthetic(LINES, 23, false));
    await check([header, ...change(lines)].join(''), true);
  });

  it('is given up when letters at the end turn out to be Windows-1252', async () => {
    const text = synthetic(LINES, 24, false);
    const at = text.lastIndexOf('MARIJUANA');
    expect(at).toBeGreaterThan(text.length * 0.9);
    await check(Buffer.from(`${text.slice(0, at)}MARIJUAÑA${text.slice(at + 9)}`, 'latin1'), true);
  });

  it('is given up when a line is set aside, which may concern anybody', async () => {
    const [header, ...lines] = recordsOf(synthetic(LINES, 25, false));
    const id = lines[0]!.split(',')[2]!;
    await check([header, ...lines, `9,A,${id},cut short\n`, lines.at(-1)!].join(''), true, { quarantine: true });
  });

  it('leaves nothing behind when it fails', async () => {
    const text = synthetic(LINES, 26, false);
    expect(await check(`${text}9,A,cut short\n`, false)).toMatchObject({ kind: 'input' });
    expect(await check(text, false, { county: 'ATLANTIS' })).toMatchObject({
      message: expect.stringContaining('ATLANTIS'),
    });
  });

  it('takes a file whose records are longer than what is read ahead', async () => {
    const [header, ...lines] = recordsOf(synthetic(200, 27, false));
    const text = [header, ...lines]
      .map((line, i) => (i % 20 === 7 ? line!.replace(/,,#\n$/, `,"${'many words, '.repeat(3000)}",#\n`) : line))
      .join('');
    expect(text.length).toBeGreaterThan(300_000);
    await check(text, false);
  });
});
