import type { RecordHolder } from '../../format/record-holders.ts';

/** Who keeps the facts that New York's court tables may lack, as its facts say where they would be found. */
export const newYorkHolders: readonly RecordHolder[] = [
  {
    id: 'court',
    title: { en: 'Court of the conviction', es: 'Tribunal de la condena' },
    per: 'county',
    findsBy: 'case',
    holds: [
      {
        facts: ['level', 'sentence'],
        cite: 'The certificate of disposition and the file of the case',
        source: 'docs/law/new-york.md',
        sure: 'D',
      },
    ],
  },
];
