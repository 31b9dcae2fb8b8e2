import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { virginiaHolders } from './holders.ts';
import { automaticSealing } from './packs/392-6/index.ts';
import { chargeSealing } from './packs/392-8/index.ts';
import { petitions392 } from './packs/392-12/index.ts';
import { virginiaFormat } from './table/format.ts';
import { words } from './words.ts';

export const virginia: Jurisdiction = {
  id: 'us-va',
  title: 'Virginia',
  format: virginiaFormat,
  pack: automaticSealing,
  packs: async () => [automaticSealing, petitions392, chargeSealing],
  words,
  holders: virginiaHolders,
  tables: async () => (await import('./table/reading.ts')).virginiaTarget,
  kinds: async () => (await import('./kinds.ts')).virginiaKinds,
  invention: {
    names: ['court-table.csv'],
    sample: { county: 'HENRICO', lines: 20_000, seed: 65, characters: 2_700_000 },
    files: async () => {
      const { inventedFiles } = await import('./synthetic/index.ts');
      return inventedFiles;
    },
  },
};
