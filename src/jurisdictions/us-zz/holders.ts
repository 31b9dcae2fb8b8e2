import type { RecordHolder } from '../../format/record-holders.ts';

const act = { source: 'Fresh Start Act of Zenda (invented)', sure: 'S' } as const;

/** Who keeps what in Zenda, an invented state. Nobody there is said to keep dates of birth. */
export const zendaHolders: readonly RecordHolder[] = [
  {
    id: 'court',
    title: { en: 'Crown court', es: 'Tribunal de la corona' },
    per: 'county',
    findsBy: 'case',
    holds: [{ facts: ['disposition', 'level', 'convictionDate', 'section', 'setAside'], cite: 'FSA 20', ...act }],
  },
  {
    id: 'warden',
    title: { en: 'Warden of sentences', es: 'Alcaide de penas' },
    per: 'state',
    findsBy: 'person',
    holds: [{ facts: ['sentence'], cite: 'FSA 21', ...act }],
  },
  {
    id: 'registry',
    title: { en: 'Crown registry', es: 'Registro de la corona' },
    per: 'state',
    findsBy: 'person',
    holds: [{ facts: ['registration', 'death'], cite: 'FSA 22', ...act }],
  },
];
