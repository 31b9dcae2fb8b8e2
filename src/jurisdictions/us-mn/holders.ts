import type { RecordHolder } from '../../format/record-holders.ts';

/** Who keeps the facts that Minnesota's court tables may lack, as its facts say where they would be found. */
export const minnesotaHolders: readonly RecordHolder[] = [
  {
    id: 'court',
    title: { en: 'District court', es: 'Tribunal de distrito' },
    per: 'county',
    findsBy: 'case',
    holds: [
      {
        facts: ['disposition', 'level', 'sentence'],
        cite: 'The docket, the judgment and the discharge of the case',
        source: 'docs/law/minnesota.md',
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
        cite: 'The discharge by the Department of Corrections',
        source: 'docs/law/minnesota.md',
        sure: 'D',
      },
    ],
  },
];
