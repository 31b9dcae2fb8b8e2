import type { DeclaredFacts } from '../../law/language/index.ts';

/** Facts of the record as laws on charges without a conviction name them, in whatever state. */
export const chargeFacts: DeclaredFacts = [
  {
    id: 'convictionDate',
    words: 'date on which the charge ended',
    found: 'court docket',
    question: 'On which day did the charge end?',
  },
  { id: 'level', words: 'level of the charge', found: 'court docket', question: 'Which level did the charge have?' },
  {
    id: 'county',
    words: 'county of the charge',
    found: 'court docket',
    question: 'In which county was the charge?',
  },
  {
    id: 'section',
    words: 'section of the charge',
    found: 'complaint or court docket',
    question: 'Of which section was the charge?',
  },
  {
    id: 'setAside',
    words: 'whether the charge was sealed',
    found: 'court docket',
    question: 'Has the charge been sealed, erased or expunged?',
  },
  {
    id: 'cycle',
    words: 'case that the charge belongs to',
    found: 'court docket',
    question: 'To which case does the charge belong?',
  },
  {
    id: 'otherCycle',
    words: 'case that another charge belongs to',
    found: 'court docket',
    question: 'To which case does the other charge belong?',
  },
];
