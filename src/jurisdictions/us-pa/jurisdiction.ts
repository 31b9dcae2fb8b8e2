import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { pennsylvaniaHolders } from './holders.ts';
import { petitions9122 } from './packs/9122-1/index.ts';
import { cleanSlate9122 } from './packs/clean-slate/index.ts';
import { nonConvictions9122 } from './packs/non-convictions/index.ts';
import { pennsylvaniaFormat } from './table/format.ts';
import { words } from './words.ts';

export const pennsylvania: Jurisdiction = {
  id: 'us-pa',
  title: 'Pennsylvania',
  format: pennsylvaniaFormat,
  pack: cleanSlate9122,
  packs: async () => [cleanSlate9122, petitions9122, nonConvictions9122],
  words,
  holders: pennsylvaniaHolders,
  tables: async () => (await import('./table/reading.ts')).pennsylvaniaTarget,
  kinds: async () => (await import('./kinds.ts')).pennsylvaniaKinds,
  invention: {
    names: ['court-table.csv'],
    sample: { county: 'ALLEGHENY', lines: 20_000, seed: 65, characters: 2_700_000 },
    files: async () => {
      const { inventedFiles } = await import('./synthetic/index.ts');
      return inventedFiles;
    },
  },
};
