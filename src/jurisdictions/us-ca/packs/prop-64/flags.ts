import {
  all,
  any,
  asOf,
  attempt,
  conviction,
  type Flag,
  not,
  ofAge,
  onOrBefore,
  registered,
  relieved,
  sectionIn,
  sectionList,
  sentenceEndOf,
  someConviction,
  unrecorded,
  youngerThan,
} from '../../../../law/language/index.ts';
import { gangEnhancement } from '../../offenses/gang-enhancement.ts';
import { mayBeRegistrable } from '../../offenses/registrable.ts';
import { mayBeSuperstrike } from '../../offenses/superstrikes.ts';
import { accessory, aggravable, eachSection, oldSubdivision, prop64Sections } from './sections.ts';
import {
  convictedSince,
  felony,
  isPrior,
  offense,
  somePriorConviction,
  twoEarlierOfSameSection,
  under18,
} from './terms.ts';
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
    ask: 'The date of the offense. The lighter law applies to an offense committed before 2016-11-09, whenever the person was convicted of it.',
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
    when: somePriorConviction(mayBeSuperstrike),
    ask: 'Whether it is a superstrike in law, and whether it came before the marijuana offense. The opposing party must prove it by clear and convincing evidence (H&S 11361.8(b), (f)). It is no bar to relief for HS 11357.',
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
    when: somePriorConviction(mayBeRegistrable),
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
    ask: 'Which conviction required registration, and the date of that conviction. Registration is evidence of an earlier conviction. It is no bar by itself.',
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
    ask: 'Whether the earlier convictions count. The question is unsettled: read literally, the statute counts only convictions under the misdemeanor subdivisions of 2016, and no older ones.',
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
    ask: 'Whether cannabis was sold or offered to a person under 18, or a person under 21 was employed in the offense.',
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
    ask: 'Whether more than 28.5 g of cannabis (or 4 g of concentrate) was imported into the state, or transported out of it for sale.',
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
    ask: 'Whether the cultivation involved one of the environmental offenses listed in H&S 11358(d)(3).',
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
    id: 'set-aside',
    title: 'Set aside under PC 1203.4 or its family, or pardoned',
    cite: 'PC 1203.4, 1203.4a, 1203.41, 1203.42, 1203.425; People v. Tidwell (2016) 246 Cal.App.4th 212 (PC 1170.18)',
    source: 'docs/decisions/003-already-set-aside.md',
    sure: 'D',
    when: relieved(conviction, 'set-aside', 'pardoned'),
    ask: 'Whether the court knows of the earlier order. The conviction still stands in law. Prop 64 gives what that order did not: a lower level, or dismissal and sealing.',
    examples: {
      holds: ['2005-03-02 HS 11359 felony, set aside', '2005-03-02 HS 11359 felony, pardoned'],
      fails: ['2005-03-02 HS 11359 felony', '2005-03-02 HS 11359 felony, denied'],
      unknown: ['2005-03-02 HS 11359 felony, set aside?'],
    },
  },
  {
    id: 'near-birthday',
    title: 'Turned 18 or 21 in the year before the arrest or conviction',
    cite: 'H&S 11361.8(a), "at the time of the offense"',
    source: `${LAW_PAGE}, 1.1`,
    sure: 'D',
    when: any(all(ofAge(18, offense), youngerThan(19, offense)), all(ofAge(21, offense), youngerThan(22, offense))),
    ask: 'The date of the offense: the person may have been under 18 or 21 on that day.',
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
    ask: 'Whether the sentence is over. Until then the remedy is a petition for recall or dismissal of the sentence (H&S 11361.8(a)), and the court may deny it if it finds an unreasonable risk of danger to public safety.',
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
    ask: 'Whether the office treats an attempt as the offense attempted. Counties did so in 2019. No published opinion decides it.',
    examples: {
      holds: ['2005-03-02 664/HS 11359 felony'],
      fails: ['2005-03-02 HS 11359 felony'],
      unknown: ['2005-03-02 ? felony'],
    },
  },
  {
    id: 'bar-not-earlier',
    title: 'A superstrike or registrable conviction that is not earlier than this offense',
    cite: 'People v. Smit (2018) 24 Cal.App.5th 596; contrast People v. Casillas (2017) 13 Cal.App.5th 745',
    source: `${LAW_PAGE}, 1.5`,
    sure: 'D',
    when: all(
      sectionIn(conviction, aggravable),
      someConviction((other) => all(any(mayBeSuperstrike(other), mayBeRegistrable(other)), not(isPrior(other)))),
    ),
    ask: 'Whether that conviction bars relief. Smit holds that a conviction in the same proceeding does not. That a later one does not is an inference, and Casillas reads PC 1170.18(i) the other way.',
    examples: {
      holds: [
        '2005-03-02 HS 11359 felony; 2005-03-02 PC 187 felony',
        '2005-03-02 HS 11359 felony; 2006-01-01 PC 285 felony',
        '2005-03-02 HS 11359 felony; 2006-01-01 PC 206 felony',
        '2005-03-02 HS 11359 felony; 2006-01-01 PC 191.5 felony',
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
  {
    id: 'under-18',
    title: 'Under 18 at the offense',
    cite: 'H&S 11357(a)(1), 11358(a), 11359(a), 11360(a)(1)',
    source: `${LAW_PAGE}, 1.3`,
    sure: 'S',
    when: under18,
    ask: 'Whether the person was under 18 on the day of the offense, and so is entitled to an infraction. The date of the offense is taken from the arrest, or else from the conviction.',
    examples: {
      holds: ['born 1990-03-02; 2008-03-01 HS 11359 felony'],
      fails: ['born 1990-03-01; 2008-03-01 HS 11359 felony'],
      unknown: ['born 1990; 2008-03-01 HS 11359 felony'],
    },
  },
  {
    id: 'no-statute',
    title: 'No statute reaches this charge',
    cite: 'H&S 11361.8(e); People v. Medina (2018) 24 Cal.App.5th 61',
    source: `${LAW_PAGE}, 1.8`,
    sure: 'D',
    when: not(any(sectionIn(conviction, prop64Sections), sectionIn(conviction, accessory))),
    ask: 'Which other remedy applies, such as a petition of the defendant under PC 1203.4 or 1203.4a. H&S 11361.8 and 11361.9 reach HS 11357 to 11360 alone, so no court paper asks for this relief under them.',
    examples: {
      holds: ['2005-03-02 HS 11364 misdemeanor', '2005-03-02 PC 148 misdemeanor'],
      fails: ['2005-03-02 HS 11359 felony', '2005-03-02 664/HS 11359 felony', '2005-03-02 PC 32 felony'],
      unknown: ['2005-03-02 ? felony'],
    },
  },
];
