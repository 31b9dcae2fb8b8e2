import type { DeclaredFacts } from '../../law/language/index.ts';

/** What Missouri's law asks that its charge codes and dispositions do not say. */
export const missouriFacts: DeclaredFacts = [
  {
    id: 'drug',
    words: 'which drug it was',
    found: 'charging document or laboratory report',
    question: 'Was it marijuana?',
  },
  {
    id: 'class',
    words: 'class of the felony as it is graded today',
    found: 'judgment, and the statute in force at the time of the offense',
    question: 'What class of felony is it today?',
  },
  {
    id: 'amount',
    words: 'amount of marijuana',
    found: 'charging document or laboratory report',
    question: 'Was it three pounds or less?',
  },
  {
    id: 'minor',
    words: 'whether it was delivered to a minor',
    found: 'charging document',
    question: 'Was it distributed or delivered to a minor?',
  },
  {
    id: 'weapon',
    words: 'subsection of RSMo 571.030',
    found: 'charging document',
    question: 'Which subsection of RSMo 571.030 was it, and when was the person found guilty?',
  },
  {
    id: 'circumstances',
    words: 'circumstances of the offense',
    found: 'charging document or plea',
    question: 'Did it involve violence?',
  },
  {
    id: 'pending',
    words: 'whether a charge is pending',
    found: 'dockets of the courts and the state repository',
    question: 'Is a charge pending anywhere?',
  },
  {
    id: 'obligations',
    words: 'whether anything is owed',
    found: 'court file',
    question: 'Are fines, costs and restitution paid?',
  },
  {
    id: 'level',
    words: 'level of the offense',
    found: 'judgment',
    question: 'Was it a felony (of which class), a misdemeanor, an ordinance violation or an infraction?',
  },
  {
    id: 'otherLevel',
    words: 'level of another conviction',
    found: 'judgment of that case',
    question: 'Was the other one a felony, a misdemeanor, an ordinance violation or an infraction?',
  },
  {
    id: 'sentence',
    words: 'day on which sentence and supervision were over',
    found: 'discharge of the court, or of the Division of Probation and Parole',
    question: 'When were the sentence, probation and parole over?',
  },
  {
    id: 'disposition',
    words: 'whether the charge ended in a finding of guilt',
    found: 'docket of the court',
    question: 'How did the charge end? Was imposition of sentence suspended?',
  },
];
