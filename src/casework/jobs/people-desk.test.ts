import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '../../jurisdictions/us-ca/synthetic/index.ts';
import type { ChoiceRecord } from '../choice.ts';
import { createPeopleDesk, type PeopleDesk } from './people-desk.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-desk-'));
const choice: ChoiceRecord = {
  packId: 'us-ca/prop-64',
  policyId: 'options-2019',
  options: { dismiss: ['11357'] },
  county: 'SAN JOAQUIN',
  asOf: '2020-07-01',
};
const input = join(folder, 'input.csv');

beforeAll(() => {
  writeFileSync(input, [...synthesize({ county: 'SAN JOAQUIN', lines: 1000, seed: 5 })].join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gather = (desk: PeopleDesk, key: string, path = input) =>
  desk.gather({ key, folder, paths: [path], choice, corrections: [] }).state;

const ready = (desk: PeopleDesk, key: string) =>
  expect.poll(() => gather(desk, key), { timeout: 600_000 }).toBe('ready');

describe('the desk that keeps people', () => {
  it('never answers with zero people for a county that it has dropped from memory', async () => {
    const desk = createPeopleDesk();
    try {
      for (const key of ['a', 'b']) await ready(desk, key);
      const first = await desk.effect('a', choice);
      expect(first?.effect.people).toBeGreaterThan(0);
      // Asked for while a third county takes the place of the first, as two tabs may do within one moment.
      const late = desk.effect('a', choice);
      gather(desk, 'b');
      gather(desk, 'c');
      expect((await late)?.effect).toEqual(first?.effect);
      expect(await desk.effect('a', choice)).toBeUndefined();
      await ready(desk, 'c');
      await ready(desk, 'a');
      expect((await desk.effect('a', choice))?.effect).toEqual(first?.effect);
    } finally {
      await desk.forget();
    }
  });

  it('says that people could not be gathered, and tries again when asked again', async () => {
    const desk = createPeopleDesk();
    try {
      const absent = join(folder, 'absent.csv');
      await expect.poll(() => gather(desk, 'gone', absent), { timeout: 600_000 }).toBe('failed');
      expect(gather(desk, 'gone', absent)).toBe('gathering');
      await ready(desk, 'there');
    } finally {
      await desk.forget();
    }
  });

  it('lets people go when nobody has asked for a while, and gathers them again for the next question', async () => {
    const desk = createPeopleDesk(undefined, 50);
    try {
      await expect.poll(() => gather(desk, 'a'), { timeout: 600_000, interval: 5 }).toBe('ready');
      await expect.poll(() => desk.effect('a', choice), { timeout: 600_000, interval: 200 }).toBeUndefined();
      expect(gather(desk, 'a')).toBe('gathering');
      await expect.poll(() => gather(desk, 'a'), { timeout: 600_000, interval: 5 }).toBe('ready');
    } finally {
      await desk.forget();
    }
  });

  it('answers every waiting caller when its thread dies', async () => {
    const script = join(folder, 'dies.mjs');
    writeFileSync(
      script,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', (request) => {
         if (request.kind === 'effect') throw new Error('died');
         parentPort.postMessage({ kind: 'people', key: request.key, state: { state: 'ready' } });
       });`,
    );
    const desk = createPeopleDesk(pathToFileURL(script));
    try {
      await ready(desk, 'a');
      expect(await desk.effect('a', choice)).toBeUndefined();
      expect(gather(desk, 'a')).toBe('failed');
      await ready(desk, 'a');
    } finally {
      await desk.forget();
    }
  });
});
