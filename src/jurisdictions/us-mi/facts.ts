import type { DeclaredFacts } from '../../law/language/index.ts';

/** What Michigan's law asks that its charges and dispositions do not say. */
export const michiganFacts: DeclaredFacts = [
  {
    id: 'maximum',
    words: 'longest sentence that the law allowed',
    found: 'statute in force at the time of the offense, and the charge code',
    question: 'What was the longest sentence for it, at the time of the offense?',
  },
  {
    id: 'drug',
    words: 'which drug it was',
    found: 'charging document or laboratory report',
    question: 'Was it a marijuana offense?',
  },
  {
    id: 'elements',
    words: 'elements of the offense',
    found: 'statute, charging document and judgment',
    question: 'Was a minor, a vulnerable adult, injury, death or trafficking an element of it?',
  },
  {
    id: 'vehicle',
    words: 'whether it was about a commercial license or an injury in traffic',
    found: 'Secretary of State, or the charging document',
    question: 'Did it involve a commercial driver license, or a traffic offense with injury?',
  },
  {
    id: 'database',
    words: 'whether the State Police database has it',
    found: 'Michigan State Police',
    question: 'Is the conviction in the criminal history database of the State Police?',
  },
  {
    id: 'pending',
    words: 'whether a charge is pending',
    found: 'criminal history database of the State Police, and dockets of the courts',
    question: 'Is a charge pending?',
  },
  {
    id: 'restitution',
    words: 'restitution',
    found: 'court file',
    question: 'Was restitution ordered, and has the person made a good-faith effort to pay it?',
  },
  {
    id: 'level',
    words: 'level of the offense and its longest sentence',
    found: 'judgment',
    question: 'Was it a felony or a misdemeanor, and what was the longest sentence for it?',
  },
  {
    id: 'otherLevel',
    words: 'level of another conviction and its longest sentence',
    found: 'judgment of that case',
    question: 'Was the other one a felony or a misdemeanor, and what was the longest sentence for it?',
  },
  {
    id: 'sentence',
    words: 'sentence, and day on which imprisonment was over',
    found: 'judgment of sentence, or Department of Corrections',
    question: 'What was the sentence, and when was imprisonment by the Department of Corrections over?',
  },
  {
    id: 'otherSentence',
    words: 'sentence for another conviction, and day on which imprisonment was over',
    found: 'judgment of sentence, or Department of Corrections',
    question: 'What was the sentence for the other conviction, and when was imprisonment for it over?',
  },
];
