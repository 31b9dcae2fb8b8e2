import type { RecordHolder } from '../../format/record-holders.ts';

const source = 'docs/law/washington.md';

/** Who keeps the facts that Washington's court tables may lack, as its facts say where they would be found. */
export const washingtonHolders: readonly RecordHolder[] = [
  {
    id: 'court',
    title: { en: 'Clerk of the court', es: 'Secretaría del tribunal' },
    per: 'county',
    findsBy: 'case',
    holds: [
      {
        facts: ['level', 'class', 'sentence', 'domestic', 'owed', 'discharge', 'reduced'],
        cite: 'The judgment and sentence, and the file of the case',
        source,
        sure: 'D',
      },
    ],
  },
  {
    id: 'corrections',
    title: { en: 'Department of Corrections', es: 'Departamento Correccional' },
    per: 'state',
    findsBy: 'person',
    holds: [{ facts: ['sentence'], cite: 'Confinement and supervision', source, sure: 'D' }],
  },
];
