import type { RecordHolder } from '../../format/record-holders.ts';

const source = 'docs/law/pennsylvania.md';

/** Who keeps the facts that Pennsylvania's court tables may lack, as its facts say where they would be found. */
export const pennsylvaniaHolders: readonly RecordHolder[] = [
  {
    id: 'court',
    title: { en: 'Clerk of courts', es: 'Secretaría del tribunal' },
    per: 'county',
    findsBy: 'case',
    holds: [
      {
        facts: ['level', 'maximum', 'qualifying', 'listed', 'restitution'],
        cite: 'The docket, the charging document and the sentence of the case',
        source,
        sure: 'D',
      },
    ],
  },
];
