import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { redressIn } from '../support/cli.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/people/marijuana-then-theft.yml');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-across-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('compares the example of a person on the day that its file names, with reasons and citations', async () => {
  const said = await redressIn(folder, 'compare-states', EXAMPLE, '--state', 'us-mo', '--state', 'us-pa');
  expect(said).toMatchObject({ status: 0, stderr: '' });
  const text = said.stdout.replace(/\s+/g, ' ');
  expect(text).toContain('the laws as of 2026-11-29');
  expect(text).toContain('Missouri Court To Expunge, by itself, already');
  expect(text).toContain('Pennsylvania a fact or a reading is missing');
  expect(text).toContain('Is the drug felony a qualifying offense');
  expect(text).not.toContain('Virginia');
  const json = await redressIn(
    folder,
    'compare-states',
    EXAMPLE,
    '--as-of',
    '2016-12-31',
    '--state',
    'us-mo',
    '--json',
  );
  const { person, states } = JSON.parse(json.stdout);
  expect(person.asOf).toBe('2016-12-31');
  expect(states[0].convictions[0].laws[0]).toMatchObject({ when: 'opens', first: '2022-12-08' });
});

it('says where a file is no person, by its line', async () => {
  const path = join(folder, 'person.yml');
  writeFileSync(path, 'born: 1985-05-04\nconvictions:\n  - kind: poaching\n    date: 2012-05-01\n');
  const wrong = await redressIn(folder, 'compare-states', 'person.yml');
  expect(wrong.status).toBe(3);
  expect(wrong.stderr).toContain('line 3: convictions.0.kind: must be one of: marijuana-possession');
  const none = await redressIn(folder, 'compare-states', 'person.yml', '--state', 'us-tx');
  expect(none.stderr).not.toBe('');
  expect((await redressIn(folder, 'compare-states', '--state', 'us-tx')).stderr).toContain('us-ca, us-ct');
});
