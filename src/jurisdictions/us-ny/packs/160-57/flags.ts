import { type Flag, withExamples } from '../../../../law/language/index.ts';
import { chargePending } from '../terms.ts';
import { flagExamples } from './examples.ts';
import { convictedElsewhere, mixedDocket, noFingerprints, parole } from './terms.ts';

const source = 'docs/law/new-york.md, 2';

const rules: readonly Flag[] = [
  {
    id: 'pending',
    title: 'A charge may be pending in another court',
    cite: 'CPL 160.57(1)(b)(iii)',
    source,
    sure: 'S',
    when: chargePending,
    ask: 'Whether a charge is pending anywhere in New York.',
  },
  {
    id: 'parole',
    title: 'Supervision after prison',
    cite: 'CPL 160.57(1)(b)(iv)',
    source,
    sure: 'S',
    when: parole,
    ask: 'Whether parole or post-release supervision for this conviction is over.',
  },
  {
    id: 'fingerprints',
    title: 'The state repository may have no record of it',
    cite: 'CPL 160.57',
    source,
    sure: '2',
    when: noFingerprints,
    ask: 'Whether the Division of Criminal Justice Services has a record of it that is based on fingerprints: without one nothing is sealed by itself.',
  },
  {
    id: 'mixed-docket',
    title: 'A felony and a misdemeanor in one case',
    cite: 'S6492 (2025), a bill',
    source,
    sure: 'O',
    when: mixedDocket,
    ask: 'For legal review: how a case with convictions of several categories is sealed; a bill of 2025 would have settled it.',
  },
  {
    id: 'elsewhere',
    title: 'A later conviction outside New York',
    cite: 'CPL 160.57(1)(b)',
    source,
    sure: 'D',
    when: convictedElsewhere,
    ask: 'For legal review: whether a conviction of another state or a federal one starts the time anew. It is itself not sealed.',
  },
];

export const flags = withExamples(rules, flagExamples);
