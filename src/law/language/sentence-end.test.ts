import { expect, it } from 'vitest';
import { type Count, citedSection, parseIsoDay } from '../../record/index.ts';
import { parseHistory } from '../example/parse-history.ts';
import {
  asOf,
  before,
  compile,
  conviction,
  frameFor,
  interpret,
  overlappingEndOf,
  packedTruth,
  sentenceEndOf,
} from './index.ts';

const setting = { asOf: parseIsoDay('2026-01-09')!, county: 'HERE', options: {} };
const { person } = parseHistory('2005-03-01 PC 459 felony, jail 1 days', 'HERE', citedSection);
/** A part of which the record gives the length and not the kind. */
const unsaid: Count = { ...person.counts[0]!, sentence: [{ kind: 'unknown', length: 1, unit: 'days', text: 'PART' }] };

it.each([
  ['added', sentenceEndOf(conviction)],
  ['overlapping', overlappingEndOf(conviction)],
])('with parts %s, a part of an unknown kind ends when the interpreter says', (_, end) => {
  const condition = before(asOf, end);
  const frame = frameFor({ ...person, counts: [unsaid] });
  frame.bound[0] = unsaid;
  const { truth } = interpret(condition, { person: frame.person, conviction: unsaid }, setting);
  expect(packedTruth(compile(condition, setting)(frame))).toBe(truth);
});
