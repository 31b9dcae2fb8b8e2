import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { connecticutHolders } from './holders.ts';
import { connecticutCleanSlate } from './packs/clean-slate/index.ts';
import { connecticutNonConvictions } from './packs/non-convictions/index.ts';
import { connecticutFormat } from './table/format.ts';
import { words } from './words.ts';

export const connecticut: Jurisdiction = {
  id: 'us-ct',
  title: 'Connecticut',
  format: connecticutFormat,
  pack: connecticutCleanSlate,
  packs: async () => [connecticutCleanSlate, connecticutNonConvictions],
  words,
  holders: connecticutHolders,
  tables: async () => (await import('./table/reading.ts')).connecticutTarget,
  kinds: async () => (await import('./kinds.ts')).connecticutKinds,
  invention: {
    names: ['court-table.csv'],
    sample: { county: 'HARTFORD', lines: 20_000, seed: 65, characters: 2_700_000 },
    files: async () => {
      const { inventedFiles } = await import('./synthetic/index.ts');
      return inventedFiles;
    },
  },
};
