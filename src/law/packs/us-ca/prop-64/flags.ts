import {
  all,
  any,
  asOf,
  attempt,
  conviction,
  earlier,
  type Flag,
  not,
  ofAge,
  onOrBefore,
  registered,
  sectionIn,
  sectionList,
  sentenceEndOf,
  someConviction,
  someEarlierConviction,
  unrecorded,
  youngerThan,
} from '../../../language/index.ts';
import { gangEnhancement } from '../offenses/gang-enhancement.ts';
import { mayBeRegistrable } from '../offenses/registrable.ts';
import { mayBeSuperstrike } from '../offenses/superstrikes.ts';
import { aggravable, eachSection, oldSubdivision } from './sections.ts';
import { convictedSince, felony, offense, twoEarlierOfSameSection } from './terms.ts';
import { twoEarlierExamples } from './two-earlier.examples.ts';

const LAW_PAGE = 'docs/law/record-clearance-law.md';
const supply = sectionList({
  id: 'supply',
  title: 'HS 11359 or 11360',
  source: 'H&S 11359(c)(3), 11360(a)(3)(C)',
  sections: ['HS 11359', 'HS 11360'],
});

/** What the file cannot decide, or a prosecutor may raise, about a Prop 64 conviction. */
export const flags: readonly Flag[] = [
  {
    id: 'offense-date',
    title: 'Convicted on 2016-11-09 or later',
    cite: 'H&S 11361.8(a)',
    source: `${LAW_PAGE}, 1.1`,
    sure: 'D',
    when: convictedSince,
    ask: 'The date of the offense: the lighter law applies to offenses before 2016-11-09 all the same.',
    examples: {
      holds: ['2016-11-09 HS 11359 felony'],
      fails: ['2016-11-08 HS 11359 felony'],
      unknown: ['2016 HS 11359 felony'],
    },
  },
  {
    id: 'superstrike',
    title: 'An earlier superstrike conviction, or one that may be a superstrike',
    cite: 'H&S 11358(d)(1), 11359(c)(1), 11360(a)(3)(A); PC 667(e)(2)(C)(iv); People v. Smit (2018) 24 Cal.App.5th 596',
    source: `${LAW_PAGE}, 1.5`,
    sure: '2',
    when: someEarlierConviction(mayBeSuperstrike),
    ask: 'Whether it is a superstrike in law, and dated before the marijuana offense. Nothing in HS 11357 makes it matter there.',
    examples: {
      holds: [
        '2005-03-02 HS 11359 felony; 2005-03-01 PC 187 felony',
        '2005-03-02 HS 11359 felony; 2005-03-01 PC 207(a) felony',
      ],
      fails: [
        '2005-03-02 HS 11359 felony; 2005-03-01 PC 187 felony dismissed',
        '2005-03-02 HS 11359 felony; 2005-03-02 PC 187 felony',
        '2005-03-02 HS 11359 felony; 2005-03-01 PC 459 felony',
      ],
      unknown: ['2005-03-02 HS 11359 felony; ? PC 187 felony'],
    },
  },
  {
    id: 'registrable',
    title: 'An earlier conviction that requires registration under PC 290(c), or may',
    cite: 'H&S 11358(d)(1), 11359(c)(1), 11360(a)(3)(A); PC 290(c)',
    source: `${LAW_PAGE}, 1.5`,
    sure: 'C',
    when: someEarlierConviction(mayBeRegistrable),
    ask: 'Whether the offense requires registration under subdivision (c) of PC 290, and not by a judge\u2019s choice (290.006); PC 272, for one, does for lewd conduct alone.',
    examples: {
      holds: [
        '2005-03-02 HS 11359 felony; 2005-03-01 PC 288 felony',
        '2005-03-02 HS 11359 felony; 2005-03-01 PC 272 misdemeanor',
      ],
      fails: [
        '2005-03-02 HS 11359 felony; 2005-03-01 PC 288 felony dismissed',
        '2005-03-02 HS 11359 felony; 2005-03-02 PC 288 felony',
        '2005-03-02 HS 11359 felony; 2005-03-01 PC 459 felony',
      ],
      unknown: ['2005-03-02 HS 11359 felony; ? PC 288 felony'],
    },
  },
  gangEnhancement(
    'H&S 11358(d)(1), 11359(c)(1), 11360(a)(3)(A); PC 667(e)(2)(C)(iv)(VIII); PC 186.22(b)(4)',
    'HS 11359',
  ),
  {
    id: 'registered',
    title: 'Registered under PC 290',
    cite: 'PC 290',
    source: `${LAW_PAGE}, 1.5`,
    sure: 'M',
    when: registered,
    ask: 'For what, and when convicted of it: being registered is evidence of an earlier offense, not a bar.',
    examples: {
      holds: ['registered; 2005-03-02 HS 11359 felony'],
      fails: ['2005-03-02 HS 11359 felony'],
      unknown: ['registered?; 2005-03-02 HS 11359 felony'],
    },
  },
  {
    id: 'two-earlier',
    title: 'Two or more earlier convictions of the same section',
    cite: 'H&S 11358(d)(2), 11359(c)(2), 11360(a)(3)(B)',
    source: `${LAW_PAGE}, 1.5`,
    sure: 'D',
    when: twoEarlierOfSameSection,
    ask: 'Unsettled: read literally only convictions under the misdemeanor subdivisions of 2016 count, so older ones do not.',
    examples: twoEarlierExamples,
  },
  {
    id: 'minor',
    title: 'A minor may have been involved',
    cite: 'H&S 11359(c)(3), (d); 11360(a)(3)(C)',
    source: `${LAW_PAGE}, 1.3`,
    sure: 'S',
    when: all(
      sectionIn(conviction, supply),
      unrecorded(conviction, 'recipient', 'it was sold or offered to a person under 18, or one under 21 was employed'),
    ),
    ask: 'Whether a person under 18 was sold or offered it, or a person under 21 employed in it.',
    examples: {
      holds: [
        '2005-03-02 HS 11359 felony, if recipient: it was sold or offered to a person under 18, or one under 21 was employed',
      ],
      fails: [
        '2005-03-02 HS 11358 felony',
        '2005-03-02 HS 11360 felony, unless recipient: it was sold or offered to a person under 18, or one under 21 was employed',
      ],
      unknown: ['2005-03-02 HS 11359 felony', '2005-03-02 HS 11360(a) felony'],
    },
  },
  {
    id: 'import',
    title: 'Import or export may have been involved',
    cite: 'H&S 11360(a)(3)(D)',
    source: `${LAW_PAGE}, 1.3`,
    sure: '2',
    when: all(
      sectionIn(conviction, eachSection['11360']),
      unrecorded(conviction, 'circumstances', 'it was brought into the state, or taken out of it for sale'),
    ),
    ask: 'Whether more than 28.5 g (or 4 g of concentrate) was brought into the state, or taken out of it for sale.',
    examples: {
      holds: [
        '2005-03-02 HS 11360 felony, if circumstances: it was brought into the state, or taken out of it for sale',
      ],
      fails: ['2005-03-02 HS 11359 felony'],
      unknown: ['2005-03-02 HS 11360 felony'],
    },
  },
  {
    id: 'environment',
    title: 'Cultivation may have harmed the environment',
    cite: 'H&S 11358(d)(3), as it read in 2016',
    source: `${LAW_PAGE}, 1.3`,
    sure: 'M',
    when: all(
      sectionIn(conviction, eachSection['11358']),
      unrecorded(conviction, 'circumstances', 'a listed environmental offense was part of it'),
    ),
    ask: 'Whether one of the environmental offenses listed there was part of it.',
    examples: {
      holds: ['2005-03-02 HS 11358 felony, if circumstances: a listed environmental offense was part of it'],
      fails: ['2005-03-02 HS 11359 felony'],
      unknown: ['2005-03-02 HS 11358 felony'],
    },
  },
  {
    id: 'amount',
    title: 'The amount may have been smaller than the charge says',
    cite: 'H&S 11357(a), 11362.1(a); former 11357(c), 11360(a)',
    source: `${LAW_PAGE}, 1.4`,
    sure: 'D',
    when: all(
      any(sectionIn(conviction, oldSubdivision['11357(c)']), all(sectionIn(conviction, eachSection['11360']), felony)),
      unrecorded(conviction, 'amount', 'it was 28.5 grams or less, and for 11360 a gift or transport only'),
    ),
    ask: 'Whether it was 28.5 g or less, and for HS 11360 a gift or transport only: lawful now at 21, an infraction below.',
    examples: {
      holds: [
        '2005-03-02 HS 11357(c) misdemeanor, if amount: it was 28.5 grams or less, and for 11360 a gift or transport only',
      ],
      fails: [
        '2005-03-02 HS 11359 felony',
        '2005-03-02 HS 11360 misdemeanor',
        '2005-03-02 HS 11360 infraction',
        '2005-03-02 HS 11357(d) misdemeanor',
      ],
      unknown: ['2005-03-02 HS 11357(c) misdemeanor', '2005-03-02 HS 11360 felony'],
    },
  },
  {
    id: 'near-birthday',
    title: 'Turned 18 or 21 in the year before the arrest or conviction',
    cite: 'H&S 11361.8(a), "at the time of the offense"',
    source: `${LAW_PAGE}, 1.1`,
    sure: 'D',
    when: any(all(ofAge(18, offense), youngerThan(19, offense)), all(ofAge(21, offense), youngerThan(22, offense))),
    ask: 'The date of the offense: the person may have been under that age.',
    examples: {
      holds: [
        'born 1990-03-01; 2008-03-01 HS 11359 felony',
        'born 1990-03-02; 2009-03-01 HS 11359 felony',
        'born 1990-03-01; 2011-03-01 HS 11359 felony',
        'born 1990-03-02; 2012-03-01 HS 11359 felony',
      ],
      fails: [
        'born 1990-03-02; 2008-03-01 HS 11359 felony',
        'born 1990-03-01; 2009-03-01 HS 11359 felony',
        'born 1990-03-02; 2011-03-01 HS 11359 felony',
        'born 1990-03-01; 2012-03-01 HS 11359 felony',
      ],
      unknown: ['born 1990; 2008-03-01 HS 11359 felony'],
    },
  },
  {
    id: 'serving',
    title: 'The sentence may not be over',
    cite: 'H&S 11361.8(a), (b)',
    source: 'https://lexace.ai/us/statute/california/hsc-11361.8',
    sure: 'S',
    when: not(onOrBefore(sentenceEndOf(conviction), asOf)),
    ask: 'Whether the sentence is over: until then the petition is one for recall, and the court may find a danger to public safety.',
    examples: {
      holds: ['2019-07-02 HS 11359 felony, probation 1 years'],
      fails: ['2019-07-01 HS 11359 felony, probation 1 years'],
      unknown: ['2019-07-01 HS 11359 felony'],
    },
  },
  {
    id: 'attempt',
    title: 'An attempt',
    cite: 'PC 664',
    source: `${LAW_PAGE}, 1.8`,
    sure: 'C',
    when: attempt(conviction),
    ask: 'Whether the office treats attempts as the section attempted: counties did, no opinion says so.',
    examples: {
      holds: ['2005-03-02 664/HS 11359 felony'],
      fails: ['2005-03-02 HS 11359 felony'],
      unknown: ['2005-03-02 ? felony'],
    },
  },
  {
    id: 'bar-not-earlier',
    title: 'A superstrike or registrable conviction not dated before this one',
    cite: 'People v. Smit (2018) 24 Cal.App.5th 596',
    source: `${LAW_PAGE}, 1.5`,
    sure: 'O',
    when: all(
      sectionIn(conviction, aggravable),
      someConviction((other) => all(any(mayBeSuperstrike(other), mayBeRegistrable(other)), not(earlier(other)))),
    ),
    ask: 'Nothing: a conviction in the same proceeding or later does not bar. Shown because some counties refused on it.',
    examples: {
      holds: [
        '2005-03-02 HS 11359 felony; 2005-03-02 PC 187 felony',
        '2005-03-02 HS 11359 felony; 2006-01-01 PC 285 felony',
        '2005-03-02 HS 11359 felony; 2006-01-01 PC 209(b) felony',
        '2005-03-02 HS 11359 felony; 2006-01-01 PC 272 misdemeanor',
      ],
      fails: [
        '2005-03-02 HS 11359 felony; 2005-03-01 PC 187 felony',
        '2005-03-02 HS 11359 felony; 2006-01-01 PC 187 felony dismissed',
        '2005-03-02 HS 11357(a) felony; 2006-01-01 PC 187 felony',
        '2005-03-02 HS 11359 felony; 2006-01-01 PC 459 felony',
      ],
      unknown: ['2005-03-02 HS 11359 felony; ? PC 187 felony'],
    },
  },
];
