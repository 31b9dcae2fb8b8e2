import { expect, test } from 'vitest';
import { prop64 } from '../jurisdictions/packs.ts';
import { parseHistory, policyOf } from '../law/index.ts';
import { parseIsoDay } from '../record/index.ts';
import { ALL_COUNTIES, COUNTY_NOT_KNOWN, createDecider } from './index.ts';

const policy = (id: string) => policyOf(prop64, id)!;
const setting = { asOf: parseIsoDay('2020-07-01')!, county: ALL_COUNTIES, options: {} };
const counties = {
  SACRAMENTO: { policy: policy('sacramento'), options: {} },
  'LOS ANGELES': { policy: policy('los-angeles'), options: policy('los-angeles').defaults },
};
const decider = createDecider({ pack: prop64, policy: policy('dismiss-all'), setting, counties });

const history =
  '2005-03-01 HS 11359 felony, in SACRAMENTO; 2006-03-01 HS 11357(c) misdemeanor, in LOS ANGELES; ' +
  '2007-03-01 HS 11358 felony, in KERN; 2008-03-01 HS 11358 felony, in YOLO; 2009-03-01 HS 11360 felony, in ?; ' +
  '2018-01-01 PC 459 felony, in KERN';

test('every conviction is decided in its own county, in the order of the record', () => {
  const { person } = parseHistory(history, 'KERN');
  const found = decider.decide(person);
  expect(found.map(({ conviction, decision }) => [conviction.county, decision.reason])).toEqual([
    ['SACRAMENTO', 'Has convictions in past 10 years'],
    ['LOS ANGELES', 'Misdemeanor or Infraction'],
    ['KERN', 'Dismiss all Prop 64 convictions'],
    ['YOLO', 'Dismiss all Prop 64 convictions'],
    [undefined, 'Cannot be decided without: county of the conviction'],
  ]);
  // Counties without a policy of their own share their decisions, so that figures add up.
  expect(found[2]!.decision).toBe(found[3]!.decision);
  for (const { decision } of found) expect(decider.decisionOf(decision.code)).toBe(decision);
  expect(found.map((each) => decider.layers(person, each).floor?.least)).toEqual([
    'lowers',
    'none',
    'lowers',
    'lowers',
    'none',
  ]);
});

test('codes do not depend on who comes first', () => {
  const other = createDecider({ pack: prop64, policy: policy('dismiss-all'), setting, counties });
  const { person } = parseHistory(history, 'KERN');
  other.decide(parseHistory('2009-03-01 HS 11360 felony, in YOLO', 'KERN').person);
  const codes = (from: typeof decider) => from.decide(person).map(({ decision }) => decision.code);
  expect(codes(other)).toEqual(codes(decider));
});

test('a person without a conviction of the law is not decided', () => {
  expect(decider.decide(parseHistory('2018-01-01 PC 459 felony', 'KERN').person)).toEqual([]);
  expect(COUNTY_NOT_KNOWN).toBe('COUNTY NOT KNOWN');
});
