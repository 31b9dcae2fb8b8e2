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
