import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/run.ts';
import { COMPARISONS } from './comparisons.ts';
import { type LinkModel, modelFault } from './model.ts';
import type { LinkRow } from './open-folder.ts';
import { PeopleFileError } from './read-people.ts';
import { addDecision, openDecisions, reviewQueue } from './review.ts';

const folder = temporaryFolder();
const key = (name: string) => ({ source: name[0]!, key: name });
const by = (who: string) => ({ who, when: '2026-11-02T09:00:00Z', model: 'm' });

const row = (link: string, probability: string, decision = 'open') =>
  ({ link, left: key(`S${link}`), right: key(`C${link}`), probability, decision }) as LinkRow;
const LINKS = [row('L1', '0.9'), row('L2', '0.6'), row('L3', ''), row('L4', '0.99', 'same'), row('L5', '0.6')];
const { left, right } = LINKS[2]!;

it('keeps what reviewers say line by line, and takes back only what is their own', () => {
  const path = join(folder, 'decisions.csv');
  expect(openDecisions(path)).toEqual([]);
  expect(addDecision(path, { kind: 'decide', decision: 'same', left, right }, by('ann'))).toBe(1);
  const before = readFileSync(path, 'utf8');
  expect(() => addDecision(path, { kind: 'undo', undoes: 1 }, by('bo'))).toThrow(PeopleFileError);
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(addDecision(path, { kind: 'undo', undoes: 1 }, by('ann'))).toBe(2);
  expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true);
  expect(openDecisions(path).map(({ kind, who, left }) => [kind, who, left.key])).toEqual([
    ['decide', 'ann', 'SL3'],
    ['undo', 'ann', 'SL3'],
  ]);
});

it('asks first about the pairs in the greatest doubt, and asks a second reviewer about what the first decided', () => {
  const names = (who: string, reviewers: number) =>
    reviewQueue(LINKS, patches, { who, reviewers }).map(({ link }) => link);
  const path = join(folder, 'queue.csv');
  addDecision(path, { kind: 'decide', decision: 'same', left, right }, by('ann'));
  const patches = openDecisions(path);
  expect(names('ann', 2)).toEqual(['L2', 'L5', 'L1']);
  expect(names('bo', 2)).toEqual(['L3', 'L2', 'L5', 'L1']);
  expect(names('bo', 1)).toEqual(['L2', 'L5', 'L1']);
});

const model: LinkModel = {
  format: 'redress-linkage-model/1',
  ...{ prior: 0.001, allPairs: 1, comparedPairs: 1, rounds: 1 },
  comparisons: COMPARISONS.map(({ id, levels }) => ({
    id,
    levels: levels.map(({ words }) => ({ words, m: 0.5, u: 0.1 })),
  })),
};

it.each<[string, unknown, string | undefined]>([
  ['its own', model, undefined],
  ['nothing', null, 'it is no model of this version of Redress'],
  ['another version', { ...model, format: 'redress-linkage-model/0' }, 'it is no model of this version of Redress'],
  ['a prior that is no share', { ...model, prior: 1 }, 'its prior or its comparisons are missing'],
  [
    'a comparison too many',
    { ...model, comparisons: [...model.comparisons, model.comparisons[0]] },
    'its comparisons are not those of this version',
  ],
  [
    'comparisons in another order',
    { ...model, comparisons: model.comparisons.toReversed() },
    'its comparisons are not those of this version',
  ],
])('takes a model, or says why not: %s', (_, given, fault) => {
  expect(modelFault(given)).toBe(fault);
});
