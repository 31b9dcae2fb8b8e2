import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { michiganHolders } from './holders.ts';
import { michiganCleanSlate } from './packs/clean-slate/index.ts';
import { michiganPetitions } from './packs/petitions/index.ts';
import { michiganFormat } from './table/format.ts';
import { words } from './words.ts';

export const michigan: Jurisdiction = {
  id: 'us-mi',
  title: 'Michigan',
  format: michiganFormat,
  pack: michiganCleanSlate,
  packs: async () => [michiganCleanSlate, michiganPetitions],
  words,
  holders: michiganHolders,
  tables: async () => (await import('./table/reading.ts')).michiganTarget,
  kinds: async () => (await import('./kinds.ts')).michiganKinds,
  invention: {
    names: ['court-table.csv'],
    sample: { county: 'WAYNE', lines: 20_000, seed: 65, characters: 2_700_000 },
    files: async () => {
      const { inventedFiles } = await import('./synthetic/index.ts');
      return inventedFiles;
    },
  },
};
