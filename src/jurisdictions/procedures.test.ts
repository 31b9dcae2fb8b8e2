import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkProcedure } from '../procedure/check/index.ts';
import { exampleCourt, tryExample } from '../procedure/example/index.ts';
import { formerProcedures, procedures } from './procedures.ts';

describe.each(procedures.map((procedure) => [procedure.id, procedure] as const))('%s', (_, procedure) => {
  it('is data: a worker thread gets the same procedure', () => {
    expect(structuredClone(procedure)).toEqual(procedure);
    expect(JSON.parse(JSON.stringify(procedure))).toEqual(procedure);
  });

  it.each(procedure.examples.map((example) => [example.title, example] as const))('%s', (_, example) => {
    expect(tryExample(example, exampleCourt(procedure))).toEqual([]);
  });
});

/** What matters of a former version go on by; a hash that changes would change what happened to them. */
const KEPT: Readonly<Record<string, string>> = {
  'us-zz/fresh-start 1': '57c5656a8c2a5ad6fadd3df801e783984fb4dffcee08f670648faa52bbbae34b',
};

describe('former versions', () => {
  it('are what they were, each beside a current one, and each once', () => {
    const found = formerProcedures.map((each) => [`${each.id} ${each.version}`, hash('sha256', JSON.stringify(each))]);
    expect(Object.fromEntries(found)).toEqual(KEPT);
    const all = [...procedures, ...formerProcedures].map(({ id, version }) => `${id} ${version}`);
    expect(new Set(all).size).toBe(all.length);
    for (const { id } of formerProcedures) expect(procedures.some((each) => each.id === id)).toBe(true);
  });

  it('are sound, and their examples hold', () => {
    for (const procedure of formerProcedures) {
      expect(checkProcedure(procedure)).toEqual([]);
      for (const example of procedure.examples) expect(tryExample(example, exampleCourt(procedure))).toEqual([]);
    }
  });
});
