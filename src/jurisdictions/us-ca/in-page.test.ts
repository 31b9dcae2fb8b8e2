import { expect, test } from 'vitest';
import { openings } from '../packs.ts';
import { californiaInPage } from './in-page.ts';
import { california } from './jurisdiction.ts';

test('a page has the laws, the openings, the reader and the words that the command has', async () => {
  expect(californiaInPage.packs).toEqual(await california.packs());
  const ofState = [...openings].filter(([id]) => id.startsWith('us-ca/'));
  expect(ofState.length).toBeGreaterThan(0);
  expect([...californiaInPage.openings]).toEqual(ofState);
  expect(californiaInPage.reader).toBe(await california.rapSheets?.reader());
  const words: object = await import(california.rapSheets!.words);
  expect({ ...californiaInPage.words }).toEqual({ ...words });
});
