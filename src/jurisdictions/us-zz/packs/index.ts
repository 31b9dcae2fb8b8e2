import { convicted, conviction, inCounty, type Pack, sectionIn, setAside } from '../../../law/language/index.ts';
import { zendaEffects } from '../effects.ts';
import { zendaFacts } from '../facts.ts';
import { zendaLevels } from '../levels.ts';
import { zendaReadings } from '../readings.ts';
import { zendaSections } from '../sections.ts';
import { flags } from './flags.ts';
import { review } from './outcomes.ts';
import { regency, statutePolicy } from './policies.ts';
import { freshStartSections } from './sections.ts';
import { statute } from './statute.ts';

const act = { source: 'Fresh Start Act of Zenda (invented)', sure: 'S' } as const;

/** Zenda, an invented state: its law uses everything that the language has. For tests, demos and the authors' guide. */
export const zenda: Pack = {
  id: 'us-zz',
  invented: true,
  version: '3',
  title: 'Fresh Start Act of Zenda (invented)',
  summary: 'No such state and no such act exist. The pack shows everything that the language can say.',
  citations: zendaSections,
  facts: zendaFacts,
  levels: zendaLevels,
  effects: zendaEffects,
  readings: zendaReadings,
  scope: [sectionIn(conviction, freshStartSections), inCounty(conviction), convicted(conviction)],
  sections: freshStartSections,
  undecided: review,
  gate: [
    {
      ...act,
      id: 'already-relieved',
      title: 'Relief was given already',
      cite: 'FSA 1(b)',
      when: setAside(conviction),
      then: review,
      reason: 'Relief given already',
      examples: {
        holds: ['2005-03-01 ZC 12-1-1 misdemeanor, reduced'],
        fails: ['2005-03-01 ZC 12-1-1 misdemeanor'],
        unknown: ['2005-03-01 ZC 12-1-1 misdemeanor, set aside?'],
      },
    },
  ],
  statute,
  flags,
  policies: [statutePolicy, regency],
  examplesAt: { asOf: '2020-07-01', county: 'STRELSAU' },
};
