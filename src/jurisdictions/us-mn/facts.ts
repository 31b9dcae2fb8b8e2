import type { DeclaredFacts } from '../../law/language/index.ts';

/** What Minnesota's law asks that its charges and dispositions do not say. */
export const minnesotaFacts: DeclaredFacts = [
  {
    id: 'drug',
    words: 'which drug it was',
    found: 'complaint or laboratory report',
    question: 'Was it marijuana or THC?',
  },
  {
    id: 'circumstances',
    words: 'circumstances of the offense',
    found: 'complaint, plea or verdict',
    question: 'Was there a weapon, bodily harm, an attempt to do harm, or an intent to cause fear?',
  },
  {
    id: 'appeals',
    words: 'whether appeals are over',
    found: 'docket of the courts',
    question: 'Are all appeals of the conviction over?',
  },
  {
    id: 'prohibition',
    words: 'whether a court prohibited the sealing',
    found: 'docket of the court',
    question: 'Has a court prohibited the sealing of the record?',
  },
  {
    id: 'reduced',
    words: 'whether a felony was reduced by its sentence',
    found: 'judgment and sentence',
    question: 'Was it a felony that became a lesser offense under Minn. Stat. 609.13?',
  },
  {
    id: 'pending',
    words: 'whether a charge is pending',
    found: 'dockets of the courts, and the Bureau of Criminal Apprehension',
    question: 'Is a charge pending?',
  },
  {
    id: 'elsewhere',
    words: 'convictions outside Minnesota',
    found: 'federal courts and courts of other states',
    question: 'Has the person been convicted of a crime outside Minnesota since?',
  },
  {
    id: 'registration',
    words: 'registration as a predatory offender',
    found: 'Bureau of Criminal Apprehension',
    question: 'Does the conviction require registration under Minn. Stat. 243.166?',
  },
  {
    id: 'level',
    words: 'level of the offense',
    found: 'judgment',
    question: 'Was it a felony, a gross misdemeanor, a misdemeanor or a petty misdemeanor?',
  },
  {
    id: 'otherLevel',
    words: 'level of another conviction',
    found: 'judgment of that case',
    question: 'Was the other one a felony, a gross misdemeanor, a misdemeanor or a petty misdemeanor?',
  },
  {
    id: 'sentence',
    words: 'day of discharge',
    found: 'court file, or Department of Corrections',
    question: 'When was the person discharged from the sentence?',
  },
  {
    id: 'disposition',
    words: 'whether the charge ended in a conviction',
    found: 'docket of the court',
    question: 'How did the charge end? Was adjudication stayed?',
  },
];
