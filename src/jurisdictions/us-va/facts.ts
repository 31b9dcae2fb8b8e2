import type { DeclaredFacts } from '../../law/language/index.ts';

/** What Virginia's law asks that its charges and dispositions do not say. */
export const virginiaFacts: DeclaredFacts = [
  {
    id: 'class',
    words: 'class of a felony',
    found: 'order of the conviction',
    question: 'What class of felony was it?',
  },
  {
    id: 'reportable',
    words: 'whether another conviction is reportable',
    found: 'Central Criminal Records Exchange',
    question: 'Is the other conviction one that is reported to the Central Criminal Records Exchange?',
  },
  {
    id: 'offense',
    words: 'date of the offense',
    found: 'warrant, summons or indictment',
    question: 'Was the offense committed before 1986?',
  },
  {
    id: 'restitution',
    words: 'whether restitution is owed',
    found: 'clerk of the court',
    question: 'Is all restitution that the court ordered paid?',
  },
  {
    id: 'elsewhere',
    words: 'convictions and charges outside Virginia',
    found: 'federal courts and courts of other states',
    question: 'Was the person convicted or charged outside Virginia in the seven years after the conviction?',
  },
  {
    id: 'rehabilitation',
    words: 'rehabilitation after drugs or alcohol',
    found: 'the person, and who treated them',
    question: 'If drugs or alcohol played a part, has the person shown their rehabilitation?',
  },
  {
    id: 'grants',
    words: 'earlier petitions that were granted',
    found: 'circuit courts of Virginia',
    question: 'Were two earlier petitions of the person granted, for different sentencing events?',
  },
  {
    id: 'violation',
    words: 'a finding that probation was violated',
    found: 'file of the case',
    question: 'Was the person found to have violated probation, and when were they last released after it?',
  },
  {
    id: 'circumstances',
    words: 'circumstances of the offense',
    found: 'indictment, plea or verdict',
    question:
      'Was it violent, with a firearm, against a member of the family or household, or of another kind that is left out?',
  },
  {
    id: 'level',
    words: 'level of the offense',
    found: 'order of the conviction',
    question: 'Was it a felony or a misdemeanor (of which class), or an infraction?',
  },
  {
    id: 'otherLevel',
    words: 'level of another conviction',
    found: 'order of that conviction',
    question: 'Was the other one a felony or a misdemeanor (of which class), or an infraction?',
  },
  {
    id: 'sentence',
    words: 'sentence, and day of the last release',
    found: 'court file, jail or Department of Corrections',
    question: 'What was the sentence, and when was the person last released for it?',
  },
];
