import {
  all,
  arrest,
  before,
  dateOf,
  day,
  type Flag,
  onOrAfter,
  unrecorded,
  withExamples,
} from '../../../../law/language/index.ts';
import { deferral } from './clauses.ts';
import { flagExamples } from './examples.ts';

const source = 'docs/law/california-petitions.md, 2';

const rules: readonly Flag[] = [
  {
    id: 'plea',
    title: 'A plea of guilty or no contest',
    cite: 'PC 1203.43(b)',
    source,
    sure: 'S',
    when: all(deferral, unrecorded(arrest, 'plea', 'judgment was deferred after a plea of guilty or no contest')),
    ask: 'Did the person plead guilty or no contest before judgment was deferred? Without a plea there is nothing to set aside.',
  },
  {
    id: 'grant-date',
    title: 'The day of the grant',
    cite: 'PC 1203.43(b)',
    source,
    sure: 'D',
    when: all(deferral, before(dateOf(arrest), day('1997-01-01'))),
    ask: 'Was the deferred entry of judgment granted on or after 01/01/1997? The day on the record may be that of its completion, and the arrest is older.',
  },
  {
    id: 'without-plea',
    title: 'Diversion without a plea since 2018',
    cite: 'PC 1000 (AB 208, Stats. 2017, ch. 778)',
    source,
    sure: 'M',
    when: all(deferral, onOrAfter(dateOf(arrest), day('2018-01-01'))),
    ask: 'For legal review: since 01/01/2018 diversion under PC 1000 needs no plea. Was there one?',
  },
];

export const flags = withExamples(rules, flagExamples);
