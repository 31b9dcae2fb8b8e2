import type { RecordHolder } from '../../format/record-holders.ts';

/** Who keeps the facts that Michigan's court tables may lack, as its facts say where they would be found. */
export const michiganHolders: readonly RecordHolder[] = [
  {
    id: 'court',
    title: { en: 'Court of the conviction', es: 'Tribunal de la condena' },
    per: 'county',
    findsBy: 'case',
    holds: [
      {
        facts: ['level', 'sentence', 'maximum'],
        cite: 'The judgment of sentence and the file of the case',
        source: 'docs/law/michigan.md',
        sure: 'D',
      },
    ],
  },
  {
    id: 'corrections',
    title: { en: 'Department of Corrections', es: 'Departamento Correccional' },
    per: 'state',
    findsBy: 'person',
    holds: [
      {
        facts: ['sentence'],
        cite: 'The end of imprisonment by the Department of Corrections',
        source: 'docs/law/michigan.md',
        sure: 'D',
      },
    ],
  },
];
