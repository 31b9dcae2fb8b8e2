import { californiaSections } from '../../../../jurisdictions/us-ca/sections.ts';
import { convicted, conviction, inCounty, type Pack, sectionIn, setAside } from '../../../language/index.ts';
import { handReview } from '../prop-64/outcomes.ts';
import { clauses } from './clauses.ts';
import { flags } from './flags.ts';
import { prop47Sections } from './sections.ts';

const LAW_PAGE = 'docs/law/record-clearance-law.md, 3';

/** Proposition 47 (Safe Neighborhoods and Schools Act): PC 1170.18. */
export const prop47: Pack = {
  id: 'us-ca/prop-47',
  version: '2',
  title: 'California Proposition 47',
  summary:
    'From 2014-11-05 drug possession and thefts of not more than $950 are misdemeanors. A felony conviction of before may be redesignated (PC 1170.18). No history file has the value of the property, so that most of these convictions need a person to look it up.',
  citations: californiaSections,
  scope: [sectionIn(conviction, prop47Sections), inCounty(conviction), convicted(conviction)],
  sections: prop47Sections,
  undecided: handReview,
  gate: [
    {
      id: 'already-set-aside',
      title: 'Already set aside, reduced or sealed',
      cite: 'People v. Tidwell (2016) 246 Cal.App.4th 212',
      source: LAW_PAGE,
      sure: 'O',
      when: setAside(conviction),
      then: handReview,
      reason: 'Conviction already set aside, reduced or sealed',
      examples: {
        holds: ['2005-03-01 PC 487 felony, set aside'],
        fails: ['2005-03-01 PC 487 felony'],
        unknown: ['2005-03-01 PC 487 felony, set aside?'],
      },
    },
  ],
  flags,
  policies: [
    {
      id: 'statute',
      title: 'The statute alone',
      notes: [
        'A redesignated felony is a misdemeanor for all purposes but one: firearms stay forbidden (PC 1170.18(k)).',
        'Degree of burglary, value and kind of paper are in no history file: those convictions are candidates, and each goes to a person.',
        'PC 530.5 (identity theft) is not on the list; the 2018 software took it.',
        'Which sections are superstrikes or require registration is taken from that software, for legal review; an offense that requires it only in part (PC 272, say) goes to a person.',
        'Prop 36 of 2024 made new felonies of repeated theft and possession; it does not undo this relief (from memory, for legal review).',
        'A juvenile adjudication is no earlier conviction (People v. Zamora); history files of adults hardly show any.',
      ],
      options: [],
      defaults: {},
      clauses,
    },
  ],
  examplesAt: { asOf: '2020-07-01', county: 'SAN JOAQUIN' },
};
