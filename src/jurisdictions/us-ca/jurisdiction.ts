import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { dojFormat } from './doj/format.ts';
import { californiaHolders } from './holders.ts';
import { prop64 } from './packs/prop-64/index.ts';
import { rapSheets } from './rap-sheet/rap-sheets.ts';
import { words } from './words.ts';

export const california: Jurisdiction = {
  id: 'us-ca',
  title: 'California',
  format: dojFormat,
  pack: prop64,
  packs: async () => {
    const { otherLaws } = await import('./packs/index.ts');
    return [prop64, ...otherLaws];
  },
  most: { pack: prop64, policy: 'dismiss-all' },
  words,
  holders: californiaHolders,
  rapSheets,
  tables: async () => (await import('./table-target.ts')).californiaTarget,
  kinds: async () => (await import('./kinds.ts')).californiaKinds,
  invention: {
    names: ['invented-san-joaquin.csv'],
    sample: { county: 'SAN JOAQUIN', lines: 20_000, seed: 64, characters: 15_800_000 },
    files: async () => {
      const { inventedFiles } = await import('./synthetic/index.ts');
      return inventedFiles;
    },
  },
  deidentifier: async () => (await import('./deidentify/index.ts')).deidentifier,
};
