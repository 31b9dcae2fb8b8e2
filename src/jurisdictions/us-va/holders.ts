import type { RecordHolder } from '../../format/record-holders.ts';

const source = 'docs/law/virginia.md';

/** Who keeps the facts that Virginia's court tables may lack, as its facts say where they would be found. */
export const virginiaHolders: readonly RecordHolder[] = [
  {
    id: 'court',
    title: { en: 'Clerk of the court', es: 'Secretaría del tribunal' },
    per: 'county',
    findsBy: 'case',
    holds: [
      {
        facts: ['level', 'class', 'restitution', 'sentence', 'offense'],
        cite: 'The order of the conviction and the file of the case',
        source,
        sure: 'D',
      },
    ],
  },
  {
    id: 'police',
    title: { en: 'Virginia State Police', es: 'Policía Estatal de Virginia' },
    per: 'state',
    findsBy: 'person',
    holds: [{ facts: ['reportable'], cite: 'The Central Criminal Records Exchange', source, sure: 'D' }],
  },
];
