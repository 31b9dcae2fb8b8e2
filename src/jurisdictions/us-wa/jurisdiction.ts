import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { washingtonHolders } from './holders.ts';
import { vacateFelonies } from './packs/9-94a-640/index.ts';
import { vacateMisdemeanors } from './packs/9-96-060/index.ts';
import { washingtonFormat } from './table/format.ts';
import { words } from './words.ts';

export const washington: Jurisdiction = {
  id: 'us-wa',
  title: 'Washington',
  format: washingtonFormat,
  pack: vacateMisdemeanors,
  packs: async () => [vacateMisdemeanors, vacateFelonies],
  words,
  holders: washingtonHolders,
  tables: async () => (await import('./table/reading.ts')).washingtonTarget,
  kinds: async () => (await import('./kinds.ts')).washingtonKinds,
  invention: {
    names: ['court-table.csv'],
    sample: { county: 'KITSAP', lines: 20_000, seed: 65, characters: 2_700_000 },
    files: async () => {
      const { inventedFiles } = await import('./synthetic/index.ts');
      return inventedFiles;
    },
  },
};
