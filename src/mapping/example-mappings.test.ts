import { globSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkExamples } from './examples.ts';
import { tablesFor } from './mapping.test-support.ts';
import { readMapping } from './read.ts';

const mo = await tablesFor('us-mo');
afterAll(mo.remove);

const folder = resolve(import.meta.dirname, '../../examples/mappings');

// Sections are read by the law of a state: those of other states are no sections of Missouri's.
it.each(globSync('*.yml', { cwd: folder }))('the examples of %s hold', async (name) => {
  const read = readMapping(join(folder, name));
  if (!read.ok) throw new Error([read.problem.message, ...(read.problem.details ?? [])].join('\n'));
  expect(read.mapping.examples.length).toBeGreaterThan(0);
  const temporary = join(mo.folder, basename(name));
  mkdirSync(temporary);
  expect(await checkExamples(read.mapping, { format: mo.format, target: mo.target, temporary })).toEqual([]);
});
