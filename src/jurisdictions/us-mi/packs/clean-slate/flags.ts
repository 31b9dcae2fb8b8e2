import { all, conviction, type Flag, not, unrecorded, withExamples } from '../../../../law/language/index.ts';
import { chargePending } from '../terms.ts';
import { flagExamples } from './examples.ts';
import { short } from './terms.ts';

const source = 'docs/law/michigan.md, 1';

const rules: readonly Flag[] = [
  {
    id: 'pending',
    title: 'A charge may be pending in another court',
    cite: 'MCL 780.621g(6)',
    source,
    sure: 'S',
    when: all(not(short), chargePending),
    ask: 'Whether the State Police database has a pending charge.',
  },
  {
    id: 'elements',
    title: 'A kind of offense that the section leaves out',
    cite: 'MCL 780.621g(10)',
    source,
    sure: 'S',
    when: all(
      not(short),
      unrecorded(
        conviction,
        'elements',
        'a minor, a vulnerable adult, injury, death or trafficking was an element of it',
      ),
    ),
    ask: 'Whether it was an assaultive crime, a serious misdemeanor or a crime of dishonesty, or had a minor, a vulnerable adult, injury, death or trafficking among its elements. The lists of sections here are from memory.',
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
    id: 'restitution',
    title: 'Restitution',
    cite: 'MCL 780.621h',
    source,
    sure: 'S',
    when: unrecorded(conviction, 'restitution', 'restitution was ordered, and no good-faith effort was made to pay it'),
    ask: 'Whether restitution is owed: without a good-faith effort to pay it a court may reinstate the conviction.',
  },
];

export const flags = withExamples(rules, flagExamples);
