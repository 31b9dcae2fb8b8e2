import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { JURISDICTION_IDS, jurisdictionOf } from '../../jurisdictions/index.ts';
import { recognize } from './recognize.ts';

const folder = mkdtempSync(join(tmpdir(), 'redress-recognize-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const states = (await Promise.all(JURISDICTION_IDS.map((id) => jurisdictionOf(id)))).map((state) => state!);
const formats = states.map(({ format }) => format);
/** The state of the format that is recognized. */
const recognized = async (paths: readonly string[]) => states[formats.indexOf(await recognize(formats, paths))]!.id;

/** An invented file of a state, with so many lines and faults in them. */
async function invented(id: string, lines: number): Promise<readonly string[]> {
  const { invention } = states.find((state) => state.id === id)!;
  const { invent } = await invention!.files();
  const texts: string[] = [];
  for (const { file, text } of invent({ county: invention!.sample.county, lines, seed: 7, dirty: lines > 20 }))
    texts[file] = (texts[file] ?? '') + text;
  return texts.map((text, i) => {
    const path = join(folder, `${id}-${lines}-${i}.csv`);
    writeFileSync(path, text);
    return path;
  });
}

describe.each(states.filter(({ invention }) => invention).map(({ id }) => id))('a file of %s', (id) => {
  it.each([20, 300])('of %i lines is known for its own, also where states share a header', async (lines) => {
    expect(await recognized(await invented(id, lines))).toBe(id);
  });
});

it('what begins as no state does is read as the first', async () => {
  const path = join(folder, 'other.csv');
  writeFileSync(path, 'A,B\n1,2\n');
  expect(await recognized([path])).toBe(JURISDICTION_IDS[0]);
  expect(await recognized([join(folder, 'none.csv')])).toBe(JURISDICTION_IDS[0]);
});
