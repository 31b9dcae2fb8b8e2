import { expect, it } from 'vitest';
import { acceptanceOf } from './acceptance.ts';
import { birthsFit, componentsOf, doubtOf } from './clusters.ts';
import { DECISION_COLUMNS, decisionLine, type Patch, pairName, readDecisions, type Said, settle } from './decisions.ts';
import { splitName } from './read-people.ts';
import { standardize } from './standard.ts';

const [left, right] = [
  { source: 'state', key: 'S1' },
  { source: 'court', key: 'C1' },
];
const base = { when: '2026-10-02T09:00:00Z', model: 'm', left, right };
const decide = (number: number, who: string, decision: Said): Patch => ({
  ...base,
  ...{ number, who, decision, kind: 'decide' },
});
const undo = (number: number, who: string, undoes: number): Patch => ({ ...base, number, who, undoes, kind: 'undo' });
const fileOf = (...patches: readonly Patch[]) => [DECISION_COLUMNS.join(','), ...patches.map(decisionLine)].join('\n');

it.each<[string, readonly Patch[], string]>([
  ['one of two reviewers', [decide(1, 'ann', 'same')], 'open'],
  ['two who agree', [decide(1, 'ann', 'same'), decide(2, 'bo', 'same')], 'same'],
  ['two who disagree', [decide(1, 'ann', 'same'), decide(2, 'bo', 'different')], 'open'],
  [
    'two who disagree and a third',
    [decide(1, 'ann', 'same'), decide(2, 'bo', 'different'), decide(3, 'cy', 'different')],
    'different',
  ],
  [
    'two against two',
    [decide(1, 'ann', 'same'), decide(2, 'bo', 'different'), decide(3, 'cy', 'different'), decide(4, 'di', 'same')],
    'open',
  ],
  ['two of whom one cannot tell', [decide(1, 'ann', 'same'), decide(2, 'bo', 'cannot-tell')], 'open'],
  [
    'three of whom one cannot tell',
    [decide(1, 'ann', 'cannot-tell'), decide(2, 'bo', 'same'), decide(3, 'cy', 'same')],
    'same',
  ],
  ['one who decides twice', [decide(1, 'ann', 'same'), decide(2, 'ann', 'same')], 'open'],
  [
    'one who was of another mind before',
    [decide(1, 'ann', 'different'), decide(2, 'ann', 'same'), decide(3, 'bo', 'same')],
    'same',
  ],
  ['one of two who took it back', [decide(1, 'ann', 'same'), decide(2, 'bo', 'same'), undo(3, 'bo', 2)], 'open'],
])('settles the pair, or leaves it open, after the decisions of %s', (_, patches, decision) => {
  const read = readDecisions(fileOf(...patches));
  expect(read).toEqual({ ok: true, patches });
  expect(settle(patches, 2).get(pairName(right, left))?.decision).toBe(decision);
});

it.each<[string, string, number]>([
  ['another header', 'a,b', 1],
  ['a number left out', fileOf(decide(2, 'ann', 'same')), 2],
  ["another's decision undone", fileOf(decide(1, 'ann', 'same'), undo(2, 'bo', 1)), 3],
  ['one undone twice', fileOf(decide(1, 'ann', 'same'), undo(2, 'ann', 1), undo(3, 'ann', 1)), 4],
  ['another word for a decision', fileOf(decide(1, 'ann', 'same')).replace(',same,', ',maybe,'), 2],
])('refuses a file of decisions with %s', (_, text, line) => {
  expect(readDecisions(text)).toMatchObject({ ok: false, line });
});

it('lets a model decide only where enough labels show that it is right', () => {
  expect(acceptanceOf(399, 399).granted).toBe(false);
  expect(acceptanceOf(2000, 2000)).toMatchObject({ granted: false, lowerBound: 0.998503 });
  expect(acceptanceOf(3000, 3000).granted).toBe(true);
  expect(acceptanceOf(3000, 2999).granted).toBe(false);
  expect(acceptanceOf(5000, 2500).lowerBound).toBeCloseTo(0.488, 2);
  expect(acceptanceOf(0, 0)).toMatchObject({ granted: false, lowerBound: 0 });
});

it('makes groups of links, and doubts those that cannot be one person', () => {
  const edges = [
    { left: 4, right: 2 },
    { left: 9, right: 4 },
    { left: 7, right: 8 },
  ];
  expect(componentsOf(edges)).toEqual([
    [2, 4, 9],
    [7, 8],
  ]);
  const facts = (...births: readonly string[]) => births.map((birth) => ({ births: [birth], suffixes: [] }));
  expect(doubtOf(facts('19700403', '19700304', '19700403'))).toBeUndefined();
  expect(doubtOf(facts('19700423', '19881102'))).toMatch(/birth/);
  expect(birthsFit('19700101', '19700716')).toBe(true);
  expect(
    doubtOf([
      { births: [], suffixes: ['JR'] },
      { births: [], suffixes: ['SR'] },
    ]),
  ).toMatch(/Jr/);
});

it('reads names and numbers as people write them, and placeholders as nothing', () => {
  const blank = {
    last: '',
    first: '',
    middle: '',
    suffix: '',
    birth: '',
    sex: '',
    licence: '',
    ssn: '',
    cii: '',
    zip: '',
  };
  const read = (own: Partial<typeof blank>) => standardize({ source: 's', key: 'k', ...blank, ...own });
  expect(read(splitName('DE LA CRUZ-NÚÑEZ JR, José María'))).toMatchObject({
    ...{ last: 'DELACRUZ NUNEZ', last1: 'DELACRUZ', last2: 'NUNEZ', first: 'JOSE', middle: 'MARIA', suffix: 'JR' },
  });
  expect(splitName('Ann B. Lee')).toEqual({ last: 'Lee', first: 'Ann', middle: 'B.' });
  // A day that cannot be is a slip: its digits say nearly as much as those of the right one.
  expect(read({ birth: '19701330' })).toMatchObject({ birth: '19701330', year: 1970, month: null, day: 30 });
  expect(read({ birth: '1680-05-13' })).toMatchObject({ birth: '16800513', year: null, month: 5, day: 13 });
  expect(read({ birth: '1970-00-13' })).toMatchObject({ birth: null, year: 1970, month: null, day: 13, vague: false });
  for (const birth of ['99991231', '00000000', '1899-12-30', '18000101', '1970-99-99'])
    expect(read({ birth })).toMatchObject({ birth: birth === '1970-99-99' ? '19709999' : null, day: null });
  expect(read({ birth: '01/01/1970' })).toMatchObject({ birth: '19700101', vague: true });
  expect(read({ birth: '1900-01-01' })).toMatchObject({ birth: null, year: null });
  expect(read({ ssn: '123-45-6789', licence: 'A0000000' })).toMatchObject({ ssn: null, licence: null });
  expect(read({ ssn: '451-23-8876', licence: 'a1234567', sex: 'male' })).toMatchObject({
    ssn: '451238876',
    licence: 'A1234567',
    sex: 'M',
  });
});
