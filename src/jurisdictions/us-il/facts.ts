import type { DeclaredFacts } from '../../law/language/index.ts';

/** What Illinois's law asks that its charges and dispositions do not say. */
export const illinoisFacts: DeclaredFacts = [
  {
    id: 'amount',
    words: 'amount of cannabis',
    found: 'complaint, information or laboratory report',
    question: 'How many grams of cannabis was it?',
  },
  {
    id: 'enhanced',
    words: 'whether the penalty was enhanced',
    found: 'information and judgment',
    question: 'Was the penalty enhanced for delivery to a person under 18 (section 7 of the Cannabis Control Act)?',
  },
  {
    id: 'associated',
    words: 'whether a violent crime went with it',
    found: 'arrest report and charges of the case',
    question: 'Was it associated with a violent crime?',
  },
  {
    id: 'class',
    words: 'class of a felony',
    found: 'judgment',
    question: 'What class of felony was it?',
  },
  {
    id: 'level',
    words: 'class of the offense',
    found: 'judgment',
    question: 'Was it a felony or a misdemeanor, and of which class?',
  },
];
