import {
  all,
  any,
  asOf,
  before,
  type Clause,
  type Condition,
  convicted,
  conviction,
  dateOf,
  day,
  type Flag,
  inCounty,
  levelIs,
  not,
  type Outcome,
  ofAge,
  offenseDateOf,
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
  youngerThan,
} from '../../../../law/language/index.ts';
import { OUT_OF_STATE } from '../../courts.ts';
import { californiaFacts } from '../../facts.ts';
import { californiaReadings } from '../../readings.ts';
import { californiaSections } from '../../sections.ts';
import { handReview } from '../prop-64/outcomes.ts';
import { eachSection, oldSubdivision } from '../prop-64/sections.ts';
import { destructionExamples } from './examples.ts';

const LAW_PAGE = 'docs/law/record-clearance-law.md, 1.9';
const cite = 'H&S 11361.5(a)';
const amended = 'H&S 11361.5(a), as amended by Prop 64, section 8';

const destroy: Outcome = { id: 'destroy', label: 'Records to be destroyed', effect: 'clears' };
const notYet: Outcome = { id: 'not-yet', label: 'Records not yet to be destroyed', effect: 'none' };

/** What the text names since 2016-11-09: all of HS 11357, and giving away or moving a small amount. */
const sections = sectionList({
  id: 'hs-11361.5',
  title: 'HS 11357 or 11360(b)',
  source: 'H&S 11361.5(a) as amended by Prop 64, section 8, from memory [M]; for HS 11357 a digest agrees [2]',
  sections: ['HS 11357', 'HS 11360(b)'],
});

/** The article on cannabis but for HS 11357.5, which the text names for a person under 18. */
const article = sectionList({
  id: 'hs-article-cannabis',
  title: 'any offense of the article on cannabis but HS 11357.5',
  source: 'H&S 11361.5(a) as amended by Prop 64, section 8, from memory [M]',
  sections: ['HS 11358', 'HS 11359', 'HS 11360', 'HS 11361', 'HS 11362.3', 'HS 11362.4'],
});

/** What the text named before that day, by the letters of then. */
const olderSections = sectionList({
  id: 'hs-11361.5-before-2016',
  title: 'former HS 11357(b) to (e) and 11360(b)',
  source: 'H&S 11361.5(a), text before 2016-11-09 [S]',
  sections: ['HS 11357(b)', 'HS 11357(c)', 'HS 11357(d)', 'HS 11357(e)', 'HS 11360(b)'],
});

/** Possession on school grounds by a person under 18, by the letters since 2016-11-09. */
const schoolSince = sectionList({
  id: 'hs-11357-d',
  title: 'HS 11357(d)',
  source: 'H&S 11357(d) [S]',
  sections: ['HS 11357(d)'],
});

const THE_ACT = '2016-11-09';
const schoolBefore = all(before(dateOf(conviction), day(THE_ACT)), sectionIn(conviction, oldSubdivision['11357(e)']));
const schoolAfter = all(onOrAfter(dateOf(conviction), day(THE_ACT)), sectionIn(conviction, schoolSince));
const custody = sentencedTo(conviction, 'jail', 'prison');

/** No term for these offenses is longer than seven years (HS 11361), so that release is more than two years past. */
const longPast = onOrBefore(yearsAfter(dateOf(conviction), 9), asOf);

/** The two clauses about possession on school grounds: by the letter of its day, and whether the person is 18. */
function atSchool(id: string, letter: string, onGrounds: Condition): readonly Clause[] {
  const shared = { cite: amended, source: LAW_PAGE, sure: 'M' } as const;
  return [
    {
      ...shared,
      id: `${id}-18`,
      title: `On school grounds under 18 (${letter}): kept until the person is 18`,
      when: all(onGrounds, ofAge(18, asOf)),
      then: destroy,
      reason: 'School grounds, now 18',
    },
    {
      ...shared,
      id: `${id}-under-18`,
      title: `On school grounds under 18 (${letter}), and not 18 yet`,
      when: onGrounds,
      then: notYet,
      reason: 'School grounds, not 18 yet',
    },
  ];
}

const clauses: readonly Clause[] = [
  {
    id: 'before-1976',
    title: 'Conviction before 1976: on petition only',
    cite: 'H&S 11361.5(a), (b)',
    source: LAW_PAGE,
    sure: 'S',
    when: before(dateOf(conviction), day('1976-01-01')),
    then: handReview,
    reason: 'Before 1976: destroyed on petition only',
  },
  {
    id: 'not-named-before-2016',
    title: 'Before 2016-11-09: a subdivision that the text did not name',
    cite: 'H&S 11361.5(a), text before 2016-11-09',
    source: LAW_PAGE,
    sure: 'S',
    effective: { by: 'as-of', until: THE_ACT },
    when: not(sectionIn(conviction, olderSections)),
    then: notYet,
    reason: 'H&S 11361.5 named former HS 11357(b) to (e) and 11360(b) only',
    accepted: { neverDecides: 'It speaks of days before the one on which the examples are read.' },
  },
  ...atSchool('school', 'former HS 11357(e)', schoolBefore),
  ...atSchool('school-since', 'HS 11357(d)', schoolAfter),
  {
    id: 'two-years',
    title: 'Two years since the conviction, and since release where there was custody',
    cite,
    source: LAW_PAGE,
    sure: 'S',
    when: all(
      onOrBefore(yearsAfter(dateOf(conviction), 2), asOf),
      any(not(custody), onOrBefore(yearsAfter(sentenceEndOf(conviction), 2), asOf), longPast),
    ),
    then: destroy,
    reason: 'Two years since the conviction or release',
  },
  otherwise({
    id: 'not-two-years',
    title: 'Fewer than two years since the conviction or release',
    cite,
    source: LAW_PAGE,
    sure: 'S',
    then: notYet,
    reason: 'Fewer than two years since the conviction or release',
  }),
];

const flags: readonly Flag[] = [
  {
    id: 'infraction',
    title: 'An infraction of HS 11357',
    cite: 'H&S 11361.5(a)',
    source: 'https://www.reentrylegalclinic.org/home/sealing-and-destruction-of-marijuana-records-in-california',
    sure: '2',
    when: all(levelIs(conviction, 'infraction'), sectionIn(conviction, eachSection['11357'])),
    ask: 'For legal review: a budget bill of 2013 proposed to destroy records of infractions of HS 11357(b) on application only. Was it enacted, and does it still hold?',
    examples: {
      holds: ['2012-03-01 HS 11357(b) infraction'],
      fails: [
        '2012-03-01 HS 11357(b) misdemeanor',
        '2012-03-01 HS 11357(a) felony',
        '2012-03-01 HS 11360(b) infraction',
      ],
      unknown: ['2012-03-01 HS 11357(b) ?'],
    },
  },
];

/** Both lists: what `sections` of the pack names. */
const kinds = sectionList({
  id: 'destruction-kinds',
  title: 'offenses of the article on cannabis',
  source: 'H&S 11361.5(a)',
  sections: [...sections.sections, ...article.sections],
});

/** H&S 11361.5: records of small marijuana convictions are destroyed after two years, whatever Prop 64 gives. */
export const recordsDestruction: Pack = {
  id: 'us-ca/records-destruction',
  version: '2',
  title: 'California destruction of marijuana records',
  summary:
    'Records of a conviction for possessing marijuana (HS 11357), or for giving away or moving a small amount of it (HS 11360(b)), are not kept beyond two years (H&S 11361.5). Courts and agencies owe this without being asked, and apart from Prop 64: All of Us or None v. Hamrick (2021) 64 Cal.App.5th 751.',
  citations: californiaSections,
  facts: californiaFacts,
  readings: californiaReadings,
  elsewhere: OUT_OF_STATE,
  scope: [
    any(
      sectionIn(conviction, sections),
      all(sectionIn(conviction, article), youngerThan(18, offenseDateOf(conviction))),
    ),
    inCounty(conviction),
    convicted(conviction),
  ],
  sections: kinds,
  undecided: handReview,
  gate: [],
  flags,
  policies: [
    {
      id: 'statute',
      title: 'The statute alone',
      notes: [
        'For legal review: what the section names since Prop 64 amended it. It then reaches all of HS 11357, HS 11360(b), and for a person under 18 any offense of the article but HS 11357.5. As of a day before 2016-11-09 the older text decides: former HS 11357(b) to (e) and 11360(b).',
        'Release is taken to be the end of the sentence by its parts. Credits and early release are in no file.',
        'Records of arrests without conviction are destroyed as well. This pack decides convictions.',
      ],
      options: [],
      defaults: {},
      clauses: withExamples(clauses, destructionExamples),
    },
  ],
  examplesAt: { asOf: '2020-07-01', county: 'SAN JOAQUIN' },
};
