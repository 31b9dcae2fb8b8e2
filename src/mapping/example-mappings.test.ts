import { globSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { JURISDICTION_IDS } from '../jurisdictions/index.ts';
import { checkExamples } from './examples.ts';
import { tablesFor } from './mapping.test-support.ts';
import { readMapping } from './read.ts';

const states = new Map<string, Awaited<ReturnType<typeof tablesFor>>>();
afterAll(() => {
  for (const { remove } of states.values()) remove();
});

/** The state of a mapping, and Missouri's for a state that is not here. */
async function tablesOf(jurisdiction = ''): Promise<Awaited<ReturnType<typeof tablesFor>>> {
  const id = JURISDICTION_IDS.includes(jurisdiction) ? jurisdiction : 'us-mo';
  const own = states.get(id) ?? (await tablesFor(id));
  states.set(id, own);
  return own;
}

const folder = resolve(import.meta.dirname, '../../examples/mappings');

// Sections are read by the law of the state: those of a state that is not here are no sections of Missouri's.
it.each(globSync('*.yml', { cwd: folder }))('the examples of %s hold', async (name) => {
  const read = readMapping(join(folder, name));
  if (!read.ok) throw new Error([read.problem.message, ...(read.problem.details ?? [])].join('\n'));
  expect(read.mapping.examples.length).toBeGreaterThan(0);
  const { folder: tables, format, target } = await tablesOf(read.mapping.jurisdiction);
  const temporary = join(tables, basename(name));
  mkdirSync(temporary);
  expect(await checkExamples(read.mapping, { format, target, temporary })).toEqual([]);
});
