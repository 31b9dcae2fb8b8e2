import { afterAll, expect, it } from 'vitest';
import { runsOf } from '../../../test/support/effort.ts';
import { prop64 } from '../../jurisdictions/packs.ts';
import { policyOf } from '../../law/language/index.ts';
import type { NamedChoice } from '../analyze.ts';
import { synthetic } from '../engine/engine.test-support.ts';
import { clusterOutcome, openScratch, wholeOutcome } from './cluster.test-support.ts';

const scratch = openScratch();
afterAll(scratch.close);

const several = ['statute', 'options-2019', 'los-angeles'].map((id): NamedChoice => {
  const policy = policyOf(prop64, id)!;
  return { name: id, pack: prop64, policy, options: policy.defaults };
});

/** Numbers from a seed that look like chance (mulberry32). */
function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Moves some lines elsewhere, so that their people stand in several places, and spoils some. */
function scattered(text: string, chance: (below: number) => number): string {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const moves = chance(lines.length);
  for (let i = 0; i < moves; i++) {
    const [line = ''] = lines.splice(chance(lines.length), 1);
    lines.splice(chance(lines.length), 0, line);
  }
  for (let i = chance(5); i > 0; i--) lines.splice(chance(lines.length), 0, lines[chance(lines.length)]!.slice(0, 50));
  return `${[header, ...lines].join('\n')}\n`;
}

const seeds = Array.from({ length: runsOf(5, 200) }, (_, seed) => seed + 1);

it.each(seeds)(
  'wherever the cuts are and however many people stand in several ranges, the bytes are those of analyze: %i',
  async (seed) => {
    const chance = chanceOf(seed);
    const files = Array.from({ length: 1 + chance(2) }, () =>
      scratch.write(scattered(synthetic(40 + chance(160), 1 + chance(50), chance(2) === 1), chance)),
    );
    const changes = {
      quarantine: true,
      ...(chance(3) === 0 ? { county: 'ALL', results: 'convictions' as const } : {}),
      ...(chance(3) === 0 ? { choices: several } : {}),
    };
    const bytes = 900 + chance(30_000);
    const expected = await wholeOutcome(scratch, files, changes);
    const way = { anywhere: chance(2) === 1, ahead: chance(2) === 1 };
    expect(await clusterOutcome(scratch, files, bytes, changes, undefined, way)).toEqual(expected);
  },
);
