import {
  all,
  any,
  type Clause,
  conviction,
  levelIs,
  not,
  otherwise,
  sectionIn,
  someEarlierConviction,
  unrecorded,
  withExamples,
} from '../../../language/index.ts';
import { showsRegistrable } from '../offenses/registrable.ts';
import { isSuperstrike } from '../offenses/superstrikes.ts';
import { dismiss, handReview, notEligible, reduce, reduceToInfraction } from './outcomes.ts';
import { accessory, aggravable, eachSection, oldSubdivision } from './sections.ts';
import { statuteExamples } from './statute.examples.ts';
import {
  concentrate,
  convictedSince,
  felony,
  infraction,
  offenseBefore,
  offenseSince,
  over21,
  smallAmount,
  under18,
} from './terms.ts';

const HS_11357 = 'https://www.lacourt.org/page/EXGV130';
const LAW_PAGE = 'docs/law/record-clearance-law.md';
const derived = { source: `${LAW_PAGE}, 1.4`, sure: 'D' } as const;

const smallConcentrate = unrecorded(conviction, 'amount', 'it was not more than 8 grams of concentrate');
const sixPlants = unrecorded(conviction, 'amount', 'there were not more than 6 living plants');
const toAdult = unrecorded(
  conviction,
  'recipient',
  'it was transported only, or given without pay to a person of 21 or older',
);
const cultivation = sectionIn(conviction, eachSection['11358']);
const forSale = sectionIn(conviction, eachSection['11359']);
const misdemeanor = levelIs(conviction, 'misdemeanor');
/** Former 11360(b) was a misdemeanor and nothing else, so a felony of 11360 is of its subdivision (a). */
const given = all(sectionIn(conviction, oldSubdivision['11360(b)']), misdemeanor);

/** What Prop 64 itself gives a conviction, by section, age and date: the table of section 1.4 of the law page. */
const clauses: readonly Clause[] = [
  {
    id: 'across-the-act',
    title: 'Arrested before 2016-11-09, convicted on that day or later',
    cite: 'H&S 11361.8(a); In re Estrada (1965) 63 Cal.2d 740',
    source: `${LAW_PAGE}, 1.1`,
    sure: 'D',
    when: all(offenseBefore, convictedSince),
    then: handReview,
    reason: 'Arrested before 11/09/2016 and convicted since: the lighter law should have applied already',
  },
  {
    id: 'after-the-act',
    title: 'Arrested (or, where the file has no arrest, convicted) on 2016-11-09 or later',
    cite: 'H&S 11361.8(a), "had that Act been in effect at the time of the offense"',
    source: 'https://selfhelp.courts.ca.gov/clean-your-record/marijuana-conviction-relief-prop-64',
    sure: 'D',
    when: offenseSince,
    then: notEligible,
    reason: 'Occurred on or after 11/09/2016',
  },
  {
    id: 'accessory',
    title: 'An accessory (PC 32) beside a Prop 64 charge',
    cite: 'People v. Boatwright (2019) 36 Cal.App.5th 848',
    source: `${LAW_PAGE}, 1.8`,
    sure: 'O',
    when: sectionIn(conviction, accessory),
    then: handReview,
    reason: 'Accessory: reached where the felony was one of HS 11357 to 11360',
  },
  {
    id: 'already-infraction',
    title: 'Already an infraction, and not lawful now',
    cite: 'H&S 11357(a), 11358(b), 11360(b)',
    ...derived,
    when: all(infraction, not(over21)),
    then: notEligible,
    reason: 'Already an infraction',
  },
  {
    id: 'under-18',
    title: 'Under 18: an infraction, whatever the section and amount',
    cite: 'H&S 11357(a)(1), (b)(1), (d); 11358(a); 11359(a); 11360(a)(1)',
    source: HS_11357,
    sure: 'D',
    when: any(under18, sectionIn(conviction, oldSubdivision['11357(e)'])),
    then: reduceToInfraction,
    reason: 'Under 18: an infraction under Prop 64',
  },
  {
    id: 'earlier-superstrike',
    title: 'An earlier superstrike conviction: the offense may still be a felony',
    cite: 'H&S 11358(d)(1), 11359(c)(1), 11360(a)(3)(A); PC 667(e)(2)(C)(iv); People v. Smit (2018) 24 Cal.App.5th 596',
    source: `${LAW_PAGE}, 1.5`,
    sure: 'D',
    when: all(felony, sectionIn(conviction, aggravable), someEarlierConviction(isSuperstrike)),
    then: handReview,
    reason: 'Earlier superstrike conviction',
  },
  {
    id: 'earlier-registrable',
    title: 'An earlier conviction that requires registration under PC 290(c): the offense may still be a felony',
    cite: 'H&S 11358(d)(1), 11359(c)(1), 11360(a)(3)(A); PC 290(c)',
    source: `${LAW_PAGE}, 1.5`,
    sure: 'D',
    when: all(felony, sectionIn(conviction, aggravable), someEarlierConviction(showsRegistrable)),
    then: handReview,
    reason: 'Earlier conviction that requires registration under PC 290(c)',
  },
  {
    id: 'concentrate-lawful',
    title: 'Former 11357(a), 21 or older, not more than 8 grams of concentrate: lawful now',
    cite: 'H&S 11361.8(e), (f); 11362.1(a)',
    ...derived,
    when: all(concentrate, over21, smallConcentrate),
    then: dismiss,
    reason: 'Former HS 11357(a): lawful under Prop 64',
  },
  {
    id: 'concentrate-18-20',
    title: 'Former 11357(a), 18 to 20, not more than 8 grams of concentrate: an infraction now',
    cite: 'H&S 11357(a)(2)',
    source: HS_11357,
    sure: 'D',
    when: all(concentrate, smallConcentrate),
    then: reduceToInfraction,
    reason: 'Former HS 11357(a): an infraction under Prop 64',
  },
  {
    id: 'concentrate',
    title: 'Former 11357(a), more than 8 grams of concentrate: a misdemeanor now',
    cite: 'H&S 11357(b)(2)',
    source: HS_11357,
    sure: 'D',
    when: all(sectionIn(conviction, eachSection['11357']), felony),
    then: reduce,
    reason: 'Former HS 11357(a): a misdemeanor under Prop 64',
  },
  {
    id: 'small-amount-lawful',
    title: 'Former 11357(b), 21 or older: lawful now',
    cite: 'H&S 11361.8(e), (f); 11362.1(a)(1)',
    ...derived,
    when: all(smallAmount, over21),
    then: dismiss,
    reason: 'Former HS 11357(b): lawful under Prop 64',
  },
  {
    id: 'small-amount-18-20',
    title: 'Former 11357(b), 18 to 20: an infraction now',
    cite: 'H&S 11357(a)(2)',
    source: HS_11357,
    sure: 'D',
    when: smallAmount,
    then: reduceToInfraction,
    reason: 'Former HS 11357(b): an infraction under Prop 64',
  },
  {
    id: 'few-plants-lawful',
    title: '11358, 21 or older, not more than 6 living plants: lawful now',
    cite: 'H&S 11361.8(e), (f); 11362.1(a)(3); 11362.2',
    ...derived,
    when: all(cultivation, over21, sixPlants),
    then: dismiss,
    reason: 'HS 11358: lawful under Prop 64',
  },
  {
    id: 'few-plants-18-20',
    title: '11358, 18 to 20, not more than 6 living plants: an infraction now',
    cite: 'H&S 11358(b)',
    ...derived,
    when: all(cultivation, sixPlants),
    then: reduceToInfraction,
    reason: 'HS 11358: an infraction under Prop 64',
  },
  {
    id: 'cultivation',
    title: '11358, more than 6 living plants: a misdemeanor now',
    cite: 'H&S 11358(c)',
    ...derived,
    when: all(cultivation, felony),
    then: reduce,
    reason: 'HS 11358: a misdemeanor under Prop 64',
  },
  {
    id: 'possession-for-sale',
    title: '11359: a misdemeanor now',
    cite: 'H&S 11359(b)',
    ...derived,
    when: all(forSale, felony),
    then: reduce,
    reason: 'HS 11359: a misdemeanor under Prop 64',
  },
  {
    id: 'gift-lawful',
    title: 'Former 11360(b), 21 or older, to a person of 21 or older: lawful now',
    cite: 'H&S 11361.8(e), (f); 11362.1(a)(1), (2)',
    ...derived,
    when: all(given, over21, toAdult),
    then: dismiss,
    reason: 'Former HS 11360(b): lawful under Prop 64',
  },
  {
    id: 'gift',
    title: 'Former 11360(b): an infraction now',
    cite: 'H&S 11360(b)',
    source: 'https://bluedoor.sh/data/sf-superior-court/statutes/HSC-11360',
    sure: 'S',
    when: given,
    then: reduceToInfraction,
    reason: 'Former HS 11360(b): an infraction under Prop 64',
  },
  {
    id: 'transport-or-sale',
    title: '11360, a felony: a misdemeanor now',
    cite: 'H&S 11360(a)(2)',
    ...derived,
    when: all(sectionIn(conviction, eachSection['11360']), felony),
    then: reduce,
    reason: 'HS 11360(a): a misdemeanor under Prop 64',
  },
  {
    id: 'misdemeanor-still',
    title: 'A misdemeanor before Prop 64 and after it',
    cite: 'H&S 11357(b)(2), (c); 11358(c); 11359(b); 11360(a)(2)',
    ...derived,
    when: misdemeanor,
    then: notEligible,
    reason: 'A misdemeanor still: Prop 64 changes nothing',
  },
  otherwise({
    id: 'not-in-the-table',
    title: 'A grade that the law did not know for this subdivision',
    cite: 'H&S 11361.8',
    ...derived,
    then: handReview,
    reason: 'Not in the table of Prop 64 relief',
  }),
];

export const statute: readonly Clause[] = withExamples(clauses, statuteExamples);
