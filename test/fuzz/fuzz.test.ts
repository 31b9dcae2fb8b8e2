import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tries } from '../support/effort.ts';
import { temporaryFolder } from '../support/run.ts';
import { faultWith } from './compare.ts';
import { fuzzInput } from './inputs.ts';

const folder = temporaryFolder();
const FIXTURES = new URL('../fixtures/fuzz/', import.meta.url).pathname;

/** As many as `npm test` has time for; `.ci/run` tries 2,000, and `npm run fuzz -- --inputs 100000` as many as wanted. */
const INPUTS = tries(80, 6000);

it(`engines agree on ${INPUTS} odd inputs, and no line is lost`, async () => {
  for (let seed = 1; seed <= INPUTS; seed++) {
    const { bytes, made } = fuzzInput(seed);
    expect(await faultWith(bytes, join(folder, 'work'), seed), `seed ${seed}: ${made.join(', ')}`).toBeUndefined();
  }
});

it.each(readdirSync(FIXTURES))('engines agree on %s, which once was a fault', async (name) => {
  const bytes = readFileSync(join(FIXTURES, name));
  for (const seed of [1, 2]) expect(await faultWith(bytes, join(folder, 'case'), seed, 3)).toBeUndefined();
});
