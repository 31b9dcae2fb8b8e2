import type { DeclaredFacts } from '../../law/language/index.ts';

/** What California's laws ask that no criminal-history file holds, and the state's words for a fact of the record. */
export const californiaFacts: DeclaredFacts = [
  {
    id: 'amount',
    words: 'amount of cannabis or number of plants',
    found: 'police or laboratory report',
    question: 'What was the amount of cannabis or the number of plants?',
    name: 'amount',
  },
  {
    id: 'recipient',
    words: 'age of the person supplied or employed',
    found: 'police report',
    question: 'How old was the person supplied or employed?',
  },
  {
    id: 'value',
    words: 'value of the property',
    found: 'complaint, plea form or police report',
    question: 'What was the value of the property?',
  },
  {
    id: 'circumstances',
    words: 'circumstances of the offense',
    found: 'complaint, plea form or police report',
    question: 'What were the circumstances of the offense?',
    name: 'circumstances',
  },
  {
    id: 'compliance',
    words: 'whether the terms of the sentence were kept',
    found: 'probation or court file',
    question: 'Were the terms of the sentence kept?',
    name: 'terms of the sentence',
  },
  {
    id: 'pending',
    words: 'pending charges or a sentence being served',
    found: 'court index of every county',
    question: 'Is a charge pending, or a sentence being served?',
    name: 'pending charges',
  },
  {
    id: 'registration',
    words: 'whether the person is registered under PC 290',
    found: 'state repository',
    question: 'Is the person registered under PC 290?',
    name: 'registered under PC 290',
  },
];

/** Facts of the record as the laws on arrests name them. */
export const arrestFacts: DeclaredFacts = [
  {
    id: 'convictionDate',
    words: 'date of the arrest',
    found: 'arrest report',
    question: 'What is the date of the arrest?',
  },
  {
    id: 'level',
    words: 'level of the arrest',
    found: 'arrest report',
    question: 'Was the arrest for a felony, a misdemeanor or an infraction?',
  },
  {
    id: 'county',
    words: 'county of the arrest',
    found: 'arrest report',
    question: 'In which county was the arrest?',
  },
  {
    id: 'otherLevel',
    words: 'level of another charge',
    found: 'arrest report or court docket',
    question: 'Was the other charge a felony, a misdemeanor or an infraction?',
  },
  {
    id: 'otherSection',
    words: 'section of another charge',
    found: 'arrest report',
    question: 'Of which section was the other charge?',
  },
];

export const trafficking: DeclaredFacts[number] = {
  id: 'trafficking',
  words: 'whether the person was a victim of human trafficking',
  found: 'what the person says and can show',
  question: 'Was the person a victim of human trafficking?',
};
