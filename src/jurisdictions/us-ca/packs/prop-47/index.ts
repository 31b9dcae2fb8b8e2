import { convicted, conviction, inCounty, type Pack, relieved } from '../../../../law/language/index.ts';
import { OUT_OF_STATE } from '../../courts.ts';
import { californiaFacts } from '../../facts.ts';
import { californiaReadings } from '../../readings.ts';
import { californiaSections } from '../../sections.ts';
import { handReview, notEligible } from '../prop-64/outcomes.ts';
import { clauses } from './clauses.ts';
import { flags } from './flags.ts';
import { prop47Kinds } from './sections.ts';
import { reachedByProp47 } from './terms.ts';

const LAW_PAGE = 'docs/law/record-clearance-law.md, 3';

/** Proposition 47 (Safe Neighborhoods and Schools Act): PC 1170.18. */
export const prop47: Pack = {
  id: 'us-ca/prop-47',
  version: '3',
  title: 'California Proposition 47',
  summary:
    'Since 2014-11-05, possession of drugs and theft of not more than $950 are misdemeanors. A felony conviction from before that day may be redesignated as a misdemeanor (PC 1170.18). No history file shows the value of property, so a person has to look up most thefts.',
  citations: californiaSections,
  facts: californiaFacts,
  readings: californiaReadings,
  elsewhere: OUT_OF_STATE,
  scope: [reachedByProp47, inCounty(conviction), convicted(conviction)],
  sections: prop47Kinds,
  undecided: handReview,
  gate: [
    {
      id: 'relief-granted',
      title: 'Dismissed and sealed under Prop 64 already, or destroyed',
      cite: 'H&S 11361.8(h), 11361.5',
      source: LAW_PAGE,
      sure: 'D',
      when: relieved(conviction, 'dismissed-64', 'destroyed'),
      then: notEligible,
      reason: 'Relief granted already: nothing is left to redesignate',
      examples: {
        holds: ['2005-03-01 HS 11357(a) felony, dismissed-64', '2005-03-01 HS 11357(a) felony, destroyed'],
        fails: ['2005-03-01 HS 11357(a) felony', '2005-03-01 HS 11357(a) felony, set aside'],
        unknown: ['2005-03-01 HS 11357(a) felony, set aside?'],
      },
    },
    {
      id: 'sealed',
      title: 'Sealed already',
      cite: 'H&S 11361.8, 11361.9; PC 851.8, 851.91',
      source: LAW_PAGE,
      sure: 'D',
      when: relieved(conviction, 'sealed', 'dismissed-64', 'destroyed'),
      then: handReview,
      reason: 'The record shows a seal: nothing may be left to redesignate',
      examples: {
        holds: [
          '2005-03-01 HS 11357(a) felony, sealed',
          '2005-03-01 HS 11357(a) felony, dismissed-64',
          '2005-03-01 HS 11357(a) felony, destroyed',
        ],
        fails: ['2005-03-01 PC 487 felony', '2005-03-01 PC 487 felony, set aside', '2005-03-01 PC 487 felony, reduced'],
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
        'A redesignated felony is a misdemeanor for all purposes, except that firearms stay forbidden: PC 1170.18(j), which was subdivision (k) until 2023-10-07.',
        'There is no deadline for the application. The one of 2022-11-04, with its exception for good cause, was repealed on 2023-10-08.',
        'A conviction that was dismissed under PC 1203.4 is decided like any other (People v. Tidwell), with a flag.',
        'A superstrike bars relief whenever it was suffered before the court rules, also after the Prop 47 conviction or in the same case (People v. Montgomery, People v. Walker, People v. Casillas).',
        'No history file shows the degree of a burglary, the value of property, or which paper was forged. A person has to look these up.',
        'PC 530.5 (identity theft) is not theft under this law: People v. Jimenez (2020) 9 Cal.5th 53.',
        'A juvenile adjudication is no prior conviction (People v. Zamora). History files of adults show few of them.',
        'Prop 36 of 2024 made new felonies of repeated theft and possession. For legal review: that it leaves this relief as it is.',
      ],
      options: [],
      defaults: {},
      clauses,
    },
  ],
  examplesAt: { asOf: '2020-07-01', county: 'SAN JOAQUIN' },
};
