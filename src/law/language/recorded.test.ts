import { expect, test } from 'vitest';
import { packs } from '../../jurisdictions/packs.ts';
import { all, any, attempt, conviction, fileMayShow, not, someConviction, unrecorded } from './index.ts';

const fact = unrecorded(conviction, 'amount', 'it was little');
const shown = attempt(conviction);

test.each([
  [fact, false],
  [not(fact), false],
  [all(shown, fact), false],
  [not(all(shown, fact)), true],
  [any(shown, fact), true],
  [not(any(shown, fact)), false],
  [someConviction((other) => all(attempt(other), fact)), false],
  [not(someConviction(() => fact)), true],
  [shown, true],
])('%#: what a file by itself can show', (condition, expected) => {
  expect(fileMayShow(condition)).toBe(expected);
});

test('the flags that no file can show', () => {
  const beyond = packs.map(({ id, flags = [] }) => [
    id,
    flags.flatMap((flag) => (fileMayShow(flag.when) ? [] : [flag.id])),
  ]);
  expect(Object.fromEntries(beyond)).toEqual({
    'us-ca/prop-64': ['minor', 'import', 'environment', 'amount'],
    'us-ca/prop-47': [],
    'us-ca/1203-4-family': ['pending', 'probation-kept', 'honest-life', 'honest-life-infraction'],
    'us-ca/1203-425': ['pending', 'supervised', 'prohibited', 'supervision-end', 'findings'],
    'us-ca/851-91': ['time-extended', 'evasion', 'family', 'trafficking'],
    'us-ca/1203-43': ['plea'],
    'us-ca/236-14': ['victim'],
    'us-ca/1203-4b': ['camp', 'firehouse', 'released'],
    'us-ca/851-93': [],
    'us-ca/records-destruction': [],
    'us-ct/clean-slate': ['family', 'sexual', 'pending', 'elsewhere', 'offense-date'],
    'us-ct/non-convictions': [],
    'us-il/cannabis': ['enhanced', 'associated'],
    'us-mi/clean-slate': ['pending', 'elements', 'vehicle', 'restitution'],
    'us-mi/petitions': ['pending', 'vehicle', 'domestic-violence'],
    'us-mn/clean-slate': ['reduced', 'pending', 'elsewhere'],
    'us-mn/cannabis': ['prohibited', 'harm', 'appeals'],
    'us-mo/amendment-3': ['violence', 'distributed-to-a-minor'],
    'us-mo/610-140': ['obligations', 'pending', 'course-of-conduct', 'kind'],
    'us-ny/mrta': ['no-crime-now'],
    'us-ny/160-57': ['pending', 'fingerprints', 'elsewhere'],
    'us-ny/160-59': ['pending'],
    'us-pa/clean-slate': ['restitution', 'elsewhere'],
    'us-pa/9122-1': ['restitution'],
    'us-pa/non-convictions': [],
    'us-va/392-6': ['elsewhere', 'offense-date'],
    'us-va/392-12': ['restitution', 'rehabilitation', 'grants', 'violation', 'kind', 'offense-date'],
    'us-wa/9-96-060': ['domestic', 'owed', 'pending', 'restrained', 'reduced', 'violent', 'elsewhere'],
    'us-wa/9-94a-640': ['discharge', 'violent', 'elsewhere'],
    'us-zz': ['pending', 'hares', 'buyer', 'hour', 'widow'],
  });
});
