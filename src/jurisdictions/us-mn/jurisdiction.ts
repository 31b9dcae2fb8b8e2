import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { minnesotaHolders } from './holders.ts';
import { minnesotaCannabis } from './packs/cannabis/index.ts';
import { minnesotaCleanSlate } from './packs/clean-slate/index.ts';
import { minnesotaFormat } from './table/format.ts';
import { words } from './words.ts';

export const minnesota: Jurisdiction = {
  id: 'us-mn',
  title: 'Minnesota',
  format: minnesotaFormat,
  pack: minnesotaCleanSlate,
  packs: async () => [minnesotaCleanSlate, minnesotaCannabis],
  words,
  holders: minnesotaHolders,
  tables: async () => (await import('./table/reading.ts')).minnesotaTarget,
  kinds: async () => (await import('./kinds.ts')).minnesotaKinds,
  invention: {
    names: ['court-table.csv'],
    sample: { county: 'HENNEPIN', lines: 20_000, seed: 65, characters: 2_700_000 },
    files: async () => {
      const { inventedFiles } = await import('./synthetic/index.ts');
      return inventedFiles;
    },
  },
};
