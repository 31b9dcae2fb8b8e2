import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { crownFormat } from './crown/format.ts';
import { zendaHolders } from './holders.ts';
import { zenda as pack } from './packs/index.ts';
import { words } from './words.ts';

/** Zenda, an invented state that goes the whole way through every room: see docs/guides/pack-author.md. */
export const zenda: Jurisdiction = {
  id: 'us-zz',
  title: 'Zenda (invented)',
  invented: true,
  format: crownFormat,
  pack,
  packs: async () => [pack],
  most: { pack, policy: 'regency' },
  words,
  holders: zendaHolders,
  invention: {
    names: ['people.txt', 'cases.txt', 'charges.txt'],
    sample: { county: 'STRELSAU', lines: 8_000, seed: 64, characters: 960_000 },
    files: async () => {
      const { inventedFiles } = await import('./synthetic/index.ts');
      return inventedFiles;
    },
  },
};
