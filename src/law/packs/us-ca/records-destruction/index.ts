import { californiaSections } from '../../../../jurisdictions/us-ca/sections.ts';
import {
  all,
  any,
  asOf,
  before,
  type Clause,
  convicted,
  conviction,
  dateOf,
  day,
  inCounty,
  not,
  type Outcome,
  ofAge,
  onOrAfter,
  onOrBefore,
  otherwise,
  type Pack,
  sectionIn,
  sectionList,
  sentencedTo,
  sentenceEndOf,
  withExamples,
  yearsAfter,
} from '../../../language/index.ts';
import { handReview } from '../prop-64/outcomes.ts';
import { oldSubdivision } from '../prop-64/sections.ts';
import { destructionExamples } from './examples.ts';

const LAW_PAGE = 'docs/law/record-clearance-law.md, 1.9';
const cite = 'H&S 11361.5(a)';

const destroy: Outcome = { id: 'destroy', label: 'Records to be destroyed', effect: 'clears' };
const notYet: Outcome = { id: 'not-yet', label: 'Records not yet to be destroyed', effect: 'none' };

/** The letters are those of before 2016-11-09. */
const sections = sectionList({
  id: 'hs-11361.5',
  title: 'former HS 11357(b) to (e) and 11360(b)',
  source: 'H&S 11361.5(a), older text [S]',
  sections: ['HS 11357(b)', 'HS 11357(c)', 'HS 11357(d)', 'HS 11357(e)', 'HS 11360(b)'],
});

const atSchool = sectionIn(conviction, oldSubdivision['11357(e)']);
const custody = sentencedTo(conviction, 'jail', 'prison');

const clauses: readonly Clause[] = [
  {
    id: 'renumbered',
    title: 'Convicted on 2016-11-09 or later: the letters mean something else since',
    cite,
    source: LAW_PAGE,
    sure: 'D',
    when: onOrAfter(dateOf(conviction), day('2016-11-09')),
    then: handReview,
    reason: 'Convicted on or after 11/09/2016: the subdivision has another meaning',
  },
  {
    id: 'before-1976',
    title: 'Before 1976: on petition',
    cite: 'H&S 11361.5(b)',
    source: LAW_PAGE,
    sure: 'S',
    when: before(dateOf(conviction), day('1976-01-01')),
    then: handReview,
    reason: 'Before 1976: destroyed on petition only',
  },
  {
    id: 'school-18',
    title: 'On school grounds under 18: kept until the person is 18',
    cite,
    source: LAW_PAGE,
    sure: 'S',
    when: all(atSchool, ofAge(18, asOf)),
    then: destroy,
    reason: 'School grounds, now 18',
  },
  {
    id: 'school-under-18',
    title: 'On school grounds under 18, and not 18 yet',
    cite,
    source: LAW_PAGE,
    sure: 'S',
    when: atSchool,
    then: notYet,
    reason: 'School grounds, not 18 yet',
  },
  {
    id: 'two-years',
    title: 'Two years since the conviction, and since release where there was custody',
    cite,
    source: LAW_PAGE,
    sure: 'S',
    when: all(
      onOrBefore(yearsAfter(dateOf(conviction), 2), asOf),
      any(not(custody), onOrBefore(yearsAfter(sentenceEndOf(conviction), 2), asOf)),
    ),
    then: destroy,
    reason: 'Two years over',
  },
  otherwise({
    id: 'not-two-years',
    title: 'Less than two years',
    cite,
    source: LAW_PAGE,
    sure: 'S',
    then: notYet,
    reason: 'Two years not over',
  }),
];

/** H&S 11361.5: records of small marijuana convictions are destroyed after two years, whatever Prop 64 gives. */
export const recordsDestruction: Pack = {
  id: 'us-ca/records-destruction',
  version: '1',
  title: 'California destruction of marijuana records',
  summary:
    'Records of a conviction of former HS 11357(b) to (e) or 11360(b) are not kept beyond two years (H&S 11361.5). A duty of courts and agencies, apart from Prop 64: All of Us or None v. Hamrick (2021) 64 Cal.App.5th 751.',
  citations: californiaSections,
  scope: [sectionIn(conviction, sections), inCounty(conviction), convicted(conviction)],
  sections,
  undecided: handReview,
  gate: [],
  policies: [
    {
      id: 'statute',
      title: 'The statute alone',
      notes: [
        'For legal review: which subdivisions the section names since Prop 64 renumbered them.',
        'Release is taken to be the end of the sentence by its parts; credits and early release are in no file.',
        'Records of arrests without conviction are destroyed as well; this pack decides convictions.',
      ],
      options: [],
      defaults: {},
      clauses: withExamples(clauses, destructionExamples),
    },
  ],
  examplesAt: { asOf: '2020-07-01', county: 'SAN JOAQUIN' },
};
