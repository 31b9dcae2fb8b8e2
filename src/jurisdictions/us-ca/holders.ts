import type { RecordHolder } from '../../format/record-holders.ts';

/** Who keeps the facts that California's file may lack. */
export const californiaHolders: readonly RecordHolder[] = [
  {
    id: 'court',
    title: { en: 'Superior court', es: 'Tribunal superior' },
    per: 'county',
    findsBy: 'case',
    holds: [
      {
        facts: ['disposition', 'setAside'],
        cite: 'PC 13151: the superior court furnishes the disposition and later actions that change it',
        source: 'self-law.org; jurris.com (PC 13150-13155)',
        sure: 'S',
      },
      {
        facts: ['refiling'],
        cite: 'PC 1387: the dismissals of the case, which say whether it may be filed again',
        source: 'docs/law/california-petitions.md, 1',
        sure: 'D',
      },
      {
        facts: ['convictionDate', 'level', 'section', 'sentence'],
        cite: 'The docket and the abstract of judgment of the case',
        source: 'docs/law/record-clearance-law.md',
        sure: 'D',
      },
    ],
  },
  {
    id: 'probation',
    title: { en: 'Probation department', es: 'Departamento de libertad condicional' },
    per: 'county',
    findsBy: 'person',
    holds: [
      {
        facts: ['sentence'],
        cite: 'PC 1203.4: fulfilment of the terms of probation',
        source: 'docs/law/record-clearance-law.md',
        sure: 'M',
      },
    ],
  },
  {
    id: 'doj',
    title: { en: 'California Department of Justice', es: 'Departamento de Justicia de California' },
    per: 'state',
    findsBy: 'person',
    holds: [
      {
        facts: ['registration'],
        cite: 'PC 290: registration rows of the Department of Justice',
        source: 'docs/law/california-automatic-relief.md',
        sure: 'M',
      },
    ],
  },
];
