import {
  after,
  all,
  always,
  any,
  asOf,
  atLeastConvictions,
  before,
  type Certainty,
  type Clause,
  type Condition,
  convicted,
  conviction,
  dateOf,
  day,
  everyConviction,
  inCounty,
  type OptionDefinition,
  onOrBefore,
  optionOn,
  type PolicyNote,
  type SectionList,
  sameCycle,
  sectionIn,
  someCount,
  yearsBefore,
} from '../../../../../law/language/index.ts';
import { redesignatedForCounty } from '../gate.ts';
import { handReview, notEligible } from '../outcomes.ts';
import { prop64Sections } from '../sections.ts';
import { acrossExamples, undatedExamples } from '../statute.examples.ts';
import { convictedSince, EFFECTIVE, offenseBefore, offenseUndated } from '../terms.ts';

/** Where a county's clauses come from: its 2019 program, which is policy and no law. */
export function authority(county: string, section: string): { cite: string; source: string; sure: Certainty } {
  return {
    cite: `${county} policy, as its 2019 program encoded it`,
    source: `docs/law/record-clearance-law.md, ${section}`,
    sure: 'C',
  };
}

/** What a county decided: Prop 64 convictions and, where an option widens it, other charges of the same cycle. */
export function widerScope(option: string, sections: SectionList): readonly Condition[] {
  return [
    any(sectionIn(conviction, prop64Sections), all(optionOn(option), sectionIn(conviction, sections))),
    inCounty(conviction),
    convicted(conviction),
  ];
}

/** A Prop 64 charge in the same cycle, whether it ended in a conviction or not. */
export const prop64InCycle: Condition = someCount((other) => all(sameCycle(other), sectionIn(other, prop64Sections)));

export const moreThanOne: Condition = atLeastConvictions(2, () => always);

/** Every conviction on the record lies more than so many years back. */
export function noConvictionFor(years: Parameters<typeof yearsBefore>[1]): Condition {
  return everyConviction((other) => before(dateOf(other), yearsBefore(asOf, years)));
}

/**
 * The counties' date test, with the day itself told apart: the 2019 programs said "after" of it too. They tested the
 * judgment alone; what an arrest shows to be older, or no arrest dates, is for a person.
 */
export function dateClauses(from: ReturnType<typeof authority>): readonly Clause[] {
  return [
    { ...from, ...redesignatedForCounty },
    {
      ...from,
      id: 'across-the-act',
      title: 'Arrested before 2016-11-09, convicted on that day or later',
      when: all(offenseBefore, convictedSince),
      then: handReview,
      reason: 'Arrested before 11/09/2016, convicted on that day or later',
      examples: acrossExamples,
    },
    {
      ...from,
      id: 'offense-undated',
      title: 'A felony conviction on 2016-11-09 or later, with no earlier arrest in the file',
      when: offenseUndated,
      then: handReview,
      reason: 'Convicted on or after 11/09/2016: no earlier arrest in the file shows when the offense was',
      examples: undatedExamples,
    },
    {
      ...from,
      id: 'on-the-day',
      title: 'Convicted on 2016-11-09',
      when: all(onOrBefore(EFFECTIVE, dateOf(conviction)), onOrBefore(dateOf(conviction), EFFECTIVE)),
      then: notEligible,
      reason: 'Occurred on 11/09/2016',
      examples: {
        holds: ['2016-11-09 HS 11359 felony'],
        fails: ['2016-11-08 HS 11359 felony', '2016-11-10 HS 11359 felony'],
        unknown: ['2016-11 HS 11359 felony'],
      },
    },
    {
      ...from,
      id: 'after-the-day',
      title: 'Convicted after 2016-11-09',
      when: after(dateOf(conviction), day('2016-11-09')),
      then: notEligible,
      reason: 'Occurred after 11/09/2016',
      examples: {
        holds: ['2016-11-10 HS 11359 felony'],
        fails: ['2016-11-09 HS 11359 felony'],
        unknown: ['2016-11 HS 11359 felony'],
      },
    },
  ];
}

export function onOffOption(key: string, title: string): OptionDefinition {
  return { key, title, value: { kind: 'boolean' } };
}

/** Corrections that every county's policy has had. */
export const SHARED_MENDS: readonly PolicyNote[] = [
  {
    corrected:
      'a date that is missing or impossible is unknown; the program took it for the year 1, long ago and before 2016.',
  },
  { corrected: 'a level that is missing is unknown; the program took it for a misdemeanor.' },
  { corrected: 'a sentence that is missing is unknown; the program took it for over on the day of the conviction.' },
  {
    corrected:
      'sections are read whole, with their code: HS 11357.5 and 113570 are no Prop 64 sections. A section without its subdivision may be any of them, which is asked where it matters.',
  },
  {
    corrected:
      'years and sentences go by the calendar; the program took a year for 365.25 days, and a year of a sentence for 366.',
  },
  {
    corrected:
      'a part of a sentence belongs to the charge it is numbered with, wherever its line stands; the program gave it to the conviction before it.',
  },
  {
    corrected:
      'a conviction that a later line speaks against, reduces or redesignates goes to a person; one set aside under PC 1203.4 or its family stands and is decided like any other, with a flag. The program read no later line.',
  },
];

/** Of the counties that tested the day of the conviction. */
export const DATE_MEND = {
  corrected:
    'a conviction of 2016-11-09 itself is no longer said to be "after" that day. Tests the day of the conviction, as the program did; where an arrest shows that the offense was earlier, or no arrest dates a felony, the conviction goes to a person; the program refused it.',
};
