import {
  all,
  conviction,
  type Flag,
  not,
  sectionIn,
  unrecorded,
  withExamples,
} from '../../../../law/language/index.ts';
import { smallAmounts } from '../sections.ts';
import { prohibited } from './clauses.ts';
import { flagExamples } from './examples.ts';

const source = 'docs/law/minnesota.md, 1';
/** What the board reviews. */
const before = not(sectionIn(conviction, smallAmounts));

const rules: readonly Flag[] = [
  {
    id: 'prohibited',
    title: 'A court may have prohibited the sealing',
    cite: 'Minn. Stat. 609A.055',
    source,
    sure: 'S',
    when: prohibited,
    ask: 'Whether a court prohibited the sealing within 60 days.',
  },
  {
    id: 'harm',
    title: 'A weapon, harm or fear',
    cite: 'Minn. Stat. 609A.06',
    source,
    sure: 'S',
    when: all(
      before,
      unrecorded(
        conviction,
        'circumstances',
        'there was a weapon, bodily harm, an attempt to do harm, or an intent to cause fear',
      ),
    ),
    ask: 'Whether there was a weapon, bodily harm, an attempt to do harm, or an intent to cause fear: then the board does not review it.',
  },
  {
    id: 'appeals',
    title: 'Appeals',
    cite: 'Minn. Stat. 609A.06',
    source,
    sure: 'S',
    when: all(before, unrecorded(conviction, 'appeals', 'an appeal is open')),
    ask: 'Whether all appeals are over.',
  },
];

export const flags = withExamples(rules, flagExamples);
