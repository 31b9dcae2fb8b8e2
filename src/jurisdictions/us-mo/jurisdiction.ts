import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { missouriHolders } from './holders.ts';
import { petitions610 } from './packs/610-140/index.ts';
import { amendment3 } from './packs/amendment-3/index.ts';
import { missouriFormat } from './table/format.ts';
import { words } from './words.ts';

export const missouri: Jurisdiction = {
  id: 'us-mo',
  title: 'Missouri',
  format: missouriFormat,
  pack: amendment3,
  packs: async () => [amendment3, petitions610],
  most: { pack: amendment3, policy: 'statute' },
  words,
  holders: missouriHolders,
  tables: async () => (await import('./table/reading.ts')).missouriTarget,
  kinds: async () => (await import('./kinds.ts')).missouriKinds,
  invention: {
    names: ['court-table.csv'],
    sample: { county: 'GREENE', lines: 20_000, seed: 65, characters: 2_600_000 },
    files: async () => {
      const { inventedFiles } = await import('./synthetic/index.ts');
      return inventedFiles;
    },
  },
};
