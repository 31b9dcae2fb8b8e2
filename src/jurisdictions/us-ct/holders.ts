import type { RecordHolder } from '../../format/record-holders.ts';

const source = 'docs/law/connecticut.md';

/** Who keeps the facts that Connecticut's court tables may lack, as its facts say where they would be found. */
export const connecticutHolders: readonly RecordHolder[] = [
  {
    id: 'court',
    title: { en: 'Clerk of the Superior Court', es: 'Secretaría del Tribunal Superior' },
    per: 'county',
    findsBy: 'case',
    holds: [
      {
        facts: ['level', 'sentence', 'offense', 'family', 'drug'],
        cite: 'The information and the judgment of the case',
        source,
        sure: 'D',
      },
    ],
  },
  {
    id: 'correction',
    title: { en: 'Department of Correction', es: 'Departamento de Corrección' },
    per: 'state',
    findsBy: 'person',
    holds: [{ facts: ['sentence'], cite: 'Incarceration and parole', source, sure: 'D' }],
  },
];
