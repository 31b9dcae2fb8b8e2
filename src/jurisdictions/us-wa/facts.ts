import type { DeclaredFacts } from '../../law/language/index.ts';

/** What Washington's law asks that its charges and dispositions do not say. */
export const washingtonFacts: DeclaredFacts = [
  {
    id: 'domestic',
    words: 'whether it was domestic violence',
    found: 'docket of the court',
    question: 'Was it an offense of domestic violence?',
  },
  {
    id: 'owed',
    words: 'whether financial obligations are owed',
    found: 'clerk of the court',
    question: 'Does the person still owe financial obligations of the sentence?',
  },
  {
    id: 'pending',
    words: 'whether a charge is pending',
    found: 'dockets of the courts of any state, and federal ones',
    question: 'Is a charge pending against the person anywhere?',
  },
  {
    id: 'restrained',
    words: 'whether a court restrains the person',
    found: 'orders of the courts',
    question: 'Does a restraining order stand against the person?',
  },
  {
    id: 'reduced',
    words: 'whether it was first charged as driving under the influence',
    found: 'first charge of the case, and day of the arrest',
    question: 'Was it first charged as driving under the influence or physical control?',
  },
  {
    id: 'circumstances',
    words: 'circumstances of the offense',
    found: 'information, plea, verdict, or judgment',
    question: 'Was it violent, on a police officer, with a weapon, or with sexual motivation?',
  },
  {
    id: 'class',
    words: 'class of a felony',
    found: 'judgment and sentence',
    question: 'What class of felony was it?',
  },
  {
    id: 'discharge',
    words: 'certificate of discharge',
    found: 'sentencing court',
    question: 'Was a certificate of discharge (RCW 9.94A.637) issued?',
  },
  {
    id: 'elsewhere',
    words: 'convictions outside Washington',
    found: 'federal courts and courts of other states',
    question: 'Was the person convicted outside Washington in those years?',
  },
  {
    id: 'level',
    words: 'level of the offense',
    found: 'judgment and sentence',
    question: 'Was it a felony (of which class), a gross misdemeanor, a misdemeanor or an infraction?',
  },
  {
    id: 'otherLevel',
    words: 'level of another conviction',
    found: 'judgment of that case',
    question: 'Was the other one a crime or an infraction?',
  },
  {
    id: 'sentence',
    words: 'end of confinement and supervision',
    found: 'court file, jail or Department of Corrections',
    question: 'When was the person released from confinement and from supervision?',
  },
];
