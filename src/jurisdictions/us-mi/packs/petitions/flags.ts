import { conviction, type Flag, registered, unrecorded, withExamples } from '../../../../law/language/index.ts';
import { chargePending } from '../terms.ts';
import { flagExamples } from './examples.ts';

const source = 'docs/law/michigan.md, 2';

const rules: readonly Flag[] = [
  {
    id: 'pending',
    title: 'A charge may be pending',
    cite: 'MCL 780.621d',
    source,
    sure: 'D',
    when: chargePending,
    ask: 'For legal review: whether a pending charge, or a conviction in the years that have to pass, keeps the petition closed. Nothing of it was read for petitions.',
  },
  {
    id: 'vehicle',
    title: 'A commercial license, or an injury in traffic',
    cite: 'MCL 780.621c',
    source,
    sure: 'S',
    when: unrecorded(conviction, 'vehicle', 'it was about a commercial license or an injury in traffic'),
    ask: 'Whether it involved a commercial driver license, or was a traffic offense with injury, which MCL 780.621c bars.',
  },
  {
    id: 'domestic-violence',
    title: 'Felony domestic violence after a misdemeanor of it',
    cite: 'MCL 780.621c',
    source,
    sure: 'S',
    when: unrecorded(
      conviction,
      'elements',
      'it was felony domestic violence, and the person had a misdemeanor of domestic violence before',
    ),
    ask: 'Whether it was felony domestic violence after an earlier misdemeanor of domestic violence, which MCL 780.621c bars.',
  },
  {
    id: 'registered',
    title: 'The person is registered as a sex offender',
    cite: 'MCL 780.621c',
    source,
    sure: 'D',
    when: registered,
    ask: 'Whether this conviction is criminal sexual conduct or another sex offense that MCL 780.621c bars.',
  },
];

export const flags = withExamples(rules, flagExamples);
