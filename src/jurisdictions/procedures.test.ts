import { describe, expect, it } from 'vitest';
import { exampleCourt, tryExample } from '../procedure/example/index.ts';
import { procedures } from './procedures.ts';

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_, procedure) => {
  it('is data: a worker thread gets the same procedure', () => {
    expect(structuredClone(procedure)).toEqual(procedure);
    expect(JSON.parse(JSON.stringify(procedure))).toEqual(procedure);
  });

  it.each(procedure.examples.map((example) => [example.title, example] as const))('%s', (_, example) => {
    expect(tryExample(example, exampleCourt(procedure))).toEqual([]);
  });
});
