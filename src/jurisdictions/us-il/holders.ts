import type { RecordHolder } from '../../format/record-holders.ts';

const source = 'docs/law/illinois.md';

/** Who keeps the facts that Illinois's court tables may lack, as its facts say where they would be found. */
export const illinoisHolders: readonly RecordHolder[] = [
  {
    id: 'court',
    title: { en: 'Clerk of the circuit court', es: 'Secretaría del tribunal de circuito' },
    per: 'county',
    findsBy: 'case',
    holds: [
      {
        facts: ['amount', 'enhanced', 'associated', 'class', 'level'],
        cite: 'The charges and the judgment of the case',
        source,
        sure: 'D',
      },
    ],
  },
];
