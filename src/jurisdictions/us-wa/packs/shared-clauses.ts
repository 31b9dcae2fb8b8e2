import {
  all,
  before,
  type Clause,
  conviction,
  dateOf,
  day,
  type Flag,
  type Outcome,
  relieved,
  sectionIn,
  shown,
} from '../../../law/language/index.ts';
import { simplePossession } from './sections.ts';
import { elsewhere, violent } from './terms.ts';

/** What both of Washington's packs have, each with its own citation and outcome. */

type Own = { readonly cite: string; readonly source: string; readonly then: Outcome };

export const alreadyGranted = (own: Own): Clause => ({
  ...own,
  id: 'already-granted',
  title: 'Vacated already',
  sure: 'O',
  when: relieved(conviction, 'set-aside', 'sealed'),
  reason: 'The record shows that the conviction was vacated already',
});

export const blake = (then: Outcome): Clause => ({
  id: 'blake',
  title: 'Simple possession before State v. Blake',
  cite: 'State v. Blake (2021-02-25)',
  source: 'docs/law/washington.md, 3',
  sure: '2',
  effective: { by: 'as-of', from: '2021-02-25' },
  when: all(sectionIn(conviction, simplePossession), before(dateOf(conviction), day('2021-02-25'))),
  then,
  reason: 'Simple possession before 02/25/2021 is void and vacated on request',
});

export const violentOffense = (own: Own): Clause => ({
  ...own,
  id: 'violent',
  title: 'A violent offense, as a person has said',
  sure: 'S',
  when: shown(violent),
  reason: 'It was a violent offense',
});

/** What no court table holds and both laws ask. */
export const sharedFlags = (from: Pick<Own, 'cite' | 'source'>): readonly Flag[] => [
  {
    ...from,
    id: 'violent',
    title: 'It may be a violent offense',
    sure: 'S',
    when: violent,
    ask: 'Whether it was a violent offense: then it is not vacated.',
  },
  {
    ...from,
    id: 'elsewhere',
    title: 'A conviction outside Washington',
    sure: 'S',
    when: elsewhere,
    ask: 'Whether the person was convicted in another state or by a federal court in the years before the motion.',
  },
];
