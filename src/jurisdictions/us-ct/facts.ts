import type { DeclaredFacts } from '../../law/language/index.ts';

/** What Connecticut's law asks that its charges and dispositions do not say. */
export const connecticutFacts: DeclaredFacts = [
  {
    id: 'maximum',
    words: 'longest sentence that the section allows',
    found: 'section of the offense as of its date',
    question: 'By how many years could the felony be punished on the day of the offense?',
  },
  {
    id: 'drug',
    words: 'which drug it was',
    found: 'information, police report or laboratory report',
    question: 'Was it for less than four ounces of cannabis?',
  },
  {
    id: 'family',
    words: 'whether it was designated a family violence crime',
    found: 'docket of the court',
    question: 'Was it designated as a family violence crime?',
  },
  {
    id: 'circumstances',
    words: 'circumstances of the offense',
    found: 'information, plea or verdict',
    question: 'Was it a nonviolent sexual offense or a sexually violent one?',
  },
  {
    id: 'pending',
    words: 'whether a charge is pending',
    found: 'dockets of the courts',
    question: 'Is a charge of the state pending against the person?',
  },
  {
    id: 'elsewhere',
    words: 'convictions outside Connecticut',
    found: 'federal courts and courts of other states',
    question: 'Has the person been convicted of a crime outside Connecticut since?',
  },
  {
    id: 'offense',
    words: 'date of the offense',
    found: 'information or police report',
    question: 'Was the offense committed before 2000?',
  },
  {
    id: 'level',
    words: 'class of the offense',
    found: 'judgment',
    question: 'Was it a felony or a misdemeanor (of which class), or an infraction?',
  },
  {
    id: 'otherLevel',
    words: 'class of another conviction',
    found: 'judgment of that case',
    question: 'Was the other one a felony or a misdemeanor (of which class), or an infraction?',
  },
  {
    id: 'sentence',
    words: 'end of incarceration, parole and probation',
    found: 'court file, Court Support Services, or Department of Correction',
    question: 'When were incarceration, parole and probation over?',
  },
];
