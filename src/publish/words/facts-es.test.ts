import { expect, it } from 'vitest';
import { RECORD_FACTS } from '../../law/language/index.ts';
import { FACTS_ES } from './facts-es.ts';

it('every fact of the record has its words in Spanish', () => {
  expect(RECORD_FACTS.filter(({ words }) => FACTS_ES[words] === undefined).map(({ id }) => id)).toEqual([]);
});
