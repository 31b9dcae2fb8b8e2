import {
  all,
  attempt,
  type Clause,
  conviction,
  not,
  otherwise,
  relieved,
  sameCase,
  sectionIn,
  someOtherConviction,
  unrecorded,
  withExamples,
} from '../../../../law/language/index.ts';
import { nullities } from '../sections.ts';
import { clauseExamples, gateExamples } from './examples.ts';
import { already, notWithin, notYet, nullity, petition, review } from './outcomes.ts';
import { possession2019, resentenced, substances } from './sections.ts';

const source = 'docs/law/new-york.md, 1';
const past = { neverDecides: 'It speaks of days before the one on which the examples are read.' };

const given: Clause = {
  id: 'already-granted',
  title: 'Expunged already',
  cite: 'CPL 160.50(5)',
  source,
  sure: 'D',
  when: relieved(conviction, 'destroyed'),
  then: already,
  reason: 'The record shows that the conviction was expunged already',
};

export const soleCannabis = unrecorded(conviction, 'substance', 'concentrated cannabis was the only substance');

const clauses: readonly Clause[] = [
  {
    id: 'before-2019',
    title: 'Before the law of 2019',
    cite: 'L.2019 ch. 131, 132',
    source,
    sure: 'O',
    effective: { by: 'as-of', until: '2019-08-28' },
    when: { kind: 'always' },
    then: notYet,
    reason: 'The first of these laws is in force since 08/28/2019',
    accepted: past,
  },
  {
    id: 'attempt',
    title: 'An attempt',
    cite: 'CPL 160.50(3)(k)',
    source,
    sure: 'D',
    when: attempt(conviction),
    then: review,
    reason: 'Whether attempts are expunged with the offenses that the law names is for legal review',
  },
  {
    id: 'possession-2019',
    title: 'Unlawful possession, under the law of 2019',
    cite: 'L.2019 ch. 131, 132; CPL 160.50(3)(k)',
    source,
    sure: 'O',
    effective: { by: 'as-of', until: '2021-03-31' },
    when: sectionIn(conviction, possession2019),
    then: nullity,
    reason: 'Vacated, dismissed and expunged by law since 08/28/2019: check that the record says so',
    accepted: past,
  },
  {
    id: 'before-2021',
    title: 'Any other offense, before the law of 2021',
    cite: 'L.2021 ch. 92',
    source,
    sure: 'O',
    effective: { by: 'as-of', until: '2021-03-31' },
    when: { kind: 'always' },
    then: notYet,
    reason: 'The law of 2021 is in force since 03/31/2021',
    accepted: past,
  },
  {
    id: 'lesser-now',
    title: 'A lesser offense now',
    cite: 'CPL 440.46-a(2)',
    source,
    sure: 'S',
    when: sectionIn(conviction, resentenced),
    then: petition,
    reason: 'The person may petition to have the conviction vacated, or a lesser one put in its place',
  },
  {
    id: 'other-substance',
    title: 'A drug offense that was not about concentrated cannabis alone',
    cite: 'CPL 160.50(3)(k)',
    source,
    sure: 'O',
    when: all(sectionIn(conviction, substances), not(soleCannabis)),
    then: notWithin,
    reason: 'The law expunges this offense only where concentrated cannabis was the only substance',
  },
  {
    id: 'with-another',
    title: 'A conviction of another offense in the same case',
    cite: 'CPL 160.50(3)(k)',
    source,
    sure: 'D',
    when: someOtherConviction((other) => all(sameCase(other), not(sectionIn(other, nullities)))),
    then: review,
    reason: 'The law speaks of convictions "solely" of these offenses: that this is asked of each count is our reading',
  },
  otherwise({
    id: 'nullity',
    title: 'A marijuana offense that the law of 2021 expunges',
    cite: 'CPL 160.50(3)(k), (5); L.2021 ch. 92',
    source,
    sure: 'O',
    then: nullity,
    reason:
      'Vacated, dismissed and expunged by law since 03/31/2021: check that the record says so, and ask for it where it does not',
  }),
];

export const gate = withExamples([given], gateExamples);
export const statuteClauses = withExamples(clauses, clauseExamples);
