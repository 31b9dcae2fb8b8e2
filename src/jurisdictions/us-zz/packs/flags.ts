import {
  all,
  anotherThan,
  conviction,
  earlier,
  type Flag,
  type SectionList,
  sameCase,
  sectionIn,
  shown,
  someConviction,
  unrecorded,
} from '../../../law/language/index.ts';
import { duelling, grave, petty, poaching, trespass } from './sections.ts';

const act = { source: 'Fresh Start Act of Zenda (invented)', sure: 'S' } as const;

/** A flag for what no file says of one kind of offense; `charge` is a charge of it. */
function unsaid(fact: string, list: SectionList, charge: string, says: string, ask: string): Flag {
  const history = `2005-03-01 ${charge} misdemeanor`;
  return {
    ...act,
    id: fact,
    title: `What no file says of ${list.title}`,
    cite: 'FSA 7(b)',
    when: all(sectionIn(conviction, list), unrecorded(conviction, fact, says)),
    ask,
    examples: {
      holds: [`${history}, if ${fact}: ${says}`],
      fails: [`${history}, unless ${fact}: ${says}`, `2005-03-01 ZC 12-9-1 misdemeanor, if ${fact}: ${says}`],
      unknown: [history],
    },
  };
}

/** What the file cannot show of a conviction in Zenda. */
export const flags: readonly Flag[] = [
  {
    ...act,
    id: 'several-in-one-case',
    title: 'Two convictions of one case, anywhere on the record',
    cite: 'FSA 6',
    when: someConviction((other) =>
      someConviction((third) => all(anotherThan(third, other), sameCase(third, other)), 2),
    ),
    ask: 'Whether they were for one act.',
    examples: {
      holds: [
        '2005-03-01 ZC 12-1-1 misdemeanor; 2006-03-01 ZC 12-9-1 felony, cycle 2; 2006-03-01 ZC 12-9-2 felony, cycle 2',
      ],
      fails: [
        '2005-03-01 ZC 12-1-1 misdemeanor; 2006-03-01 ZC 12-9-1 felony, cycle 2; 2006-03-01 ZC 12-9-2 felony, cycle 3',
        '2006-03-01 ZC 12-9-1 felony, cycle 2; 2006-03-01 ZC 12-9-2 felony dismissed, cycle 2',
      ],
      unknown: [
        '2005-03-01 ZC 12-1-1 misdemeanor; 2006-03-01 ZC 12-9-1 felony, cycle 2; 2006-03-01 ZC 12-9-2 felony, cycle?',
      ],
    },
  },
  {
    ...act,
    id: 'grave-shown',
    title: 'The record shows an earlier grave conviction',
    cite: 'FSA 2(b)',
    when: shown(someConviction((other) => all(sectionIn(other, grave), earlier(other)))),
    ask: 'Nothing: what the record leaves open is for the crown to prove.',
    examples: {
      holds: ['2005-03-01 ZC 12-1-1 misdemeanor; 2004-03-01 ZC 12-9-1 felony'],
      fails: [
        '2005-03-01 ZC 12-1-1 misdemeanor; ? ZC 12-9-1 felony',
        '2005-03-01 ZC 12-1-1 misdemeanor; 2005-03-01 ZC 12-9-1 felony',
        '2005-03-01 ZC 12-1-1 misdemeanor; 2006-03-01 ZC 12-9-1 felony',
        '2005-03-01 ZC 12-1-1 misdemeanor; 2004-03-01 ZC 12-9-1 felony dismissed',
        '2005-03-01 ZC 12-1-1 misdemeanor; 2004-03-01 ZC 12-1-1 misdemeanor',
      ],
      unknown: [],
    },
  },
  {
    ...act,
    id: 'pending',
    title: 'A charge may be pending',
    cite: 'FSA 7',
    when: unrecorded(conviction, 'pending', 'a charge is pending'),
    ask: 'Whether a charge is pending anywhere.',
    examples: {
      holds: ['2005-03-01 ZC 12-1-1 misdemeanor, if pending: a charge is pending'],
      fails: ['2005-03-01 ZC 12-1-1 misdemeanor, unless pending: a charge is pending'],
      unknown: ['2005-03-01 ZC 12-1-1 misdemeanor'],
    },
  },
  unsaid('hares', poaching, 'ZC 12-3-1', 'it was more than three hares', 'How many hares it was.'),
  unsaid('buyer', petty, 'ZC 12-2-2', 'it was sold to a child', 'Who bought it.'),
  unsaid('hour', trespass, 'ZC 12-1-1', 'it was by night', 'Whether it was by night.'),
  unsaid('widow', duelling, 'ZC 12-4-1', 'the widow was provided for', 'Whether the widow was provided for.'),
];
