import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Publication } from '../../src/publish/publication.ts';
import { redressIn } from '../support/cli.ts';
import { temporaryFolder } from '../support/run.ts';
import { recover, toldOf } from './attack.ts';

const folder = temporaryFolder();
const redress = (...args: readonly string[]) => redressIn(folder, ...args);
const publicationIn = (site: string) =>
  JSON.parse(readFileSync(join(folder, site, 'data/publication.json'), 'utf8')) as Publication;

beforeAll(async () => {
  await redress('synth', '--county', 'KERN', '--lines', '12000', '--dirty', '--seed', '3', '--out', 'county.dat');
  for (const policy of ['san-joaquin', 'statute'])
    await redress(
      ...['analyze', 'county.dat', '--county', 'KERN', '--policy', policy, '--as-of', '2020-07-01'],
      ...['--quarantine', '--out', policy, '--quiet'],
    );
});

describe('what a published site hides', () => {
  it('is not recovered from its tables of people, convictions and felonies together, in whole numbers', async () => {
    expect(await redress('publish', 'san-joaquin', '--out', 'one')).toMatchObject({ status: 0, stderr: '' });
    const { tables } = publicationIn('one');
    const recovered = recover(tables, 2020);
    expect(recovered.length).toBeGreaterThan(10);
    expect(toldOf(recovered)).toEqual([]);
  });
});
