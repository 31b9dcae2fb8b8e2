import { conviction, type Flag, unrecorded } from '../../../../law/language/index.ts';

const source = 'docs/law/missouri.md, 2';

/** A flag for what no court table says of any conviction. */
function unsaid(flag: Pick<Flag, 'id' | 'title' | 'cite' | 'ask'>, fact: string, says: string): Flag {
  const history = '2015-03-01 RSMo 570.030 misdemeanor, fine';
  return {
    ...flag,
    source,
    sure: 'S',
    when: unrecorded(conviction, fact, says),
    examples: {
      holds: [`${history}, if ${fact}: ${says}`],
      fails: [`${history}, unless ${fact}: ${says}`],
      unknown: [history],
    },
  };
}

export const flags: readonly Flag[] = [
  unsaid(
    {
      id: 'obligations',
      title: 'Something may be owed',
      cite: 'RSMo 610.140.5',
      ask: 'Whether fines, costs and restitution are paid.',
    },
    'obligations',
    'something is owed',
  ),
  unsaid(
    {
      id: 'pending',
      title: 'A charge may be pending in another court',
      cite: 'RSMo 610.140.5',
      ask: 'Whether a charge is pending anywhere.',
    },
    'pending',
    'a charge is pending',
  ),
  unsaid(
    {
      id: 'course-of-conduct',
      title: 'Offenses of one course of conduct count once',
      cite: 'RSMo 610.140.12',
      ask: 'Whether it was one course of conduct with another offense: then both count once, at the higher level.',
    },
    'circumstances',
    'it was one course of conduct with another offense',
  ),
  unsaid(
    {
      id: 'kind',
      title: 'A kind of offense that the section leaves out',
      cite: 'RSMo 610.140.2; 556.061; 589.400',
      ask: 'Whether it was a dangerous felony, required registration, had death as an element, or involved a commercial license.',
    },
    'circumstances',
    'it was a dangerous felony, required registration, had death as an element, or involved a commercial license',
  ),
];
