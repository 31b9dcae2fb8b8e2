import type { DeclaredFacts } from '../../law/language/index.ts';

/** What New York's law asks that its charges and dispositions do not say. */
export const newYorkFacts: DeclaredFacts = [
  {
    id: 'class',
    words: 'class of the felony',
    found: 'certificate of disposition',
    question: 'What class of felony was it?',
  },
  {
    id: 'substance',
    words: 'which substance it was',
    found: 'accusatory instrument or laboratory report',
    question: 'Was concentrated cannabis the only substance?',
  },
  {
    id: 'conduct',
    words: 'conduct that was charged or proved',
    found: 'accusatory instrument, plea or verdict',
    question: 'Would the conduct be no crime under Penal Law article 222?',
  },
  {
    id: 'pending',
    words: 'whether a charge is pending',
    found: 'dockets of the courts of New York',
    question: 'Is a charge pending in New York?',
  },
  {
    id: 'fingerprints',
    words: 'whether the state repository has a record based on fingerprints',
    found: 'Division of Criminal Justice Services',
    question: 'Does the repository have a record of this conviction that is based on fingerprints?',
  },
  {
    id: 'elsewhere',
    words: 'convictions outside New York',
    found: 'federal courts and courts of other states',
    question: 'Has the person been convicted of a crime outside New York since?',
  },
  {
    id: 'level',
    words: 'level of the offense',
    found: 'certificate of disposition',
    question: 'Was it a felony (of which class), a misdemeanor, a violation or a traffic infraction?',
  },
  {
    id: 'otherLevel',
    words: 'level of another conviction',
    found: 'certificate of disposition of that case',
    question: 'Was the other one a felony, a misdemeanor, a violation or a traffic infraction?',
  },
  {
    id: 'sentence',
    words: 'sentence, and day of the last release',
    found: 'court file, jail or Department of Corrections and Community Supervision',
    question: 'What was the sentence, when was the person last released for it, and when was supervision over?',
  },
  {
    id: 'otherSentence',
    words: 'sentence for another conviction, and day of the last release',
    found: 'court file, jail or Department of Corrections and Community Supervision',
    question: 'What was the sentence for the other conviction, and when was the person last released for it?',
  },
];
