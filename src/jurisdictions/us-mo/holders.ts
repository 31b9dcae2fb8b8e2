import type { RecordHolder } from '../../format/record-holders.ts';

/** Who keeps the facts that Missouri's court tables may lack, as its facts say where they would be found. */
export const missouriHolders: readonly RecordHolder[] = [
  {
    id: 'court',
    title: { en: 'Circuit court', es: 'Tribunal de circuito' },
    per: 'county',
    findsBy: 'case',
    holds: [
      {
        facts: ['disposition', 'level', 'sentence'],
        cite: 'The docket, the judgment and the discharge of the case',
        source: 'docs/law/missouri.md',
        sure: 'D',
      },
    ],
  },
  {
    id: 'probation',
    title: { en: 'Division of Probation and Parole', es: 'División de Libertad Condicional' },
    per: 'state',
    findsBy: 'person',
    holds: [
      {
        facts: ['sentence'],
        cite: 'The discharge of the Division of Probation and Parole',
        source: 'docs/law/missouri.md',
        sure: 'D',
      },
    ],
  },
];
