import type { DeclaredFacts } from '../../law/language/index.ts';

/** What Zenda's law asks that no file holds; none of it is asked in another state. */
export const zendaFacts: DeclaredFacts = [
  {
    id: 'hares',
    words: 'number of hares',
    found: "gamekeeper's book",
    question: 'How many hares were taken?',
  },
  { id: 'buyer', words: 'age of the buyer', found: "shopkeeper's statement", question: 'How old was the buyer?' },
  { id: 'crowns', words: 'value in crowns', found: 'complaint', question: 'What was it worth in crowns?' },
  { id: 'hour', words: 'hour of the trespass', found: 'complaint', question: 'At what hour was it?' },
  {
    id: 'widow',
    words: 'whether the widow was provided for',
    found: 'court file',
    question: 'Was the widow provided for?',
  },
  { id: 'pending', words: 'pending charges', found: 'crown registry', question: 'Is a charge pending anywhere?' },
  {
    id: 'level',
    words: 'degree of the offense',
    found: 'roll of the court',
    question: 'Was it a felony, a misdemeanor, a petty offense or an infraction?',
  },
  {
    id: 'otherLevel',
    words: 'degree of another conviction',
    found: 'roll of that court',
    question: 'Was the other one a felony, a misdemeanor, a petty offense or an infraction?',
  },
  {
    id: 'registration',
    words: 'whether the person is in the register of the crown',
    found: 'crown registry',
    question: 'Is the person in the register of the crown?',
    name: 'in the register of the crown',
  },
];
