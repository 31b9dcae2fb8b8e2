import type { Jurisdiction } from '../../format/jurisdiction.ts';
import { dojFormat } from './doj/format.ts';
import { prop64 } from './packs/prop-64/index.ts';

export const california: Jurisdiction = {
  id: 'us-ca',
  title: 'California',
  format: dojFormat,
  pack: prop64,
  packs: async () => {
    const [{ prop47 }, { recordsDestruction }, { petitions1203 }] = await Promise.all([
      import('./packs/prop-47/index.ts'),
      import('./packs/records-destruction/index.ts'),
      import('./packs/1203-4-family/index.ts'),
    ]);
    return [prop64, prop47, recordsDestruction, petitions1203];
  },
  most: { pack: prop64, policy: 'dismiss-all' },
};
