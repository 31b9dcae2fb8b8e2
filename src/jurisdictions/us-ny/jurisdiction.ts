import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { newYorkHolders } from './holders.ts';
import { cleanSlate } from './packs/160-57/index.ts';
import { petitions160 } from './packs/160-59/index.ts';
import { mrta } from './packs/mrta/index.ts';
import { newYorkFormat } from './table/format.ts';
import { words } from './words.ts';

export const newYork: Jurisdiction = {
  id: 'us-ny',
  title: 'New York',
  format: newYorkFormat,
  pack: cleanSlate,
  packs: async () => [cleanSlate, petitions160, mrta],
  words,
  holders: newYorkHolders,
  tables: async () => (await import('./table/reading.ts')).newYorkTarget,
  kinds: async () => (await import('./kinds.ts')).newYorkKinds,
  invention: {
    names: ['court-table.csv'],
    sample: { county: 'KINGS', lines: 20_000, seed: 65, characters: 2_700_000 },
    files: async () => {
      const { inventedFiles } = await import('./synthetic/index.ts');
      return inventedFiles;
    },
  },
};
