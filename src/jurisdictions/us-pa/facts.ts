import type { DeclaredFacts } from '../../law/language/index.ts';

/** What Pennsylvania's law asks that grades and dispositions do not say. */
export const pennsylvaniaFacts: DeclaredFacts = [
  {
    id: 'maximum',
    words: 'longest sentence that the offense allows',
    found: 'the statute in force at the time of the offense',
    question: 'How many years could the offense be punished by at most?',
  },
  {
    id: 'qualifying',
    words: 'whether a drug felony is a qualifying offense',
    found: 'the docket with the sentence, and 18 Pa.C.S. 9102',
    question: 'Is the drug felony a qualifying offense of 18 Pa.C.S. 9102?',
  },
  {
    id: 'listed',
    words: 'whether 18 Pa.C.S. 9122.1 lists the felony',
    found: 'the docket, and 18 Pa.C.S. 9122.1',
    question:
      'Is it a property or drug felony that 18 Pa.C.S. 9122.1 lists, of neither the first nor the second degree?',
  },
  {
    id: 'restitution',
    words: 'whether restitution is owed',
    found: 'clerk of courts',
    question: 'Is all restitution that the court ordered paid?',
  },
  {
    id: 'elsewhere',
    words: 'convictions outside Pennsylvania',
    found: 'federal courts and courts of other states',
    question: 'Has the person been convicted outside Pennsylvania of an offense punishable by a year or more?',
  },
  {
    id: 'level',
    words: 'grade of the offense',
    found: 'docket of the court',
    question:
      'Which grade did the offense have: a felony or misdemeanor of the first, second or third degree, or a summary offense?',
  },
  {
    id: 'otherLevel',
    words: 'grade of another conviction',
    found: 'docket of that case',
    question: 'Which grade did the other one have: a felony or misdemeanor of which degree, or a summary offense?',
  },
];
