import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { illinoisHolders } from './holders.ts';
import { illinoisCannabis } from './packs/cannabis/index.ts';
import { illinoisFormat } from './table/format.ts';
import { words } from './words.ts';

export const illinois: Jurisdiction = {
  id: 'us-il',
  title: 'Illinois',
  format: illinoisFormat,
  pack: illinoisCannabis,
  packs: async () => [illinoisCannabis],
  words,
  holders: illinoisHolders,
  tables: async () => (await import('./table/reading.ts')).illinoisTarget,
  kinds: async () => (await import('./kinds.ts')).illinoisKinds,
  invention: {
    names: ['court-table.csv'],
    sample: { county: 'COOK', lines: 20_000, seed: 65, characters: 2_700_000 },
    files: async () => {
      const { inventedFiles } = await import('./synthetic/index.ts');
      return inventedFiles;
    },
  },
};
