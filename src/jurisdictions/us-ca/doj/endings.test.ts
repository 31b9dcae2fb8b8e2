import { expect, test } from 'vitest';
import { mergedEnding, readEnding } from './endings.ts';

test.each([
  ['DISMISSED/FURTHERANCE OF JUSTICE', 'dismissed'],
  ['DISMISSED/NEGOTIATED PLEA', 'dismissed'],
  ['DISM W/O PREJUDICE', 'dismissed-without-prejudice'],
  ['Dismissed with  prejudice', 'dismissed-with-prejudice'],
  ['DISMISSED/DIVERSION COMPLETED', 'diverted'],
  ['DIVERSION COMPLETED PER 1001.36 PC', 'diverted'],
  ['DEJ TERMINATED-DISMISSED', 'diverted'],
  ['DIVERTED/1000 PC', 'deferred'],
  ['DEFERRED ENTRY OF JUDGMENT', 'deferred'],
  ['DIVERSION TERMINATED', undefined],
  ['DIVERSION FAILED-PROCEEDINGS REINSTATED', undefined],
  ['ACQUITTED/NOT GUILTY', 'acquitted'],
  ['NOT GUILTY BY REASON OF INSANITY', undefined],
  ['NOLLE PROSEQUI', 'nolle-prosequi'],
  ['PROS REJ-INSUFFICIENT EVIDENCE', 'not-filed'],
  ['PROS REL-DET ONLY-LACK OF PROB CAUSE', 'not-filed'],
  ['PROS REJ-COMB W/OTHER CNTS/CASES', undefined],
  ['REL/DETENTION ONLY', 'released'],
  ['ARREST REL-DET ONLY-LACK OF PROB CAUSE', 'released'],
  ['REL/TOT OTHER JURIS/AUTH', undefined],
  ['ARREST RELIEF GRANTED PER 851.93 PC', 'sealed'],
  ['RECORD SEALED 851.91 PC', 'sealed'],
  ['PETITION PER 851.91 PC DENIED', undefined],
  ['CONV SET ASIDE & DISM PER 1203.4 PC', undefined],
  ['BENCH WARRANT DISMISSED', undefined],
  ['PROBATION REVOKED', undefined],
  ['SOMETHING NEW', undefined],
])('%s: %s', (text, ending) => {
  expect(readEnding(text)).toBe(ending);
});

test('several lines of a charge', () => {
  expect(mergedEnding(['dismissed', 'dismissed'])).toBe('dismissed');
  expect(mergedEnding(['deferred', 'dismissed'])).toBe('diverted');
  expect(mergedEnding(['diverted', 'deferred'])).toBe('diverted');
  expect(mergedEnding(['not-filed', 'dismissed'])).toBeUndefined();
  expect(mergedEnding(['dismissed', undefined])).toBeUndefined();
});
