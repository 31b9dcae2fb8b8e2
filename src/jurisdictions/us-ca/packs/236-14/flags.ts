import {
  all,
  asOf,
  before,
  conviction,
  type Flag,
  sectionIn,
  sentenceEndOf,
  withExamples,
} from '../../../../law/language/index.ts';
import { prostitution } from '../1203-4-family/sections.ts';
import { VICTIM_ASK, victim } from '../terms.ts';
import { flagExamples } from './examples.ts';

const source = 'docs/law/california-petitions.md, 3';

const rules: readonly Flag[] = [
  {
    id: 'victim',
    title: 'Convicted as a victim of human trafficking',
    cite: 'PC 236.14(a), 1203.49',
    source,
    sure: 'S',
    when: victim(conviction),
    ask: VICTIM_ASK,
  },
  {
    id: 'probation-over',
    title: 'Prostitution: the sentence is not over by the record',
    cite: 'PC 1203.49',
    source,
    sure: 'S',
    when: all(sectionIn(conviction, prostitution), before(asOf, sentenceEndOf(conviction))),
    ask: 'Is probation over? PC 1203.49 is open then; PC 236.14 does not wait for it.',
  },
];

export const flags = withExamples(rules, flagExamples);
