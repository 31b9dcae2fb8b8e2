import {
  attempt,
  type Clause,
  conviction,
  not,
  otherwise,
  relieved,
  sectionIn,
  shown,
  unrecorded,
  withExamples,
} from '../../../../law/language/index.ts';
import { smallAmounts } from '../sections.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { already, board, notWithin, notYet, review, sealed } from './outcomes.ts';

const source = 'docs/law/minnesota.md, 1';
const past = { neverDecides: 'It speaks of days before the one on which the examples are read.' };

/** The day since which the sections are in force. */
export const BEGINS = '2023-08-01';

const given: Clause = {
  id: 'already-granted',
  title: 'Sealed or expunged already',
  cite: 'Minn. Stat. 609A.055, 609A.06',
  source,
  sure: 'D',
  when: relieved(conviction, 'sealed', 'destroyed'),
  then: already,
  reason: 'The record shows that the conviction was sealed or expunged already',
};

export const marijuana = unrecorded(conviction, 'drug', 'it was marijuana or THC');
export const prohibited = unrecorded(conviction, 'prohibition', 'a court has prohibited the sealing');

const clauses: readonly Clause[] = [
  {
    id: 'not-in-force',
    title: 'Before the sections were in force',
    cite: 'Minn. Stat. 609A.055, 609A.06',
    source,
    sure: 'S',
    effective: { by: 'as-of', until: BEGINS },
    when: { kind: 'always' },
    then: notYet,
    reason: 'The sections are in force since 08/01/2023',
    accepted: past,
  },
  {
    id: 'attempt',
    title: 'An attempt',
    cite: 'Minn. Stat. 609A.055, 609A.06',
    source,
    sure: 'D',
    when: attempt(conviction),
    then: review,
    reason: 'Whether attempts are sealed with the offenses that the law names is for legal review',
  },
  {
    id: 'prohibited',
    title: 'A court has prohibited the sealing, as an answer says',
    cite: 'Minn. Stat. 609A.055',
    source,
    sure: 'S',
    when: shown(prohibited),
    then: review,
    reason: 'A court has prohibited the sealing',
  },
  {
    id: 'small-amount',
    title: 'A conviction under 152.027, subdivision 3 or 4',
    cite: 'Minn. Stat. 609A.055',
    source,
    sure: 'S',
    when: sectionIn(conviction, smallAmounts),
    then: sealed,
    reason:
      'The bureau finds it without a petition, and the courts seal it after 60 days unless an order forbids: check that the record says so',
  },
  {
    id: 'another-drug',
    title: 'A drug offense that was not about marijuana or THC',
    cite: 'Minn. Stat. 609A.06',
    source,
    sure: 'S',
    when: not(marijuana),
    then: notWithin,
    reason: 'The board reviews possession and sale of marijuana and THC',
  },
  otherwise({
    id: 'board',
    title: 'Possession or sale of marijuana or THC',
    cite: 'Minn. Stat. 609A.06',
    source,
    sure: 'S',
    then: board,
    reason:
      'The Cannabis Expungement Board reviews it: sealed or resentenced where it is no crime or a lesser one since 08/01/2023',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
