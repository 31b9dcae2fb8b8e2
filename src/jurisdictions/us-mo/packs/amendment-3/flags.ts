import { all, conviction, type Flag, sectionIn, unrecorded } from '../../../../law/language/index.ts';
import { oldDistribution } from '../sections.ts';

const source = 'docs/law/missouri.md, 1';

/** What a court file has to show before it is expunged, and no charge code says. */
export const flags: readonly Flag[] = [
  {
    id: 'violence',
    title: 'The offense may have involved violence',
    cite: 'Mo. Const. art. XIV, sec. 2.10(7)',
    source,
    sure: '2',
    when: unrecorded(conviction, 'circumstances', 'it involved violence'),
    ask: 'Whether the offense involved violence, which the section leaves out.',
    examples: {
      holds: ['2018-03-01 RSMo 579.015 misdemeanor, fine, if circumstances: it involved violence'],
      fails: ['2018-03-01 RSMo 579.015 misdemeanor, fine, unless circumstances: it involved violence'],
      unknown: ['2018-03-01 RSMo 579.015 misdemeanor, fine'],
    },
  },
  {
    id: 'distributed-to-a-minor',
    title: 'A distribution of before 2017 may have been to a minor',
    cite: 'Mo. Const. art. XIV, sec. 2.10(7); RSMo 195.212',
    source: 'docs/law/missouri.md, 1; that RSMo 195.212 was the section about minors is from memory',
    sure: 'M',
    when: all(
      sectionIn(conviction, oldDistribution),
      unrecorded(conviction, 'minor', 'it was distributed or delivered to a minor'),
    ),
    ask: 'Whether it was to a minor; before 2017 that had a section of its own.',
    examples: {
      holds: ['2012-03-01 RSMo 195.211 felony, fine, if minor: it was distributed or delivered to a minor'],
      fails: [
        '2012-03-01 RSMo 195.211 felony, fine, unless minor: it was distributed or delivered to a minor',
        '2012-03-01 RSMo 195.202 felony, fine, if minor: it was distributed or delivered to a minor',
      ],
      unknown: ['2012-03-01 RSMo 195.211 felony, fine'],
    },
  },
];
