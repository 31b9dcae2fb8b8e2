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
];
