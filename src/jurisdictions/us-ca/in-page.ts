import type { OpeningOf, Pack } from '../../law/index.ts';
import { openingDate, petitions1203 } from './packs/1203-4-family/index.ts';
import { otherLaws } from './packs/index.ts';
import { prop64 } from './packs/prop-64/index.ts';
import { sheetReader } from './rap-sheet/reader.ts';
import * as words from './rap-sheet/record-words.ts';

/**
 * What a browser page needs to read and decide a rap sheet of California: all of it loaded at once, since a page that has
 * been given a record asks for nothing more. `in-page.test.ts` holds it to what the command uses.
 */
export const californiaInPage = {
  reader: sheetReader,
  words,
  packs: [prop64, ...otherLaws] as readonly Pack[],
  openings: new Map([[petitions1203.id, openingDate]]) as ReadonlyMap<string, OpeningOf>,
} as const;
